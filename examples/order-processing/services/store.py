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
        Item={**order, "placedAt": int(time.time())},
        ConditionExpression="attribute_not_exists(orderId)",
    )


def find(order_id):
    return table().get_item(Key={"orderId": order_id}).get("Item")


def mark(order_id, step):
    """Notes when an order was `reserved` or `shipped`: each for itself, because nobody knows which comes first."""
    table().update_item(
        Key={"orderId": order_id},
        UpdateExpression="SET #at = :now",
        ConditionExpression="attribute_exists(orderId)",
        ExpressionAttributeNames={"#at": f"{step}At"},
        ExpressionAttributeValues={":now": int(time.time())},
    )


def status(order):
    return next(step for step in ("shipped", "reserved", "placed") if f"{step}At" in order)
