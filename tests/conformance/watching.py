"""G4 and G5: alarms, widgets, sampling rules and groups are about things that exist, and can do what they are for."""
import json
import re

import template
import tools
from references import mark, marks
from tools import Problem

# (namespace, dimensions): metrics (VPC Lattice user guide, "CloudWatch metrics"; X-Ray developer guide, "Groups"; Lambda developer
# guide, "Types of metrics").
METRICS = {
    ("AWS/VpcLattice", ("Service",)): {
        "TotalRequestCount", "RequestTimeoutCount", "RequestTime", "HTTPCode_2XX_Count", "HTTPCode_3XX_Count", "HTTPCode_4XX_Count",
        "HTTPCode_5XX_Count"},
    ("AWS/VpcLattice", ("TargetGroup",)): {
        "TotalConnectionCount", "ActiveConnectionCount", "ConnectionErrorCount", "ConnectionTimeoutCount", "TotalRequestCount",
        "ActiveRequestCount", "RequestTime", "HTTPCode_2XX_Count", "HTTPCode_3XX_Count", "HTTPCode_4XX_Count", "HTTPCode_5XX_Count"},
    ("AWS/Lambda", ("FunctionName",)): {"Invocations", "Errors", "Throttles", "Duration", "ConcurrentExecutions", "AsyncEventAge",
                                        "AsyncEventsReceived", "AsyncEventsDropped", "DeadLetterErrors"},
    ("AWS/ApiGateway", ("ApiName", "Stage")): {"Count", "4XXError", "5XXError", "Latency", "IntegrationLatency"},
    ("AWS/ApiGateway", ("ApiId", "Stage")): {"Count", "4xx", "5xx", "Latency", "IntegrationLatency", "DataProcessed"},
    ("AWS/ApplicationELB", ("LoadBalancer", "TargetGroup")): {
        "RequestCount", "HTTPCode_Target_2XX_Count", "HTTPCode_Target_3XX_Count", "HTTPCode_Target_4XX_Count",
        "HTTPCode_Target_5XX_Count", "TargetResponseTime", "TargetConnectionErrorCount", "HealthyHostCount", "UnHealthyHostCount"},
    ("AWS/X-Ray", ("GroupName",)): {"ApproximateTraceCount"},
    ("AWS/ECS", ("ClusterName", "ServiceName")): {"CPUUtilization", "MemoryUtilization"},
    ("AWS/SQS", ("QueueName",)): {
        "ApproximateAgeOfOldestMessage", "ApproximateNumberOfMessagesVisible", "ApproximateNumberOfMessagesNotVisible",
        "ApproximateNumberOfMessagesDelayed", "NumberOfMessagesSent", "NumberOfMessagesReceived", "NumberOfMessagesDeleted"},
    ("AWS/SNS", ("TopicName",)): {"NumberOfMessagesPublished", "NumberOfNotificationsDelivered", "NumberOfNotificationsFailed"},
    ("AWS/DynamoDB", ("TableName",)): {"ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits", "ReadThrottleEvents", "WriteThrottleEvents",
                                       "ConditionalCheckFailedRequests", "TransactionConflict"},
}
TIMES = {"TargetResponseTime", "HealthyHostCount", "UnHealthyHostCount", "ApproximateNumberOfMessagesVisible", "CPUUtilization", "MemoryUtilization", "RequestTime", "Duration", "Latency", "IntegrationLatency"}
COUNTED = ("Sum", "SampleCount")
GREATER = ("GreaterThanThreshold", "GreaterThanOrEqualToThreshold")
BAND = ("LessThanLowerOrGreaterThanUpperThreshold", "GreaterThanUpperThreshold", "LessThanLowerThreshold")
BEHIND = {"QueueName": ("AWS::SQS::Queue", "QueueName"), "TopicName": ("AWS::SNS::Topic", "TopicName"),
          "ClusterName": ("AWS::ECS::Cluster", "ClusterName"), "ServiceName": ("AWS::ECS::Service", "Name"),
          "TableName": ("AWS::DynamoDB::Table", "TableName"),
          "Service": ("AWS::VpcLattice::Service", "Id"), ("AWS/VpcLattice", "TargetGroup"): ("AWS::VpcLattice::TargetGroup", "Id"),
          "LoadBalancer": ("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerFullName"),
          "TargetGroup": ("AWS::ElasticLoadBalancingV2::TargetGroup", "TargetGroupFullName"),
          "FunctionName": ("AWS::Lambda::Function", "FunctionName"), "GroupName": ("AWS::XRay::Group", "GroupName"),
          "ApiName": ("AWS::ApiGateway::RestApi", "Name"), "ApiId": ("AWS::ApiGatewayV2::Api", "")}
STAGES = ("AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage")


