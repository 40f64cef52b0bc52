#include "content/store/search_candidates.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "content/base/json.h"
#include "content/store/records_shown.h"
#include "content/store/search_index.h"
#include "content/store/search_starts.h"

namespace content {
namespace {

constexpr size_t kEnough = kCandidatesEnough;

constexpr WhyFound kByName[] = {WhyFound::Name,     WhyFound::NameStart,    WhyFound::Reading,
                                WhyFound::NameWord, WhyFound::ReadingStart, WhyFound::NamePart,
                                WhyFound::Alias,    WhyFound::Tag};

double Kilometres(GeoPoint from, GeoPoint to) {
  constexpr double kEarthRadius = 6371;
  constexpr double kRadians = std::numbers::pi / 180;
  double north = (to.latitude - from.latitude) * kRadians;
  double east =
      (to.longitude - from.longitude) * kRadians * std::cos((from.latitude + to.latitude) / 2 * kRadians);
  return kEarthRadius * std::hypot(north, east);
}

class Candidates {
 public:
  Candidates(const Cache& cache, const SearchQuery& query, const SearchQuestion& question)
      : cache_(&cache), query_(&query), question_(&question), now_(PlausibleSeconds(cache, question.now)) {}

  Result<CandidatesOfKind> Take() {
    TRY(ReadSeats());
    for (WhyFound why : kByName) {
      bool by_halves = why == WhyFound::NamePart || why == WhyFound::Alias;
      TRY(Ask(why, kNames, NameExpression(*query_, why), by_halves));
    }
    TRY(AskOfPrefectures());
    TRY(AskTexts(query_->parts, query_->parts.size() == 1));
    if (!has_name_ && !query_->pieces.empty()) TRY(AskTexts(query_->pieces, false));
    return std::move(of_);
  }

  Result<CandidatesOfKind> TakeNear() {
    TRY(ReadSeats());
    TRY(Ask(WhyFound::Spelling, kTexts, SpellingExpression(*query_), false));
    return std::move(of_);
  }

 private:
  struct Index {
    std::string_view sql;  // rows from ?2 on, so that each kind is asked for its own
    std::string_view terms;
  };
  static constexpr Index kNames = {
      "SELECT found.rowid, latitude, longitude, has_hours, number FROM search_name AS found "
      "JOIN search_record ON row = found.rowid JOIN record ON number = found.rowid & 0xffffffffff "
      "WHERE search_name MATCH ?1 AND found.rowid >= ?2 AND shadowed = 0 "
      "AND coalesce(valid_from, ?3) <= ?3 AND coalesce(valid_through, ?3) >= ?3 ORDER BY found.rowid LIMIT "
      "?4",
      "search_name_term"};
  static constexpr Index kTexts = {
      "SELECT found.rowid, latitude, longitude, has_hours, number FROM search_text AS found "
      "JOIN search_record ON row = found.rowid JOIN record ON number = found.rowid & 0xffffffffff "
      "WHERE search_text MATCH ?1 AND found.rowid >= ?2 AND shadowed = 0 "
      "AND coalesce(valid_from, ?3) <= ?3 AND coalesce(valid_through, ?3) >= ?3 ORDER BY found.rowid LIMIT "
      "?4",
      "search_text_term"};

  // Where a record without a position of its own is taken to lie.
  Result<void> ReadSeats() {
    if (!question_->where) return {};
    return cache_->database().Each(
        "SELECT code, latitude, longitude FROM prefecture JOIN search_record ON row = ?1 + record "
        "WHERE latitude IS NOT NULL",
        {SearchRow(Kind::Prefecture, false, 0)}, [&](const Row& row) -> Result<void> {
          seats_[std::string(row.text(0))] = GeoPoint{row.real(1), row.real(2)};
          return {};
        });
  }

  Result<std::optional<double>> KilometresTo(const Row& row) {
    if (!question_->where) return std::optional<double>();
    if (!row.null(1)) return std::optional(Kilometres(*question_->where, {row.real(1), row.real(2)}));
    std::optional<double> nearest;
    TRY(cache_->database().Each("SELECT code FROM record_prefecture WHERE record = ?", {row.integer(4)},
                                [&](const Row& area) -> Result<void> {
                                  auto seat = seats_.find(std::string(area.text(0)));
                                  if (seat == seats_.end()) return {};
                                  double away = Kilometres(*question_->where, seat->second);
                                  if (!nearest || away < *nearest) nearest = away;
                                  return {};
                                }));
    return nearest;
  }

  Result<void> Ask(WhyFound why, const Index& index, const std::string& starts, bool must_show) {
    if (starts.empty()) return {};
    std::string expression = TRY(WithStartsWrittenOut(cache_->database(), index.terms, starts));
    std::map<Kind, std::vector<Candidate>> found;
    int64_t from = 0;
    while (true) {
      size_t rows = 0;
      int64_t last = 0;
      TRY(cache_->database().Each(index.sql, {expression, from, now_, static_cast<int64_t>(kEnough)},
                                  [&](const Row& row) -> Result<void> {
                                    ++rows;
                                    last = row.integer(0);
                                    return Keep(row, why, must_show, found);
                                  }));
      if (rows < kEnough) break;
      // The kind of the last row may have more; when it has enough, they are passed over.
      Kind kind = KindOfSearchRow(last);
      bool enough = of_[kind].size() + found[kind].size() >= kEnough;
      from = enough ? FirstSearchRowAfter(kind) : last + 1;
    }
    Append(found);
    return {};
  }

