"""Handlers as Lambda loads them, with AWS and the other services in memory."""
import importlib
import sys
import types
from pathlib import Path
from unittest import mock

SERVICES = Path(__file__).resolve().parent.parent / "services"
MODULES = ("app", "peer", "tracing")


def fakes(**clients):
    """`boto3` with these clients and resources, and as much of botocore as is imported."""
    boto3 = types.SimpleNamespace(client=clients.__getitem__, resource=clients.__getitem__)
    botocore = types.SimpleNamespace(auth=None, awsrequest=None, session=None)
    return {"boto3": boto3, "botocore": botocore, "botocore.auth": botocore, "botocore.awsrequest": botocore, "botocore.session": botocore,
            "opentelemetry": None}


def load(service, **clients):
    """The module `app` of a service, and the calls that it makes to others: [(address, path, document)]."""
    for name in MODULES:
        sys.modules.pop(name, None)
    with mock.patch.dict(sys.modules, fakes(**clients)), mock.patch.object(sys, "path", [str(SERVICES / service), *sys.path]):
        app = importlib.import_module("app")
    calls = []
    if hasattr(app, "peer"):
        app.answers = {}

        def post(address, path, document):
            calls.append((address, path, document))
            if path not in app.answers:
                raise app.peer.Unavailable(path)
            return app.answers[path]

        app.peer.post = post
    return app, calls
