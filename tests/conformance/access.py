"""G6: the call of each edge is allowed, and the same call without the edge is not.

Every pair of a service that runs here and a thing of the topology is tried, with the calls that an edge between them stands for,
against the policies of the service's role (and of VPC Lattice) as IAM evaluates them.
"""
import iam
import template
import tools
from references import mark, shown
from tools import Problem

# What an edge is there for: verb and section to the calls that it makes.
CALLS = {
    ("reads", "tables"): ["dynamodb:GetItem", "dynamodb:Query"],
    ("writes", "tables"): ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
    ("reads", "buckets"): ["s3:GetObject"],
    ("writes", "buckets"): ["s3:PutObject"],
    ("reads", "parameters"): ["ssm:GetParameter"],
    ("writes", "parameters"): ["ssm:PutParameter"],
    ("publishes", "queues"): ["sqs:SendMessage"],
    ("consumes", "queues"): ["sqs:ReceiveMessage", "sqs:DeleteMessage"],
    ("publishes", "topics"): ["sns:Publish"],
    ("publishes", "events"): ["events:PutEvents"],
    ("publishes", "metrics"): ["cloudwatch:PutMetricData"],
    ("calls", "workflows"): ["states:StartExecution"],
    ("reads", "traces"): ["xray:GetTraceSummaries", "xray:BatchGetTraces"],
    ("calls", "services"): ["vpc-lattice-svcs:Invoke"],
}
# Type and end of the logical id of what is made for a thing, the ARN's service and what stands before a name in it.
MADE = {
    "tables": ("AWS::DynamoDB::Table", "Table", "dynamodb", "table/"),
    "buckets": ("AWS::S3::Bucket", "Bucket", "s3", ""),
    "parameters": ("AWS::SSM::Parameter", "Parameter", "ssm", "parameter"),
    "queues": ("AWS::SQS::Queue", "Queue", "sqs", ""),
    "topics": ("AWS::SNS::Topic", "Topic", "sns", ""),
    "workflows": ("AWS::StepFunctions::StateMachine", "StateMachine", "states", "stateMachine:"),
}
VERBS = ("reads", "writes", "publishes", "consumes", "calls")
# Actions for which AWS knows no narrower resource (Service Authorization Reference).
UNSCOPED = {"xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets",
            "xray:GetSamplingStatisticSummaries", "xray:BatchGetTraces", "xray:GetServiceGraph", "xray:GetTimeSeriesServiceStatistics",
            "xray:GetTraceGraph", "xray:GetTraceSummaries", "cloudwatch:PutMetricData", "ecr:GetAuthorizationToken",
            "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
            "logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:ListLogDeliveries",
            "logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups"}


def camel(name):
    return "".join(part[:1].upper() + part[1:] for part in name.replace(".", "-").split("-"))


def names(value):
    """Names that an edge is written with: one, a list of them, or a mapping with options."""
    if value is None:
        return []
    return list(value) if isinstance(value, (list, dict)) else [value]


def overlaid(data, piece):
    """A topology with an environment laid over it: mappings key by key, a key without a value takes it away."""
    merged = dict(data)
    for key, value in (piece or {}).items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = overlaid(merged[key], value) if isinstance(value, dict) and isinstance(merged.get(key), dict) else value
    return merged


