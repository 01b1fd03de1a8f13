import io
import json
import os
import unittest
from unittest import mock

from support import Table, fake_boto3, load


class Rates(unittest.TestCase):
    def setUp(self):
        self.app = load("services/rates")
        environment = mock.patch.dict(os.environ, {"EXCHANGE_URL": "https://exchange.example.com"})
        environment.start()
        self.addCleanup(environment.stop)

    def ask(self, path, reply=b'{"rates": {"USD": 1.08}}', **more):
        with mock.patch("urllib.request.urlopen", side_effect=[io.BytesIO(reply)], **more) as opened:
            answer = self.app.handler({"method": "GET", "path": path}, None)
        self.opened = opened
        return answer["statusCode"], json.loads(answer["body"])

    def test_a_rate(self):
        self.assertEqual((200, {"currency": "USD", "rate": "1.08"}), self.ask("/rates/USD"))
        self.assertEqual("https://exchange.example.com/v1/latest?base=EUR&symbols=USD", self.opened.call_args.args[0])

    def test_a_rate_is_kept(self):
        self.ask("/rates/USD")
        self.assertEqual(200, self.ask("/rates/USD", b"")[0])
        self.opened.assert_not_called()

    def test_a_kept_rate_grows_old(self):
        now = 0
        with mock.patch.object(self.app, "ask", side_effect=["1.08", "1.09"]):
            self.assertEqual("1.08", self.app.rate("USD", lambda: now))
            now = self.app.KEPT_SECONDS
            self.assertEqual("1.09", self.app.rate("USD", lambda: now))

    def test_other_paths(self):
        for path in ("/rates/usd", "/rates/", "/", "/rates/USD/x"):
            self.assertEqual(404, self.ask(path)[0], path)

    def test_the_exchange_is_away(self):
        for reply in (b"", b"{}", b'{"rates": {}}'):
            self.assertEqual(502, self.ask("/rates/GBP", reply)[0], reply)


class Deliveries(unittest.TestCase):
    def setUp(self):
        self.table = Table()
        environment = mock.patch.dict(os.environ, {"DELIVERIES_TABLE": "deliveries"})
        environment.start()
        self.addCleanup(environment.stop)
        self.shipping = load("services/shipping", modules=fake_boto3(self.table))
        self.status = load("services/status", modules=fake_boto3(self.table))

    def ship(self, *bodies):
        records = [{"messageId": f"m{i}", "body": body} for i, body in enumerate(bodies)]
        return self.shipping.handler({"Records": records}, None)

    def test_what_is_shipped_has_a_status(self):
        sent = json.dumps({"orderId": "order-1", "product": "desk", "quantity": 1})
        self.assertEqual({"batchItemFailures": []}, self.ship(sent))
        self.assertEqual("deliveries", self.table.name)
        answer = self.status.handler({"path": "/status/order-1"}, None)
        self.assertEqual((200, {"orderId": "order-1", "state": "booked"}), (answer["statusCode"], json.loads(answer["body"])))

    def test_a_bad_message_comes_again_alone(self):
        good = json.dumps({"orderId": "order-2", "product": "lamp", "quantity": 3})
        self.assertEqual({"batchItemFailures": [{"itemIdentifier": "m0"}]}, self.ship("{", good))
        self.assertIn("order-2", self.table.items)

    def test_no_such_delivery(self):
        for path in ("/status/order-9", "/status/", "/status/a/b"):
            self.assertEqual(404, self.status.handler({"path": path}, None)["statusCode"], path)


if __name__ == "__main__":
    unittest.main()