  Result<void> Keep(const Row& row, WhyFound why, bool must_show,
                    std::map<Kind, std::vector<Candidate>>& found) {
    Candidate candidate;
    candidate.row = row.integer(0);
    candidate.why = why;
    candidate.has_hours = row.integer(3) != 0;
    candidate.must_show = must_show;
    if (!seen_.insert(candidate.row).second) return {};
    candidate.kilometres = TRY(KilometresTo(row));
    found[KindOfSearchRow(candidate.row)].push_back(candidate);
    has_name_ = has_name_ || why < WhyFound::Text;
    return {};
  }

  void Append(std::map<Kind, std::vector<Candidate>>& found) {
    for (auto& [kind, candidates] : found) {
      std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.kilometres.value_or(1e9) < b.kilometres.value_or(1e9);
      });
      auto& all = of_[kind];
      all.insert(all.end(), candidates.begin(), candidates.end());
    }
  }

  // The prefectures that each part names, a region all of its own.
  Result<PartPrefectures> PrefecturesOf(const std::vector<SearchQuery::Part>& parts) {
    PartPrefectures prefectures;
    for (const SearchQuery::Part& part : parts) {
      std::set<std::string> codes;
      TRY(cache_->database().Each(
          "SELECT area.code FROM search_name AS found JOIN record ON number = found.rowid & 0xffffffffff "
          "JOIN record_prefecture AS area ON area.record = number "
          "WHERE search_name MATCH ?1 AND found.rowid < ?2 AND shadowed = 0",
          {WholeNameExpression(part), FirstSearchRow(Kind::Place)}, [&](const Row& row) -> Result<void> {
            codes.emplace(row.text(0));
            return {};
          }));
      prefectures.emplace_back(codes.begin(), codes.end());
    }
    return prefectures;
  }

  Result<void> AskTexts(const std::vector<SearchQuery::Part>& parts, bool must_show) {
    PartPrefectures prefectures = TRY(PrefecturesOf(parts));
    for (WordsLike like : {WordsLike::Typed, WordsLike::Begun})
      TRY(Ask(WhyFound::Text, kTexts, TextExpression(parts, prefectures, like), must_show));
    return parts.size() > 1 ? RaiseNamed(parts) : Result<void>();
  }

  // Of what has all the words somewhere, those come first that have some in their name.
  Result<void> RaiseNamed(const std::vector<SearchQuery::Part>& parts) {
    std::vector<std::set<int64_t>> named;
    for (const SearchQuery::Part& part : parts) named.push_back(TRY(RowsNamed(part)));
    for (auto& [kind, candidates] : of_) {
      // The name of a prefecture says what is in it of all others.
      if (kind == Kind::Prefecture || kind == Kind::Region) continue;
      for (Candidate& candidate : candidates) {
        if (candidate.why != WhyFound::Text) continue;
        for (const std::set<int64_t>& rows : named) candidate.in_name += rows.count(candidate.row);
        if (candidate.in_name > 0) candidate.why = WhyFound::NameAndText;
      }
      std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.why != b.why) return a.why < b.why;
        if (a.in_name != b.in_name) return a.in_name > b.in_name;
        return a.in_name > 0 && IsForemost(a.row) && !IsForemost(b.row);
      });
    }
    return {};
  }

  // Rows whose name has the part; of very many, some.
  Result<std::set<int64_t>> RowsNamed(const SearchQuery::Part& part) {
    std::set<int64_t> rows;
    std::string expression =
        TRY(WithStartsWrittenOut(cache_->database(), kNames.terms, InNameExpression(part)));
    TRY(cache_->database().Each("SELECT rowid FROM search_name WHERE search_name MATCH ?1 LIMIT 2000",
                                {expression}, [&](const Row& row) -> Result<void> {
                                  rows.insert(row.integer(0));
                                  return {};
                                }));
    return rows;
  }

  // What lies in a prefecture that was typed.
  Result<void> AskOfPrefectures() {
    if (query_->parts.size() != 1) return {};
    PartPrefectures prefectures = TRY(PrefecturesOf(query_->parts));
    return Ask(WhyFound::Alias, kTexts, PrefectureExpression(prefectures.front()), false);
  }

  const Cache* cache_;
  const SearchQuery* query_;
  const SearchQuestion* question_;
  int64_t now_;
  std::map<std::string, GeoPoint, std::less<>> seats_;
  std::set<int64_t> seen_;
  CandidatesOfKind of_;
  bool has_name_ = false;
};

}  // namespace

Result<CandidatesOfKind> CandidatesFor(const Cache& cache, const SearchQuery& query,
                                       const SearchQuestion& question) {
  return Candidates(cache, query, question).Take();
}

Result<CandidatesOfKind> CandidatesNear(const Cache& cache, const SearchQuery& query,
                                        const SearchQuestion& question) {
  return Candidates(cache, query, question).TakeNear();
}

}  // namespace content
