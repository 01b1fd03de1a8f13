import decimal
import json
import unittest

from support import SERVICES, Table, environment, load


class GetItem(unittest.TestCase):
    def setUp(self):
        self.table = Table()
        self.app = load("get-item", self.table)
        patch = environment()
        patch.start()
        self.addCleanup(patch.stop)

    def get(self, parameters):
        answer = self.app.handler({"pathParameters": parameters}, None)
        return answer["statusCode"], json.loads(answer["body"])

    def test_answers_with_the_item(self):
        self.table.items["a"] = {"pk": "a", "createdAt": decimal.Decimal(1700000000), "share": decimal.Decimal("0.5")}
        self.assertEqual(self.get({"pk": "a"}), (200, {"pk": "a", "createdAt": 1700000000, "share": 0.5}))

    def test_says_what_is_not_there(self):
        self.assertEqual(self.get({"pk": "a"})[0], 404)

    def test_refuses_without_a_key(self):
        self.assertEqual(self.get(None)[0], 400)

    def test_both_have_the_same_tracing(self):
        copies = {(SERVICES / name / "tracing.py").read_text(encoding="utf-8") for name in ("get-item", "put-item")}
        self.assertEqual(len(copies), 1)


if __name__ == "__main__":
    unittest.main()
