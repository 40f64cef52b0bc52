#include "content/model/decode.h"

#include <gtest/gtest.h>

#include <tuple>

#include "tests/content/model/samples.h"

namespace content {
namespace {

// Decodes as its own kind; the message of the error, or "".
std::string Fault(const Json& json) {
  auto message = [](const auto& result) { return result ? std::string() : result.error().message; };
  const Json kind = json.is_object() ? json.value("kind", Json()) : Json();
  if (kind == "region") return message(Decode<Region>(json));
  if (kind == "prefecture") return message(Decode<Prefecture>(json));
  if (kind == "place") return message(Decode<Place>(json));
  if (kind == "shop") return message(Decode<Shop>(json));
  if (kind == "event") return message(Decode<Event>(json));
  if (kind == "route") return message(Decode<Route>(json));
  if (kind == "programme") return message(Decode<Programme>(json));
  if (kind == "theme") return message(Decode<Theme>(json));
  if (kind == "centre") return message(Decode<Centre>(json));
  if (kind == "brochure") return message(Decode<Brochure>(json));
  if (kind == "notice") return message(Decode<Notice>(json));
  if (kind == "rally") return message(Decode<Rally>(json));
  if (kind == "quiz") return message(Decode<Quiz>(json));
  return message(DecodeRecord(json));
}

TEST(Decode, TakesASampleOfEachKind) {
  for (const Json& sample : Samples()) {
    EXPECT_EQ(Fault(sample), "");
    EXPECT_TRUE(DecodeRecord(sample));
  }
}

TEST(Decode, KeepsWhatANoticeSays) {
  auto notice = Decode<Notice>(SampleOfKind("notice"));
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->severity, Notice::Severity::Emergency);
  EXPECT_EQ(notice->cause, Notice::Cause::Earthquake);
  EXPECT_EQ(In(notice->area, "ja"), "石川県、震度5弱");
  EXPECT_EQ(notice->issued, InJapan(*ParseInstant("2026-11-23T10:24+09:00")));
  EXPECT_EQ(notice->record.validity.through, InJapan(*ParseInstant("2026-11-23T18:00+09:00")));
  EXPECT_EQ(notice->centres, std::vector<std::string>{"centre-kanazawa"});
}

TEST(Decode, KeepsWhatAPlaceSays) {
  auto place = Decode<Place>(SampleOfKind("place"));
  ASSERT_TRUE(place);
  const Record& record = place->record;
  EXPECT_EQ(record.id, "place-kenrokuen");
  EXPECT_EQ(record.kind, Kind::Place);
  EXPECT_EQ(In(record.name, "ja-Hira"), "けんろくえん");
  EXPECT_EQ(In(record.description, "fr"), "Un jardin.");
  EXPECT_EQ(record.prefectures, std::vector<std::string>{"17"});
  EXPECT_DOUBLE_EQ(record.geo->latitude, 36.5621);
  EXPECT_EQ(record.image.file, "garden.svg");
  EXPECT_EQ(record.image.width, 1600);
  EXPECT_EQ(record.keywords.size(), 2u);
  EXPECT_EQ(FormatDate(record.sources.at(0).checked), "2026-08-01");
  EXPECT_TRUE(record.validity.Includes(JapanTime{std::chrono::local_days{*ParseDate("2026-01-01")}}));
  EXPECT_FALSE(record.validity.Includes(JapanTime{std::chrono::local_days{*ParseDate("2027-01-01")}}));
  EXPECT_EQ(place->category, "garden");
  EXPECT_EQ(place->world_heritage->id, 688);
  EXPECT_TRUE(place->opening_hours.specifications.at(0).public_holidays);
  EXPECT_EQ(place->opening_hours.closures.at(0).weeks, (std::vector<int>{1, 3}));
  EXPECT_TRUE(place->opening_hours.closures.at(1).yearly);
}

TEST(Decode, KeepsTheOrderOfAnItinerary) {
  auto route = Decode<Route>(SampleOfKind("route"));
  ASSERT_TRUE(route);
  ASSERT_EQ(route->itinerary.size(), 2u);
  EXPECT_EQ(route->itinerary[0].stops.at(0).place, "place-kenrokuen");
  EXPECT_EQ(In(route->itinerary[0].stops.at(1).name, "en"), "Kanazawa Station");
  EXPECT_EQ(route->itinerary[1].day, 2);
}

TEST(Decode, ReadsTheWordsOfAnEventAShopAndANotice) {
  EXPECT_EQ(*Decode<Event>(SampleOfKind("event"))->end_time, std::chrono::minutes{25 * 60 + 30});
  EXPECT_EQ(Decode<Shop>(SampleOfKind("shop"))->status, Shop::Status::Open);
  EXPECT_EQ(Decode<Notice>(SampleOfKind("notice"))->severity, Notice::Severity::Emergency);
  EXPECT_EQ(Decode<Programme>(SampleOfKind("programme"))->audience, Programme::Audience::Visitor);
}

TEST(Decode, ReadsTheStopsOfARallyAndTheQuestionsOfAQuiz) {
  auto rally = Decode<Rally>(SampleOfKind("rally"));
  ASSERT_TRUE(rally);
  EXPECT_EQ(rally->stops, std::vector<std::string>{"place-kenrokuen"});
  EXPECT_EQ(FormatDate(*rally->end), "2026-11-30");
  auto quiz = Decode<Quiz>(SampleOfKind("quiz"));
  ASSERT_TRUE(quiz);
  const Quiz::Question& question = quiz->questions.at(0);
  EXPECT_EQ(In(question.answers.at(1), "en"), "Mito");
  EXPECT_EQ(question.right, 0);
  EXPECT_EQ(In(question.explanation, "ja"), "金沢にあります。");
  EXPECT_EQ(question.prefecture, "17");
  EXPECT_EQ(question.about, "place-kenrokuen");
}

struct Wrong {
  const char* kind;
  const char* pointer;
  const char* value;
  const char* message;
};

TEST(Decode, NamesTheRecordAndTheMemberThatIsWrong) {
  const Wrong kCases[] = {
      {"place", "/id", "\"Place\"", "record Place: /id: \"Place\" is not an id"},
      {"place", "/id", "3", "record without an id: /id: 3 is not an id"},
      {"place", "/kind", "\"shop\"", "record place-kenrokuen: /status: is missing"},
      {"place", "/kind", "\"planet\"", "record place-kenrokuen: /kind: \"planet\" is not a kind of record"},
      {"place", "/name", "\"庭\"", "record place-kenrokuen: /name: \"庭\" is not a text by language"},
      {"place", "/name", "{}", "record place-kenrokuen: /name: {} is not a text by language"},
      {"place", "/name/ja", "\" \"", "record place-kenrokuen: /name/ja: \" \" is not a text"},
      {"place", "/name/JA~1x", "\"a\"", "record place-kenrokuen: /name/JA~1x: is not a language tag"},
      {"place", "/prefectures/0", "\"48\"",
       "record place-kenrokuen: /prefectures/0: \"48\" is not a prefecture's code, \"01\" to \"47\""},
      {"place", "/geo/latitude", "95", "record place-kenrokuen: /geo/latitude: 95 is not in Japan"},
      {"place", "/geo/longitude", "\"136\"",
       "record place-kenrokuen: /geo/longitude: \"136\" is not a number"},
      {"place", "/image/blob", "\"../x\"",
       "record place-kenrokuen: /image/blob: \"../x\" is not a SHA-256 in hexadecimal"},
      {"place", "/image/width", "1.5", "record place-kenrokuen: /image/width: 1.5 is not a whole number"},
      {"place", "/image/width", "9999999999",
       "record place-kenrokuen: /image/width: 9999999999 is not a whole number"},
      {"place", "/validFrom", "\"2026-02-30\"",
       "record place-kenrokuen: /validFrom: \"2026-02-30\" is not a day or a time like 2026-11-28T10:00"},
      {"place", "/sources/0/checked", "\"yesterday\"",
       "record place-kenrokuen: /sources/0/checked: \"yesterday\" is not a date like 2026-11-28"},
      {"place", "/openingHours/specification/0/closes", "\"06:00\"",
       "record place-kenrokuen: /openingHours/specification/0/closes: is not after opens; the small hours "
       "are 24:00 to "
       "29:59"},
      {"place", "/openingHours/specification/0/dayOfWeek/1", "\"Mon\"",
       "record place-kenrokuen: /openingHours/specification/0/dayOfWeek/1: \"Mon\" is not a day of the week"},
      {"place", "/openingHours/closures/0/weeks/1", "6",
       "record place-kenrokuen: /openingHours/closures/0/weeks/1: 6 is not a week of the month, 1 to 5"},
      {"place", "/openingHours/closures/1/through", "\"2026-01-03\"",
       "record place-kenrokuen: /openingHours/closures/1/through: one of from and through is yearly, one is "
       "not"},
      {"shop", "/status", "\"opne\"", "record shop-ishikawa-yaesu: /status: \"opne\" is not a word for this"},
      {"event", "/startDate", "\"2026-11-31\"",
       "record event-marche-2026: /startDate: \"2026-11-31\" is not a date like 2026-11-28"},
      {"route", "/itinerary/0/stops/0/place", "\"\"",
       "record route-hokuriku: /itinerary/0/stops/0/place: \"\" is not an id"},
      {"theme", "/items", "\"place-x\"", "record theme-gardens: /items: \"place-x\" is not a list"},
      {"rally", "/stops/0", "\"Place\"", "record rally-castles: /stops/0: \"Place\" is not an id"},
      {"quiz", "/questions/0/answers/2", "3",
       "record quiz-gardens: /questions/0/answers/2: 3 is not a text by language"},
      {"quiz", "/questions/0/right", "3",
       "record quiz-gardens: /questions/0/right: 3 is not the number of an answer"},
      {"prefecture", "/region", "\"hokuriku\"",
       "record prefecture-17: /region: \"hokuriku\" is not a region's code"},
  };
  for (const Wrong& wrong : kCases) {
    Json record = SampleOfKind(wrong.kind);
    record[Json::json_pointer(wrong.pointer)] = Json::parse(wrong.value);
    EXPECT_EQ(Fault(record), wrong.message) << wrong.kind << " " << wrong.pointer;
  }
}

TEST(Decode, IsOfOneKindOnly) {
  auto shop = Decode<Shop>(SampleOfKind("place"));
  ASSERT_FALSE(shop);
  EXPECT_EQ(shop.error().kind, Error::Kind::Damaged);
  EXPECT_EQ(shop.error().message, "record place-kenrokuen: /kind: is place where shop is asked for");
}

TEST(Decode, IgnoresMembersOfANewerFeed) {
  for (Json sample : Samples()) {
    sample["tomorrow"] = {{"deep", {1, 2, 3}}};
    if (sample.contains("geo")) sample["geo"]["altitude"] = "high";
    EXPECT_EQ(Fault(sample), "");
  }
}

// Every value of every sample, replaced by values of each other type: an answer, never a crash.
TEST(Decode, SurvivesAnyTypeAnywhere) {
  const Json kValues[] = {
      nullptr, true, -1, 3.5, 1e300, "", "x", Json::array(), Json::object(), Json::array({nullptr})};
  for (const Json& sample : Samples()) {
    const Json flat = sample.flatten();
    for (const auto& [pointer, value] : flat.items()) {
      for (Json::json_pointer at(pointer); !at.empty(); at.pop_back()) {
        for (const Json& other : kValues) {
          Json changed = sample;
          changed[at] = other;
          static_cast<void>(Fault(changed));
        }
      }
    }
  }
}

TEST(Decode, RefusesWhatIsNotAnObject) {
  for (const char* text : {"null", "[]", "\"place\"", "1"}) {
    EXPECT_TRUE(Fault(Json::parse(text)).starts_with("record without an id: ")) << text;
  }
}

// A cut document is refused by the parser; one cut between members and closed by hand may decode or not.
TEST(Decode, SurvivesEveryTruncation) {
  for (const char* kind : {"place", "route", "notice"}) {
    std::string whole = DumpJson(SampleOfKind(kind));
    for (size_t length = 0; length < whole.size(); ++length) {
      std::string cut = whole.substr(0, length);
      EXPECT_FALSE(ParseJson(cut, "a cut record")) << cut;
      auto closed = ParseJson(cut + "}", "a closed record");
      if (closed) static_cast<void>(Fault(*closed));
    }
  }
}

TEST(KindName, GoesThereAndBack) {
  for (int number = 0; number <= static_cast<int>(Kind::Craft); ++number) {
    auto kind = static_cast<Kind>(number);
    EXPECT_EQ(KindFromName(KindName(kind)), kind);
  }
  EXPECT_EQ(KindName(Kind::Craft), "craft");
  EXPECT_FALSE(KindFromName("Place"));
}

}  // namespace
}  // namespace content
