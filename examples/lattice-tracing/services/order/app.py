"""Takes orders: reserves the stock, then takes the payment, each in a service of its own behind VPC Lattice."""
import re
import uuid
from decimal import Decimal, InvalidOperation

import demo
import service
from calls import call
from lattice import Problem

MOST_ITEMS = 50
MOST_PIECES = 10_000
HIGHEST_PRICE = 1_000_000
IDENTIFIER = re.compile(r"[A-Za-z0-9._-]{1,64}")


def handler(event, context):
    return service.serve({"/orders": {"POST": process_order}}, event, context)


def process_order(request, span):
    order = read_order(request.json())
    # The customer goes where nothing is indexed: no personal data in annotations.
    span.annotate(order_id=order["orderId"], item_count=len(order["items"]))
    span.metadata("order_details", order)
    demo.disturb("order", request)

    status, inventory = reserve(order, request)
    if status == 409:
        span.annotate(order_status="out_of_stock")
        return 409, answer(order, "rejected", error="out of stock", inventory=inventory)
    status, payment = pay(order, request)
    if status == 402:
        span.annotate(order_status="payment_declined")
        return 402, answer(order, "rejected", error="payment declined", inventory=inventory, payment=payment)
    span.annotate(order_status="accepted")
    return 200, answer(order, "accepted", inventory=inventory, payment=payment)


def reserve(order, request):
    items = [{"productId": item["productId"], "quantity": item["quantity"]} for item in order["items"]]
    return call("inventory", "/reservations", {"orderId": order["orderId"], "items": items}, request, refusals=(409,))


def pay(order, request):
    payment = {"orderId": order["orderId"], "amount": order["total"]}
    return call("payment", "/payments", payment, request, refusals=(402,))


def answer(order, status, **parts):
    return {"orderId": order["orderId"], "status": status, "total": order["total"], **parts}


def read_order(document):
    items = document.get("items")
    if not isinstance(items, list) or not 1 <= len(items) <= MOST_ITEMS:
        raise Problem(400, f"items must be a list of 1 to {MOST_ITEMS}")
    items = [read_item(item, f"items[{index}]") for index, item in enumerate(items)]
    return {
        "orderId": identifier(document.get("orderId", f"order-{uuid.uuid4()}"), "orderId"),
        "customerId": identifier(document.get("customerId"), "customerId"),
        "items": items,
        "total": sum(item["price"] * item["quantity"] for item in items),
    }


def read_item(item, where):
    if not isinstance(item, dict):
        raise Problem(400, f"{where} must be an object")
    quantity = item.get("quantity")
    if type(quantity) is not int or not 1 <= quantity <= MOST_PIECES:
        raise Problem(400, f"{where}.quantity must be a whole number from 1 to {MOST_PIECES}")
    return {
        "productId": identifier(item.get("productId"), f"{where}.productId"),
        "quantity": quantity,
        "price": price(item.get("price"), f"{where}.price"),
    }


def price(value, where):
    if type(value) in (int, Decimal) and 0 <= value <= HIGHEST_PRICE:
        try:
            return Decimal(value).quantize(Decimal("0.01"))
        except InvalidOperation:
            pass
    raise Problem(400, f"{where} must be a number from 0 to {HIGHEST_PRICE}")


def identifier(value, where):
    if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
        raise Problem(400, f"{where} must be 1 to 64 letters, digits, dots, hyphens or underscores")
    return value
