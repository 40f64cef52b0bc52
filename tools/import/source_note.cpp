#include "tools/import/source_note.h"

#include "tools/import/municipal_columns.h"
#include "tools/import/prefectures.h"

namespace tools {
namespace {

using content::Error;
using content::Json;

constexpr uint64_t kMaxNoteBytes = 64ULL << 10U;

std::string TextIn(const Json& note, const char* member) {
  const auto found = note.find(member);
  return found != note.end() && found->is_string() ? found->get<std::string>() : "";
}

std::string FaultOfColumns(const Json& note) {
  const auto columns = note.find("columns");
  if (columns == note.end()) return "";
  if (!columns->is_object()) return "columns is not an object like {\"item4\": \"名称\"}";
  for (const auto& [header, column] : columns->items()) {
    if (!column.is_string() || ColumnOf(column.get_ref<const std::string&>()).empty())
      return "columns names " + column.dump() + " for " + header + ", which is no column of the standard";
  }
  return "";
}

// What is wrong with the note, or "".
std::string FaultOf(const Json& note) {
  if (!note.is_object()) return "it is not a JSON object";
  for (const char* member : {"name", "licence", "attribution", "checked"}) {
    if (TextIn(note, member).find_first_not_of(' ') == std::string::npos)
      return std::string(member) + " is missing";
  }
  if (!content::ParseDate(TextIn(note, "checked"))) return "checked is not a day like 2026-11-28";
  const std::string url = TextIn(note, "url");
  const bool web = url.starts_with("http://") || url.starts_with("https://");
  if (note.contains("url") && !web) return "url is not an address that begins with http:// or https://";
  if (note.contains("municipality") && !IsMunicipalityCode(TextIn(note, "municipality")))
    return "municipality is not a code of six digits like 372013";
  return FaultOfColumns(note);
}

}  // namespace

content::Result<SourceNote> ReadSourceNote(content::Disk& disk, const std::string& file) {
  const std::string path = file + ".source.json";
  if (!disk.Exists(path)) {
    return Error{Error::Kind::Usage, file + ": not imported, because its licence is not known; write " +
                                         path + " with name, url, licence, attribution and checked"};
  }
  const std::string bytes = TRY(disk.Read(path, kMaxNoteBytes));
  const Json note = TRY(content::ParseJson(bytes, path));
  if (const std::string fault = FaultOf(note); !fault.empty())
    return Error{Error::Kind::Usage, path + ": " + fault};

  SourceNote read;
  for (const char* member : {"name", "url", "licence", "attribution", "checked"}) {
    if (note.contains(member)) read.source[member] = note[member];
  }
  read.checked = *content::ParseDate(TextIn(note, "checked"));
  read.municipality = TextIn(note, "municipality");
  if (const auto columns = note.find("columns"); columns != note.end()) {
    for (const auto& [header, column] : columns->items()) read.columns[header] = column.get<std::string>();
  }
  return read;
}

}  // namespace tools
