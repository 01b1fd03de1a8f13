"""A simulated AWS on loopback: state, faults and delays by request, and scripts run against it."""
import json
import os
import re
import signal
import subprocess
import urllib.request
from collections import Counter

import tools
import warm_aws

TELL = "import json, os, sys; print(json.dumps(dict(os.environ)), flush=True); sys.stdin.read()"
SERVICES = ("apigateway", "apigatewayv2", "cloudwatch", "dynamodb", "ec2", "ecs", "elbv2", "iam", "lambda", "logs", "ram", "route53", "sns",
            "ssm", "sts", "vpc-lattice", "xray")
NEEDS = ("PERGOLA_AWSIM", "aws", "zip")
GIVEN = re.compile(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|-[0-9a-f]{8,17}\b")
READING = ("BatchGet", "Describe", "Filter", "Get", "Head", "List")


class Simulation:
    """One server, and a warm `aws` beside it; `with` ends both.

    What a topology refers to and does not make is there from the beginning: existing/<topology>.sh makes it.
    """

    def __init__(self, topology=None):
        self.existing = tools.HERE / "existing" / f"{topology.name}.sh" if topology else None
        self.before = {}

    def __enter__(self):
        self.server = self.start([tools.AWSIM, "-q", "--", tools.harness.PYTHON, "-c", TELL], tools.clean_environment())
        self.env = json.loads(self.server.stdout.readline() or "{}")
        if "AWSIM_URL" not in self.env:
            raise tools.Problem("the simulated AWS does not start")
        self.aws = self.start([tools.harness.PYTHON, str(tools.HERE / "warm_aws.py"), *SERVICES], self.env)
        self.port = self.aws.stdout.readline().strip()
        if not self.port:
            raise tools.Problem("the warm aws command does not start")
        return self

    def __exit__(self, *_):
        for process in (self.aws, self.server):
            process.stdin.close()
        for process in (self.aws, self.server):
            process.wait(timeout=60)
            process.stdout.close()

    @staticmethod
    def start(command, env):
        env = {**env, "PYTHONPATH": str(tools.HERE / "simulated")}
        return subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, name, method="GET", data=None):
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(f"{self.env['AWSIM_URL']}/{name}", body, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def reset(self, faults=(), **options):
        """An account without anything of the stack, and without faults; options as --eventual and --throttle set them."""
        self.ask("reset", "POST", {})
        self.set()
        self.before = {}
        if self.existing and self.existing.exists():
            done = self.run(self.existing)
            if done.returncode != 0:
                raise tools.Problem(f"{self.existing.name} fails", tools.lines(done))
            self.before = {kind: Counter(map(str, rows)) for kind, rows in self.ask("state")["resources"].items()}
        self.set(faults, **options)

    def set(self, faults=(), **options):
        self.ask("faults", "DELETE")
        if faults:
            self.ask("faults", "POST", list(faults))
        self.ask("options", "POST", {**CALM, **options})

    def calls(self):
        return self.ask("calls")

    def left(self, but=()):
        """What is there but for things of these names, as lines; numbers that AWS gives by chance are left out."""
        found = []
        for kind, rows in self.ask("state")["resources"].items():
            more = Counter(str(row) for row in rows if not is_one_of(but, str(row))) - self.before.get(kind, Counter())
            if more:
                found.append(f"{kind}: {', '.join(sorted(GIVEN.sub('-', row) for row in more.elements()))}")
        return found

    def aws_call(self, *words):
        """What somebody else does with the aws command."""
        done = tools.run("aws", *words, env=self.env)
        if done.returncode != 0:
            raise tools.Problem(f"aws {' '.join(words)}", tools.lines(done))

    def keys_behind(self, aliases):
        """The ids of keys, which have no names."""
        if not aliases:
            return []
        done = tools.run("aws", "kms", "list-aliases", "--output", "json", env=self.env)
        return [each["TargetKeyId"] for each in json.loads(done.stdout or "{}").get("Aliases", []) if each["AliasName"] in aliases]

    def stored(self):
        """What SSM parameters hold, as facts for comparisons."""
        done = tools.run("aws", "ssm", "get-parameters-by-path", "--path", "/", "--recursive", "--output", "json", env=self.env)
        return {f"stored {each['Name']}": each["Value"] for each in json.loads(done.stdout or "{}").get("Parameters", [])}

    def run(self, script, *arguments, real=False, seconds=900, cwd=None, **variables):
        """Runs a script with the warm command, or with the one that everyone has."""
        env = {**self.env, "WAIT_INTERVAL": "0.02", **variables}
        if not real:
            env.update({"WARM_AWS_PORT": self.port, "BASH_FUNC_aws%%": "()" + warm_aws.CLIENT.partition("()")[2]})
        process = subprocess.Popen(["bash", str(script), *arguments], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, text=True, errors="backslashreplace", start_new_session=True, cwd=cwd)
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
            return subprocess.CompletedProcess(process.args, 124, f"{output}\n(stopped after {seconds} s)")
        return subprocess.CompletedProcess(process.args, process.returncode, output)


def is_one_of(names, row):
    return any(re.search(rf"(^|[/:]){re.escape(name)}$", row) for name in names)


CALM = {"throttle": 0, "role_delay": 0, "lattice_async": 0, "lambda_async": 0, "dynamodb_async": 0}
LATE = {"eventual": True}


def is_reading(call):
    return call["operation"].startswith(READING)


def changes(calls):
    """What the calls changed or tried to change, as texts."""
    return [f"{call['service']}.{call['operation']} {json.dumps(call['params'])[:160]}" for call in calls if not is_reading(call)]
