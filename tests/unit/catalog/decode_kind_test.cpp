#include "catalog/decode_kind.hpp"

#include <doctest/doctest.h>

#include "document/parse.hpp"
#include "sample_kind.hpp"

using namespace pergola;

namespace {

struct Sample {
  explicit Sample(std::string_view text) {
    Diagnostics out;
    const auto root = parse_document(make_source("test_thing.yaml", std::string(text)), out);
    REQUIRE(root);
    const auto decoded = decode_kind(*root, arena, out);
    INFO(format_text(out.sorted(), false));
    REQUIRE(decoded);
    kind = *decoded;
  }

  KindArena arena;
  Kind kind;
};

std::vector<std::string_view> list(std::span<const std::string_view> texts) { return {texts.begin(), texts.end()}; }

std::string show(const Source& source) {
  switch (source.form) {
    case Source::Form::property:
      return "property " + std::string(source.text);
    case Source::Form::attribute:
      return "attribute " + std::string(source.text);
    case Source::Form::member:
      return "member " + std::string(source.text);
    case Source::Form::constant:
      return "constant " + std::string(source.text);
    case Source::Form::digest:
      return "digest " + std::string(source.text);
    case Source::Form::file:
      return "file " + std::string(source.text);
    case Source::Form::shown:
      return "shown " + std::string(source.text);
    case Source::Form::text:
      return "text " + std::string(source.text);
    case Source::Form::object:
    case Source::Form::list:
      break;
  }
  std::string inside;
  for (const Source::Entry& entry : source.entries) {
    inside +=
        (inside.empty() ? "" : ", ") + std::string(entry.name) + (entry.name.empty() ? "" : ": ") + show(entry.source);
  }
  return source.form == Source::Form::object ? "{" + inside + "}" : "[" + inside + "]";
}

std::string show(std::span<const Source::Entry> options) { return show({Source::Form::object, {}, options}); }

}  // namespace

TEST_CASE("a kind file is read to its last word") {
  const Sample sample(test::k_sample_kind);
  const Kind& kind = sample.kind;

  CHECK(kind.type == "AWS::Test::Thing");
  CHECK(kind.title == "test thing");
  CHECK(kind.concern == Concern::data);
  CHECK(kind.stateful);
  CHECK(kind.tags.property == "Tags");
  CHECK(kind.tags.is_map);
  CHECK(kind.ref.terraform == "id");
  CHECK(kind.ref.cli == "=Name");
  REQUIRE(kind.attribute("Arn") != nullptr);
  CHECK(kind.attribute("Arn")->cli == "thing.Arn");
  REQUIRE(kind.attribute("Endpoint.Address") != nullptr);
  CHECK(kind.attribute("Endpoint.Address")->terraform.empty());
  CHECK(kind.attribute("Nothing") == nullptr);
  CHECK(kind.terraform_type == "aws_test_thing");
  CHECK(kind.terraform_omit.empty());
}

TEST_CASE("properties") {
  const Sample sample(test::k_sample_kind);
  const auto property = [&](std::string_view name) -> const Property& {
    const Property* found = sample.kind.property(name);
    REQUIRE(found != nullptr);
    return *found;
  };
  CHECK(sample.kind.properties.size() == 12);
  CHECK(sample.kind.property("Nothing") == nullptr);

  CHECK(property("Name").required);
  CHECK(property("Name").replace == Replace::always);
  CHECK(property("Name").terraform.form == TerraformForm::argument);
  CHECK(property("Name").terraform.name == "name");
  CHECK(property("Name").cli.form == CliForm::value);
  CHECK(property("Name").cli.name == "name");
  CHECK(property("Name").read == "Name");
  CHECK_FALSE(property("Name").read_sorted);

  const Property& mode = property("Mode");
  CHECK_FALSE(mode.required);
  CHECK(mode.replace == Replace::maybe);
  CHECK(mode.cli.form == CliForm::json);
  CHECK(mode.cli.name == "mode");
  CHECK(mode.read == "Mode");
  CHECK(mode.read_sorted);
  REQUIRE(mode.terraform_values.size() == 2);
  CHECK(mode.terraform_values[1].from == "OFF");
  CHECK(mode.terraform_values[1].to == "off");
  REQUIRE(mode.cli_values.size() == 1);
  CHECK(mode.cli_values[0].to == "enabled");

  const Property& config = property("Config");
  CHECK(config.replace == Replace::never);
  CHECK(list(config.replaces) == std::vector<std::string_view>{"Size.Value", "Kind"});
  CHECK(config.terraform.form == TerraformForm::block);
  REQUIRE(config.properties.size() == 2);
  CHECK(config.properties[0].required);
  CHECK(config.properties[0].read == "Config.Kind");
  CHECK(config.properties[1].terraform.form == TerraformForm::inline_members);
  REQUIRE(config.properties[1].properties.size() == 1);
  CHECK(config.properties[1].properties[0].terraform.name == "size");

  CHECK(property("Policy").terraform.form == TerraformForm::json);
  CHECK(property("Policy").cli.form == CliForm::attributes);
  CHECK(property("Policy").cli.name == "attributes");
  CHECK(property("Environment").terraform.form == TerraformForm::map);
  CHECK(property("Environment").terraform.map_key == "Name");
  CHECK(property("Environment").terraform.map_value == "Value");
  CHECK(property("One").terraform.form == TerraformForm::list);
  CHECK(property("One").cli.form == CliForm::omit);
  CHECK(property("One").cli.name == "the CLI has none");
  CHECK(property("Only").terraform.form == TerraformForm::single);
  CHECK(property("Plain").terraform.form == TerraformForm::block);
  CHECK(property("Plain").terraform.member == "value");
  CHECK(property("Plain").cli.form == CliForm::value);
  CHECK(property("Plain").cli.name == "plain");
  CHECK(property("Plain").cli.member == "Value");
  CHECK(property("Rules").terraform.form == TerraformForm::companion);
  CHECK(property("Rules").cli.form == CliForm::part);
  REQUIRE(property("Rules").properties.size() == 2);
  CHECK(property("Rules").properties[1].terraform.form == TerraformForm::omit);
  CHECK(property("Odd").terraform.form == TerraformForm::shape);
  CHECK(property("Odd").terraform.name == "odd_thing");
  CHECK(property("Never").terraform.form == TerraformForm::omit);
  CHECK(property("Never").terraform.name == "Terraform has none");
}

