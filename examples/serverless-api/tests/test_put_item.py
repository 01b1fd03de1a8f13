import base64
import json
import unittest

from support import Table, environment, load


class PutItem(unittest.TestCase):
    def setUp(self):
        self.table = Table()
        self.app = load("put-item", self.table)
        patch = environment()
        patch.start()
        self.addCleanup(patch.stop)

    def put(self, body, **more):
        answer = self.app.handler({"body": body, **more}, None)
        return answer["statusCode"], json.loads(answer["body"])

    def test_writes_what_it_answers(self):
        status, item = self.put(json.dumps({"pk": "a", "tenant": "t", "message": "m"}))
        self.assertEqual(status, 201)
        self.assertEqual(self.table.items, {"a": item})
        self.assertEqual(self.app.named, ["serverless-api-items"])

    def test_makes_a_key(self):
        _, first = self.put(None)
        _, second = self.put("{}")
        self.assertNotEqual(first["pk"], second["pk"])
        self.assertEqual(len(self.table.items), 2)

    def test_takes_a_body_in_base64(self):
        status, item = self.put(base64.b64encode(b'{"pk": "b"}').decode(), isBase64Encoded=True)
        self.assertEqual((status, item["pk"]), (201, "b"))

    def test_refuses(self):
        for body in ("{", "[]", '"text"', '{"pk": ""}', '{"pk": 1}', '{"message": "' + "x" * 4001 + '"}'):
            with self.subTest(body=body[:20]):
                status, document = self.put(body)
                self.assertEqual(status, 400)
                self.assertIn("error", document)
        self.assertEqual(self.table.items, {})


if __name__ == "__main__":
    unittest.main()
