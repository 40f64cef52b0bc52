// The screens' questions: what is left out, and in which order the rest comes.

#include <gtest/gtest.h>

#include "content/store/brochures.h"
#include "content/store/centres.h"
#include "content/store/crafts.h"
#include "content/store/events.h"
#include "content/store/notices.h"
#include "content/store/places.h"
#include "content/store/prefectures.h"
#include "content/store/quizzes.h"
#include "content/store/rallies.h"
#include "content/store/routes.h"
#include "content/store/shops.h"
#include "tests/content/store/scratch_cache.h"

namespace content {
namespace {

Json Read(const std::string& reading, Json members = Json::object()) {
  members["name"] = {{"ja", "名"}, {"ja-Hira", reading}, {"en", "Name"}};
  return members;
}

Json Place(const std::string& id, const std::string& reading, Json members = Json::object()) {
  if (!members.contains("prefectures")) members["prefectures"] = {"17"};
  members["category"] = "garden";
  return MakeRecord("place", id, Read(reading, members));
}

Json Shop(const std::string& id, const std::string& prefecture, Json members = Json::object()) {
  if (!members.contains("status")) members["status"] = "open";
  if (!members.contains("prefectures")) members["prefectures"] = {prefecture};
  return MakeRecord("shop", id, members);
}

Json Prefecture(const std::string& code, const std::string& region) {
  return MakeRecord("prefecture", "prefecture-" + code, {{"code", code}, {"region", region}});
}

Json Hours(const std::string& opens, const std::string& closes) {
  return {{"specification", {{{"dayOfWeek", {"Monday", "Tuesday"}}, {"opens", opens}, {"closes", closes}}}}};
}

constexpr char kNow[] = "2026-11-24T10:00";  // a Tuesday

TEST(Regions, ComeInTheirOrder) {
  ScratchCache scratch;
  scratch.Publish({MakeRecord("region", "region-b", {{"code", "kanto"}, {"order", 1}}),
                   MakeRecord("region", "region-a", {{"code", "tohoku"}, {"order", 10}}),
                   MakeRecord("region", "region-c", {{"code", "chubu"}, {"order", 2}})});
  EXPECT_EQ(Ids(Regions(scratch.Open())), "region-b region-c region-a");
}

TEST(Prefectures, ComeByCodeAndAreFoundByIt) {
  ScratchCache scratch;
  scratch.Publish({Prefecture("17", "chubu"), Prefecture("02", "tohoku"), Prefecture("10", "kanto")});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(Prefectures(cache)), "prefecture-02 prefecture-10 prefecture-17");
  EXPECT_EQ(PrefectureWithCode(cache, "17")->region, "chubu");
  for (const char* code : {"48", "", "1", "99", "' OR 1=1"}) {
    EXPECT_EQ(PrefectureWithCode(cache, code).error().kind, Error::Kind::NotFound) << code;
  }
}

TEST(PlacesIn, PutsWorldHeritageFirstThenGoesByReading) {
  ScratchCache scratch;
  Json heritage = {{"worldHeritage", {{"id", 688}, {"inscribed", 1994}, {"type", "cultural"}}}};
  scratch.Publish({Place("place-c", "い"), Place("place-b", "う"), Place("place-a", "あ"),
                   Place("place-w", "ん", heritage), Place("place-s", "い", {{"prefectures", {"16", "17"}}}),
                   Place("place-x", "あ", {{"prefectures", {"13"}}})});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(PlacesIn(cache, "17", At(kNow))), "place-w place-a place-c place-s place-b");
  EXPECT_EQ(Ids(PlacesIn(cache, "17", At(kNow), 2)), "place-w place-a");
  EXPECT_EQ(*PlaceCountIn(cache, "17", At(kNow)), 5U);
  EXPECT_EQ(*PlaceCountIn(cache, "01", At(kNow)), 0U);
  EXPECT_EQ(Ids(PlacesIn(cache, "16", At(kNow))), "place-s");
  EXPECT_EQ(Ids(PlacesIn(cache, "01", At(kNow))), "");
}

