import contextlib
import importlib.util
import io
import json
import os
import re
import unittest
from unittest import mock

from support import EXAMPLE, LatticeOnLoopback, event_v2, load, needs_botocore, served_by

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_REGION": "eu-west-1",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}


def load_script():
    spec = importlib.util.spec_from_file_location("send_orders", EXAMPLE / "send-orders.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_botocore
class SendOrders(unittest.TestCase):
    def send(self, *arguments, answer=None, **environment):
        answers = {"/orders": answer or (lambda _event, handler: handler.give(200, b"{}"))}
        self.printed = io.StringIO()
        with LatticeOnLoopback(answers) as self.lattice, mock.patch.dict(os.environ, {**ENVIRONMENT, **environment}):
            with contextlib.redirect_stdout(self.printed):
                return load_script().main([self.lattice.url, *arguments])

    def headers(self):
        return [{name: values[0] for name, values in event["headers"].items()} for event in self.lattice.events]

    def test_sends_signed_traced_orders(self):
        self.assertEqual(0, self.send("--orders", "7", "--concurrency", "3"))
        self.assertEqual(7, len(self.lattice.events))
        for headers in self.headers():
            self.assertIn("/eu-west-1/vpc-lattice-svcs/aws4_request", headers["authorization"])
            self.assertNotIn("traceparent", headers["authorization"])
            self.assertEqual("UNSIGNED-PAYLOAD", headers["x-amz-content-sha256"])
            self.assertRegex(headers["traceparent"], r"^00-[0-9a-f]{32}-[0-9a-f]{16}-01$")
        self.assertRegex(self.printed.getvalue(), r"^200: 7\np50 \d+ ms, p95 \d+ ms, longest \d+ ms\n$")

    def test_orders_are_such_as_the_order_service_takes(self):
        self.send("--orders", "20", "--no-trace")
        order = load("order")
        for event in self.lattice.events:
            request = order.lattice.Request(event_v2("POST", "/orders", event["body"]))
            self.assertEqual(json.loads(event["body"])["orderId"], order.app.read_order(request.json())["orderId"])
        self.assertFalse(any("traceparent" in headers for headers in self.headers()))

    def test_asks_for_trouble(self):
        trouble = ("--fail", "payment", "--fail-share", "0.5", "--slow", "order", "--slow-ms", "7")
        self.send("--orders", "40", "--seed", "1", *trouble)
        failing = [headers for headers in self.headers() if headers.get("x-demo-fail") == "payment=1"]
        self.assertTrue(10 <= len(failing) <= 30, len(failing))
        self.assertTrue(all(headers["x-demo-delay-ms"] == "order=7" for headers in self.headers()))

    def test_prints_each_failure_with_its_trace(self):
        failing = load("payment")
        failing.app.handler = lambda event, context: {
            "statusCode": 502, "headers": {"x-trace-id": "1-answered"}, "body": '{"error": "payment answered 500"}'
        }
        self.assertEqual(0, self.send("--orders", "2", answer=served_by(failing)))
        lines = re.findall(r"  502  payment answered 500  trace 1-answered\n", self.printed.getvalue())
        self.assertEqual(2, len(lines))
        self.assertIn("502: 2\n", self.printed.getvalue())

    def test_fails_where_nobody_answers(self):
        def hang_up(_event, handler):
            handler.close_connection = True

        self.assertEqual(1, self.send("--orders", "1", answer=hang_up))
        self.assertIn("no answer: 1\n", self.printed.getvalue())

    def test_bad_arguments_are_refused(self):
        for arguments in (("--orders", "0"), ("--fail", "shipping"), ("--fail-share", "2")):
            with self.subTest(arguments=arguments), contextlib.redirect_stderr(io.StringIO()):
                with self.assertRaises(SystemExit):
                    self.send(*arguments)


if __name__ == "__main__":
    unittest.main()
