#include "sync/blob_selection.h"

#include <algorithm>
#include <map>

namespace zenkoku_sync {

using content::Result;

Result<BlobSelection> SelectByRules(content::Database& database, const std::vector<std::string>& named,
                                    const BlobRules& rules) {
  std::map<std::string, int> orders;  // of the blobs that some use wants
  for (const content::BlobUse& use : TRY(UsesOfBlobs(database, named, rules.centre))) {
    if (!Wants(rules, use)) continue;
    auto [order, is_new] = orders.emplace(use.hash, FetchOrder(use));
    if (!is_new) order->second = std::min(order->second, FetchOrder(use));
  }
  BlobSelection selection;
  for (const auto& [hash, order] : orders) selection.wanted.push_back(hash);
  std::stable_sort(selection.wanted.begin(), selection.wanted.end(),
                   [&](const auto& a, const auto& b) { return orders[a] < orders[b]; });
  selection.left_out = named.size() - selection.wanted.size();
  return selection;
}

BlobSelection WithinBudget(BlobSelection selection, uint64_t budget, const LengthOf& length_of) {
  if (budget == BlobRules::kNoBudget) return selection;
  BlobSelection within{{}, selection.left_out};
  uint64_t left = budget;
  for (std::string& hash : selection.wanted) {
    uint64_t length = length_of(hash);
    if (length > left) {
      ++within.left_out;
      continue;
    }
    left -= length;
    within.wanted.push_back(std::move(hash));
  }
  return within;
}

}  // namespace zenkoku_sync
