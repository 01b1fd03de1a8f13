"""Reserves what has been ordered."""
import store


def handler(event, _context):
    store.set_status(event["detail"]["orderId"], "reserved")
