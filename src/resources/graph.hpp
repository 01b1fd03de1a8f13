// The resources of a topology in CloudFormation's vocabulary: what all targets are made from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "catalog/catalog.hpp"
#include "resources/value.hpp"

namespace pergola {

struct Resource {
  std::string id;     ///< Logical id: letters and digits, from names, never from order.
  std::string label;  ///< Terraform label, unique among resources of the type.
  std::string type;   ///< `AWS::Service::Kind`, a kind of the catalogue unless it goes `as_is`.
  Object properties;
  std::vector<std::string> depends_on{};  ///< Beyond what references imply.
  bool retain = false;                    ///< Stays when the stack is deleted (kinds that hold data).
  Span origin{};                          ///< The piece of topology it comes from.
  bool as_is = false;                     ///< Fits no kind: CloudFormation takes it as it stands, nothing else does.
  Object attributes{};                    ///< Where it goes `as_is`: its `DeletionPolicy` and the like.
  std::vector<std::string> initial{};     ///< Properties that what runs changes: the value here is the first one only.
  std::vector<Diagnostic> misfits{};      ///< Where it goes `as_is` and there is a kind: what does not fit that.
};

/// Something that is only known when the stack is deployed.
struct Parameter {
  std::string name;  ///< UpperCamel; Terraform and shell names are derived from it.
  std::string description;
  std::optional<std::string> default_value;
  std::string
      pattern;  ///< Regular expression (the dialect common to Java and RE2) that a value must match; may be empty.
  Span origin{};
};

struct Output {
  std::string name;  ///< UpperCamel.
  std::string description;
  Value value;
};

/// Files that become a zip: a function's code, or a layer made from Python requirements.
struct Asset {
  enum class Form { code, python_layer };
  std::string name;  ///< File name in `code/`: letters, digits, dashes.
  Form form = Form::code;
  std::string path{};                       ///< code: folder or archive, relative to the topology file.
  std::string runtime{};                    ///< Lambda runtime it is for.
  std::string architecture{};               ///< `x86_64` or `arm64`.
  std::vector<std::string> requirements{};  ///< python_layer: pip requirements.
  bool needs_build = false;  ///< Its zip holds more than its files: requirements are installed by `code/package.sh`.
  Span origin{};
};

/// A check of verify.sh: a request that should go through, and what it should leave behind.
struct Probe {
  /// Who hands the request to the function, as its event says.
  enum class Through { lattice, rest_api, http_api };
  std::string service;  ///< Name in the topology.
  std::string method = "GET";
  std::string path = "/";
  std::string body;
  Through through = Through::lattice;
  std::string stage{};  ///< Of the API.
  std::string route{};  ///< Path of the API's route, with its variables; empty when none is matched.
  std::vector<std::pair<std::string, std::string>> parameters{};  ///< What the path has for them.
  bool is_declared = false;  ///< The topology says what to send, so it must not be refused.
  Value function;            ///< Function to invoke.
  std::string trace_filter;  ///< X-Ray filter expression its trace matches; empty when not traced.

  /// What the request reaches over VPC Lattice.
  struct Reached {
    std::string service;
    Value lattice_service;     ///< Its id.
    std::string trace_filter;  ///< Traces of the way there; empty when not traced.
  };
  std::vector<Reached> reached;
};

class Graph {
 public:
  explicit Graph(const Catalog& catalog) : catalog_(&catalog) {}

  std::string name;         ///< The topology's.
  std::string environment;  ///< Empty when there is none.
  std::string stack;        ///< Prefix of all names and value of the tag `pergola:stack`.
  std::string region;       ///< Empty: chosen when deployed.
  std::string account;      ///< Empty: any.
  std::string description;
  std::vector<std::pair<std::string, std::string>> tags;  ///< On everything that can carry tags; sorted by key.

  std::vector<std::string> avoided_zones;  ///< Ids of zones that no `Zone` stands for.
  std::vector<Parameter> parameters;
  std::vector<Output> outputs;
  std::vector<Asset> assets;
  std::vector<Probe> probes;
  std::map<std::string, std::string> stored;  ///< SSM parameters that values refer to, by `name_of`; from `finish` on.

  /// Adds a resource. Its type must be a kind of the catalogue unless it goes `as_is`, its properties the kind's, its
  /// id and label new, its required properties set and each id that it refers to in the graph when `finish` is called;
  /// anything else is a mistake of ours and throws std::logic_error. The result is valid until the next `add` or
  /// `finish`.
  Resource& add(Resource resource);

  /// Has a resource stand behind another one, which may be added later.
  void depend(std::string_view id, std::string on);

  /// Orders the resources so that each stands behind what it refers to, otherwise in the order of adding, adds the
  /// tags, and checks all references. Throws std::logic_error for a dangling reference or a cycle.
  void finish();

  [[nodiscard]] const Catalog& catalog() const { return *catalog_; }
  [[nodiscard]] const std::vector<Resource>& resources() const { return resources_; }
  /// The kind of a resource; null for one that goes `as_is`.
  [[nodiscard]] const Kind* kind_of(const Resource& resource) const;
  [[nodiscard]] const Resource* find(std::string_view id) const;
  [[nodiscard]] const Resource* find_labelled(const std::string& type, const std::string& label) const;

 private:
  void reorder(const std::vector<std::size_t>& order);

  const Catalog* catalog_;
  std::vector<Resource> resources_;
  std::map<std::pair<std::string, std::string>, std::string> labels_;  ///< Logical id by type and label.
  std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace pergola
