"""Orders in DynamoDB."""
import os
import time

import boto3

_table = None


def table():
    global _table
    if _table is None:
        _table = boto3.resource("dynamodb").Table(os.environ["ORDERS_TABLE"])
    return _table


def create(order):
    table().put_item(
        Item={**order, "status": "placed", "updatedAt": int(time.time())},
        ConditionExpression="attribute_not_exists(orderId)",
    )


def find(order_id):
    return table().get_item(Key={"orderId": order_id}).get("Item")


def set_status(order_id, status):
    table().update_item(
        Key={"orderId": order_id},
        UpdateExpression="SET #status = :status, updatedAt = :now",
        ConditionExpression="attribute_exists(orderId)",
        ExpressionAttributeNames={"#status": "status"},
        ExpressionAttributeValues={":status": status, ":now": int(time.time())},
    )
