#include "tools/import/json_document.h"

#include <utility>
#include <vector>

#include "tools/import/decode_text.h"
#include "tools/import/geojson.h"
#include "tools/import/jsonld.h"
#include "tools/import/municipal_list.h"
#include "tools/import/object_rows.h"

namespace tools {
namespace {

using content::Json;

// The objects of {"@graph": [...]}, [...], {"items": [...]} or a single object.
std::vector<Json> ObjectsOf(const Json& document) {
  if (document.is_array()) return document.get<std::vector<Json>>();
  if (!document.is_object()) return {};
  const auto graph = document.find("@graph");
  if (graph != document.end() && graph->is_array()) return graph->get<std::vector<Json>>();
  if (HasSchemaType(document)) return {document};
  const Json* list = nullptr;
  for (const auto& [member, value] : document.items()) {
    const bool objects = value.is_array() && !value.empty() && value.front().is_object();
    if (!objects) continue;
    if (list != nullptr) return {document};
    list = &value;
  }
  return list == nullptr ? std::vector<Json>{document} : list->get<std::vector<Json>>();
}

bool IsTopoJson(const Json& document) {
  return document.is_object() && document.value("type", Json()) == Json("Topology");
}

}  // namespace

content::Result<Reading> ReadJsonDocument(std::string_view bytes, const SourceNote& note,
                                          const std::string& name) {
  const DecodedText decoded = TRY(DecodeText(bytes, name));
  const Json document = TRY(content::ParseJson(decoded.text, name));
  if (IsGeoJson(document)) return ReadGeoJson(document, note, name);
  if (IsTopoJson(document)) {
    Reading refused;
    refused.refusal = {"取り込みません。TopoJSON です。GeoJSON で保存し直してください。",
                       "not imported, it is TopoJSON; save it as GeoJSON"};
    return refused;
  }
  const std::vector<Json> objects = ObjectsOf(document);
  bool typed = false;
  for (const Json& object : objects) typed = typed || HasSchemaType(object);
  if (typed) return ReadJsonLd(objects, LanguageOf(document), note, name);
  return ReadMunicipalList(RowsOfObjects(objects), Where::Unit::Entry, note, name);
}

}  // namespace tools
