// The command line with files in memory.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "../output/odd_files.hpp"
#include "../shown_lines.hpp"
#include "cli/run.hpp"

namespace pergola {

/// A folder with a topology of two services, one of which calls the other, and their code.
struct Bench {
  Bench() {
    files.put("topology.yaml", k_shop);
    files.put("services/order/app.py", "order");
    files.put("services/payment/app.py", "payment");
  }

  static constexpr const char* k_shop =
      "pergola: 1\n"
      "name: shop\n"
      "network: {vpc: 10.0.0.0/16}\n"
      "services:\n"
      "  order: {lambda: {code: services/order}, calls: [payment]}\n"
      "  payment: {lambda: {code: services/payment}}\n";

  /// The same with a mistake (unknown-key) and something to warn of (runtime-deprecated).
  static constexpr const char* k_bad =
      "pergola: 1\n"
      "name: shop\n"
      "servces: {}\n"
      "services:\n"
      "  order: {lambda: {code: services/order, runtime: nodejs20.x}}\n";
  static constexpr const char* k_warned =
      "pergola: 1\n"
      "name: shop\n"
      "services:\n"
      "  order: {lambda: {code: services/order, runtime: nodejs20.x}}\n";
  static constexpr const char* k_environments =
      "pergola: 1\n"
      "name: shop\n"
      "services: {order: {lambda: {code: services/order}}}\n"
      "environments: {dev: {region: eu-west-1}, prod: {region: us-east-1}}\n";

  /// Exit status; what is printed stands in `out` and `err`.
  int run(const std::vector<std::string>& arguments, bool color = false) {
    std::istringstream in(input);
    std::ostringstream out_stream;
    std::ostringstream err_stream;
    Context context{in, out_stream, err_stream, files};
    const int status = pergola::run(arguments, context, color);
    out = out_stream.str();
    err = err_stream.str();
    return status;
  }

  [[nodiscard]] bool says(std::string_view part) const { return err.find(part) != std::string::npos; }
  [[nodiscard]] bool prints(std::string_view part) const { return out.find(part) != std::string::npos; }

  OddFiles files;
  std::string input{};
  std::string out{};
  std::string err{};
};

}  // namespace pergola
