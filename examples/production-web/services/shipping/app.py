"""Books shipments that come from the queue, and writes down where they are. What fails comes again."""
import json
import os
import time

import boto3

table = None


def handler(event, _context):
    failed = []
    for record in event["Records"]:
        try:
            book(json.loads(record["body"]))
        except Exception as problem:  # the others are done all the same
            print(json.dumps({"level": "error", "message": record["messageId"], "problem": repr(problem)}))
            failed.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failed}


def book(shipment):
    deliveries().put_item(Item={"orderId": shipment["orderId"], "product": shipment["product"],
                                "quantity": shipment["quantity"], "state": "booked", "since": int(time.time())})


def deliveries():
    global table
    if table is None:
        table = boto3.resource("dynamodb").Table(os.environ["DELIVERIES_TABLE"])
    return table
