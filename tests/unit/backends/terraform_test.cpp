#include <algorithm>

#include <doctest/doctest.h>

#include "backends/output.hpp"
#include "backends/terraform/names.hpp"
#include "terraform_kinds.hpp"

namespace pergola {
namespace {

/// A graph of widgets, and what becomes of it.
struct Bench {
  Bench() {
    Diagnostics problems;
    REQUIRE(catalog.add(make_source("widget.yaml", k_widget_kind), problems));
    REQUIRE(catalog.add(make_source("ghost.yaml", k_ghost_kind), problems));
    graph.name = "bench";
  }

  Resource& widget(const std::string& id, Object properties) {
    properties.set("Name", id);
    Resource resource;
    resource.id = id;
    resource.label = terraform::snake_case(id);
    resource.type = "AWS::Test::Widget";
    resource.properties = std::move(properties);
    return graph.add(std::move(resource));
  }

  void ghost(const std::string& id, Span origin) {
    Resource resource;
    resource.id = id;
    resource.label = terraform::snake_case(id);
    resource.type = "AWS::Test::Ghost";
    resource.properties.set("Name", id);
    resource.origin = std::move(origin);
    graph.add(std::move(resource));
  }

  /// The file below its remark; empty when there is none.
  std::string file(const std::string& path) {
    if (files.empty()) {
      graph.finish();
      files = render_terraform(graph, out);
    }
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const OutputFile& each) { return each.path == path; });
    if (found == files.end()) return "";
    return path == "README.md" ? found->content : found->content.substr(found->content.find("\n\n") + 2);
  }

  Catalog catalog;
  Graph graph{catalog};
  Diagnostics out;
  std::vector<OutputFile> files;
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("names become snake case") {
  struct Case {
    const char* name;
    const char* snake;
  };
  for (const Case& c :
       {Case{"OrderQueueUrl", "order_queue_url"}, Case{"HTTPApi", "http_api"}, Case{"ApiURL", "api_url"},
        Case{"order-queue url", "order_queue_url"}, Case{"2fast", "_2fast"}, Case{"", "_"},
        Case{"a@b.example", "a_b_example"}, Case{"--x--", "x"}, Case{"Adot2Layer", "adot2_layer"}}) {
    CAPTURE(c.name);
    CHECK(terraform::snake_case(c.name) == c.snake);
  }
  CHECK(terraform::variable_name("PagerEmail") == "pager_email");
  CHECK(terraform::variable_name("Region") == "region_value");
  CHECK(terraform::variable_name("Version") == "version_value");
}

TEST_CASE("each form of a name is written as the kind says, arguments before blocks") {
  Bench bench;
  bench.widget(
      "Main",
      Object{{"Sides", List{Object{{"Matter", Object{{"Weight", 2}}}, {"Color", "red"}}, Object{{"Color", "blue"}}}},
             {"Mode", "LOUD"},
             {"State", "DISABLED"},
             {"Policy", Object{{"Version", "2012-10-17"}, {"Rate", 0.5}}},
             {"Dimensions", List{Object{{"Key", "Service"}, {"Value", "x"}}}},
             {"Owner", "me"},
             {"Topics", List{"news"}},
             {"Labels", Object{{"A", "1"}, {"b-c", "${no}"}}},
             {"Placement", Object{{"ZoneName", Zone{1}}}},
             {"Address", "10.0.0.5"},
             {"Content", Object{{"Seal", Object{{"Wax", true}}}, {"Bucket", "b"}}}});
  CHECK(bench.file("data.tf") == R"(resource "aws_widget" "main" {
  name       = "Main"
  mode       = "loud"
  enabled    = false
  policy     = jsonencode({ Version = "2012-10-17", Rate = 0.5 })
  dimensions = { Service = "x" }
  owners     = ["me"]
  topic      = "news"
  labels     = { A = "1", b-c = "$${no}" }
  placement  = { zone = data.aws_availability_zones.available.names[1] }
  bucket     = "b"

  side {
    color = "red"

    matter {
      weight = 2
    }
  }

  side {
    color = "blue"
  }

  seal {
    wax = true
  }

  home {
    address = "10.0.0.5"
  }
}
)");
  CHECK(bench.out.all().empty());
}

