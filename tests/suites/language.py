"""Holds the JSON Schema that `pergola schema` prints against what `pergola validate` accepts.

Needs a Python with jsonschema and PyYAML: this one, $PERGOLA_PYTHON or `python3`.
"""
import json
import os
import shutil
import subprocess
import sys

import harness
from harness import ROOT

SCHEMA = "https://json-schema.org/draft/2020-12/schema"
HEAD = "pergola: 1\nname: shop\n"
NETWORK = "network: {vpc: 10.0.0.0/16}\n"
PAIR = """services:
  web: {client: account, calls: [order]}
  order: {lambda: {code: code}, calls: [payment]}
  payment: {lambda: {code: code}}
"""
LAYER = "arn:aws:lambda:us-east-1:123456789012:layer:x:1"

# Each is right, and says something in one of the ways in which it can be said.
ACCEPTED = {
    "short": HEAD + "services: {order: {lambda: {code: code}}}\n",
    "account, plain": HEAD + "account: 123456789012\nservices: {order: {lambda: {code: code}}}\n",
    "account, quoted": HEAD + "account: '012345678901'\nservices: {order: {lambda: {code: code}}}\n",
    "tags of numbers": HEAD + "tags: {cost-center: 42, share: 0.5, live: true, owner: me}\n" + PAIR + NETWORK,
    "number as text": HEAD + "description: 2026\n" + PAIR + NETWORK,
    "on and off": HEAD + NETWORK + PAIR + "alarms: off\ndashboard: true\ntracing: off\n",
    "one call": HEAD + NETWORK + "services:\n  a: {lambda: {code: code}, calls: b}\n  b: {lambda: {code: code}}\n",
    "calls by name": HEAD + NETWORK
    + "services:\n  a: {lambda: {code: code}, calls: {b: , c: {allow-cycle: on}}}\n"
    + "  b: {lambda: {code: code}}\n  c: {lambda: {code: code}, calls: [a]}\n",
    "one layer": HEAD + f"services: {{a: {{lambda: {{code: code, layers: '{LAYER}'}}}}}}\n",
    "layers": HEAD + f"services: {{a: {{lambda: {{code: code, layers: ['{LAYER}']}}}}}}\n",
    "variables": HEAD
    + "services: {a: {lambda: {code: code}, environment: {LEVEL: info, MAX: 5, RATE: 0.5, FAST: true}}}\n",
    "lambda": HEAD + "services: {a: {lambda: {code: code, memory: 1 GB, timeout: 2 min, storage: 512MB, concurrency: 0}}}\n",
    "clients": HEAD + NETWORK + PAIR.replace("client: account", "client: {principal: 123456789012, traced-as: browser}"),
    "client, account": HEAD + NETWORK + PAIR.replace("client: account", "client: 123456789012"),
    "external": HEAD + "services:\n  a: {lambda: {code: code}, calls: [b]}\n  b: {external: 'https://b.example'}\n",
    "objectives": HEAD + "notify: {page: a@example.com}\nservices: {a: {lambda: {code: code}, "
    + "objectives: {availability: 99.9 %, latency: p99.9 < 1.5 s}}}\n",
    "sampling": HEAD + NETWORK + PAIR + "tracing: {sampling: 5%}\n",
    "sampling by client": HEAD + NETWORK + PAIR
    + "tracing: {sampling: {default: 5%, web: {rate: 2.5%, reservoir: 0, priority: 9}}}\n",
    "sampling, short": HEAD + NETWORK + PAIR + "tracing: {sampling: {web: 100%}}\n",
    "groups": HEAD + NETWORK + PAIR + "tracing: {group-by: [service, edge], insights: on, groups: {slow: 'duration > 5'}}\n",
    "grouped by edge": HEAD + NETWORK + PAIR + "tracing: {group-by: edge}\n",
    "sdk": HEAD + PAIR + NETWORK + "tracing: {with: xray-sdk}\n",
    "layer": HEAD + PAIR + NETWORK + f"tracing: {{adot-layer: '{LAYER}'}}\n",
    "network": HEAD + PAIR
    + "network: {auth: none, vpc: 10.0.0.0/24, subnets: 3, access-logs: {retention: 2 weeks}, endpoints: [xray, logs]}\n",
    "one endpoint": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, endpoints: xray, access-logs: off}\n",
    "existing VPC": HEAD + PAIR + "network: {vpc: vpc-1, subnets: [subnet-1, subnet-2], endpoints: auto}\n",
    "existing network": HEAD + PAIR + "network: {existing: 'ssm:/net', associate: off, vpc: 'ssm:/vpc', subnets: ['ssm:/a', 'ssm:/b']}\n",
    "zones": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, zones: [a, use1-az4]}\n",
    "access logs": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, access-logs: {to: [cloudwatch, 'arn:aws:s3:::a'], retention: 1 day}}\n",
    "share": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, share: ['210987654321']}\n",
    "network resources": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, resources: {a: {host: a.example, port: 5432}, "
    + "b: {host: 10.0.0.4, port: [80, 90-99], vpc: vpc-1, subnets: [subnet-1], security-group: sg-1}}}\n",
    "targets": HEAD + NETWORK + "services:\n  web: {client: account, calls: [a, b, c]}\n"
    + "  a: {instances: {ids: [i-01234567], health: off, version: grpc, protocol: https}}\n"
    + "  b: {addresses: {ips: 10.0.0.4, port: 8080, health: {path: /x, codes: 200-299, interval: 10 s}, traced-as: B}}\n"
    + "  c: {balancer: {arn: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/0123456789abcdef'}}\n",
    "lattice": HEAD + NETWORK + PAIR + "  next: {lambda: {code: code}, lattice: {domain: a.example, "
    + "certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/a', zone: Z012, default: 404, share: ['210987654321'], "
    + "routes: [{path: /a, to: next}, {method: GET, headers: {x-a: 1}, to: {next: 1, order: 2}, priority: 7}]}}\n",
    "logs": HEAD + PAIR + NETWORK + "logs: {retention: forever}\n",
    "stream of a table that exists": HEAD + "services: {a: {lambda: {code: code}, consumes: [t, u]}}\n"
    + "tables: {t: {existing: shop, stream: 'arn:aws:dynamodb:eu-west-1:123456789012:table/shop/stream/2026'}, "
    + "u: {existing: 'ssm:/t', stream: 'ssm:/s'}}\n",
    "events of a bucket": HEAD + "services: {a: {lambda: {code: code}, consumes: E}}\n"
    + "events: {E: {bucket: b}}\nbuckets: {b: {events: on}}\n",
    "resources": HEAD + PAIR + NETWORK + "resources: {Own: {Type: AWS::X::Y, DependsOn: OrderRole, DeletionPolicy: Retain, "
    + "Properties: {A: [1, {Ref: OrderRole}], B: {C: 'x'}}, Metadata: {a: b}}}\n",
    "people": HEAD + PAIR + NETWORK + "notify: {page: [a@example.com, 'https://b.example']}\n",
    "environments": HEAD + PAIR + NETWORK + "environments: {dev: , prod: {region: us-east-1, logs: {retention: 1 day}}}\n",
}

