"""Tells the customer."""
import json


def handler(event, _context):
    print(json.dumps({"message": "your order is on its way", "orderId": event["detail"]["orderId"]}), flush=True)
