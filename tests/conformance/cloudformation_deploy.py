#!/usr/bin/env python3
"""deploy.sh of the CloudFormation target, against an account that exists in a file only.

The commands that the script gives go through the real awscli, which refuses what it does not know: options, shapes of parameters,
queries. Only where it would send a request does this file answer instead (run as a program, with the services as arguments).
What it imitates is what deploy.sh relies on: buckets and objects, stacks, change sets, their states and their errors; and of a stack
in a stack that its template is in S3, that it is handed what it asks for, and that no resource is in two stacks.
"""
import contextlib
import hashlib
import json
import os
import re
import sys
import time
from pathlib import Path

import tools
import warm_aws
from tools import Problem

SERVICES = ("cloudformation", "sts")  # those that can be read beforehand
ACCOUNT = "123456789012"
LIMIT = 51200  # bytes of a template that is sent with the request
EVENT = {"StackId": "id", "EventId": "e", "StackName": "s", "Timestamp": "2026-01-01T00:00:00Z"}
NESTED = {"LogicalResourceId": "WatchingStack", "ResourceType": "AWS::CloudFormation::Stack", "ResourceStatus": "CREATE_FAILED",
          "PhysicalResourceId": f"arn:aws:cloudformation:us-east-1:{ACCOUNT}:stack/nested/1"}
SETTLED = re.compile(r"(CREATE|UPDATE|IMPORT)(_ROLLBACK)?_COMPLETE$")


class Refused(Exception):
    def __init__(self, code, message="", status=400):
        super().__init__(message)
        self.code, self.status = code, status


def digest(data):
    return hashlib.sha256(data).hexdigest()


def templates():
    import template
    return template


