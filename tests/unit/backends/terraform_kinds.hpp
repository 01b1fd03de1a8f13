// Kinds made up so that each form of a Terraform name occurs.
#pragma once

namespace pergola {

inline constexpr const char* k_widget_kind = R"(
type: AWS::Test::Widget
title: widget
concern: data
tags: {property: Tags, form: list}
ref: {terraform: id, cli: Id}
attributes:
  Arn: {terraform: arn, cli: Arn}
  Host: {terraform: "hosts[0].name", cli: Host}
  Secret: {cli: Secret}
properties:
  Name: {required: true, replace: always, terraform: name, cli: name}
  Sides:
    replace: never
    terraform: {block: side}
    cli: sides
    properties:
      Color: {terraform: color, cli: color}
      Matter:
        terraform: {block: matter}
        cli: matter
        properties:
          Weight: {terraform: weight, cli: weight}
  Mode: {replace: never, terraform: mode, cli: mode, values: {terraform: {LOUD: loud, QUIET: quiet}}}
  State: {replace: never, terraform: enabled, cli: state, values: {terraform: {ENABLED: "true", DISABLED: "false"}}}
  Policy: {replace: never, terraform: {json: policy}, cli: {json: policy}}
  Dimensions:
    replace: never
    terraform: {map: dimensions, key: Key, value: Value}
    cli: dimensions
    properties:
      Key: {terraform: key, cli: Key}
      Value: {terraform: value, cli: Value}
  Owner: {replace: never, terraform: {list: owners}, cli: owner}
  Topics: {replace: never, terraform: {single: topic}, cli: topics}
  Labels: {replace: never, terraform: labels, cli: labels}
  Placement:
    replace: never
    terraform: placement
    cli: placement
    properties:
      ZoneName: {terraform: zone, cli: zone}
  Content:
    replace: never
    terraform: {inline: true}
    cli: content
    properties:
      Bucket: {terraform: bucket, cli: bucket}
      Seal:
        terraform: {block: seal}
        cli: seal
        properties:
          Wax: {terraform: wax, cli: wax}
  Address: {replace: never, terraform: {block: home, member: address}, cli: {object: home, member: address}}
  Archive: {replace: never, terraform: zip_file, cli: archive}
  Sharing: {replace: never, terraform: {omit: the provider cannot share}, cli: sharing}
  Parts:
    replace: never
    terraform: {companion: true}
    cli: parts
    properties:
      Id: {terraform: {companion: true}, cli: id}
      Port: {terraform: {companion: true}, cli: port}
  Grants: {replace: never, terraform: {companion: true}, cli: grants}
  Shadow:
    replace: never
    terraform: {companion: true}
    cli: shadow
    properties:
      Depth: {terraform: {companion: true}, cli: depth}
terraform:
  type: aws_widget
  companions:
    - type: aws_widget_part
      each: Parts
      label: Id
      link: {widget: id}
      block: target
      properties:
        Id: {terraform: id}
        Port: {terraform: port}
    - type: aws_widget_grant
      each: Grants
      label: .
      link: {widget: arn}
      awaited: true
      properties:
        .: {terraform: grantee}
    - type: aws_widget_shadow
      when: Shadow
      link: {widget: id}
      properties:
        Depth: {terraform: depth}
cli:
  find: {command: test get-widget, options: {name: Name}, absent: NotFound}
  create: {command: test create-widget}
  delete: {command: test delete-widget, options: {name: Name}}
)";

inline constexpr const char* k_ghost_kind = R"(
type: AWS::Test::Ghost
title: ghost
concern: data
ref: {terraform: id, cli: Id}
properties:
  Name: {required: true, replace: always, terraform: name, cli: name}
terraform: {omit: the provider does not believe in ghosts}
cli:
  find: {command: test get-ghost, options: {name: Name}, absent: NotFound}
  create: {command: test create-ghost}
  delete: {command: test delete-ghost, options: {name: Name}}
)";

}  // namespace pergola