TEST(PlacesIn, ShowsWhatIsValidBothEndsIncluded) {
  ScratchCache scratch;
  scratch.Publish({Place("place-a", "あ", {{"validFrom", "2026-11-24"}, {"validThrough", "2026-11-25"}}),
                   Place("place-b", "い", {{"validThrough", "2026-11-24T10:00"}})});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(PlacesIn(cache, "17", At("2026-11-23T23:59"))), "place-b");
  EXPECT_EQ(Ids(PlacesIn(cache, "17", At("2026-11-24T10:00"))), "place-a place-b");
  EXPECT_EQ(Ids(PlacesIn(cache, "17", At("2026-11-24T10:01"))), "place-a");
  EXPECT_EQ(Ids(PlacesIn(cache, "17", At("2026-11-25T23:59"))), "place-a");
  EXPECT_EQ(Ids(PlacesIn(cache, "17", At("2026-11-26T00:00"))), "");
}

// The cache was published on 2026-11-01; a clock before that is wrong.
TEST(PlacesIn, IsNotEmptiedByAClockThatStandsBeforeThePublication) {
  ScratchCache scratch;
  scratch.Publish({Place("place-a", "あ", {{"validFrom", "2026-10-01"}, {"validThrough", "2026-12-01"}})});
  EXPECT_EQ(Ids(PlacesIn(scratch.Open(), "17", At("1970-01-01"))), "place-a");
}

TEST(PlaceWithId, IsOfThisKindOnly) {
  ScratchCache scratch;
  scratch.Publish({Shop("shop-a", "17")});
  auto place = PlaceWithId(scratch.Open(), "shop-a");
  ASSERT_FALSE(place);
  EXPECT_EQ(place.error().kind, Error::Kind::NotFound);
  EXPECT_EQ(place.error().message, "look up place shop-a in content-1.db: not there");
}

TEST(Shops, LeavesOutThoseThatAreClosedForGood) {
  ScratchCache scratch;
  scratch.Publish({Shop("shop-a", "17"), Shop("shop-b", "02"),
                   Shop("shop-t", "05", {{"status", "temporary"}}),
                   Shop("shop-closed", "01", {{"status", "closed"}}),
                   Shop("shop-past", "01", {{"validThrough", "2026-11-23"}}),
                   Shop("shop-nowhere", "", {{"prefectures", Json::array()}})});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(Shops(cache, {}, At(kNow))), "shop-b shop-t shop-a shop-nowhere");
  EXPECT_TRUE(ShopWithId(cache, "shop-closed"));
  EXPECT_TRUE(ShopWithId(cache, "shop-past"));
}

TEST(Shops, AreFilteredByAreaAndByWhetherTheyAreKnownToBeOpen) {
  ScratchCache scratch;
  scratch.Publish({Prefecture("02", "tohoku"), Prefecture("03", "tohoku"), Prefecture("17", "chubu"),
                   Shop("shop-a", "02", {{"openingHours", Hours("09:00", "12:00")}}),
                   Shop("shop-b", "03", {{"openingHours", Hours("12:00", "26:00")}}), Shop("shop-c", "17"),
                   Shop("shop-d", "", {{"prefectures", {"17", "03"}}})});
  Cache cache = scratch.Open();
  auto found = [&](const ShopFilter& filter) { return Ids(Shops(cache, filter, At(kNow))); };
  EXPECT_EQ(found({{}, "tohoku", ""}), "shop-a shop-b shop-d");
  EXPECT_EQ(found({{}, "", "17"}), "shop-c shop-d");
  EXPECT_EQ(found({{}, "tohoku", "17"}), "shop-d");
  EXPECT_EQ(found({{}, "kanto", ""}), "");
  EXPECT_EQ(found({At("2026-11-24T10:00"), "", ""}), "shop-a");
  EXPECT_EQ(found({At("2026-11-25T01:00"), "", ""}), "shop-b");
  EXPECT_EQ(found({At("2026-11-25T10:00"), "", ""}), "");
}

