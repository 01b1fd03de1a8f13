"""What the shop uses: the ledger (PostgreSQL), sessions (Valkey), exchange rates (over VPC Lattice) and a queue.

Pergola sets the addresses, from the edges of the service.
"""
import json
import os
import socket
import urllib.request
from decimal import Decimal

TIMEOUT = 3
SESSION_SECONDS = 3600


class Ledger:
    """Orders, in a table that is made on first use."""

    CREATE = "CREATE TABLE IF NOT EXISTS orders (id text PRIMARY KEY, document text NOT NULL)"

    def __init__(self, connect=None):
        self.connect = connect or connect_database
        self.connection = None

    def run(self, statement, **values):
        """One statement; a connection that has gone away is made anew, once."""
        for last in (False, True):
            if self.connection is None:
                self.connection = self.connect()
                self.connection.run(self.CREATE)
            try:
                return self.connection.run(statement, **values)
            except (OSError, ConnectionError):
                self.connection = None
                if last:
                    raise
        return None

    def add(self, order):
        self.run("INSERT INTO orders VALUES (:id, :document) ON CONFLICT (id) DO NOTHING", id=order["orderId"],
                 document=json.dumps(order))

    def order(self, identifier):
        rows = self.run("SELECT document FROM orders WHERE id = :id", id=identifier)
        return json.loads(rows[0][0]) if rows else None


def connect_database():
    import boto3
    import pg8000.native

    text = boto3.client("secretsmanager").get_secret_value(SecretId=os.environ["LEDGER_SECRET_ARN"])["SecretString"]
    secret = json.loads(text)
    return pg8000.native.Connection(secret["username"], password=secret["password"], host=os.environ["LEDGER_HOST"],
                                    port=int(os.environ["LEDGER_PORT"]), database=secret.get("dbname", "postgres"),
                                    timeout=TIMEOUT, ssl_context=True)


class Sessions:
    """Values that a session keeps for an hour. Without the cache the shop goes on, and has forgotten them."""

    def __init__(self, connect=None):
        self.connect = connect or connect_cache

    def get(self, session, name):
        return self.command("GET", f"{session}/{name}") if session else None

    def put(self, session, name, value):
        if session:
            self.command("SET", f"{session}/{name}", value, "EX", str(SESSION_SECONDS))

    def command(self, *words):
        try:
            with self.connect() as connection, connection.makefile("rb") as answers:
                connection.sendall(encode(words))
                return decode(answers)
        except OSError:
            return None


def encode(words):
    """A command as the protocol of Redis and Valkey has it."""
    parts = [f"*{len(words)}\r\n".encode()]
    for word in words:
        data = word.encode()
        parts.append(b"$%d\r\n%s\r\n" % (len(data), data))
    return b"".join(parts)


def decode(answers):
    line = answers.readline().rstrip(b"\r\n")
    kind, rest = line[:1], line[1:]
    if kind == b"$":
        return None if rest == b"-1" else answers.read(int(rest) + 2)[:-2].decode()
    if kind == b"-" or not kind:
        raise OSError(rest.decode() or "no answer")
    return rest.decode()


def connect_cache():
    import ssl

    plain = socket.create_connection((os.environ["SESSIONS_HOST"], int(os.environ["SESSIONS_PORT"])), TIMEOUT)
    return ssl.create_default_context().wrap_socket(plain, server_hostname=os.environ["SESSIONS_HOST"])


class Rates:
    """Exchange rates, asked for in a request signed with the task's own role."""

    def __init__(self, send=None):
        self.send = send or send_signed

    def of(self, currency):
        return Decimal(self.send(f"{os.environ['RATES_URL']}/rates/{currency}")["rate"])


def send_signed(url):
    import boto3
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest

    session = boto3.Session()
    request = AWSRequest("GET", url, headers={"x-amz-content-sha256": "UNSIGNED-PAYLOAD"})
    SigV4Auth(session.get_credentials(), "vpc-lattice-svcs", session.region_name).add_auth(request)
    with urllib.request.urlopen(urllib.request.Request(url, headers=dict(request.headers)), timeout=TIMEOUT) as answer:
        return json.load(answer)


class Shipments:
    def __init__(self, client=None):
        self.client = client

    def send(self, shipment):
        if self.client is None:
            import boto3

            self.client = boto3.client("sqs")
        self.client.send_message(QueueUrl=os.environ["SHIPMENTS_QUEUE_URL"], MessageBody=json.dumps(shipment))
