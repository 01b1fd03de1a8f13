#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "backends/output.hpp"
#include "system_graph.hpp"

namespace pergola {
namespace {

std::string file(const std::vector<OutputFile>& files, std::string_view path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const OutputFile& each) { return each.path == path; });
  REQUIRE(found != files.end());
  return found->content;
}

struct Part {
  const char* path;
  const char* text;
};

// `terraform plan` was seen to accept them and to find nothing to change after `apply`.
constexpr Part k_parts[] = {
    {"network.tf", "availability_zone = data.aws_availability_zones.available.names[0]\n"},
    {"network.tf",
     "resource \"aws_vpc_security_group_egress_rule\" \"functions_anything_anywhere\" {\n"
     "  security_group_id = aws_security_group.functions.id\n"},
    {"network.tf", "tags               = { Name = \"hand\" }\n"},
    {"network.tf", "service_name        = \"com.amazonaws.${local.region}.xray\"\n"},
    {"lattice.tf", "  config {\n    lambda_event_structure_version = \"V2\"\n  }\n"},
    {"lattice.tf", "  target {\n    id = aws_lambda_function.order.arn\n  }\n"},
    {"lattice.tf", "  default_action {\n    fixed_response {\n      status_code = 404\n    }\n  }\n"},
    {"lattice.tf", "listener_identifier = aws_vpclattice_listener.order.listener_id\n"},
    {"lattice.tf", "      path_match {\n        match {\n          prefix = \"/orders\"\n        }\n      }\n"},
    {"lattice.tf",
     "        target_group_identifier = aws_vpclattice_target_group.order.id\n"
     "        weight                  = 100\n"},
    {"compute.tf", "filename            = data.archive_file.sdk.output_path\n"},
    {"compute.tf", "layers                         = [aws_lambda_layer_version.sdk.arn]\n"},
    {"compute.tf", "    variables = { URL = \"https://${aws_vpclattice_service.order.dns_entry[0].domain_name}\" }\n"},
    {"compute.tf",
     "  depends_on = [\n    aws_iam_role_policy_attachment.order_aws_lambda_vpc_access_execution_role,\n"
     "    aws_iam_role_policy.order_traces,\n  ]\n"},
    {"identity.tf",
     "resource \"aws_iam_role_policy\" \"order_traces\" {\n  role = aws_iam_role.order.name\n  name = \"traces\"\n"},
    {"messaging.tf", "resource \"aws_sns_topic_policy\" \"page\" {\n  arn = aws_sns_topic.page.arn\n"},
    {"messaging.tf", "endpoint  = var.pager_email\n"},
    {"data.tf", "insecure_value = aws_vpclattice_service.order.dns_entry[0].domain_name\n"},
    {"observability.tf", "resource \"aws_xray_sampling_rule\" \"order\" {\n  rule_name      = \"hand-order\"\n"},
    {"observability.tf", "fixed_rate     = 0.05\n"},
    {"observability.tf", "  metric_query {\n    id          = \"errors\"\n    return_data = false\n\n    metric {\n"},
    {"observability.tf", "dimensions  = { Service = aws_vpclattice_service.order.id }\n"},
    {"observability.tf", "alarms = [aws_cloudwatch_metric_alarm.order.arn]"},
    {"versions.tf", "allowed_account_ids = [\"123456789012\"]\n"},
    {"outputs.tf", "value       = \"https://${aws_vpclattice_service.order.dns_entry[0].domain_name}\"\n"},
};

TEST_CASE("a system of real kinds becomes a configuration") {
  const Catalog catalog;
  const Graph graph = system_graph(catalog);
  Diagnostics out;
  const std::vector<OutputFile> files = render_terraform(graph, out);
  CHECK(out.all().empty());
  for (const Part& part : k_parts) {
    CAPTURE(part.path);
    CAPTURE(part.text);
    CHECK(file(files, part.path).find(part.text) != std::string::npos);
  }
}

TEST_CASE("each resource is written once, and the same graph gives the same bytes") {
  const Catalog catalog;
  const Graph graph = system_graph(catalog);
  Diagnostics out;
  const std::vector<OutputFile> files = render_terraform(graph, out);
  std::string all;
  std::set<std::string> paths;
  for (const OutputFile& each : files) {
    all += each.content;
    CHECK(paths.insert(each.path).second);
    CHECK_FALSE(each.executable);
  }
  for (const Resource& resource : graph.resources()) {
    const Kind& kind = *catalog.find(resource.type);
    const std::string head = "resource \"" + std::string(kind.terraform_type) + "\" \"" + resource.label + "\" {";
    CAPTURE(head);
    const std::size_t first = all.find(head);
    CHECK(first != std::string::npos);
    CHECK(all.find(head, first + 1) == std::string::npos);
  }
  const std::vector<OutputFile> again = render_terraform(system_graph(catalog), out);
  REQUIRE(again.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) CHECK(again[i].content == files[i].content);
}

}  // namespace
}  // namespace pergola
