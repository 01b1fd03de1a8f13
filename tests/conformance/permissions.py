"""G6: permissions follow the edges. What each role and policy may do is worked out here from the topology alone."""
import re

import template
import tools
from messages import Messages
from references import mark
from tools import Problem

# Actions for which AWS knows no narrower resource (service authorization reference of X-Ray and of EC2).
UNSCOPED = {"xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets",
            "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "cloudwatch:PutMetricData", "xray:BatchGetTraces",
            "xray:GetServiceGraph", "xray:GetTimeSeriesServiceStatistics", "xray:GetTraceGraph", "xray:GetTraceSummaries"}
READING_TRACES = {action for action in UNSCOPED if action.startswith("xray:") and ("Trace" in action or "Graph" in action or "Statistics" in action)
                  } - {"xray:PutTraceSegments"}
TRACING = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}
SAMPLING = {"xray:GetSamplingRules", "xray:GetSamplingTargets"}
LOGGING = {"logs:CreateLogStream", "logs:PutLogEvents"}
# What Lambda itself needs of a role to place a function in a VPC (Lambda developer guide, "Giving functions access to resources
# in an Amazon VPC").
ATTACHING = {"ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
             "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"}
# Ways to run behind VPC Lattice.
TARGETS = {"lambda", "ecs", "instances", "addresses", "balancer"}
STAGES = ("AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage")
INVOKE = "vpc-lattice-svcs:Invoke"
# What edges to tables ask for (service authorization reference of DynamoDB).
TABLE = {"reads": {"dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:DescribeTable"},
         "writes": {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem",
                    "dynamodb:ConditionCheckItem"}}


def as_list(value):
    return value if isinstance(value, list) else [value]


class System:
    """The template's resources, found by what they are for."""

    def __init__(self, topology, items):
        self.topology, self.items = topology, items

    def of(self, type_):
        return {name: item for name, item in self.items.items() if item.type == type_}

    def named(self, type_, property_, value):
        found = [name for name, item in self.of(type_).items() if item.properties.get(property_) == value]
        if len(found) != 1:
            raise Problem(f"{len(found)} {type_} have {property_} {value}")
        return found[0]

    def function(self, service):
        return self.items[self.named("AWS::Lambda::Function", "FunctionName", f"{self.topology.stack}-{service}")]

    def lattice(self, service):
        return self.named("AWS::VpcLattice::Service", "Name", f"{self.topology.stack}-{service}")

    def table(self, name, verb):
        """What an edge to a table is about: the table, and to read from also its indexes."""
        known = self.topology.data["tables"][name]
        if isinstance(known, dict) and "existing" in known:
            arn = ":".join(("arn", mark("AWS::Partition"), "dynamodb", mark("AWS::Region"), mark("AWS::AccountId"), f"table/{known['existing']}"))
            return [arn, f"{arn}/index/*"] if verb == "reads" else [arn]
        id_ = self.named("AWS::DynamoDB::Table", "TableName", f"{self.topology.stack}-{name}")
        indexes = [f"{mark(id_ + '.Arn')}/index/*"] if "GlobalSecondaryIndexes" in self.items[id_].properties and verb == "reads" else []
        return [mark(f"{id_}.Arn"), *indexes]

    def is_target(self, service):
        return bool(TARGETS & set(self.topology.services[service]))

    def association(self, resource):
        """Of a resource of the network, found by its configuration."""
        name = self.named("AWS::VpcLattice::ResourceConfiguration", "Name", f"{self.topology.stack}-{resource}")
        return self.named("AWS::VpcLattice::ServiceNetworkResourceAssociation", "ResourceConfigurationId", mark(f"{name}.Id"))

    def principal(self, caller):
        """Who a caller is to IAM."""
        role = self.topology.existing_role(caller)
        if role:
            name = mark(f"stored {role[4:]}") if role.startswith("ssm:") else role
            return role if role.startswith("arn:") else f"arn:{mark('AWS::Partition')}:iam::{mark('AWS::AccountId')}:role/{name}"
        if caller in self.topology.workloads:
            return mark(f"{self.role(caller)}.Arn")
        client = self.topology.services[caller]["client"]
        principal = client["principal"] if isinstance(client, dict) else client
        if principal.startswith("ssm:"):
            return mark(f"stored {principal[4:]}")
        if principal.startswith("arn:"):
            return principal
        return f"arn:{mark('AWS::Partition')}:iam::{mark('AWS::AccountId') if principal == 'account' else principal}:root"

    def sources(self, service):
        """The ARNs from which a function may be invoked: its target group, and its routes of the API."""
        function = self.named("AWS::Lambda::Function", "FunctionName", f"{self.topology.stack}-{service}")
        targets = [{"Id": mark(f"{function}.Arn")}]
        found = {mark(f"{name}.Arn") for name, group in self.of("AWS::VpcLattice::TargetGroup").items() if group.properties.get("Targets") == targets}
        stage = next((item.properties["StageName"] for type_ in STAGES for item in self.of(type_).values()), None)
        where = ":".join(("arn", mark("AWS::Partition"), "execute-api", mark("AWS::Region"), mark("AWS::AccountId"), mark("Api.")))
        found |= self.balanced(service) | Messages(self, service).sources()
        for method, path in self.topology.routes(service):
            found.add(f"{where}/{stage}/{'*' if method == 'ANY' else method}" + re.sub(r"{[^}]*}", "*", path))
        return found

    def balanced(self, service):
        """The ARNs of the load balancer's target groups from which a function may be invoked."""
        if "alb" not in self.topology.services[service]:
            return set()
        where = ("arn", mark("AWS::Partition"), "elasticloadbalancing", mark("AWS::Region"), mark("AWS::AccountId"))
        return {":".join((*where, f"targetgroup/{self.topology.stack}-{service}/*"))}

    def secret(self, name):
        """The secret of a database, which is there already."""
        text = self.topology.data["databases"][name].get("secret")
        return mark(f"stored {text[4:]}") if text and text.startswith("ssm:") else text

    def role(self, service):
        if service in self.topology.containers:
            return self.named("AWS::IAM::Role", "RoleName", f"{self.topology.stack}-{service}")
        role = self.function(service).properties["Role"]
        return next(name for name in self.of("AWS::IAM::Role") if role == mark(f"{name}.Arn"))


