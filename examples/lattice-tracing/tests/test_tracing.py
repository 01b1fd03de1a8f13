import contextlib
import io
import json
import os
import subprocess
import sys
import unittest
from decimal import Decimal
from unittest import mock

import fakes
from support import SERVICES, Context, event_v2, has, load

CALLER = "0af7651916cd43dd8448eb211c80319c"
TRACEPARENT = f"00-{CALLER}-b7ad6b7169203331-01"
PAYMENT = {"orderId": "o-1", "amount": 12.5}


class Refusal(Exception):
    status = 404


class TracingCase(unittest.TestCase):
    def start(self, modules, choice, service="payment"):
        patch = mock.patch.dict(sys.modules, modules)
        patch.start()
        self.addCleanup(patch.stop)
        loaded = load(service, TRACING=choice)
        self.tracing = loaded.tracing
        return loaded

    def pay(self, loaded, payment=PAYMENT, headers=None, **environment):
        with mock.patch.dict(os.environ, environment), contextlib.redirect_stdout(io.StringIO()):
            return loaded.app.handler(event_v2("POST", "/payments", payment, headers), Context())


class Choice(unittest.TestCase):
    def choose(self, **environ):
        self.printed = io.StringIO()
        tracing = load("payment").tracing
        with contextlib.redirect_stdout(self.printed):
            return type(tracing.choose(environ)).__name__

    def test_opentelemetry_where_it_is_there(self):
        with mock.patch.dict(sys.modules, fakes.opentelemetry()[0]):
            self.assertEqual("OpenTelemetryTracer", self.choose())
            self.assertEqual("OpenTelemetryTracer", self.choose(TRACING="otel"))
            self.assertEqual("LocalTracer", self.choose(TRACING="none"))

    def test_xray_sdk_only_when_chosen(self):
        absent = {"opentelemetry": None}
        with mock.patch.dict(sys.modules, {**fakes.aws_xray_sdk()[0], **absent}):
            self.assertEqual("LocalTracer", self.choose())
            self.assertEqual("XRaySdkTracer", self.choose(TRACING="xray-sdk"))

    def test_says_so_when_the_chosen_one_is_missing(self):
        with mock.patch.dict(sys.modules, {"opentelemetry": None, "aws_xray_sdk": None, "aws_xray_sdk.core": None}):
            self.assertEqual("LocalTracer", self.choose())
            self.assertEqual("", self.printed.getvalue())
            for choice in ("otel", "xray-sdk"):
                self.assertEqual("LocalTracer", self.choose(TRACING=choice))
                self.assertIn(f"TRACING={choice}, but nothing is traced", self.printed.getvalue())

    def test_a_misspelt_choice_is_refused(self):
        with self.assertRaises(ValueError):
            self.choose(TRACING="x-ray")


class Local(unittest.TestCase):
    def test_keeps_what_it_is_told(self):
        tracing = load("payment").tracing
        headers = {}
        with self.assertRaises(KeyError), tracing.span("work") as span:
            span.annotate(amount=Decimal("1.5"), many=[1, 2])
            span.metadata("order", {"total": Decimal("2.5")})
            tracing.inject(headers)
            raise KeyError("x")
        self.assertEqual({"amount": 1.5, "many": "[1, 2]"}, span.annotations)
        self.assertEqual({"order": {"total": 2.5}}, span.details)
        self.assertIsInstance(span.errors[0], KeyError)
        self.assertEqual({}, headers)