TEST(Shops, AreFilteredByWhatTheyOfferAndByTheirStation) {
  ScratchCache scratch;
  scratch.Publish(
      {Shop("shop-a", "02", {{"services", {"eat-in", "tax-free"}}, {"station", {{"ja", "銀座"}}}}),
       Shop("shop-b", "03", {{"services", {"cafe"}}, {"station", {{"ja", "東銀座"}}}}),
       Shop("shop-c", "17", {{"services", {"eat-in"}}})});
  Cache cache = scratch.Open();
  auto found = [&](const ShopFilter& filter) { return Ids(Shops(cache, filter, At(kNow))); };
  EXPECT_EQ(found({.service = "eat-in"}), "shop-a shop-c");
  EXPECT_EQ(found({.station = "銀座"}), "shop-a");
  EXPECT_EQ(found({.service = "cafe", .station = "銀座"}), "");
}

TEST(Crafts, AreFilteredByAreaAndTradeInTheOrderOfTheirPrefectures) {
  auto craft = [](const std::string& id, std::vector<std::string> prefectures, const char* trade) {
    return MakeRecord("craft", id, {{"prefectures", std::move(prefectures)}, {"trade", trade}});
  };
  ScratchCache scratch;
  scratch.Publish({Prefecture("02", "tohoku"), Prefecture("03", "tohoku"), Prefecture("17", "chubu"),
                   craft("craft-a", {"17"}, "ceramics"), craft("craft-b", {"03", "02"}, "lacquerware"),
                   craft("craft-c", {"02"}, "ceramics")});
  Cache cache = scratch.Open();
  auto found = [&](const CraftFilter& filter) { return Ids(Crafts(cache, filter)); };
  EXPECT_EQ(found({}), "craft-c craft-b craft-a");
  EXPECT_EQ(found({.region = "tohoku"}), "craft-c craft-b");
  EXPECT_EQ(found({.prefecture = "02"}), "craft-c craft-b");
  EXPECT_EQ(found({.trade = "ceramics"}), "craft-c craft-a");
  EXPECT_EQ(found({.region = "tohoku", .trade = "ceramics"}), "craft-c");
  EXPECT_EQ(CraftWithId(cache, "craft-b")->trade, "lacquerware");
}

TEST(Rallies, AreThereWhileTheyAreValid) {
  auto rally = [](const std::string& id, Json members) {
    members["stops"] = {"shop-a", "shop-b"};
    return MakeRecord("rally", id, members);
  };
  ScratchCache scratch;
  scratch.Publish({rally("rally-b", Json::object()), rally("rally-a", Json::object()),
                   rally("rally-over", {{"validThrough", "2026-11-23"}})});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(Rallies(cache, At(kNow))), "rally-a rally-b");
  EXPECT_EQ(RallyWithId(cache, "rally-b")->stops.size(), 2U);
}

TEST(Quizzes, AreWholeWithTheirQuestions) {
  Json question = {{"question", {{"ja", "問"}}},
                   {"answers", {{{"ja", "一"}}, {{"ja", "二"}}, {{"ja", "三"}}}},
                   {"right", 2},
                   {"prefecture", "17"}};
  ScratchCache scratch;
  scratch.Publish({MakeRecord("quiz", "quiz-a", {{"questions", {question, question}}})});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(Quizzes(cache)), "quiz-a");
  auto quiz = QuizWithId(cache, "quiz-a");
  ASSERT_TRUE(quiz) << quiz.error().message;
  EXPECT_EQ(quiz->questions.size(), 2U);
  EXPECT_EQ(quiz->questions.front().right, 2);
}

