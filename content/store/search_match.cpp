#include "content/store/search_match.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <optional>

#include "content/base/check.h"
#include "content/store/pinyin.h"
#include "content/store/search_terms.h"
#include "content/store/sound_key.h"

namespace content {
namespace {

using Span = std::pair<size_t, size_t>;  // letters [first, second)

constexpr size_t kLongestSound = 40;  // letters of a text that are tried as what sounds like the query
constexpr size_t kMostMarked = 8;     // places in one text

// The end of `key` when it stands at i, separators between its letters or not.
std::optional<size_t> EndOfKey(const Folded& folded, size_t i, std::string_view key) {
  std::string letter;
  while (i < folded.size()) {
    if (folded[i].kind != LetterKind::Separator) {
      letter = KeyOf(folded, i, i + 1);
      if (!key.starts_with(letter)) return std::nullopt;
      key.remove_prefix(letter.size());
    }
    ++i;
    if (key.empty()) return i;
  }
  return std::nullopt;
}

// The shortest run from i on whose form begins with what was typed.
template <typename BeginsSo>
std::optional<size_t> EndOfForm(const Folded& folded, size_t i, const BeginsSo& begins_so) {
  size_t last = std::min(folded.size(), i + kLongestSound);
  for (size_t to = i + 1; to <= last; ++to) {
    if (folded[to - 1].kind != LetterKind::Separator && begins_so(i, to)) return to;
  }
  return std::nullopt;
}

template <typename EndFrom>
std::vector<Span> Everywhere(const Folded& folded, const EndFrom& end_from) {
  std::vector<Span> spans;
  for (size_t i = 0; i < folded.size() && spans.size() < kMostMarked;) {
    auto end = MayBeginAt(folded, i) ? end_from(i) : std::nullopt;
    if (end) spans.emplace_back(i, *end);
    i = end ? *end : i + 1;
  }
  return spans;
}

std::vector<Span> OfKey(const Folded& folded, std::string_view key) {
  return Everywhere(folded, [&](size_t i) { return EndOfKey(folded, i, key); });
}

bool HasSound(const FoldedLetter& letter) {
  return letter.kind == LetterKind::Kana || (letter.letter >= 'a' && letter.letter <= 'z');
}

// The end of the run from i on that may be Japanese in kana and Latin letters.
size_t EndOfSounds(const Folded& folded, size_t i) {
  size_t last = std::min(folded.size(), i + kLongestSound);
  while (i < last && (HasSound(folded[i]) || folded[i].kind == LetterKind::Separator)) ++i;
  return i;
}

std::vector<Span> OfSound(const Folded& folded, std::string_view sound) {
  if (sound.empty()) return {};
  return Everywhere(folded, [&](size_t i) -> std::optional<size_t> {
    if (!HasSound(folded[i])) return std::nullopt;
    // Most places are passed over by one look at all that follows.
    if (!SoundKeyOf(folded, i, EndOfSounds(folded, i)).starts_with(sound)) return std::nullopt;
    return EndOfForm(folded, i,
                     [&](size_t from, size_t to) { return SoundKeyOf(folded, from, to).starts_with(sound); });
  });
}

bool AnyBegins(const std::vector<std::string>& forms, std::string_view start) {
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return form.starts_with(start); });
}

std::vector<Span> OfPinyin(const Folded& folded, std::string_view typed) {
  if (typed.empty()) return {};
  auto may_begin_so = [&](const std::string& reading) { return reading.front() == typed.front(); };
  return Everywhere(folded, [&](size_t i) -> std::optional<size_t> {
    if (folded[i].kind != LetterKind::Han) return std::nullopt;
    Pinyin first = PinyinOf(folded, i, i + 1);
    if (std::none_of(first.readings.begin(), first.readings.end(), may_begin_so)) return std::nullopt;
    return EndOfForm(folded, i, [&](size_t from, size_t to) {
      Pinyin pinyin = PinyinOf(folded, from, to);
      return AnyBegins(pinyin.readings, typed) || AnyBegins(pinyin.initials, typed);
    });
  });
}

std::vector<Span> OfInitials(const Folded& folded, std::string_view initials) {
  if (initials.empty()) return {};
  return Everywhere(folded, [&](size_t i) {
    return EndOfForm(folded, i, [&](size_t from, size_t to) {
      return InitialsOf(folded, from, to).starts_with(initials);
    });
  });
}

std::vector<Span> InOrder(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> apart;
  for (const Span& span : spans) {
    if (!apart.empty() && span.first <= apart.back().second) {
      apart.back().second = std::max(apart.back().second, span.second);
    } else {
      apart.push_back(span);
    }
  }
  return apart;
}

std::vector<Span> OfParts(const Folded& folded, const std::vector<SearchQuery::Part>& parts) {
  std::vector<Span> spans;
  for (const SearchQuery::Part& part : parts) {
    // One letter is marked where it was typed alone only: it would be everywhere.
    if (LetterCount(part.key) < 2 && part.kind != LetterKind::Han) continue;
    std::vector<Span> found = OfKey(folded, part.key);
    if (found.empty()) found = OfSound(folded, part.sound);
    spans.insert(spans.end(), found.begin(), found.end());
  }
  return InOrder(std::move(spans));
}