class System:
    def __init__(self, topology, items, environment=None):
        self.items = items
        self.data = overlaid(topology.data, (topology.data.get("environments") or {}).get(environment))
        self.stack = f"{topology.stack}-{environment}" if environment else topology.stack
        self.services = {name: service or {} for name, service in self.data["services"].items()}
        self.edges = {name: self.edges_of(name) for name in self.services}

    def section(self, name):
        found = self.data.get(name)
        return found if isinstance(found, dict) else {}

    def edges_of(self, name):
        """{(verb, thing)} of a service, also those that the things state."""
        edges = {(verb, thing) for verb in VERBS for thing in names(self.services[name].get(verb))}
        for section in ("events", "metrics"):
            for thing, stated in self.section(section).items():
                if isinstance(stated, dict) and name in names(stated.get("from")):
                    edges.add(("publishes", thing))
        return edges

    def may_fail_to(self, name, thing):
        """Whether what the service fails at may be sent to a queue: where something that brings it events says so."""
        return any(isinstance(stated, dict) and stated.get("dead-letter") == thing
                   and (name in names(stated.get("to")) or ("consumes", its) in self.edges[name])
                   for section in ("events", "topics") for its, stated in self.section(section).items())

    def running(self):
        """Services that have a role here, with its logical id; those that exist have policies of their own."""
        for name, service in self.services.items():
            if "role" not in {**service.get("lambda", {}), **service.get("ecs", {})} and ("lambda" in service or "ecs" in service):
                role = f"{camel(name)}Role"
                if role not in self.items:
                    raise Problem(f"{name} has no role")
                yield name, role

    def things(self):
        """(section, name) of all that an edge can lead to."""
        for section in ("tables", "buckets", "parameters", "queues", "topics", "events", "metrics", "workflows"):
            for name in self.section(section):
                yield section, name
        yield "traces", "traces"
        for name in self.services:
            if self.lattice(name):
                yield "services", name

    def lattice(self, name):
        found = f"{camel(name)}Service"
        return found if found in self.items and self.items[found].type == "AWS::VpcLattice::Service" else None

    def requests(self, section, name):
        """(resource, context) pairs that a call to a thing is one of; none where only a deployment knows."""
        stated = self.section(section).get(name)
        stated = stated if isinstance(stated, dict) else {}
        if section == "traces":
            return [("*", {})]
        if section == "metrics":
            return [("*", {"cloudwatch:namespace": stated.get("namespace", self.stack)})]
        if section == "events":
            return [(resource, {"events:source": source, "events:detail-type": kind})
                    for resource, source, kind in self.published(name)]
        if section == "services":
            return [(f"{mark(self.lattice(name) + '.Arn')}/", {})]
        type_, end, service, before = MADE[section]
        suffix = {"buckets": "/object"}.get(section, "")
        existing = stated.get("existing")
        if existing is not None:
            if str(existing).startswith("ssm:"):
                return []
            where = [mark("AWS::Region"), mark("AWS::AccountId")] if service != "s3" else ["", ""]
            arn = existing if str(existing).startswith("arn:") else ":".join(
                ["arn", mark("AWS::Partition"), service, *where, f"{before}{existing}"])
            return [(arn + suffix, {})]
        id_ = f"{camel(name)}{end}"
        if id_ not in self.items or self.items[id_].type != type_:
            raise Problem(f"{name} of {section} is not made as {id_}")
        arns = [mark(f"{id_}.Arn"), mark(f"{id_}."), mark(f"{id_}.TopicArn")]
        if section == "parameters":
            parameter = self.items[id_].properties.get("Name")
            arns.append(":".join(["arn", mark("AWS::Partition"), "ssm", mark("AWS::Region"), mark("AWS::AccountId"), f"parameter{parameter}"]))
        return [(arn + suffix, {}) for arn in arns]

    def published(self, name):
        """(bus, source, detail-type) of an event, by the statement of whoever publishes it."""
        found = []
        for service, role in self.running():
            for statement in self.statements(role):
                if statement.get("Sid") == f"Publish{camel(name)}":
                    wanted = statement["Condition"]["StringEquals"]
                    found += [(resource, wanted["events:source"], wanted["events:detail-type"])
                              for resource in iam.as_list(statement["Resource"])]
        return found[:1]

    def policies(self, role):
        item = self.items[role]
        return [policy["PolicyDocument"] for policy in item.properties.get("Policies") or []]

    def statements(self, role):
        return [statement for policy in self.policies(role) for statement in iam.as_list(policy["Statement"])]

    def may(self, service, role, action, request):
        """Whether the service's code is let through by its role, and where VPC Lattice asks, there too."""
        resource, context = request
        context = {**context, "lambda:SourceFunctionArn": mark(f"{camel(service)}Function.Arn"), "aws:PrincipalArn": mark(f"{role}.Arn")}
        if iam.verdict(self.policies(role), action, resource, context) is not True:
            return False
        if action != "vpc-lattice-svcs:Invoke":
            return True
        return all(iam.verdict([policy], action, its, context, ("AWS", mark(f"{role}.Arn"))) is True
                   for policy, its in self.auth_policies(resource))

    def auth_policies(self, resource):
        """Those of the Lattice service and of the network, with what the request is about in their words."""
        arn = ":".join(["arn", mark("AWS::Partition"), "vpc-lattice", mark("AWS::Region"), mark("AWS::AccountId"), "service/svc-0/"])
        for item in self.items.values():
            if item.type != "AWS::VpcLattice::AuthPolicy":
                continue
            if f"{item.properties['ResourceIdentifier']}/" == resource:
                yield item.properties["Policy"], resource
            elif item.name == "ServiceNetworkAuthPolicy":
                yield item.properties["Policy"], arn


