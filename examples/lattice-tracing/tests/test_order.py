"""The order service against payment and inventory on loopback, which are real, slow, broken or failing."""
import json
import re
import threading
import time
import unittest
from pathlib import Path

from support import Context, LatticeOnLoopback, ServiceCase, event_v2, load, needs_botocore, served_by

ORDER = {
    "orderId": "o-1",
    "customerId": "c-1",
    "items": [{"productId": "chair", "quantity": 3, "price": 0.1}, {"productId": "desk", "quantity": 1, "price": 20}],
}
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_SESSION_TOKEN": "token"}


class OrderCase(ServiceCase):
    service = "order"
    signed = False

    def setUp(self):
        super().setUp()
        if not self.signed:
            self.modules.calls.sign = lambda url, body, headers: dict(headers)

    def order(self, payment=None, inventory=None, document=ORDER, headers=None, context=None, **environment):
        answers = {
            "/payments": payment or served_by(load("payment")),
            "/reservations": inventory or served_by(load("inventory")),
        }
        with LatticeOnLoopback(answers) as self.lattice:
            self.environment(PAYMENT_URL=self.lattice.url, INVENTORY_URL=self.lattice.url + "/", **environment)
            return self.ask(event_v2("POST", "/orders", document, headers), context)

    def paths(self):
        return [event["path"] for event in self.lattice.events]


class Orders(OrderCase):
    def test_answers_with_both_results(self):
        status, answer = self.order()
        self.assertEqual((200, "accepted", 20.3), (status, answer["status"], answer["total"]))
        self.assertEqual("approved", answer["payment"]["status"])
        self.assertEqual("reserved", answer["inventory"]["status"])
        self.assertEqual(["/reservations", "/payments"], self.paths())

    def test_sends_the_exact_amount(self):
        self.order()
        self.assertEqual({"orderId": "o-1", "amount": 20.3}, json.loads(self.lattice.events[1]["body"]))

    def test_accepts_the_probe_of_the_topology(self):
        topology = Path(__file__).resolve().parent.parent.joinpath("topology.yaml").read_text(encoding="utf-8")
        status, _ = self.order(document=json.loads(re.search(r"body: '(.*)'", topology)[1]))
        self.assertEqual(200, status)

    def test_makes_an_id_where_there_is_none(self):
        _, answer = self.order(document={key: ORDER[key] for key in ("customerId", "items")})
        self.assertRegex(answer["orderId"], r"^order-[0-9a-f-]{36}$")

    def test_declined_payment_is_402(self):
        status, answer = self.order(PAYMENT_LIMIT="20")
        self.assertEqual((402, "rejected", "declined"), (status, answer["status"], answer["payment"]["status"]))

    def test_missing_stock_is_409_and_nothing_is_charged(self):
        status, answer = self.order(STOCK='{"desk": 0}')
        self.assertEqual((409, "insufficient"), (status, answer["inventory"]["status"]))
        self.assertEqual(["/reservations"], self.paths())

    def test_refusals_are_no_faults(self):
        for environment in ({"STOCK": '{"desk": 0}'}, {"PAYMENT_LIMIT": "20"}):
            self.order(**environment)
        self.assertEqual([], [span.name for span in self.trace.spans if span.errors])

    def test_annotates_without_personal_data(self):
        self.order()
        span = self.trace.span("process_order")
        self.assertEqual({"order_id": "o-1", "item_count": 2, "order_status": "accepted"}, span.annotations)
        self.assertEqual("c-1", span.details["order_details"]["customerId"])
        self.assertEqual(200, self.trace.span("call_payment").status)
        self.assertIn(("call_payment", {}, "client"), self.trace.parents)

    def test_bad_orders_are_refused_before_any_call(self):
        item = ORDER["items"][0]
        for change in ({"items": []}, {"items": {}}, {"items": [1]}, {"items": [item] * 51}, {"customerId": None},
                       {"customerId": "a b"}, {"orderId": 7}, {"orderId": "x" * 65},
                       {"items": [{**item, "quantity": 0}]},
                       {"items": [{**item, "quantity": True}]}, {"items": [{**item, "price": -1}]},
                       {"items": [{**item, "price": "1"}]}, {"items": [{**item, "productId": ""}]}):
            with self.subTest(change=change):
                self.assertEqual(400, self.order(document={**ORDER, **change})[0])
                self.assertEqual([], self.lattice.events)


class Propagation(OrderCase):
    def test_trace_and_request_id_go_on(self):
        self.order(headers={"x-amzn-requestid": "r-1"})
        for path in ("/payments", "/reservations"):
            headers = self.lattice.headers(path)
            self.assertEqual(("00-recorded", "r-1"), (headers["traceparent"], headers["x-amzn-requestid"]))

    def test_aimed_trouble_goes_on_and_own_trouble_does_not(self):
        self.order(headers={"x-demo-delay-ms": "0, payment=1"}, DEMO="1")
        self.assertEqual("payment=1", self.lattice.headers("/payments")["x-demo-delay-ms"])
        self.order(headers={"x-demo-delay-ms": "payment=1"})
        self.assertNotIn("x-demo-delay-ms", self.lattice.headers("/payments"))


