import unittest

from support import ServiceCase, event_v2


class Inventory(ServiceCase):
    service = "inventory"

    def reserve(self, *items):
        items = [{"productId": product, "quantity": quantity} for product, quantity in items]
        return self.ask(event_v2("POST", "/reservations", {"orderId": "o-1", "items": items}))

    def test_has_a_hundred_of_each(self):
        status, answer = self.reserve(("chair", 100), ("desk", 1))
        self.assertEqual((200, "reserved"), (status, answer["status"]))
        self.assertEqual({"productId": "chair", "quantity": 100, "available": 100}, answer["items"][0])
        self.assertEqual(409, self.reserve(("chair", 101))[0])

    def test_stock_is_never_used_up(self):
        for _ in range(3):
            self.assertEqual(200, self.reserve(("chair", 60))[0])

    def test_stock_comes_from_the_environment(self):
        self.environment(STOCK='{"chair": 3, "desk": 0}')
        status, answer = self.reserve(("chair", 3), ("desk", 1), ("lamp", 100))
        self.assertEqual(409, status)
        self.assertEqual([{"productId": "desk", "quantity": 1, "available": 0}], answer["items"])

    def test_the_same_product_twice_counts_together(self):
        self.assertEqual(409, self.reserve(("chair", 60), ("chair", 41))[0])

    def test_bad_stock_does_not_pass_silently(self):
        for stock in ("{", "[]", '{"chair": "3"}'):
            self.environment(STOCK=stock)
            self.assertEqual(500, self.reserve(("chair", 1))[0], stock)

    def test_annotates_the_reservation_and_each_product(self):
        self.environment(STOCK='{"desk": 1}')
        self.reserve(("chair", 2), ("desk", 3))
        whole, chair, desk = self.trace.spans
        self.assertEqual(
            {"order_id": "o-1", "quantity_requested": 5, "database": "in-memory", "inventory_status": "insufficient"},
            whole.annotations,
        )
        self.assertEqual((409, []), (whole.status, whole.errors))
        self.assertEqual(
            {"product_id": "chair", "quantity_requested": 2, "inventory_status": "available", "database": "in-memory"},
            chair.annotations,
        )
        self.assertEqual("insufficient", desk.annotations["inventory_status"])

    def test_bad_reservations_are_refused(self):
        good = {"productId": "chair", "quantity": 1}
        for items in (None, [], "x", [1], [{}], [{**good, "quantity": 0}], [{**good, "quantity": 1.5}],
                      [{**good, "quantity": True}], [good, {**good, "productId": ""}]):
            with self.subTest(items=items):
                status, _ = self.ask(event_v2("POST", "/reservations", {"orderId": "o-1", "items": items}))
                self.assertEqual(400, status)
        self.assertEqual(400, self.ask(event_v2("POST", "/reservations", {"items": [good]}))[0])

    def test_fails_on_demand(self):
        self.environment(FAIL_RATE="1")
        self.assertEqual(500, self.reserve(("chair", 1))[0])


if __name__ == "__main__":
    unittest.main()
