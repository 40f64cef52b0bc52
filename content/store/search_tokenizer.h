#pragma once

struct sqlite3;

namespace content {

// Teaches a connection the FTS5 tokenizer "zenkoku" (sqlite.org/fts5.html#custom_tokenizers), which a cache
// needs to be read or written. It has two ways:
//
// - a text that begins with the unit separator (U+001F) is a list of terms made before, parted by unit
//   separators;
// - any other text is folded (search_fold.h) and parted (search_words.h).
//
// False when SQLite has no FTS5 or no memory.
[[nodiscard]] bool AddSearchTokenizer(sqlite3* connection);

inline constexpr char kTermSeparator = '\x1F';

}  // namespace content
