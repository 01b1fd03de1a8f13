import contextlib
import importlib
import io
import json
import os
import sys
import types
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True  # a compiled file beside the code would be packaged with it

SERVICES = Path(__file__).resolve().parent.parent / "services"
MODULES = ("events", "failures", "inventory", "notification", "order", "payment", "tracing")
HEADER = "Root=1-5f000000-0af7651916cd43dd8448eb21;Parent=b7ad6b7169203331;Sampled=1"
TRACE = "1-5f000000-0af7651916cd43dd8448eb21"
NAMES = {
    "ORDER_CREATED": ("order.service", "Order Created"),
    "PAYMENT_PROCESSED": ("payment.service", "Payment Processed"),
    "INVENTORY_UPDATED": ("inventory.service", "Inventory Updated"),
    "DELIVERY_FAILED": ("failures.service", "Delivery Failed"),
}


class Bus:
    """Plays EventBridge: keeps entries, and refuses as many as it is told to."""

    def __init__(self, refusals=0):
        self.entries, self.refusals = [], refusals

    def put_events(self, Entries):
        if self.refusals:
            self.refusals -= 1
            return {"FailedEntryCount": 1, "Entries": [{"ErrorCode": "InternalFailure", "ErrorMessage": "again"}]}
        self.entries += Entries
        return {"FailedEntryCount": 0, "Entries": [{"EventId": "e-1"}]}

    def delivered(self, index=0):
        """The event as a rule hands it on."""
        entry = self.entries[index]
        return {"source": entry["Source"], "detail-type": entry["DetailType"], "detail": json.loads(entry["Detail"])}


class Case(unittest.TestCase):
    def setUp(self):
        variables = {"EVENT_BUS_NAME": "shop", "_X_AMZN_TRACE_ID": HEADER}
        for name, (source, detail_type) in NAMES.items():
            variables |= {f"{name}_SOURCE": source, f"{name}_DETAIL_TYPE": detail_type}
        boto3 = types.ModuleType("boto3")
        for patch in (mock.patch.dict(os.environ, variables), mock.patch.object(sys, "path", [str(SERVICES), *sys.path]),
                      mock.patch.dict(sys.modules, {"boto3": boto3, "opentelemetry": None})):
            patch.start()
            self.addCleanup(patch.stop)
        for module in MODULES:
            sys.modules.pop(module, None)
        for module in MODULES:
            setattr(self, module, importlib.import_module(module))
        self.bus = Bus()
        self.events._client = self.bus
        self.printed = io.StringIO()

    def run_handler(self, module, event):
        with contextlib.redirect_stdout(self.printed):
            return module.handler(event, None)

    def take_order(self, **fields):
        body = {"productId": "desk", "quantity": 2, "amount": 40, **fields}
        return self.run_handler(self.order, {"pathParameters": {"customerId": "c-1"}, "body": json.dumps(body)})

    def lines(self):
        return [json.loads(line) for line in self.printed.getvalue().splitlines()]


class Publishing(Case):
    def test_an_order_becomes_an_event_that_carries_the_trace_twice(self):
        answer = self.take_order()
        self.assertEqual(201, answer["statusCode"])
        entry, = self.bus.entries
        self.assertEqual(("shop", "order.service", "Order Created"),
                         (entry["EventBusName"], entry["Source"], entry["DetailType"]))
        self.assertEqual(HEADER, entry["TraceHeader"])
        detail = json.loads(entry["Detail"])
        self.assertEqual(HEADER, detail["trace"])
        self.assertEqual(("c-1", "desk", 2), (detail["customerId"], detail["productId"], detail["quantity"]))
        self.assertEqual(json.loads(answer["body"])["orderId"], detail["orderId"])

    def test_ids_do_not_meet(self):
        self.take_order()
        self.take_order()
        first, second = (json.loads(entry["Detail"])["orderId"] for entry in self.bus.entries)
        self.assertNotEqual(first, second)

    def test_without_a_trace_there_is_no_header(self):
        del os.environ["_X_AMZN_TRACE_ID"]
        self.take_order()
        entry, = self.bus.entries
        self.assertNotIn("TraceHeader", entry)
        self.assertNotIn("trace", json.loads(entry["Detail"]))

    def test_what_is_no_order_is_refused(self):
        for fields in ({"productId": ""}, {"quantity": 0}, {"quantity": True}, {"amount": -1}, {"amount": "9"}):
            with self.subTest(fields):
                self.assertEqual(400, self.take_order(**fields)["statusCode"])
        broken = self.run_handler(self.order, {"body": "{"})
        self.assertEqual(400, broken["statusCode"])
        self.assertEqual([], self.bus.entries)

    def test_entries_that_are_refused_are_sent_again(self):
        self.bus.refusals = 2
        self.take_order()
        self.assertEqual(1, len(self.bus.entries))

    def test_in_the_end_a_refusal_is_an_error(self):
        self.bus.refusals = 9
        with self.assertRaises(self.events.NotPublished):
            self.take_order()


