// One CloudFormation resource type and what it is called in the other targets.
//
// Everything here is a view: the kinds compiled into the binary are constant tables, those of an overlay
// live in the `Catalog` that read them. `templates/README.md` explains each field where the files spell it.
#pragma once

#include <span>
#include <string_view>

namespace pergola {

enum class Replace { never, maybe, always };
enum class Concern { network, lattice, compute, identity, data, messaging, api, observability };

struct Translation {
  std::string_view from{};
  std::string_view to{};
};

/// How a property is spelt in Terraform.
enum class TerraformForm {
  argument,
  block,
  json,
  map,
  list,
  single,
  inline_members,
  arguments,
  implied,
  companion,
  shape,
  omit
};

struct TerraformName {
  TerraformForm form = TerraformForm::omit;
  std::string_view name{};                   ///< Argument, block or shaper; the reason for `omit` and `implied`.
  std::string_view map_key{};                ///< forms map and arguments: the member that is the key …
  std::string_view map_value{};              ///< … and the one that is the value.
  std::string_view member{};                 ///< form block: the argument that a plain value is in the block.
  std::span<const Translation> arguments{};  ///< form arguments: what each key is called.
  std::span<const Translation> fixed{};  ///< forms block and inline_members: arguments that stand beside the members.
};

/// How a property is passed to the AWS CLI.
enum class CliForm { value, json, attributes, counted, part, implied, omit };

struct CliName {
  CliForm form = CliForm::omit;
  /// Option or JSON key; option that holds the map for `attributes`; the reason for `omit` and `implied`. Of `counted`
  /// a dotted name is a key inside another one's value, and `.` the object that the property stands in.
  std::string_view name{};
  std::string_view member{};  ///< form value: the key that a plain value is in an object; empty: it is passed as it is.

  /// Whether it is passed by itself.
  [[nodiscard]] bool is_passed() const {
    return form == CliForm::value || form == CliForm::json || form == CliForm::attributes || form == CliForm::counted;
  }
};

struct Property {
  std::string_view name{};
  bool required = false;
  Replace replace = Replace::never;
  std::span<const std::string_view> replaces{};
  TerraformName terraform{};
  CliName cli{};
  std::string_view read{};  ///< JMESPath; empty: not compared.
  bool read_sorted = false;
  std::span<const Translation> terraform_values{};
  std::span<const Translation> cli_values{};
  std::span<const Property> properties{};
};

/// What Ref or an attribute is in the other targets.
struct Reference {
  std::string_view name{};       ///< The attribute; empty for Ref.
  std::string_view terraform{};  ///< Path below the resource's address; empty: not available.
  std::string_view cli{};        ///< JMESPath on the object, or `=Property`; empty: not available.
  std::string_view after{};      ///< Of that value only what stands behind the last of this text; empty: all of it.
  std::string_view front{};      ///< Constant that is put before what was cut out.
};

struct Companion {
  std::string_view type{};
  std::string_view each{};  ///< Property, dotted for a member; empty when `when` is set.
  std::string_view when{};
  std::string_view label{};
  std::span<const Translation> link{};         ///< from: argument, to: attribute of the resource.
  std::string_view block{};                    ///< Block that holds the properties; empty: they stand in the companion.
  bool awaited = false;                        ///< What refers to the resource depends on the companion too.
  std::span<const std::string_view> behind{};  ///< Types of other companions of the resource that must be there before.
  std::span<const Property> properties{};
};

/// Where the value of a CLI option comes from (`templates/README.md`, *Sources*).
struct Source {
  enum class Form { property, attribute, member, constant, digest, file, object, list, text, shown };
  struct Entry;
  Form form = Form::constant;
  std::string_view text{};           ///< Dotted path, attribute name or constant; of `shown` JMESPath.
  std::span<const Entry> entries{};  ///< Of `object` (with names) and `list` (without).
};

struct Source::Entry {
  std::string_view name{};
  Source source{};
};

struct Call {
  std::string_view command{};  ///< `service operation`; empty: no call.
  std::span<const Source::Entry> options{};
  std::string_view object{};  ///< JMESPath from the answer; empty: the whole answer.
  std::string_view absent{};  ///< Error code that means "not there".
  std::span<const std::string_view> retry{};
  std::span<const std::string_view> properties{};  ///< Of an update: those it sets.
  bool always = false;                             ///< Of an update: also after a create.
  bool gone = false;                               ///< Of a delete: wait until `find` shows nothing.
  std::string_view each{};                         ///< Of a delete: JMESPath on the answer of `find`.
  bool parts = false;                              ///< Of a delete: the parts are taken away first.
  std::string_view with{};                         ///< Of a delete: goes with what this property refers to.
  std::span<const Call> before{};                  ///< Of a delete: what is done first, until it is ready.
  std::span<const Call> among{};                   ///< Of a find: list what it is made for, one list after the other.
};

enum class UpdateForm { none, calls, put, recreate };

struct Ready {
  std::string_view path{};
  std::span<const std::string_view> values{};
  std::span<const std::string_view> failed{};
};

struct Part {
  std::string_view each{};
  std::string_view when{};
  std::string_view is{};  ///< With `when`: `true` or `false`, which the property must be; empty: anything.
  Call find{};
  std::string_view same{};
  Call put{};
  Call list{};             ///< Its object is the list of the keys of all parts there are.
  std::string_view key{};  ///< JMESPath on the object of `find`.
  Call remove{};
};

enum class TagForm { map, pairs, lower_pairs, tag_pairs, specification, pairs_in };

struct TagCall {
  std::string_view command{};
  std::string_view absent{};  ///< Error code that means that there are none.
  std::span<const Source::Entry> options{};
  std::string_view option{};
  std::string_view path{};
  TagForm form = TagForm::map;
  std::string_view
      specification{};  ///< EC2 resource type of a tag specification; of `pairs_in` the member that holds them.
};

struct Tags {
  std::string_view property{};  ///< Empty: the type has no tags.
  bool is_map = false;
};

struct CliKind {
  Call find{};
  Call read{};
  Call create{};
  Ready ready{};
  UpdateForm update_form = UpdateForm::none;
  std::span<const Call> update{};
  std::span<const Part> parts{};
  TagCall tags_create{};
  TagCall tags_read{};
  TagCall tags_write{};
  Call remove{};
};

struct Kind {
  std::string_view type{};
  std::string_view title{};
  Concern concern = Concern::compute;
  bool stateful = false;
  Tags tags{};
  Reference ref{};
  std::span<const Reference> attributes{};
  std::span<const Property> properties{};
  std::string_view terraform_type{};
  std::string_view terraform_omit{};             ///< The reason, where Terraform has no such resource.
  std::span<const std::string_view> triggers{};  ///< Properties whose change makes a successor in Terraform.
  std::string_view terraform_joins{};            ///< Property that refers to the resource which is this one there too.
  std::span<const Translation> terraform_set{};  ///< from: argument, to: constant, set on that resource.
  std::span<const Companion> companions{};
  CliKind cli{};

  [[nodiscard]] const Property* property(std::string_view name) const;
  [[nodiscard]] const Reference* attribute(std::string_view name) const;
};

/// The property with this name; null when there is none.
[[nodiscard]] const Property* find_property(std::span<const Property> properties, std::string_view name);

}  // namespace pergola