class Account:
    """What is there; each method is an operation, and gets its parameters as botocore has checked them."""

    def __init__(self, state):
        self.state = state
        self.buckets, self.stacks = state["buckets"], state["stacks"]

    def get_caller_identity(self, _):
        return {"Account": ACCOUNT, "UserId": "tester", "Arn": f"arn:aws:iam::{ACCOUNT}:user/tester"}

    # Buckets

    def bucket(self, given):
        bucket = self.buckets.get(given["Bucket"])
        if bucket is None:
            raise Refused("404", "Not Found", 404)
        if given.get("ExpectedBucketOwner", bucket["owner"]) != bucket["owner"]:
            raise Refused("403", "Forbidden", 403)
        return bucket

    def head_bucket(self, given):
        self.bucket(given)
        return {}

    def create_bucket(self, given):
        if given["Bucket"] in self.buckets:
            raise Refused("BucketAlreadyExists", status=409)
        if given.get("CreateBucketConfiguration", {}).get("LocationConstraint") == "us-east-1":
            raise Refused("InvalidLocationConstraint")
        self.buckets[given["Bucket"]] = {"owner": ACCOUNT, "objects": {}, "public": True}
        return {}

    def put_public_access_block(self, given):
        self.bucket(given)["public"] = not all(given["PublicAccessBlockConfiguration"].values())
        return {}

    def head_object(self, given):
        if given["Key"] not in self.bucket(given)["objects"]:
            raise Refused("404", "Not Found", 404)
        return {}

    def put_object(self, given):
        content = given["Body"].read()
        self.bucket(given)["objects"][given["Key"]] = {"sha256": digest(content), "text": content.decode("utf-8", "replace")}
        return {}

    # Stacks

    def stack(self, given):
        stack = self.stacks.get(given["StackName"])
        if stack is None:
            raise Refused("ValidationError", f"Stack with id {given['StackName']} does not exist")
        return stack

    def describe_stacks(self, given):
        stack = self.stack(given)
        outputs = [{"OutputKey": name, "OutputValue": "there"} for name in stack.get("template", {}).get("Outputs", {})]
        shown = {"StackName": given["StackName"], "CreationTime": "2026-01-01T00:00:00Z", "StackStatus": stack["status"],
                 "Parameters": [{"ParameterKey": key, "ParameterValue": value} for key, value in stack.get("values", {}).items()]}
        return {"Stacks": [{**shown, "Outputs": outputs}] if outputs else [shown]}

    def describe_stack_events(self, given):
        if given["StackName"] == NESTED["PhysicalResourceId"]:
            return {"StackEvents": [{**EVENT, "LogicalResourceId": "Slow", "ResourceStatus": "CREATE_FAILED",
                                     "ResourceStatusReason": self.state["unwatchable"]}]}
        return {"StackEvents": self.stack(given).get("events", [])}

    def delete_stack(self, given):
        if self.state.get("undeletable") and given["StackName"] in self.stacks:
            self.fail(self.stacks[given["StackName"]], "DELETE_FAILED", "still in use", given.get("ClientRequestToken"))
        else:
            self.stacks.pop(given["StackName"], None)
        return {}

    @staticmethod
    def fail(stack, status, why, token, what=None):
        bad = what or {"LogicalResourceId": "Vpc", "ResourceStatus": "DELETE_FAILED" if "DELETE" in status else "CREATE_FAILED"}
        stack["status"] = status
        stack["events"] = [{**EVENT, **bad, "ResourceStatusReason": why, "ClientRequestToken": token or "none"}]

    # Change sets

    def template_in_s3(self, address):
        host, bucket, key = re.match(r"https://([^/]+)/([^/]+)/(.+)$", address).groups()
        if host != f"s3.{os.environ['AWS_REGION']}.amazonaws.com" or key not in self.buckets.get(bucket, {"objects": {}})["objects"]:
            raise Refused("ValidationError", "S3 error: Access Denied")
        return self.buckets[bucket]["objects"][key]["text"]

    def nested(self, template, values):
        """Logical ids of the resources of stacks in the stack."""
        import yaml
        found = []
        for body in template["Resources"].values():
            if body["Type"] != "AWS::CloudFormation::Stack":
                continue
            inner = yaml.load(self.template_in_s3(values[body["Properties"]["TemplateURL"]["Ref"]]), templates()._Loader)
            if set(inner.get("Parameters", {})) != set(body["Properties"].get("Parameters", {})):
                raise Refused("ValidationError", "Parameters of a stack in the stack must have values, or do not exist")
            found += inner["Resources"]
        return found

    def template_of(self, given):
        if "TemplateURL" in given:
            text = self.template_in_s3(given["TemplateURL"])
        else:
            text = given["TemplateBody"]
            if len(text.encode()) > LIMIT:
                raise Refused("ValidationError", "Member must have length less than or equal to 51200")
        import yaml
        return yaml.load(text, templates()._Loader)

    def create_change_set(self, given):
        name = given["StackName"]
        stack = self.stacks.get(name)
        status = stack["status"] if stack else None
        if given["ChangeSetType"] == "CREATE" and status not in (None, "REVIEW_IN_PROGRESS"):
            raise Refused("ValidationError", f"Stack [{name}] already exists and cannot be created again")
        if given["ChangeSetType"] == "UPDATE" and not SETTLED.match(status or ""):
            raise Refused("ValidationError", f"Stack [{name}] does not exist or is in {status} state")
        template = self.template_of(given)
        values = {each["ParameterKey"]: each["ParameterValue"] for each in given.get("Parameters", [])}
        known = template.get("Parameters", {})
        lacking = [key for key, body in known.items() if "Default" not in body and key not in values]
        if lacking or set(values) - set(known):
            wrong = lacking or sorted(set(values) - set(known))
            raise Refused("ValidationError", f"Parameters: {wrong} must have values, or do not exist")
        if "CAPABILITY_NAMED_IAM" not in given.get("Capabilities", []):
            raise Refused("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_NAMED_IAM]")
        stack = self.stacks.setdefault(name, {"status": "REVIEW_IN_PROGRESS", "change_sets": {}})
        values = {**{key: body.get("Default") for key, body in known.items()}, **values}
        template = in_effect(template, values)
        change_set = {"template": template, "values": values, "looks": 0, "changes": changes(stack, template, values)}
        stack["change_sets"][given["ChangeSetName"]] = change_set
        return {"Id": f"arn:aws:cloudformation:us-east-1:{ACCOUNT}:changeSet/{given['ChangeSetName']}/1", "StackId": "id"}

    def change_set(self, given):
        try:
            return self.stack(given)["change_sets"][given["ChangeSetName"]]
        except KeyError:
            raise Refused("ChangeSetNotFound", "ChangeSet does not exist", 404) from None

    def describe_change_set(self, given):
        change_set = self.change_set(given)
        change_set["looks"] += 1
        if change_set["looks"] == 1:
            return {"Status": "CREATE_IN_PROGRESS", "Changes": []}
        if self.state.get("hook"):
            return {"Status": "FAILED", "StatusReason": self.state["hook"], "Changes": []}
        if not change_set["changes"]:
            return {"Status": "FAILED", "StatusReason": "The submitted information didn't contain changes. Submit different information "
                                                        "to create a change set.", "Changes": []}
        rows = change_set["changes"]
        page = int(given.get("NextToken", 0))
        shown = {"Status": "CREATE_COMPLETE", "Changes": [{"Type": "Resource", "ResourceChange": row} for row in rows[page:page + 20]]}
        return {**shown, "NextToken": str(page + 20)} if rows[page + 20:] else shown

    def delete_change_set(self, given):
        self.change_set(given)
        del self.stack(given)["change_sets"][given["ChangeSetName"]]
        return {}

    def execute_change_set(self, given):
        change_set, stack = self.change_set(given), self.stack(given)
        first = stack["status"] == "REVIEW_IN_PROGRESS"
        values = change_set["values"]
        packages = self.buckets.get(values.get("CodeBucket"), {"objects": {}})["objects"]
        lacking = [value for key, value in values.items() if key.endswith("CodeKey") and value not in packages]
        nested = self.nested(change_set["template"], values)
        before = set(stack.get("template", {}).get("Resources", {})), set(stack.get("nested", []))
        twice = sorted(set(nested) & before[0] | set(change_set["template"]["Resources"]) & before[1])
        if lacking or twice or self.state.get("unmakeable"):
            why = f"no such key: {lacking}" if lacking else f"{twice} already exists in stack" if twice else self.state["unmakeable"]
            self.fail(stack, "ROLLBACK_COMPLETE" if first else "UPDATE_ROLLBACK_COMPLETE", why, given.get("ClientRequestToken"))
        elif nested and self.state.get("unwatchable"):
            self.fail(stack, "ROLLBACK_COMPLETE" if first else "UPDATE_ROLLBACK_COMPLETE", "Embedded stack was not successfully created",
                      given.get("ClientRequestToken"), NESTED)
        else:
            stack.update(status="CREATE_COMPLETE" if first else "UPDATE_COMPLETE", template=change_set["template"], values=values,
                         nested=nested)
        stack["change_sets"] = {}
        return {}


