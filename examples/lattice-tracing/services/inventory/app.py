"""Reserves stock. It stands in the environment and is never used up: the same order always gets the same answer.

STOCK is a JSON object such as {"chair": 3}. A product that it does not name has 100 pieces.
"""
import json
import os
from collections import Counter

import demo
import service
import tracing
from lattice import Problem

DATABASE = "in-memory"
USUAL_STOCK = 100


def handler(event, context):
    return service.serve({"/reservations": {"POST": reserve_stock}}, event, context)


def reserve_stock(request, span):
    order_id, wanted = read_reservation(request.json())
    span.annotate(order_id=order_id, quantity_requested=sum(wanted.values()), database=DATABASE)
    demo.disturb("inventory", request)
    stock = read_stock(os.environ.get("STOCK"))
    lines = [check_stock(product, quantity, stock) for product, quantity in wanted.items()]
    span.metadata("inventory_check", lines)
    short = [line for line in lines if line["available"] < line["quantity"]]
    span.annotate(inventory_status="insufficient" if short else "reserved")
    if short:
        return 409, {"orderId": order_id, "status": "insufficient", "items": short, "error": "not enough stock"}
    return 200, {"orderId": order_id, "status": "reserved", "items": lines}


def check_stock(product, quantity, stock):
    """One product, in a span of its own: an annotation holds one value, and an order may name many products."""
    with tracing.span("check_stock") as span:
        available = stock.get(product, USUAL_STOCK)
        span.annotate(
            product_id=product,
            quantity_requested=quantity,
            inventory_status="available" if available >= quantity else "insufficient",
            database=DATABASE,
        )
        return {"productId": product, "quantity": quantity, "available": available}


def read_stock(text):
    stock = json.loads(text or "{}")
    if not isinstance(stock, dict) or not all(type(pieces) is int for pieces in stock.values()):
        raise ValueError("STOCK must be a JSON object of products and their whole numbers")
    return stock


def read_reservation(document):
    """The order and how many pieces of each product it wants in all."""
    order_id, items = document.get("orderId"), document.get("items")
    if not isinstance(order_id, str) or not order_id:
        raise Problem(400, "orderId must be a text")
    if not isinstance(items, list) or not items:
        raise Problem(400, "items must be a list that is not empty")
    wanted = Counter()
    for index, item in enumerate(items):
        product, quantity = (item.get("productId"), item.get("quantity")) if isinstance(item, dict) else (None, None)
        if not isinstance(product, str) or not product:
            raise Problem(400, f"items[{index}].productId must be a text")
        if type(quantity) is not int or quantity < 1:
            raise Problem(400, f"items[{index}].quantity must be a whole number from 1")
        wanted[product] += quantity
    return order_id, wanted
