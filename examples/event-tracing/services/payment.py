"""Takes the money for an order. A payment that fails raises: Lambda tries again, and then the event goes to the queue for
failures, with its trace."""
import os

import events
import tracing


class PaymentFailed(Exception):
    pass


def handler(event, _context):
    order = event["detail"]
    limit = float(os.environ.get("PAYMENT_LIMIT", "10000"))
    if order["amount"] > limit:
        raise PaymentFailed(f"{order['orderId']}: more than {limit:g}")
    tracing.annotate(operation="take_payment")
    payment = {"orderId": order["orderId"], "paymentId": f"pay-{order['orderId']}", "amount": order["amount"]}
    events.publish("PaymentProcessed", payment)
    events.log("payment taken", event, orderId=order["orderId"])
