"""Handlers as Lambda loads them, with a table that stands in memory."""
import importlib
import os
import sys
import types
from pathlib import Path
from unittest import mock

SERVICES = Path(__file__).resolve().parent.parent / "services"


class Table:
    def __init__(self):
        self.items = {}

    def put_item(self, Item):
        assert all(isinstance(value, (str, int)) for value in Item.values()), "a number that DynamoDB would refuse"
        self.items[Item["pk"]] = Item

    def get_item(self, Key):
        item = self.items.get(Key["pk"])
        return {} if item is None else {"Item": item}


def load(service, table):
    """The module `app` of a service. What it knows of AWS is the table."""
    named = []

    def resource(name):
        assert name == "dynamodb"
        return types.SimpleNamespace(Table=lambda called: named.append(called) or table)

    fakes = {"boto3": types.SimpleNamespace(resource=resource), "opentelemetry": None}
    folder = str(SERVICES / service)
    for name in ("app", "tracing"):
        sys.modules.pop(name, None)
    with mock.patch.dict(sys.modules, fakes), mock.patch.object(sys, "path", [folder, *sys.path]):
        app = importlib.import_module("app")
    app.named = named
    return app


def environment():
    return mock.patch.dict(os.environ, {"ITEMS_TABLE": "serverless-api-items"})
