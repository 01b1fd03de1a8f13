// The work must grow as the topology does, not as its square. What is counted is the memory that is asked for: it is
// the same in each run, and on each machine.
#include <cstdlib>
#include <new>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "pipeline.hpp"

namespace {

struct Asked {
  double times = 0;
  double bytes = 0;
};
Asked asked;

}  // namespace

void* operator new(std::size_t size) {
  asked.times += 1;
  asked.bytes += static_cast<double>(size);
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

namespace pergola {
namespace {

/// Functions and containers, of which each calls two others and shares two tables.
std::string topology(int services) {
  std::string text =
      "pergola: 1\nname: big\nregion: eu-west-1\nnetwork: {vpc: 10.0.0.0/16}\n"
      "tracing: {group-by: [service, edge]}\nnotify: {page: ops@example.com}\n"
      "services:\n  web: {client: account, calls: [s0]}\n";
  for (int i = 0; i < services; ++i) {
    const bool is_container = i % 3 == 2;
    text +=
        fmt::format("  s{}:\n    {}\n    reads: [t{}]\n    writes: [t{}]\n", i,
                    is_container ? "ecs: {image: 'ecr:shop/site:1.4.2'}" : "lambda: {code: code}", i / 2, (i + 1) / 2);
    if (!is_container) text += "    objectives: {availability: 99.9%, latency: p99 < 800 ms}\n";
    if (i + 2 < services) text += fmt::format("    calls: [s{}, s{}]\n", i + 1, i + 2);
  }
  text += "tables:\n";
  for (int i = 0; i <= services / 2; ++i) text += fmt::format("  t{}: {{key: id}}\n", i);
  return text;
}

template <typename Run>
Asked growth(int services, const Run& run) {
  const auto asked_for = [&](int count) {
    const SourceFile source = make_source("topology.yaml", topology(count));
    const Asked before = asked;
    run(source);
    return Asked{asked.times - before.times, asked.bytes - before.bytes};
  };
  const Asked few = asked_for(services);
  const Asked more = asked_for(2 * services);
  const Asked most = asked_for(4 * services);
  return {(most.times - more.times) / (more.times - few.times), (most.bytes - more.bytes) / (more.bytes - few.bytes)};
}

TEST_CASE("twice the services are twice the work") {
  const Catalog catalog;
  MemoryFileSystem files;
  REQUIRE(files.write("./code/app.py", "", false));
  Asked grown;
  SUBCASE("validate") {
    grown = growth(30, [&](const SourceFile& source) {
      Diagnostics out;
      validate(source, ".", {}, catalog, files, out);
      REQUIRE(out.error_count() == 0);
    });
  }
  for (const Target target : {Target::terraform, Target::cli}) {
    SUBCASE(folder_of(target).c_str()) {
      grown = growth(15, [&](const SourceFile& source) {
        Diagnostics out;
        REQUIRE(render(source, ".", {}, {target}, catalog, files, out));
      });
    }
  }
  INFO(grown.times << " times as often, " << grown.bytes << " times as much");
  CHECK(grown.times < 2.4);
  CHECK(grown.bytes < 2.4);
}

}  // namespace
}  // namespace pergola
