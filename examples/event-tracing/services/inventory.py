"""Reserves what an order asks for."""
import events
import tracing


def handler(event, _context):
    order = event["detail"]
    tracing.annotate(operation="reserve")
    events.publish(
        "InventoryUpdated",
        {"orderId": order["orderId"], "productId": order["productId"], "reserved": order["quantity"]},
    )
    events.log("reserved", event, orderId=order["orderId"])
