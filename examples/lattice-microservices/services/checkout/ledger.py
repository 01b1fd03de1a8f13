"""The ledger: a Valkey server that the service network leads to. As much of its protocol as it takes to append to a list."""
import functools
import os
import socket

SECONDS = 2


class Failure(Exception):
    pass


def append(name, text):
    """Appends a text to a list; how long the list is now."""
    answer = ask("RPUSH", name, text)
    if not answer.startswith(b":"):
        raise Failure(f"the ledger says {answer.decode(errors='replace')}")
    return int(answer[1:])


def ask(*words):
    try:
        with socket.create_connection((host(), int(os.environ["LEDGER_PORT"])), SECONDS) as connection:
            connection.sendall(command(words))
            with connection.makefile("rb") as lines:
                return lines.readline().strip()
    except OSError as problem:
        raise Failure(f"the ledger cannot be reached: {problem}") from problem


def command(words):
    encoded = [word.encode() for word in words]
    return b"*%d\r\n" % len(encoded) + b"".join(b"$%d\r\n%s\r\n" % (len(word), word) for word in encoded)


@functools.cache
def host():
    """The name that the service network has for it. No template can say it, so it is asked for, once."""
    import boto3

    lattice = boto3.client("vpc-lattice")
    found = lattice.get_service_network_resource_association(
        serviceNetworkResourceAssociationIdentifier=os.environ["LEDGER_ASSOCIATION"]
    )
    return found["dnsEntry"]["domainName"]
