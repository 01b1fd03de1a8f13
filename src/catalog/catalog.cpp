#include "catalog/catalog.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "catalog/decode_kind.hpp"
#include "document/parse.hpp"

namespace pergola {

struct Catalog::Overlay {
  std::vector<std::unique_ptr<KindArena>> arenas;
  std::map<std::string_view, Kind> kinds;
};

Catalog::Catalog() = default;
Catalog::~Catalog() = default;
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;

bool Catalog::add(const SourceFile& file, Diagnostics& out) {
  const std::size_t errors = out.error_count();
  const std::optional<Node> root = parse_document(file, out);
  if (!root) return false;
  auto arena = std::make_unique<KindArena>();
  const std::optional<Kind> kind = decode_kind(*root, *arena, out);
  if (!kind || out.error_count() != errors) return false;
  if (!overlay_) overlay_ = std::make_unique<Overlay>();
  overlay_->arenas.push_back(std::move(arena));
  overlay_->kinds.insert_or_assign(kind->type, *kind);
  return true;
}

const Kind* Catalog::find(std::string_view type) const {
  if (overlay_) {
    const auto added = overlay_->kinds.find(type);
    if (added != overlay_->kinds.end()) return &added->second;
  }
  const std::span<const Kind> kinds = embedded_kinds();
  const auto kind = std::lower_bound(kinds.begin(), kinds.end(), type,
                                     [](const Kind& k, std::string_view name) { return k.type < name; });
  return kind != kinds.end() && kind->type == type ? &*kind : nullptr;
}

std::vector<const Kind*> Catalog::kinds() const {
  std::map<std::string_view, const Kind*> all;
  for (const Kind& kind : embedded_kinds()) all[kind.type] = &kind;
  if (overlay_) {
    for (const auto& [type, kind] : overlay_->kinds) all[type] = &kind;
  }
  std::vector<const Kind*> kinds;
  for (const auto& [type, kind] : all) kinds.push_back(kind);
  return kinds;
}

}  // namespace pergola