class Failures(OrderCase):
    def assert_fails(self, callee, pattern, **order):
        status, answer = self.order(**order)
        self.assertEqual(502, status)
        self.assertRegex(answer["error"], pattern)
        for name in (f"call_{callee}", "process_order"):
            self.assertTrue(self.trace.span(name).errors, f"{name} is not marked as a fault")
        self.assertEqual(502, self.trace.span("process_order").status)

    def test_failing_payment(self):
        self.assert_fails("payment", "^payment answered 500$", headers={"x-demo-fail": "payment=1"}, DEMO="1")

    def test_failing_inventory(self):
        self.assert_fails("inventory", "^inventory answered 500$", headers={"x-demo-fail": "inventory=1"}, DEMO="1")

    def test_order_itself_on_demand(self):
        self.assertEqual(500, self.order(headers={"x-demo-fail": "1"}, DEMO="1")[0])
        self.assertEqual([], self.lattice.events)

    def test_answers_that_a_callee_has_no_reason_to_give(self):
        for status in (204, 302, 400, 402, 403, 404, 429, 503):
            with self.subTest(status=status):
                self.trace.spans.clear()
                self.assert_fails("inventory", "^inventory ", inventory=lambda _, handler: handler.give(status, b""))

    def test_answers_that_are_not_json(self):
        for payload in (b"", b"<html>", b"[]", b"\xff", b"{" * 100_000):
            with self.subTest(payload=payload[:10]):
                self.trace.spans.clear()
                self.assert_fails("payment", "JSON object", payment=lambda _, handler: handler.give(200, payload))

    def test_an_answer_without_end(self):
        def endless(_event, handler):
            handler.give(200, b"x" * (2 << 20))

        self.assert_fails("payment", "too long", payment=endless)

    def test_slow_callee(self):
        started = time.monotonic()
        self.assert_fails("payment", "did not answer in 0.2 s", CALL_TIMEOUT_MS="200", payment=self.slow(2))
        self.assertLess(time.monotonic() - started, 1.5)

    def test_callee_that_dribbles(self):
        def dribble(_event, handler):
            handler.send_response(200)
            handler.send_header("content-length", "1000")
            handler.end_headers()
            for _ in range(100):
                handler.wfile.write(b" ")
                time.sleep(0.05)

        started = time.monotonic()
        self.assert_fails("payment", "did not answer", CALL_TIMEOUT_MS="300", payment=dribble)
        self.assertLess(time.monotonic() - started, 1.5)

    def test_callee_that_hangs_up(self):
        def hang_up(_event, handler):
            handler.close_connection = True

        self.assert_fails("payment", "could not be reached", payment=hang_up)

    def test_callee_that_is_not_there(self):
        self.environment(INVENTORY_URL="http://127.0.0.1:9")
        status, answer = self.ask(event_v2("POST", "/orders", ORDER))
        self.assertEqual(502, status)
        self.assertIn("could not be reached", answer["error"])

    def test_no_call_outlives_the_invocation(self):
        started = time.monotonic()
        self.assert_fails("inventory", "did not answer in 0.2 s", inventory=self.slow(2), context=Context(700))
        self.assertLess(time.monotonic() - started, 1.5)

    def test_no_call_begins_without_time_for_it(self):
        self.assert_fails("inventory", "no time left", context=Context(520))
        self.assertEqual([], self.lattice.events)

    def test_missing_address_is_named_in_the_log_only(self):
        self.environment(INVENTORY_URL="")
        status, answer = self.ask(event_v2("POST", "/orders", ORDER))
        self.assertEqual((500, {"error": "internal error"}), (status, answer))
        self.assertIn("INVENTORY_URL is not set", str(self.trace.span("process_order").errors[0]))

    def slow(self, seconds):
        over = threading.Event()
        self.addCleanup(over.set)

        def answer(_event, handler):
            over.wait(seconds)
            handler.give(200, b"{}")

        return answer


@needs_botocore
class Signing(OrderCase):
    signed = True

    def setUp(self):
        super().setUp()
        self.environment(AWS_REGION="eu-west-1", **CREDENTIALS)

    def test_whole_order_with_signed_calls(self):
        status, _ = self.order(headers={"x-amzn-requestid": "r-1"}, AWS_REGION="eu-west-1", **CREDENTIALS)
        self.assertEqual(200, status)
        for path in ("/payments", "/reservations"):
            headers = self.lattice.headers(path)
            scope = r"^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\d{8}/eu-west-1/vpc-lattice-svcs/aws4_request, "
            self.assertRegex(headers["authorization"], scope)
            self.assertEqual("UNSIGNED-PAYLOAD", headers["x-amz-content-sha256"])
            self.assertEqual("token", headers["x-amz-security-token"])

    def test_what_others_may_rewrite_is_not_signed(self):
        self.order(headers={"x-amzn-requestid": "r-1"}, AWS_REGION="eu-west-1", **CREDENTIALS)
        authorization = self.lattice.headers("/payments")["authorization"]
        signed = authorization.partition("SignedHeaders=")[2].partition(",")[0].split(";")
        self.assertEqual(["content-type", "host", "x-amz-content-sha256", "x-amz-date", "x-amz-security-token"], signed)

    def test_signature_is_over_the_unsigned_payload(self):
        from botocore.auth import SigV4Auth
        from botocore.awsrequest import AWSRequest
        from botocore.credentials import Credentials

        url, sent = "https://payment.example/payments", {"content-type": "application/json"}
        headers = self.modules.calls.sign(url, b"{}", sent)
        sent["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD"
        again = AWSRequest("POST", url, data=b"other bytes", headers=sent)
        again.context["timestamp"] = headers["X-Amz-Date"]
        again.headers["X-Amz-Date"] = headers["X-Amz-Date"]
        again.headers["X-Amz-Security-Token"] = "token"
        auth = SigV4Auth(Credentials("AKIDEXAMPLE", "secret", "token"), "vpc-lattice-svcs", "eu-west-1")
        signature = auth.signature(auth.string_to_sign(again, auth.canonical_request(again)), again)
        self.assertTrue(headers["Authorization"].endswith(f"Signature={signature}"))


if __name__ == "__main__":
    unittest.main()
