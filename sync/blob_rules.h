#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "content/store/blob_uses.h"

namespace zenkoku_sync {

// One line of the settings: blobs of such a kind are fetched, or are not. What is empty fits everything.
struct BlobRule {
  enum class Scope { Any, Own, Other };
  Scope scope = Scope::Any;
  std::string kind;       // of the record: "brochure"
  std::string shard;      // "pref-13", "national"
  std::string rendition;  // the member that holds the blob: "image", "thumbnail", "pages"
  bool fetch = true;
};

// Which blobs a kiosk keeps. Text is always kept whole.
struct BlobRules {
  static constexpr uint64_t kNoBudget = std::numeric_limits<uint64_t>::max();

  std::string centre;           // whose prefectures are "own"; "" or unknown: everything is
  std::vector<BlobRule> rules;  // the first that fits decides; where none does, the blob is fetched
  uint64_t budget = kNoBudget;  // bytes of disk, at most

  bool KeepsEverything() const { return rules.empty() && budget == kNoBudget; }
};

// Whether the rules let this use of a blob in. The budget is another question: see blob_selection.h.
bool Wants(const BlobRules& rules, const content::BlobUse& use);

// The order in which blobs are fetched, smallest first: the centre's own pictures, its own documents, others'
// pictures, others' documents.
int FetchOrder(const content::BlobUse& use);

// One line that is the same for the same rules: to notice that an operator changed them.
std::string Fingerprint(const BlobRules& rules);

}  // namespace zenkoku_sync