def in_effect(template, values):
    """Without the resources whose condition does not hold."""
    def holds(body):
        one, other = template["Conditions"][body["Condition"]]["Fn::Equals"] if "Condition" in body else ({}, "")
        return not one or values[one["Ref"]] == other
    return {**template, "Resources": {name: body for name, body in template["Resources"].items() if holds(body)}}


def changes(stack, template, values):
    """Resources whose text differs, or a parameter that they refer to; stacks always, because nobody looks into them."""
    old, new = stack.get("template", {}).get("Resources", {}), template["Resources"]
    before = stack.get("values", {})
    changed = [f'"{key}"' for key in values if before.get(key) != values[key]]

    def differs(name):
        if new[name]["Type"] == "AWS::CloudFormation::Stack":
            return True
        body = json.dumps(new[name], sort_keys=True)
        return json.dumps(old[name], sort_keys=True) != body or any(key in body for key in changed)
    rows = [("Add", name) for name in new if name not in old] + [("Remove", name) for name in old if name not in new]
    rows += [("Modify", name) for name in new if name in old and differs(name)]
    return [{"Action": action, "LogicalResourceId": name, "ResourceType": {**old, **new}[name]["Type"],
             **({"Replacement": "Conditional"} if action == "Modify" else {})} for action, name in rows]


# The program


