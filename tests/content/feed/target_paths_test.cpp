#include "content/feed/target_paths.h"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(MatchesPattern, StarAndQuestionMarkStayWithinASegment) {
  struct Case {
    const char* path;
    const char* pattern;
    bool matches;
  };
  for (const Case& c :
       {Case{"pref/13/head", "pref/13/*", true}, Case{"pref/13/head", "pref/*/head", true},
        Case{"pref/14/head", "pref/13/*", false}, Case{"pref/13/a/b", "pref/13/*", false},
        Case{"pref/13", "pref/13/*", false}, Case{"pref/13/", "pref/13/*", true}, Case{"x", "*", true},
        Case{"", "*", true}, Case{"", "", true}, Case{"a", "", false}, Case{"abcbc", "a*bc", true},
        Case{"abcb", "a*bc", false}, Case{"a/b", "a?b", false}, Case{"axb", "a?b", true},
        Case{"aa/b", "*a/*", true}, Case{"a*", "a*", true}, Case{"a/x/b", "a/*/*", true},
        Case{"a/x/b/c", "a/*/*", false}, Case{"[a]", "[a]", true}}) {
    EXPECT_EQ(MatchesPattern(c.path, c.pattern), c.matches) << c.path << " " << c.pattern;
  }
}

TEST(MatchesPattern, ManyStarsCostLittle) {
  std::string path(2000, 'a');
  std::string pattern;
  for (int i = 0; i < 500; ++i) pattern += "*a";
  EXPECT_FALSE(MatchesPattern(path, pattern + "*b"));
}

TEST(PercentEncode, LeavesNothingThatLeadsOutOfADirectory) {
  EXPECT_EQ(PercentEncode("../x"), "..%2Fx");
  EXPECT_EQ(PercentEncode("a-b_c.d~9"), "a-b_c.d~9");
  EXPECT_EQ(PercentEncode("%?# é"), "%25%3F%23%20%C3%A9");
}

TEST(UrlPath, KeepsThePathAsItIs) {
  EXPECT_EQ(UrlPath("a/%2e%2e/../b"), "a/%2e%2e/../b");
  EXPECT_EQ(UrlPath("a b?c#d"), "a%20b%3Fc%23d");
}

TEST(ConsistentPath, PutsTheHashBeforeTheName) {
  EXPECT_EQ(ConsistentPath("pref/13/head", "ab"), "pref/13/ab.head");
  EXPECT_EQ(ConsistentPath("head", "ab"), "ab.head");
}

}  // namespace
}  // namespace content