TEST_CASE("companions") {
  const Sample sample(test::k_sample_kind);
  REQUIRE(sample.kind.companions.size() == 2);
  const Companion& rule = sample.kind.companions[0];
  CHECK(rule.type == "aws_test_rule");
  CHECK(rule.each == "Rules");
  CHECK(rule.when.empty());
  CHECK(rule.label == "Id");
  REQUIRE(rule.link.size() == 1);
  CHECK(rule.link[0].from == "thing_id");
  CHECK(rule.link[0].to == "id");
  REQUIRE(rule.properties.size() == 2);
  CHECK(rule.properties[1].terraform.name == "port");
  CHECK(rule.properties[1].terraform_values[0].to == "0");
  CHECK(sample.kind.companions[1].when == "Odd");
}

TEST_CASE("calls") {
  const Sample sample(test::k_sample_kind);
  const CliKind& cli = sample.kind.cli;

  CHECK(cli.find.command == "test get-thing");
  CHECK(show(cli.find.options) == "{name: property Name, size: property Config.Size.Value, first: property Rules.0}");
  CHECK(cli.find.object == "[?n == {Name}]");
  CHECK(cli.find.absent == "NotFound");
  CHECK(show(cli.read.options) == "{arn: attribute Arn, id: attribute Ref}");
  CHECK(cli.read.object == "Thing");
  CHECK(show(cli.create.options) == "{id: constant $id, flag: constant }");
  CHECK(cli.create.object == "@");
  CHECK(list(cli.create.retry) == std::vector<std::string_view>{"Later", "Too soon"});
  CHECK(cli.ready.path == "State");
  CHECK(list(cli.ready.values) == std::vector<std::string_view>{"ACTIVE"});
  CHECK(list(cli.ready.failed) == std::vector<std::string_view>{"FAILED"});

  CHECK(cli.update_form == UpdateForm::calls);
  REQUIRE(cli.update.size() == 2);
  CHECK(list(cli.update[0].properties) == std::vector<std::string_view>{"Mode", "Config.Kind"});
  CHECK_FALSE(cli.update[0].always);
  CHECK(list(cli.update[0].retry) == std::vector<std::string_view>{"Busy"});
  CHECK(cli.update[1].always);
  CHECK(show(cli.update[1].options) == "{zip: file Code, digest: digest Code}");

  REQUIRE(cli.parts.size() == 2);
  const Part& rules = cli.parts[0];
  CHECK(rules.each == "Rules");
  CHECK(show(rules.find.options) == "{id: member Id}");
  CHECK(rules.same == "Port == {.Port}");
  CHECK(rules.key == "Id");
  CHECK(rules.list.command == "test list-rules");
  CHECK(rules.list.object == "rules[].Id");
  CHECK(show(rules.put.options) == "{rule: {Id: member Id, Ports: [member Port, constant 80]}, whole: member }");
  CHECK(show(rules.remove.options) == "{id: member }");
  CHECK(rules.remove.gone);
  CHECK(cli.parts[1].when == "Odd");
  CHECK(cli.parts[1].find.command.empty());

  CHECK(cli.tags_create.option == "tags");
  CHECK(cli.tags_create.form == TagForm::specification);
  CHECK(cli.tags_create.specification == "thing");
  CHECK(cli.tags_read.command == "test list-tags");
  CHECK(cli.tags_read.path == "Tags");
  CHECK(cli.tags_read.form == TagForm::pairs);
  CHECK(cli.tags_write.option == "tags");
  CHECK(cli.tags_write.form == TagForm::lower_pairs);

  CHECK(cli.remove.command == "test delete-thing");
  CHECK(cli.remove.each == "Ids[]");
  CHECK(cli.remove.parts);
  CHECK(cli.remove.gone);
  CHECK(list(cli.remove.retry) == std::vector<std::string_view>{"InUse"});
}