class Answering:
    """Stands where botocore would send a request."""

    def __init__(self, path):
        self.path, self.given = Path(path), {}

    def keep(self, params, **_):
        self.given = dict(params)

    def answer(self, model, **_):
        import botocore
        operation = botocore.xform_name(model.name)
        state = json.loads(self.path.read_text(encoding="utf-8"))
        state["calls"].append({"operation": operation, "given": {key: str(value)[:300] for key, value in self.given.items()}})
        status, body = 200, {}
        try:
            body = getattr(Account(state), operation)(self.given)
        except Refused as refused:
            status, body = refused.status, {"Error": {"Code": refused.code, "Message": str(refused)}}
        self.path.write_text(json.dumps(state), encoding="utf-8")
        return Response(status), {**body, "ResponseMetadata": {"HTTPStatusCode": status, "HTTPHeaders": {}}}


class Response:
    def __init__(self, status):
        self.status_code, self.headers = status, {}


def serve(path):
    real = warm_aws.warm_up

    def warm_up(services):
        driver = real(services)
        answering = Answering(path)
        driver.session.register("before-parameter-build.*.*", answering.keep)
        driver.session.get_component("event_emitter").register_first("before-call.*.*", answering.answer)
        time.sleep = lambda _: None  # between two looks of `aws ... wait`
        return driver
    warm_aws.warm_up = warm_up
    warm_aws.main()


# The checks


class Bench:
    """The rendered script of one topology, and the account."""

    def __init__(self, topology, out, path, port):
        self.topology, self.path, self.port = topology, path, port
        env = (topology.environments() or [None])[0]
        self.folder = tools.render(topology.path, out, ["cloudformation"], env=env) / "cloudformation"
        self.stack = (self.folder / "settings.sh").read_text(encoding="utf-8").split("stack='", 1)[1].split("'", 1)[0]
        self.packages = [line.split()[0] for line in (out / "code/packages.txt").read_text(encoding="utf-8").splitlines()]
        self.reset()

    def reset(self, **state):
        self.path.write_text(json.dumps({"buckets": {}, "stacks": {}, "calls": [], **state}), encoding="utf-8")

    @property
    def state(self):
        return json.loads(self.path.read_text(encoding="utf-8"))

    def set(self, **more):
        self.path.write_text(json.dumps({**self.state, **more}), encoding="utf-8")

    def run(self, *arguments, expect=0, contains=(), **variables):
        """Runs deploy.sh, which must end with `expect` and say what it `contains`; what it printed, and the names of its calls."""
        before = len(self.state["calls"])
        env = tools.clean_environment(**{"WAIT_INTERVAL": "0.01", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
                                         "AWS_REGION": "us-east-1", "AWS_ENDPOINT_URL": "http://127.0.0.1:9", "WARM_AWS_PORT": self.port,
                                         "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
                                         "BASH_FUNC_aws%%": "()" + warm_aws.CLIENT.partition("()")[2], **variables})
        done = tools.run("bash", self.folder / "deploy.sh", *arguments, env=env, seconds=120)
        if done.returncode != expect:
            raise Problem(f"deploy.sh {' '.join(arguments)} does not end with {expect}", tools.lines(done))
        for words in contains:
            if words not in done.stdout:
                raise Problem(f"deploy.sh {' '.join(arguments)} does not say '{words}'", tools.lines(done))
        return done.stdout, [call["operation"] for call in self.state["calls"][before:]]

    def status(self):
        return self.state["stacks"].get(self.stack, {}).get("status")


def must(condition, message, details=()):
    if not condition:
        raise Problem(message, details)


def edited(bench):
    """Changes the package of the first function, and gives back how to undo that."""
    file = bench.folder.parent / "code" / bench.packages[0] / "changed.txt"
    file.write_text("changed\n", encoding="utf-8")
    return file.unlink


