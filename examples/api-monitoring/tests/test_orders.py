import json
import os
import types
import unittest
from unittest import mock

from support import SERVICES, load

ORDER = {"customerId": "c", "productId": "desk", "quantity": 2}


class OrderProcessor(unittest.TestCase):
    def setUp(self):
        self.written = []
        table = types.SimpleNamespace(put_item=lambda Item: self.written.append(Item))
        self.app, self.calls = load("order-processor", dynamodb=types.SimpleNamespace(Table=lambda name: table))
        patch = mock.patch.dict(os.environ, {"ORDERS_TABLE": "t", "INVENTORY_MANAGER_URL": "https://inventory"})
        patch.start()
        self.addCleanup(patch.stop)

    def order(self, body):
        answer = self.app.handler({"body": body}, None)
        return answer["statusCode"], json.loads(answer["body"])

    def test_writes_then_reserves(self):
        self.app.answers["/reservations"] = {"status": "reserved"}
        status, document = self.order(json.dumps(ORDER))
        self.assertEqual((status, document["status"]), (201, "reserved"))
        written, = self.written
        self.assertEqual(written["orderId"], document["orderId"])
        self.assertEqual(self.calls, [("https://inventory", "/reservations", {
            "orderId": document["orderId"], "productId": "desk", "quantity": 2})])

    def test_says_when_the_inventory_is_away(self):
        with mock.patch("builtins.print"):
            status, document = self.order(json.dumps(ORDER))
        self.assertEqual(status, 502)
        self.assertEqual(len(self.written), 1)

    def test_refuses(self):
        for body in (None, "{", "[]", json.dumps({**ORDER, "quantity": 0}), json.dumps({**ORDER, "customerId": ""})):
            with self.subTest(body=body):
                self.assertEqual(self.order(body)[0], 400)
        self.assertEqual((self.written, self.calls), ([], []))


class Inventory(unittest.TestCase):
    def setUp(self):
        self.app, self.calls = load("inventory-manager")
        patch = mock.patch.dict(os.environ, {"NOTIFICATION_URL": "https://notification", "STOCK": '{"desk": 3}'})
        patch.start()
        self.addCleanup(patch.stop)

    def reserve(self, **wanted):
        answer = self.app.handler({"method": "POST", "path": "/reservations", "body": json.dumps(wanted)}, None)
        return json.loads(answer["body"])

    def test_reserves_and_tells(self):
        self.app.answers["/messages"] = {"status": "sent"}
        self.assertEqual(self.reserve(orderId="o", productId="desk", quantity=2), {"status": "reserved", "left": 1, "told": True})
        self.assertEqual(self.calls[0][:2], ("https://notification", "/messages"))

    def test_reserves_though_nobody_can_be_told(self):
        with mock.patch("builtins.print"):
            self.assertFalse(self.reserve(orderId="o", productId="desk", quantity=2)["told"])

    def test_is_sold_out(self):
        self.assertEqual(self.reserve(orderId="o", productId="desk", quantity=4), {"status": "sold_out"})
        self.assertEqual(self.calls, [])

    def test_knows_one_path(self):
        self.assertEqual(self.app.handler({"method": "GET", "path": "/"}, None)["statusCode"], 404)


class Notification(unittest.TestCase):
    def test_writes_down(self):
        app, _ = load("notification")
        with mock.patch("builtins.print") as printed:
            answer = app.handler({"method": "POST", "path": "/messages", "body": '{"orderId": "o", "text": "x"}'}, None)
        self.assertEqual(answer["statusCode"], 200)
        self.assertEqual(json.loads(printed.call_args[0][0]), {"orderId": "o", "text": "x"})


class Copies(unittest.TestCase):
    def test_are_the_same(self):
        for name in ("tracing.py", "peer.py"):
            self.assertEqual(len({path.read_text(encoding="utf-8") for path in SERVICES.glob(f"*/{name}")}), 1, name)


if __name__ == "__main__":
    unittest.main()
