"""POST /reservations, behind VPC Lattice: reserves goods where there are enough, and has it announced."""
import base64
import json
import os

import peer
from tracing import annotate

STOCK = 100


def handler(event, context):
    if event.get("method") != "POST" or event.get("path") != "/reservations":
        return answer(404, {"error": "there is no such thing"})
    body = event.get("body") or "{}"
    wanted = json.loads(base64.b64decode(body) if event.get("isBase64Encoded") else body)
    left = json.loads(os.environ.get("STOCK") or "{}").get(wanted.get("productId"), STOCK) - wanted.get("quantity", 1)
    if left < 0:
        annotate(operation="reserve", outcome="sold_out")
        return answer(200, {"status": "sold_out"})
    annotate(operation="reserve", outcome="reserved")
    try:
        peer.post(os.environ["NOTIFICATION_URL"], "/messages", {"orderId": wanted.get("orderId"), "text": "your goods are reserved"})
        told = True
    except peer.Unavailable as problem:
        # The goods are reserved all the same.
        print(json.dumps({"orderId": wanted.get("orderId"), "problem": str(problem)}))
        told = False
    return answer(200, {"status": "reserved", "left": left, "told": told})


def answer(status, document):
    return {"statusCode": status, "headers": {"content-type": "application/json"}, "body": json.dumps(document)}
