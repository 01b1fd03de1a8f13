"""Calls over VPC Lattice, signed with the function's role."""
import functools
import json
import os
import urllib.error
import urllib.request

SIGNING_NAME = "vpc-lattice-svcs"
SECONDS = 3


class Failure(Exception):
    pass


def call(service, method, path, document=None):
    """The JSON object that a service answers. Pergola sets <SERVICE>_URL, from `calls`."""
    url = os.environ[service.upper().replace("-", "_") + "_URL"] + path
    body = None if document is None else json.dumps(document).encode()
    headers = sign(method, url, body, {"content-type": "application/json"} if body else {})
    request = urllib.request.Request(url, body, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            found = json.load(answer)
    except urllib.error.HTTPError as refused:
        raise Failure(f"{service} answered {refused.code}") from None
    except (OSError, ValueError) as problem:
        raise Failure(f"{service} did not answer: {problem}") from problem
    if not isinstance(found, dict):
        raise Failure(f"{service} did not answer with a JSON object")
    return found


def sign(method, url, body, headers):
    """The headers with a SigV4 signature. VPC Lattice wants the payload left out of it."""
    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest

    signed = AWSRequest(method, url, data=body, headers={**headers, "x-amz-content-sha256": "UNSIGNED-PAYLOAD"})
    SigV4Auth(credentials().get_frozen_credentials(), SIGNING_NAME, os.environ["AWS_REGION"]).add_auth(signed)
    return dict(signed.headers.items())


@functools.cache
def credentials():
    from botocore.session import Session

    return Session().get_credentials()