class Watch:
    def __init__(self, items):
        self.items = items

    def of(self, type_):
        return {name: item for name, item in self.items.items() if item.type == type_}

    def counted(self):
        """(namespace, name) of metrics that are counted in logs."""
        return {(each["MetricNamespace"], each["MetricName"]) for item in self.of("AWS::Logs::MetricFilter").values()
                for each in item.properties["MetricTransformations"]}

    def published(self):
        """Namespaces that a role of the system may publish in."""
        found = set()
        for item in self.of("AWS::IAM::Role").values():
            for policy in item.properties.get("Policies") or []:
                for statement in policy["PolicyDocument"]["Statement"]:
                    if statement["Action"] == "cloudwatch:PutMetricData":
                        found.add(statement["Condition"]["StringEquals"]["cloudwatch:namespace"])
        return found

    def metric(self, where, namespace, name, dimensions, statistic):
        """What is wrong with a metric: its names, what it is about, how it is added up."""
        if not namespace.startswith("AWS/"):
            return [] if (namespace, name) in self.counted() or namespace in self.published() else [
                f"{where}: nobody publishes {namespace} {name}"]
        known = METRICS.get((namespace, tuple(sorted(dimensions))))
        if known is None:
            return [f"{where}: {namespace} has no metric by {sorted(dimensions)}"]
        problems = [] if name in known else [f"{where}: {namespace} has no metric {name} by {sorted(dimensions)}"]
        for dimension, value in dimensions.items():
            if dimension == "Stage":
                if value not in {item.properties["StageName"] for type_ in STAGES for item in self.of(type_).values()}:
                    problems.append(f"{where}: there is no stage {value}")
                continue
            type_, attribute = BEHIND.get((namespace, dimension)) or BEHIND[dimension]
            if value not in {mark(f"{each}.{attribute}") for each in self.of(type_)} | {
                    item.properties.get(attribute) for item in self.of(type_).values()}:
                problems.append(f"{where}: {dimension} {value} is nothing of this system")
        is_time = name in TIMES
        if statistic and is_time == (statistic in COUNTED):
            problems.append(f"{where}: {statistic} of {name} means nothing")
        return problems


def alarm_metrics(alarm):
    """(namespace, name, dimensions, statistic, period)"""
    if "MetricName" in alarm:
        yield (alarm["Namespace"], alarm["MetricName"], pairs(alarm.get("Dimensions") or []), alarm.get("Statistic") or alarm.get("ExtendedStatistic"),
               alarm["Period"])
    for query in alarm.get("Metrics") or []:
        if "MetricStat" in query:
            stat = query["MetricStat"]
            yield stat["Metric"]["Namespace"], stat["Metric"]["MetricName"], pairs(stat["Metric"].get("Dimensions") or []), stat["Stat"], stat["Period"]


def pairs(dimensions):
    return {each["Name"]: each["Value"] for each in dimensions}


def check_alarms(watch):
    """Each can fire, can clear and tells somebody."""
    problems = []
    topics = {mark(f"{name}.") for name in watch.of("AWS::SNS::Topic")}
    told = {item.properties["TopicArn"] for item in watch.of("AWS::SNS::Subscription").values()}
    alarms = watch.of("AWS::CloudWatch::Alarm")
    rules = {name: item.properties["AlarmRule"] for name, item in watch.of("AWS::CloudWatch::CompositeAlarm").items()}
    for name, item in {**alarms, **watch.of("AWS::CloudWatch::CompositeAlarm")}.items():
        alarm = item.properties
        actions = alarm.get("AlarmActions") or []
        # One that tells nobody itself is there for one that does.
        is_looked_at = any(mark(f"{name}.") in rule or alarm["AlarmName"] in rule for rule in rules.values())
        if alarm.get("ActionsEnabled") is False or not set(actions) <= topics & told or (not actions and not is_looked_at):
            problems.append(f"{name} tells nobody")
    for name, rule in rules.items():
        looked_at = re.findall(r'ALARM\("([^"]*)"\)', rule)
        there = {mark(f"{each}.") for each in [*alarms, *rules]} | {
            item.properties["AlarmName"] for item in [*alarms.values(), *watch.of("AWS::CloudWatch::CompositeAlarm").values()]}
        if not looked_at or not set(looked_at) <= there:
            problems.append(f"{name} looks at alarms that are not there: {rule}")
    for name, item in alarms.items():
        alarm = item.properties
        if alarm["DatapointsToAlarm"] > alarm["EvaluationPeriods"]:
            problems.append(f"{name} can never have enough data points")
        # Silence is bad where a metric must not fall below something.
        if alarm.get("TreatMissingData", "missing") == "breaching" and not alarm["ComparisonOperator"].startswith("LessThan"):
            problems.append(f"{name} fires while nobody calls")
        queries = alarm.get("Metrics") or []
        band = alarm.get("ThresholdMetricId")
        if queries and sum(1 for query in queries if query.get("ReturnData", True) and query["Id"] != band) != 1:
            problems.append(f"{name} does not look at one result")
        for query in queries:
            unknown = set(re.findall(r"\b[a-z]\w*\b", query.get("Expression", ""))) - {each["Id"] for each in queries}
            problems += [f"{name}: the expression uses {word}, which is no query" for word in unknown]
            if "Expression" in query and "/" in query["Expression"] and "IF(" not in query["Expression"]:
                problems.append(f"{name} divides by what may be nothing")
        operator, highest = alarm["ComparisonOperator"], 100 if queries else float("inf")
        if band:
            expressions = [query.get("Expression", "") for query in queries if query["Id"] == band]
            if operator not in BAND or "Threshold" in alarm or not expressions or "ANOMALY_DETECTION_BAND" not in expressions[0]:
                problems.append(f"{name} looks at no band")
        elif not (operator in GREATER and 0 <= alarm["Threshold"] < highest or operator == "LessThanThreshold" and alarm["Threshold"] > 0):
            problems.append(f"{name} cannot both fire and clear at {alarm['Threshold']}")
        found = list(alarm_metrics(alarm))
        if not found:
            problems.append(f"{name} looks at nothing")
        for namespace, metric, dimensions, statistic, period in found:
            problems += watch.metric(name, namespace, metric, dimensions, statistic)
            if period < 60 or period % 60 or period * alarm["EvaluationPeriods"] > (86400 if period < 3600 else 604800):
                problems.append(f"{name} evaluates {alarm['EvaluationPeriods']} periods of {period} s")
    if problems:
        raise Problem(f"{len(problems)} found", problems)


