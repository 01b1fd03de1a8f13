"""Takes orders: POST /orders/{customerId}. What happens then is nobody's business here: others hear of OrderCreated."""
import json
import uuid

import events
import tracing


def handler(event, _context):
    try:
        order = read(event)
    except ValueError as problem:
        return answer(400, {"error": str(problem)})
    tracing.annotate(operation="create_order")
    events.publish("OrderCreated", order)
    events.log("order created", orderId=order["orderId"])
    return answer(201, {"orderId": order["orderId"], "status": "created"})


def read(event):
    customer = (event.get("pathParameters") or {}).get("customerId") or ""
    try:
        body = json.loads(event.get("body") or "{}")
    except json.JSONDecodeError:
        raise ValueError("the body is no JSON") from None
    if not isinstance(body, dict) or not isinstance(body.get("productId"), str) or not body["productId"]:
        raise ValueError("productId is missing")
    quantity = body.get("quantity", 1)
    if type(quantity) is not int or not 1 <= quantity <= 1000:
        raise ValueError("quantity must be a whole number from 1 to 1000")
    amount = body.get("amount", 0)
    if type(amount) not in (int, float) or amount < 0:
        raise ValueError("amount must be a number that is not negative")
    return {
        "orderId": f"order-{uuid.uuid4()}",
        "customerId": customer,
        "productId": body["productId"],
        "quantity": quantity,
        "amount": amount,
    }


def answer(status, document):
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(document),
        "isBase64Encoded": False,
    }
