"""Ships what stands in the queue. A message that fails comes again, and the others of its batch do not."""
import json

import bus
import store


def handler(event, _context):
    failed = []
    for record in event["Records"]:
        try:
            ship(json.loads(record["body"])["detail"])
        except Exception as problem:
            print(f"{record['messageId']}: {problem!r}", flush=True)
            failed.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failed}


def ship(order):
    store.mark(order["orderId"], "shipped")
    bus.publish("ORDER_SHIPPED", {"orderId": order["orderId"]})