def tried(system):
    """(service, role, verb, section, thing, action, request) of every pair and call."""
    for service, role in system.running():
        for section, thing in system.things():
            if section == "services" and thing == service:
                continue
            for (verb, its), actions in CALLS.items():
                if its == section:
                    yield from ((service, role, verb, section, thing, action) for action in actions)


def shares(system, service, section, thing):
    """Whether the service has an edge to another thing that IAM cannot tell apart: metrics of one namespace, one event twice."""
    if section not in ("metrics", "events"):
        return False
    mine = system.requests(section, thing)
    return any(verb == "publishes" and other != thing and other in system.section(section) and system.requests(section, other) == mine
               for verb, other in system.edges[service])


def check_edges(system):
    problems, allowed, denied = [], 0, 0
    network = system.data.get("network") or {}
    for service, role, verb, section, thing, action in tried(system):
        requests = system.requests(section, thing)
        if not requests or (section == "services" and network.get("auth") == "none"):
            continue
        may = any(system.may(service, role, action, request) for request in requests)
        if (verb, thing) in system.edges[service]:
            allowed += 1
            if not may:
                problems.append(f"{service} {verb} {thing}, and may not {action}")
        elif not shares(system, service, section, thing) and not system.may_fail_to(service, thing):
            denied += 1
            if may:
                problems.append(f"{service} has no edge '{verb}' to {thing}, and may {action}")
    if problems:
        raise Problem(f"{len(problems)} of {allowed + denied} found", problems)


# What things are encrypted through: the service that calls KMS for whoever uses them.
THROUGH = {"tables": "dynamodb", "buckets": "s3", "queues": "sqs", "topics": "sns"}


def encrypted(system, section, thing):
    stated = system.section(section).get(thing)
    return stated.get("encryption") if isinstance(stated, dict) else None


def uses_of_keys(system, service):
    """{(key, service of AWS)} that a service needs: for what its edges lead to, what it fails to, and its environment."""
    used = set()
    for section, through in THROUGH.items():
        for thing in system.section(section):
            has_edge = any(other == thing for _, other in system.edges[service])
            if has_edge or (section == "queues" and system.may_fail_to(service, thing)):
                used.add((encrypted(system, section, thing), through))
    function = system.services[service].get("lambda")
    return used | ({(function.get("encryption"), "lambda")} if isinstance(function, dict) else set())


def check_keys(system):
    """Keys are used through the services that edges lead to, and never directly."""
    problems, tried_keys = [], 0
    where = f"{mark('AWS::Region')}.{mark('AWS::URLSuffix')}"
    for service, role in system.running():
        needed = uses_of_keys(system, service)
        for key, stated in system.section("keys").items():
            if "existing" in (stated or {}):
                continue
            arn = mark(f"{camel(key)}Key.Arn")
            for through in (*THROUGH.values(), "lambda", "ec2", None):
                tried_keys += 1
                context = {"kms:ViaService": f"{through}.{where}"} if through else {}
                may = iam.verdict(system.policies(role), "kms:Decrypt", arn, context) is True
                if may != ((key, through) in needed):
                    problems.append(f"{service} may {'' if may else 'not '}decrypt with {key} {'through ' + through if through else 'by itself'}")
    if problems:
        raise Problem(f"{len(problems)} of {tried_keys} found", problems)


def check_statements(system):
    """No wildcard in an action, and none for a resource where AWS knows narrower ones."""
    problems = []
    for name, item in system.items.items():
        if item.type != "AWS::IAM::Role":
            continue
        for statement in system.statements(name):
            if statement["Effect"] != "Allow":
                continue
            actions, resources = iam.as_list(statement["Action"]), iam.as_list(statement["Resource"])
            problems += [f"{name} may {action}" for action in actions if "*" in action]
            if "*" in resources:
                problems += [f"{name} may {action} on everything" for action in actions if action not in UNSCOPED]
            if "cloudwatch:PutMetricData" in actions and "cloudwatch:namespace" not in str(statement.get("Condition")):
                problems.append(f"{name} may publish metrics of any namespace")
    if problems:
        raise Problem(f"{len(problems)} found", problems)