TEST(Events, AreFoundByTheirDays) {
  auto event = [](const std::string& id, const char* start, const char* end) {
    return MakeRecord("event", id, {{"startDate", start}, {"endDate", end}});
  };
  ScratchCache scratch;
  scratch.Publish({event("event-b", "2026-11-28", "2026-11-28"), event("event-a", "2026-11-28", "2026-11-30"),
                   event("event-long", "2026-01-01", "2026-12-31"),
                   event("event-old", "2023-07-08", "2023-07-08")});
  Cache cache = scratch.Open();
  auto on = [&](const char* date) { return Ids(EventsOn(cache, *ParseDate(date))); };
  EXPECT_EQ(on("2026-11-28"), "event-long event-a event-b");
  EXPECT_EQ(on("2026-11-30"), "event-long event-a");
  EXPECT_EQ(on("2026-12-01"), "event-long");
  EXPECT_EQ(on("2023-07-08"), "event-old");
  EXPECT_EQ(on("2027-01-01"), "");
  EXPECT_EQ(Ids(EventsOn(cache, Date{})), "");
  EXPECT_EQ(Ids(Events(cache)), "event-a event-b event-long event-old");
  EXPECT_TRUE(EventWithId(cache, "event-old"));
}

TEST(RoutesThrough, FollowsTheRoutesOwnPrefecturesAndItsStops) {
  auto route = [](const std::string& id, const std::string& reading, Json stops, Json prefectures) {
    return MakeRecord("route", id,
                      Read(reading, {{"itinerary", {{{"day", 1}, {"stops", std::move(stops)}}}},
                                     {"prefectures", std::move(prefectures)}}));
  };
  Json named = {{{"name", {{"en", "Somewhere"}}}}};
  ScratchCache scratch;
  scratch.Publish(
      {Place("place-a", "あ"), Place("place-b", "い", {{"prefectures", {"16"}}}),
       route("route-stops", "い", {{{"place", "place-a"}}, {{"place", "place-b"}}}, Json::array()),
       route("route-named", "あ", named, {"17"}), route("route-other", "う", named, {"01"}),
       route("route-both", "う", {{{"place", "place-a"}}}, {"17"})});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(RoutesThrough(cache, "17")), "route-named route-stops route-both");
  EXPECT_EQ(Ids(RoutesThrough(cache, "16")), "route-stops");
  EXPECT_EQ(Ids(RoutesThrough(cache, "40")), "");
  EXPECT_EQ(Ids(Routes(cache)), "route-named route-stops route-both route-other");
}

TEST(Programmes, ComeByMeasure) {
  auto programme = [](const std::string& id, const char* measure) {
    return MakeRecord("programme", id, {{"measure", measure}, {"audience", "visitor"}});
  };
  ScratchCache scratch;
  scratch.Publish({programme("programme-a", "7"), programme("programme-b", "6-2"),
                   programme("programme-c", "6-1"), programme("programme-d", "1")});
  EXPECT_EQ(Ids(Programmes(scratch.Open())), "programme-d programme-c programme-b programme-a");
}

TEST(ThemesAndCentres, ComeByReading) {
  ScratchCache scratch;
  scratch.Publish({MakeRecord("theme", "theme-a", Read("う", {{"items", Json::array()}})),
                   MakeRecord("theme", "theme-b", Read("い", {{"items", Json::array()}})),
                   MakeRecord("centre", "centre-a", Read("ん")),
                   MakeRecord("centre", "centre-b", Read("か"))});
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(Themes(cache)), "theme-b theme-a");
  EXPECT_EQ(Ids(Centres(cache)), "centre-b centre-a");
  EXPECT_TRUE(ThemeWithId(cache, "theme-a"));
  EXPECT_TRUE(CentreWithId(cache, "centre-b"));
  EXPECT_FALSE(RouteWithId(cache, "theme-a"));
  EXPECT_FALSE(ProgrammeWithId(cache, "theme-a"));
}

