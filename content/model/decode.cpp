#include "content/model/decode.h"

#include "content/model/decode_record.h"

namespace content {
namespace {

MaybeFault TakeIds(const Json& json, std::vector<std::string>& into) {
  return TakeList(json, into, TakeId);
}

MaybeFault TakeLanguageTags(const Json& json, std::vector<std::string>& into) {
  return TakeList(json, into, TakeLanguageTag);
}

template <const auto& kWords, typename Enum>
MaybeFault WordOf(const Json& json, Enum& into) {
  return TakeWord(json, kWords, into);
}

MaybeFault TakeWorldHeritage(const Json& json, std::optional<Place::WorldHeritage>& into) {
  Place::WorldHeritage heritage;
  MemberReader reader(json);
  reader.Required("id", heritage.id);
  reader.Required("inscribed", heritage.inscribed);
  reader.Required("type", heritage.type);
  into = std::move(heritage);
  return reader.fault();
}

MaybeFault TakeStop(const Json& json, Route::Stop& into) {
  MemberReader reader(json);
  reader.Optional("place", into.place, TakeId);
  reader.Optional("name", into.name);
  reader.Optional("note", into.note);
  if (into.place.empty() && into.name.empty()) reader.Fail("place", {"", "is missing, and there is no name"});
  return reader.fault();
}

MaybeFault TakeDay(const Json& json, Route::Day& into) {
  MemberReader reader(json);
  reader.Required("day", into.day);
  reader.Optional("date", into.date);
  reader.Required("stops", into.stops, [](const Json& stops, std::vector<Route::Stop>& list) {
    return TakeList(stops, list, TakeStop);
  });
  return reader.fault();
}

MaybeFault TakeLink(const Json& json, Brochure::Link& into) {
  MemberReader reader(json);
  reader.Required("url", into.url);
  reader.Required("x", into.x);
  reader.Required("y", into.y);
  reader.Required("width", into.width);
  reader.Required("height", into.height);
  return reader.fault();
}

MaybeFault TakePage(const Json& json, Brochure::Page& into) {
  MemberReader reader(json);
  reader.Optional("label", into.label);
  reader.Required("image", into.image);
  reader.Optional("zoom", into.zoom);
  reader.Optional("thumbnail", into.thumbnail);
  reader.Optional("text", into.text);
  reader.Optional("links", into.links, [](const Json& links, std::vector<Brochure::Link>& list) {
    return TakeList(links, list, TakeLink);
  });
  return reader.fault();
}

MaybeFault TakePages(const Json& json, std::vector<Brochure::Page>& into) {
  return TakeList(json, into, TakePage);
}

MaybeFault TakeHeading(const Json& json, Brochure::Heading& into) {
  MemberReader reader(json);
  reader.Required("title", into.title);
  reader.Required("page", into.page);
  return reader.fault();
}

MaybeFault TakeHeadings(const Json& json, std::vector<Brochure::Heading>& into) {
  return TakeList(json, into, TakeHeading);
}

MaybeFault TakeRack(const Json& json, Brochure::Rack& into) {
  MemberReader reader(json);
  reader.Required("centre", into.centre, TakeId);
  reader.Required("rack", into.rack);
  reader.Optional("stock", into.stock, WordOf<kStocks, Brochure::Stock>);
  return reader.fault();
}

MaybeFault TakeRacks(const Json& json, std::vector<Brochure::Rack>& into) {
  return TakeList(json, into, TakeRack);
}

MaybeFault TakeQuestion(const Json& json, Quiz::Question& into) {
  MemberReader reader(json);
  reader.Required("question", into.question);
  reader.Required("answers", into.answers);
  reader.Required("right", into.right);
  reader.Optional("explanation", into.explanation);
  reader.Optional("prefecture", into.prefecture, TakePrefectureCode);
  reader.Optional("about", into.about, TakeId);
  if (into.right < 0 || into.right >= std::ssize(into.answers)) {
    reader.Fail("right", {"", std::to_string(into.right) + " is not the number of an answer"});
  }
  return reader.fault();
}

}  // namespace

Result<Record> DecodeRecord(const Json& json) {
  Record record;
  RecordReader reader(json, record);
  return reader.Finish(std::move(record));
}

template <>
Result<Region> Decode<Region>(const Json& json) {
  Region region;
  RecordReader reader(json, Kind::Region, region.record);
  reader.Required("code", region.code, TakeRegionCode);
  reader.Required("order", region.order);
  return reader.Finish(std::move(region));
}

template <>
Result<Prefecture> Decode<Prefecture>(const Json& json) {
  Prefecture prefecture;
  RecordReader reader(json, Kind::Prefecture, prefecture.record);
  reader.Required("code", prefecture.code, TakePrefectureCode);
  reader.Required("region", prefecture.region, TakeRegionCode);
  reader.Optional("capital", prefecture.capital);
  return reader.Finish(std::move(prefecture));
}

template <>
Result<Place> Decode<Place>(const Json& json) {
  Place place;
  RecordReader reader(json, Kind::Place, place.record);
  reader.Required("category", place.category);
  reader.Optional("openingHours", place.opening_hours);
  reader.Optional("worldHeritage", place.world_heritage, TakeWorldHeritage);
  return reader.Finish(std::move(place));
}

template <>
Result<Shop> Decode<Shop>(const Json& json) {
  Shop shop;
  RecordReader reader(json, Kind::Shop, shop.record);
  reader.Required("status", shop.status, WordOf<kShopStatuses, Shop::Status>);
  reader.Optional("operator", shop.operator_name);
  reader.Optional("area", shop.area);
  reader.Optional("station", shop.station);
  reader.Optional("openingHours", shop.opening_hours);
  return reader.Finish(std::move(shop));
}

template <>
Result<Event> Decode<Event>(const Json& json) {
  Event event;
  RecordReader reader(json, Kind::Event, event.record);
  reader.Required("startDate", event.start);
  reader.Required("endDate", event.end);
  reader.Optional("doorTime", event.door_time);
  reader.Optional("endTime", event.end_time);
  reader.Optional("venue", event.venue);
  reader.Optional("organizer", event.organizer);
  reader.Optional("place", event.place, TakeId);
  reader.Optional("programme", event.programme, TakeId);
  return reader.Finish(std::move(event));
}

template <>
Result<Route> Decode<Route>(const Json& json) {
  Route route;
  RecordReader reader(json, Kind::Route, route.record);
  reader.Required("itinerary", route.itinerary, [](const Json& days, std::vector<Route::Day>& list) {
    return TakeList(days, list, TakeDay);
  });
  reader.Optional("startDate", route.start);
  reader.Optional("endDate", route.end);
  reader.Optional("programme", route.programme, TakeId);
  return reader.Finish(std::move(route));
}

template <>
Result<Programme> Decode<Programme>(const Json& json) {
  Programme programme;
  RecordReader reader(json, Kind::Programme, programme.record);
  reader.Required("measure", programme.measure);
  reader.Required("audience", programme.audience, WordOf<kAudiences, Programme::Audience>);
  reader.Optional("partners", programme.partners);
  reader.Optional("contact", programme.contact);
  reader.Optional("items", programme.items, TakeIds);
  return reader.Finish(std::move(programme));
}

template <>
Result<Theme> Decode<Theme>(const Json& json) {
  Theme theme;
  RecordReader reader(json, Kind::Theme, theme.record);
  reader.Required("items", theme.items, TakeIds);
  return reader.Finish(std::move(theme));
}

template <>
Result<Centre> Decode<Centre>(const Json& json) {
  Centre centre;
  RecordReader reader(json, Kind::Centre, centre.record);
  reader.Optional("floor", centre.floor);
  reader.Optional("partOf", centre.part_of, TakeId);
  reader.Optional("languages", centre.languages, TakeLanguageTags);
  reader.Optional("openingHours", centre.opening_hours);
  return reader.Finish(std::move(centre));
}

template <>
Result<Brochure> Decode<Brochure>(const Json& json) {
  Brochure brochure;
  RecordReader reader(json, Kind::Brochure, brochure.record);
  reader.Required("inLanguage", brochure.in_language, TakeLanguageTag);
  reader.Optional("binding", brochure.binding, WordOf<kBindings, Brochure::Binding>);
  reader.Optional("pages", brochure.pages, TakePages);
  reader.Optional("contents", brochure.contents, TakeHeadings);
  reader.Optional("racks", brochure.racks, TakeRacks);
  return reader.Finish(std::move(brochure));
}

template <>
Result<Notice> Decode<Notice>(const Json& json) {
  Notice notice;
  RecordReader reader(json, Kind::Notice, notice.record);
  reader.Required("severity", notice.severity, WordOf<kSeverities, Notice::Severity>);
  reader.Optional("cause", notice.cause, WordOf<kNoticeCauses, Notice::Cause>);
  reader.Optional("area", notice.area);
  reader.Optional("issued", notice.issued, TakeValidFrom);
  reader.Optional("centres", notice.centres, TakeIds);
  return reader.Finish(std::move(notice));
}

template <>
Result<Craft> Decode<Craft>(const Json& json) {
  Craft craft;
  RecordReader reader(json, Kind::Craft, craft.record);
  reader.Required("trade", craft.trade);
  return reader.Finish(std::move(craft));
}

template <>
Result<Rally> Decode<Rally>(const Json& json) {
  Rally rally;
  RecordReader reader(json, Kind::Rally, rally.record);
  reader.Required("stops", rally.stops, TakeIds);
  reader.Optional("startDate", rally.start);
  reader.Optional("endDate", rally.end);
  return reader.Finish(std::move(rally));
}

template <>
Result<Quiz> Decode<Quiz>(const Json& json) {
  Quiz quiz;
  RecordReader reader(json, Kind::Quiz, quiz.record);
  reader.Required("questions", quiz.questions, [](const Json& questions, std::vector<Quiz::Question>& list) {
    return TakeList(questions, list, TakeQuestion);
  });
  return reader.Finish(std::move(quiz));
}

}  // namespace content