def check_dashboards(watch):
    problems = []
    alarms = {mark(f"{name}.Arn") for type_ in ("Alarm", "CompositeAlarm") for name in watch.of(f"AWS::CloudWatch::{type_}")}
    for name, item in watch.of("AWS::CloudWatch::Dashboard").items():
        body = item.properties["DashboardBody"]
        for widget in body["widgets"]:
            where = f"{name}, {widget['type']} at {widget['x']},{widget['y']}"
            if widget["x"] + widget["width"] > 24:
                problems.append(f"{where} is wider than the dashboard")
            problems += [f"{where}: {arn} is no alarm of this system" for arn in widget["properties"].get("alarms") or [] if arn not in alarms]
            for row in widget["properties"].get("metrics") or []:
                names = [part for part in row if isinstance(part, str)]
                options = row[-1] if isinstance(row[-1], dict) else {}
                if names:
                    statistic = options.get("stat") or widget["properties"].get("stat")
                    problems += watch.metric(where, names[0], names[1], dict(zip(names[2::2], names[3::2])), statistic)
                elif "expression" not in options:
                    problems.append(f"{where}: {json.dumps(row)} is no metric")
    if problems or not watch.of("AWS::CloudWatch::Dashboard"):
        raise Problem(f"{len(problems)} found", problems)


def check_groups(watch, topology):
    """Groups name services that are declared, under the names that those have in traces."""
    names = {item.properties["FunctionName"] for item in watch.of("AWS::Lambda::Function").values()} | set(topology.services)
    names |= {item.properties["Family"] for item in watch.of("AWS::ECS::TaskDefinition").values()}
    problems = []
    for name, item in watch.of("AWS::XRay::Group").items():
        expression = item.properties["FilterExpression"]
        named = re.findall(r'(?:service|edge)\(([^)]*)\)', expression)
        mentioned = {text for part in named for text in re.findall(r'"([^"]*)"', part)}
        problems += [f"{name}: nothing is called {text}" for text in sorted(mentioned - names)]
        if not mentioned and not marks(expression):
            problems.append(f"{name} is about no service: {expression}")
    if problems or not watch.of("AWS::XRay::Group"):
        raise Problem(f"{len(problems)} found", problems)


def check_sampling(watch, topology):
    """Rules are for those that decide: functions take the decision of who calls them."""
    clients = {name for name, service in topology.services.items() if "client" in service}
    clients |= {item.properties["Family"] for item in watch.of("AWS::ECS::TaskDefinition").values()}
    for stage in watch.of("AWS::ApiGateway::Stage").values():
        if stage.properties["TracingEnabled"]:
            clients |= {f"{api.properties['Name']}/{stage.properties['StageName']}" for api in watch.of("AWS::ApiGateway::RestApi").values()}
    problems, priorities = [], set()
    for name, item in watch.of("AWS::XRay::SamplingRule").items():
        rule = item.properties["SamplingRule"]
        if rule["ServiceName"] not in clients | {"*"}:
            problems.append(f"{name} is for {rule['ServiceName']}, which decides nothing")
        if not 0 <= rule["FixedRate"] <= 1 or rule["ReservoirSize"] < 0 or not 1 <= rule["Priority"] <= 9999:
            problems.append(f"{name} has impossible numbers")
        if rule["Priority"] in priorities:
            problems.append(f"{name} has the priority of another rule")
        priorities.add(rule["Priority"])
    if problems:
        raise Problem(f"{len(problems)} found", problems)


def run(topology):
    scratch = tools.scratch("watching", topology.name)
    folder = tools.render(topology.path, scratch / "out", ["cloudformation"], env=(topology.environments() or [None])[0])
    watch = Watch(template.load(folder / "cloudformation"))
    tools.attempt(f"{topology.name}: alarms can fire, can clear and tell somebody", check_alarms, watch)
    tools.attempt(f"{topology.name}: dashboards show metrics of this system", check_dashboards, watch)
    tools.attempt(f"{topology.name}: groups are about declared services", check_groups, watch, topology)
    tools.attempt(f"{topology.name}: sampling rules can apply", check_sampling, watch, topology)
    tools.harness.drop(scratch)
