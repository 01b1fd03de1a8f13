"""GET /items/{pk}: the item with that key."""
import decimal
import functools
import json
import os

import boto3

from tracing import annotate


@functools.lru_cache(None)
def table():
    return boto3.resource("dynamodb").Table(os.environ["ITEMS_TABLE"])


def handler(event, context):
    key = (event.get("pathParameters") or {}).get("pk")
    if not key:
        annotate(outcome="refused")
        return answer(400, {"error": "the path names no item"})
    item = table().get_item(Key={"pk": key}).get("Item")
    annotate(outcome="missing" if item is None else "found")
    if item is None:
        return answer(404, {"error": "there is no such item"})
    return answer(200, item)


def answer(status, document):
    return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(document, default=number)}


def number(value):
    """DynamoDB's numbers come as decimals, which JSON does not know."""
    if isinstance(value, decimal.Decimal):
        return int(value) if value == int(value) else float(value)
    raise TypeError(f"{type(value).__name__} is no JSON")