TEST_CASE("references are expressions") {
  Bench bench;
  bench.graph.parameters.push_back({"PagerEmail", "", {}, ""});
  bench.widget("First", {});
  bench.widget(
      "Second",
      Object{{"Labels", Object{{"ref", Ref{"First"}},
                               {"host", Attribute{"First", "Host"}},
                               {"parameter", ParameterRef{"PagerEmail"}},
                               {"account", Pseudo::account},
                               {"join", join({"arn:", Pseudo::partition, ":", Attribute{"First", "Arn"}, "/*"})}}},
             {"Policy", json_text(List{Ref{"First"}})}});
  const std::string text = bench.file("data.tf");
  CHECK(contains(text, "ref       = aws_widget.first.id\n"));
  CHECK(contains(text, "host      = aws_widget.first.hosts[0].name\n"));
  CHECK(contains(text, "parameter = var.pager_email\n"));
  CHECK(contains(text, "account   = local.account_id\n"));
  CHECK(contains(text, "join      = \"arn:${local.partition}:${aws_widget.first.arn}/*\"\n"));
  CHECK(contains(text, "policy = jsonencode([aws_widget.first.id])\n"));
  CHECK(bench.file("main.tf") == R"(data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
}
)");
}

TEST_CASE("companions stand behind their resource and have labels of their own") {
  Bench bench;
  bench.widget("Peer", {});
  bench.widget("Main", Object{{"Parts", List{Object{{"Id", Attribute{"Peer", "Arn"}}, {"Port", 80}},
                                             Object{{"Id", "a-b"}}, Object{{"Id", "a_b"}}}},
                              {"Grants", List{join({"arn:", Pseudo::partition, ":iam::aws:policy/ReadOnly"})}},
                              {"Shadow", Object{{"Depth", 3}}}});
  const std::string text = bench.file("data.tf");
  CHECK(text.substr(text.find("resource \"aws_widget\" \"main\"")) == R"(resource "aws_widget" "main" {
  name = "Main"
}

resource "aws_widget_part" "main_peer" {
  widget = aws_widget.main.id

  target {
    id   = aws_widget.peer.arn
    port = 80
  }
}

resource "aws_widget_part" "main_a_b" {
  widget = aws_widget.main.id

  target {
    id = "a-b"
  }
}

resource "aws_widget_part" "main_a_b_2" {
  widget = aws_widget.main.id

  target {
    id = "a_b"
  }
}

resource "aws_widget_grant" "main_read_only" {
  widget  = aws_widget.main.arn
  grantee = "arn:${local.partition}:iam::aws:policy/ReadOnly"
}

resource "aws_widget_shadow" "main" {
  widget = aws_widget.main.id
  depth  = 3
}
)");
}

TEST_CASE("what uses a resource waits for awaited companions, what depends on it for all") {
  Bench bench;
  bench.widget("Main", Object{{"Grants", List{"arn:x/Read"}}, {"Shadow", Object{{"Depth", 3}}}});
  bench.widget("User", Object{{"Owner", Attribute{"Main", "Arn"}}});
  bench.widget("Reader", Object{{"Policy", Object{{"Principal", Attribute{"Main", "Arn"}}}}});
  bench.widget("Follower", {}).depends_on = {"Main"};
  const std::string text = bench.file("data.tf");
  const auto block = [&](const std::string& label) {
    const std::size_t begin = text.find("resource \"aws_widget\" \"" + label + "\"");
    REQUIRE(begin != std::string::npos);
    return text.substr(begin, text.find("\n}\n", begin) - begin);
  };
  CHECK(contains(block("user"), "depends_on = [aws_widget_grant.main_read]"));
  CHECK_FALSE(contains(block("reader"), "depends_on"));
  CHECK(contains(block("follower"),
                 "depends_on = [aws_widget.main, aws_widget_grant.main_read, aws_widget_shadow.main]"));
}

