"""Events with their trace: how they are published, and how they are read.

An event carries the trace twice. `TraceHeader` of the entry is what EventBridge hands to Lambda, so that the consumer's
segments belong to the publisher's trace. `trace` in the detail stays with the event wherever it goes, also into a
dead-letter queue, where nobody hands headers on.
"""
import json
import os

import boto3

import tracing

MOST_ATTEMPTS = 3

_client = None


class NotPublished(Exception):
    """EventBridge did not take an event, though it answered 200."""


def client():
    global _client
    if _client is None:
        _client = boto3.client("events")
    return _client


def publish(name, detail, header=None):
    """Publishes one event; `name` as in the topology: `OrderCreated`. Raises NotPublished."""
    header = header or tracing.header()
    entry = {
        "EventBusName": os.environ["EVENT_BUS_NAME"],
        "Source": os.environ[f"{variable(name)}_SOURCE"],
        "DetailType": os.environ[f"{variable(name)}_DETAIL_TYPE"],
        "Detail": json.dumps({**detail, "trace": header} if header else detail),
    }
    if header:
        entry["TraceHeader"] = header
    failure = None
    for _ in range(MOST_ATTEMPTS):
        answer = client().put_events(Entries=[entry])
        if not answer["FailedEntryCount"]:
            return answer["Entries"][0]["EventId"]
        failure = answer["Entries"][0]
    raise NotPublished(f"{failure.get('ErrorCode')}: {failure.get('ErrorMessage')}")


def variable(name):
    """`OrderCreated` is `ORDER_CREATED`, as in the environment."""
    words = ""
    for letter in name:
        words += f"_{letter}" if letter.isupper() and words else letter.upper()
    return words


def trace_of(event):
    """The header of the publisher's trace."""
    detail = event.get("detail")
    return detail.get("trace", "") if isinstance(detail, dict) else ""


def log(message, event=None, **fields):
    """One line of JSON with the id of the trace, to be found from a trace and the other way round."""
    header = (trace_of(event) if event else "") or tracing.header()
    print(json.dumps({"message": message, "traceId": tracing.root(header), **fields}, default=str), flush=True)
