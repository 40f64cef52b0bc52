#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "content/store/search.h"
#include "tests/search/japan_cache.h"

namespace content {
namespace {

struct SearchCase {
  std::string where;  // "english.cases:12"
  std::string language;
  std::string typed;
  std::string wanted;
};

std::vector<std::string> Split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
  return parts;
}

std::vector<SearchCase> ReadCases(const std::string& path) {
  std::vector<SearchCase> cases;
  std::ifstream file(path);
  int line = 0;
  for (std::string text; std::getline(file, text);) {
    ++line;
    if (text.empty() || text.front() == '#') continue;
    std::vector<std::string> fields = Split(text, '\t');
    std::string where = std::filesystem::path(path).filename().string() + ":" + std::to_string(line);
    Check(fields.size() == 3, ("three fields in " + where).c_str());
    cases.push_back({where, fields[0], fields[1], fields[2]});
  }
  return cases;
}

SearchQuestion QuestionOf(const SearchCase& each) {
  SearchQuestion question;
  question.text = each.typed;
  question.language = each.language;
  question.where = GeoPoint{35.690551, 139.69257};  // the centre in the Tocho
  question.now = InJapan(*ParseInstant("2026-11-23T10:00+09:00"));
  return question;
}

// "a|b c": one of a and b, and c.
bool Holds(const std::vector<Found>& found, const std::string& wanted) {
  auto there = [&](const std::string& id) {
    return std::any_of(found.begin(), found.end(), [&](const Found& each) { return each.id == id; });
  };
  for (const std::string& either : Split(wanted, ' ')) {
    std::vector<std::string> ids = Split(either, '|');
    if (std::none_of(ids.begin(), ids.end(), there)) return false;
  }
  return true;
}

std::string Ids(const std::vector<Found>& found) {
  std::string ids;
  for (const Found& each : found) ids += each.id + " ";
  return ids;
}

TEST(SearchCases, FindWhatVisitorsMean) {
  JapanCache japan;
  size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(TEST_DATA_DIR)) {
    if (entry.path().extension() != ".cases") continue;
    for (const SearchCase& each : ReadCases(entry.path())) {
      ++count;
      auto answer = Search(japan.cache(), QuestionOf(each));
      ASSERT_TRUE(answer) << each.where << ": " << answer.error().message;
      EXPECT_TRUE(Holds(answer->best, each.wanted))
          << each.where << ": " << each.language << " \"" << each.typed << "\" wants " << each.wanted
          << ", finds " << Ids(answer->best);
    }
  }
  EXPECT_GE(count, 300U);
}

}  // namespace
}  // namespace content
