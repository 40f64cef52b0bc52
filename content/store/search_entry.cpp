#include "content/store/search_entry.h"

#include "content/store/search_terms.h"
#include "content/store/search_texts.h"

namespace content {

std::optional<SearchEntry> SearchEntryOf(const Json& record, SearchWords& words) {
  auto texts = SearchTextsOf(record);
  if (!texts) return std::nullopt;
  RecordTerms terms = TermsOf(*texts, words);
  return SearchEntry{texts->kind, texts->is_foremost, texts->has_hours,
                     texts->geo,  terms.names.Take(), terms.texts.Take()};
}

}  // namespace content
