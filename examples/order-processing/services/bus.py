"""Events of this system."""
import json
import os

import boto3

_client = None


class NotPublished(Exception):
    """EventBridge did not take the event, though it answered 200."""


def client():
    global _client
    if _client is None:
        _client = boto3.client("events")
    return _client


def publish(prefix, detail):
    """`prefix` as in the environment: `ORDER_PLACED`."""
    answer = client().put_events(
        Entries=[
            {
                "EventBusName": os.environ["EVENT_BUS_NAME"],
                "Source": os.environ[f"{prefix}_SOURCE"],
                "DetailType": os.environ[f"{prefix}_DETAIL_TYPE"],
                "Detail": json.dumps(detail),
            }
        ]
    )
    if answer["FailedEntryCount"]:
        raise NotPublished(answer["Entries"][0].get("ErrorCode"))
