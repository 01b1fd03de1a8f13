"""One tracing interface over OpenTelemetry, the X-Ray SDK, or nothing at all.

    with span("process_order", parent=request.headers, kind="server") as s:
        s.annotate(order_id="o-1")          # indexed: for searching
        s.metadata("order", {...})          # not indexed: for reading
        inject(headers)                     # the trace goes on in the next service

TRACING chooses: `otel` (needs the ADOT layer), `xray-sdk` (needs aws-xray-sdk in the package) or `none`. Without it,
OpenTelemetry is used where it is installed.

The same file lies beside each app.py, because each folder is packaged alone. Change all of them together.
"""
import contextlib
import json
import os
import traceback
from decimal import Decimal

XRAY_HEADER = "X-Amzn-Trace-Id"


class Span:
    """What a caller holds. By itself it only remembers; the tracers below also tell somebody."""

    trace_id = None

    def __init__(self, name):
        self.name = name
        self.annotations = {}
        self.details = {}
        self.errors = []
        self.status = None

    def annotate(self, **values):
        for key, value in values.items():
            self.annotations[key] = _scalar(value)
            self._annotated(key)

    def metadata(self, key, value):
        self.details[key] = _plain(value)
        self._detailed(key)

    def http(self, method=None, url=None, status=None):
        """The request that this span serves or makes. 4xx marks an error, 5xx a fault."""
        self.status = status or self.status
        self._exchanged(method, url, status)

    def error(self, problem):
        """A failure. One that carries a 4xx `status` is the caller's error, any other is our fault."""
        status = getattr(problem, "status", 500)
        if 400 <= status < 500:
            self.http(status=status)
        else:
            self.errors.append(problem)
            self._failed(problem)

    def _annotated(self, key):
        pass

    def _detailed(self, key):
        pass

    def _exchanged(self, method, url, status):
        pass

    def _failed(self, problem):
        pass


class LocalTracer:
    """No tracing: the spans are there, and nobody is told."""

    @contextlib.contextmanager
    def open(self, name, parent, kind):
        yield Span(name)

    def inject(self, headers):
        pass


class OpenTelemetrySpan(Span):
    def __init__(self, name, inner, api):
        super().__init__(name)
        self._inner = inner
        self._api = api
        context = inner.get_span_context()
        if context.is_valid:
            digits = format(context.trace_id, "032x")
            self.trace_id = f"1-{digits[:8]}-{digits[8:]}"

    def _annotated(self, key):
        self._inner.set_attribute(key, self.annotations[key])
        # X-Ray indexes the attributes that are named here, and keeps the others as metadata.
        self._inner.set_attribute("aws.xray.annotations", list(self.annotations))

    def _detailed(self, key):
        self._inner.set_attribute(key, json.dumps(self.details[key]))

    def _exchanged(self, method, url, status):
        attributes = {"http.request.method": method, "url.full": url, "http.response.status_code": status}
        for key, value in attributes.items():
            if value is not None:
                self._inner.set_attribute(key, value)
        if status is not None and status >= 500:
            self._mark(f"answered {status}")

    def _failed(self, problem):
        self._inner.record_exception(problem)
        self._mark(str(problem))

    def _mark(self, text):
        self._inner.set_status(self._api.Status(self._api.StatusCode.ERROR, text))


class OpenTelemetryTracer:
    def __init__(self):
        from opentelemetry import context, propagate, trace

        self._context = context
        self._propagate = propagate
        self._api = trace

    @contextlib.contextmanager
    def open(self, name, parent, kind):
        options = self._joining(parent)
        if "context" not in options:
            options["kind"] = self._kind_within(kind)
        tracer = self._api.get_tracer("lattice-tracing")
        with tracer.start_as_current_span(
            name, record_exception=False, set_status_on_exception=False, **options
        ) as inner:
            yield OpenTelemetrySpan(name, inner, self._api)

    def inject(self, headers):
        self._propagate.inject(headers)

    def _joining(self, parent):
        """Joins the caller's trace. Lambda began one of its own, as Lattice hands it none: that one becomes a link."""
        carrier = _trace_headers(parent)
        if not carrier:
            return {}
        extracted = self._propagate.extract(carrier, context=self._context.Context())
        caller = self._api.get_current_span(extracted).get_span_context()
        here = self._api.get_current_span().get_span_context()
        if not caller.is_valid or (here.is_valid and caller.trace_id == here.trace_id):
            return {}
        options = {"context": extracted, "kind": self._api.SpanKind.SERVER}
        if here.is_valid:
            options["links"] = [self._api.Link(here)]
        return options

    def _kind_within(self, kind):
        """Inside the span that the layer opened for the invocation, a second server span would be a second service."""
        kinds = self._api.SpanKind
        if kind == "client":
            return kinds.CLIENT
        if kind == "server" and not self._api.get_current_span().get_span_context().is_valid:
            return kinds.SERVER
        return kinds.INTERNAL


