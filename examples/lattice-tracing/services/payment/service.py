"""One request from event to answer: routed, traced, logged, with every failure visible.

A failure is answered with 5xx and not raised: behind VPC Lattice that is what HTTPCode_5XX_Count counts, while
Lambda's own Errors metric does not see it. The span says the same to X-Ray.

The same file lies beside each app.py, because each folder is packaged alone. Change all of them together.
"""
import json
import time
import traceback

import lattice
import tracing


def serve(routes, event, context):
    request = lattice.Request(event, context)
    action = routes.get(request.path, {}).get(request.method)
    started = time.monotonic()
    with tracing.span(action.__name__ if action else "refuse_request", parent=request.headers, kind="server") as span:
        answer = _respond(routes, request, span)
        span.http(method=request.method, url=request.url, status=answer["statusCode"])
        trace_id = span.trace_id
    if trace_id:
        answer["headers"]["x-trace-id"] = trace_id
    _log(request, answer, trace_id, time.monotonic() - started)
    return answer


def _respond(routes, request, span):
    try:
        action = lattice.route(routes, request)
        return lattice.answer(*action(request, span))
    except lattice.Problem as problem:
        span.error(problem)
        return lattice.answer(problem.status, problem.document, problem.headers)
    except Exception as problem:
        span.error(problem)
        traceback.print_exc()
        return lattice.answer(500, {"error": "internal error"})


def _log(request, answer, trace_id, seconds):
    line = {
        "method": request.method,
        "path": request.path,
        "status": answer["statusCode"],
        "milliseconds": round(seconds * 1000),
        "requestId": request.request_id,
        "traceId": trace_id,
    }
    if answer["statusCode"] >= 400:
        line["error"] = json.loads(answer["body"]).get("error")
    print(json.dumps(line), flush=True)
