// plain-sqlite CACHE-DB NEW-DB [index]: how long SQLite itself takes to insert what a generation of the cache
// holds: the same tables and indices, the same rows, the same page size; prepared statements, one
// transaction, one fsync. The rows are read from the generation beforehand, batch by batch, and reading is
// not counted. With "index" also an FTS5 index over the texts of the records in all their languages, with
// SQLite's own tokenizer unicode61.

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "content/base/json.h"

namespace {

constexpr size_t kBatch = 1000;

// Adds up the time between Start and Stop.
struct Stopwatch {
  double seconds = 0;
  double processor = 0;

  void Start() { Add(-1); }
  void Stop() { Add(1); }

 private:
  void Add(int sign) {
    timespec wall{};
    timespec work{};
    clock_gettime(CLOCK_MONOTONIC, &wall);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &work);
    seconds += sign * In(wall);
    processor += sign * In(work);
  }
  static double In(const timespec& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
  }
};

void Must(bool good, sqlite3* database, const char* what) {
  if (good) return;
  std::fprintf(stderr, "plain-sqlite: %s: %s\n", what, sqlite3_errmsg(database));
  std::exit(1);
}

void Run(sqlite3* database, const std::string& sql) {
  Must(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, database, sql.c_str());
}

sqlite3_stmt* Prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  Must(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, database,
       sql.c_str());
  return statement;
}

std::vector<std::string> Texts(sqlite3* database, const std::string& sql) {
  std::vector<std::string> texts;
  sqlite3_stmt* statement = Prepare(database, sql);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    texts.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
  }
  sqlite3_finalize(statement);
  return texts;
}

// Copies a table; only inserting is timed.
void Copy(sqlite3* from, sqlite3* to, const std::string& table, Stopwatch& watch, uint64_t& rows) {
  sqlite3_stmt* read = Prepare(from, "SELECT * FROM \"" + table + "\"");
  int columns = sqlite3_column_count(read);
  std::string marks = "?";
  for (int i = 1; i < columns; ++i) marks += ",?";
  sqlite3_stmt* write = Prepare(to, "INSERT INTO \"" + table + "\" VALUES (" + marks + ")");
  bool more = true;
  while (more) {
    std::vector<std::vector<sqlite3_value*>> batch;
    while (batch.size() < kBatch && (more = sqlite3_step(read) == SQLITE_ROW)) {
      std::vector<sqlite3_value*> row;
      for (int i = 0; i < columns; ++i) row.push_back(sqlite3_value_dup(sqlite3_column_value(read, i)));
      batch.push_back(std::move(row));
    }
    watch.Start();
    for (const auto& row : batch) {
      for (int i = 0; i < columns; ++i) sqlite3_bind_value(write, i + 1, row[static_cast<size_t>(i)]);
      Must(sqlite3_step(write) == SQLITE_DONE, to, table.c_str());
      sqlite3_reset(write);
    }
    watch.Stop();
    rows += batch.size();
    for (const auto& row : batch) {
      for (sqlite3_value* value : row) sqlite3_value_free(value);
    }
  }
  sqlite3_finalize(read);
  sqlite3_finalize(write);
}

// All languages of what a visitor reads of a record.
std::string TextOf(const content::Json& record) {
  std::string text;
  for (const char* name :
       {"name", "shortName", "summary", "description", "address", "municipality", "access"}) {
    auto member = record.find(name);
    if (member == record.end() || !member->is_object()) continue;
    for (const content::Json& each : *member) text += each.get<std::string>() + "\n";
  }
  return text;
}

void Index(sqlite3* from, sqlite3* to, Stopwatch& watch) {
  Run(to, "CREATE VIRTUAL TABLE plain_search USING fts5 (text, content='', tokenize='unicode61')");
  sqlite3_stmt* read = Prepare(from, "SELECT number, json FROM record");
  sqlite3_stmt* write = Prepare(to, "INSERT INTO plain_search (rowid, text) VALUES (?, ?)");
  while (sqlite3_step(read) == SQLITE_ROW) {
    const char* json = reinterpret_cast<const char*>(sqlite3_column_text(read, 1));
    auto record = content::ParseJson(json, "record");
    std::string text = record ? TextOf(*record) : "";
    watch.Start();
    sqlite3_bind_int64(write, 1, sqlite3_column_int64(read, 0));
    sqlite3_bind_text64(write, 2, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    Must(sqlite3_step(write) == SQLITE_DONE, to, "index");
    sqlite3_reset(write);
    watch.Stop();
  }
  sqlite3_finalize(read);
  sqlite3_finalize(write);
}

// Tables of another's index cannot be filled from outside; what is inside them is no row of ours.
constexpr char kOurs[] = "sql IS NOT NULL AND name NOT LIKE 'search%' AND tbl_name NOT LIKE 'search%'";

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::fprintf(stderr, "plain-sqlite CACHE-DB NEW-DB [index]\n");
    return 2;
  }
  sqlite3* from = nullptr;
  sqlite3* to = nullptr;
  Must(sqlite3_open_v2(argv[1], &from, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK, from, argv[1]);
  ::unlink(argv[2]);
  Must(sqlite3_open(argv[2], &to) == SQLITE_OK, to, argv[2]);
  // As the cache's own connection: the file is nobody's until it is synced.
  Run(to,
      "PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = "
      "-65536");
  for (const std::string& sql :
       Texts(from, std::string("SELECT sql FROM sqlite_schema WHERE ") + kOurs + " ORDER BY rowid")) {
    Run(to, sql);
  }
  uint64_t rows = 0;
  Run(to, "BEGIN");
  Stopwatch watch;
  for (const std::string& table :
       Texts(from, std::string("SELECT name FROM sqlite_schema WHERE type = 'table' AND ") + kOurs +
                       " ORDER BY rowid")) {
    Copy(from, to, table, watch, rows);
  }
  if (argc == 4) Index(from, to, watch);
  watch.Start();
  Run(to, "COMMIT");
  sqlite3_close(to);
  int file = ::open(argv[2], O_RDONLY | O_CLOEXEC);
  ::fsync(file);
  ::close(file);
  watch.Stop();
  sqlite3_close(from);
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf("{\"rows\":%llu,\"seconds\":%.3f,\"cpu\":%.3f,\"peak_kb\":%ld}\n",
              static_cast<unsigned long long>(rows), watch.seconds, watch.processor, used.ru_maxrss);
}