def wanted(system, service):
    """{(action, resource)} that the edges of a service ask for."""
    topology, is_function = system.topology, service in system.topology.functions
    # Containers log as the role that starts them, and ask for sampling rules.
    pairs = {(action, "own log group") for action in LOGGING if is_function}
    if (topology.data.get("tracing") or {}) is not False:
        pairs |= {(action, "*") for action in (TRACING if is_function else TRACING | SAMPLING)}
    called = [name for name in topology.calls(service) if name in topology.services and system.is_target(name)]
    resources = (topology.data.get("network") or {}).get("resources") or {}
    used = {name for verb in ("reads", "writes") for name in topology.uses(service, verb) if name in resources}
    pairs |= {("vpc-lattice:GetServiceNetworkResourceAssociation", mark(system.association(name) + ".Arn")) for name in used}
    databases = {name for verb in ("reads", "writes") for name in topology.uses(service, verb) if name in (topology.data.get("databases") or {})}
    if is_function and (called or databases or used):
        pairs |= {(action, "network") for action in ATTACHING}
    pairs |= {("secretsmanager:GetSecretValue", system.secret(name)) for name in databases if system.secret(name)}
    pairs |= {(INVOKE, f"{mark(system.lattice(name) + '.Arn')}/*") for name in called}
    if "traces" in topology.uses(service, "reads"):
        pairs |= {(action, "*") for action in READING_TRACES}
    metrics = topology.data.get("metrics") or {}
    if any(name in metrics for name in topology.uses(service, "publishes")) or any(
            service in as_list(metric.get("from") or []) for metric in metrics.values()):
        pairs |= {("cloudwatch:PutMetricData", "*")}
    for verb, actions in TABLE.items():
        for name in system.topology.uses(service, verb):
            if name in (system.topology.data.get("tables") or {}):
                pairs |= {(action, resource) for action in actions for resource in system.table(name, verb)}
    return pairs | keys(system, service) | Messages(system, service).permissions()


def keys(system, service):
    """What is needed of keys of the topology: reading takes kms:Decrypt, what is put into buckets, queues and topics a new data key, too."""
    data, used = system.topology.data, set()
    for section, sending in (("tables", ()), ("buckets", ("writes",)), ("queues", ("publishes",)), ("topics", ("publishes",))):
        for name, stated in (data.get(section) or {}).items():
            verbs = {verb for verb in ("reads", "writes", "publishes", "consumes") if name in system.topology.uses(service, verb)}
            if section == "queues" and fails_to(system, service, name):
                verbs.add("publishes")
            key = stated.get("encryption") if verbs and isinstance(stated, dict) else None
            if key in (data.get("keys") or {}):
                used |= {(action, key) for action in ("kms:Decrypt", *(("kms:GenerateDataKey",) if verbs & set(sending) else ()))}
    function = system.topology.services[service].get("lambda") or {}
    if function.get("encryption") in (data.get("keys") or {}):
        used.add(("kms:Decrypt", function["encryption"]))
    return {(action, mark(f"{system.named('AWS::KMS::Key', 'Description', f'{system.topology.stack}-{key}')}.Arn")) for action, key in used}


