#include <cstdint>

#include "content/feed/thousands.h"
#include "sync/status.h"

namespace zenkoku_sync {
namespace {

using content::Counted;
using content::Instant;
using content::Json;
using content::Thousands;

std::string Text(const Json& json, const char* name) {
  auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

uint64_t Number(const Json& json, const char* name) {
  auto found = json.find(name);
  return found != json.end() && found->is_number_unsigned() ? found->get<uint64_t>() : 0;
}

// "3 hours ago", "in 4 minutes"; "" when the member is no instant.
std::string Distance(const Json& status, const char* name, Instant now) {
  constexpr int64_t kMinute = 60;
  constexpr int64_t kHour = 60 * kMinute;
  constexpr int64_t kDay = 24 * kHour;
  auto instant = content::ParseInstant(Text(status, name));
  if (!instant) return "";
  int64_t seconds = (now - *instant).count();
  auto length = static_cast<uint64_t>(seconds < 0 ? -seconds : seconds);
  std::string words = length >= 2 * kDay      ? Counted(length / kDay, "day")
                      : length >= 2 * kHour   ? Counted(length / kHour, "hour")
                      : length >= 2 * kMinute ? Counted(length / kMinute, "minute")
                                              : Counted(length, "second");
  return seconds < 0 ? "in " + words : words + " ago";
}

std::string Line(const std::string& name, const std::string& words) {
  constexpr size_t kColumn = 11;
  std::string line = name + ":";
  line.resize(std::max(line.size() + 1, kColumn), ' ');
  return line + words + "\n";
}

std::string PendingLine(const Json& status) {
  auto pending = status.find("pending");
  if (pending == status.end() || !pending->is_object() || Number(*pending, "count") == 0) return "";
  return Line("pending", Counted(Number(*pending, "count"), "blob") + " (" + Text(*pending, "reason") + ")");
}

std::string DiskLine(const Json& status) {
  auto disk = status.find("disk");
  if (disk == status.end() || !disk->is_object()) return "";
  std::string words = Thousands(Number(*disk, "free")) + " bytes free, " +
                      Thousands(Number(*disk, "reserve")) + " of them kept free";
  uint64_t missing = Number(*disk, "missing");
  if (missing > 0) words += "; the update waits for " + Thousands(missing) + " more";
  return Line("disk", words);
}

std::string ClockLine(const Json& status) {
  std::string clock = Text(status, "clock");
  if (clock == "behind") return Line("clock", "wrong: it stands before the feed's latest publication");
  if (clock == "doubtful")
    return Line("clock", "far after the feed's latest publication, and nothing keeps it right");
  return "";
}

}  // namespace

std::string StatusInWords(const Json& status, Instant now) {
  std::string lines;
  if (!Text(status, "published").empty()) {
    lines +=
        Line("content", "release " + Thousands(Number(status, "release")) + ", published " +
                            Distance(status, "published", now) + " (" + Text(status, "generation") + ")");
  }
  lines += Line("attempt", Text(status, "result") + " " + Distance(status, "attempted", now) + ": " +
                               Text(status, "message"));
  if (!Text(status, "checked").empty()) lines += Line("contact", Distance(status, "checked", now));
  if (!Text(status, "mirror").empty()) lines += Line("mirror", Text(status, "mirror"));
  lines += PendingLine(status) + DiskLine(status) + ClockLine(status);
  if (!Text(status, "next").empty()) lines += Line("next", Distance(status, "next", now));
  return lines;
}

}  // namespace zenkoku_sync
