#include "content/model/record.h"

#include <algorithm>
#include <array>

namespace content {
namespace {

// In the order of Kind.
constexpr std::array<std::string_view, 14> kKindNames = {
    "region", "prefecture", "place",     "shop",  "event",  "route",  "brochure",
    "rally",  "quiz",       "programme", "theme", "notice", "centre", "craft"};
static_assert(static_cast<size_t>(Kind::Craft) + 1 == kKindNames.size());

}  // namespace

std::string_view KindName(Kind kind) {
  return kKindNames[static_cast<size_t>(kind)];
}

std::optional<Kind> KindFromName(std::string_view name) {
  auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<Kind>(found - kKindNames.begin());
}

}  // namespace content
