"""Reserves what has been ordered."""
import store


def handler(event, _context):
    store.mark(event["detail"]["orderId"], "reserved")
