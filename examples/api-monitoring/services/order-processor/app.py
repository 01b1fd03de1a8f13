"""POST /orders: writes an order down, then has the goods reserved."""
import base64
import datetime
import functools
import json
import os
import uuid

import boto3

import peer
from tracing import annotate

MOST = 1000


class Refused(Exception):
    """What the caller got wrong."""


@functools.lru_cache(None)
def table():
    return boto3.resource("dynamodb").Table(os.environ["ORDERS_TABLE"])


def handler(event, context):
    try:
        order = read_order(event)
    except Refused as problem:
        annotate(operation="create_order", outcome="refused")
        return answer(400, {"error": str(problem)})
    table().put_item(Item=order)
    wanted = {name: order[name] for name in ("orderId", "productId", "quantity")}
    try:
        reservation = peer.post(os.environ["INVENTORY_MANAGER_URL"], "/reservations", wanted)
    except peer.Unavailable as problem:
        print(json.dumps({"orderId": order["orderId"], "problem": str(problem)}))
        annotate(operation="create_order", outcome="failed")
        return answer(502, {"orderId": order["orderId"], "error": "the inventory cannot be reached"})
    annotate(operation="create_order", outcome=reservation["status"])
    return answer(201, {"orderId": order["orderId"], "status": reservation["status"], "inventory": reservation})


def read_order(event):
    body = event.get("body") or "{}"
    try:
        document = json.loads(base64.b64decode(body, validate=True) if event.get("isBase64Encoded") else body)
    except ValueError:
        raise Refused("the body is no JSON") from None
    if not isinstance(document, dict):
        raise Refused("the body is no object")
    quantity = document.get("quantity", 1)
    if type(quantity) is not int or not 0 < quantity <= MOST:
        raise Refused(f"quantity must be a number from 1 to {MOST}")
    return {
        "orderId": str(uuid.uuid4()),
        "customerId": name(document, "customerId"),
        "productId": name(document, "productId"),
        "quantity": quantity,
        "orderedAt": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
    }


def name(document, key):
    value = document.get(key)
    if not isinstance(value, str) or not 0 < len(value) <= 100:
        raise Refused(f"{key} must be a text of 1 to 100 characters")
    return value


def answer(status, document):
    return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(document)}
