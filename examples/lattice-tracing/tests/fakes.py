"""Stand-ins for the two tracing libraries: as much of them as tracing.py uses, and as strict as they are."""
import contextlib
import enum
import types


class SpanContext:
    def __init__(self, trace_id=0, span_id=0):
        self.trace_id = trace_id
        self.span_id = span_id
        self.is_valid = bool(trace_id and span_id)


class OtelSpan:
    def __init__(self, context, **options):
        self.context = context
        self.options = options
        self.attributes = {}
        self.exceptions = []
        self.status = None
        self.ended = False

    def get_span_context(self):
        return self.context

    def set_attribute(self, key, value):
        assert not self.ended, "an ended span was written to"
        values = value if isinstance(value, list) else [value]
        assert all(isinstance(item, (str, bool, int, float)) for item in values), f"{key} would be dropped"
        self.attributes[key] = value

    def record_exception(self, problem):
        self.exceptions.append(problem)

    def set_status(self, status):
        self.status = status


def opentelemetry():
    """(modules for sys.modules, the spans that were made). The propagator knows traceparent, in lower case only."""
    spans, stack = [], []
    invalid = OtelSpan(SpanContext())

    class Context(dict):
        pass

    class Tracer:
        @contextlib.contextmanager
        def start_as_current_span(self, name, context=None, kind=None, links=(), record_exception=True,
                                  set_status_on_exception=True):
            parent = (context["span"] if context is not None else trace.get_current_span()).get_span_context()
            own = SpanContext(parent.trace_id or 0x5F000000_000000000000000000000001, 0x100 + len(spans))
            span = OtelSpan(own, name=name, parent=parent, kind=kind, links=list(links))
            spans.append(span)
            stack.append(span)
            try:
                yield span
            finally:
                stack.pop()
                span.ended = True

    def extract(carrier, context):
        parts = carrier.get("traceparent", "").split("-")
        if len(parts) == 4:
            context["span"] = OtelSpan(SpanContext(int(parts[1], 16), int(parts[2], 16)))
        return context

    def inject(carrier):
        here = trace.get_current_span().get_span_context()
        carrier["traceparent"] = f"00-{here.trace_id:032x}-{here.span_id:016x}-01"

    trace = types.ModuleType("opentelemetry.trace")
    trace.SpanKind = enum.Enum("SpanKind", "INTERNAL SERVER CLIENT")
    trace.StatusCode = enum.Enum("StatusCode", "UNSET OK ERROR")
    trace.Status = lambda code, text: (code, text)
    trace.Link = lambda context: context
    trace.get_tracer = lambda _name: Tracer()
    trace.get_current_span = lambda context=None: (
        context.get("span", invalid) if context is not None else stack[-1] if stack else invalid
    )
    context = types.ModuleType("opentelemetry.context")
    context.Context = Context
    propagate = types.ModuleType("opentelemetry.propagate")
    propagate.extract, propagate.inject = extract, inject
    package = types.ModuleType("opentelemetry")
    package.trace, package.context, package.propagate = trace, context, propagate
    modules = {module.__name__: module for module in (package, trace, context, propagate)}
    return modules, spans


class FacadeSegment:
    """The function's segment: whoever writes to it learns what the SDK thinks of that."""

    trace_id = "1-5f000000-facadefacadefacadefacade"
    id = "facade0000000000"

    def __getattr__(self, name):
        raise AssertionError(f"{name} on the facade segment: FacadeSegmentMutationException")


class Subsegment:
    def __init__(self, name, namespace, sampled):
        self.name, self.namespace, self.sampled = name, namespace, sampled
        self.trace_id, self.id = FacadeSegment.trace_id, "5b00000000000000"
        self.annotations, self.metadata, self.http, self.exceptions = {}, {}, {}, []
        self.ended = False

    def _write(self):
        assert not self.ended, "AlreadyEndedException"
        return self.sampled

    def put_annotation(self, key, value):
        if self._write():
            assert isinstance(value, (str, bool, int, float)), "the SDK drops this type"
            self.annotations[key] = value

    def put_metadata(self, key, value):
        if self._write():
            self.metadata[key] = value

    def put_http_meta(self, key, value):
        if self._write():
            assert key in ("method", "url", "status"), "the SDK drops this key"
            self.http[key] = value

    def add_exception(self, exception, stack):
        if self._write():
            self.exceptions.append((exception, stack))


def aws_xray_sdk(sampled=True, missing=False):
    """(modules for sys.modules, the subsegments that were made). `missing`: outside of any segment."""
    made, stack = [], [FacadeSegment()]

    class Recorder:
        def begin_subsegment(self, name, namespace="local"):
            if missing:
                return None
            stack.append(Subsegment(name, namespace, sampled))
            made.append(stack[-1])
            return stack[-1]

        def end_subsegment(self):
            stack.pop().ended = True

        def current_subsegment(self):
            return stack[-1] if len(stack) > 1 else None

        def current_segment(self):
            return stack[0]

    def inject_trace_header(headers, entity):
        headers["X-Amzn-Trace-Id"] = f"Root={entity.trace_id};Parent={entity.id};Sampled={int(entity.sampled)}"

    core = types.ModuleType("aws_xray_sdk.core")
    core.xray_recorder = Recorder()
    util = types.ModuleType("aws_xray_sdk.ext.util")
    util.inject_trace_header = inject_trace_header
    modules = {name: types.ModuleType(name) for name in ("aws_xray_sdk", "aws_xray_sdk.ext")}
    modules.update({"aws_xray_sdk.core": core, "aws_xray_sdk.ext.util": util})
    return modules, made
