#include "topology/language_api.hpp"
#include "topology/language_containers.hpp"
#include "topology/language_data.hpp"
#include "topology/language_lattice.hpp"
#include "topology/language_messaging.hpp"
#include "topology/language_observability.hpp"

namespace pergola::language {
namespace {

constexpr Key k_topology[] = {
    {"pergola", "enum:1", "", "Version of the language.", true},
    {"name", "text", "",
     "Name of the system: lower-case letters, digits and single dashes. All names in AWS begin with it.", true},
    {"description", "text", "", "What the system is for; goes into the template's description."},
    {"region", "text", "", "AWS region, such as us-east-1. Without it the region is chosen when deploying."},
    {"account", "text", "", "Id of the AWS account. Where it is given, deploying to another one is refused."},
    {"tags", "map:(text|boolean)", "", "Tags on everything that can carry tags, beside Pergola's own `pergola:stack`."},
    {"network", "network", "", "The VPC Lattice service network that services call each other over."},
    {"services", "map:service", "", "The services by name.", true},
    {"api", "api", "", "The API through which requests come in."},
    {"tables", "map:(text|list:(text|map:enum:text,number,binary)|table)", "",
     "DynamoDB tables by name; a text is the key."},
    {"buckets", "map:bucket", "", "S3 buckets by name."},
    {"parameters", "map:(text|boolean|parameter)", "", "Texts in the SSM parameter store, by name."},
    {"keys", "map:key", "", "Keys in KMS of one's own, by name."},
    {"databases", "map:database", "", "Databases and caches that exist, by name."},
    {"load-balancer", "load-balancer", "", "The Application Load Balancer in front of services that have `alb`."},
    {"cloudfront", "on-off|cloudfront", "off", "CloudFront in front of the load balancer or the API."},
    {"event-bus", "event-bus", "", "The bus that events go through."},
    {"events", "map:event", "", "Events by name."},
    {"queues", "map:queue", "", "SQS queues by name."},
    {"topics", "map:topic", "", "SNS topics by name."},
    {"workflows", "map:workflow", "", "Step Functions state machines by name."},
    {"tracing", "on-off|tracing", "on", "How requests are traced with X-Ray."},
    {"logs", "logs", "", "Logs of the functions."},
    {"notify", "notify", "", "Whom alarms tell."},
    {"metrics", "map:metric", "", "Metrics of one's own by name."},
    {"alarms", "on-off|map:alarm", "on",
     "Alarms by name, beside those on the objectives of services; off makes neither."},
    {"queries", "map:(text|query)", "", "Queries of CloudWatch Logs Insights, saved under their names."},
    {"dashboard", "on-off", "on", "A CloudWatch dashboard with a row a service."},
    {"resources", "map:resource", "",
     "Resources that Pergola does not model, by logical id, in CloudFormation's vocabulary."},
    {"environments", "map:environment", "",
     "What is different in each environment; `--env` chooses one. Names in AWS then begin with "
     "`<name>-<environment>`."},
};

constexpr Key k_network[] = {
    {"auth", "enum:iam,none", "iam",
     "iam: callers sign their requests, and only the declared ones are let in. none: requests are not checked, and "
     "what may send into the service network may call."},
    {"existing", "text", "", "Id or ARN of a service network that exists, or ssm:/path of its id; none is made then."},
    {"associate", "on-off", "on", "With `existing`: whether the VPC is associated with it; off where it already is."},
    {"vpc", "text", "", "The range of a new VPC (/16 to /24), or the id of one that exists (or ssm:/path of it).",
     true},
    {"subnets", "integer:2-6|list:text", "2",
     "Of a new VPC: how many private subnets, one a zone. Of an existing one (required): the ids of those that "
     "functions stand in."},
    {"zones", "list:text", "",
     "Of a new VPC: letters (a) or ids (use1-az4) of its zones, one a subnet; by default the first ones that VPC "
     "Lattice is in."},
    {"access-logs", "on-off|access-logs", "on", "A log of each request."},
    {"endpoints", "enum:auto,needed,none|list:text", "auto",
     "Endpoints by service name; s3 and dynamodb are gateway endpoints. needed: those that the edges of what stands in "
     "the VPC need, which names can stand beside: [needed, kms]. auto: these in a new VPC, none in one that exists."},
    {"nat", "enum:off,single,zonal", "off",
     "Of a new VPC: the way to the internet of what stands in it, by one NAT gateway, or one in each zone."},
    {"route-tables", "list:text", "",
     "Of an existing VPC: the ids of the route tables that lead to its gateway endpoints."},
    {"share", "list:text", "", "Accounts, organizational units and organizations that the network is shared with."},
    {"resources", "map:network-resource", "", "Databases and the like that the network leads to by TCP, by name."},
};

constexpr Key k_access_logs[] = {
    {"to", "list:text", "cloudwatch", "cloudwatch, the ARN of a bucket, the ARN of a Firehose stream; one of each."},
    {"retention", "duration", "30 days", "How long access logs are kept; `forever` keeps them."},
};

constexpr Key k_service[] = {
    {"description", "text", "", "What the service does."},
    {"lambda", "lambda", "",
     "It is a Lambda function. One of lambda, ecs, instances, addresses, balancer, client "
     "and external is needed."},
    {"ecs", "ecs", "", "It runs in containers, as tasks on Fargate."},
    {"instances", "instances", "", "It runs on instances."},
    {"addresses", "addresses", "", "It is at addresses."},
    {"balancer", "balancer", "", "It is behind a load balancer."},
    {"client", "text|client", "",
     "It runs elsewhere and calls: `account` (whoever this account allows), the id of an account, the ARN of a role or "
     "user, or ssm:/path of it."},
    {"external", "text", "", "It is not ours and is called: its https:// address."},
    {"calls", "list:text|map:call", "",
     "Services that it calls: it is allowed to, stands in the VPC where needed, and finds their addresses in "
     "`<SERVICE>_URL`."},
    {"api", "list:text", "", "Routes of the API that it answers, such as `POST /orders/{customerId}`."},
    {"lattice", "lattice", "", "How it stands in the service network: domain, routes, shares."},
    {"reads", "list:text", "", "What it reads: tables, `traces`."},
    {"writes", "list:text", "", "What it writes: tables."},
    {"publishes", "list:text", "", "What it publishes: events, topics, queues, metrics."},
    {"consumes", "list:text|map:consumption", "", "What it consumes: queues, topics, events, streams of tables."},
    {"schedule", "text", "", "When it runs by itself: `5 min`, or `cron(0 3 * * ? *)`."},
    {"environment", "map:(text|boolean)", "", "Further environment variables of the function."},
    {"alb", "route|text|list:(route|text)", "", "Requests to the load balancer that go to it; a text is the path."},
    {"objectives", "objectives", "", "What it promises; each promise becomes an alarm."},
    {"probe", "probe", "", "The request with which verify.sh tries the function."},
};

constexpr Key k_lambda[] = {
    {"code", "text", "", "Folder with the function's code, or a .zip or .jar archive, relative to the topology.", true},
    {"handler", "text", "app.handler",
     "Module and function; index.handler for Node.js, bootstrap for provided runtimes."},
    {"runtime", "text", "python3.13", "Lambda runtime."},
    {"architecture", "enum:x86_64,arm64", "x86_64", "Processor architecture."},
    {"memory", "size", "256 MB", "Memory, 128 MB to 10240 MB."},
    {"timeout", "duration", "30 s", "How long one invocation may take, 1 s to 900 s."},
    {"storage", "size", "512 MB", "Size of /tmp, 512 MB to 10240 MB."},
    {"concurrency", "integer:0-100000", "", "Reserved concurrency; without it the account's is shared."},
    {"layers", "list:text", "",
     "ARNs of layer versions, beside the one for tracing, and folders that become layers of the stack."},
    {"encryption", "text", "aws",
     "Of its environment. aws: by the account's key for Lambda. Or the name of one of `keys`, or the ARN of a key."},
    {"role", "text", "",
     "Name or ARN of a role that exists, or ssm:/path of its name; none is made then, and its permissions are its "
     "own."},
    {"alias", "text", "", "Alias that callers reach it by; each change publishes a version, which it then points to."},
};

constexpr Key k_client[] = {
    {"principal", "text", "", "`account`, the id of an account, the ARN of a role or user, or ssm:/path of it.", true},
    {"traced-as", "text", "", "The service name that it uses in X-Ray; its name here by default."},
};

constexpr Key k_call[] = {
    {"allow-cycle", "on-off", "off", "The call may close a circle of calls."},
};

constexpr Key k_objectives[] = {
    {"availability", "percent", "", "Share of requests that do not fail (5xx), such as 99.9%."},
    {"latency", "text", "", "Statistic and limit of the time to answer, such as `p99 < 800 ms` or `average < 2 s`."},
    {"traffic", "enum:expected", "", "As many requests as CloudWatch expects from those of the last weeks."},
};

constexpr Key k_probe[] = {
    {"request", "text", "GET /", "Method and path."},
    {"body", "text", "", "What is sent, such as a JSON document."},
};

constexpr Key k_tracing[] = {
    {"with", "enum:adot,xray-sdk", "adot",
     "adot: the AWS Distro for OpenTelemetry layer. xray-sdk: the X-Ray SDK (in maintenance mode), packaged as a layer "
     "for Python."},
    {"adot-layer", "text|adot-layer", "",
     "ARN of the ADOT layer version of your region and language; where functions are of several languages, one for "
     "each. "
     "Without it, deploying asks for it."},
    {"sampling", "percent|map:(percent|sampling)", "",
     "Share of requests that are traced, where traces begin: `default`, or by client."},
    {"groups", "map:text", "", "X-Ray groups by name: filter expressions that name services as the topology does."},
    {"group-by", "enum:service,edge,none|list:enum:service,edge", "service", "Groups that are made by themselves."},
    {"collector", "text", "",
     "Image of the container beside those of services on ECS: the collector of ADOT, or the X-Ray daemon. AWS's public "
     "one by default."},
    {"policies", "on-off", "off",
     "Three IAM policies to give to people and programs: sending traces, reading them, administering X-Ray."},
    {"search", "on-off|percent", "off",
     "Transaction Search, for all of the account: share of spans that are indexed; on: 1%."},
    {"insights", "on-off", "off", "X-Ray Insights and their notifications for all groups."},
};

constexpr Key k_adot_layer[] = {
    {"python", "text", "", "ARN of the layer version for functions in Python."},
    {"nodejs", "text", "", "Of that for Node.js."},
    {"java", "text", "", "Of that for Java."},
    {"dotnet", "text", "", "Of that for .NET."},
};

constexpr Key k_sampling[] = {
    {"rate", "percent", "", "Share of requests beyond the reservoir.", true},
    {"reservoir", "integer:0-100000", "1", "Requests a second that are always traced."},
    {"priority", "integer:1-9999", "", "Rules of low numbers come first; derived from the name by default."},
    {"boost", "boost", "", "Adaptive sampling: how far X-Ray may go up by itself."},
};

constexpr Key k_logs[] = {
    {"retention", "duration", "30 days", "How long logs are kept; `forever` keeps them."},
    {"encryption", "text", "aws",
     "Of all log groups. aws: by keys of CloudWatch Logs. Or the name of one of `keys`, or the ARN of a key."},
};

constexpr Key k_notify[] = {
    {"page", "list:text", "",
     "E-mail addresses, https:// addresses, the ARN of one SNS topic that exists, or ssm:/path "
     "of that."},
    {"encryption", "text|on-off", "off",
     "Of the topic that addresses are subscribed to. The name of one of `keys`, or the ARN of a key."},
};

constexpr Key k_resource[] = {
    {"Type", "text", "", "The resource type, such as AWS::Kinesis::Stream.", true},
    {"Properties", "map:any", "",
     "Its properties. References are written in the long form: Ref, Fn::GetAtt, Fn::Join, Fn::Sub."},
    {"DependsOn", "list:text", "", "Logical ids of resources that must be there before."},
    {"DeletionPolicy", "enum:Delete,Retain,RetainExceptOnCreate,Snapshot", "",
     "Retain keeps it when the stack is deleted. Types that Pergola knows take Delete and Retain."},
    {"UpdateReplacePolicy", "enum:Delete,Retain,Snapshot", "",
     "What becomes of it when it is replaced; only for types that Pergola does not know."},
    {"CreationPolicy", "map:any", "", "When it counts as created; only for types that Pergola does not know."},
    {"UpdatePolicy", "map:any", "", "How it is updated; only for types that Pergola does not know."},
    {"Metadata", "map:any", "", "What the template says about it; only for types that Pergola does not know."},
};

constexpr Object k_objects[] = {
    {"topology", "", "A system of services.", k_topology},
    {"network", "network", "The service network and the VPC it is reached from.", k_network},
    {"access-logs", "network.access-logs", "The log of requests.", k_access_logs},
    {"service", "services.<name>", "One service.", k_service},
    {"lambda", "services.<name>.lambda", "A Lambda function.", k_lambda},
    {"client", "services.<name>.client", "A caller that runs elsewhere.", k_client},
    {"call", "services.<name>.calls.<name>", "One call.", k_call},
    {"objectives", "services.<name>.objectives", "What a service promises.", k_objectives},
    {"probe", "services.<name>.probe", "A request that verify.sh sends.", k_probe},
    {"tracing", "tracing", "Tracing with X-Ray.", k_tracing},
    {"adot-layer", "tracing.adot-layer", "ADOT layer versions by language.", k_adot_layer},
    {"sampling", "tracing.sampling.<name>", "A sampling rule.", k_sampling},
    {"logs", "logs", "Logs of the functions.", k_logs},
    {"notify", "notify", "Whom alarms tell.", k_notify},
    {"resource", "resources.<name>", "A resource in CloudFormation's vocabulary.", k_resource},
    k_table_object,
    k_ecs_object,
    k_route_object,
    k_load_balancer_object,
    k_cloudfront_object,
    k_balancer_logs_object,
    k_database_object,
    k_capacity_object,
    k_bucket_object,
    k_encryption_key_object,
    k_stored_parameter_object,
    k_api_object,
    k_throttle_object,
    k_metric_object,
    k_alarm_object,
    k_query_object,
    k_boost_object,
    k_event_bus_object,
    k_event_object,
    k_retry_object,
    k_queue_object,
    k_dead_letter_object,
    k_topic_object,
    k_subscription_object,
    k_consumption_object,
    k_workflow_object,
    k_step_object,
    k_lattice_objects[0],
    k_lattice_objects[1],
    k_lattice_objects[2],
    k_lattice_objects[3],
    k_lattice_objects[4],
    k_lattice_objects[5],
    k_lattice_objects[6],
};

}  // namespace

std::span<const Object> objects() { return k_objects; }

const Object* find_object(std::string_view name) {
  for (const Object& object : k_objects) {
    if (object.name == name) return &object;
  }
  return nullptr;
}

}  // namespace pergola::language
