#include "content/store/search_words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "content/base/check.h"

namespace content {
namespace {

bool IsEastAsian(LetterKind kind) {
  return kind == LetterKind::Han || kind == LetterKind::Kana;
}

// The end of the run of letters that stand together from `from` on.
size_t EndOfRun(const Folded& folded, size_t from) {
  size_t to = from + 1;
  LetterKind kind = folded[from].kind;
  while (to < folded.size() &&
         (folded[to].kind == kind || (IsEastAsian(folded[to].kind) && IsEastAsian(kind))))
    ++to;
  return to;
}

void AddPairs(const Folded& folded, size_t from, size_t to, std::vector<Word>& words) {
  for (size_t i = from; i < to; ++i) {
    if (!MayBeginAt(folded, i)) continue;
    if (folded[i].kind == LetterKind::Han) words.push_back({i, i + 1});
    if (i + 1 < to) words.push_back({i, i + 2});
  }
}

}  // namespace

class SearchWords::Dictionary {
 public:
  Dictionary() {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale("th"), status));
    Check(U_SUCCESS(status), "ICU has the word breaks of Thai");
  }

  // The bytes of the text where a word ends.
  std::vector<uint32_t> EndsIn(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
    breaks_->setText(&utext, status);
    std::vector<uint32_t> ends;
    if (U_SUCCESS(status)) {
      breaks_->first();
      for (int32_t end = breaks_->next(); end != icu::BreakIterator::DONE; end = breaks_->next())
        ends.push_back(static_cast<uint32_t>(end));
    }
    utext_close(&utext);
    return ends;
  }

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
};

SearchWords::SearchWords() = default;
SearchWords::SearchWords(SearchWords&&) noexcept = default;
SearchWords& SearchWords::operator=(SearchWords&&) noexcept = default;
SearchWords::~SearchWords() = default;

void SearchWords::AddByDictionary(std::string_view text, const Folded& folded, size_t from, size_t to,
                                  std::vector<Word>& words) {
  if (!dictionary_) dictionary_ = std::make_unique<Dictionary>();
  uint32_t start = folded[from].from;
  size_t word = from;
  size_t letter = from;
  for (uint32_t end : dictionary_->EndsIn(text.substr(start, folded[to - 1].to - start))) {
    while (letter < to && folded[letter].from < start + end) ++letter;
    if (letter > word) words.push_back({word, letter});
    word = letter;
  }
  if (word < to) words.push_back({word, to});
}

std::vector<Word> SearchWords::WithPairs(const std::vector<Word>& whole, const Folded& folded) {
  std::vector<Word> words;
  words.reserve(folded.size() * 2);
  for (const Word& word : whole) {
    if (IsEastAsian(folded[word.from].kind)) {
      AddPairs(folded, word.from, word.to, words);
    } else {
      words.push_back(word);
    }
  }
  return words;
}

std::vector<Word> SearchWords::Whole(std::string_view text, const Folded& folded) {
  std::vector<Word> words;
  for (size_t from = 0, to = 0; from < folded.size(); from = to) {
    to = EndOfRun(folded, from);
    if (folded[from].kind == LetterKind::Unspaced) {
      AddByDictionary(text, folded, from, to, words);
    } else if (folded[from].kind != LetterKind::Separator) {
      words.push_back({from, to});
    }
  }
  return words;
}

std::vector<Word> SearchWords::Pieces(std::string_view text, const Folded& folded) {
  std::vector<Word> pieces;
  for (const Word& word : Whole(text, folded)) {
    if (IsEastAsian(folded[word.from].kind)) {
      AddByDictionary(text, folded, word.from, word.to, pieces);
    } else {
      pieces.push_back(word);
    }
  }
  return pieces;
}

}  // namespace content
