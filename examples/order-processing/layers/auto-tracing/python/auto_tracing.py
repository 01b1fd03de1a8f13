"""Traces handlers that know nothing of it.

Each invocation gets five annotations, and what the handler publishes carries the trace on: `TraceHeader` in the entries of
EventBridge, `AWSTraceHeader` in the messages of SQS.
"""
import functools
import importlib
import os

ANNOTATIONS = ("service_name", "function_name", "environment", "event_source", "event_name")

SOURCES = {"aws:sqs": "SQS", "aws:sns": "SNS", "aws:dynamodb": "DynamoDB"}


def handler(event, context):
    annotate(event)
    return original()(event, context)


@functools.lru_cache(maxsize=None)
def original():
    module, _, name = os.environ["AUTO_TRACED_HANDLER"].rpartition(".")
    return getattr(importlib.import_module(module.replace("/", ".")), name)


def annotate(event):
    span = current_span()
    if span is None:
        return
    for name, value in annotations_of(event).items():
        span.set_attribute(name, value)
    # X-Ray indexes the attributes that are named here.
    span.set_attribute("aws.xray.annotations", list(ANNOTATIONS))


def annotations_of(event):
    source, name = origin_of(event)
    function = os.environ.get("AWS_LAMBDA_FUNCTION_NAME", "unknown")
    values = (os.environ.get("SERVICE_NAME", function), function, os.environ.get("ENVIRONMENT", "unknown"), source, name)
    return dict(zip(ANNOTATIONS, values))


def origin_of(event):
    """What invoked the function, and what that says has happened. Never anything that belongs to one customer."""
    if not isinstance(event, dict):
        return "unknown", "unknown"
    if "detail-type" in event:
        return "EventBridge", event["detail-type"]
    if "httpMethod" in event:
        return "API Gateway", f"{event['httpMethod']} {event.get('resource', '')}"
    if "routeKey" in event:
        return "API Gateway", event["routeKey"]
    records = event.get("Records") or [{}]
    source = records[0].get("eventSource") or records[0].get("EventSource")
    if source in SOURCES:
        arn = records[0].get("eventSourceARN") or records[0].get("EventSubscriptionArn") or ""
        return SOURCES[source], thing_of(arn)
    return "unknown", "unknown"


def thing_of(arn):
    """`shipments` of the ARN of that queue, `orders` of that of a stream of that table."""
    if arn.count(":") < 5:
        return "unknown"
    return arn.split(":")[5].removeprefix("table/").split("/")[0]


def current_span():
    try:
        from opentelemetry import trace
    except ImportError:
        return None
    span = trace.get_current_span()
    return span if span.get_span_context().is_valid else None


def header():
    """The current trace as X-Ray writes it; empty when nothing is traced."""
    span = current_span()
    if span is None:
        return os.environ.get("_X_AMZN_TRACE_ID", "")
    context = span.get_span_context()
    digits = format(context.trace_id, "032x")
    return (f"Root=1-{digits[:8]}-{digits[8:]};Parent={format(context.span_id, '016x')};"
            f"Sampled={int(context.trace_flags) & 1}")


def carry_on(operation, parameters, text):
    """Adds the header to what is published, unless the handler has done so."""
    if operation == "PutEvents":
        for entry in parameters.get("Entries", []):
            entry.setdefault("TraceHeader", text)
    messages = {"SendMessage": [parameters], "SendMessageBatch": parameters.get("Entries", [])}
    for message in messages.get(operation, []):
        attributes = message.setdefault("MessageSystemAttributes", {})
        attributes.setdefault("AWSTraceHeader", {"DataType": "String", "StringValue": text})


def instrument():
    from botocore.client import BaseClient

    call = BaseClient._make_api_call

    @functools.wraps(call)
    def traced_call(self, operation, parameters):
        text = header()
        if text:
            carry_on(operation, parameters, text)
        return call(self, operation, parameters)

    BaseClient._make_api_call = traced_call


instrument()
