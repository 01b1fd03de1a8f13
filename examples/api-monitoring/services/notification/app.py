"""POST /messages, behind VPC Lattice: tells customers; here it only writes down that it would."""
import base64
import json

from tracing import annotate


def handler(event, context):
    if event.get("method") != "POST" or event.get("path") != "/messages":
        return answer(404, {"error": "there is no such thing"})
    body = event.get("body") or "{}"
    message = json.loads(base64.b64decode(body) if event.get("isBase64Encoded") else body)
    annotate(operation="notify", channel="log")
    print(json.dumps({"orderId": message.get("orderId"), "text": message.get("text")}))
    return answer(200, {"status": "sent"})


def answer(status, document):
    return {"statusCode": status, "headers": {"content-type": "application/json"}, "body": json.dumps(document)}
