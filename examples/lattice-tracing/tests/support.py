"""What the tests share: services loaded as Lambda would, events of both versions, and a Lattice on loopback."""
import base64
import contextlib
import importlib
import importlib.util
import http.server
import io
import json
import os
import sys
import threading
import types
import unittest
from pathlib import Path
from unittest import mock

sys.dont_write_bytecode = True  # a compiled file beside app.py would be packaged with it

EXAMPLE = Path(__file__).resolve().parent.parent
SERVICES = EXAMPLE / "services"
MODULES = ("app", "calls", "demo", "lattice", "service", "tracing")


def has(module):
    return importlib.util.find_spec(module) is not None


needs_botocore = unittest.skipUnless(has("botocore"), "botocore is not installed")


def load(name, **environment):
    """The modules of one service, fresh, found as in its own package."""
    with mock.patch.dict(os.environ, {"TRACING": "none", **environment}), mock.patch.object(
        sys, "path", [str(SERVICES / name), *sys.path]
    ):
        for module in MODULES:
            sys.modules.pop(module, None)
        importlib.invalidate_caches()
        importlib.import_module("app")
        return types.SimpleNamespace(**{module: sys.modules.pop(module) for module in MODULES if module in sys.modules})


def event_v2(method, path, body=None, headers=None, encoded=False):
    return {
        "version": "2.0",
        "method": method,
        "path": path,
        "headers": {name: [value] for name, value in (headers or {}).items()},
        "body": text(body, encoded),
        "isBase64Encoded": encoded,
        "requestContext": {"region": "eu-west-1", "timeEpoch": "1700000000000000"},
    }


def event_v1(method, path, body=None, headers=None, encoded=False):
    return {
        "method": method,
        "raw_path": path,
        "headers": dict(headers or {}),
        "query_string_parameters": {},
        "body": text(body, encoded),
        "is_base64_encoded": encoded,
    }


def text(body, encoded):
    if body is None:
        return None
    body = body if isinstance(body, str) else json.dumps(body)
    return base64.b64encode(body.encode()).decode() if encoded else body


class Context:
    """Lambda's context, with a fixed time left."""

    def __init__(self, remaining_ms=30_000):
        self.remaining_ms = remaining_ms

    def get_remaining_time_in_millis(self):
        return self.remaining_ms


class Recorder:
    """A tracer that keeps every span that was opened."""

    def __init__(self, tracing):
        self._tracing = tracing
        self.spans = []
        self.parents = []

    @contextlib.contextmanager
    def open(self, name, parent, kind):
        span = self._tracing.Span(name)
        span.trace_id = "1-recorded"
        self.spans.append(span)
        self.parents.append((name, parent, kind))
        yield span

    def inject(self, headers):
        headers["traceparent"] = "00-recorded"

    def span(self, name):
        return next(span for span in self.spans if span.name == name)


class ServiceCase(unittest.TestCase):
    """A test of one service: self.modules, self.trace, self.ask()."""

    service = ""

    def setUp(self):
        self.environment()
        self.modules = load(self.service)
        self.trace = Recorder(self.modules.tracing)
        self.modules.tracing._tracer = self.trace

    def environment(self, **variables):
        """Only what the test sets, of the variables that the services read."""
        patch = mock.patch.dict(os.environ, variables)
        patch.start()
        self.addCleanup(patch.stop)
        for name in ("DEMO", "FAIL_RATE", "DELAY_MS", "STOCK", "PAYMENT_LIMIT", "CALL_TIMEOUT_MS", "TRACING"):
            if name not in variables:
                os.environ.pop(name, None)

    def ask(self, event, context=None):
        """(status, document) of the handler's answer."""
        self.log = io.StringIO()
        with contextlib.redirect_stdout(self.log), contextlib.redirect_stderr(io.StringIO()):
            self.answer = self.modules.app.handler(event, context or Context())
        return self.answer["statusCode"], json.loads(self.answer["body"])


class LatticeOnLoopback:
    """Plays the services that a caller sees: `answers` maps a path to a function of the V2 event.

    The function gives Lambda's answer, or writes to the handler itself and gives None.
    """

    def __init__(self, answers):
        self.events = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                event = event_v2("POST", self.path, body, {name.lower(): value for name, value in self.headers.items()})
                outer.events.append(event)
                answer = answers[self.path](event, self)
                if answer is not None:
                    self.give(answer["statusCode"], answer["body"].encode(), answer["headers"])

            def give(self, status, payload, headers=None):
                self.send_response(status)
                for name, value in (headers or {}).items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(payload)))
                self.end_headers()
                self.wfile.write(payload)

            def log_message(self, *_):
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._server.handle_error = lambda *_: None  # a caller that hung up is what some tests are about
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def headers(self, path):
        event = next(event for event in self.events if event["path"] == path)
        return {name: values[0] for name, values in event["headers"].items()}


def served_by(modules):
    """An answer of LatticeOnLoopback by a real handler."""

    def answer(event, _handler):
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return modules.app.handler(event, Context())

    return answer
