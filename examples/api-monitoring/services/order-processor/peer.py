"""Calls to services behind VPC Lattice, signed with the role of the function."""
import json
import os
import urllib.request

import botocore.auth
import botocore.awsrequest
import botocore.session

import tracing

SECONDS = 3


class Unavailable(Exception):
    """The callee did not do what it was asked for."""


def post(address, path, document):
    """What the service at the address answers."""
    body = json.dumps(document).encode()
    headers = signed(address + path, body)
    tracing.inject(headers)
    request = urllib.request.Request(address + path, body, headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return json.load(answer)
    except (OSError, ValueError) as problem:
        raise Unavailable(f"{path}: {problem}") from problem


def signed(url, body):
    """Headers with a signature. VPC Lattice takes none of the payload."""
    headers = {"Content-Type": "application/json", "X-Amz-Content-SHA256": "UNSIGNED-PAYLOAD"}
    request = botocore.awsrequest.AWSRequest("POST", url, headers, body)
    credentials = botocore.session.get_session().get_credentials()
    botocore.auth.SigV4Auth(credentials, "vpc-lattice-svcs", os.environ["AWS_REGION"]).add_auth(request)
    return dict(request.headers)