TEST_CASE("found among others, a part for one value of a flag, pairs of tags") {
  const Sample sample(R"(type: AWS::Test::Thing
title: test thing
concern: api
tags: {property: Tags, form: list}
properties:
  Name: {replace: always, cli: {part: true}}
  Flag: {replace: never, cli: {part: true}}
terraform: {omit: "the provider has none"}
cli:
  find:
    among:
      - {command: test list-names, object: "Names[?Name == {Name}].Id", absent: Gone}
      - {command: test list-things, object: "Things[].Id"}
    command: test get-thing
    options: {id: .}
  create: {command: test put-thing}
  parts:
    - {when: Flag, is: true, find: {command: test get-flag}, put: {command: test set-flag}}
    - {when: Flag, is: false, find: {command: test get-flag}, put: {command: test clear-flag}}
  tags:
    read: {path: Tags, form: tag-pairs}
    write: {command: test tag-thing, option: tags, form: tag-pairs}
  delete: {command: test delete-thing, options: {name: Name}}
)");
  const CliKind& cli = sample.kind.cli;
  REQUIRE(cli.find.among.size() == 2);
  CHECK(cli.find.among[0].command == "test list-names");
  CHECK(cli.find.among[0].absent == "Gone");
  CHECK(cli.find.among[1].object == "Things[].Id");
  CHECK(show(cli.find.options) == "{id: member }");
  REQUIRE(cli.parts.size() == 2);
  CHECK(cli.parts[0].is == "true");
  CHECK(cli.parts[1].is == "false");
  CHECK(cli.tags_read.form == TagForm::tag_pairs);
}

TEST_CASE("lists with their length, what is shown, what comes before a deletion") {
  const Sample sample(R"yaml(type: AWS::Test::Thing
title: test thing
concern: api
ref: {cli: Id}
properties:
  Config:
    replace: never
    cli: {part: true}
    properties:
      Names: {cli: {counted: Names}}
      Others: {cli: {counted: Names.Others}}
      Places: {cli: {counted: .}}
terraform: {omit: "the provider has none"}
cli:
  find: {command: test get-thing}
  create: {command: test create-thing, options: {config: {Token: =$token, Names: Config.Names, Tags: =$tags}}}
  update:
    - {command: test set-thing, options: {config: "shown:merge(Config, {Config})"}, properties: [Config]}
  delete:
    before: {command: test stop-thing, options: {id: "@Ref"}, retry: [Busy]}
    command: test delete-thing
    options: {id: "@Ref"}
)yaml");
  const Property& config = sample.kind.properties[0];
  CHECK(config.properties[0].cli.form == CliForm::counted);
  CHECK(config.properties[1].cli.name == "Names.Others");
  CHECK(config.properties[2].cli.name == ".");
  const CliKind& cli = sample.kind.cli;
  REQUIRE(cli.update.size() == 1);
  CHECK(show(cli.update[0].options) == "{config: shown merge(Config, {Config})}");
  REQUIRE(cli.remove.before.size() == 1);
  CHECK(cli.remove.before[0].command == "test stop-thing");
  CHECK(list(cli.remove.before[0].retry) == std::vector<std::string_view>{"Busy"});
}

TEST_CASE("the shorter forms") {
  const Sample sample(R"(type: AWS::Test::Thing
title: test thing
concern: api
properties:
  Name: {replace: always, cli: name}
terraform: {omit: "the provider has none"}
cli:
  find: {command: test get-thing}
  create: {command: test put-thing}
  update: put
  delete: {with: Name}
)");
  CHECK(sample.kind.terraform_omit == "the provider has none");
  CHECK(sample.kind.terraform_type.empty());
  CHECK(sample.kind.properties[0].terraform.form == TerraformForm::omit);
  CHECK(sample.kind.tags.property.empty());
  CHECK_FALSE(sample.kind.stateful);
  CHECK(sample.kind.cli.update_form == UpdateForm::put);
  CHECK(sample.kind.cli.remove.with == "Name");
  CHECK(sample.kind.cli.remove.command.empty());
}

TEST_CASE("a kind file is named after its type") {
  CHECK(kind_file_name("AWS::VpcLattice::TargetGroup") == "vpclattice_targetgroup.yaml");
  CHECK(kind_file_name("AWS::Lambda::Function") == "lambda_function.yaml");
}
