#include "content/store/search_starts.h"

#include <optional>
#include <vector>

#include "content/store/search_tokenizer.h"

namespace content {
namespace {

constexpr size_t kMostTerms = 48;  // each is looked up in every segment of the index
constexpr std::string_view kStart = "\" *";

// Nothing when there are more than kMostTerms. Each step seeks the next term: to read on would pass all rows
// of this one.
Result<std::optional<std::vector<std::string>>> TermsThatBegin(Database& database, std::string_view terms,
                                                               std::string_view letters) {
  std::string sql = "SELECT term FROM " + std::string(terms) + " WHERE term >= ? LIMIT 1";
  std::vector<std::string> found;
  std::string from(letters);
  while (true) {
    std::string next;
    TRY(database.Each(sql, {from}, [&](const Row& row) -> Result<void> {
      next = row.text(0);
      return {};
    }));
    if (!next.starts_with(letters)) return std::optional(std::move(found));
    if (found.size() == kMostTerms) return std::optional<std::vector<std::string>>();
    from = next + '\1';  // no term has a letter that comes before
    found.push_back(std::move(next));
  }
}

}  // namespace

Result<std::string> WithStartsWrittenOut(Database& database, std::string_view terms,
                                         const std::string& expression) {
  std::string written;
  size_t done = 0;
  for (size_t end = expression.find(kStart); end != std::string::npos; end = expression.find(kStart, done)) {
    size_t quote = expression.rfind('"', end - 1);
    written += expression.substr(done, quote - done);
    done = end + kStart.size();
    std::string_view letters = std::string_view(expression).substr(quote + 2, end - quote - 2);
    auto found = TRY(TermsThatBegin(database, terms, letters));
    if (!found || found->empty()) {
      written += expression.substr(quote, done - quote);
      continue;
    }
    char joint = '(';
    for (const std::string& term : *found) {
      written += joint == '(' ? "(\"" : " OR \"";
      written += kTermSeparator;
      written += term + '"';
      joint = '|';
    }
    written += ')';
  }
  return written + expression.substr(done);
}

}  // namespace content
