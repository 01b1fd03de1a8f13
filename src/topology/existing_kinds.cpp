#include "topology/existing_kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "topology/fields.hpp"

namespace pergola {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }

/// Whether a text is as long as that, and has letters, digits and these characters only.
bool has_only(std::string_view text, std::size_t low, std::size_t high, std::string_view others) {
  return text.size() >= low && text.size() <= high && std::all_of(text.begin(), text.end(), [&](char c) {
           return is_letter(c) || is_digit(c) || others.find(c) != std::string_view::npos;
         });
}

/// DynamoDB API, TableName.
bool is_table(std::string_view text) { return has_only(text, 3, 255, "_.-"); }

/// S3 user guide, "General purpose bucket naming rules".
bool is_bucket(std::string_view text) {
  const auto is_end = [](char c) { return is_lower(c) || is_digit(c); };
  const bool has_letter = std::any_of(text.begin(), text.end(), [](char c) { return is_lower(c) || c == '-'; });
  return has_only(text, 3, 63, ".-") &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) && is_end(text.front()) &&
         is_end(text.back()) && text.find("..") == std::string_view::npos && has_letter;
}

/// SSM API, PutParameter: one in a hierarchy begins with '/'.
bool is_parameter(std::string_view text) {
  return has_only(text, 1, 1011, "_.-/") && text.back() != '/' && text.find("//") == std::string_view::npos &&
         (text.front() == '/' || text.find('/') == std::string_view::npos);
}

bool has_fifo_name(std::string_view text, std::size_t longest) {
  constexpr std::string_view k_fifo = ".fifo";
  if (text.size() > longest) return false;
  return has_only(text.ends_with(k_fifo) ? text.substr(0, text.size() - k_fifo.size()) : text, 1, longest, "_-");
}

/// SQS API, CreateQueue; SNS API, CreateTopic.
bool is_queue(std::string_view text) { return has_fifo_name(text, 80); }
bool is_topic(std::string_view text) { return has_fifo_name(text, 256); }

/// EventBridge API, EventBusName; those of partners have slashes.
bool is_event_bus(std::string_view text) { return has_only(text, 1, 256, "/_.-"); }

/// Step Functions API, CreateStateMachine.
bool is_workflow(std::string_view text) {
  return !text.empty() && text.size() <= 80 && std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f ||
           std::string_view("<>{}[]?*\"#%\\^|~`$&,;:/").find(c) != std::string_view::npos;
  });
}

/// VPC Lattice API, ServiceNetworkId.
bool is_network(std::string_view text) {
  return text.size() == 20 && text.starts_with("sn-") &&
         std::all_of(text.begin() + 3, text.end(), [](char c) { return is_lower(c) || is_digit(c); });
}

/// IAM API, CreateRole: a name, behind its path where it has one.
bool is_role(std::string_view text) {
  const std::string_view name = text.substr(text.rfind('/') + 1);
  return has_only(name, 1, 64, "_+=,.@-") && has_only(text, 1, 576, "_+=,.@-/") && text.front() != '/';
}

/// EC2 API: ids are a prefix with 8 or 17 hexadecimal digits; tools and tests use other ones, too.
bool has_id(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) && text.size() > prefix.size() && text.size() <= 64 &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(prefix.size()), text.end(),
                     [](char c) { return is_lower(c) || is_digit(c); });
}
bool is_vpc(std::string_view text) { return has_id(text, "vpc-"); }
bool is_subnet(std::string_view text) { return has_id(text, "subnet-"); }
bool is_security_group(std::string_view text) { return has_id(text, "sg-"); }
bool is_route_table(std::string_view text) { return has_id(text, "rtb-"); }

/// Route 53 API, ResourceId.
bool is_hosted_zone(std::string_view text) {
  return has_only(text, 1, 32, "") && text.front() == 'Z' && std::none_of(text.begin(), text.end(), is_lower);
}

/// The six parts of an ARN; empty ones when it has fewer.
std::array<std::string_view, 6> parts_of(std::string_view arn) {
  std::array<std::string_view, 6> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 == parts.size() ? std::string_view::npos : arn.find(':');
    parts[i] = arn.substr(0, end);
    if (end == std::string_view::npos) break;
    arn.remove_prefix(end + 1);
  }
  return parts;
}

bool is_account(std::string_view text) { return text.size() == 12 && std::all_of(text.begin(), text.end(), is_digit); }

bool has_place(const ExistingKind& kind, std::string_view region, std::string_view account) {
  if (kind.place == ExistingKind::Place::global) return region.empty() && account.empty();
  if (kind.place == ExistingKind::Place::account) return region.empty() && is_account(account);
  const bool is_shared = kind.place == ExistingKind::Place::shared && account.empty();
  return has_only(region, 1, 32, "-") && (is_shared || is_account(account));
}

