"""An example that comes with a template for AWS SAM makes what becomes of that template once it is transformed."""
import collections
import importlib.util
import os
import re

import template
import tools
from references import marks
from tools import Problem

FILE = "tests/sam-template.yaml"
ROUTE = re.compile(r"execute-api:[^/]*/[^/]+/([A-Z*]+/[^'\"]*)")


class Policies:
    """SAM asks for AWS's managed policies by name; the templates here name none."""

    @staticmethod
    def load():
        return {}


def transformed(path):
    """The resources of the template as CloudFormation gets them: {logical id: (type, properties)}"""
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse
    made = transform(yaml_parse(path.read_text(encoding="utf-8")), {}, Policies())
    return {name: (body["Type"], body.get("Properties") or {}) for name, body in made["Resources"].items()}


def ours(folder):
    return {name: (item.type, item.properties) for name, item in template.load(folder / "cloudformation").items()}


class System:
    """What a system does, in words that both sides have. Functions go by their names without a word for what they are."""

    def __init__(self, resources):
        self.resources = resources

    def of(self, type_):
        return {name: properties for name, (its, properties) in self.resources.items() if its == type_}

    def function_in(self, value):
        """The function that a value refers to."""
        text = str(value)
        found = [name for name in self.of("AWS::Lambda::Function") if re.search(rf"\b{name}\b", text)]
        return found[0].removesuffix("Function") if len(found) == 1 else f"one of {found}"

    def tables(self):
        return sorted(str((each["BillingMode"], each["AttributeDefinitions"], each["KeySchema"]))
                      for each in self.of("AWS::DynamoDB::Table").values())

    def functions(self):
        tables = [name for name in self.of("AWS::DynamoDB::Table")]
        return {name.removesuffix("Function"): {
            **{key: each[key] for key in ("Handler", "Runtime", "MemorySize", "Timeout", "TracingConfig")},
            "table": sorted(variable for variable, value in each["Environment"]["Variables"].items()
                            if any(table in str(value) for table in tables) or variable.endswith("_TABLE"))}
            for name, each in self.of("AWS::Lambda::Function").items()}

    def stages(self):
        return sorted((each["StageName"], each["TracingEnabled"]) for each in self.of("AWS::ApiGateway::Stage").values())

    def routes(self):
        """{method and path: function}, from the document of the API or from its methods."""
        found = {}
        for api in self.of("AWS::ApiGateway::RestApi").values():
            for path, methods in (api.get("Body") or {}).get("paths", {}).items():
                for method, body in methods.items():
                    integration = body["x-amazon-apigateway-integration"]
                    found[f"{method.upper()} {path}"] = (integration["type"].upper(), self.function_in(integration["uri"]))
        for method in self.of("AWS::ApiGateway::Method").values():
            integration = method["Integration"]
            found[f"{method['HttpMethod']} {self.path(method['ResourceId'])}"] = (integration["Type"], self.function_in(integration["Uri"]))
        return found

    def path(self, reference):
        name, = (mark.split(".")[0] for mark in marks(reference))
        parts = self.of("AWS::ApiGateway::Resource").get(name)
        return "" if parts is None else f"{self.path(parts['ParentId'])}/{parts['PathPart']}"

    def invocations(self):
        """Who may invoke what, and for which route."""
        return sorted((self.function_in(each["FunctionName"]), each["Action"], each["Principal"], ROUTE.search(str(each["SourceArn"])).group(1))
                      for each in self.of("AWS::Lambda::Permission").values())

    def access(self):
        """{function: what it may do with tables and traces}"""
        found = {}
        for name, function in self.of("AWS::Lambda::Function").items():
            role, = (each for each in self.of("AWS::IAM::Role") if re.search(rf"\b{each}\b", str(function["Role"])))
            statements = [statement for policy in self.of("AWS::IAM::Role")[role].get("Policies") or []
                          for statement in as_list(policy["PolicyDocument"]["Statement"])]
            found[name.removesuffix("Function")] = sorted(
                action for statement in statements for action in as_list(statement["Action"]) if action.startswith("dynamodb:"))
        return found


def as_list(value):
    return value if isinstance(value, list) else [value]


def by_function_name(system):
    """Permissions may go by the function's name instead of a reference."""
    for name, properties in system.of("AWS::Lambda::Function").items():
        for permission in system.of("AWS::Lambda::Permission").values():
            if permission["FunctionName"] == properties.get("FunctionName", object()):
                permission["FunctionName"] = name
    return system


def check(path, folder):
    theirs, mine = System(transformed(path)), by_function_name(System(ours(folder)))
    problems = []
    for aspect in ("tables", "functions", "stages", "routes", "invocations", "access"):
        a, b = getattr(theirs, aspect)(), getattr(mine, aspect)()
        if a != b:
            problems.append(f"{aspect}: SAM makes {a}, the topology {b}")
    counts = [collections.Counter(type_ for type_, _ in system.resources.values()) for system in (theirs, mine)]
    problems += [f"{number} {type_} with SAM, {counts[1][type_]} here" for type_, number in counts[0].items() if counts[1][type_] < number]
    if problems:
        raise Problem(f"{len(problems)} found", problems)


def run(topology):
    path = topology.path.parent / FILE
    if not path.exists():
        return
    scratch = tools.scratch("sam", topology.name)
    folder = tools.render(topology.path, scratch / "out", ["cloudformation"], env=(topology.environments() or [None])[0])
    name = f"{topology.name}: makes what its SAM template makes"
    if importlib.util.find_spec("samtranslator"):
        tools.attempt(name, check, path, folder)
    else:
        tools.skipped(name, "aws-sam-translator is not installed")
    tools.harness.drop(scratch)