TEST_CASE("resources that hold data are not destroyed") {
  Bench bench;
  bench.widget("Main", {}).retain = true;
  CHECK(bench.file("data.tf") == R"(resource "aws_widget" "main" {
  name = "Main"

  lifecycle {
    prevent_destroy = true
  }
}
)");
}

TEST_CASE("the provider sets the common tags, resources only their own") {
  Bench bench;
  bench.graph.stack = "bench-dev";
  bench.graph.account = "012345678901";
  bench.graph.tags = {{"owner", "team"}, {"zone", "a"}};
  bench.widget(
      "Main",
      Object{{"Tags", List{Object{{"Key", "Name"}, {"Value", "main"}}, Object{{"Key", "zone"}, {"Value", "b"}}}}});
  bench.widget("Plain", {});
  const std::string text = bench.file("data.tf");
  CHECK(contains(text, "  tags = { Name = \"main\", zone = \"b\" }\n"));
  CHECK(contains(text, "resource \"aws_widget\" \"plain\" {\n  name = \"Plain\"\n}\n"));
  CHECK(bench.file("versions.tf") == R"(terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = ["012345678901"]

  default_tags {
    tags = { owner = "team", "pergola:stack" = "bench-dev", zone = "a" }
  }
}
)");
}

TEST_CASE("parameters are variables") {
  Bench bench;
  bench.graph.region = "eu-west-1";
  bench.graph.parameters = {{"PagerEmail", "Who is paged", "a@b.example", "a|b"}, {"Token", "", {}, "^[a-z]+$"}};
  CHECK(bench.file("variables.tf") == R"(variable "region" {
  description = "AWS region to deploy to"
  type        = string
  default     = "eu-west-1"
}

variable "pager_email" {
  description = "Who is paged"
  type        = string
  default     = "a@b.example"

  validation {
    condition     = can(regex("^(?:a|b)$", var.pager_email))
    error_message = "The value of pager_email must match a|b"
  }
}

variable "token" {
  type = string

  validation {
    condition     = can(regex("^[a-z]+$", var.token))
    error_message = "The value of token must match ^[a-z]+$"
  }
}
)");
  CHECK(contains(bench.file("README.md"), "| `pager_email` | Who is paged | a@b.example |\n"));
  CHECK(contains(bench.file("README.md"), "| `token` |  | none |\n"));
}

TEST_CASE("a region that is not fixed is asked for") {
  Bench bench;
  CHECK(bench.file("variables.tf") ==
        "variable \"region\" {\n  description = \"AWS region to deploy to\"\n  type        = string\n}\n");
  CHECK(bench.file("main.tf").empty());
  CHECK(bench.file("outputs.tf").empty());
}

TEST_CASE("outputs show values") {
  Bench bench;
  bench.widget("Main", {});
  bench.graph.outputs = {{"MainUrl", "Where it is", join({"https://", Attribute{"Main", "Host"}})},
                         {"Id", "", Ref{"Main"}}};
  CHECK(bench.file("outputs.tf") == R"(output "main_url" {
  description = "Where it is"
  value       = "https://${aws_widget.main.hosts[0].name}"
}

output "id" {
  value = aws_widget.main.id
}
)");
}