def fails_to(system, service, queue):
    """Whether what the service fails at is kept in a queue of the topology."""
    data = system.topology.data
    return any(isinstance(stated, dict) and stated.get("dead-letter") == queue
               and (service in as_list(stated.get("to") or []) or name in system.topology.uses(service, "consumes"))
               for section in ("events", "topics") for name, stated in (data.get(section) or {}).items())


def allowed(system, service):
    item = system.items[system.role(service)]
    if item.properties.get("ManagedPolicyArns"):
        raise Problem(f"the role of {service} has managed policies, which allow more than its edges ask for")
    pairs, problems = set(), []
    log_group = f":log-group:/aws/lambda/{system.topology.stack}-{service}:*"
    for policy in item.properties.get("Policies") or []:
        for statement in as_list(policy["PolicyDocument"]["Statement"]):
            if statement["Effect"] == "Deny":
                continue
            for action in as_list(statement["Action"]):
                for resource in as_list(statement["Resource"]):
                    if "*" in action or (resource == "*" and action not in UNSCOPED):
                        problems.append(f"{service} may {action} on {resource}")
                    kind = ("own log group" if resource.endswith(log_group) else "network" if action in ATTACHING else resource)
                    pairs.add((action, kind))
    return pairs, problems


def check_roles(system):
    problems = []
    for service in (name for name in system.topology.workloads if not system.topology.existing_role(name)):
        pairs, more = allowed(system, service)
        need = wanted(system, service)
        problems += more
        problems += [f"{service} may {action} on {resource}, which no edge asks for" for action, resource in sorted(pairs - need)]
        problems += [f"{service} may not {action} on {resource}, which an edge asks for" for action, resource in sorted(need - pairs)]
    if problems:
        raise Problem(f"{len(problems)} found", problems)


def check_callers(system):
    """Each service lets in its declared callers and nobody else, and so does the network."""
    topology, problems, all_callers = system.topology, [], set()
    policies = {item.properties["ResourceIdentifier"]: item.properties["Policy"] for item in system.of("AWS::VpcLattice::AuthPolicy").values()}
    for service in filter(system.is_target, topology.services):
        callers = {name for name in topology.services if service in topology.calls(name)}
        if not callers:
            continue
        expected = {system.principal(name) for name in callers}
        all_callers |= expected
        problems += differing(service, policies.pop(mark(f"{system.lattice(service)}.Arn"), None), expected)
    for network in system.of("AWS::VpcLattice::ServiceNetwork"):
        problems += differing("the network", policies.pop(mark(f"{network}.Arn"), None), all_callers)
    problems += [f"there is a policy for {resource}" for resource in policies]
    for name, item in {**system.of("AWS::VpcLattice::Service"), **system.of("AWS::VpcLattice::ServiceNetwork")}.items():
        if item.properties.get("AuthType") != "AWS_IAM":
            problems.append(f"{name} does not ask who calls")
    if problems:
        raise Problem(f"{len(problems)} found", problems)


def differing(what, policy, expected):
    if policy is None:
        return [f"{what} has no policy"] if expected else []
    found = set()
    for statement in as_list(policy["Statement"]):
        if statement["Effect"] != "Allow" or as_list(statement["Action"]) != [INVOKE]:
            return [f"{what} has another statement than to let in callers"]
        found |= set(as_list(statement["Principal"]["AWS"]))
    return [f"{what} lets in {sorted(found)}, declared are {sorted(expected)}"] if found != expected else []


def check_invocations(system):
    """Functions are invoked by VPC Lattice for their own target group, by API Gateway and the load balancer for their own
    routes, and by nobody else."""
    def invoked(service):
        alias = "".join(map(str.capitalize, service.split("-"))) + "Alias"
        return mark(f"{alias}.") if alias in system.of("AWS::Lambda::Alias") else f"{system.topology.stack}-{service}"

    expected = {(invoked(service), source) for service in system.topology.functions for source in system.sources(service)}
    found = [(item.properties["FunctionName"], item.properties.get("SourceArn")) for item in system.of("AWS::Lambda::Permission").values()]
    problems = [f"{source} may invoke {function}, which nothing asks for" for function, source in found if (function, source) not in expected]
    problems += [f"{source} may not invoke {function}" for function, source in sorted(expected - set(found))]
    if len(found) != len(set(found)):
        problems.append("there are two permissions for one thing")
    if problems:
        raise Problem(f"{len(problems)} found", problems)


def run(topology):
    scratch = tools.scratch("permissions", topology.name)
    folder = tools.render(topology.path, scratch / "out", ["cloudformation"], env=(topology.environments() or [None])[0])
    system = System(topology, template.load(folder / "cloudformation"))
    tools.attempt(f"{topology.name}: roles may do what their edges ask for and nothing else", check_roles, system)
    tools.attempt(f"{topology.name}: services let in their callers and nobody else", check_callers, system)
    tools.attempt(f"{topology.name}: functions are invoked for what they are there for only", check_invocations, system)
    tools.harness.drop(scratch)
