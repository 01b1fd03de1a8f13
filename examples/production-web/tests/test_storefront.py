import contextlib
import io
import json
import os
import socket
import threading
import types
import unittest
import urllib.error
import urllib.request
from decimal import Decimal
from unittest import mock

from support import load

FOLDER = "containers/storefront"
shop_module = load(FOLDER, "shop")
backends = load(FOLDER, "backends")
app = load(FOLDER, "app", modules={"shop": shop_module, "backends": backends})
Problem, Shop = shop_module.Problem, shop_module.Shop


class Ledger:
    def __init__(self):
        self.orders = {}

    def add(self, order):
        self.orders.setdefault(order["orderId"], order)

    def order(self, identifier):
        return self.orders.get(identifier)


class Sessions(dict):
    def get(self, session, name):
        return super().get((session, name))

    def put(self, session, name, value):
        self[session, name] = value


def a_shop():
    shipments = []
    shop = Shop(Ledger(), Sessions(), types.SimpleNamespace(of=lambda currency: Decimal("1.08")),
                types.SimpleNamespace(send=shipments.append))
    return shop, shipments


class Orders(unittest.TestCase):
    def setUp(self):
        self.shop, self.shipments = a_shop()

    def test_an_order_is_kept_and_shipped(self):
        status, order = self.shop.post("/orders", {"product": "chair", "quantity": 2}, "s1")
        self.assertEqual((201, "98.00"), (status, order["total"]))
        self.assertEqual((200, order), self.shop.get("/orders/" + order["orderId"], "s1"))
        self.assertEqual([{"orderId": order["orderId"], "product": "chair", "quantity": 2}], self.shipments)

    def test_an_order_that_comes_again_stays_one(self):
        for _ in range(2):
            self.shop.post("/orders", {"orderId": "order-7", "product": "lamp"}, "")
        self.assertEqual(["order-7"], list(self.shop.ledger.orders))

    def test_what_is_no_order(self):
        for document in ({}, {"product": "sofa"}, {"product": "desk", "quantity": 0}, {"product": "desk", "quantity": True},
                         {"product": "desk", "quantity": 101}, {"product": "desk", "orderId": "a/b"},
                         {"product": "desk", "orderId": 5}):
            with self.assertRaises(Problem) as raised:
                self.shop.post("/orders", document, "")
            self.assertEqual(400, raised.exception.status, document)
        self.assertEqual([], self.shipments)

    def test_prices_in_a_currency(self):
        self.assertEqual("49.00 EUR", self.shop.get("/products", "s1")[1]["products"]["chair"])
        self.assertEqual("52.92 USD", self.shop.get("/products?currency=USD", "s1")[1]["products"]["chair"])
        self.assertEqual("52.92 USD", self.shop.get("/products", "s1")[1]["products"]["chair"])
        self.assertEqual("49.00 EUR", self.shop.get("/products", "s2")[1]["products"]["chair"])

    def test_what_is_not_there(self):
        for path in ("/", "/orders", "/orders/none", "/products/chair"):
            with self.assertRaises(Problem) as raised:
                self.shop.get(path, "")
            self.assertEqual(404, raised.exception.status, path)


class Server(unittest.TestCase):
    def setUp(self):
        shop, _ = a_shop()
        self.server = app.serve(shop, 0)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        errors = mock.patch("sys.stderr", io.StringIO())
        errors.start()
        self.addCleanup(errors.stop)

    def request(self, path, body=None):
        url = f"http://127.0.0.1:{self.server.server_address[1]}{path}"
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(urllib.request.Request(url, data=body), timeout=5) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as answer:
            with answer:
                return answer.code, json.load(answer)

    def test_it_answers(self):
        self.assertEqual((200, {"status": "ok"}), self.request("/health"))
        self.assertEqual(201, self.request("/orders", b'{"product": "desk"}')[0])
        self.assertEqual(400, self.request("/orders", b"{")[0])
        self.assertEqual(400, self.request("/orders", b"[]")[0])
        self.assertEqual(404, self.request("/nowhere")[0])

    def test_an_error_is_answered(self):
        self.server.RequestHandlerClass.shop.rates = None
        self.assertEqual((500, {"error": "internal error"}), self.request("/products?currency=USD"))


class Backends(unittest.TestCase):
    def test_the_ledger_connects_again(self):
        made = []

        class Connection:
            def __init__(self):
                made.append(self)
                self.statements = []

            def run(self, statement, **values):
                self.statements.append(statement)
                if len(made) == 1 and statement.startswith("SELECT"):
                    raise ConnectionResetError
                return [['{"orderId": "order-1"}']]

        ledger = backends.Ledger(Connection)
        self.assertEqual({"orderId": "order-1"}, ledger.order("order-1"))
        self.assertEqual(2, len(made))
        self.assertEqual(backends.Ledger.CREATE, made[1].statements[0])

    def test_sessions_speak_the_protocol(self):
        asked = []

        @contextlib.contextmanager
        def connect():
            ours, theirs = socket.socketpair()
            with ours, theirs:
                def answer():
                    asked.append(theirs.recv(1024))
                    theirs.sendall(b"$3\r\nUSD\r\n" if b"GET" in asked[-1] else b"+OK\r\n")
                thread = threading.Thread(target=answer)
                thread.start()
                yield ours
                thread.join()

        sessions = backends.Sessions(connect)
        sessions.put("s1", "currency", "USD")
        self.assertEqual("USD", sessions.get("s1", "currency"))
        self.assertEqual(b"*5\r\n$3\r\nSET\r\n$11\r\ns1/currency\r\n$3\r\nUSD\r\n$2\r\nEX\r\n$4\r\n3600\r\n", asked[0])

    def test_the_shop_goes_on_without_the_cache(self):
        def connect():
            raise ConnectionRefusedError

        sessions = backends.Sessions(connect)
        sessions.put("s1", "currency", "USD")
        self.assertIsNone(sessions.get("s1", "currency"))
        self.assertIsNone(sessions.get("", "currency"))

    def test_answers_of_the_cache(self):
        self.assertIsNone(backends.decode(io.BytesIO(b"$-1\r\n")))
        for bad in (b"-ERR no\r\n", b""):
            with self.assertRaises(OSError):
                backends.decode(io.BytesIO(bad))

    def test_rates_and_shipments(self):
        sent = []
        queue = types.SimpleNamespace(send_message=lambda **message: sent.append(message))
        with mock.patch.dict(os.environ, {"RATES_URL": "https://rates", "SHIPMENTS_QUEUE_URL": "https://queue"}):
            rates = backends.Rates(lambda url: sent.append(url) or {"rate": "1.08"})
            self.assertEqual(Decimal("1.08"), rates.of("USD"))
            backends.Shipments(queue).send({"orderId": "order-1"})
        self.assertEqual(["https://rates/rates/USD", {"QueueUrl": "https://queue", "MessageBody": '{"orderId": "order-1"}'}], sent)


if __name__ == "__main__":
    unittest.main()