class OpenTelemetry(TracingCase):
    def setUp(self):
        modules, self.spans = fakes.opentelemetry()
        self.loaded = self.start(modules, "otel")
        self.api = modules["opentelemetry.trace"]

    def test_annotations_are_attributes_that_are_named_for_the_index(self):
        self.pay(self.loaded)
        attributes = self.spans[0].attributes
        keys = ["order_id", "payment_amount", "payment_gateway", "payment_status", "processing_time_ms"]
        self.assertEqual(keys, attributes["aws.xray.annotations"])
        values = [attributes[key] for key in ("order_id", "payment_amount", "payment_status")]
        self.assertEqual(["o-1", 12.5, "approved"], values)

    def test_metadata_is_an_attribute_that_is_not(self):
        self.pay(self.loaded)
        charge = json.loads(self.spans[1].attributes["charge"])
        self.assertEqual({"amount": 12.5, "limit": 10000, "currency": "USD"}, charge)
        self.assertNotIn("aws.xray.annotations", self.spans[1].attributes)

    def test_joins_the_caller_however_the_header_is_written(self):
        for headers in ({"traceparent": TRACEPARENT}, {"TraceParent": TRACEPARENT}, {"TRACEPARENT": [TRACEPARENT]}):
            with self.tracing.span("work", parent=headers, kind="server") as span:
                pass
            self.assertEqual(CALLER, f"{self.spans[-1].context.trace_id:032x}")
            self.assertEqual(0xB7AD6B7169203331, self.spans[-1].options["parent"].span_id)
            self.assertEqual(self.api.SpanKind.SERVER, self.spans[-1].options["kind"])
            self.assertEqual("1-0af76519-16cd43dd8448eb211c80319c", span.trace_id)

    def test_joining_links_to_the_trace_that_lambda_began(self):
        with self.tracing.span("invocation"):
            with self.tracing.span("work", parent={"traceparent": TRACEPARENT}, kind="server"):
                pass
        invocation, work = self.spans
        self.assertEqual([invocation.context], work.options["links"])
        self.assertEqual(CALLER, f"{work.context.trace_id:032x}")

    def test_stays_below_the_invocation_when_that_joined_already(self):
        with self.tracing.span("invocation", parent={"traceparent": TRACEPARENT}, kind="server"):
            with self.tracing.span("work", parent={"traceparent": TRACEPARENT}, kind="server"):
                pass
        invocation, work = self.spans
        self.assertEqual(invocation.context.span_id, work.options["parent"].span_id)
        self.assertEqual((self.api.SpanKind.INTERNAL, []), (work.options["kind"], work.options["links"]))

    def test_headers_that_mean_nothing_begin_a_trace(self):
        for headers in ({}, {"traceparent": "rubbish"}, {"traceparent": []}, {"x-amzn-trace-id": ""}):
            with self.tracing.span("work", parent=headers, kind="server"):
                pass
            self.assertEqual(0, self.spans[-1].options["parent"].trace_id)
            self.assertEqual(self.api.SpanKind.SERVER, self.spans[-1].options["kind"])

    def test_hands_the_propagator_the_spelling_it_looks_up(self):
        found = self.tracing._trace_headers({"x-amzn-trace-id": ["Root=1"], "TraceParent": "00", "cookie": "x"})
        self.assertEqual({"X-Amzn-Trace-Id": "Root=1", "traceparent": "00"}, found)

    def test_inject_carries_the_open_span(self):
        headers = {}
        with self.tracing.span("call", kind="client"):
            self.tracing.inject(headers)
        context = self.spans[0].context
        self.assertEqual(f"00-{context.trace_id:032x}-{context.span_id:016x}-01", headers["traceparent"])
        self.assertEqual(self.api.SpanKind.CLIENT, self.spans[0].options["kind"])

    def test_a_failure_is_an_error_with_its_exception(self):
        answer = self.pay(self.loaded, FAIL_RATE="1")
        self.assertEqual(500, answer["statusCode"])
        for span in self.spans:
            self.assertEqual(self.api.StatusCode.ERROR, span.status[0])
            self.assertIn("failed on demand", str(span.exceptions[0]))
        self.assertEqual(500, self.spans[0].attributes["http.response.status_code"])

    def test_a_refusal_is_no_fault(self):
        self.pay(self.loaded, payment={})
        self.assertEqual(400, self.spans[0].attributes["http.response.status_code"])
        self.assertEqual((None, []), (self.spans[0].status, self.spans[0].exceptions))


