#include <algorithm>

#include <doctest/doctest.h>

#include "catalog/decode_kind.hpp"
#include "document/parse.hpp"
#include "sample_kind.hpp"

using namespace pergola;

namespace {

/// Reads the sample with one text in place of another, and gives what is said about it.
std::string say(std::string_view from, std::string_view to) {
  std::string text(test::k_sample_kind);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  Diagnostics out;
  const auto root = parse_document(make_source("k.yaml", text), out);
  REQUIRE(root);
  KindArena arena;
  const bool decoded = decode_kind(*root, arena, out).has_value();
  CHECK(decoded != out.has_errors());
  std::string said;
  for (const Diagnostic& d : out.sorted()) {
    const std::string written = text.substr(d.span.begin, std::min(d.span.end - d.span.begin, std::size_t{30}));
    said += std::string(d.code) + " at " + d.path + " <" + written + ">: " + d.message;
    if (!d.suggestion.empty()) said += " (" + d.suggestion + ")";
    said += "\n";
  }
  return said;
}

}  // namespace

TEST_CASE("what a kind file gets wrong is reported where it stands") {
  struct Case {
    const char* name;
    const char* from;
    const char* to;
    std::string expected;
  };
  const Case cases[] = {
      {"nothing", "type: AWS::Test::Thing", "type: AWS::Test::Thing", ""},
      {"no type", "type: AWS::Test::Thing\n", "",
       "missing-key at  <title: test thing\nconcern: dat>: key 'type' is missing in the kind file\n"},
      {"two words", "AWS::Test::Thing", "AWS::Thing",
       "value-invalid at type <AWS::Thing>: expected a type such as 'AWS::Lambda::Function', found 'AWS::Thing'\n"},
      {"a dash in a type", "AWS::Test::Thing", "AWS::Test::Th-ing",
       "value-invalid at type <AWS::Test::Th-ing>: expected a type such as 'AWS::Lambda::Function', found "
       "'AWS::Test::Th-ing'\n"},
      {"empty title", "title: test thing", "title: ''",
       "value-invalid at title <''>: expected a text that is not empty\n"},
      {"unknown concern", "concern: data", "concern: dota",
       "unknown-value at concern <dota>: expected one of 'network', 'lattice', 'compute', 'identity', 'data', "
       "'messaging', 'api', "
       "'observability', found 'dota' (data)\n"},
      {"concern of another type", "concern: data", "concern: [data]",
       "wrong-type at concern <[data]>: expected one of 'network', 'lattice', 'compute', 'identity', 'data', "
       "'messaging', 'api', "
       "'observability', found a list\n"},
      {"stateful as a word", "stateful: true", "stateful: yes",
       "wrong-type at stateful <yes>: expected true or false, found a string (true)\n"},
      {"unknown key at the top", "stateful: true", "statefull: true",
       "unknown-key at statefull <statefull>: unknown key 'statefull' in the kind file (stateful)\n"},
      {"unknown form of tags", "form: map}\nref", "form: maps}\nref",
       "unknown-value at tags.form <maps>: expected one of 'list', 'map', found 'maps' (map)\n"},
      {"tags among the properties", "property: Tags", "property: Mode",
       "conflicting-keys at tags.property <Mode>: 'Mode' holds the tags and cannot stand among the properties\n"},
      {"reference to a property that is not there", "cli: =Name}", "cli: =Nome}",
       "kind-reference at ref.cli <=Nome>: the kind describes no property 'Nome' (Name)\n"},
      {"attribute that is a text", "Arn: {terraform: arn, cli: thing.Arn}", "Arn: arn",
       "wrong-type at attributes.Arn <arn>: attribute 'Arn' should be a mapping, but is a string\n"},
      {"property that is a text", "Only: {replace: never, terraform: {single: only}, cli: only}", "Only: only",
       "wrong-type at properties.Only <only>: property 'Only' should be a mapping, but is a string\n"},
      {"no replace", "{required: true, replace: always, ", "{required: true, ",
       "missing-key at properties.Name <{required: true, terraform: na>: key 'replace' is missing in property "
       "'Name'\n"},
      {"unknown replace", "replace: always, terraform: name", "replace: allways, terraform: name",
       "unknown-value at properties.Name.replace <allways>: expected one of 'never', 'maybe', 'always', found "
       "'allways' (always)\n"},
      {"replace below the top", "Kind: {required: true, ", "Kind: {required: true, replace: never, ",
       "unknown-key at properties.Config.properties.Kind.replace <replace>: unknown key 'replace' in property "
       "'Kind'\n"},
      {"replaces what is not there", "[Size.Value, Kind]", "[Size.Velue, Kind]",
       "kind-reference at properties.Config.replaces[0] <Size.Velue>: the kind describes no property 'Velue' "
       "(Value)\n"},
      {"no Terraform name", "replace: always, terraform: name, ", "replace: always, ",
       "missing-key at properties.Name <{required: true, replace: alwa>: key 'terraform' is missing in property "
       "'Name'\n"},
      {"no CLI name", ", cli: name, read: Name}", ", read: Name}",
       "missing-key at properties.Name <{required: true, replace: alwa>: key 'cli' is missing in property 'Name'\n"},
      {"empty name", "terraform: name,", "terraform: '',",
       "value-invalid at properties.Name.terraform <''>: expected a name, found an empty text\n"},
      {"name that is a list", "terraform: name,", "terraform: [name],",
       "wrong-type at properties.Name.terraform <[name]>: expected a string, found a list\n"},
      {"unknown verb", "{block: config}", "{blok: config}",
       "unknown-key at properties.Config.terraform.blok <blok>: unknown key 'blok' in 'terraform' (block)\n"},
      {"no verb", "{block: config}", "{}",
       "missing-key at properties.Config.terraform <{}>: expected one of 'block', 'json', 'map', 'list', 'single', "
       "'inline', 'implied', 'companion', "
       "'shape', 'omit', found an empty mapping\n"},
      {"two verbs", "{block: config}", "{block: config, json: config}",
       "conflicting-keys at properties.Config.terraform.json <json>: keys 'block' and 'json' in 'terraform' exclude "
       "each other\n"},
      {"verb without a name", "{block: config}", "{block: ''}",
       "value-invalid at properties.Config.terraform.block <''>: expected a text that is not empty\n"},
      {"omit without a reason", "{omit: \"Terraform has none\"}", "{omit: }",
       "missing-key at properties.Never.terraform.omit <omit>: key 'omit' in 'terraform' has no value\n"},
      {"flag that is false", "{companion: true}", "{companion: false}",
       "value-invalid at properties.Rules.terraform.companion <false>: 'companion' can only be true; leave it out "
       "otherwise\n"},
      {"flag that is a text", "{inline: true}", "{inline: size}",
       "wrong-type at properties.Config.properties.Size.terraform.inline <size>: expected true or false, found a "
       "string\n"},
      {"map without a key", ", key: Name, value: Value}", ", value: Value}",
       "missing-key at properties.Environment.terraform <{map: environment, value: Valu>: key 'key' is missing in "
       "'terraform'\n"},
      {"key without a map", "{list: ones}", "{list: ones, key: Name}",
       "unknown-key at properties.One.terraform.key <key>: unknown key 'key' in 'terraform'\n"},
      {"unknown CLI verb", "{attributes: attributes}", "{attribute: attributes}",
       "unknown-key at properties.Policy.cli.attribute <attribute>: unknown key 'attribute' in 'cli' (attributes)\n"},
      {"unknown key of a property", "read: Config.Kind}", "reed: Config.Kind}",
       "unknown-key at properties.Config.properties.Kind.reed <reed>: unknown key 'reed' in property 'Kind' (read)\n"},
      {"read without a path", "{path: Mode, sort: true}", "{sort: false}",
       "missing-key at properties.Mode.read <{sort: false}>: key 'path' is missing in 'read'\n"},
      {"values of a third target", "values: {terraform: {ON", "values: {tofu: {ON",
       "unknown-key at properties.Mode.values.tofu <tofu>: unknown key 'tofu' in 'values'\n"},
      {"translation to a list", "{ON: enabled}", "{ON: [enabled]}",
       "wrong-type at properties.Mode.values.cli.ON <[enabled]>: expected a string, found a list\n"},
      {"Terraform without a type", "  type: aws_test_thing\n", "",
       "missing-key at terraform <companions:\n    - type: aws_te>: key 'type' is missing in 'terraform'\n"},
      {"Terraform both ways", "  type: aws_test_thing\n", "  type: aws_test_thing\n  omit: no\n",
       "conflicting-keys at terraform.type <type>: keys 'omit' and 'type' in 'terraform' exclude each other\n"
       "unknown-key at terraform.companions <companions>: unknown key 'companions' in 'terraform'\n"},
      {"companion of nothing", "{type: aws_test_odd, when: Odd}", "{type: aws_test_odd}",
       "missing-key at terraform.companions[1] <{type: aws_test_odd}>: the companion needs 'each' or 'when'\n"},
      {"companion of a property that is not there", "when: Odd}\ncli", "when: Old}\ncli",
       "kind-reference at terraform.companions[1].when <Old>: the kind describes no property 'Old' (Odd)\n"},
      {"label that is no member", "label: Id", "label: Ib",
       "kind-reference at terraform.companions[0].label <Ib>: 'Rules' has no member 'Ib'\n"},
      {"CLI name in a companion", "Id: {terraform: rule_id}", "Id: {terraform: rule_id, cli: id}",
       "unknown-key at terraform.companions[0].properties.Id.cli <cli>: unknown key 'cli' in property 'Id'\n"},
      {"no find", "  find: {command: test get-thing,", "  fond: {command: test get-thing,",
       "missing-key at cli <fond: {command: test get-thing>: key 'find' is missing in 'cli'\n"
       "unknown-key at cli.fond <fond>: unknown key 'fond' in 'cli' (find)\n"},
      {"no command", "create: {command: test create-thing, ", "create: {",
       "missing-key at cli.create <{options: {id: \"=$id\", flag: =>: key 'command' is missing in the call 'create'\n"},
      {"command of one word", "command: test create-thing", "command: create-thing",
       "value-invalid at cli.create.command <create-thing>: expected a command such as 'lambda create-function', found "
       "'create-thing'\n"},
      {"command of three words", "command: test create-thing", "command: aws test create-thing",
       "value-invalid at cli.create.command <aws test create-thing>: expected a command such as 'lambda "
       "create-function', found 'aws test "
       "create-thing'\n"},
      {"command with a shell in it", "command: test create-thing", "command: test create;rm",
       "value-invalid at cli.create.command <test create;rm>: expected a command such as 'lambda create-function', "
       "found 'test create;rm'\n"},
      {"key of another call", "create: {command: test create-thing, ",
       "create: {command: test create-thing, absent: X, ",
       "unknown-key at cli.create.absent <absent>: unknown key 'absent' in the call 'create'\n"},
      {"option from a property that is not there", "options: {name: Name, size", "options: {name: Names, size",
       "kind-reference at cli.find.options.name <Names>: the kind describes no property 'Names' (Name)\n"},
      {"option from a member that is not there", "Config.Size.Value, first", "Config.Size.Valu, first",
       "kind-reference at cli.find.options.size <Config.Size.Valu>: the kind describes no property 'Valu' (Value)\n"},
      {"option from an attribute that is not there", "{arn: \"@Arn\", id", "{arn: \"@Am\", id",
       "kind-reference at cli.read.options.arn <\"@Am\">: the kind describes no attribute 'Am'\n"},
      {"no Ref", "ref: {terraform: id, cli: =Name}\n", "",
       "kind-reference at cli.read.options.id <\"@Ref\">: '@Ref' is used, but the kind says no 'ref'\n"},
      {"option from an element where there is none", "{id: \"=$id\", flag: =}", "{id: .Id, flag: =}",
       "kind-reference at cli.create.options.id <.Id>: '.Id' has no meaning here: nothing is repeated\n"},
      {"option from an element's member that is not there", "options: {id: .Id}", "options: {id: .Ib}",
       "kind-reference at cli.parts[0].find.options.id <.Ib>: the kind describes no property 'Ib'\n"},
      {"option that is a number", "{id: \"=$id\", flag: =}", "{id: 5, flag: =}",
       "wrong-type at cli.create.options.id <5>: expected a source, found an integer\n"},
      {"options that are a list", "options: {arn: \"@Arn\", id: \"@Ref\"}", "options: [Name]",
       "wrong-type at cli.read.options <[Name]>: 'options' should be a mapping, but is a list\n"},
      {"property in a JMESPath", "[?n == {Name}]", "[?n == {Nam}]",
       "kind-reference at cli.find.object <\"[?n == {Nam}]\">: the kind describes no property 'Nam' (Name)\n"},
      {"JMESPath's own braces", "[?n == {Name}]", "[?n == {Name}].{a: b} || `{}`", ""},
      {"ready without values", "values: [ACTIVE], ", "",
       "missing-key at cli.ready <{path: State, failed: [FAILED]>: key 'values' is missing in 'ready'\n"},
      {"update in an unknown way",
       "update:\n    - {command: test update-thing, options: {name: Name}, properties: [Mode, Config.Kind], retry: "
       "[Busy]}\n"
       "    - {command: test set-code, options: {zip: \"file:Code\", digest: \"digest:Code\"}, properties: [Code], "
       "always: true}",
       "update: pot", "unknown-value at cli.update <pot>: expected one of 'put', 'recreate', found 'pot' (put)\n"},
      {"update of nothing", "properties: [Code], always", "always",
       "missing-key at cli.update[1] <{command: test set-code, optio>: key 'properties' is missing in the call "
       "'update'\n"},
      {"update of a property that is not there", "[Mode, Config.Kind]", "[Mode, Config.King]",
       "kind-reference at cli.update[0].properties[1] <Config.King>: the kind describes no property 'King' (Kind)\n"},
      {"part of nothing", "    - when: Odd\n      put", "    - put",
       "missing-key at cli.parts[1] <put: {command: test put-odd, o>: the part needs 'each' or 'when'\n"},
      {"list without a key", "      key: Id\n", "",
       "missing-key at cli.parts[0] <each: Rules\n      find: {comma>: 'list' and 'key' go together\n"},
      {"part that is not put", "      put: {command: test put-odd, options: {odd: Odd}}\n", "",
       "missing-key at cli.parts[1] <when: Odd>: key 'put' is missing in the part\n"},
      {"unknown form of a tag call", "form: lower-pairs", "form: lower_pairs",
       "unknown-value at cli.tags.write.form <lower_pairs>: expected one of 'map', 'pairs', 'lower-pairs', "
       "'tag-pairs', found "
       "'lower_pairs' (lower-pairs)\n"},
      {"specification of nothing", "{specification: thing}", "{specification: ''}",
       "value-invalid at cli.tags.create.form.specification <''>: expected a text that is not empty\n"},
      {"no way to delete", "  delete: {command: test delete-thing", "  remove: {command: test delete-thing",
       "missing-key at cli <find: {command: test get-thing>: key 'delete' is missing in 'cli'\n"
       "unknown-key at cli.remove <remove>: unknown key 'remove' in 'cli'\n"},
      {"element in a delete without each", "each: \"Ids[]\", ", "",
       "kind-reference at cli.delete.options.id <.>: '.' has no meaning here: nothing is repeated\n"},
  };
  for (const Case& c : cases) {
    SUBCASE(c.name) { CHECK(say(c.from, c.to) == c.expected); }
  }
}

TEST_CASE("a diagnostic of a kind file looks like one of a topology") {
  Diagnostics out;
  const auto root = parse_document(make_source("lambda_function.yaml", "type: AWS::Lambda::Function\ntitel: x\n"), out);
  REQUIRE(root);
  KindArena arena;
  CHECK_FALSE(decode_kind(*root, arena, out));
  CHECK(format_text(out.sorted(), false)
            .find("lambda_function.yaml:2:1: error: unknown key 'titel' in the kind file [unknown-key]\n"
                  "    2 | titel: x\n"
                  "      | ^~~~~ did you mean 'title'?\n"
                  "      = at titel\n") != std::string::npos);
}

TEST_CASE("a kind file that is no mapping") {
  for (const char* text : {"", "- a\n", "x\n"}) {
    Diagnostics out;
    const auto root = parse_document(make_source("k.yaml", text), out);
    REQUIRE(root);
    KindArena arena;
    CHECK_FALSE(decode_kind(*root, arena, out));
    CHECK(out.error_count() == 1);
  }
}
