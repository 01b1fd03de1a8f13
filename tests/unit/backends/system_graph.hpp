// A system made by hand from the kinds of `templates/kinds`, with what the examples do not use.
#pragma once

#include "resources/graph.hpp"

namespace pergola {

inline Object policy(Object statement) {
  return Object{{"Version", "2012-10-17"}, {"Statement", List{Value(std::move(statement))}}};
}

inline void add(Graph& graph, const char* id, const char* label, const char* type, Object properties) {
  graph.add({.id = id, .label = label, .type = type, .properties = std::move(properties)});
}

inline void add_network(Graph& graph) {
  add(graph, "Vpc", "main", "AWS::EC2::VPC",
      Object{{"CidrBlock", "10.0.0.0/16"},
             {"EnableDnsSupport", true},
             {"Tags", List{Object{{"Key", "Name"}, {"Value", "hand"}}}}});
  add(graph, "Subnet", "a", "AWS::EC2::Subnet",
      Object{{"VpcId", Ref{"Vpc"}}, {"CidrBlock", "10.0.0.0/20"}, {"AvailabilityZone", Zone{0}}});
  add(graph, "Functions", "functions", "AWS::EC2::SecurityGroup",
      Object{{"GroupName", "hand-functions"},
             {"GroupDescription", "Functions"},
             {"VpcId", Ref{"Vpc"}},
             {"SecurityGroupEgress",
              List{Object{{"Description", "Anything, anywhere"}, {"IpProtocol", "-1"}, {"CidrIp", "0.0.0.0/0"}}}}});
  add(graph, "Endpoint", "xray", "AWS::EC2::VPCEndpoint",
      Object{{"VpcEndpointType", "Interface"},
             {"ServiceName", join({"com.amazonaws.", Pseudo::region, ".xray"})},
             {"VpcId", Ref{"Vpc"}},
             {"SubnetIds", List{Ref{"Subnet"}}},
             {"SecurityGroupIds", List{Attribute{"Functions", "GroupId"}}},
             {"PrivateDnsEnabled", true},
             {"PolicyDocument",
              policy(Object{{"Effect", "Allow"}, {"Principal", "*"}, {"Action", "xray:Put*"}, {"Resource", "*"}})}});
}

inline void add_function(Graph& graph) {
  add(graph, "Role", "order", "AWS::IAM::Role",
      Object{{"RoleName", "hand-order"},
             {"AssumeRolePolicyDocument", policy(Object{{"Effect", "Allow"},
                                                        {"Principal", Object{{"Service", "lambda.amazonaws.com"}}},
                                                        {"Action", "sts:AssumeRole"}})},
             {"ManagedPolicyArns",
              List{join({"arn:", Pseudo::partition, ":iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"})}},
             {"Policies", List{Object{{"PolicyName", "traces"},
                                      {"PolicyDocument", policy(Object{{"Effect", "Allow"},
                                                                       {"Action", List{"xray:PutTraceSegments"}},
                                                                       {"Resource", "*"}})}}}}});
  add(graph, "Layer", "sdk", "AWS::Lambda::LayerVersion",
      Object{{"LayerName", "hand-sdk"}, {"Content", Package{"sdk"}}, {"CompatibleRuntimes", List{"python3.13"}}});
  add(graph, "Function", "order", "AWS::Lambda::Function",
      Object{{"FunctionName", "hand-order"},
             {"Code", Package{"order"}},
             {"Role", Attribute{"Role", "Arn"}},
             {"Handler", "app.handler"},
             {"Runtime", "python3.13"},
             {"Layers", List{Ref{"Layer"}}},
             {"Environment",
              Object{{"Variables", Object{{"URL", join({"https://", Attribute{"Service", "DnsEntry.DomainName"}})}}}}},
             {"VpcConfig", Object{{"SubnetIds", List{Ref{"Subnet"}}}, {"SecurityGroupIds", List{Ref{"Functions"}}}}},
             {"ReservedConcurrentExecutions", 5}});
  add(graph, "Permission", "order_lattice", "AWS::Lambda::Permission",
      Object{{"FunctionName", Ref{"Function"}},
             {"Action", "lambda:InvokeFunction"},
             {"Principal", "vpc-lattice.amazonaws.com"},
             {"SourceArn", Attribute{"Group", "Arn"}}});
}

inline Object forward(int weight) {
  return Object{{"Forward", Object{{"TargetGroups", List{Object{{"TargetGroupIdentifier", Attribute{"Group", "Id"}},
                                                                {"Weight", weight}}}}}}};
}

inline void add_lattice(Graph& graph) {
  add(graph, "Network", "main", "AWS::VpcLattice::ServiceNetwork", Object{{"Name", "hand"}, {"AuthType", "AWS_IAM"}});
  add(graph, "VpcLink", "main", "AWS::VpcLattice::ServiceNetworkVpcAssociation",
      Object{{"ServiceNetworkIdentifier", Attribute{"Network", "Id"}}, {"VpcIdentifier", Ref{"Vpc"}}});
  add(graph, "Service", "order", "AWS::VpcLattice::Service", Object{{"Name", "hand-order"}, {"AuthType", "AWS_IAM"}});
  add(graph, "Group", "order", "AWS::VpcLattice::TargetGroup",
      Object{{"Name", "hand-order"},
             {"Type", "LAMBDA"},
             {"Config", Object{{"LambdaEventStructureVersion", "V2"}}},
             {"Targets", List{Object{{"Id", Attribute{"Function", "Arn"}}}}}});
  add(graph, "Listener", "order", "AWS::VpcLattice::Listener",
      Object{{"ServiceIdentifier", Attribute{"Service", "Id"}},
             {"Name", "https"},
             {"Protocol", "HTTPS"},
             {"Port", 443},
             {"DefaultAction", Object{{"FixedResponse", Object{{"StatusCode", 404}}}}}});
  add(graph, "Rule", "orders", "AWS::VpcLattice::Rule",
      Object{{"ServiceIdentifier", Attribute{"Service", "Id"}},
             {"ListenerIdentifier", Attribute{"Listener", "Id"}},
             {"Name", "orders"},
             {"Priority", 10},
             {"Match",
              Object{{"HttpMatch", Object{{"Method", "POST"},
                                          {"PathMatch", Object{{"Match", Object{{"Prefix", "/orders"}}}}},
                                          {"HeaderMatches",
                                           List{Object{{"Name", "x-tenant"}, {"Match", Object{{"Exact", "a"}}}}}}}}}},
             {"Action", forward(100)}});
  add(graph, "Association", "order", "AWS::VpcLattice::ServiceNetworkServiceAssociation",
      Object{{"ServiceNetworkIdentifier", Attribute{"Network", "Id"}},
             {"ServiceIdentifier", Attribute{"Service", "Id"}}});
  add(graph, "Auth", "order", "AWS::VpcLattice::AuthPolicy",
      Object{{"ResourceIdentifier", Attribute{"Service", "Arn"}},
             {"Policy", policy(Object{{"Effect", "Allow"},
                                      {"Principal", Object{{"AWS", Attribute{"Role", "Arn"}}}},
                                      {"Action", "vpc-lattice-svcs:Invoke"},
                                      {"Resource", "*"}})}});
}

inline void add_messages(Graph& graph) {
  add(graph, "Topic", "page", "AWS::SNS::Topic", Object{{"TopicName", "hand-page"}});
  add(graph, "TopicPolicy", "page", "AWS::SNS::TopicPolicy",
      Object{{"Topics", List{Ref{"Topic"}}},
             {"PolicyDocument", policy(Object{{"Effect", "Allow"},
                                              {"Principal", Object{{"Service", "cloudwatch.amazonaws.com"}}},
                                              {"Action", "sns:Publish"},
                                              {"Resource", Ref{"Topic"}}})}});
  add(graph, "Pager", "page", "AWS::SNS::Subscription",
      Object{{"TopicArn", Ref{"Topic"}}, {"Protocol", "email"}, {"Endpoint", ParameterRef{"PagerEmail"}}});
  add(graph, "Setting", "url", "AWS::SSM::Parameter",
      Object{{"Name", "/hand/url"}, {"Type", "String"}, {"Value", Attribute{"Service", "DnsEntry.DomainName"}}});
}

inline Object lattice_metric(const char* id, const char* name) {
  const Object metric = {{"Namespace", "AWS/VpcLattice"},
                         {"MetricName", name},
                         {"Dimensions", List{Object{{"Name", "Service"}, {"Value", Attribute{"Service", "Id"}}}}}};
  return Object{
      {"Id", id}, {"ReturnData", false}, {"MetricStat", Object{{"Metric", metric}, {"Period", 60}, {"Stat", "Sum"}}}};
}

inline void add_watch(Graph& graph) {
  add(graph, "XrayGroup", "order", "AWS::XRay::Group",
      Object{{"GroupName", "hand-order"},
             {"FilterExpression", "service(\"order\")"},
             {"InsightsConfiguration", Object{{"InsightsEnabled", true}, {"NotificationsEnabled", false}}}});
  add(graph, "Sampling", "order", "AWS::XRay::SamplingRule",
      Object{{"SamplingRule", Object{{"RuleName", "hand-order"},
                                     {"ResourceARN", "*"},
                                     {"Priority", 100},
                                     {"FixedRate", 0.05},
                                     {"ReservoirSize", 1},
                                     {"ServiceName", "order"},
                                     {"ServiceType", "*"},
                                     {"Host", "*"},
                                     {"HTTPMethod", "*"},
                                     {"URLPath", "*"},
                                     {"Version", 1},
                                     {"Attributes", Object{{"tenant", "a"}}}}}});
  add(graph, "Alarm", "order", "AWS::CloudWatch::Alarm",
      Object{{"AlarmName", "hand-order"},
             {"AlarmActions", List{Ref{"Topic"}}},
             {"Metrics",
              List{lattice_metric("errors", "HTTPCode_5XX_Count"), lattice_metric("requests", "TotalRequestCount"),
                   Object{{"Id", "rate"}, {"Expression", "100 * errors / requests"}, {"ReturnData", true}}}},
             {"ComparisonOperator", "GreaterThanThreshold"},
             {"Threshold", 1.5},
             {"EvaluationPeriods", 5}});
  add(graph, "Board", "main", "AWS::CloudWatch::Dashboard",
      Object{{"DashboardName", "hand"},
             {"DashboardBody",
              json_text(Object{
                  {"widgets", List{Object{{"type", "alarm"},
                                          {"width", 24},
                                          {"properties", Object{{"alarms", List{Attribute{"Alarm", "Arn"}}}}}}}}})}});
  add(graph, "Logs", "order", "AWS::Logs::LogGroup",
      Object{{"LogGroupName", "/aws/lambda/hand-order"}, {"RetentionInDays", 30}});
}

/// The finished graph.
inline Graph system_graph(const Catalog& catalog) {
  Graph graph(catalog);
  graph.name = "hand";
  graph.stack = "hand";
  graph.account = "123456789012";
  graph.tags = {{"owner", "team"}};
  graph.parameters = {{"PagerEmail", "Who is paged", {}, "[^@]+@[^@]+"}};
  graph.assets = {{.name = "order", .path = "services/order"},
                  {.name = "sdk", .form = Asset::Form::python_layer, .needs_build = true}};
  graph.outputs = {{"OrderUrl", "Where orders go", join({"https://", Attribute{"Service", "DnsEntry.DomainName"}})}};
  add_network(graph);
  add_function(graph);
  add_lattice(graph);
  add_messages(graph);
  add_watch(graph);
  graph.finish();
  return graph;
}

}  // namespace pergola
