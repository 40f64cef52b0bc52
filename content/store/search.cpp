#include "content/store/search.h"

#include <algorithm>

#include "content/model/decode.h"
#include "content/model/text_map.h"
#include "content/store/records_shown.h"
#include "content/store/search_candidates.h"
#include "content/store/search_index.h"
#include "content/store/search_match.h"
#include "content/store/search_query.h"
#include "content/store/search_texts.h"

namespace content {
namespace {

using Role = SearchTexts::Role;

constexpr size_t kBest = 3;
constexpr size_t kSnippetBefore = 32;  // bytes of a text before what is marked: one line has to show it
constexpr size_t kSnippetAfter = 180;
// Bytes of texts that one answer reads to show where it was found. A query that is found in many records and
// can be marked in none of their languages ("a b c d") would read them all.
constexpr size_t kMostRead = 250'000;

// Of which texts the match of a record that was found so is looked for first.
Role RoleOf(WhyFound why) {
  switch (why) {
    case WhyFound::Alias:
      return Role::Alias;
    case WhyFound::Tag:
      return Role::Tag;
    case WhyFound::Text:
      return Role::Text;
    default:
      return Role::Name;
  }
}

class Answering {
 public:
  Answering(const Cache& cache, const SearchQuestion& question)
      : cache_(&cache),
        question_(&question),
        query_(SearchQueryOf(question.text, words_)),
        match_(query_),
        chain_(LanguageChain(question.language)) {}

  Result<SearchAnswer> Answer() {
    SearchAnswer answer;
    if (query_.empty()) return answer;
    CandidatesOfKind candidates = TRY(CandidatesFor(*cache_, query_, *question_));
    TRY(AddGroups(candidates, answer));
    if (answer.groups.empty()) {
      candidates = TRY(CandidatesNear(*cache_, query_, *question_));
      TRY(AddGroups(candidates, answer));
    }
    Order(answer);
    return answer;
  }

 private:
  Result<void> AddGroups(CandidatesOfKind& candidates, SearchAnswer& answer) {
    for (auto& [kind, of_kind] : candidates) {
      if (question_->kind && kind != *question_->kind) continue;
      SearchGroup group = TRY(GroupOf(kind, of_kind));
      if (!group.found.empty()) answer.groups.push_back(std::move(group));
    }
    return {};
  }

  // What is open comes before what is not, within one way of being found. Only the nearest are asked.
  Result<void> PutOpenFirst(std::vector<Candidate>& candidates) {
    size_t asked = std::min(candidates.size(), question_->limit * 3);
    for (size_t i = 0; i < asked; ++i) {
      if (!candidates[i].has_hours) continue;
      Json json = TRY(JsonOf(candidates[i].row));
      if (TRY(IsOpen(KindOfSearchRow(candidates[i].row), json))) open_.push_back(candidates[i].row);
    }
    std::stable_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(asked),
                     [&](const Candidate& a, const Candidate& b) {
                       if (a.why != b.why) return a.why < b.why;
                       return IsKnownOpen(a.row) && !IsKnownOpen(b.row);
                     });
    return {};
  }

  bool IsKnownOpen(int64_t row) const { return std::find(open_.begin(), open_.end(), row) != open_.end(); }

  Result<bool> IsOpen(Kind kind, const Json& json) const {
    OpeningHours hours;
    if (kind == Kind::Shop) hours = TRY(Decode<Shop>(json)).opening_hours;
    if (kind == Kind::Place) hours = TRY(Decode<Place>(json)).opening_hours;
    if (kind == Kind::Centre) hours = TRY(Decode<Centre>(json)).opening_hours;
    return StateAt(hours, question_->now).now == OpenState::Now::Open;
  }

