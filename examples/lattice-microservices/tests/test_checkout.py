"""The checkout, loaded as Lambda would, with what it calls on loopback."""
import contextlib
import http.server
import importlib
import json
import os
import socketserver
import sys
import threading
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True  # a compiled file beside app.py would be packaged with it

SERVICE = Path(__file__).resolve().parent.parent / "services/checkout"


class Shop(http.server.BaseHTTPRequestHandler):
    """Catalog, stock and delivery in one."""

    answers = {}
    seen = []

    def answer(self):
        length = int(self.headers.get("content-length") or 0)
        type(self).seen.append((self.command, self.path, self.rfile.read(length), dict(self.headers)))
        status, text = self.answers.get(self.path, (404, "{}"))
        self.send_response(status)
        self.end_headers()
        self.wfile.write(text.encode())

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


class Valkey(socketserver.StreamRequestHandler):
    said = []
    answer = b":1\r\n"

    def handle(self):
        count = int(self.rfile.readline()[1:])
        words = []
        for _ in range(count):
            length = int(self.rfile.readline()[1:])
            words.append(self.rfile.read(length).decode())
            self.rfile.readline()
        type(self).said.append(words)
        self.wfile.write(self.answer)


@contextlib.contextmanager
def serving(server):
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class CheckoutTest(unittest.TestCase):
    def setUp(self):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        Shop.seen, Valkey.said, Valkey.answer = [], [], b":1\r\n"
        Shop.answers = {
            "/prices/desk": (200, '{"price": 120}'),
            "/stock/desk": (200, '{"pieces": 3}'),
            "/plans": (200, '{"day": "Monday"}'),
        }
        web = stack.enter_context(serving(http.server.ThreadingHTTPServer(("127.0.0.1", 0), Shop)))
        ledger = stack.enter_context(serving(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Valkey)))
        urls = {f"{name}_URL": f"http://127.0.0.1:{web}" for name in ("CATALOG", "STOCK", "DELIVERY")}
        stack.enter_context(mock.patch.dict(os.environ, {**urls, "LEDGER_PORT": str(ledger), "LEDGER_ASSOCIATION": "snra-1",
                                                         "RELEASE": "2", "AWS_REGION": "eu-west-1"}))
        stack.enter_context(mock.patch.object(sys, "path", [str(SERVICE), *sys.path]))
        for name in ("app", "calls", "ledger"):
            sys.modules.pop(name, None)
        self.app = importlib.import_module("app")
        self.ledger = sys.modules["ledger"]
        self.calls = sys.modules["calls"]
        stack.enter_context(mock.patch.object(self.calls, "sign", lambda _method, _url, _body, headers: headers))
        stack.enter_context(mock.patch.object(self.ledger, "host", lambda: "127.0.0.1"))

    def ask(self, method, path, document=None):
        body = document if isinstance(document, str) or document is None else json.dumps(document)
        answer = self.app.handler({"version": "2.0", "method": method, "path": path, "body": body}, None)
        return answer["statusCode"], json.loads(answer["body"]), answer["headers"]

    def test_an_order_goes_all_the_way(self):
        status, order, headers = self.ask("POST", "/orders", {"product": "desk", "pieces": 2})
        self.assertEqual((status, order["total"], order["delivery"]), (201, 240, "Monday"))
        self.assertEqual(headers["x-release"], "2")
        self.assertEqual([(method, path) for method, path, _, _ in Shop.seen],
                         [("GET", "/prices/desk"), ("GET", "/stock/desk"), ("POST", "/plans")])
        (word, name, entry), = Valkey.said
        self.assertEqual((word, name, json.loads(entry)["id"]), ("RPUSH", "orders", order["id"]))

    def test_a_quote(self):
        self.assertEqual(self.ask("GET", "/quotes/desk")[:2], (200, {"product": "desk", "price": 120}))

    def test_too_few_are_there(self):
        status, answer, _ = self.ask("POST", "/orders", {"product": "desk", "pieces": 4})
        self.assertEqual((status, answer["error"]), (409, "there are 3 of desk"))
        self.assertEqual(Valkey.said, [])

    def test_nonsense_is_refused(self):
        for document in (None, "[", "[]", {"product": "../x"}, {"product": "desk", "pieces": 0}, {"product": "desk", "pieces": True}):
            with self.subTest(document=document):
                self.assertEqual(self.ask("POST", "/orders", document)[0], 400)
        self.assertEqual(self.ask("DELETE", "/orders")[0], 404)

    def test_what_fails_below_is_a_502(self):
        Shop.answers["/plans"] = (503, "{}")
        with contextlib.redirect_stdout(open(os.devnull, "w", encoding="utf-8")) as null:
            self.assertEqual(self.ask("POST", "/orders", {"product": "desk"})[0], 502)
            Shop.answers["/plans"] = (200, '{"day": "Monday"}')
            Valkey.answer = b"-READONLY\r\n"
            self.assertEqual(self.ask("POST", "/orders", {"product": "desk"})[0], 502)
        null.close()


class SigningTest(unittest.TestCase):
    def test_requests_are_signed_for_lattice(self):
        try:
            from botocore.credentials import Credentials
        except ImportError:
            self.skipTest("botocore is not installed")
        with mock.patch.object(sys, "path", [str(SERVICE), *sys.path]), mock.patch.dict(os.environ, {"AWS_REGION": "eu-west-1"}):
            sys.modules.pop("calls", None)
            calls = importlib.import_module("calls")
            with mock.patch.object(calls, "credentials", lambda: Credentials("AKIDEXAMPLE", "secret")):
                headers = calls.sign("GET", "https://catalog.example.com/prices/desk", None, {})
        self.assertIn("/eu-west-1/vpc-lattice-svcs/aws4_request", headers["Authorization"])
        self.assertEqual(headers["x-amz-content-sha256"], "UNSIGNED-PAYLOAD")


if __name__ == "__main__":
    unittest.main()
