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
  bool must_show = false;  // what was typed must be seen in its texts: the index may have found it by halves
  size_t in_name = 0;      // parts of what was typed that its name has, of one found by NameAndText
  std::optional<double> kilometres;
};

// Of a kind; then no more are looked for, and ties are broken among them.
inline constexpr size_t kCandidatesEnough = 60;

using CandidatesOfKind = std::map<Kind, std::vector<Candidate>>;

// Asks the index in every way, the best first, until each kind has enough. Within one way the nearest come
// first.
Result<CandidatesOfKind> CandidatesFor(const Cache& cache, const SearchQuery& query,
                                       const SearchQuestion& question);

// Records whose names are written nearly so.
Result<CandidatesOfKind> CandidatesNear(const Cache& cache, const SearchQuery& query,
                                        const SearchQuestion& question);

}  // namespace content
