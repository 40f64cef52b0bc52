#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/store/search.h"
#include "content/store/search_query.h"

namespace content {

// A record that may be an answer, before its JSON is read.
struct Candidate {
  int64_t row = 0;  // see SearchRow
  WhyFound why{};
  bool has_hours = false;
  std::optional<double> kilometres;
};

using CandidatesOfKind = std::map<Kind, std::vector<Candidate>>;

// Asks the index in every way, the best first, until each kind has enough. Within one way the nearest come
// first.
Result<CandidatesOfKind> CandidatesFor(const Cache& cache, const SearchQuery& query,
                                       const SearchQuestion& question);

}  // namespace content
