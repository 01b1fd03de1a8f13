#include "topology/encryption.hpp"

#include <fmt/format.h>

#include "topology/model.hpp"

namespace pergola {

std::vector<KeyUse> key_uses(const Topology& topology) {
  std::vector<KeyUse> uses;
  const auto add = [&](std::string what, std::string path, const Encryption& encryption, std::string_view service,
                       bool keep) {
    if (encryption.is_declared_key())
      uses.push_back({std::move(what), path + ".encryption", &encryption, service, keep});
  };
  const auto add_things = [&](Thing thing, const auto& things, std::string_view service, const auto& keeps) {
    for (const auto& each : things) {
      add(fmt::format("{} '{}'", name_of(thing), each.name), fmt::format("{}.{}", section_of(thing), each.name),
          each.encryption, service, keeps(each));
    }
  };
  const auto keeps = [](const auto& each) { return each.keep; };
  const auto goes = [](const auto& /*each*/) { return false; };
  add_things(Thing::table, topology.tables, "dynamodb", keeps);
  add_things(Thing::bucket, topology.buckets, "s3", keeps);
  add_things(Thing::queue, topology.queues, "sqs", goes);
  add_things(Thing::topic, topology.topics, "sns", goes);
  for (const Service& service : topology.services) {
    if (const auto* function = service.as<LambdaFunction>())
      add(fmt::format("service '{}'", service.name), fmt::format("services.{}.lambda", service.name),
          function->encryption, "lambda", false);
  }
  add("the logs", "logs", topology.log_encryption, "logs", false);
  add("the topic that pages", "notify", topology.page_encryption, "sns", false);
  return uses;
}

}  // namespace pergola
