#pragma once

#include <cstdint>

#include "content/base/result.h"
#include "content/model/record.h"
#include "content/store/database.h"
#include "content/store/search_entry.h"

namespace content {

// The search index of a cache: three tables beside `record`, filled with it record by record.
//
//   search_name    FTS5: the terms of names, aliases and tags (search_terms.h)
//   search_text    FTS5: the words of all texts (search_words.h), prefectures, misspellings of names
//   search_record  where it lies, and whether it has opening hours
//
// The FTS5 tables hold no text and no positions (content='', detail=none): a record's JSON is the text, and
// what is shown is compared with it. `row` of all three is SearchRow, so that rows come by kind, and the
// foremost of a kind first.
extern const char kSearchSchema[];

// `number` is the record's in `record`.
int64_t SearchRow(Kind kind, bool foremost, int64_t number);
// The first row of a kind. Kinds stand in the order in which their groups are shown when nothing else
// decides.
int64_t FirstSearchRow(Kind kind);
int64_t FirstSearchRowAfter(Kind kind);  // of the next kind
Kind KindOfSearchRow(int64_t row);
bool IsForemost(int64_t row);
inline constexpr int64_t kSearchNumberMask = (int64_t{1} << 40) - 1;  // of a row, its record's number

// The database must hold the tables, and a transaction be open: without one each record costs a segment of
// the index.
Result<void> AddToSearch(Database& database, int64_t number, const SearchEntry& entry);

// Before the record is removed or replaced: takes out what AddToSearch put in, by making it again from the
// JSON in `record`.
Result<void> RemoveFromSearch(Database& database, SearchWords& words, int64_t number);

}  // namespace content
