"""Annotations of the trace: attributes of the span that the ADOT layer has open, where there is one."""
try:
    from opentelemetry import trace
except ImportError:
    trace = None


def annotate(**values):
    """Indexed by X-Ray: for what is searched for, never for personal data."""
    if trace is None:
        return
    span = trace.get_current_span()
    for name, value in values.items():
        span.set_attribute(name, value)
    span.set_attribute("aws.xray.annotations", sorted(values))
