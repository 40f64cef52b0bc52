#pragma once

#include <optional>
#include <string>

#include "content/base/json.h"
#include "content/model/record.h"
#include "content/store/search_words.h"

namespace content {

// What a record puts into the search index (search_index.h). Made from the record alone, so that it can be
// made on any thread.
struct SearchEntry {
  Kind kind{};
  bool is_foremost = false;
  bool has_hours = false;
  std::optional<GeoPoint> geo;
  // Lists of terms as the tokenizer takes them (search_tokenizer.h), each term once.
  std::string name_terms;
  std::string text_terms;
};

// Nothing when it is of a kind that search does not know.
std::optional<SearchEntry> SearchEntryOf(const Json& record, SearchWords& words);

}  // namespace content