TEST_CASE("packages are zipped, built first or taken as they are") {
  Bench bench;
  bench.graph.assets = {{.name = "order-1", .path = "services/order"},
                        {.name = "sdk", .form = Asset::Form::python_layer, .needs_build = true},
                        {.name = "ready", .path = "dist/ready.jar"},
                        {.name = "unused", .path = "unused"}};
  for (const char* name : {"order-1", "sdk", "ready"}) {
    bench.widget(std::string("W") + std::to_string(bench.graph.resources().size()), Object{{"Content", Package{name}}});
  }
  const std::string text = bench.file("data.tf");
  CHECK(contains(text,
                 "filename         = data.archive_file.order_1.output_path\n"
                 "  source_code_hash = data.archive_file.order_1.output_base64sha256\n"));
  CHECK(contains(text,
                 "filename         = \"${path.module}/../code/ready.zip\"\n"
                 "  source_code_hash = filebase64sha256(\"${path.module}/../code/ready.zip\")\n"));
  CHECK(bench.file("main.tf") == R"(data "archive_file" "order_1" {
  type        = "zip"
  source_dir  = "${path.module}/../code/order-1"
  output_path = "${path.module}/.build/order-1.zip"
}

data "archive_file" "sdk" {
  type        = "zip"
  source_dir  = "${path.module}/../code/.build/sdk"
  output_path = "${path.module}/.build/sdk.zip"
}
)");
  CHECK(contains(bench.file("versions.tf"), "archive = { source = \"hashicorp/archive\", version = \"~> 2.7\" }"));
  CHECK(contains(bench.file("README.md"), "../code/package.sh build"));
}

TEST_CASE("what Terraform cannot express is reported, and nothing else is lost") {
  Bench bench;
  const SourceFile source = make_source("topology.yaml", "ghosts: yes");
  bench.ghost("Casper", {source, 0, 6});
  bench.widget("Sharer", Object{{"Sharing", true}, {"Mode", "QUIET"}});
  bench.widget("Friend", Object{{"Labels", Object{{"ghost", Ref{"Casper"}}}}, {"Mode", "LOUD"}}).depends_on = {
      "Casper"};
  bench.widget("Spy", Object{{"Owner", Attribute{"Friend", "Secret"}}});
  bench.graph.outputs = {{"Ghost", "", Ref{"Casper"}}};
  CHECK(bench.file("data.tf") == R"(resource "aws_widget" "sharer" {
  name = "Sharer"
  mode = "quiet"
}

resource "aws_widget" "friend" {
  name = "Friend"
  mode = "loud"
}

resource "aws_widget" "spy" {
  name = "Spy"
}
)");
  CHECK(bench.file("outputs.tf").empty());
  const auto& problems = bench.out.all();
  REQUIRE(problems.size() == 5);
  for (const Diagnostic& problem : problems) {
    CHECK(problem.code == "target-cannot-express");
    CHECK(problem.severity == Severity::warning);
  }
  CHECK(problems[0].message ==
        "the ghost Casper cannot be expressed in Terraform: the provider does not believe in ghosts");
  CHECK(problems[0].span.end == 6);
  CHECK(contains(problems[1].message, "the provider cannot share"));
  CHECK(contains(problems[2].message, "it refers to the ghost Casper, which Terraform lacks"));
  CHECK(contains(problems[3].message, "Terraform does not show Secret of the widget Friend"));
  CHECK(contains(problems[4].message, "the output Ghost"));
}

TEST_CASE("texts of users stay texts") {
  Bench bench;
  const std::string evil = "a\"${file(\"x\")}%{ if true }\n\\ `$(id)` | end";
  bench.graph.stack = "s";
  bench.graph.tags = {{"note", evil}};
  bench.graph.name = "x\nresource \"aws_widget\" \"y\" {}";
  bench.graph.parameters = {{"Token", evil, evil, ""}};
  bench.widget("Main", Object{{"Labels", Object{{evil, evil}}}});
  const std::string safe = R"("a\"$${file(\"x\")}%%{ if true }\n\\ `$(id)` | end")";
  CHECK(contains(bench.file("data.tf"), safe + " = " + safe));
  CHECK(contains(bench.file("versions.tf"), "note = " + safe));
  CHECK(contains(bench.file("variables.tf"), "default     = " + safe));
  CHECK(contains(bench.file("README.md"), R"(| `token` | a"${file("x")}%{ if true } \\ \`$(id)\` \| end |)"));
  for (const OutputFile& file : bench.files) CHECK_FALSE(contains(file.content, "\nresource \"aws_widget\" \"y\""));
}

}  // namespace
}  // namespace pergola
