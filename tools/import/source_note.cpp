#include "tools/import/source_note.h"

#include "content/base/clock.h"

namespace tools {
namespace {

using content::Error;
using content::Json;

constexpr uint64_t kMaxNoteBytes = 64ULL << 10U;

std::string TextIn(const Json& note, const char* member) {
  const auto found = note.find(member);
  return found != note.end() && found->is_string() ? found->get<std::string>() : "";
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
  return "";
}

}  // namespace

content::Result<Json> ReadSourceNote(content::Disk& disk, const std::string& file) {
  const std::string path = file + ".source.json";
  if (!disk.Exists(path)) {
    return Error{Error::Kind::Usage, file + ": not imported, because its licence is not known; write " +
                                         path + " with name, url, licence, attribution and checked"};
  }
  const std::string bytes = TRY(disk.Read(path, kMaxNoteBytes));
  const Json note = TRY(content::ParseJson(bytes, path));
  if (const std::string fault = FaultOf(note); !fault.empty())
    return Error{Error::Kind::Usage, path + ": " + fault};

  Json source;
  for (const char* member : {"name", "url", "licence", "attribution", "checked"}) {
    if (note.contains(member)) source[member] = note[member];
  }
  return source;
}

}  // namespace tools