TEST(Brochures, AreFilteredByLanguageAndPrefecture) {
  auto brochure = [](const std::string& id, const char* language, const char* prefecture,
                     Json members = Json::object()) {
    members["inLanguage"] = language;
    members["prefectures"] = {prefecture};
    return MakeRecord("brochure", id, members);
  };
  ScratchCache scratch;
  scratch.Publish({brochure("brochure-en", "en", "17"), brochure("brochure-hans", "zh-Hans", "17"),
                   brochure("brochure-hant", "zh-Hant", "17"), brochure("brochure-en-13", "en", "13"),
                   brochure("brochure-past", "en", "17", {{"validThrough", "2026-11-01"}})});
  Cache cache = scratch.Open();
  auto found = [&](const char* language, const char* code) {
    return Ids(Brochures(cache, language, code, At(kNow)));
  };
  EXPECT_EQ(found("", ""), "brochure-en brochure-en-13 brochure-hans brochure-hant");
  EXPECT_EQ(found("en", "17"), "brochure-en");
  EXPECT_EQ(found("zh-Hant", ""), "brochure-hant brochure-hans");
  EXPECT_EQ(found("fr", ""), "");
}

TEST(Notices, ComeMostSeriousFirstWhileTheyAreValid) {
  auto notice = [](const std::string& id, const char* severity, Json members = Json::object()) {
    members["severity"] = severity;
    return MakeRecord("notice", id, members);
  };
  ScratchCache scratch;
  scratch.Publish({notice("notice-i", "information"), notice("notice-e", "emergency"),
                   notice("notice-a", "advisory"),
                   notice("notice-past", "emergency", {{"validThrough", "2026-11-24T09:59"}}),
                   notice("notice-later", "emergency", {{"validFrom", "2026-11-24T10:01"}})});
  EXPECT_EQ(Ids(ActiveNotices(scratch.Open(), At(kNow), nullptr)), "notice-e notice-a notice-i");
}

TEST(Notices, AreForTheCentresAndPrefecturesThatTheyName) {
  auto notice = [](const std::string& id, Json members = Json::object()) {
    members["severity"] = "emergency";
    return MakeRecord("notice", id, members);
  };
  ScratchCache scratch;
  scratch.Publish({notice("notice-all"), notice("notice-osaka", {{"prefectures", {"27"}}}),
                   notice("notice-tokyo", {{"prefectures", {"13", "14"}}}),
                   notice("notice-here", {{"centres", {"centre-here"}}, {"prefectures", {"01"}}}),
                   notice("notice-there", {{"centres", {"centre-there"}}})});
  Centre here;
  here.record.id = "centre-here";
  here.record.prefectures = {"13"};
  Cache cache = scratch.Open();
  EXPECT_EQ(Ids(ActiveNotices(cache, At(kNow), &here)), "notice-all notice-here notice-tokyo");
  EXPECT_EQ(Ids(ActiveNotices(cache, At(kNow), nullptr)),
            "notice-all notice-here notice-osaka notice-there notice-tokyo");
}

TEST(Notices, SayWhenTheNextOneBeginsOrIsOver) {
  auto notice = [](const std::string& id, Json members) {
    members["severity"] = "emergency";
    return MakeRecord("notice", id, members);
  };
  ScratchCache scratch;
  scratch.Publish(
      {notice("notice-a", {{"validFrom", "2026-11-24T10:30"}, {"validThrough", "2026-11-24T11:00"}}),
       notice("notice-b", {{"validThrough", "2026-11-24T10:45"}})});
  Cache cache = scratch.Open();
  auto next = [&](const char* now) { return *NextNoticeChange(cache, At(now)); };
  using std::chrono::seconds;
  EXPECT_EQ(next("2026-11-24T10:29"), At("2026-11-24T10:30"));
  EXPECT_EQ(next("2026-11-24T10:30"), At("2026-11-24T10:45") + seconds(1));
  EXPECT_EQ(next("2026-11-24T10:46"), At("2026-11-24T11:00") + seconds(1));
  EXPECT_EQ(next("2026-11-24T11:01"), std::nullopt);
}

}  // namespace
}  // namespace content
