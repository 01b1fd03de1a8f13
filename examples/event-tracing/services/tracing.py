"""The current trace as a header, whoever keeps it: OpenTelemetry, where the layer has brought it, or Lambda."""
import os


def header():
    """`Root=…;Parent=…;Sampled=…` of what runs now; empty when nothing is traced."""
    return _of_opentelemetry() or os.environ.get("_X_AMZN_TRACE_ID", "")


def root(text):
    """The trace id in a header, as X-Ray shows it; None when there is none."""
    for field in (text or "").split(";"):
        name, _, value = field.strip().partition("=")
        if name == "Root":
            return value
    return None


def annotate(**values):
    """What a trace is searched by. Nothing happens where no span is open."""
    try:
        from opentelemetry import trace
    except ImportError:
        return
    span = trace.get_current_span()
    known = list(getattr(span, "attributes", None) or {})
    for key, value in values.items():
        span.set_attribute(key, value)
    # X-Ray indexes the attributes that are named here.
    span.set_attribute("aws.xray.annotations", sorted({*values, *(k for k in known if "." not in k)}))


def _of_opentelemetry():
    try:
        from opentelemetry import trace
    except ImportError:
        return ""
    context = trace.get_current_span().get_span_context()
    if not context.is_valid:
        return ""
    digits = format(context.trace_id, "032x")
    sampled = int(context.trace_flags) & 1
    return f"Root=1-{digits[:8]}-{digits[8:]};Parent={format(context.span_id, '016x')};Sampled={sampled}"
