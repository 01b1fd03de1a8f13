"""The trace that the ADOT layer has open, where there is one: annotations, and what goes along with calls."""
try:
    from opentelemetry import propagate, trace
except ImportError:
    propagate = trace = None


def annotate(**values):
    """Indexed by X-Ray: for what is searched for, never for personal data."""
    if trace is None:
        return
    span = trace.get_current_span()
    for name, value in values.items():
        span.set_attribute(name, value)
    span.set_attribute("aws.xray.annotations", sorted(values))


def inject(headers):
    """Adds what tells a callee which trace its work belongs to."""
    if propagate is not None:
        propagate.inject(headers)
