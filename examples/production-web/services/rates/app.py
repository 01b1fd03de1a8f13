"""The rate of a currency to the euro, from the exchange, kept for ten minutes. Called over VPC Lattice."""
import json
import os
import re
import time
import urllib.request

KEPT_SECONDS = 600
TIMEOUT = 5
PATH = re.compile(r"/rates/([A-Z]{3})")

kept = {}


def handler(event, _context):
    found = PATH.fullmatch(event.get("path", "").partition("?")[0])
    if not found or event.get("method") != "GET":
        return answer(404, {"error": "not found"})
    currency = found.group(1)
    try:
        return answer(200, {"currency": currency, "rate": rate(currency)})
    except (OSError, ValueError, KeyError) as problem:
        print(json.dumps({"level": "error", "currency": currency, "problem": repr(problem)}))
        return answer(502, {"error": "the exchange does not answer"})


def rate(currency, now=time.monotonic):
    value, until = kept.get(currency, (None, 0))
    if value is None or now() >= until:
        value = ask(currency)
        kept[currency] = (value, now() + KEPT_SECONDS)
    return value


def ask(currency):
    url = f"{os.environ['EXCHANGE_URL']}/v1/latest?base=EUR&symbols={currency}"
    with urllib.request.urlopen(url, timeout=TIMEOUT) as reply:
        return str(json.load(reply)["rates"][currency])


def answer(status, document):
    return {"statusCode": status, "headers": {"content-type": "application/json"}, "body": json.dumps(document)}
