import importlib
import os
import subprocess
import sys
import types
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True  # a compiled file in the layer would be packaged with it

LAYER = Path(__file__).resolve().parent.parent / "layers/auto-tracing"
HEADER = "Root=1-5f000000-0af7651916cd43dd8448eb21;Parent=b7ad6b7169203331;Sampled=1"


class Span:
    def __init__(self, valid=True):
        self.attributes = {}
        self.context = types.SimpleNamespace(is_valid=valid, trace_id=0x5F0000000AF7651916CD43DD8448EB21,
                                             span_id=0xB7AD6B7169203331, trace_flags=1)

    def get_span_context(self):
        return self.context

    def set_attribute(self, key, value):
        self.attributes[key] = value


class Case(unittest.TestCase):
    def setUp(self):
        self.calls = calls = []

        class BaseClient:
            def _make_api_call(self, operation, parameters):
                calls.append((operation, parameters))
                return "answer"

        self.client = BaseClient()
        self.span = Span()
        api = types.ModuleType("opentelemetry.trace")
        api.get_current_span = lambda: self.span
        package = types.ModuleType("opentelemetry")
        package.trace = api
        botocore, client = types.ModuleType("botocore"), types.ModuleType("botocore.client")
        client.BaseClient = BaseClient
        handlers = types.ModuleType("shop_handlers")
        handlers.handler = lambda event, context: ("handled", event, context)
        modules = {"opentelemetry": package, "opentelemetry.trace": api, "botocore": botocore, "botocore.client": client,
                   "shop_handlers": handlers}
        variables = {"AUTO_TRACED_HANDLER": "shop_handlers.handler", "AWS_LAMBDA_FUNCTION_NAME": "order-processing-dev-stock",
                     "SERVICE_NAME": "order-processing", "ENVIRONMENT": "dev"}
        for patch in (mock.patch.dict(os.environ, variables), mock.patch.dict(sys.modules, modules),
                      mock.patch.object(sys, "path", [str(LAYER / "python"), *sys.path])):
            patch.start()
            self.addCleanup(patch.stop)
        os.environ.pop("_X_AMZN_TRACE_ID", None)
        sys.modules.pop("auto_tracing", None)
        self.layer = importlib.import_module("auto_tracing")


class Annotations(Case):
    def annotated(self, event):
        self.assertEqual(("handled", event, "context"), self.layer.handler(event, "context"))
        self.assertEqual(list(self.layer.ANNOTATIONS), self.span.attributes["aws.xray.annotations"])
        return self.span.attributes["event_source"], self.span.attributes["event_name"]

    def test_all_five_are_there(self):
        self.annotated({"detail-type": "OrderPlaced", "detail": {}})
        values = {name: self.span.attributes[name] for name in self.layer.ANNOTATIONS}
        self.assertEqual({"service_name": "order-processing", "function_name": "order-processing-dev-stock",
                          "environment": "dev", "event_source": "EventBridge", "event_name": "OrderPlaced"}, values)

    def test_where_events_come_from(self):
        queue = "arn:aws:sqs:us-east-1:123456789012:shipments"
        stream = "arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-11-21T00:00:00.000"
        cases = [
            ({"httpMethod": "GET", "resource": "/orders/{orderId}"}, ("API Gateway", "GET /orders/{orderId}")),
            ({"routeKey": "POST /orders"}, ("API Gateway", "POST /orders")),
            ({"Records": [{"eventSource": "aws:sqs", "eventSourceARN": queue}]}, ("SQS", "shipments")),
            ({"Records": [{"eventSource": "aws:dynamodb", "eventSourceARN": stream}]}, ("DynamoDB", "orders")),
            ({"Records": [{"EventSource": "aws:sns", "EventSubscriptionArn": "arn:aws:sns:us-east-1:1:news:id"}]},
             ("SNS", "news")),
            ({"Records": []}, ("unknown", "unknown")),
            (["a list"], ("unknown", "unknown")),
        ]
        for event, expected in cases:
            with self.subTest(event):
                self.assertEqual(expected, self.annotated(event))

    def test_without_a_span_the_handler_runs_all_the_same(self):
        self.span = Span(valid=False)
        self.assertEqual("handled", self.layer.handler({}, None)[0])
        self.assertEqual({}, self.span.attributes)


class CarryingOn(Case):
    def sent(self, operation, parameters):
        self.assertEqual("answer", self.client._make_api_call(operation, parameters))
        return self.calls[-1][1]

    def test_events_and_messages_carry_the_trace(self):
        self.assertEqual(HEADER, self.sent("PutEvents", {"Entries": [{}]})["Entries"][0]["TraceHeader"])
        attribute = {"DataType": "String", "StringValue": HEADER}
        self.assertEqual(attribute, self.sent("SendMessage", {})["MessageSystemAttributes"]["AWSTraceHeader"])
        batch = self.sent("SendMessageBatch", {"Entries": [{}, {}]})
        self.assertEqual([attribute] * 2, [each["MessageSystemAttributes"]["AWSTraceHeader"] for each in batch["Entries"]])

    def test_other_calls_are_left_alone(self):
        self.assertEqual({"TableName": "orders"}, self.sent("PutItem", {"TableName": "orders"}))

    def test_what_the_handler_says_stays(self):
        self.assertEqual("mine", self.sent("PutEvents", {"Entries": [{"TraceHeader": "mine"}]})["Entries"][0]["TraceHeader"])

    def test_lambdas_own_header_serves_without_opentelemetry(self):
        with mock.patch.dict(sys.modules, {"opentelemetry": None}), mock.patch.dict(os.environ, {"_X_AMZN_TRACE_ID": HEADER}):
            self.assertEqual(HEADER, self.layer.header())

    def test_untraced_nothing_is_added(self):
        self.span = Span(valid=False)
        self.assertEqual({"Entries": [{}]}, self.sent("PutEvents", {"Entries": [{}]}))


class Wrapper(unittest.TestCase):
    def started(self, **variables):
        environment = {"PATH": os.environ["PATH"], "_HANDLER": "app.handler", **variables}
        done = subprocess.run([LAYER / "auto-tracing", "sh", "-c", 'echo "$_HANDLER ${AUTO_TRACED_HANDLER-}"'],
                              env=environment, stdout=subprocess.PIPE, check=True, text=True)
        return done.stdout.strip()

    def test_the_handler_is_wrapped(self):
        self.assertEqual("auto_tracing.handler app.handler", self.started())

    def test_it_can_be_switched_off(self):
        self.assertEqual("app.handler", self.started(ENABLE_AUTO_TRACING="false"))


if __name__ == "__main__":
    unittest.main()
