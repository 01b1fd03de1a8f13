#include "resources/invocation.hpp"

namespace pergola {
namespace {

bool has_alias(const Service& service) {
  const auto* function = service.as<LambdaFunction>();
  return function != nullptr && !function->alias.empty();
}

}  // namespace

Value invoked_arn(const Service& service) {
  if (has_alias(service)) return Ref{logical_id(service.name, "alias")};
  return Attribute{logical_id(service.name, "function"), "Arn"};
}

Value invoked_name(const Service& service) {
  if (has_alias(service)) return Ref{logical_id(service.name, "alias")};
  return Ref{logical_id(service.name, "function")};
}

std::string add_permission(Lowering& lowering, const Service& service, std::string_view part,
                           std::string_view principal, Value source_arn, const Span& origin) {
  std::string id = logical_id(service.name, std::string(part) + "-permission");
  lowering.add({.id = id,
                .label = label(service.name, part),
                .type = "AWS::Lambda::Permission",
                .properties = {{"FunctionName", invoked_name(service)},
                               {"Action", "lambda:InvokeFunction"},
                               {"Principal", principal},
                               {"SourceArn", std::move(source_arn)}},
                .origin = origin});
  return id;
}

}  // namespace pergola
