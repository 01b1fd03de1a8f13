#include "resources/log_group.hpp"

#include <utility>

#include "resources/keys.hpp"

namespace pergola {

void add_log_group(Lowering& lowering, std::string id, std::string label_text, std::string name, int days,
                   const Span& origin) {
  Object properties = {{"LogGroupName", std::move(name)}};
  if (days > 0) properties.set("RetentionInDays", days);
  properties.set_if("KmsKeyId", key_arn(lowering.topology, lowering.topology.log_encryption));
  lowering.add({.id = std::move(id),
                .label = std::move(label_text),
                .type = "AWS::Logs::LogGroup",
                .properties = std::move(properties),
                .origin = origin});
}

}  // namespace pergola
