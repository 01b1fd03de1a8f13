"""Reads the dead-letter queue: what could not be delivered, or was and failed, becomes an event of its own, in the same trace."""
import json

import events


def handler(event, _context):
    failed = []
    for record in event["Records"]:
        try:
            report(record)
        except Exception as problem:  # the others of the batch must not wait for it
            events.log("not reported", messageId=record["messageId"], error=str(problem))
            failed.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failed}


def report(record):
    message = json.loads(record["body"])
    # Lambda puts an event that a function failed on into an envelope, EventBridge sends one that it could not deliver as it is.
    dead = message.get("requestPayload") or message
    header = header_of(record, dead)
    detail = dead.get("detail") or {}
    failure = {
        "orderId": detail.get("orderId"),
        "source": dead.get("source"),
        "detailType": dead.get("detail-type"),
        "reason": reason(message, record.get("messageAttributes") or {}),
    }
    events.publish("DeliveryFailed", failure, header=header)
    events.log("reported", dead, **failure)


def header_of(record, dead):
    """Of the publisher, which is in the event; SQS knows it too when it was sent with one."""
    return events.trace_of(dead) or (record.get("attributes") or {}).get("AWSTraceHeader") or None


def reason(message, attributes):
    """Why the function failed, or why it was not reached. Never what the error said: that may hold anything."""
    if "requestPayload" in message:
        return (message.get("responsePayload") or {}).get("errorType") or message["requestContext"]["condition"]
    return (attributes.get("ERROR_CODE") or {}).get("stringValue") or "unknown"
