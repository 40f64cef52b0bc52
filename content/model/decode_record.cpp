#include "content/model/decode_record.h"

namespace content {
namespace {

MaybeFault TakeKind(const Json& json, Kind& into) {
  auto kind = json.is_string() ? KindFromName(json.get_ref<const std::string&>()) : std::nullopt;
  if (!kind) return Fault{"", Shown(json) + " is not a kind of record"};
  into = *kind;
  return std::nullopt;
}

MaybeFault TakeDegrees(const Json& json, double& into, double lowest, double highest) {
  MaybeFault fault = Take(json, into);
  if (!fault && !(into >= lowest && into <= highest)) return Fault{"", Shown(json) + " is not in Japan"};
  return fault;
}

template <typename T, MaybeFault (*kTake)(const Json&, T&)>
MaybeFault ListOf(const Json& json, std::vector<T>& into) {
  return TakeList(json, into, kTake);
}

void ReadTexts(MemberReader& reader, Record& into) {
  reader.Required("name", into.name);
  reader.Optional("shortName", into.short_name);
  reader.Optional("summary", into.summary);
  reader.Optional("description", into.description);
  reader.Optional("address", into.address);
  reader.Optional("municipality", into.municipality);
  reader.Optional("access", into.access);
}

void ReadRecord(MemberReader& reader, Record& into) {
  reader.Required("id", into.id, TakeId);
  reader.Required("kind", into.kind, TakeKind);
  ReadTexts(reader, into);
  reader.Optional("prefectures", into.prefectures, ListOf<std::string, TakePrefectureCode>);
  reader.Optional("geo", into.geo);
  reader.Optional("image", into.image);
  reader.Optional("keywords", into.keywords);
  reader.Optional("services", into.services);
  reader.Optional("telephone", into.telephone);
  reader.Optional("url", into.url);
  reader.Optional("validFrom", into.validity.from, TakeValidFrom);
  reader.Optional("validThrough", into.validity.through, TakeValidThrough);
  reader.Optional("sources", into.sources);
}

std::string IdOf(const Json& json) {
  if (!json.is_object()) return "";
  auto id = json.find("id");
  return id != json.end() && id->is_string() ? id->get<std::string>() : "";
}

}  // namespace

MaybeFault Take(const Json& json, GeoPoint& into) {
  MemberReader reader(json);
  reader.Required("latitude", into.latitude,
                  [](const Json& degrees, double& value) { return TakeDegrees(degrees, value, 20, 46); });
  reader.Required("longitude", into.longitude,
                  [](const Json& degrees, double& value) { return TakeDegrees(degrees, value, 122, 154); });
  return reader.fault();
}

MaybeFault Take(const Json& json, Image& into) {
  MemberReader reader(json);
  reader.Optional("file", into.file);
  reader.Optional("blob", into.blob, TakeBlobHash);
  reader.Optional("encodingFormat", into.encoding_format);
  reader.Optional("width", into.width);
  reader.Optional("height", into.height);
  reader.Optional("caption", into.caption);
  return reader.fault();
}

MaybeFault Take(const Json& json, Source& into) {
  MemberReader reader(json);
  reader.Required("name", into.name);
  reader.Optional("url", into.url);
  reader.Required("licence", into.licence);
  reader.Optional("attribution", into.attribution);
  reader.Required("checked", into.checked);
  return reader.fault();
}

RecordReader::RecordReader(const Json& json, Record& into) : MemberReader(json), id_(IdOf(json)) {
  ReadRecord(*this, into);
}

RecordReader::RecordReader(const Json& json, Kind kind, Record& into) : RecordReader(json, into) {
  if (into.kind != kind) {
    Fail("kind", {"", "is " + std::string(KindName(into.kind)) + " where " + std::string(KindName(kind)) +
                          " is asked for"});
  }
}

Error RecordReader::DamagedRecord() const {
  std::string who = id_.empty() ? "record without an id" : "record " + id_;
  return Error{Error::Kind::Damaged, who + ": " + fault()->pointer + ": " + fault()->reason};
}

}  // namespace content
