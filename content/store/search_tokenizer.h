#pragma once

struct sqlite3;

namespace content {

// Teaches a connection the FTS5 tokenizer "zenkoku" (sqlite.org/fts5.html#custom_tokenizers), which a cache
// needs to be read or written. To it a text is a list of terms made before (search_terms.h, search_words.h),
// parted by unit separators (U+001F).
//
// False when SQLite has no FTS5 or no memory.
[[nodiscard]] bool AddSearchTokenizer(sqlite3* connection);

inline constexpr char kTermSeparator = '\x1F';

}  // namespace content
