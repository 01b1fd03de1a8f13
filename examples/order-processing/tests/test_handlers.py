import contextlib
import importlib
import io
import json
import os
import sys
import types
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True  # a compiled file beside the code would be packaged with it

SERVICES = Path(__file__).resolve().parent.parent / "services"
MODULES = ("api", "bus", "confirmation", "shipping", "stock", "store")
VARIABLES = {
    "ORDERS_TABLE": "orders",
    "EVENT_BUS_NAME": "bus",
    "ORDER_PLACED_SOURCE": "orders.place",
    "ORDER_PLACED_DETAIL_TYPE": "OrderPlaced",
    "ORDER_SHIPPED_SOURCE": "orders.shipping",
    "ORDER_SHIPPED_DETAIL_TYPE": "OrderShipped",
}


class Refused(Exception):
    pass


class Table:
    def __init__(self):
        self.items = {}

    def put_item(self, Item, ConditionExpression):
        assert ConditionExpression == "attribute_not_exists(orderId)"
        if Item["orderId"] in self.items:
            raise Refused
        self.items[Item["orderId"]] = dict(Item)

    def get_item(self, Key):
        item = self.items.get(Key["orderId"])
        return {"Item": item} if item else {}

    def update_item(self, Key, ExpressionAttributeNames, ExpressionAttributeValues, **_):
        if Key["orderId"] not in self.items:
            raise Refused
        self.items[Key["orderId"]][ExpressionAttributeNames["#at"]] = ExpressionAttributeValues[":now"]


class Bus:
    def __init__(self):
        self.entries, self.refuses = [], False

    def put_events(self, Entries):
        if self.refuses:
            return {"FailedEntryCount": 1, "Entries": [{"ErrorCode": "InternalFailure"}]}
        self.entries += Entries
        return {"FailedEntryCount": 0, "Entries": [{"EventId": "e"}]}

    def delivered(self):
        entry = self.entries[-1]
        return {"source": entry["Source"], "detail-type": entry["DetailType"], "detail": json.loads(entry["Detail"])}


class Orders(unittest.TestCase):
    def setUp(self):
        for patch in (mock.patch.dict(os.environ, VARIABLES), mock.patch.object(sys, "path", [str(SERVICES), *sys.path]),
                      mock.patch.dict(sys.modules, {"boto3": types.ModuleType("boto3")})):
            patch.start()
            self.addCleanup(patch.stop)
        for name in MODULES:
            sys.modules.pop(name, None)
        self.api, self.bus, self.confirmation, self.shipping, self.stock, self.store = map(importlib.import_module, MODULES)
        self.table, self.events = Table(), Bus()
        self.store._table, self.bus._client = self.table, self.events

    def place(self, **body):
        return self.api.place({"body": json.dumps({"productId": "desk", **body})}, None)

    def test_from_the_request_to_the_customer(self):
        order_id = json.loads(self.place(quantity=3)["body"])["orderId"]
        placed = self.events.delivered()
        self.assertEqual(("orders.place", "OrderPlaced"), (placed["source"], placed["detail-type"]))
        self.stock.handler(placed, None)
        self.assertEqual("reserved", self.store.status(self.table.items[order_id]))
        answer = self.shipping.handler({"Records": [{"messageId": "m", "body": json.dumps(placed)}]}, None)
        self.assertEqual({"batchItemFailures": []}, answer)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            self.confirmation.handler(self.events.delivered(), None)
        self.assertEqual(order_id, json.loads(printed.getvalue())["orderId"])
        shown = self.api.show({"pathParameters": {"orderId": order_id}}, None)
        self.assertEqual({"orderId": order_id, "status": "shipped"}, json.loads(shown["body"]))

    def test_shipped_before_reserved_is_shipped(self):
        order_id = json.loads(self.place()["body"])["orderId"]
        placed = self.events.delivered()
        self.shipping.handler({"Records": [{"messageId": "m", "body": json.dumps(placed)}]}, None)
        self.stock.handler(placed, None)
        self.assertEqual("shipped", self.store.status(self.table.items[order_id]))

    def test_what_is_no_order(self):
        for body in ({"productId": ""}, {"quantity": 0}, {"quantity": "2"}):
            self.assertEqual(400, self.place(**body)["statusCode"])
        self.assertEqual(400, self.api.place({"body": "["}, None)["statusCode"])
        self.assertEqual({}, self.table.items)

    def test_an_order_that_is_not_there(self):
        self.assertEqual(404, self.api.show({"pathParameters": {"orderId": "o"}}, None)["statusCode"])

    def test_an_event_that_is_refused_is_an_error(self):
        self.events.refuses = True
        with self.assertRaises(self.bus.NotPublished):
            self.place()

    def test_only_what_failed_comes_again(self):
        self.place()
        good = {"messageId": "good", "body": json.dumps(self.events.delivered())}
        bad = {"messageId": "bad", "body": json.dumps({"detail": {"orderId": "nobody's"}})}
        with contextlib.redirect_stdout(io.StringIO()):
            answer = self.shipping.handler({"Records": [bad, good]}, None)
        self.assertEqual({"batchItemFailures": [{"itemIdentifier": "bad"}]}, answer)

    def test_handlers_know_nothing_of_tracing(self):
        for path in SERVICES.glob("*.py"):
            text = path.read_text(encoding="utf-8").lower()
            for word in ("trace", "xray", "opentelemetry"):
                self.assertNotIn(word, text, path.name)


if __name__ == "__main__":
    unittest.main()