# Each is wrong in a way that a schema can tell; an editor should show it before `validate` does.
REFUSED = {
    "unknown key": HEAD + PAIR + NETWORK + "regoin: us-east-1\n",
    "no services": HEAD,
    "no type": HEAD + PAIR + NETWORK + "resources: {Own: {Properties: {}}}\n",
    "unknown key of a resource": HEAD + PAIR + NETWORK + "resources: {Own: {Type: AWS::X::Y, Conditon: a}}\n",
    "weight": HEAD + NETWORK + PAIR.replace("{code: code}}", "{code: code}, lattice: {default: {order: 1000}}}"),
    "no port": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, resources: {a: {host: a.example}}}\n",
    "no name": "pergola: 1\n" + PAIR + NETWORK,
    "version": HEAD.replace("1", "2") + PAIR + NETWORK,
    "unknown key of a service": HEAD + NETWORK + PAIR.replace("client: account,", "client: account, replcas: 3,"),
    "unknown key of a function": HEAD + NETWORK + PAIR.replace("{code: code}}", "{code: code, ram: 1 GB}}"),
    "no code": HEAD + "services: {a: {lambda: {}}}\n",
    "no unit": HEAD + "services: {a: {lambda: {code: code, memory: 256}}}\n",
    "no percent sign": HEAD + NETWORK + PAIR + "tracing: {sampling: 5}\n",
    "no rate": HEAD + NETWORK + PAIR + "tracing: {sampling: {web: {reservoir: 1}}}\n",
    "priority": HEAD + NETWORK + PAIR + "tracing: {sampling: {web: {rate: 1%, priority: 10000}}}\n",
    "word": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, auth: iamm}\n",
    "no VPC": HEAD + PAIR + "network: {}\n",
    "too many subnets": HEAD + PAIR + "network: {vpc: 10.0.0.0/16, subnets: 7}\n",
    "text for a mapping": HEAD + "services: [order]\n",
    "mapping for a text": HEAD + PAIR + NETWORK + "region: {a: b}\n",
    "neither on nor off": HEAD + PAIR + NETWORK + "alarms: maybe\n",
    "list of lists": HEAD + NETWORK + "services:\n  a: {lambda: {code: code}, calls: [[b]]}\n  b: {lambda: {code: code}}\n",
    "environments as a list": HEAD + PAIR + NETWORK + "environments: [dev]\n",
}