def check_invocations(system):
    """Whoever may invoke a function is a service of AWS, for one thing of this account."""
    problems = []
    for name, item in system.items.items():
        if item.type != "AWS::Lambda::Permission":
            continue
        principal, source = str(item.properties.get("Principal")), item.properties.get("SourceArn")
        if not principal.endswith(".amazonaws.com"):
            problems.append(f"{name} lets {shown(principal)} invoke")
        if source is None and item.properties.get("SourceAccount") is None:
            problems.append(f"{name} lets anything of {principal} invoke")
    if problems:
        raise Problem(f"{len(problems)} found", problems)


# statement, action, resource, context: what IAM makes of them.
CASES = [
    ({"Action": "s3:Get*", "Resource": "arn:x:y"}, "s3:GetObject", "arn:x:y", {}, True),
    ({"Action": "s3:GetObject", "Resource": "arn:x:y"}, "s3:PutObject", "arn:x:y", {}, False),
    ({"Action": "s3:GetObject", "Resource": "arn:x:y/*"}, "S3:getobject", "arn:x:y/z", {}, True),
    ({"Action": "s3:GetObject", "Resource": "arn:x:y/*"}, "s3:GetObject", "arn:x:y", {}, False),
    ({"Action": "a:b", "Resource": "*", "Condition": {"StringEquals": {"k": ["v", "w"]}}}, "a:b", "r", {"K": "w"}, True),
    ({"Action": "a:b", "Resource": "*", "Condition": {"StringEquals": {"k": "v"}}}, "a:b", "r", {}, False),
    ({"Action": "a:b", "Resource": "*", "Condition": {"StringEqualsIfExists": {"k": "v"}}}, "a:b", "r", {}, True),
    ({"Action": "a:b", "Resource": "*", "Condition": {"StringNotEquals": {"k": "v"}}}, "a:b", "r", {"k": "v"}, False),
    ({"Action": "a:b", "Resource": "*", "Condition": {"ForAllValues:StringEquals": {"k": ["v"]}}}, "a:b", "r", {"k": ["v", "w"]}, False),
    ({"Action": "a:b", "Resource": "*", "Condition": {"ForAnyValue:StringEquals": {"k": ["v"]}}}, "a:b", "r", {"k": ["v", "w"]}, True),
    ({"Action": "a:b", "Resource": "*", "Condition": {"ArnLike": {"k": "arn:p:s:*:1:x"}}}, "a:b", "r", {"k": "arn:p:s:r:1:x"}, True),
    ({"Action": "a:b", "Resource": "*", "Condition": {"ArnEquals": {"k": "arn:p:s:*:x"}}}, "a:b", "r", {"k": "arn:p:s:r:1:x"}, False),
    ({"Action": "a:b", "Resource": "*", "Condition": {"Null": {"k": "true"}}}, "a:b", "r", {"k": "v"}, False),
]


def check_evaluation():
    wrong = [str(case) for case in CASES if iam.applies(*case[:4]) is not case[4]]
    deny = {"Statement": [{"Effect": "Allow", "Action": "a:b", "Resource": "*"}, {"Effect": "Deny", "Action": "a:*", "Resource": "r"}]}
    if iam.verdict([deny], "a:b", "r", {}) is not False or iam.verdict([deny], "a:b", "q", {}) is not True:
        wrong.append("a denial does not win")
    if wrong:
        raise Problem(f"{len(wrong)} found", wrong)


def run(topology):
    tools.attempt(f"{topology.name}: policies are evaluated as IAM does", check_evaluation)
    for environment in topology.environments() or [None]:
        name = f"{topology.name}--{environment}" if environment else topology.name
        scratch = tools.scratch("access", name)
        folder = tools.render(topology.path, scratch / "out", ["cloudformation"], env=environment)
        system = System(topology, template.load(folder / "cloudformation"), environment)
        tools.attempt(f"{name}: the call of each edge is allowed, and without the edge it is not", check_edges, system)
        tools.attempt(f"{name}: keys are used for what edges lead to", check_keys, system)
        tools.attempt(f"{name}: no permission is wider than it must be", check_statements, system)
        tools.attempt(f"{name}: functions are invoked for one thing at a time", check_invocations, system)
        tools.harness.drop(scratch)
