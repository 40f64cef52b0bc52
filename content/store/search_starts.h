#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"
#include "content/store/database.h"

namespace content {

// An FTS5 expression in which each beginning of terms ("letters" *, see search_query.h) is written out as the
// terms that begin so, joined by OR.
//
// Of a beginning FTS5 adds up the rows of all its terms before it gives the first; of terms it gives the
// first rows at once, however many follow (sqlite.org/fts5.html#prefix_indexes). A beginning of many terms
// stays as it is: each of them has few rows.
//
// `terms` is the fts5vocab table of the index that the expression is for.
Result<std::string> WithStartsWrittenOut(Database& database, std::string_view terms,
                                         const std::string& expression);

}  // namespace content
