#include "kiosk/session/settings.h"

#include <sstream>

// Debian builds the library with exceptions, which this project does not let in: header only, errors as
// values.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include "content/base/disk.h"

namespace kiosk {
namespace {

constexpr uint64_t kLongestFile = 1 << 20;

content::Error Wrong(const std::string& path, const toml::source_region& where, const std::string& reason) {
  std::ostringstream line;
  line << path << ":" << where.begin.line << ": " << reason;
  return {content::Error::Kind::Damaged, line.str()};
}

content::Result<void> Take(Settings& settings, const std::string& path, std::string_view key,
                           const toml::node& node) {
  auto text = node.value_exact<std::string>();
  auto number = node.value_exact<int64_t>();
  if (key == "centre" && text) {
    settings.centre = *text;
  } else if (key == "language" && text) {
    settings.language = *text;
  } else if (key == "stale_after_minutes" && number && *number > 0) {
    settings.stale_after = std::chrono::minutes(*number);
  } else if (key == "centre" || key == "language" || key == "stale_after_minutes") {
    return Wrong(path, node.source(), "the value of " + std::string(key) + " has the wrong type");
  } else {
    return Wrong(path, node.source(), "there is no setting " + std::string(key));
  }
  return {};
}

}  // namespace

content::Result<Settings> ReadSettings(const std::string& path) {
  content::SystemDisk disk;
  auto bytes = TRY(disk.Read(path, kLongestFile));
  toml::parse_result parsed = toml::parse(bytes, path);
  if (!parsed) return Wrong(path, parsed.error().source(), std::string(parsed.error().description()));
  Settings settings;
  for (const auto& [key, node] : parsed.table()) TRY(Take(settings, path, key.str(), node));
  return settings;
}

}  // namespace kiosk
