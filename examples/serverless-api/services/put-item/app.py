"""POST /items: writes an item, under the key that it comes with or a new one."""
import base64
import functools
import json
import os
import time
import uuid

import boto3

from tracing import annotate

LONGEST_KEY = 200
LONGEST_MESSAGE = 4000


class Refused(Exception):
    """What the caller got wrong."""


@functools.lru_cache(None)
def table():
    return boto3.resource("dynamodb").Table(os.environ["ITEMS_TABLE"])


def handler(event, context):
    try:
        item = read_item(event)
    except Refused as problem:
        annotate(outcome="refused")
        return answer(400, {"error": str(problem)})
    annotate(outcome="written", tenant=item["tenant"])
    table().put_item(Item=item)
    return answer(201, item)


def read_item(event):
    document = read_body(event)
    return {
        "pk": text(document, "pk", str(uuid.uuid4()), LONGEST_KEY),
        "tenant": text(document, "tenant", "unknown", LONGEST_KEY),
        "message": text(document, "message", "hello", LONGEST_MESSAGE),
        "createdAt": int(time.time()),
    }


def read_body(event):
    body = event.get("body") or "{}"
    try:
        if event.get("isBase64Encoded"):
            body = base64.b64decode(body, validate=True).decode()
        document = json.loads(body)
    except ValueError:
        raise Refused("the body is no JSON") from None
    if not isinstance(document, dict):
        raise Refused("the body is no object")
    return document


def text(document, name, otherwise, longest):
    value = document.get(name, otherwise)
    if not isinstance(value, str) or not 0 < len(value) <= longest:
        raise Refused(f"{name} must be a text of 1 to {longest} characters")
    return value


def answer(status, document):
    return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(document)}