class Consuming(Case):
    def created(self, **fields):
        self.take_order(**fields)
        return self.bus.delivered()

    def test_payment_and_inventory_go_on_in_the_trace(self):
        created = self.created()
        self.run_handler(self.payment, created)
        self.run_handler(self.inventory, created)
        paid, updated = self.bus.entries[1:]
        self.assertEqual(("payment.service", "Payment Processed"), (paid["Source"], paid["DetailType"]))
        self.assertEqual(("inventory.service", "Inventory Updated"), (updated["Source"], updated["DetailType"]))
        self.assertEqual([HEADER, HEADER], [paid["TraceHeader"], updated["TraceHeader"]])
        self.assertEqual({TRACE}, {line["traceId"] for line in self.lines()})

    def test_every_event_has_a_sentence(self):
        created = self.created()
        self.run_handler(self.payment, created)
        self.run_handler(self.inventory, created)
        for index in (1, 2):
            self.assertTrue(self.run_handler(self.notification, self.bus.delivered(index)))

    def test_a_payment_that_fails_raises(self):
        created = self.created(amount=20_000)
        with self.assertRaises(self.payment.PaymentFailed):
            self.run_handler(self.payment, created)
        self.assertEqual(1, len(self.bus.entries))


class DeadLetters(Case):
    def record(self, body, attributes=None, **message_attributes):
        return {"messageId": "m-1", "body": body, "attributes": attributes or {},
                "messageAttributes": {name: {"stringValue": value} for name, value in message_attributes.items()}}

    def test_the_trace_comes_through_the_dead_letter_queue(self):
        self.take_order()
        dead = self.bus.delivered()
        os.environ["_X_AMZN_TRACE_ID"] = "Root=1-5f000001-ffffffffffffffffffffffff;Parent=1111111111111111;Sampled=0"
        envelope = {"requestContext": {"condition": "RetriesExhausted"}, "requestPayload": dead,
                    "responsePayload": {"errorType": "PaymentFailed", "errorMessage": "too much"}}
        answer = self.run_handler(self.failures, {"Records": [self.record(json.dumps(envelope))]})
        self.assertEqual({"batchItemFailures": []}, answer)
        entry = self.bus.entries[1]
        detail = json.loads(entry["Detail"])
        self.assertEqual(HEADER, entry["TraceHeader"])
        self.assertEqual(("Order Created", "PaymentFailed"), (detail["detailType"], detail["reason"]))
        self.assertEqual(TRACE, self.lines()[-1]["traceId"])
        self.assertTrue(self.run_handler(self.notification, self.bus.delivered(1)))

    def test_the_header_of_the_message_serves_where_the_event_has_none(self):
        dead = {"source": "order.service", "detail-type": "Order Created", "detail": {}}
        record = self.record(json.dumps(dead), {"AWSTraceHeader": HEADER}, ERROR_CODE="NO_PERMISSIONS")
        self.run_handler(self.failures, {"Records": [record]})
        self.assertEqual(HEADER, self.bus.entries[0]["TraceHeader"])
        self.assertEqual("NO_PERMISSIONS", json.loads(self.bus.entries[0]["Detail"])["reason"])

    def test_an_invocation_that_did_not_answer(self):
        envelope = {"requestContext": {"condition": "EventAgeExceeded"}, "requestPayload": {"detail": {"trace": HEADER}}}
        self.run_handler(self.failures, {"Records": [self.record(json.dumps(envelope))]})
        self.assertEqual("EventAgeExceeded", json.loads(self.bus.entries[0]["Detail"])["reason"])
        self.assertEqual(HEADER, self.bus.entries[0]["TraceHeader"])

    def test_one_bad_message_does_not_hold_up_the_others(self):
        good = self.record(json.dumps({"detail": {"orderId": "o-1"}}))
        bad = {**self.record("{"), "messageId": "m-2"}
        answer = self.run_handler(self.failures, {"Records": [bad, good]})
        self.assertEqual({"batchItemFailures": [{"itemIdentifier": "m-2"}]}, answer)
        self.assertEqual(1, len(self.bus.entries))


class Headers(Case):
    def test_opentelemetry_comes_first(self):
        span = mock.Mock()
        span.get_span_context.return_value = types.SimpleNamespace(
            is_valid=True, trace_id=0x5F0000000AF7651916CD43DD8448EB21, span_id=0xB7AD, trace_flags=1)
        span.attributes = {"http.route": "/orders", "operation": "x"}
        api = types.ModuleType("opentelemetry.trace")
        api.get_current_span = lambda: span
        package = types.ModuleType("opentelemetry")
        package.trace = api
        with mock.patch.dict(sys.modules, {"opentelemetry": package, "opentelemetry.trace": api}):
            self.assertEqual("Root=1-5f000000-0af7651916cd43dd8448eb21;Parent=000000000000b7ad;Sampled=1",
                             self.tracing.header())
            self.tracing.annotate(tier="gold")
        span.set_attribute.assert_any_call("aws.xray.annotations", ["operation", "tier"])

    def test_what_is_no_header_has_no_trace(self):
        self.assertIsNone(self.tracing.root(""))
        self.assertIsNone(self.tracing.root("Parent=1"))


if __name__ == "__main__":
    unittest.main()
