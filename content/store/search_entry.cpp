#include "content/store/search_entry.h"

#include <functional>
#include <string_view>
#include <vector>

#include "content/store/search_terms.h"
#include "content/store/search_texts.h"
#include "content/store/search_tokenizer.h"

namespace content {
namespace {

void AddTo(std::string& list, std::string_view term) {
  list += kTermSeparator;
  list += term;
}

// Knows terms again by a hash of 64 bits.
class Seen {
 public:
  explicit Seen(size_t terms) {
    size_t slots = 16;
    while (slots < terms * 2) slots *= 2;
    slots_.resize(slots);
  }

  bool Before(std::string_view term) {
    uint64_t hash = std::hash<std::string_view>()(term) | 1;
    size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & (slots_.size() - 1);
    bool before = slots_[at] == hash;
    slots_[at] = hash;
    return before;
  }

 private:
  std::vector<uint64_t> slots_;
};

void AddWords(const SearchTexts& texts, SearchWords& words, std::string& list) {
  std::string all;
  for (const SearchTexts::Text& text : texts.texts) {
    all += text.text;
    all += '\n';
  }
  std::vector<Word> found = words.Of(all, Fold(all));
  Seen seen(found.size());
  for (const Word& word : found) {
    if (!word.term.empty() && !seen.Before(word.term)) AddTo(list, word.term);
  }
}

}  // namespace

std::optional<SearchEntry> SearchEntryOf(const Json& record, SearchWords& words) {
  auto texts = SearchTextsOf(record);
  if (!texts) return std::nullopt;
  SearchEntry entry{texts->kind, texts->is_foremost, texts->has_hours, texts->geo, "", ""};
  for (const std::string& term : NameTermsOf(*texts, words)) AddTo(entry.name_terms, term);
  for (const std::string& term : RecordTermsOf(*texts, words)) AddTo(entry.text_terms, term);
  AddWords(*texts, words, entry.text_terms);
  return entry;
}

}  // namespace content
