#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace content {

// One row of an answer; its texts are valid until the next row.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;  // text or blob; by length, so NUL bytes survive
  bool null(int column) const;

 private:
  sqlite3_stmt* statement_;
};

// An SQLite connection: the only way to sqlite3.h. Prepared statements are kept by their SQL. One thread at a
// time.
class Database {
 public:
  // A view's bytes must outlive the call that it is passed to. Blob marks bytes that are not text.
  struct Blob {
    std::string_view bytes;
  };
  using Value = std::variant<std::nullptr_t, int64_t, double, std::string_view, Blob>;

  enum class Mode {
    Immutable,  // read-only, immutable=1: for a generation of the cache
    ReadWrite,  // created when it is not there; each transaction is on the disk when it ends
    Unshared,   // like ReadWrite, but a crash ruins the file: for one that nobody reads before it is finished
                // and synced
  };

  static Result<Database> Open(const std::string& path, Mode mode);
  static Result<Database> InMemory();

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // Runs one statement to its end.
  Result<void> Run(std::string_view sql, const std::vector<Value>& values = {});
  // Calls `visit` for each row; stops at the first error that it returns.
  Result<void> Each(std::string_view sql, const std::vector<Value>& values,
                    const std::function<Result<void>(const Row&)>& visit);
  // Several statements without values, for a schema.
  Result<void> Script(const std::string& sql);

  const std::string& path() const { return path_; }

 private:
  struct CloseConnection {
    void operator()(sqlite3* connection) const;
  };
  struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

  Database() = default;
  static Result<Database> OpenWith(const std::string& path, const std::string& name, int flags,
                                   const char* pragmas);
  // A statement is taken out while it runs, so that `visit` may ask the same question again.
  Result<Statement> TakePrepared(std::string_view sql);
  Result<void> Bind(sqlite3_stmt* statement, std::string_view sql, const std::vector<Value>& values) const;
  void PutBack(std::string_view sql, Statement statement);
  Error Failed(std::string_view sql) const;

  std::string path_;
  std::unique_ptr<sqlite3, CloseConnection> connection_;
  std::map<std::string, Statement, std::less<>> statements_;  // after connection_: finalized before it closes
};

// Rolls back unless Commit() succeeded.
class Transaction {
 public:
  static Result<Transaction> Begin(Database& database);
  Transaction(Transaction&&) noexcept;
  Transaction(const Transaction&) = delete;
  ~Transaction();
  Result<void> Commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace content
