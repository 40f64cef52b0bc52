#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/shop.h"
#include "content/store/cache.h"

namespace content {

struct ShopFilter {
  std::optional<JapanTime> open_at{};  // only shops known to be open at this time
  std::string region{};                // "tohoku"; "" for all
  std::string prefecture{};            // "17"; "" for all
  std::string service{};               // "eat-in"; "" for all
  std::string station{};               // in Japanese, "東銀座"; "" for all
};

// The antenna shops that exist at `now` (those closed for good are left out), by their first prefecture's
// code, then by Japanese reading.
Result<std::vector<Shop>> Shops(const Cache& cache, const ShopFilter& filter, JapanTime now);
Result<Shop> ShopWithId(const Cache& cache, const std::string& id);

}  // namespace content
