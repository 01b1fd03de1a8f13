"""Calls to other services behind VPC Lattice: signed, traced, and over in time."""
import functools
import http.client
import json
import os
import ssl
import time
from decimal import Decimal
from urllib.parse import urlsplit

import demo
import tracing
from lattice import Problem, plain

SIGNING_NAME = "vpc-lattice-svcs"
RESERVE_MS = 500  # kept back, so that there is time to answer and to log after a callee was too slow
SHORTEST_CALL_MS = 50
LARGEST_ANSWER = 1 << 20


def call(service, path, document, request, refusals=()):
    """POSTs a document to a service and returns (status, answer).

    `refusals` are the statuses with which the service may say no. Anything else that is not success raises Problem 502.
    """
    url = _url(service, path)
    with tracing.span(f"call_{service}", kind="client") as span:
        span.annotate(callee=service)
        span.http(method="POST", url=url)
        body = json.dumps(document, default=plain).encode()
        headers = _headers(url, body, request)
        status, payload = _exchange(service, url, headers, body, _budget(service, request))
        span.http(status=status)
        if not 200 <= status < 300 and status not in refusals:
            raise Problem(502, f"{service} answered {status}")
        return status, _object(service, payload)


def sign(url, body, headers):
    """The headers with a SigV4 signature by the function's role. Lattice wants the payload left out of it."""
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest

    signed = AWSRequest("POST", url, data=body, headers={**headers, "x-amz-content-sha256": "UNSIGNED-PAYLOAD"})
    credentials = _session_credentials().get_frozen_credentials()
    SigV4Auth(credentials, SIGNING_NAME, os.environ["AWS_REGION"]).add_auth(signed)
    return dict(signed.headers.items())


def _headers(url, body, request):
    headers = sign(url, body, {"content-type": "application/json"})
    # Everything below comes after signing: proxies and instrumentation may rewrite these headers.
    headers.update(demo.passed_on(request))
    if request.request_id:
        headers["x-amzn-requestid"] = request.request_id
    tracing.inject(headers)
    return headers


def _url(service, path):
    variable = service.upper().replace("-", "_") + "_URL"
    base = os.environ.get(variable)
    if not base:
        raise RuntimeError(f"{variable} is not set")
    return base.rstrip("/") + path


def _budget(service, request):
    """Seconds for this call: never beyond what Lambda leaves this invocation."""
    budget = int(os.environ.get("CALL_TIMEOUT_MS") or 3000)
    remaining = request.remaining_ms()
    if remaining is not None:
        budget = min(budget, remaining - RESERVE_MS)
    if budget < SHORTEST_CALL_MS:
        raise Problem(502, f"no time left to call {service}")
    return budget / 1000


def _exchange(service, url, headers, body, seconds):
    parts = urlsplit(url)
    deadline = time.monotonic() + seconds
    if parts.scheme == "https":
        connection = http.client.HTTPSConnection(parts.netloc, timeout=seconds, context=_tls())
    else:
        connection = http.client.HTTPConnection(parts.netloc, timeout=seconds)
    try:
        connection.request("POST", parts.path, body, headers)
        socket = connection.sock
        socket.settimeout(_left(deadline))
        with connection.getresponse() as response:
            return response.status, _read(response, socket, deadline)
    except TimeoutError:
        raise Problem(502, f"{service} did not answer in {seconds:g} s") from None
    except (OSError, http.client.HTTPException) as failure:
        raise Problem(502, f"{service} could not be reached: {failure}") from failure
    finally:
        connection.close()


def _read(response, socket, deadline):
    """The whole body. The deadline holds for all of it, as a time limit of a socket starts anew with each byte."""
    payload = b""
    while not response.isclosed():
        socket.settimeout(_left(deadline))
        chunk = response.read1(65536)
        if not chunk:
            break
        payload += chunk
        if len(payload) > LARGEST_ANSWER:
            raise http.client.HTTPException("the answer is too long")
    return payload


def _left(deadline):
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _object(service, payload):
    try:
        document = json.loads(payload, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise Problem(502, f"{service} did not answer with a JSON object")
    return document


@functools.cache
def _session_credentials():
    """Found once: the environment of a function holds its role's credentials, and the session renews others."""
    from botocore.session import Session

    credentials = Session().get_credentials()
    if credentials is None:
        raise RuntimeError("there are no AWS credentials to sign with")
    return credentials


@functools.cache
def _tls():
    return ssl.create_default_context()