# Run by a Python that has the libraries: schema and documents in, a list of problems for each document out.
CHECK = """
import json, sys, jsonschema, yaml
work = json.load(sys.stdin)
if work:
    jsonschema.Draft202012Validator.check_schema(work["schema"])
    validator = jsonschema.Draft202012Validator(work["schema"])
    print(json.dumps([["/".join(map(str, error.path)) + ": " + error.message for error in
                       validator.iter_errors(yaml.safe_load(text))] for text in work["documents"]]))
"""


def checker():
    """A Python that can run CHECK; None when there is none."""
    for python in (sys.executable, harness.PYTHON, shutil.which("python3")):
        if not python:
            continue
        done = subprocess.run([python, "-c", CHECK], input="null", capture_output=True, text=True)
        if done.returncode == 0:
            return python
    return None


def check_with(python, schema, documents):
    """Problems of each document; None when the schema itself is none."""
    done = subprocess.run([python, "-c", CHECK], input=json.dumps({"schema": schema, "documents": documents}),
                          capture_output=True, text=True)
    if done.returncode != 0:
        harness.failed("the schema is one", "", done.stderr.splitlines()[-8:])
        return None
    harness.passed("the schema is one")
    return json.loads(done.stdout)


def is_accepted(path_or_dash, cwd, text=b""):
    return harness.pergola("validate", path_or_dash, cwd=cwd, stdin=text, seconds=30).returncode == 0


def topologies():
    """Name, text and folder of each topology in examples and tests."""
    found = []
    for folder in ("examples", "tests"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            name = path.relative_to(ROOT).as_posix()
            if name.startswith("tests/golden/") or path.is_symlink():
                continue
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            if any(line.startswith("pergola:") for line in text.splitlines()):
                found.append((name, text, path))
    return found


def main():
    harness.need_binary()
    done = harness.pergola("schema")
    try:
        schema = json.loads(done.stdout)
    except ValueError as error:
        harness.failed("the schema is JSON", str(error))
        harness.finish()
    harness.check("the schema is JSON", [] if schema.get("$schema") == SCHEMA else [f"it says {schema.get('$schema')}"])

    folder = harness.scratch("language")
    os.makedirs(folder / "code")
    (folder / "code/app.py").write_text("")
    harness.check("topologies made for it are accepted",
                  [name for name, text in ACCEPTED.items() if not is_accepted("-", folder, text.encode())])
    harness.check("mistakes made for it are refused",
                  [name for name, text in REFUSED.items() if is_accepted("-", folder, text.encode())])

    python = checker()
    if python is None:
        harness.skipped("schema against topologies", "needs a Python with jsonschema and PyYAML")
        harness.finish()
    files = [(name, text) for name, text, path in topologies() if is_accepted(path.name, path.parent)]
    if not any(name.startswith("examples/") for name, _ in files):
        harness.failed("topologies", "none of the examples is accepted")
    named = files + list(ACCEPTED.items())
    problems = check_with(python, schema, [text for _, text in named] + list(REFUSED.values()))
    if problems is not None:
        for (name, _), found in zip(named, problems):
            harness.check(f"accepted: {name}", found, "the schema refuses it")
        for name, found in zip(REFUSED, problems[len(named):]):
            harness.check(f"refused: {name}", [] if found else ["the schema accepts it"])
    harness.drop(folder)
    harness.finish()


if __name__ == "__main__":
    main()
