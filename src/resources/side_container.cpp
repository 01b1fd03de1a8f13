#include "resources/side_container.hpp"

#include "topology/names_in_aws.hpp"

namespace pergola {
namespace {

bool has_collector(const Topology& topology) { return topology.tracing.with == Tracing::With::adot; }

/// Configuration of the AWS Distro for OpenTelemetry Collector: spans in by OTLP, and out to X-Ray; at port 2000 the
/// proxy that samplers ask for X-Ray's rules (ADOT documentation, "Getting started with X-Ray remote sampling").
Value collector_configuration() {
  const Object receivers = {{"otlp", Object{{"protocols", Object{{"grpc", Object{{"endpoint", "127.0.0.1:4317"}}},
                                                                 {"http", Object{{"endpoint", "127.0.0.1:4318"}}}}}}}};
  return json_text(
      Object{{"extensions", Object{{"awsproxy", Object{{"endpoint", "127.0.0.1:2000"}}}}},
             {"receivers", receivers},
             {"processors", Object{{"batch", Object{{"timeout", "1s"}, {"send_batch_max_size", 50}}}}},
             {"exporters", Object{{"awsxray", Object{{"region", Pseudo::region}}}}},
             {"service", Object{{"extensions", List{"awsproxy"}},
                                {"pipelines", Object{{"traces", Object{{"receivers", List{"otlp"}},
                                                                       {"processors", List{"batch"}},
                                                                       {"exporters", List{"awsxray"}}}}}}}}});
}

}  // namespace

bool has_side_container(const Topology& topology) { return topology.tracing.with != Tracing::With::none; }

std::string side_image(const Topology& topology) { return tracing_image(topology.tracing); }

Object task_log(Value log_group, std::string_view prefix) {
  return Object{{"LogDriver", "awslogs"},
                {"Options", Object{{"awslogs-group", std::move(log_group)},
                                   {"awslogs-region", Pseudo::region},
                                   {"awslogs-stream-prefix", prefix}}}};
}

Object side_container(const Topology& topology, Value log_group) {
  Object container = {{"Name", k_side_container},
                      {"Image", image_value(side_image(topology))},
                      {"Essential", false},
                      {"MemoryReservation", 64}};
  if (has_collector(topology))
    container.set("Environment", List{Object{{"Name", "AOT_CONFIG_CONTENT"}, {"Value", collector_configuration()}}});
  container.set("LogConfiguration", task_log(std::move(log_group), k_side_container));
  return container;
}

std::vector<Statement> side_statements(const Topology& topology) {
  if (!has_side_container(topology)) return {};
  // X-Ray's actions know no resources (Service Authorization Reference, "Actions defined by AWS X-Ray").
  return {{.sid = "SendTraces",
           .actions = {"xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules",
                       "xray:GetSamplingTargets"},
           .resources = {"*"}}};
}

Object side_variables(const Topology& topology, const Service& service) {
  Object variables;
  if (!has_side_container(topology)) return variables;
  variables.set("TRACING", has_collector(topology) ? "otel" : "xray-sdk");
  if (!has_collector(topology)) {
    variables.set("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000");
    variables.set("AWS_XRAY_TRACING_NAME", full_name(topology, service.name));
    return variables;
  }
  variables.set("OTEL_SERVICE_NAME", full_name(topology, service.name));
  variables.set("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318");
  variables.set("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
  variables.set("OTEL_PROPAGATORS", "xray,tracecontext,baggage");
  variables.set("OTEL_TRACES_SAMPLER", "xray");
  variables.set("OTEL_TRACES_SAMPLER_ARG", "endpoint=http://127.0.0.1:2000");
  variables.set("OTEL_METRICS_EXPORTER", "none");
  variables.set("OTEL_LOGS_EXPORTER", "none");
  return variables;
}

}  // namespace pergola
