"""Books rooms, and has them cleaned."""


def handler(event, context):
    return {"statusCode": 200, "body": "booked"}