def check_deploy(bench):
    """Packages are uploaded once, under keys that are true; nothing changes the second time; only what changed the third."""
    bench.reset()
    _, calls = bench.run(contains=[f"account {ACCOUNT}, region ", "  Add ", "waiting for ", "\tthere"])
    must(bench.status() == "CREATE_COMPLETE", f"the stack is {bench.status()}")
    (bucket,) = bench.state["buckets"].values()
    must(not bucket["public"], "the bucket can be made public")
    packages = [key for key in bucket["objects"] if key.endswith(".zip")]
    must(len(packages) == len(bench.packages), "not all packages are uploaded", packages)
    must(all(body["sha256"] in key for key, body in bucket["objects"].items()), "a key has not the digest of its object", packages)
    must(calls.count("put_object") == len(bucket["objects"]), "something is uploaded twice", calls)

    _, calls = bench.run(contains=["no changes"])
    must("put_object" not in calls and "create_bucket" not in calls, "the second run uploads again", calls)
    must("execute_change_set" not in calls, "the second run executes something", calls)
    must(not bench.state["stacks"][bench.stack]["change_sets"], "the second run leaves its change set")

    undo = edited(bench)
    try:
        text, calls = bench.run(contains=["  Modify ", "may be replaced", "resources that change: 1"])
    finally:
        undo()
    must(calls.count("put_object") == 1, "not the changed package alone is uploaded", [*text.splitlines(), *calls])
    must(bench.status() == "UPDATE_COMPLETE", f"the stack is {bench.status()}")


def check_dry_run(bench):
    bench.reset()
    text, calls = bench.run("--dry-run", contains=["  Add "])
    resources = len(templates().read(bench.folder / "template.yaml")["Resources"])
    must(text.count("  Add ") == resources, f"not all {resources} resources are shown", text.splitlines())
    must(bench.state["stacks"] == {}, "a first dry run leaves a stack", calls)
    objects = [key for bucket in bench.state["buckets"].values() for key in bucket["objects"]]
    must(not any(key.endswith(".zip") for key in objects), "a dry run uploads packages", objects)
    large = (bench.folder / "template.yaml").stat().st_size > LIMIT
    must(large or not bench.state["buckets"], "a dry run makes a bucket without need")

    bench.run()
    made = bench.state["stacks"]
    undo = edited(bench)
    try:
        _, calls = bench.run("--dry-run", contains=["  Modify "])
    finally:
        undo()
    must(bench.state["stacks"] == made, "a dry run leaves something at the stack", calls)
    must("execute_change_set" not in calls and "delete_stack" not in calls, "a dry run does more than look", calls)
    bench.run("--dry-run", contains=["no changes"])
    must(bench.state["stacks"] == made, "a dry run without changes leaves something at the stack")


def check_delete(bench):
    bench.reset()
    bench.run()
    bench.run("--delete", contains=["deleted "])
    must(bench.status() is None, "the stack is still there")
    _, calls = bench.run("--delete", contains=["there is no stack"])
    must("delete_stack" not in calls, "a stack that is not there is deleted", calls)
    bench.run()
    bench.set(undeletable=True)
    bench.run("--delete", expect=1, contains=["still in use", "DELETE_FAILED"])


def check_stuck(bench):
    """A first deployment that failed is explained, then and afterwards; what nobody executed is taken further."""
    bench.reset(unmakeable="too many of them")
    bench.run(expect=1, contains=["too many of them", "the stack is ROLLBACK_COMPLETE"])
    for arguments in ([], ["--dry-run"]):
        _, calls = bench.run(*arguments, expect=1, contains=["too many of them", "ROLLBACK_COMPLETE", "--delete"])
        must("put_object" not in calls and "create_change_set" not in calls, "goes on with a stack that failed", calls)
    bench.set(unmakeable=None)
    bench.run("--delete")
    bench.set(stacks={bench.stack: {"status": "REVIEW_IN_PROGRESS", "change_sets": {}}})
    bench.run("--dry-run", contains=["REVIEW_IN_PROGRESS"])
    must(bench.status() == "REVIEW_IN_PROGRESS", "a stack that was there before is deleted")
    bench.run(contains=["REVIEW_IN_PROGRESS"])
    must(bench.status() == "CREATE_COMPLETE", f"the stack is {bench.status()}")
    bench.set(stacks={bench.stack: {"status": "UPDATE_IN_PROGRESS", "change_sets": {}}})
    bench.run(expect=1, contains=["UPDATE_IN_PROGRESS"])


