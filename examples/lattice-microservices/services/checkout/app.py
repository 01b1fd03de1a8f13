"""Takes orders: asks for the price, sees whether it is there, plans the delivery, and writes the order into the ledger."""
import base64
import json
import os
import re
import uuid

import ledger
from calls import Failure, call

PRODUCT = re.compile(r"[A-Za-z0-9-]{1,64}")
MOST_PIECES = 1000


class Refusal(Exception):
    def __init__(self, status, text):
        super().__init__(text)
        self.status = status


def handler(event, _context):
    try:
        status, document = route(event)
    except Refusal as refusal:
        status, document = refusal.status, {"error": str(refusal)}
    except (Failure, ledger.Failure) as failure:
        # Behind VPC Lattice a failure is an answer: that is what it counts as 5xx.
        print(json.dumps({"error": str(failure)}), flush=True)
        status, document = 502, {"error": "something that is needed did not answer"}
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json", "x-release": os.environ.get("RELEASE", "")},
        "body": json.dumps(document),
        "isBase64Encoded": False,
    }


def route(event):
    method, path = event.get("method"), event.get("path", "").partition("?")[0]
    if method == "POST" and path == "/orders":
        return order(read(event))
    if method == "GET" and path.startswith("/quotes/"):
        return quote(product(path.removeprefix("/quotes/")))
    raise Refusal(404, "there is no such thing")


def quote(name):
    found = call("catalog", "GET", f"/prices/{name}")
    return 200, {"product": name, "price": found["price"]}


def order(document):
    name, pieces = product(document.get("product")), document.get("pieces", 1)
    if type(pieces) is not int or not 1 <= pieces <= MOST_PIECES:
        raise Refusal(400, f"pieces must be a whole number from 1 to {MOST_PIECES}")
    price = call("catalog", "GET", f"/prices/{name}")["price"]
    there = call("stock", "GET", f"/stock/{name}")["pieces"]
    if there < pieces:
        raise Refusal(409, f"there are {there} of {name}")
    entry = {"id": f"order-{uuid.uuid4()}", "product": name, "pieces": pieces, "total": price * pieces}
    plan = call("delivery", "POST", "/plans", entry)
    ledger.append("orders", json.dumps(entry))
    return 201, {**entry, "delivery": plan.get("day")}


def product(name):
    if not isinstance(name, str) or not PRODUCT.fullmatch(name):
        raise Refusal(400, "a product has 1 to 64 letters, digits and dashes")
    return name


def read(event):
    body = event.get("body") or ""
    try:
        if event.get("isBase64Encoded"):
            body = base64.b64decode(body, validate=True)
        document = json.loads(body)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise Refusal(400, "the body must be a JSON object")
    return document
