#include "kiosk/session/session.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Route, ReadsAndWritesTheSameAddress) {
  for (const char* address :
       {"/", "/language", "/prefectures/17", "/shops?open=now&region=tohoku", "/search?q=%e6%b9%af"}) {
    auto route = ParseRoute(address);
    ASSERT_TRUE(route) << address;
    EXPECT_EQ(route->ToString(), address);
  }
}

TEST(Route, RefusesWhatIsNoAddress) {
  for (const std::string& text : {std::string(""), std::string("shops"), std::string("/%zz"),
                                  std::string("/a?%f"), "/" + std::string(3000, 'a')}) {
    EXPECT_FALSE(ParseRoute(text)) << text;
  }
}

TEST(Route, AnotherFilterStartsAtTheFirstPage) {
  Route route = *ParseRoute("/shops?open=now&page=3");
  EXPECT_EQ(route.With("region", "tohoku").ToString(), "/shops?open=now&region=tohoku");
  EXPECT_EQ(route.With("page", "2").ToString(), "/shops?open=now&page=2");
  EXPECT_EQ(route.With("open", "").ToString(), "/shops");
}

TEST(Session, BackUndoesOneStepAndHomeForgetsTheWay) {
  Session session("en");
  session.Follow("/prefectures");
  session.Follow("/prefectures/17");
  session.Follow(session.back()->ToString());
  EXPECT_EQ(session.route().ToString(), "/prefectures");
  session.Follow("/shops");
  session.Follow("/");
  EXPECT_FALSE(session.back());
}

TEST(Session, RemembersThePrefectureThatWasLookedAtLast) {
  Session session("en");
  EXPECT_EQ(session.prefecture_seen(), "");
  session.Follow("/prefectures?region=chubu");
  EXPECT_EQ(session.prefecture_seen(), "");
  session.Follow("/prefectures/17");
  session.Follow("/");
  session.Follow("/search");
  EXPECT_EQ(session.prefecture_seen(), "17");
}

TEST(Session, PagesAndFiltersOfOneListAreOneStep) {
  Session session("en");
  session.Follow("/shops");
  session.Follow("/shops?page=2");
  session.Follow("/shops?page=3");
  EXPECT_EQ(session.back()->ToString(), "/");
}

TEST(Session, ChoosingALanguageReturnsToWhereTheVisitorWas) {
  Session session("ja");
  session.Follow("/prefectures/17");
  session.Follow("/language");
  session.Follow("/language?choose=en");
  EXPECT_EQ(session.language(), "en");
  EXPECT_EQ(session.route().ToString(), "/prefectures/17");
}

TEST(Session, ADayOfTappingStaysSmall) {
  Session session("en");
  for (int i = 0; i < 10000; ++i) session.Follow("/places/p" + std::to_string(i));
  int steps = 0;
  while (session.back()) {
    session.Follow(session.back()->ToString());
    ++steps;
  }
  EXPECT_LT(steps, 100);
}

TEST(Session, PreferencesAreTakenFromTheAddressOnce) {
  Session session("en");
  session.Follow("/places/place-kenrokuen");
  session.Follow("/accessibility?text=150");
  session.Follow("/accessibility?look=contrast");
  session.Follow("/accessibility?time=more");
  session.Follow("/accessibility?reach=on");
  EXPECT_EQ(session.route().ToString(), "/accessibility");
  EXPECT_EQ(session.preferences().text_percent, 150);
  EXPECT_EQ(session.preferences().look, Preferences::Look::HighContrast);
  EXPECT_TRUE(session.preferences().more_time);
  EXPECT_TRUE(session.preferences().reach);
  session.Follow("/accessibility?text=9000&reach=maybe");
  EXPECT_EQ(session.preferences().text_percent, 150);
  EXPECT_TRUE(session.preferences().reach);
  EXPECT_EQ(session.back()->ToString(), "/places/place-kenrokuen");
  session.Follow("/accessibility?reset=all");
  EXPECT_EQ(session.preferences(), Preferences());
}

TEST(Session, TakingSomethingAlongLeadsNowhere) {
  Session session("en");
  session.Follow("/places/place-kenrokuen");
  session.Follow("/take?toggle=place-kenrokuen");
  EXPECT_TRUE(session.collection().Has("place-kenrokuen"));
  EXPECT_EQ(session.route().ToString(), "/places/place-kenrokuen");
  session.Follow("/take?toggle=place-kenrokuen");
  EXPECT_TRUE(session.collection().items().empty());
  for (int i = 0; i < 100; ++i) session.Follow("/take?toggle=place-" + std::to_string(i));
  EXPECT_EQ(session.collection().items().size(), Collection::kMost);
  session.Follow("/take?clear=all");
  EXPECT_TRUE(session.collection().items().empty());
}

TEST(Session, BackReturnsToWhereTheListWas) {
  Session session("en");
  session.Follow("/shops");
  session.Scroll("list", 376);
  session.Follow("/shops/shop-kitchen-wakayama");
  EXPECT_TRUE(session.scrolled().empty());
  session.Follow("/shops");
  EXPECT_EQ(session.scrolled().at("list"), 376);
  session.Follow("/shops?page=2");
  EXPECT_TRUE(session.scrolled().empty());
}

}  // namespace
}  // namespace kiosk
