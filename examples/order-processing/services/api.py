"""POST /orders places an order, GET /orders/{orderId} shows it."""
import json
import uuid

import bus
import store


def place(event, _context):
    try:
        order = read(event.get("body"))
    except ValueError as problem:
        return answer(400, {"error": str(problem)})
    store.create(order)
    bus.publish("ORDER_PLACED", order)
    return answer(201, {"orderId": order["orderId"], "status": "placed"})


def show(event, _context):
    order = store.find(event["pathParameters"]["orderId"])
    if order is None:
        return answer(404, {"error": "there is no such order"})
    return answer(200, {"orderId": order["orderId"], "status": store.status(order)})


def read(body):
    try:
        document = json.loads(body or "{}")
    except json.JSONDecodeError:
        raise ValueError("the body is no JSON") from None
    product = document.get("productId") if isinstance(document, dict) else None
    if not isinstance(product, str) or not product:
        raise ValueError("productId is missing")
    quantity = document.get("quantity", 1)
    if type(quantity) is not int or not 1 <= quantity <= 1000:
        raise ValueError("quantity must be a whole number from 1 to 1000")
    return {"orderId": f"order-{uuid.uuid4()}", "productId": product, "quantity": quantity}


def answer(status, document):
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(document),
        "isBase64Encoded": False,
    }