bool is_arn_of(const ExistingKind& kind, std::string_view text) {
  const auto [arn, partition, service, region, account, resource] = parts_of(text);
  if (arn != "arn" || !partition.starts_with("aws") || service != kind.service || !has_place(kind, region, account) ||
      !resource.starts_with(kind.resource))
    return false;
  std::string_view name = resource.substr(kind.resource.size());
  // A version or an alias of a state machine follows its name.
  if (kind.service == "states") name = name.substr(0, name.find(':'));
  return kind.is_name(name) || (kind.service == "ssm" && kind.is_name("/" + std::string(name)));
}

std::string form_of(const ExistingKind& kind) {
  std::string_view place = "<region>:<account>";
  if (kind.place == ExistingKind::Place::global) place = ":";
  if (kind.place == ExistingKind::Place::account) place = ":<account>";
  return fmt::format("arn:aws:{}:{}:{}{}", kind.service, place, kind.resource,
                     kind.name.starts_with("the id") ? "<id>" : "<name>");
}

/// What was meant by the address of a queue, `https://sqs.<region>.amazonaws.com/<account>/<name>`.
std::string meant_by_url(std::string_view url) {
  const std::size_t last = url.rfind('/');
  const std::string_view name = url.substr(last + 1);
  const std::string_view before = url.substr(0, last);
  const std::string_view account = before.substr(before.rfind('/') + 1);
  const std::string_view host = url.substr(url.find("//") + 2);
  if (!is_queue(name)) return {};
  const std::size_t region_end = host.find(".amazonaws.com");
  if (!is_account(account) || !host.starts_with("sqs.") || region_end == std::string_view::npos || region_end < 5)
    return std::string(name);
  const bool is_china = host.substr(region_end).starts_with(".amazonaws.com.cn/");
  return fmt::format("arn:{}:sqs:{}:{}:{}", is_china ? "aws-cn" : "aws", host.substr(4, region_end - 4), account, name);
}

/// Slips that come natural: the console shows addresses, too.
bool report_slip(const ExistingKind& kind, const Existing& existing, const std::string& path, Diagnostics& out) {
  const std::string& text = existing.text;
  if (kind.service == "sqs" && (text.starts_with("https://") || text.starts_with("http://"))) {
    Diagnostic& problem =
        out.error("value-invalid", fmt::format("'{}' is the URL of a queue", text), existing.span, path);
    problem.suggestion = meant_by_url(text);
    problem.notes.emplace_back("expected the name of the queue, its ARN, or ssm:/path of its name");
    return true;
  }
  if (kind.service == "s3" && text.starts_with("s3://")) {
    Diagnostic& problem = out.error("value-invalid", fmt::format("'{}' is the address of an object or folder", text),
                                    existing.span, path);
    const std::string bucket = text.substr(5, text.find('/', 5) - 5);
    if (is_bucket(bucket)) problem.suggestion = bucket;
    problem.notes.emplace_back("expected the name of the bucket, its ARN, or ssm:/path of its name");
    return true;
  }
  const std::size_t stream = text.find("/stream/");
  if (kind.service == "dynamodb" && stream != std::string::npos && is_arn_of(kind, text.substr(0, stream))) {
    Diagnostic& problem =
        out.error("arn-invalid", fmt::format("'{}' is the ARN of a stream of a table", text), existing.span, path);
    problem.suggestion = text.substr(0, stream);
    problem.notes.emplace_back("write the ARN of the stream as 'stream', beside 'existing'");
    return true;
  }
  return false;
}

/// Reports what is wrong with it; that the thing exists is known all the same.
void check_and_reduce(const ExistingKind& kind, Existing& existing, const std::string& path, Diagnostics& out) {
  if (existing.is_stored() || report_slip(kind, existing, path, out)) return;
  if (existing.is_arn()) {
    if (!is_arn_of(kind, existing.text)) {
      const std::string_view what = kind.name.substr(kind.name.find(" of ") + 4);
      out.error("arn-invalid", fmt::format("'{}' is not the ARN of {}", existing.text, what), existing.span, path)
          .notes.push_back("expected " + form_of(kind));
    } else if (kind.goes_by_id) {
      existing.text = existing.text.substr(existing.text.rfind('/') + 1);
    }
    return;
  }
  if (kind.is_name(existing.text)) return;
  out.error("value-invalid", fmt::format("'{}' is not {}, its ARN, or ssm:/path", existing.text, kind.name),
            existing.span, path)
      .notes.push_back(fmt::format("{} has {}", kind.name, kind.rule));
}

}  // namespace

