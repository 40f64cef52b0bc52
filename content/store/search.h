#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.h"
#include "content/base/result.h"
#include "content/model/record.h"
#include "content/store/cache.h"

namespace content {

// Finds records by what a visitor types, as it is typed: in any script and language, by name, reading, alias,
// tag or text, whatever the language of the session. How each text is compared: search_fold.h, sound_key.h,
// pinyin.h.

struct SearchQuestion {
  std::string_view text;          // as typed; any bytes. What is beyond the first 48 letters is not looked at
  std::string_view language;      // of the session, BCP 47
  std::optional<GeoPoint> where;  // the centre
  JapanTime now{};
  size_t limit = 5;            // of each kind
  std::optional<Kind> kind{};  // of this one alone
};

// How a record was found; what stands earlier ranks before what stands later.
enum class WhyFound {
  Name,          // its whole name
  NameStart,     // what its name begins with
  Reading,       // its whole reading: kana, romanisation, pinyin
  NameWord,      // a whole word of its name
  ReadingStart,  // what its reading begins with, or its initials
  NamePart,      // within its name or reading
  Alias,         // its town, station, venue, who runs it, or its prefecture
  NameAndText,   // some words in its name, the others in its texts
  Tag,
  Text,      // anywhere in its texts
  Spelling,  // a name that is written nearly so
};

// Bytes [from, to) of a text, at borders of grapheme clusters (UAX #29).
struct TextRange {
  size_t from = 0;
  size_t to = 0;
  bool operator==(const TextRange&) const = default;
};

// A text to show, and what in it was typed: to be marked, in order, apart from each other.
struct Highlighted {
  std::string field;     // the record's member: "name", "description"
  std::string language;  // BCP 47, what it is written in; "" of a tag
  std::string text;      // of a long text the part around the match, without furigana
  std::vector<TextRange> ranges;
};

struct Found {
  std::string id;
  Kind kind{};
  WhyFound why{};
  Highlighted title;                 // the name in the session's language or the nearest there is
  std::optional<Highlighted> match;  // where it was found, when that is not the title
  std::optional<double> kilometres;  // from `where`; to the seat of its prefecture when it has no position
  bool open_now = false;             // known to be open
  int slips = 0;                     // of the finger or the ear, when it was found by Spelling; doubled
};

struct SearchGroup {
  Kind kind{};
  std::vector<Found> found;
  bool has_more = false;
  // How many there are, `found` with them: counted by what the index names, and not further than some sixty.
  size_t count = 0;
  bool counted_all = true;
};

struct SearchAnswer {
  std::vector<Found> best;          // the first three of all kinds; they are in their groups too
  std::vector<SearchGroup> groups;  // by their best record
  // When nothing is written as typed: what comes nearest in a name, by which the groups were found. Else "".
  std::string spelling;
};

// Ties are broken by what is open now, then by what is nearer. Nothing typed finds nothing. An
// error only where the cache is damaged.
Result<SearchAnswer> Search(const Cache& cache, const SearchQuestion& question);

}  // namespace content
