#!/usr/bin/env python3
"""Sends orders to the order service, signed, from inside a VPC of the service network.

    send-orders.py https://<the order service's domain name> --orders 200 --fail payment --fail-share 0.2

Needs Python 3.10 or later, botocore (`pip install botocore`), and credentials that may call vpc-lattice-svcs:Invoke.
--fail, --slow and --slow-ms work where the services have DEMO=1.
"""
import argparse
import collections
import concurrent.futures
import http.client
import json
import random
import secrets
import ssl
import sys
import time
from urllib.parse import urlsplit

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.session import Session

PRODUCTS = ("chair", "desk", "lamp", "shelf", "sofa")
SERVICES = ("order", "payment", "inventory")

Result = collections.namedtuple("Result", "status milliseconds order_id trace_id reason")


def main(arguments=None):
    options = read_arguments(arguments)
    session = Session()
    region = options.region or session.get_config_variable("region")
    credentials = session.get_credentials()
    if not region or credentials is None:
        print("send-orders: no region or no credentials to sign with", file=sys.stderr)
        return 1
    chance = random.Random(options.seed)
    orders = [make_order(number, chance, options) for number in range(options.orders)]
    results = []
    with concurrent.futures.ThreadPoolExecutor(options.concurrency) as pool:
        sender = Sender(options, credentials, region)
        for result in pool.map(sender.send, *zip(*orders)):
            results.append(result)
            if result.status != 200:
                print(f"{result.order_id}  {result.status or 'no answer'}  {result.reason}  trace {result.trace_id}")
    report(results)
    return 0 if all(result.status for result in results) else 1


def read_arguments(arguments):
    parser = argparse.ArgumentParser(description="Send signed orders to the order service behind VPC Lattice.")
    parser.add_argument("url", help="URL of the order service, without the path")
    parser.add_argument("--orders", type=positive, default=50, metavar="N", help="how many (50)")
    parser.add_argument("--concurrency", type=positive, default=5, metavar="N", help="how many at a time (5)")
    parser.add_argument("--timeout", type=float, default=30, metavar="S", help="seconds for one order (30)")
    parser.add_argument("--region", help="region to sign for (from the environment or the AWS configuration)")
    parser.add_argument("--seed", type=int, help="makes the same orders each time")
    parser.add_argument("--fail", choices=SERVICES, help="the service to fail")
    parser.add_argument("--fail-share", type=share, default=0.1, metavar="P", help="share of orders it fails (0.1)")
    parser.add_argument("--slow", choices=SERVICES, help="the service to slow down, for every order")
    parser.add_argument("--slow-ms", type=positive, default=1000, metavar="MS", help="by how much (1000)")
    parser.add_argument("--no-trace", action="store_true", help="leave it to the services which orders are traced")
    return parser.parse_args(arguments)


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def share(text):
    number = float(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError("must lie between 0 and 1")
    return number


def make_order(number, chance, options):
    """An order and the headers that ask for trouble."""
    products = chance.sample(PRODUCTS, chance.randint(1, 3))
    order = {
        "orderId": f"demo-{int(time.time())}-{number}",
        "customerId": f"customer-{chance.randint(1, 100)}",
        "items": [
            {"productId": product, "quantity": chance.randint(1, 5), "price": chance.randint(1000, 20000) / 100}
            for product in products
        ],
    }
    headers = {}
    if options.fail and chance.random() < options.fail_share:
        headers["x-demo-fail"] = f"{options.fail}=1"
    if options.slow:
        headers["x-demo-delay-ms"] = f"{options.slow}={options.slow_ms}"
    return order, headers


class Sender:
    def __init__(self, options, credentials, region):
        self._url = options.url.rstrip("/") + "/orders"
        self._timeout = options.timeout
        self._traced = not options.no_trace
        self._credentials = credentials
        self._region = region
        self._tls = ssl.create_default_context()

    def send(self, order, extra):
        body = json.dumps(order).encode()
        trace_id, headers = self._trace()
        started = time.monotonic()
        try:
            status, answer, answered_trace = self._post(body, {**self._sign(body), **headers, **extra})
            reason = answer.get("error", "") if isinstance(answer, dict) else ""
        except (OSError, http.client.HTTPException) as failure:
            status, reason, answered_trace = 0, str(failure) or type(failure).__name__, None
        milliseconds = (time.monotonic() - started) * 1000
        return Result(status, milliseconds, order["orderId"], answered_trace or trace_id or "-", reason)

    def _sign(self, body):
        headers = {"content-type": "application/json", "x-amz-content-sha256": "UNSIGNED-PAYLOAD"}
        request = AWSRequest("POST", self._url, data=body, headers=headers)
        SigV4Auth(self._credentials.get_frozen_credentials(), "vpc-lattice-svcs", self._region).add_auth(request)
        return dict(request.headers.items())

    def _trace(self):
        """A trace that begins here and is sampled. X-Ray wants the time in its first eight digits."""
        if not self._traced:
            return None, {}
        digits = format(int(time.time()), "08x") + secrets.token_hex(12)
        return f"1-{digits[:8]}-{digits[8:]}", {"traceparent": f"00-{digits}-{secrets.token_hex(8)}-01"}

    def _post(self, body, headers):
        parts = urlsplit(self._url)
        if parts.scheme == "https":
            connection = http.client.HTTPSConnection(parts.netloc, timeout=self._timeout, context=self._tls)
        else:
            connection = http.client.HTTPConnection(parts.netloc, timeout=self._timeout)
        try:
            connection.request("POST", parts.path, body, headers)
            with connection.getresponse() as response:
                payload = response.read()
        finally:
            connection.close()
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = {"error": payload[:200].decode(errors="replace")}
        return response.status, answer, response.getheader("x-trace-id")


def report(results):
    for status, count in sorted(collections.Counter(result.status for result in results).items()):
        print(f"{status or 'no answer'}: {count}")
    times = sorted(result.milliseconds for result in results)
    print(f"p50 {percentile(times, 50):.0f} ms, p95 {percentile(times, 95):.0f} ms, longest {times[-1]:.0f} ms")


def percentile(times, percent):
    return times[max(0, -(-len(times) * percent // 100) - 1)]


if __name__ == "__main__":
    sys.exit(main())