namespace existing_kinds {
const ExistingKind k_table = {"the name of a table", "3 to 255 letters, digits, '_', '.' and '-'", "dynamodb", "table/",
                              is_table};
const ExistingKind k_bucket = {
    "the name of a bucket",     "3 to 63 lower-case letters, digits, '.' and '-'", "s3", "", is_bucket,
    ExistingKind::Place::global};
const ExistingKind k_parameter = {"the name of a parameter",
                                  "letters, digits, '_', '.' and '-', and with '/' inside begins with one",
                                  "ssm",
                                  "parameter/",
                                  is_parameter,
                                  ExistingKind::Place::shared};
const ExistingKind k_queue = {"the name of a queue",
                              "1 to 80 letters, digits, '_' and '-'; that of a fifo queue ends in .fifo", "sqs", "",
                              is_queue};
const ExistingKind k_topic = {"the name of a topic",
                              "1 to 256 letters, digits, '_' and '-'; that of a fifo topic ends in .fifo", "sns", "",
                              is_topic};
const ExistingKind k_event_bus = {"the name of an event bus", "1 to 256 letters, digits, '_', '.', '-' and '/'",
                                  "events", "event-bus/", is_event_bus};
const ExistingKind k_workflow = {"the name of a state machine",
                                 "1 to 80 characters, without spaces, brackets and most punctuation", "states",
                                 "stateMachine:", is_workflow};
const ExistingKind k_network = {"the id of a service network", "the form sn-0a1b2c3d4e5f60718", "vpc-lattice",
                                "servicenetwork/", is_network};
const ExistingKind k_role = {"the name of a role",
                             "1 to 64 letters, digits and '_+=,.@-', behind its path where it has one",
                             "iam",
                             "role/",
                             is_role,
                             ExistingKind::Place::account};
const ExistingKind k_vpc = {
    "the id of a VPC", "the form vpc-0a1b2c3d4e5f60718", "ec2", "vpc/", is_vpc, ExistingKind::Place::region, true};
const ExistingKind k_subnet = {"the id of a subnet",
                               "the form subnet-0a1b2c3d4e5f60718",
                               "ec2",
                               "subnet/",
                               is_subnet,
                               ExistingKind::Place::region,
                               true};
const ExistingKind k_security_group = {"the id of a security group",
                                       "the form sg-0a1b2c3d4e5f60718",
                                       "ec2",
                                       "security-group/",
                                       is_security_group,
                                       ExistingKind::Place::region,
                                       true};
const ExistingKind k_route_table = {"the id of a route table",
                                    "the form rtb-0a1b2c3d4e5f60718",
                                    "ec2",
                                    "route-table/",
                                    is_route_table,
                                    ExistingKind::Place::region,
                                    true};
const ExistingKind k_hosted_zone = {"the id of a hosted zone",
                                    "the form Z0A1B2C3D4E5F6",
                                    "route53",
                                    "hostedzone/",
                                    is_hosted_zone,
                                    ExistingKind::Place::global,
                                    true};
}  // namespace existing_kinds

std::optional<Existing> read_existing(ObjectReader& reader, const ExistingKind& kind, Diagnostics& out,
                                      std::string_view key) {
  auto existing = read_existing(reader, key, kind.name, out);
  if (existing) check_and_reduce(kind, *existing, reader.path(key), out);
  return existing;
}

std::vector<Existing> read_existing_list(ObjectReader& reader, std::string_view key, const ExistingKind& kind,
                                         Diagnostics& out) {
  std::vector<Existing> all = read_existing_list(reader, key, kind.name, out);
  for (Existing& each : all) check_and_reduce(kind, each, reader.path(key), out);
  return all;
}

std::optional<Existing> read_existing_stream(ObjectReader& reader, const std::optional<Existing>& table,
                                             Diagnostics& out) {
  auto stream = read_existing(reader, "stream", "the ARN of its stream", out);
  if (!stream || stream->is_stored()) return stream;
  const std::size_t end = stream->text.find("/stream/");
  const std::string of = stream->text.substr(0, end);
  if (end == std::string::npos || end + 8 == stream->text.size() || !is_arn_of(existing_kinds::k_table, of)) {
    out.error("arn-invalid", fmt::format("'{}' is not the ARN of a stream: the table exists", stream->text),
              stream->span, reader.path("stream"))
        .notes.emplace_back(
            "expected arn:aws:dynamodb:<region>:<account>:table/<name>/stream/<label>, or ssm:/path of it");
    return stream;
  }
  if (!table || table->is_stored()) return stream;
  const std::string name = of.substr(of.rfind('/') + 1);
  if (table->is_arn() ? table->text == of : table->text == name) return stream;
  out.error("arn-invalid", fmt::format("the stream is of the table '{}', not of '{}'", name, table->text), stream->span,
            reader.path("stream"))
      .labels.push_back({table->span, "the table"});
  return stream;
}

}  // namespace pergola
