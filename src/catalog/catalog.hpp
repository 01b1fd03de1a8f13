// The kinds that Pergola knows: those compiled in, and those of an overlay.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "catalog/kind.hpp"

namespace pergola {

class Catalog {
 public:
  /// The kinds compiled into the binary; costs nothing.
  Catalog();
  ~Catalog();
  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;

  /// Reads one kind file and adds its kind, replacing one of the same type. Reports what is wrong with
  /// the file and returns false; the catalogue is then unchanged. The catalogue owns all texts afterwards.
  bool add(const SourceFile& file, Diagnostics& out);

  /// Null when the type is not known.
  [[nodiscard]] const Kind* find(std::string_view type) const;

  /// All kinds, sorted by type.
  [[nodiscard]] std::vector<const Kind*> kinds() const;

 private:
  struct Overlay;
  std::unique_ptr<Overlay> overlay_;
};

/// The kinds compiled into the binary, sorted by type (generated from `templates/kinds/` at build time).
[[nodiscard]] std::span<const Kind> embedded_kinds();

}  // namespace pergola
