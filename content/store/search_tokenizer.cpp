#include "content/store/search_tokenizer.h"

#include <sqlite3.h>

#include <functional>
#include <new>

#include "content/store/search_words.h"

namespace content {
namespace {

using TakeToken = int (*)(void* context, int flags, const char* token, int length, int start, int end);

int Give(void* context, TakeToken take, std::string_view term) {
  // Where a term stands is of no use to an index with detail=none.
  return term.empty() ? SQLITE_OK : take(context, 0, term.data(), static_cast<int>(term.size()), 0, 0);
}

int GiveList(void* context, TakeToken take, std::string_view list) {
  while (!list.empty()) {
    size_t end = list.find(kTermSeparator);
    if (int code = Give(context, take, list.substr(0, end)); code != SQLITE_OK) return code;
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return SQLITE_OK;
}

// Knows terms again by a hash of 64 bits; FTS5 would take several times as long to find that it has them.
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

int GiveWords(SearchWords& words, void* context, TakeToken take, std::string_view text) {
  std::vector<Word> all = words.Of(text, Fold(text));
  Seen seen(all.size());
  for (const Word& word : all) {
    if (seen.Before(word.term)) continue;
    if (int code = Give(context, take, word.term); code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

int Create(void*, const char**, int, Fts5Tokenizer** made) {
  *made = reinterpret_cast<Fts5Tokenizer*>(new (std::nothrow) SearchWords);
  return *made == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

void Delete(Fts5Tokenizer* tokenizer) {
  delete reinterpret_cast<SearchWords*>(tokenizer);
}

int Tokenize(Fts5Tokenizer* tokenizer, void* context, int, const char* bytes, int size, TakeToken take) {
  std::string_view text(bytes, static_cast<size_t>(size));
  if (text.starts_with(kTermSeparator)) return GiveList(context, take, text);
  return GiveWords(*reinterpret_cast<SearchWords*>(tokenizer), context, take, text);
}

fts5_api* ApiOf(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

bool AddSearchTokenizer(sqlite3* connection) {
  fts5_api* api = ApiOf(connection);
  if (api == nullptr) return false;
  fts5_tokenizer tokenizer{Create, Delete, Tokenize};
  return api->xCreateTokenizer(api, "zenkoku", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

}  // namespace content