class XRaySdkSpan(Span):
    """A subsegment. The function's own segment belongs to Lambda, and the SDK raises when code writes to it."""

    def __init__(self, name, subsegment):
        super().__init__(name)
        self._subsegment = subsegment
        self.trace_id = subsegment.trace_id

    def _annotated(self, key):
        self._subsegment.put_annotation(key, self.annotations[key])

    def _detailed(self, key):
        self._subsegment.put_metadata(key, self.details[key])

    def _exchanged(self, method, url, status):
        for key, value in (("method", method), ("url", url), ("status", status)):
            if value is not None:
                self._subsegment.put_http_meta(key, value)

    def _failed(self, problem):
        # The SDK adds the stack only when it is handed over, and marks the subsegment as a fault.
        self._subsegment.add_exception(problem, traceback.extract_tb(problem.__traceback__))


class XRaySdkTracer:
    def __init__(self):
        from aws_xray_sdk.core import xray_recorder
        from aws_xray_sdk.ext.util import inject_trace_header

        self._recorder = xray_recorder
        self._inject_trace_header = inject_trace_header

    @contextlib.contextmanager
    def open(self, name, parent, kind):
        subsegment = self._recorder.begin_subsegment(name, namespace="remote" if kind == "client" else "local")
        if subsegment is None:
            yield Span(name)
            return
        try:
            opened = XRaySdkSpan(name, subsegment)
            self._refer_to_caller(opened, parent)
            yield opened
        finally:
            self._recorder.end_subsegment()

    def inject(self, headers):
        subsegment = self._recorder.current_subsegment()
        if subsegment is not None:
            self._inject_trace_header(headers, subsegment)

    def _refer_to_caller(self, opened, parent):
        """On Lambda this SDK can not join another trace, so the caller's is noted where a search finds it."""
        for field in _trace_headers(parent).get(XRAY_HEADER, "").split(";"):
            name, _, value = field.strip().partition("=")
            if name == "Root" and value != opened.trace_id:
                opened.annotate(caller_trace=value)


def choose(environ):
    wanted = environ.get("TRACING", "")
    tracers = {"otel": OpenTelemetryTracer, "xray-sdk": XRaySdkTracer, "none": LocalTracer}
    if wanted and wanted not in tracers:
        raise ValueError(f"TRACING must be one of {', '.join(tracers)}")
    try:
        return tracers[wanted or "otel"]()
    except ImportError as missing:
        if wanted:
            print(f"TRACING={wanted}, but nothing is traced: {missing}", flush=True)
        return LocalTracer()


_tracer = choose(os.environ)


@contextlib.contextmanager
def span(name, parent=None, kind="internal"):
    """Opens a span below the current one, or below the caller's whose headers are `parent`."""
    with _tracer.open(name, parent or {}, kind) as opened:
        try:
            yield opened
        except Exception as problem:
            opened.error(problem)
            raise


def inject(headers):
    """Adds the headers that carry the current trace on."""
    _tracer.inject(headers)


def _trace_headers(headers):
    """The headers that carry a trace, spelt as the propagators look them up. Values may be lists."""
    spellings = {name.lower(): name for name in (XRAY_HEADER, "traceparent", "tracestate", "baggage")}
    found = {}
    for name, value in headers.items():
        spelling = spellings.get(str(name).lower())
        if isinstance(value, (list, tuple)):
            value = value[0] if value else ""
        if spelling and value:
            found[spelling] = str(value)
    return found


def _scalar(value):
    """Annotations are text, numbers or truth values."""
    value = _plain(value)
    return value if isinstance(value, (str, bool, int, float)) else json.dumps(value)


def _plain(value):
    return json.loads(json.dumps(value, default=lambda odd: float(odd) if isinstance(odd, Decimal) else str(odd)))
