#include "content/store/database.h"

#include <sqlite3.h>

#include "content/store/search_tokenizer.h"

namespace content {
namespace {

// The pragmas are here and nowhere else. No WAL: its side files would have to be cloned and synced with the
// database.
constexpr char kImmutablePragmas[] = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;";
constexpr char kReadWritePragmas[] =
    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA page_size = 4096;"
    "PRAGMA foreign_keys = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;";
constexpr char kUnsharedPragmas[] =
    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA page_size = 4096;"
    "PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"
    "PRAGMA cache_size = -65536;";  // kB: the indices of a large shard, so that filling them does not thrash

constexpr int kBusyMilliseconds = 5000;  // an import waits for the desk, and the other way round

Error::Kind KindOf(int code) {
  if (code == SQLITE_IOERR_SHORT_READ) return Error::Kind::Damaged;
  switch (code & 0xff) {
    case SQLITE_CANTOPEN:
      return Error::Kind::NotFound;
    case SQLITE_FULL:
      return Error::Kind::DiskFull;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
      return Error::Kind::Denied;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
      return Error::Kind::Unreachable;
    default:
      return Error::Kind::Damaged;
  }
}

bool IsPlainInUri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("/-_.~").find(c) != std::string_view::npos;
}

// The immutable flag can only be given in a URI (sqlite.org/uri.html).
std::string ImmutableUri(const std::string& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "file:";
  for (char c : path) {
    if (IsPlainInUri(c)) {
      uri += c;
    } else {
      auto byte = static_cast<unsigned char>(c);
      uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return uri + "?immutable=1";
}

// SQL as it stands in a message: its first words.
std::string Abridged(std::string_view sql) {
  constexpr size_t kLongest = 60;
  return std::string(sql.substr(0, kLongest)) + (sql.size() > kLongest ? "..." : "");
}

int BindOne(sqlite3_stmt* statement, int position, const Database::Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value))
    return sqlite3_bind_int64(statement, position, *integer);
  if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(statement, position, *real);
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    // A view of nothing may have no address, which SQLite would take for NULL.
    const char* start = text->empty() ? "" : text->data();
    return sqlite3_bind_text64(statement, position, start, text->size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  if (const auto* blob = std::get_if<Database::Blob>(&value)) {
    const char* start = blob->bytes.empty() ? "" : blob->bytes.data();
    return sqlite3_bind_blob64(statement, position, start, blob->bytes.size(), SQLITE_STATIC);
  }
  return sqlite3_bind_null(statement, position);
}

}  // namespace

int64_t Row::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

double Row::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

std::string_view Row::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);  // for a text, its bytes in UTF-8
  int length = sqlite3_column_bytes(statement_, column);
  if (bytes == nullptr || length <= 0) return {};
  return {static_cast<const char*>(bytes), static_cast<size_t>(length)};
}

bool Row::null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Database::CloseConnection::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

void Database::FinalizeStatement::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Result<Database> Database::OpenWith(const std::string& path, const std::string& name, int flags,
                                    const char* pragmas) {
  Database database;
  database.path_ = path;
  sqlite3* connection = nullptr;
  int code = sqlite3_open_v2(name.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                             nullptr);
  database.connection_.reset(connection);
  if (code != SQLITE_OK) return database.Failed("open");
  sqlite3_busy_timeout(connection, kBusyMilliseconds);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (!AddSearchTokenizer(connection)) return database.Failed("add the tokenizer of search");
  TRY(database.Script(pragmas));
  return database;
}

Result<Database> Database::Open(const std::string& path, Mode mode) {
  constexpr int kWritable = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  switch (mode) {
    case Mode::Immutable:
      return OpenWith(path, ImmutableUri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, kImmutablePragmas);
    case Mode::ReadWrite:
      return OpenWith(path, path, kWritable, kReadWritePragmas);
    case Mode::Unshared:
      return OpenWith(path, path, kWritable, kUnsharedPragmas);
  }
  return Error{Error::Kind::Unsupported, "database " + path + ": open: no such mode"};
}

Result<Database> Database::InMemory() {
  return OpenWith(":memory:", ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, kUnsharedPragmas);
}

Database::Database(Database&&) noexcept = default;
Database::~Database() = default;

// Statements must go before the connection that they belong to.
Database& Database::operator=(Database&& other) noexcept {
  statements_ = std::move(other.statements_);
  connection_ = std::move(other.connection_);
  path_ = std::move(other.path_);
  return *this;
}

Result<Database::Statement> Database::TakePrepared(std::string_view sql) {
  auto kept = statements_.find(sql);
  if (kept != statements_.end()) {
    Statement statement = std::move(kept->second);
    statements_.erase(kept);
    return statement;
  }
  sqlite3_stmt* prepared = nullptr;
  const char* rest = nullptr;
  int code = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                SQLITE_PREPARE_PERSISTENT, &prepared, &rest);
  if (code != SQLITE_OK) return Failed(sql);
  Check(prepared != nullptr && rest == sql.data() + sql.size(),
        "one SQL statement without anything after it");
  return Statement(prepared);
}

void Database::PutBack(std::string_view sql, Statement statement) {
  sqlite3_reset(statement.get());
  sqlite3_clear_bindings(statement.get());
  statements_.insert_or_assign(std::string(sql), std::move(statement));
}

Result<void> Database::Bind(sqlite3_stmt* statement, std::string_view sql,
                            const std::vector<Value>& values) const {
  Check(static_cast<size_t>(sqlite3_bind_parameter_count(statement)) == values.size(),
        "a value for each ? of the SQL");
  for (size_t i = 0; i < values.size(); ++i) {
    if (BindOne(statement, static_cast<int>(i) + 1, values[i]) != SQLITE_OK) return Failed(sql);
  }
  return {};
}

Result<void> Database::Each(std::string_view sql, const std::vector<Value>& values,
                            const std::function<Result<void>(const Row&)>& visit) {
  Statement statement = TRY(TakePrepared(sql));
  TRY(Bind(statement.get(), sql, values));
  const Row row(statement.get());
  while (true) {
    int code = sqlite3_step(statement.get());
    if (code == SQLITE_DONE) break;
    if (code != SQLITE_ROW) return Failed(sql);
    TRY(visit(row));
  }
  PutBack(sql, std::move(statement));
  return {};
}

Result<void> Database::Run(std::string_view sql, const std::vector<Value>& values) {
  return Each(sql, values, [](const Row&) -> Result<void> { return {}; });
}

Result<void> Database::Script(const std::string& sql) {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return Failed(sql);
  return {};
}

Error Database::Failed(std::string_view sql) const {
  int code = sqlite3_extended_errcode(connection_.get());
  return Error{KindOf(code),
               "database " + path_ + ": " + Abridged(sql) + ": " + sqlite3_errmsg(connection_.get())};
}

Result<Transaction> Transaction::Begin(Database& database) {
  TRY(database.Run("BEGIN IMMEDIATE"));
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  // Nothing is left to do when this fails too: the journal rolls back at the next opening.
  if (database_ != nullptr) static_cast<void>(database_->Run("ROLLBACK"));
}

Result<void> Transaction::Commit() {
  TRY(database_->Run("COMMIT"));
  database_ = nullptr;
  return {};
}

}  // namespace content
