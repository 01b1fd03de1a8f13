"""Tells where a delivery is. Called by the load balancer."""
import json
import os
import re

import boto3

PATH = re.compile(r"/status/([A-Za-z0-9-]{1,64})")

table = None


def handler(event, _context):
    found = PATH.fullmatch(event.get("path", ""))
    if not found:
        return answer(404, {"error": "not found"})
    item = deliveries().get_item(Key={"orderId": found.group(1)}).get("Item")
    if item is None:
        return answer(404, {"error": "no such delivery"})
    return answer(200, {"orderId": item["orderId"], "state": item["state"]})


def deliveries():
    global table
    if table is None:
        table = boto3.resource("dynamodb").Table(os.environ["DELIVERIES_TABLE"])
    return table


def answer(status, document):
    return {"statusCode": status, "headers": {"content-type": "application/json"}, "body": json.dumps(document)}
