// What data is encrypted with, and keys in KMS that a system has of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "topology/existing.hpp"

namespace pergola {

/// What something is encrypted with.
struct Encryption {
  enum class By {
    nothing,
    service,      ///< The service's own keys.
    account_key,  ///< The key in KMS that the service has in the account.
    key           ///< One in KMS that is named.
  };
  By by = By::service;
  std::string key;  ///< Of `key`: an ARN, or the name of a key that the topology declares.
  Span span{};

  [[nodiscard]] bool is_declared_key() const { return by == By::key && !key.starts_with("arn:"); }
};

/// A key in KMS.
struct EncryptionKey {
  std::string name;
  std::optional<Existing> existing;        ///< By ARN; all else is then not ours.
  std::optional<int> rotation_days = 365;  ///< How often it gets new material; nothing: never.
  bool keep = true;                        ///< It stays when the stack is deleted.
  int window_days = 30;                    ///< Otherwise it is deleted after so many.
  std::vector<std::string> services;       ///< AWS services that may use it for us, beside those that are known to.
  Span span;                               ///< Its name.
};

struct Topology;

/// Something that is encrypted with a key of the topology.
struct KeyUse {
  std::string what;                        ///< "table 'orders'".
  std::string path;                        ///< `tables.orders.encryption`.
  const Encryption* encryption = nullptr;  ///< Names a declared key.
  std::string_view service;                ///< AWS service that uses the key for those who may use the thing: `sqs`.
  bool keep = false;                       ///< It stays when the stack is deleted.
};

/// All of them, section by section.
[[nodiscard]] std::vector<KeyUse> key_uses(const Topology& topology);

}  // namespace pergola
