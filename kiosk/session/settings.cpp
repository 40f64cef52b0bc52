#include "kiosk/session/settings.h"

#include <algorithm>
#include <array>
#include <optional>
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

bool IsKnown(std::string_view key) {
  constexpr std::array kKeys{
      "centre",   "language", "stale_after_minutes", "ask_after_seconds", "answer_within_seconds", "keypad",
      "take_url", "notices"};
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

std::optional<KeyAction> ActionNamed(std::string_view name) {
  if (name == "next") return KeyAction::Next;
  if (name == "previous") return KeyAction::Previous;
  if (name == "activate") return KeyAction::Activate;
  if (name == "back") return KeyAction::Back;
  if (name == "home") return KeyAction::Home;
  return std::nullopt;
}

// [keypad]: F13 = "next"
content::Result<void> TakeKeys(KeyMap& keys, const std::string& path, const toml::table& table) {
  for (const auto& [name, node] : table) {
    auto action = ActionNamed(node.value_exact<std::string>().value_or(""));
    if (!action) {
      return Wrong(path, node.source(),
                   "the key " + std::string(name.str()) +
                       " does one of next, previous, activate, back and home, and nothing else");
    }
    keys[std::string(name.str())] = *action;
  }
  return {};
}

content::Result<void> Take(Settings& settings, const std::string& path, std::string_view key,
                           const toml::node& node) {
  auto text = node.value_exact<std::string>();
  auto number = node.value_exact<int64_t>();
  if (key == "centre" && text) {
    settings.centre = *text;
  } else if (key == "language" && text) {
    settings.language = *text;
  } else if (key == "take_url" && text && (text->empty() || text->starts_with("https://"))) {
    settings.take_url = *text;
  } else if (key == "notices" && text && (text->empty() || text->starts_with('/'))) {
    settings.notices = *text;
  } else if (key == "stale_after_minutes" && number && *number > 0) {
    settings.stale_after = std::chrono::minutes(*number);
  } else if (key == "ask_after_seconds" && number && *number >= 10 && *number <= 3600) {
    settings.patience.until_question = std::chrono::seconds(*number);
  } else if (key == "answer_within_seconds" && number && *number >= 20 && *number <= 600) {
    settings.patience.to_answer = std::chrono::seconds(*number);
  } else if (key == "keypad" && node.is_table()) {
    return TakeKeys(settings.keys, path, *node.as_table());
  } else if (IsKnown(key)) {
    return Wrong(path, node.source(),
                 "the value of " + std::string(key) + " has the wrong type or is out of its range");
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
