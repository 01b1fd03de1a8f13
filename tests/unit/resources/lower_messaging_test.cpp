#include <algorithm>

#include <doctest/doctest.h>

#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_quiet = k_shop_head + "tracing: off\ndashboard: off\n";

TEST_CASE("the stream of a table that exists goes by its own ARN, the table by its name") {
  const Graph graph =
      lowered(k_quiet +
              "services: {order: {lambda: {code: order}, reads: cards, consumes: cards}}\n"
              "tables: {cards: {existing: bank-cards,\n"
              "  stream: 'arn:aws:dynamodb:eu-west-1:123456789012:table/bank-cards/stream/2026-01-01T00:00'}}\n");
  CHECK(property(graph, "OrderCardsSource", "EventSourceArn") ==
        "\"arn:aws:dynamodb:eu-west-1:123456789012:table/bank-cards/stream/2026-01-01T00:00\"");
  CHECK(property(graph, "OrderFunction", "Environment.Variables.CARDS_TABLE") == "\"bank-cards\"");
  const Lines lines = statements(graph, "OrderRole", "Policies.0.PolicyDocument");
  const auto reads = std::find_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("dynamodb:GetItem") != std::string::npos;
  });
  REQUIRE(reads != lines.end());
  CHECK(reads->find(":table/bank-cards/index/*") != std::string::npos);
  CHECK(reads->find("stream") == std::string::npos);
  CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("dynamodb:GetRecords") != std::string::npos &&
           line.find("table/bank-cards/stream/2026-01-01T00:00") != std::string::npos;
  }));
}

TEST_CASE("AWS's own events come on the default bus, whatever the bus of the system") {
  const Graph graph =
      lowered(k_quiet +
              "services: {order: {lambda: {code: order}, publishes: Placed, consumes: [Stopped, Filled]}}\n"
              "events:\n"
              "  Placed: {to: work}\n"
              "  Stopped: {source: aws.ec2, detail-type: EC2 Instance State-change Notification, to: work}\n"
              "  Filled: {bucket: uploads, match: {object: {key: {prefix: in/}}}}\n"
              "queues: {work: }\n"
              "buckets: {uploads: }\n");
  CHECK(property(graph, "PlacedWorkRule", "EventBusName") == "${EventBus}");
  CHECK(property(graph, "StoppedWorkRule", "EventBusName") == "\"default\"");
  CHECK(property(graph, "FilledOrderRule", "EventBusName") == "\"default\"");
  CHECK(property(graph, "FilledOrderRule", "EventPattern") ==
        "{source: [\"aws.s3\"], detail-type: [\"Object Created\"], detail: {object: {key: [{prefix: \"in/\"}]}, "
        "bucket: {name: [${UploadsBucket}]}}}");
  CHECK(property(graph, "UploadsBucket", "NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled") ==
        "true");
  const Lines senders = statements(graph, "WorkQueuePolicy", "PolicyDocument");
  REQUIRE(senders.size() == 1);
  CHECK(senders[0].find(":rule/shop/shop-Placed-work") != std::string::npos);
  CHECK(senders[0].find(":rule/shop-Stopped-work") != std::string::npos);
}

TEST_CASE("a bus is made where an event comes on it") {
  const std::string events =
      "services: {order: {lambda: {code: order}, consumes: Stopped}}\nevents: {Stopped: {source: ";
  CHECK(lowered(k_quiet + events + "aws.ec2, detail-type: Stop}}\n").find("EventBus") == nullptr);
  CHECK(lowered(k_quiet + events + "aws.ec2, detail-type: Stop}}\nevent-bus: {archive: 1 day}\n").find("EventBus") !=
        nullptr);
  CHECK(lowered(k_quiet + events + "aws.partner/example.com/a}}\n").find("EventBus") != nullptr);
  const Graph partner =
      lowered(k_quiet + events +
              "aws.partner/example.com/a}}\n"
              "event-bus: {existing: 'arn:aws:events:eu-west-1:123456789012:event-bus/aws.partner/a/b'}\n");
  CHECK(property(partner, "StoppedOrderRule", "EventBusName") == "\"aws.partner/a/b\"");
}

TEST_CASE("what fifo topics could not deliver goes to a fifo queue, which is there for them only") {
  const std::string services = "services: {order: {lambda: {code: order}, publishes: [lines, news], consumes: news}}\n";
  const Graph graph = lowered(k_quiet + services +
                              "topics: {lines: {fifo: on, to: work}, news: {}}\n"
                              "queues: {work: {fifo: on}}\n");
  CHECK(property(graph, "LinesWorkSubscription", "RedrivePolicy") ==
        "{deadLetterTargetArn: ${DeadLettersFifoQueue.Arn}}");
  CHECK(property(graph, "NewsOrderSubscription", "RedrivePolicy") == "{deadLetterTargetArn: ${DeadLettersQueue.Arn}}");
  CHECK(property(graph, "DeadLettersFifoQueue", "QueueName") == "\"shop-dead-letters.fifo\"");
  CHECK(property(graph, "DeadLettersFifoQueue", "FifoQueue") == "true");
  CHECK(statements(graph, "DeadLettersFifoQueuePolicy", "PolicyDocument").size() == 1);
  CHECK(statements(graph, "DeadLettersQueuePolicy", "PolicyDocument").size() == 1);
  const Graph fifo = lowered(k_quiet + "services: {order: {lambda: {code: order}, publishes: lines}}\n" +
                             "topics: {lines: {fifo: on, to: work}}\nqueues: {work: {fifo: on}}\n");
  CHECK(fifo.find("DeadLettersQueue") == nullptr);
}

TEST_CASE("the name of a queue or topic that exists says whether it is fifo") {
  const Graph graph = lowered(k_quiet +
                              "services: {order: {lambda: {code: order}, publishes: lines}}\n"
                              "topics: {lines: {existing: lines.fifo, to: work}}\n"
                              "queues: {work: {existing: 'arn:aws:sqs:eu-west-1:123456789012:work.fifo'}}\n");
  CHECK(graph.find("DeadLettersFifoQueue") != nullptr);
}

TEST_CASE("publishers know a bus by its ARN where the topology does") {
  const auto bus = [](const std::string& existing) {
    const Graph graph = lowered(k_shop_head + "services: {order: {lambda: {code: order}, publishes: [Placed]}}\n" +
                                "events: {Placed: }\nevent-bus: {existing: '" + existing + "'}\n");
    return property(graph, "OrderFunction", "Environment.Variables.EVENT_BUS_NAME");
  };
  CHECK(bus("main") == R"("main")");
  CHECK(bus("arn:aws:events:eu-west-1:210987654321:event-bus/theirs") ==
        R"("arn:aws:events:eu-west-1:210987654321:event-bus/theirs")");
}

TEST_CASE("a queue hides messages for as long as a function waits for and deals with a batch") {
  const auto hidden = [](const std::string& options) {
    const Graph graph =
        lowered(k_shop_head + "services: {order: {lambda: {code: order, timeout: 10 s}, consumes: {work: {" + options +
                "}}}}\nqueues: {work: }\n");
    return property(graph, "WorkQueue", "VisibilityTimeout");
  };
  CHECK(hidden("") == "60");
  CHECK(hidden("wait: 5 min") == "360");
}

}  // namespace
}  // namespace pergola
