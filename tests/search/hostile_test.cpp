#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "content/store/search.h"
#include "content/store/search_fold.h"
#include "tests/search/japan_cache.h"

namespace content {
namespace {

constexpr double kMostMilliseconds = 50;

// The quickest of a few tries: what the machine does besides is not the question.
double MillisecondsFor(const Cache& cache, const std::string& typed) {
  double quickest = 1e9;
  for (int round = 0; round < 5 && quickest > kMostMilliseconds; ++round) {
    auto start = std::chrono::steady_clock::now();
    auto answer = Search(cache, {typed, "en", GeoPoint{35.7, 139.7}, JapanTime{std::chrono::days(20780)}});
    EXPECT_TRUE(answer) << typed.substr(0, 80) << ": " << answer.error().message;
    std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    quickest = std::min(quickest, took.count());
  }
  return quickest;
}

std::string Repeated(const std::string& part, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += part;
  return text;
}

TEST(HostileQueries, NeitherErrNorLast) {
  JapanCache japan;
  for (const std::string& typed : {
           std::string("a"),
           std::string("の"),
           std::string("ㄱ"),
           std::string("県"),
           std::string("\0", 1),
           std::string("\"; DROP TABLE record; --"),
           std::string("\"\"\""),
           std::string("* OR NOT AND NEAR("),
           std::string("^a* + -b : {c} (d"),
           std::string("NEAR(kyoto tokyo, 5)"),
           std::string("name : kyoto"),
           std::string("\x1F=kyoto\x1F"),
           std::string("\xFF\xFE\xC0\x80\xED\xA0\x80"),
           std::string("%26"),
           Repeated("a", 10000),
           Repeated("a ", 5000),
           Repeated("京都", 5000),
           Repeated("\xCC\x81", 5000),
           Repeated("e\xCC\x81\xCC\x81\xCC\x81", 1000),
           Repeated("ก็", 3000),
           Repeated("각", 3000),
           Repeated("kyoto tokyo ", 800),
           Repeated("\xF0\x9F\x91\xA8\xE2\x80\x8D", 2000),
           Repeated("\"", 10000),
           Repeated("ー", 3000),
           Repeated("々", 3000),
           Repeated(" ", 10000),
           Repeated("ﷺ", 500),
       }) {
    EXPECT_LT(MillisecondsFor(japan.cache(), typed), kMostMilliseconds) << typed.substr(0, 40);
  }
}

TEST(HostileQueries, OfAnyLettersAreAnswered) {
  JapanCache japan;
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string typed;
    for (auto letters = random() % 12; letters > 0; --letters) {
      auto code = static_cast<char32_t>(random() % (round % 2 == 0 ? 0x3100 : 0x110000));
      if (code < 0xD800 || code > 0xDFFF) AppendUtf8(code, typed);
    }
    auto answer = Search(japan.cache(), {typed, "ja", std::nullopt, JapanTime{std::chrono::days(20780)}});
    ASSERT_TRUE(answer) << answer.error().message;
    for (const Found& found : answer->best) {
      for (const TextRange& range : found.title.ranges) {
        ASSERT_LT(range.from, range.to);
        ASSERT_LE(range.to, found.title.text.size());
      }
    }
  }
}

}  // namespace
}  // namespace content
