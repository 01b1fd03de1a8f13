#include <algorithm>

#include <doctest/doctest.h>

#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_services =
    "services:\n"
    "  order: {lambda: {code: order, encryption: data}, reads: [orders], writes: [orders, reports], publishes: "
    "[work]}\n"
    "  pay: {lambda: {code: pay}, consumes: [work, Placed]}\n"
    "events: {Placed: {source: shop.web, dead-letter: failed}}\n"
    "queues: {work: {encryption: data}, failed: {encryption: data}}\n"
    "topics: {news: {to: work, encryption: data}}\n"
    "tables: {orders: {key: id, encryption: data}}\n"
    "buckets: {reports: {encryption: data}}\n"
    "logs: {encryption: data}\n"
    "notify: {page: ops@example.com, encryption: data}\n";

Graph with_keys(const std::string& keys) { return lowered(k_shop_head + k_services + "keys: " + keys + "\n"); }

Lines sids(const Graph& graph, std::string_view id, const std::string& list) {
  Lines found;
  for (int i = 0;; ++i) {
    std::string sid = property(graph, id, list + "." + std::to_string(i) + ".Sid");
    if (sid == "(none)") return found;
    found.push_back(sid.substr(1, sid.size() - 2));
  }
}

TEST_CASE("a key has a policy for those who send into what it encrypts, an alias, and stays") {
  const Graph graph = with_keys("{data: }");
  CHECK(inventory(graph, "AWS::KMS::") == Lines{"DataKey AWS::KMS::Key", "DataKeyAlias AWS::KMS::Alias"});
  CHECK(graph.find("DataKey")->retain);
  CHECK(property(graph, "DataKey", "Description") == "\"shop-data\"");
  CHECK(property(graph, "DataKey", "EnableKeyRotation") == "true");
  CHECK(property(graph, "DataKey", "RotationPeriodInDays") == "365");
  CHECK(property(graph, "DataKeyAlias", "AliasName") == "\"alias/shop-data\"");
  CHECK(property(graph, "DataKeyAlias", "TargetKeyId") == "${DataKey}");
  CHECK(sids(graph, "DataKey", "KeyPolicy.Statement") == Lines{"Administer", "UseThroughServices", "GrantToServices",
                                                               "SeenByTables", "UseByAlarms", "UseByEvents",
                                                               "UseByTopics", "UseByLogs"});
  CHECK(property(graph, "DataKey", "KeyPolicy.Statement.7.Condition") ==
        "{ArnEquals: {kms:EncryptionContext:aws:logs:arn: "
        "[\"arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/shop-order\", "
        "\"arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/shop-pay\"]}}");
}

TEST_CASE("what is encrypted refers to the key") {
  const Graph graph = with_keys("{data: }");
  struct Row {
    const char* id;
    const char* path;
  };
  for (const Row& row :
       {Row{"OrdersTable", "SSESpecification.KMSMasterKeyId"}, Row{"WorkQueue", "KmsMasterKeyId"},
        Row{"WorkDeadQueue", "KmsMasterKeyId"}, Row{"NewsTopic", "KmsMasterKeyId"}, Row{"PageTopic", "KmsMasterKeyId"},
        Row{"OrderLogGroup", "KmsKeyId"}, Row{"OrderFunction", "KmsKeyArn"},
        Row{"ReportsBucket",
            "BucketEncryption.ServerSideEncryptionConfiguration.0."
            "ServerSideEncryptionByDefault.KMSMasterKeyID"}}) {
    CAPTURE(row.id);
    CHECK(property(graph, row.id, row.path) == "${DataKey.Arn}");
  }
  CHECK(property(graph, "PayFunction", "KmsKeyArn") == "(none)");
}

TEST_CASE("roles use it through the services that their edges lead to") {
  const Graph graph = with_keys("{data: }");
  const Lines order = statements(graph, "OrderRole", "Policies.0.PolicyDocument");
  const auto has = [&](const std::string& line) { return std::find(order.begin(), order.end(), line) != order.end(); };
  const auto through = [](const std::string& service) {
    return " on ${DataKey.Arn} if {StringEquals: {kms:ViaService: \"" + service + ".${region}.${url-suffix}\"}}";
  };
  CHECK(has("Allow \"kms:Decrypt\"" + through("dynamodb")));
  CHECK(has("Allow \"kms:Decrypt\"" + through("lambda")));
  CHECK(has("Allow [\"kms:Decrypt\", \"kms:GenerateDataKey\"]" + through("s3")));
  CHECK(has("Allow [\"kms:Decrypt\", \"kms:GenerateDataKey\"]" + through("sqs")));
  const Lines pay = statements(graph, "PayRole", "Policies.0.PolicyDocument");
  CHECK(std::count(pay.begin(), pay.end(), "Allow \"kms:Decrypt\"" + through("sqs")) == 1);
  CHECK(std::count(pay.begin(), pay.end(), "Allow [\"kms:Decrypt\", \"kms:GenerateDataKey\"]" + through("sqs")) == 1);
}

TEST_CASE("a key that need not stay, does not rotate, and has services besides") {
  const Graph graph = lowered(k_shop_head +
                              "services: {order: {lambda: {code: order}}}\n"
                              "keys: {data: {keep: off, rotation: off, window: 7 days, services: [rds]}}\n");
  CHECK_FALSE(graph.find("DataKey")->retain);
  CHECK(property(graph, "DataKey", "EnableKeyRotation") == "false");
  CHECK(property(graph, "DataKey", "RotationPeriodInDays") == "(none)");
  CHECK(property(graph, "DataKey", "PendingWindowInDays") == "7");
  CHECK(sids(graph, "DataKey", "KeyPolicy.Statement") == Lines{"Administer", "UseThroughServices", "GrantToServices"});
}

TEST_CASE("a key that exists is referred to") {
  const Graph graph = with_keys("{data: {existing: \"ssm:/shop/key\"}}");
  CHECK(inventory(graph, "AWS::KMS::").empty());
  CHECK(property(graph, "WorkQueue", "KmsMasterKeyId") == property(graph, "OrderFunction", "KmsKeyArn"));
  CHECK(property(graph, "WorkQueue", "KmsMasterKeyId") != "(none)");
}

TEST_CASE("an event reaches a topic that a key encrypts") {
  const Graph graph = lowered(k_shop_head +
                              "services: {order: {lambda: {code: order}, publishes: [Placed]}}\n"
                              "events: {Placed: {to: news}}\n"
                              "topics: {news: {encryption: data}}\n"
                              "keys: {data: }\n");
  const Lines found = sids(graph, "DataKey", "KeyPolicy.Statement");
  CHECK(std::find(found.begin(), found.end(), "UseByEvents") != found.end());
}

}  // namespace
}  // namespace pergola
