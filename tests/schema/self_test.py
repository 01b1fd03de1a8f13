"""Plants mistakes in copies of kind files and sees that each is found, by the right group of checks and for the right reason."""
import copy
from pathlib import Path

from checks import Checks
from exceptions import Exceptions
from kind import KINDS, file_name, load
from report import Report


def put(*path):
    """A change: the last value is set at the path before it."""
    *way, key, value = path

    def change(kind):
        inner = kind
        for step in way:
            inner = inner[step]
        inner[key] = value
    return change


def drop(*path):
    *way, key = path

    def change(kind):
        inner = kind
        for step in way:
            inner = inner[step]
        del inner[key]
    return change


def rename(*path):
    """A change: the key at the end but one is called as the last says."""
    *way, old, new = path

    def change(kind):
        inner = kind
        for step in way:
            inner = inner[step]
        inner[new] = inner.pop(old)
    return change


FUNCTION, GROUP, RULE, ROLE = "AWS::Lambda::Function", "AWS::EC2::SecurityGroup", "AWS::XRay::SamplingRule", "AWS::IAM::Role"
TARGETS, LISTENER, LOGS = "AWS::VpcLattice::TargetGroup", "AWS::VpcLattice::Listener", "AWS::Logs::LogGroup"

# What is planted, in which kind, by which change, and which group says what of it.
MISTAKES = [
    ("an unknown key", FUNCTION, put("properties", "Timeout", "replce", "never"), "vocabulary", "replce"),
    ("a source that is no property", FUNCTION, put("cli", "find", "options", "function-name", "FunctionNme"),
     "vocabulary", "FunctionNme"),
    ("a placeholder that is no property", LISTENER, put("cli", "find", "object", "items[?name == {Nam}] | [0]"),
     "vocabulary", "Nam is no property"),
    ("an element's member that does not exist", TARGETS,
     put("cli", "parts", 0, "put", "options", "targets", [{"id": ".Ident"}]), "vocabulary", ".Ident"),
    ("an omission without a reason", FUNCTION, put("properties", "Timeout", "terraform", {"omit": ""}),
     "vocabulary", "without a reason"),

    ("an unknown type", FUNCTION, put("type", "AWS::Lambda::Funktion"), "vocabulary", "is called lambda_funktion.yaml"),
    ("a misspelt property", ROLE, rename("properties", "Path", "Pfad"), "cloudformation", "no property Pfad"),
    ("a misspelt member", FUNCTION, rename("properties", "TracingConfig", "properties", "Mode", "Mod"),
     "cloudformation", "TracingConfig.Mod"),

       ("a property that cannot be set", FUNCTION, put("properties", "Arn", {"replace": "never", "terraform": {"omit": "x"}, "cli": {"omit": "x"}}),
     "cloudformation", "Arn cannot be set"),
    ("a wrong replace", FUNCTION, put("properties", "FunctionName", "replace", "never"),
     "cloudformation", "FunctionName is replaced 'never'"),
    ("a missing deeper replace", TARGETS, put("properties", "Config", "replaces", ["Port"]),
     "cloudformation", "Config.Protocol replaces"),

       ("a deeper replace too many", TARGETS, put("properties", "Config", "replaces", ["HealthCheck", "Port", "Protocol", "ProtocolVersion",
                                               "IpAddressType", "VpcIdentifier", "LambdaEventStructureVersion"]),
     "cloudformation", "Config.HealthCheck does not replace"),
    ("a requirement that is not stated", FUNCTION, drop("properties", "Role", "required"),
     "cloudformation", "Role is required"),
    ("a wrong attribute", ROLE, rename("attributes", "RoleId", "RoleID"), "cloudformation", "RoleID is no attribute"),
    ("members that are not listed", FUNCTION, drop("properties", "TracingConfig", "properties"),
     "cloudformation", "TracingConfig are not listed"),
    ("tags that are not described", FUNCTION, drop("tags"), "cloudformation", "its tags are not described"),
    ("an exception that is not needed", RULE, put("properties", "SamplingRule", "replaces", ["Version"]),
     "cloudformation", "not needed any more"),

    ("an unknown resource of Terraform", FUNCTION, put("terraform", "type", "aws_lambda"),
     "terraform", "no resource aws_lambda"),
    ("a wrong argument", FUNCTION, put("properties", "Timeout", "terraform", "time_out"), "terraform", "no argument time_out"),
    ("a wrong argument in a block", FUNCTION, put("properties", "TracingConfig", "properties", "Mode", "terraform", "kind"),
     "terraform", "aws_lambda_function.tracing_config: there is no argument kind"),
    ("a wrong block", FUNCTION, put("properties", "TracingConfig", "terraform", {"block": "tracing"}),
     "terraform", "no block tracing"),
    ("an argument that only is exported", FUNCTION, put("properties", "Timeout", "terraform", "arn"),
     "terraform", "no argument arn"),

       ("an argument that is not covered", RULE, put("properties", "SamplingRule", "properties", "Host", "terraform", {"omit": "x"}),
     "terraform", "host is required"),
    ("a list where Terraform has one value", FUNCTION, put("properties", "Layers", "terraform", "runtime"),
     "terraform", "not a list"),
    ("a wrong exported path", LISTENER, put("attributes", "Id", "terraform", "id[0].listener"),
     "terraform", "exports no id[0].listener"),
    ("a wrong companion", ROLE, put("terraform", "companions", 0, "type", "aws_iam_attachment"),
     "terraform", "aws_iam_attachment"),
    ("a companion that is not linked", ROLE, drop("terraform", "companions", 1, "link"), "terraform", "role is required"),
    ("an omission of what Terraform has", FUNCTION, put("properties", "Timeout", "terraform", {"omit": "x"}),
     "terraform", "there is timeout"),

    ("an unknown command", FUNCTION, put("cli", "find", "command", "lambda describe-function"),
     "aws-cli", "aws lambda describe-function"),
    ("a wrong option", FUNCTION, rename("cli", "find", "options", "function-name", "function"),
     "aws-cli", "no option --function"),
    ("a wrong option of a property", FUNCTION, put("properties", "MemorySize", "cli", "memory"),
     "aws-cli", "no option --memory"),
    ("a wrong key of the JSON", TARGETS, put("properties", "Config", "properties", "Port", "cli", "Port"),
     "aws-cli", "no member Port"),
    ("a wrong key in the options", TARGETS, put("cli", "parts", 0, "put", "options", "targets", [{"Id": ".Id"}]),
     "aws-cli", "no member Id"),
    ("a required option that is missing", TARGETS, drop("cli", "delete", "options"),
     "aws-cli", "requires targetGroupIdentifier"),
    ("a path that does not parse", LISTENER, put("cli", "find", "object", "items[?name == {Name} | [0]"),
     "aws-cli", "find: object"),
    ("a path to what is not answered", LISTENER, put("cli", "find", "object", "listeners[?name == {Name}] | [0]"),
     "aws-cli", "no listeners"),
    ("a read that shows nothing", FUNCTION, put("properties", "Timeout", "read", "TimeOut"), "aws-cli", "no TimeOut"),
    ("an unquoted null", TARGETS, put("cli", "parts", 0, "find", "object", "items[?port == null] | [0]"), "aws-cli", "no null"),
    ("a wrong error code", FUNCTION, put("cli", "find", "absent", "NotFound"), "aws-cli", "no error NotFound"),
    ("a state that does not exist", TARGETS, put("cli", "ready", "values", ["READY"]),
     "aws-cli", "READY is none of the states"),
    ("a change that is not seen", FUNCTION, drop("properties", "Timeout", "read"), "aws-cli", "change of Timeout is not seen"),
    ("a change that nothing makes", LISTENER, put("cli", "update", []), "aws-cli", "no update makes it"),
    ("a call after the create that need not be", FUNCTION, put("cli", "update", 0, "always", True),
     "aws-cli", "need not be set after a create"),
    ("a wrong form of tags", FUNCTION, put("cli", "tags", "create", "form", "pairs"), "aws-cli", "no list of Key and Value"),
    ("a wrong kind of tag specification", GROUP, put("cli", "tags", "create", "form", {"specification": "group"}),
     "aws-cli", "no resource type"),

       ("a constant that is none of the values", "AWS::CloudWatch::Alarm", put("cli", "find", "options", "alarm-types", ["=Metric"]),
     "aws-cli", "Metric is none of the values"),
    ("an exception that is not needed, of a call", LOGS, drop("properties", "LogGroupClass", "read"),
     "aws-cli", "unchangeable LogGroupClass is not needed"),
]


def found(checks, kind, path):
    """The problems of a kind by group, and the groups that were skipped."""
    lines = []
    report = Report(lines.append)
    checks.exceptions.used.clear()
    checks.run(report, kind, path)
    skipped = {line.split(": ")[0].rsplit(" ", 1)[1]: line.split(": ", 1)[1] for line in lines if line.startswith("SKIP")}
    return report.problems, skipped


def run(yaml, report):
    checks = Checks(Exceptions.load(yaml))
    kinds = {}
    for what, type_, change, group, text in MISTAKES:
        path = Path(KINDS / file_name(type_))
        if type_ not in kinds:
            kinds[type_] = load(yaml, path)
            report.group("self-test", f"{type_} is right before", [problem for _, _, problem in found(checks, kinds[type_], path)[0]])
        kind = copy.deepcopy(kinds[type_])
        change(kind)
        problems, skipped = found(checks, kind, path)
        if group in skipped:
            report.skip("self-test", what, skipped[group])
            continue
        caught = any(where == group and text in problem for _, where, problem in problems)
        report.group("self-test", what, [] if caught else [f"{group} does not say '{text}' of it", *(f"{w}: {p}" for _, w, p in problems)])
