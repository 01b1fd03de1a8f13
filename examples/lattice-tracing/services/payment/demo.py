"""Failures and delays on demand, so that alarms and traces have something to show.

For every request: FAIL_RATE (0 to 1) and DELAY_MS in the environment. For one request, and only where DEMO=1:
the headers `x-demo-fail: 1` and `x-demo-delay-ms: 300`. `payment=1` aims at the service of that name further down.

The same file lies beside each app.py, because each folder is packaged alone. Change all of them together.
"""
import os
import random
import time

from lattice import Problem

LONGEST_DELAY_MS = 60_000
HEADERS = ("x-demo-fail", "x-demo-delay-ms")


def disturb(service, request):
    """Sleeps and fails as this service has been told to."""
    delay_ms = _number("DELAY_MS", LONGEST_DELAY_MS) + _asked(service, request, "x-demo-delay-ms")
    if delay_ms:
        time.sleep(min(delay_ms, LONGEST_DELAY_MS) / 1000)
    if _asked(service, request, "x-demo-fail") or random.random() < _number("FAIL_RATE", 1):
        raise Problem(500, f"{service} failed on demand")


def passed_on(request):
    """The headers for the next service: what was aimed at a service by name."""
    headers = {}
    for header in HEADERS:
        named = [entry for entry in _entries(request, header) if "=" in entry]
        if named:
            headers[header] = ",".join(named)
    return headers


def _entries(request, header):
    if os.environ.get("DEMO") != "1":
        return []
    return [entry.strip() for entry in request.headers.get(header, "").split(",") if entry.strip()]


def _asked(service, request, header):
    for entry in _entries(request, header):
        name, separator, value = entry.rpartition("=")
        if separator and name.strip() != service:
            continue
        if not (value.strip().isascii() and value.strip().isdigit()):
            raise Problem(400, f"{header} must be a whole number")
        return min(int(value), LONGEST_DELAY_MS)
    return 0


def _number(variable, most):
    value = float(os.environ.get(variable) or 0)
    if not 0 <= value <= most:
        raise ValueError(f"{variable} must lie between 0 and {most}")
    return value