bool HaveOneInCommon(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& each) {
    return std::find(others.begin(), others.end(), each) != others.end();
  });
}

constexpr int kNoSlips = 1000;

bool SoundAlike(char a, char b) {
  static constexpr std::string_view kPairs[] = {"zs", "td", "gk", "bh", "ph", "bp", "yi", "wu"};
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

// Damerau's distance (one letter more, less, another, or two exchanged), doubled; letters that sound alike
// are half a slip apart. Bytes stand for letters: what is compared so is Latin nearly always.
int SlipsBetween(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = static_cast<int>(2 * (i + j));
        continue;
      }
      int differ = a[i - 1] == b[j - 1] ? 0 : SoundAlike(a[i - 1], b[j - 1]) ? 1 : 2;
      cost[i][j] = std::min({cost[i - 1][j] + 2, cost[i][j - 1] + 2, cost[i - 1][j - 1] + differ});
      bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 2);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::string WithoutFurigana(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    size_t open = text.find('{');
    size_t bar = open == std::string_view::npos ? open : text.find('|', open);
    size_t close = bar == std::string_view::npos ? bar : text.find('}', bar);
    if (close == std::string_view::npos) {
      plain += text;
      break;
    }
    plain += text.substr(0, open);
    plain += text.substr(open + 1, bar - open - 1);
    text.remove_prefix(close + 1);
  }
  return plain;
}

class SearchMatch::Clusters {
 public:
  Clusters() {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    Check(U_SUCCESS(status), "ICU has the breaks of grapheme clusters");
  }

  size_t Border(std::string_view text, size_t at) {
    std::vector<TextRange> up_to{{at, at}};
    Widen(text, up_to);
    return up_to.front().to;
  }

  void Widen(std::string_view text, std::vector<TextRange>& ranges) {
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
    breaks_->setText(&utext, status);
    for (TextRange& range : ranges) {
      if (U_FAILURE(status)) break;
      auto from = static_cast<int32_t>(range.from);
      auto to = static_cast<int32_t>(range.to);
      if (!breaks_->isBoundary(from)) range.from = static_cast<size_t>(std::max(0, breaks_->preceding(from)));
      if (!breaks_->isBoundary(to)) {
        int32_t after = breaks_->following(to);
        range.to = after == icu::BreakIterator::DONE ? text.size() : static_cast<size_t>(after);
      }
    }
    utext_close(&utext);
  }

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
};

SearchMatch::SearchMatch(const SearchQuery& query)
    : query_(&query), clusters_(std::make_unique<Clusters>()) {}
SearchMatch::~SearchMatch() = default;

size_t SearchMatch::ClusterBorder(std::string_view text, size_t at) {
  return clusters_->Border(text, at);
}

std::vector<TextRange> SearchMatch::Widened(std::string_view text, const Folded& folded,
                                            const std::vector<Span>& spans) {
  std::vector<TextRange> ranges;
  for (const auto& [from, to] : spans) ranges.push_back({folded[from].from, folded[to - 1].to});
  clusters_->Widen(text, ranges);
  std::vector<TextRange> apart;
  for (const TextRange& range : ranges) {
    if (!apart.empty() && range.from < apart.back().to) {
      apart.back().to = std::max(apart.back().to, range.to);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

std::vector<TextRange> SearchMatch::In(std::string_view text, std::string_view language) {
  Folded folded = Fold(text);
  std::vector<Span> spans = OfKey(folded, query_->key);
  if (spans.empty() && query_->parts.size() > 1) spans = OfParts(folded, query_->parts);
  if (spans.empty()) spans = OfSound(folded, query_->sound);
  if (spans.empty() && language.starts_with("zh")) spans = OfPinyin(folded, query_->pinyin);
  if (spans.empty()) spans = OfInitials(folded, query_->initials);
  if (spans.empty()) spans = OfParts(folded, query_->pieces);
  return Widened(text, folded, spans);
}

SearchMatch::Near SearchMatch::NearIn(std::string_view text, SearchWords& words) {
  Folded folded = Fold(text);
  std::vector<Word> whole = words.Whole(text, folded);
  Near near;
  std::vector<Span> spans;
  for (const SearchQuery::Part& part : query_->parts) {
    std::string typed = part.sound.empty() ? part.key : part.sound;
    std::vector<std::string> typed_forms = NearForms(typed);
    if (typed_forms.empty()) continue;
    int fewest = kNoSlips;
    for (const NearWord& word : NearWords(text, folded, whole)) {
      std::vector<std::string> forms = NearForms(word.term);
      if (forms.empty()) continue;
      if (!HaveOneInCommon(forms, typed_forms) && !forms.front().starts_with(typed_forms.front())) continue;
      int slips = SlipsBetween(typed, word.term);
      if (slips < fewest) {
        fewest = slips;
        near.slips = slips;
        spans = {Span(word.from, word.to)};
      }
    }
  }
  near.ranges = Widened(text, folded, InOrder(std::move(spans)));
  return near;
}

}  // namespace content
