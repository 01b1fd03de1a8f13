// A kind file that uses each word of the vocabulary.
#pragma once

#include <string_view>

namespace pergola::test {

inline constexpr std::string_view k_sample_kind = R"yaml(type: AWS::Test::Thing
title: test thing
concern: data
stateful: true
tags: {property: Tags, form: map}
ref: {terraform: id, cli: =Name}
attributes:
  Arn: {terraform: arn, cli: thing.Arn}
  Endpoint.Address: {cli: "join('', [Endpoint, {Name}])"}
properties:
  Name: {required: true, replace: always, terraform: name, cli: name, read: Name}
  Mode:
    replace: maybe
    terraform: mode
    cli: {json: mode}
    read: {path: Mode, sort: true}
    values: {terraform: {ON: on, OFF: "off"}, cli: {ON: enabled}}
  Config:
    replace: never
    replaces: [Size.Value, Kind]
    terraform: {block: config}
    cli: config
    properties:
      Kind: {required: true, terraform: kind, cli: Kind, read: Config.Kind}
      Size:
        terraform: {inline: true}
        cli: Size
        properties:
          Value: {terraform: size, cli: Value}
  Policy: {replace: never, terraform: {json: policy}, cli: {attributes: attributes}}
  Environment: {replace: never, terraform: {map: environment, key: Name, value: Value}, cli: environment}
  One: {replace: never, terraform: {list: ones}, cli: {omit: "the CLI has none"}}
  Only: {replace: never, terraform: {single: only}, cli: only}
  Plain: {replace: never, terraform: {block: plain, member: value}, cli: {object: plain, member: Value}}
  Rules:
    replace: never
    terraform: {companion: true}
    cli: {part: true}
    properties:
      Id: {required: true}
      Port: {}
  Odd: {replace: never, terraform: {shape: odd_thing}, cli: {part: true}}
  Never: {replace: never, terraform: {omit: "Terraform has none"}, cli: never}
  Code: {replace: never, terraform: filename, cli: {part: true}}
terraform:
  type: aws_test_thing
  companions:
    - type: aws_test_rule
      each: Rules
      label: Id
      link: {thing_id: id}
      properties:
        Id: {terraform: rule_id}
        Port: {terraform: port, values: {terraform: {any: "0"}}}
    - {type: aws_test_odd, when: Odd}
cli:
  find: {command: test get-thing, options: {name: Name, size: Config.Size.Value, first: Rules.0}, object: "[?n == {Name}]", absent: NotFound}
  read: {command: test describe-thing, options: {arn: "@Arn", id: "@Ref"}, object: Thing}
  create: {command: test create-thing, options: {id: "=$id", flag: =}, object: "@", retry: [Later, "Too soon"]}
  ready: {path: State, values: [ACTIVE], failed: [FAILED]}
  update:
    - {command: test update-thing, options: {name: Name}, properties: [Mode, Config.Kind], retry: [Busy]}
    - {command: test set-code, options: {zip: "file:Code", digest: "digest:Code"}, properties: [Code], always: true}
  parts:
    - each: Rules
      find: {command: test get-rule, options: {id: .Id}, object: "rules[?Port == {.Port}] | [0]"}
      same: "Port == {.Port}"
      key: Id
      list: {command: test list-rules, options: {name: Name}, object: "rules[].Id"}
      put:
        command: test put-rule
        options:
          rule: {Id: .Id, Ports: [.Port, "=80"]}
          whole: .
      delete: {command: test delete-rule, options: {id: .}, gone: true}
    - when: Odd
      put: {command: test put-odd, options: {odd: Odd}}
  tags:
    create: {option: tags, form: {specification: thing}}
    read: {command: test list-tags, options: {arn: "@Arn"}, path: Tags, form: pairs}
    write: {command: test tag-thing, options: {arn: "@Arn"}, option: tags, form: lower-pairs}
  delete: {command: test delete-thing, options: {name: Name, id: .}, each: "Ids[]", parts: true, gone: true, retry: [InUse]}
)yaml";

}  // namespace pergola::test