class XRaySdk(TracingCase):
    def begin(self, **options):
        modules, self.made = fakes.aws_xray_sdk(**options)
        self.loaded = self.start(modules, "xray-sdk")

    def test_writes_to_subsegments_only(self):
        self.begin()  # the fake's facade segment raises on any write
        answer = self.pay(self.loaded)
        self.assertEqual(200, answer["statusCode"])
        whole, charge = self.made
        self.assertEqual(("process_payment", "charge_at_gateway"), (whole.name, charge.name))
        self.assertEqual("approved", whole.annotations["payment_status"])
        self.assertEqual(200, whole.http["status"])
        self.assertEqual(12.5, charge.metadata["charge"]["amount"])
        self.assertTrue(whole.ended and charge.ended)
        self.assertEqual(fakes.FacadeSegment.trace_id, answer["headers"]["x-trace-id"])

    def test_not_sampled_and_without_a_segment_all_goes_on(self):
        for options in ({"sampled": False}, {"missing": True}):
            for fail, status in (("0", 200), ("1", 500)):
                self.begin(**options)
                self.assertEqual(status, self.pay(self.loaded, FAIL_RATE=fail)["statusCode"], options)

    def test_a_failure_is_recorded_with_its_stack(self):
        self.begin()
        self.pay(self.loaded, FAIL_RATE="1")
        for subsegment in self.made:
            exception, stack = subsegment.exceptions[0]
            self.assertIn("failed on demand", str(exception))
            self.assertEqual("disturb", stack[-1].name)
        self.assertEqual(500, self.made[0].http["status"])

    def test_a_refusal_is_an_error_and_no_fault(self):
        self.begin()
        with self.assertRaises(Refusal), self.tracing.span("work"):
            raise Refusal
        self.assertEqual((404, []), (self.made[0].http["status"], self.made[0].exceptions))

    def test_inject_carries_the_subsegment_and_never_the_facade(self):
        self.begin()
        headers = {}
        self.tracing.inject(headers)
        self.assertEqual({}, headers)
        with self.tracing.span("call", kind="client"):
            self.tracing.inject(headers)
        self.assertEqual("remote", self.made[0].namespace)
        self.assertIn(f"Parent={self.made[0].id};Sampled=1", headers["X-Amzn-Trace-Id"])

    def test_notes_the_callers_trace(self):
        self.begin()
        caller = "1-5e000000-0123456789abcdef01234567"
        self.pay(self.loaded, headers={"x-amzn-trace-id": f"Root={caller};Parent=53995c3f42cd8ad8"})
        self.assertEqual(caller, self.made[0].annotations["caller_trace"])
        self.pay(self.loaded, headers={"x-amzn-trace-id": f"Root={fakes.FacadeSegment.trace_id}"})
        self.assertNotIn("caller_trace", self.made[2].annotations)


def run_in_payment(code, environment):
    """What a process of its own prints last, as JSON, with the payment service's folder as its package."""
    command = [sys.executable, "-B", "-c", code]
    folder = SERVICES / "payment"
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


REAL_XRAY = """
import json, sys
from aws_xray_sdk.core import xray_recorder
sent = []
class Emitter:
    def send_entity(self, entity): sent.append(json.loads(entity.serialize()))
    def set_daemon_address(self, address): pass
xray_recorder.configure(emitter=Emitter())
import app
event = {"version": "2.0", "method": "POST", "path": "/payments", "headers": {},
         "body": '{"orderId": "o-1", "amount": 12.5}'}
status = app.handler(event, None)["statusCode"]
print(json.dumps([status, sent]))
"""


@unittest.skipUnless(has("aws_xray_sdk"), "aws-xray-sdk is not installed")
class RealXRaySdk(unittest.TestCase):
    """The SDK itself, in a process that looks like Lambda to it."""

    def run_payment(self, sampled, fail):
        environment = {
            **os.environ,
            "LAMBDA_TASK_ROOT": "/var/task",
            "_X_AMZN_TRACE_ID": f"Root=1-5f000000-0123456789abcdef01234567;Parent=53995c3f42cd8ad8;Sampled={sampled}",
            "TRACING": "xray-sdk",
            "FAIL_RATE": fail,
        }
        return run_in_payment(REAL_XRAY, environment)

    def test_sampled(self):
        status, sent = self.run_payment(1, "0")
        self.assertEqual(200, status)
        subsegment = sent[-1]
        self.assertEqual(("process_payment", "53995c3f42cd8ad8"), (subsegment["name"], subsegment["parent_id"]))
        self.assertEqual("approved", subsegment["annotations"]["payment_status"])
        self.assertNotIn("fault", subsegment)

    def test_sampled_failure_is_a_fault(self):
        status, sent = self.run_payment(1, "1")
        self.assertEqual((500, True, "failed"), (status, sent[-1]["fault"], sent[-1]["annotations"]["payment_status"]))

    def test_not_sampled(self):
        for fail, status in (("0", 200), ("1", 500)):
            self.assertEqual([status, []], self.run_payment(0, fail))


REAL_OTEL = """
import json
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
import app
event = {"version": "2.0", "method": "POST", "path": "/payments", "headers": {"Traceparent": ["%s"]},
         "body": '{"orderId": "o-1", "amount": 12.5}'}
with trace.get_tracer("invocation").start_as_current_span("invocation"):
    status = app.handler(event, None)["statusCode"]
span = next(span for span in exporter.get_finished_spans() if span.name == "process_payment")
print(json.dumps([status, format(span.context.trace_id, "032x"), span.kind.name, len(span.links),
                  span.status.status_code.name, list(span.attributes["aws.xray.annotations"])]))
""" % TRACEPARENT


if __name__ == "__main__":
    unittest.main()