  Result<Json> JsonOf(int64_t row) {
    Json json;
    auto read = [&](const Row& found) -> Result<void> {
      json = TRY(ParseJson(found.text(0), "a record of " + cache_->generation()));
      return {};
    };
    TRY(cache_->database().Each("SELECT json FROM record WHERE number = ?", {row & kSearchNumberMask}, read));
    if (json.is_null()) {
      return Error{Error::Kind::Damaged,
                   "search in " + cache_->generation() + ": the index names a record that is not there"};
    }
    return json;
  }

  Result<SearchGroup> GroupOf(Kind kind, std::vector<Candidate>& candidates) {
    SearchGroup group;
    group.kind = kind;
    group.counted_all = candidates.size() < kCandidatesEnough;
    group.count = candidates.size();
    TRY(PutOpenFirst(candidates));
    for (const Candidate& candidate : candidates) {
      // How near a spelling is shows only when it is read.
      bool near = candidate.why == WhyFound::Spelling;
      if (group.found.size() >= question_->limit && !near) {
        group.has_more = true;
        break;
      }
      auto found = TRY(FoundOf(candidate));
      if (found) group.found.push_back(*std::move(found));
      if (!found) --group.count;
    }
    std::stable_sort(group.found.begin(), group.found.end(), Before);
    if (group.found.size() > question_->limit) {
      group.has_more = true;
      group.found.resize(question_->limit);
    }
    return group;
  }

  Result<std::optional<Found>> FoundOf(const Candidate& candidate) {
    Json json = TRY(JsonOf(candidate.row));
    auto texts = SearchTextsOf(json);
    if (!texts) return std::optional<Found>();
    Found found;
    found.id = json.value("id", "");
    found.kind = texts->kind;
    found.why = candidate.why;
    found.kilometres = candidate.kilometres;
    found.open_now = IsKnownOpen(candidate.row);
    found.title = TitleOf(*texts, found.why);
    const bool near = found.why == WhyFound::Spelling;
    if (found.title.ranges.empty() || (found.why >= WhyFound::Text && !near))
      found.match = MatchIn(*texts, found.why);
    if (near) {
      if (found.title.ranges.empty() && !found.match) return std::optional<Found>();
      found.slips = slips_;
    }
    // The index has no positions: both halves of a word may stand apart in a text.
    if (candidate.must_show && found.title.ranges.empty() && !found.match) return std::optional<Found>();
    return std::optional(std::move(found));
  }

  Highlighted Marked(const SearchTexts::Text& text, WhyFound why) {
    Highlighted shown{text.field, std::string(text.language), WithoutFurigana(text.text), {}};
    if (why == WhyFound::Spelling) {
      SearchMatch::Near near = match_.NearIn(shown.text, words_);
      shown.ranges = near.ranges;
      slips_ = near.slips;
    } else {
      shown.ranges = match_.In(shown.text, shown.language);
    }
    return shown;
  }

  // Kana is shown in kana; else what the visitor reads comes first.
  size_t RankOf(std::string_view language) const {
    if (language == "ja-Hira" && query_.parts.front().kind == LetterKind::Kana) return 0;
    return 1 + static_cast<size_t>(std::find(chain_.begin(), chain_.end(), language) - chain_.begin());
  }

  Highlighted TitleOf(const SearchTexts& texts, WhyFound why) {
    const SearchTexts::Text* best = nullptr;
    for (const SearchTexts::Text& text : texts.texts) {
      if (text.field != "name" || text.role != Role::Name) continue;
      if (text.language == "ja-Hira" && texts.texts.size() > 1) continue;  // never instead of a name
      if (best == nullptr || RankOf(text.language) < RankOf(best->language)) best = &text;
    }
    return best == nullptr ? Highlighted{} : Marked(*best, why);
  }

