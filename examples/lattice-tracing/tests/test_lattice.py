import json
import unittest

from support import Context, event_v1, event_v2, load

lattice = load("payment").lattice


class Events(unittest.TestCase):
    def test_both_versions_give_the_same_request(self):
        for make in (event_v1, event_v2):
            for encoded in (False, True):
                with self.subTest(make=make.__name__, encoded=encoded):
                    event = make("POST", "/payments", {"a": "ü"}, {"X-Amzn-RequestId": "r-1", "host": "shop"}, encoded)
                    request = lattice.Request(event)
                    self.assertEqual(("POST", "/payments"), (request.method, request.path))
                    self.assertEqual({"a": "ü"}, request.json())
                    self.assertEqual("r-1", request.request_id)
                    self.assertEqual("https://shop/payments", request.url)

    def test_query_is_no_part_of_the_path(self):
        self.assertEqual("/payments", lattice.Request(event_v1("GET", "/payments?x=/y")).path)

    def test_first_of_several_header_values_counts(self):
        event = event_v2("GET", "/")
        event["headers"] = {"Traceparent": ["one", "two"], "empty": []}
        self.assertEqual({"traceparent": "one", "empty": ""}, lattice.Request(event).headers)

    def test_numbers_stay_exact(self):
        self.assertEqual("0.10", str(lattice.Request(event_v2("POST", "/", '{"a": 0.10}')).json()["a"]))

    def test_bad_bodies_are_refused(self):
        numbers = ['{"a": NaN}', '{"a": Infinity}', '{"a": 1e99999999999999999999}']
        for body in (None, "", "{", "[1]", '"x"', "[" * 100_000, *numbers):
            with self.subTest(body=(body or "")[:20]), self.assertRaises(lattice.Problem) as refused:
                lattice.Request(event_v2("POST", "/", body)).json()
            self.assertEqual(400, refused.exception.status)

    def test_bad_base64_is_refused(self):
        for body in ("%%%", "e30", "e3%0=", {"not": "text"}):
            event = event_v2("POST", "/")
            event.update(body=body, isBase64Encoded=True)
            with self.subTest(body=body), self.assertRaises(lattice.Problem) as refused:
                lattice.Request(event).json()
            self.assertEqual(400, refused.exception.status)

    def test_an_event_of_something_else_is_refused_not_crashed_on(self):
        for event in ({}, None, [], "x", {"headers": ["x"]}, {"orderId": "o-1"}):
            with self.subTest(event=event), self.assertRaises(lattice.Problem) as refused:
                lattice.route({}, lattice.Request(event))
            self.assertEqual(400, refused.exception.status)

    def test_remaining_time_comes_from_the_context(self):
        self.assertEqual(1234, lattice.Request({}, Context(1234)).remaining_ms())
        self.assertIsNone(lattice.Request({}).remaining_ms())


class Routing(unittest.TestCase):
    routes = {"/orders": {"POST": "take", "PUT": "change"}}

    def route(self, method, path):
        return lattice.route(self.routes, lattice.Request(event_v2(method, path)))

    def test_finds_the_action(self):
        self.assertEqual("take", self.route("POST", "/orders"))

    def test_unknown_path_is_404(self):
        with self.assertRaises(lattice.Problem) as refused:
            self.route("POST", "/order")
        self.assertEqual(404, refused.exception.status)

    def test_wrong_method_is_405_and_says_what_is_allowed(self):
        with self.assertRaises(lattice.Problem) as refused:
            self.route("GET", "/orders")
        self.assertEqual((405, {"allow": "POST, PUT"}), (refused.exception.status, refused.exception.headers))


class Answers(unittest.TestCase):
    def test_have_the_form_that_lattice_takes(self):
        answer = lattice.answer(200, {"amount": lattice.Decimal("20.50")}, {"allow": "POST"})
        self.assertEqual({"statusCode", "headers", "body", "isBase64Encoded"}, set(answer))
        self.assertEqual({"content-type": "application/json", "allow": "POST"}, answer["headers"])
        self.assertEqual({"amount": 20.5}, json.loads(answer["body"]))
        self.assertIs(False, answer["isBase64Encoded"])


if __name__ == "__main__":
    unittest.main()
