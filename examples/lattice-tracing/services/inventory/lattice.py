"""The VPC Lattice side of a Lambda target: the event as a request, the answer as Lattice wants it.

The same file lies beside each app.py, because each folder is packaged alone. Change all of them together.
"""
import base64
import binascii
import json
from decimal import Decimal


class Problem(Exception):
    """An answer other than success. `status` is what the caller is told."""

    def __init__(self, status, message, headers=None, **details):
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
        self.document = {"error": message, **details}


class Request:
    """One request, from an event of structure version V1 or V2."""

    def __init__(self, event, context=None):
        event = event if isinstance(event, dict) else {}
        self._event = event
        self._context = context
        self.method = str(event.get("method") or "").upper()
        # V1 calls it raw_path and leaves the query string on.
        self.path = str(event.get("path") or event.get("raw_path") or "").partition("?")[0]
        headers = event.get("headers")
        headers = headers if isinstance(headers, dict) else {}
        self.headers = {str(name).lower(): first(value) for name, value in headers.items()}

    @property
    def request_id(self):
        """The id that Lattice also writes to its access log."""
        return self.headers.get("x-amzn-requestid", "")

    @property
    def url(self):
        return f"https://{self.headers.get('host', 'localhost')}{self.path}"

    def remaining_ms(self):
        """Time until Lambda ends this invocation; None where nothing limits it."""
        limit = getattr(self._context, "get_remaining_time_in_millis", None)
        return limit() if limit else None

    def body(self):
        body = self._event.get("body")
        if body is None:
            return b""
        encoded = self._event.get("isBase64Encoded", self._event.get("is_base64_encoded", False))
        if not encoded:
            return str(body).encode()
        try:
            return base64.b64decode(body, validate=True)
        except (binascii.Error, ValueError, TypeError):
            raise Problem(400, "the body is not valid base64") from None

    def json(self):
        """The body as a JSON object. Numbers with a fraction stay exact, as Decimal."""
        try:
            document = json.loads(self.body(), parse_float=Decimal, parse_constant=_refuse_constant)
        except (ValueError, ArithmeticError, RecursionError):
            raise Problem(400, "the body is not valid JSON") from None
        if not isinstance(document, dict):
            raise Problem(400, "the body must be a JSON object")
        return document


def first(value):
    """Header values are single strings in V1 and lists in V2."""
    if isinstance(value, (list, tuple)):
        value = value[0] if value else ""
    return str(value)


def route(routes, request):
    """The action for a request, out of {path: {method: action}}."""
    if not request.method:
        raise Problem(400, "the event is not a request of VPC Lattice")
    methods = routes.get(request.path)
    if methods is None:
        raise Problem(404, f"there is no {request.path}")
    if request.method not in methods:
        allowed = ", ".join(sorted(methods))
        raise Problem(405, f"{request.path} takes {allowed}", headers={"allow": allowed})
    return methods[request.method]


def answer(status, document, headers=None):
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json", **(headers or {})},
        "body": json.dumps(document, default=plain),
        "isBase64Encoded": False,
    }


def plain(value):
    """What JSON has no word for: Decimal as a number, anything else as text."""
    return float(value) if isinstance(value, Decimal) else str(value)


def _refuse_constant(name):
    raise ValueError(f"{name} is not JSON")
