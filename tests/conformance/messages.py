"""What edges to events, queues and topics ask for, worked out from the topology alone."""
from references import mark

RECEIVE = {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"}
FOLLOW = {"dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream", "dynamodb:ListStreams"}


def names(value):
    return [value] if isinstance(value, str) else list(value or [])


class Messages:
    """The edges of one service, from whichever side they are said."""

    def __init__(self, system, service):
        self.system, self.service = system, service
        self.stack, self.data = system.topology.stack, system.topology.data
        self.own = self.data["services"][service]

    def section(self, key):
        return {name: spec if isinstance(spec, dict) else {} for name, spec in (self.data.get(key) or {}).items()}

    def published(self, key):
        return [name for name, spec in self.section(key).items()
                if name in names(self.own.get("publishes")) or self.service in names(spec.get("from"))]

    def consumed(self, key):
        return [name for name, spec in self.section(key).items()
                if name in names(self.own.get("consumes")) or self.service in names(spec.get("to"))]

    def queue(self, name):
        end = ".fifo" if self.section("queues").get(name, {}).get("fifo") else ""
        return mark(self.system.named("AWS::SQS::Queue", "QueueName", f"{self.stack}-{name}{end}") + ".Arn")

    def failures(self):
        """The queue for invocations that failed."""
        specs = [spec for key in ("events", "topics") for name, spec in self.section(key).items() if name in self.consumed(key)]
        wanted = {spec.get("dead-letter", True) for spec in specs} - {False, "off"}
        if "schedule" in self.own or wanted & {True, "on"} or len(wanted) > 1:
            return self.queue("dead-letters")
        return self.queue(wanted.pop()) if wanted else None

    def permissions(self):
        pairs = {("events:PutEvents", mark("EventBus.Arn")) for _ in self.published("events")}
        pairs |= {("sqs:SendMessage", self.queue(name)) for name in self.published("queues")}
        for name in self.published("topics"):
            pairs.add(("sns:Publish", mark(self.system.named("AWS::SNS::Topic", "TopicName", f"{self.stack}-{name}") + ".")))
        if "lambda" in self.own and self.failures():
            pairs.add(("sqs:SendMessage", self.failures()))
        pairs |= {(action, self.queue(name)) for name in self.consumed("queues") for action in RECEIVE}
        for name in self.consumed("tables"):
            table = self.system.named("AWS::DynamoDB::Table", "TableName", f"{self.stack}-{name}")
            pairs |= {(action, mark(f"{table}.StreamArn")) for action in FOLLOW}
            pairs.add(("sqs:SendMessage", self.queue("dead-letters")))
        return pairs

    def sources(self):
        """The ARNs of the rules and topics that may invoke it."""
        def arn(service, rest):
            return ":".join(("arn", mark("AWS::Partition"), service, mark("AWS::Region"), mark("AWS::AccountId"), rest))
        found = {arn("events", f"rule/{self.stack}/{self.stack}-{name}-{self.service}") for name in self.consumed("events")}
        found |= {arn("sns", f"{self.stack}-{name}") for name in self.consumed("topics")}
        if "schedule" in self.own:
            found.add(arn("events", f"rule/{self.stack}-{self.service}-schedule"))
        return found
