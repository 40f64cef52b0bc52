#include "content/store/search_tokenizer.h"

#include <sqlite3.h>

#include <string_view>

namespace content {
namespace {

using TakeToken = int (*)(void* context, int flags, const char* token, int length, int start, int end);

int GiveList(void* context, TakeToken take, std::string_view list) {
  while (!list.empty()) {
    size_t end = list.find(kTermSeparator);
    std::string_view term = list.substr(0, end);
    // Where a term stands is of no use to an index with detail=none.
    int code = term.empty() ? SQLITE_OK : take(context, 0, term.data(), static_cast<int>(term.size()), 0, 0);
    if (code != SQLITE_OK) return code;
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return SQLITE_OK;
}

// The tokenizer keeps nothing, but FTS5 takes one without an address for none, and another instead.
int Create(void* some_address, const char**, int, Fts5Tokenizer** made) {
  *made = static_cast<Fts5Tokenizer*>(some_address);
  return SQLITE_OK;
}

void Delete(Fts5Tokenizer*) {}

int Tokenize(Fts5Tokenizer*, void* context, int, const char* bytes, int size, TakeToken take) {
  return GiveList(context, take, {bytes, static_cast<size_t>(size)});
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
  return api->xCreateTokenizer(api, "zenkoku", api, &tokenizer, nullptr) == SQLITE_OK;
}

}  // namespace content
