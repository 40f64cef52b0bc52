#include "sync/settings.h"

#include <functional>
#include <map>

// Debian builds the library with exceptions, which this project does not let in: header only, errors as
// values.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

constexpr uint64_t kLongestFile = 1 << 20;
constexpr int64_t kMegabyte = 1'000'000;
constexpr int64_t kMostMegabytes = 1'000'000'000;
constexpr int64_t kLongestInterval = 86'400;  // seconds
constexpr int64_t kLongestSpread = 1440;      // minutes

// What a key may hold: takes the value and says true, or false when it is of another type or out of range.
using Taker = std::function<bool(const toml::node&)>;
using Takers = std::map<std::string_view, Taker>;

Error Wrong(const std::string& path, const toml::node& node, const std::string& reason) {
  return Error{Error::Kind::Damaged, path + ":" + std::to_string(node.source().begin.line) + ": " + reason};
}

// Every key of the table must be one that `takers` knows.
Result<void> TakeTable(const toml::table& table, const Takers& takers, const std::string& path) {
  for (const auto& [key, node] : table) {
    auto taker = takers.find(key.str());
    std::string name(key.str());
    if (taker == takers.end()) return Wrong(path, node, "there is no setting " + name);
    if (!taker->second(node))
      return Wrong(path, node, "the value of " + name + " has the wrong type or range");
  }
  return {};
}

Taker Text(std::string& into) {
  return [&into](const toml::node& node) {
    auto text = node.value_exact<std::string>();
    if (text) into = *text;
    return text.has_value();
  };
}

Taker Number(int64_t least, int64_t most, std::function<void(int64_t)> take) {
  return [=](const toml::node& node) {
    auto number = node.value_exact<int64_t>();
    if (!number || *number < least || *number > most) return false;
    take(*number);
    return true;
  };
}

Taker Truth(bool& into) {
  return [&into](const toml::node& node) {
    auto truth = node.value_exact<bool>();
    if (truth) into = *truth;
    return truth.has_value();
  };
}

Taker Texts(std::vector<std::string>& into) {
  return [&into](const toml::node& node) {
    if (!node.is_array()) return false;
    for (const toml::node& element : *node.as_array()) {
      auto text = element.value_exact<std::string>();
      if (!text) return false;
      into.push_back(*text);
    }
    return !into.empty();
  };
}

Taker ScopeWord(BlobRule::Scope& into) {
  return [&into](const toml::node& node) {
    auto word = node.value_exact<std::string>();
    if (word != "own" && word != "other") return false;
    into = *word == "own" ? BlobRule::Scope::Own : BlobRule::Scope::Other;
    return true;
  };
}

Result<BlobRule> TakeRule(const toml::node& node, const std::string& path) {
  BlobRule rule;
  if (!node.is_table()) return Wrong(path, node, "a rule is a table");
  TRY(TakeTable(*node.as_table(),
                {{"scope", ScopeWord(rule.scope)},
                 {"kind", Text(rule.kind)},
                 {"shard", Text(rule.shard)},
                 {"rendition", Text(rule.rendition)},
                 {"fetch", Truth(rule.fetch)}},
                path));
  return rule;
}

Result<void> TakeRules(const toml::node& node, const std::string& path, std::vector<BlobRule>& rules) {
  if (!node.is_array()) return Wrong(path, node, "rules are written as [[blobs.rules]]");
  for (const toml::node& element : *node.as_array()) rules.push_back(TRY(TakeRule(element, path)));
  return {};
}

Result<void> TakeBlobs(const toml::node& node, const std::string& path, Settings& settings) {
  if (!node.is_table()) return Wrong(path, node, "blobs is a table: [blobs]");
  const toml::node* rules = nullptr;
  TRY(TakeTable(
      *node.as_table(),
      {{"budget_megabytes",
        Number(0, kMostMegabytes,
               [&](int64_t number) { settings.blobs.budget = static_cast<uint64_t>(number * kMegabyte); })},
       {"spread_minutes",
        Number(0, kLongestSpread,
               [&](int64_t number) { settings.blob_spread = std::chrono::minutes(number); })},
       {"rules",
        [&](const toml::node& found) {
          rules = &found;
          return true;
        }}},
      path));
  return rules ? TakeRules(*rules, path, settings.blobs.rules) : Result<void>();
}

}  // namespace

Result<Settings> ReadSettings(content::Disk& disk, const std::string& path) {
  auto bytes = TRY(disk.Read(path, kLongestFile));
  toml::parse_result parsed = toml::parse(bytes, path);
  if (!parsed) {
    return Error{Error::Kind::Damaged, path + ":" + std::to_string(parsed.error().source().begin.line) +
                                           ": " + std::string(parsed.error().description())};
  }
  Settings settings;
  const toml::node* blobs = nullptr;
  TRY(TakeTable(parsed.table(),
                {{"feeds", Texts(settings.feeds)},
                 {"cache", Text(settings.cache)},
                 {"root", Text(settings.root)},
                 {"proxy", Text(settings.proxy)},
                 {"ca", Text(settings.ca)},
                 {"centre", Text(settings.blobs.centre)},
                 {"interval_seconds",
                  Number(1, kLongestInterval,
                         [&](int64_t number) { settings.interval = std::chrono::seconds(number); })},
                 {"reserve_megabytes", Number(0, kMostMegabytes,
                                              [&](int64_t number) {
                                                settings.reserve = static_cast<uint64_t>(number * kMegabyte);
                                              })},
                 {"blobs",
                  [&](const toml::node& found) {
                    blobs = &found;
                    return true;
                  }}},
                path));
  if (blobs) TRY(TakeBlobs(*blobs, path, settings));
  return settings;
}

}  // namespace zenkoku_sync
