"""The shop's front: serves HTTP at PORT, until it is told to stop."""
import json
import os
import signal
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import backends
from shop import Problem, Shop

MOST_BYTES = 64 * 1024


class Handler(BaseHTTPRequestHandler):
    shop = None
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.reply(lambda: self.shop.get(self.path, self.session()))

    def do_POST(self):
        self.reply(lambda: self.shop.post(self.path, self.document(), self.session()))

    def reply(self, work):
        try:
            status, answer = work()
        except Problem as problem:
            status, answer = problem.status, {"error": problem.text}
        except Exception as error:  # the connection has to be answered, whatever happened
            self.log_error("%s: %r", self.path, error)
            status, answer = 500, {"error": "internal error"}
        body = json.dumps(answer, default=str).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def session(self):
        return self.headers.get("X-Session", "")

    def document(self):
        length = self.headers.get("Content-Length", "0")
        if not length.isdigit() or int(length) > MOST_BYTES:
            raise Problem(413, f"at most {MOST_BYTES} bytes")
        try:
            document = json.loads(self.rfile.read(int(length)) or b"{}")
        except ValueError:
            raise Problem(400, "the body is no JSON") from None
        if not isinstance(document, dict):
            raise Problem(400, "the body must be an object")
        return document

    def log_request(self, code="-", size="-"):
        if self.path != "/health":
            super().log_request(code, size)


def serve(shop, port):
    """The server, not yet running."""
    return ThreadingHTTPServer(("", port), type("ShopHandler", (Handler,), {"shop": shop}))


def main():
    shop = Shop(ledger=backends.Ledger(), sessions=backends.Sessions(), rates=backends.Rates(), shipments=backends.Shipments())
    server = serve(shop, int(os.environ.get("PORT", "8080")))
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    server.serve_forever()


if __name__ == "__main__":
    main()