def check_refused(bench):
    """What AWS says is shown, and nothing stays that was made for the attempt."""
    bench.reset(hook="a hook says no")
    bench.run(expect=1, contains=["a hook says no"])
    must(bench.state["stacks"] == {}, "a change set that failed leaves a stack")
    name = f"{bench.stack}-code-{ACCOUNT}-{bench.topology.data.get('region', 'us-east-1')}"
    bench.reset(buckets={name: {"owner": "999999999999", "objects": {}, "public": False}})
    _, calls = bench.run(expect=1, contains=["Forbidden", "CODE_BUCKET"])
    must("put_object" not in calls, "code goes to a bucket of somebody else", calls)


def check_account(bench, out):
    other = bench.topology.variant("cloudformation-account", lambda data: data.update(account="210987654321"))
    refusing = Bench(other, out / "other-account", bench.path, bench.port)
    for arguments in ([], ["--dry-run"], ["--delete"]):
        text, calls = refusing.run(*arguments, expect=1, contains=["210987654321"])
        must(text.startswith(f"account {ACCOUNT}, region "), "account and region do not come first", text.splitlines())
        must(calls == ["get_caller_identity"], "goes on in another account", calls)


def check_parameters(bench):
    """A required parameter is named before anything happens; what is given comes through as it is."""
    settings = bench.folder / "settings.sh"
    template = bench.folder / "template.yaml"
    kept = settings.read_text(encoding="utf-8"), template.read_text(encoding="utf-8")
    settings.write_text(kept[0] + "required_parameters='PagerAddress'\n", encoding="utf-8")
    template.write_text(kept[1].replace("Parameters:\n", "Parameters:\n  PagerAddress:\n    Type: String\n", 1), encoding="utf-8")
    try:
        bench.reset()
        _, calls = bench.run(expect=1, contains=["PAGER_ADDRESS"])
        must(calls == ["get_caller_identity"], "goes on without a required parameter", calls)
        value = 'a "b", \\c= d\'e'
        bench.run(PAGER_ADDRESS=value)
        given = bench.state["stacks"][bench.stack]["values"]["PagerAddress"]
        must(given == value, f"{value} arrives as {given}")
    finally:
        settings.write_text(kept[0], encoding="utf-8")
        template.write_text(kept[1], encoding="utf-8")


def check_options(bench):
    bench.reset()
    text, calls = bench.run("--help", contains=["--dry-run", "--delete", "51200"])
    must(text.startswith("usage: ") and not calls, "help calls AWS", calls)
    for arguments in (["--nonsense"], ["--delete", "--dry-run"]):
        _, calls = bench.run(*arguments, expect=1)
        must(not calls, f"{arguments} calls AWS", calls)


CHECKS = (("deploy, deploy again, deploy what has changed", check_deploy), ("dry run", check_dry_run), ("delete", check_delete),
          ("stacks that are stuck", check_stuck), ("refusals", check_refused), ("parameters", check_parameters),
          ("options", check_options))


@contextlib.contextmanager
def account(path):
    """An account that is kept in a file; the port behind which it answers."""
    import simulation
    server = simulation.Simulation.start([tools.harness.PYTHON, str(Path(__file__).resolve()), str(path), *SERVICES],
                                         tools.clean_environment())
    try:
        yield server.stdout.readline().strip()
    finally:
        server.stdin.close()
        server.wait(timeout=60)
        server.stdout.close()


def run(topology):
    name = f"cloudformation {topology.name}"
    why = tools.missing("zip", "bash")
    if why:
        tools.skipped(f"{name}: deploy.sh against an imitated account", why)
        return
    out = tools.scratch("cloudformation-deploy", topology.name)
    path = out / "account.json"
    with account(path) as port:
        bench = Bench(topology, out / "out", path, port)
        for what, function in CHECKS:
            tools.attempt(f"{name}: {what}", function, bench)
        tools.attempt(f"{name}: another account", check_account, bench, out)
    tools.harness.drop(out)


if __name__ == "__main__":
    serve(sys.argv.pop(1))
