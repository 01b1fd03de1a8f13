import json
import unittest
from unittest import mock

from support import ServiceCase, event_v1, event_v2


class Payment(ServiceCase):
    service = "payment"

    def pay(self, amount, **headers):
        return self.ask(event_v2("POST", "/payments", {"orderId": "o-1", "amount": amount}, headers))

    def test_approves_up_to_the_limit(self):
        status, answer = self.pay(10000)
        self.assertEqual(200, status)
        self.assertEqual({"orderId": "o-1", "status": "approved", "amount": 10000, "paymentId": "pay-o-1"}, answer)

    def test_declines_above_the_limit(self):
        status, answer = self.pay(10000.01)
        self.assertEqual((402, "declined"), (status, answer["status"]))
        self.environment(PAYMENT_LIMIT="5")
        self.assertEqual(402, self.pay(6)[0])
        self.assertEqual(200, self.pay(5)[0])

    def test_annotates(self):
        self.pay(12.5)
        span = self.trace.span("process_payment")
        self.assertLessEqual(0, span.annotations.pop("processing_time_ms"))
        payment = {"payment_amount": 12.5, "payment_gateway": "simulated", "payment_status": "approved"}
        self.assertEqual({"order_id": "o-1", **payment}, span.annotations)
        self.assertEqual(200, span.status)

    def test_declined_is_the_callers_error_and_no_fault(self):
        self.pay(99999)
        span = self.trace.span("process_payment")
        self.assertEqual(("declined", 402, []), (span.annotations["payment_status"], span.status, span.errors))

    def test_a_failing_gateway_is_a_fault(self):
        self.environment(FAIL_RATE="1")
        status, _ = self.pay(1)
        span = self.trace.span("process_payment")
        self.assertEqual((500, 500, "failed"), (status, span.status, span.annotations["payment_status"]))
        self.assertEqual(1, len(span.errors))
        self.assertEqual(1, len(self.trace.span("charge_at_gateway").errors))

    def test_bad_payments_are_refused(self):
        for payment in ({}, {"orderId": "o"}, {"orderId": "", "amount": 1}, {"orderId": "o", "amount": "1"},
                        {"orderId": "o", "amount": True}, {"orderId": "o", "amount": -1},
                        {"orderId": "o", "amount": 1e30}):
            with self.subTest(payment=payment):
                self.assertEqual(400, self.ask(event_v2("POST", "/payments", payment))[0])


class Serving(ServiceCase):
    """What service.py and demo.py do for every service, seen at one of them."""

    service = "payment"
    body = {"orderId": "o-1", "amount": 1}

    def test_unknown_path_wrong_method_and_bad_json(self):
        self.assertEqual(404, self.ask(event_v2("POST", "/nothing"))[0])
        self.assertEqual(405, self.ask(event_v1("GET", "/payments"))[0])
        self.assertEqual("POST", self.answer["headers"]["allow"])
        self.assertEqual(400, self.ask(event_v2("POST", "/payments", "{"))[0])
        self.assertEqual(400, self.ask({"some": "event"})[0])

    def test_a_bug_is_answered_with_500_and_tells_nothing_of_itself(self):
        with mock.patch.object(self.modules.app, "read_payment", side_effect=KeyError("secret")):
            status, answer = self.ask(event_v2("POST", "/payments", self.body))
        self.assertEqual((500, {"error": "internal error"}), (status, answer))
        self.assertIsInstance(self.trace.span("process_payment").errors[0], KeyError)

    def test_the_callers_headers_reach_the_span(self):
        self.ask(event_v2("POST", "/payments", self.body, {"Traceparent": "00-a"}))
        self.assertEqual(("process_payment", {"traceparent": "00-a"}, "server"), self.trace.parents[0])

    def test_logs_one_line_that_joins_access_log_and_trace(self):
        self.ask(event_v2("POST", "/nothing", None, {"x-amzn-requestid": "r-1"}))
        line = json.loads(self.log.getvalue())
        self.assertEqual((404, "r-1", "1-recorded"), (line["status"], line["requestId"], line["traceId"]))
        self.assertEqual("1-recorded", self.answer["headers"]["x-trace-id"])

    def test_fails_at_the_rate_that_is_set(self):
        self.environment(FAIL_RATE="0.25")
        for chance, expected in ((0.2, 500), (0.25, 200), (0.9, 200)):
            with mock.patch("random.random", return_value=chance):
                self.assertEqual(expected, self.ask(event_v2("POST", "/payments", self.body))[0], chance)

    def test_a_rate_out_of_range_does_not_pass_silently(self):
        for rate in ("1.5", "-1", "often", "nan"):
            self.environment(FAIL_RATE=rate)
            self.assertEqual(500, self.ask(event_v2("POST", "/payments", self.body))[0], rate)

    def test_is_slow_as_told(self):
        self.environment(DEMO="1", DELAY_MS="250")
        with mock.patch("time.sleep") as sleep:
            self.ask(event_v2("POST", "/payments", self.body, {"x-demo-delay-ms": "500"}))
        sleep.assert_called_once_with(0.75)

    def test_headers_ask_for_trouble_only_in_a_demo(self):
        headers = {"x-demo-fail": "1", "x-demo-delay-ms": "60000"}
        with mock.patch("time.sleep") as sleep:
            self.assertEqual(200, self.ask(event_v2("POST", "/payments", self.body, headers))[0])
        sleep.assert_not_called()
        self.environment(DEMO="1")
        self.assertEqual(500, self.ask(event_v2("POST", "/payments", self.body, {"x-demo-fail": "1"}))[0])

    def test_trouble_can_be_aimed(self):
        self.environment(DEMO="1")
        aims = {"payment=1": 500, "inventory=1": 200, "inventory=1, payment=1": 500, "0": 200, "yes": 400}
        for value, expected in aims.items():
            with self.subTest(value=value):
                status, _ = self.ask(event_v2("POST", "/payments", self.body, {"x-demo-fail": value}))
                self.assertEqual(expected, status)


if __name__ == "__main__":
    unittest.main()
