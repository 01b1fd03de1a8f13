// A small change of topology is a small change of what comes of it.
#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "../shown_lines.hpp"
#include "lowered.hpp"

namespace pergola {
namespace {

using Lines = std::vector<std::string>;

const std::string k_head = k_shop_head +
                           "network: {vpc: 10.0.0.0/16}\n"
                           "tracing: {sampling: 10%, group-by: [service, edge]}\n"
                           "notify: {page: [ops@example.com, dev@example.com]}\n";

struct Piece {
  std::string name;
  std::string text;
};

std::vector<Piece> pieces() {
  return {
      {"web", "  web: {client: account, calls: [order]}\n"},
      {"order",
       "  order: {lambda: {code: order}, calls: [payment, inventory, bank], objectives: {availability: 99%}}\n"},
      {"payment", "  payment: {lambda: {code: payment}, objectives: {latency: p99 < 1 s}}\n"},
      {"inventory", "  inventory: {lambda: {code: inventory}, calls: [payment]}\n"},
      {"bank", "  bank: {external: 'https://bank.example'}\n"},
  };
}

std::string topology(const std::vector<Piece>& services, const std::string& rest = "dashboard: off\n") {
  std::string text = k_head + rest + "services:\n";
  for (const Piece& piece : services) text += piece.text;
  return text;
}

TEST_CASE("the order of all other sections changes nothing") {
  const std::string services = "services:\n  order: {lambda: {code: order}, objectives: {latency: p99 < 1 s}}\n";
  const std::string others[] = {"tags: {b: x, a: y}\n", "network: {vpc: 10.0.0.0/16}\n", "tracing: {insights: on}\n",
                                "notify: {page: ops@example.com}\n", "logs: {retention: 7 days}\n"};
  std::string forth;
  std::string back;
  for (const std::string& each : others) {
    forth += each;
    back.insert(0, each);
  }
  CHECK(full_inventory(lowered(k_shop_head + forth + services)) ==
        full_inventory(lowered(services + back + "name: shop\npergola: 1\n")));
}

/// Ids of the resources that differ or stand on one side only.
Lines changed(const Graph& before, const Graph& after) {
  const auto by_id = [](const Graph& graph) {
    std::map<std::string, std::string> texts;
    for (const std::string& line : full_inventory(graph)) texts[line.substr(0, line.find(' '))] = line;
    return texts;
  };
  const auto old = by_id(before);
  const auto recent = by_id(after);
  Lines ids;
  for (const auto& [id, text] : old) {
    const auto found = recent.find(id);
    if (found == recent.end() || found->second != text) ids.push_back(id);
  }
  for (const auto& [id, text] : recent) {
    if (old.count(id) == 0) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST_CASE("the order of services changes nothing but the rows of the dashboard") {
  const Graph usual = lowered(topology(pieces()));
  for (int seed = 1; seed < 5; ++seed) {
    std::vector<Piece> shuffled = pieces();
    std::rotate(shuffled.begin(), shuffled.begin() + seed, shuffled.end());
    if (seed % 2 == 0) std::swap(shuffled[1], shuffled[3]);
    CAPTURE(seed);
    CHECK(changed(usual, lowered(topology(shuffled))) == Lines{});
  }
}

TEST_CASE("the order of calls changes nothing") {
  std::vector<Piece> turned = pieces();
  turned[1].text =
      "  order: {lambda: {code: order}, calls: [bank, inventory, payment], objectives: {availability: 99%}}\n";
  CHECK(changed(lowered(topology(pieces(), "")), lowered(topology(turned, ""))) == Lines{});
}

bool begins_with(const std::string& text, std::string_view begin) { return text.rfind(begin, 0) == 0; }

TEST_CASE("renaming a service touches it, its callers and whom it calls") {
  std::vector<Piece> renamed = pieces();
  for (Piece& piece : renamed) {
    for (auto at = piece.text.find("inventory"); at != std::string::npos; at = piece.text.find("inventory", at))
      piece.text.replace(at, 9, "stock");
  }
  const Lines ids = changed(lowered(topology(pieces())), lowered(topology(renamed)));
  CHECK_FALSE(ids.empty());
  const Lines others = {
      "OrderFunction",             // finds its address
      "OrderInventoryEdgeTraces",  // the edge to it
      "OrderRole",                 // may call it
      "OrderStockEdgeTraces",
      "PaymentAuthPolicy",  // lets it in
      "ServiceNetworkAuthPolicy",
      "WorkloadSecurityGroup",  // goes before the roles of those that stand in it
  };
  for (const std::string& id : ids) {
    CAPTURE(id);
    const bool own = begins_with(id, "Inventory") || begins_with(id, "Stock");
    CHECK((own || std::find(others.begin(), others.end(), id) != others.end()));
  }
  for (const std::string& id : others) {
    CAPTURE(id);
    CHECK(std::find(ids.begin(), ids.end(), id) != ids.end());
  }
}

TEST_CASE("one more service touches nothing that has no edge to it") {
  std::vector<Piece> more = pieces();
  more.insert(more.begin(), {"audit", "  audit: {lambda: {code: audit}, calls: [payment]}\n"});
  for (const std::string& id : changed(lowered(topology(pieces())), lowered(topology(more)))) {
    CAPTURE(id);
    CHECK((begins_with(id, "Audit") || id == "PaymentAuthPolicy" || id == "ServiceNetworkAuthPolicy" ||
           id == "WorkloadSecurityGroup"));
  }
}

TEST_CASE("one more call touches its two ends") {
  std::vector<Piece> more = pieces();
  more[3].text = "  inventory: {lambda: {code: inventory}, calls: [payment, bank]}\n";
  CHECK(changed(lowered(topology(pieces())), lowered(topology(more))) ==
        Lines{"InventoryBankEdgeTraces", "InventoryFunction"});
}

TEST_CASE("a setting of one function touches that function") {
  std::vector<Piece> more = pieces();
  more[2].text = "  payment: {lambda: {code: payment, memory: 1 GB}, objectives: {latency: p99 < 1 s}}\n";
  CHECK(changed(lowered(topology(pieces())), lowered(topology(more))) == Lines{"PaymentFunction"});
}

TEST_CASE("the whole is made in the same way each time") {
  const std::string text = topology(pieces(), "");
  const Graph first = lowered(text);
  const Graph second = lowered(text);
  REQUIRE(first.resources().size() == second.resources().size());
  for (std::size_t i = 0; i < first.resources().size(); ++i) {
    CHECK(first.resources()[i].id == second.resources()[i].id);
    CHECK(shown(first.resources()[i].properties) == shown(second.resources()[i].properties));
  }
}

TEST_CASE("a service may be called anything; names of our own are reported, never a mistake of ours") {
  const char* k_names[] = {"network",  "service-network", "vpc",  "access-logs", "access",   "lattice",
                           "endpoint", "subnet",          "main", "page",        "xray-sdk", "xray",
                           "workload", "functions",       "adot", "dashboard",   "private",  "default",
                           "endpoints"};
  for (const std::string name : k_names) {
    for (const char* tracing : {"{with: xray-sdk, sampling: 5%}", "{group-by: [service, edge]}"}) {
      CAPTURE(name);
      CAPTURE(std::string(tracing));
      Diagnostics out;
      std::optional<Graph> graph;
      CHECK_NOTHROW(graph = try_lower(k_shop_head + "network: {vpc: 10.0.0.0/16}\ntracing: " + tracing +
                                          "\n"
                                          "notify: {page: [ops@example.com]}\n"
                                          "services:\n"
                                          "  web: {client: account, calls: [caller]}\n"
                                          "  caller: {lambda: {code: c}, calls: [" +
                                          name +
                                          "]}\n"
                                          "  " +
                                          name +
                                          ": {lambda: {code: n}, calls: [last], objectives: {availability: 99%}}\n"
                                          "  last: {lambda: {code: l}}\n",
                                      out));
      CHECK((graph.has_value() != out.has_errors()));
      for (const Diagnostic& problem : out.all()) {
        CHECK((problem.code == "name-collision" || problem.code == "sampling-cannot-apply"));
        CHECK(problem.span.file != nullptr);
      }
    }
  }
}

}  // namespace
}  // namespace pergola