  // In the role that it was found in, then in any; in the languages of the visitor, then in any. Only names
  // are found by how they are spelt.
  std::optional<Highlighted> MatchIn(const SearchTexts& texts, WhyFound why) {
    std::vector<const SearchTexts::Text*> order;
    for (const SearchTexts::Text& text : texts.texts) {
      if (why != WhyFound::Spelling || text.role == Role::Name) order.push_back(&text);
    }
    Role first = RoleOf(why);
    std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) {
      if ((a->role == first) != (b->role == first)) return a->role == first;
      if (a->role != b->role) return a->role < b->role;
      return RankOf(a->language) < RankOf(b->language);
    });
    for (const SearchTexts::Text* text : order) {
      if (text->text.size() > left_to_read_) break;
      left_to_read_ -= text->text.size();
      Highlighted shown = Marked(*text, why);
      if (shown.ranges.empty()) continue;
      CutAround(shown);
      return shown;
    }
    return std::nullopt;
  }

  // Begins after a sentence, or with an ellipsis after a blank or between clusters; ends between clusters.
  void CutAround(Highlighted& shown) {
    const size_t marked = shown.ranges.front().from;
    std::string before;
    size_t from = 0;
    if (marked > kSnippetBefore) {
      from = match_.ClusterBorder(shown.text, marked - kSnippetBefore);
      before = "…";
      for (std::string_view border : {"。", ". ", "、", ", ", " "}) {
        size_t at = shown.text.find(border, from);
        if (at == std::string::npos || at + border.size() > marked) continue;
        from = at + border.size();
        if (border == "。" || border == ". ") before.clear();
        break;
      }
    }
    size_t to = std::max(shown.ranges.front().to, std::min(shown.text.size(), marked + kSnippetAfter));
    to = match_.ClusterBorder(shown.text, to);
    std::erase_if(shown.ranges, [&](const TextRange& range) { return range.to > to; });
    shown.text = before + shown.text.substr(from, to - from);
    for (TextRange& range : shown.ranges)
      range = {range.from - from + before.size(), range.to - from + before.size()};
  }

  static bool Before(const Found& a, const Found& b) {
    return a.why != b.why ? a.why < b.why : a.slips < b.slips;
  }

  // What is only named in texts: a place says more than the prefecture around it.
  static int64_t OrderOf(const Found& found) {
    bool around = found.kind == Kind::Prefecture || found.kind == Kind::Region;
    bool by_text = found.why > WhyFound::Alias && found.why < WhyFound::Spelling;
    return by_text && around ? FirstSearchRow(Kind::Shop) : FirstSearchRow(found.kind);
  }

  void Order(SearchAnswer& answer) {
    // A kind's own place decides between kinds whose best were found alike: the groups come in it.
    std::sort(answer.groups.begin(), answer.groups.end(), [](const SearchGroup& a, const SearchGroup& b) {
      const Found& first = a.found.front();
      const Found& second = b.found.front();
      if (Before(first, second) || Before(second, first)) return Before(first, second);
      return OrderOf(first) < OrderOf(second);
    });
    for (const SearchGroup& group : answer.groups)
      answer.best.insert(answer.best.end(), group.found.begin(), group.found.end());
    std::stable_sort(answer.best.begin(), answer.best.end(), Before);
    if (answer.best.size() > kBest) answer.best.resize(kBest);
    if (answer.best.empty() || answer.best.front().why != WhyFound::Spelling) return;
    const Found& nearest = answer.best.front();
    const Highlighted& shown = nearest.match ? *nearest.match : nearest.title;
    const size_t from = shown.ranges.front().from;
    answer.spelling = shown.text.substr(from, shown.ranges.back().to - from);
  }

  const Cache* cache_;
  const SearchQuestion* question_;
  SearchWords words_;
  SearchQuery query_;
  SearchMatch match_;
  std::vector<std::string> chain_;
  std::vector<int64_t> open_;  // rows of what is known to be open
  size_t left_to_read_ = kMostRead;
  int slips_ = 0;  // of the text that was marked last
};

}  // namespace

Result<SearchAnswer> Search(const Cache& cache, const SearchQuestion& question) {
  return Answering(cache, question).Answer();
}

}  // namespace content
