"""Takes payments at a simulated gateway: everything up to PAYMENT_LIMIT is approved."""
import os
import time
from decimal import Decimal

import demo
import service
import tracing
from lattice import Problem

GATEWAY = "simulated"
HIGHEST_AMOUNT = Decimal("1e12")


def handler(event, context):
    return service.serve({"/payments": {"POST": process_payment}}, event, context)


def process_payment(request, span):
    order_id, amount = read_payment(request.json())
    span.annotate(order_id=order_id, payment_amount=amount, payment_gateway=GATEWAY)
    status, started = "failed", time.monotonic()
    try:
        status = charge(amount, request)
    finally:
        milliseconds = round((time.monotonic() - started) * 1000)
        span.annotate(payment_status=status, processing_time_ms=milliseconds)
    answer = {"orderId": order_id, "status": status, "amount": amount}
    if status == "declined":
        return 402, {**answer, "error": "the amount is over the limit"}
    return 200, {**answer, "paymentId": f"pay-{order_id}"}


def charge(amount, request):
    limit = Decimal(os.environ.get("PAYMENT_LIMIT") or "10000")
    with tracing.span("charge_at_gateway") as span:
        span.metadata("charge", {"amount": amount, "limit": limit, "currency": "USD"})
        demo.disturb("payment", request)
        return "approved" if amount <= limit else "declined"


def read_payment(document):
    order_id, amount = document.get("orderId"), document.get("amount")
    if not isinstance(order_id, str) or not order_id:
        raise Problem(400, "orderId must be a text")
    if type(amount) not in (int, Decimal) or not 0 <= amount <= HIGHEST_AMOUNT:
        raise Problem(400, "amount must be a number that is not negative")
    return order_id, amount
