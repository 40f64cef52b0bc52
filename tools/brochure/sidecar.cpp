#include "tools/brochure/sidecar.h"

#include <map>

// Debian builds the library with exceptions, which this project does not let in: header only, errors as
// values.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace tools {
namespace {

using content::Error;
using content::Result;

Error Wrong(const std::string& path, const toml::source_region& at, const std::string& reason) {
  return {Error::Kind::Usage, path + ":" + std::to_string(at.begin.line) + ": " + reason};
}

bool TakeStrings(const toml::node& node, std::vector<std::string>& into) {
  if (!node.is_array()) return false;
  for (const toml::node& element : *node.as_array()) {
    const auto text = element.value_exact<std::string>();
    if (!text) return false;
    into.push_back(*text);
  }
  return true;
}

bool TakeRacks(const toml::node& node, std::vector<BrochureWords::Rack>& into) {
  if (!node.is_table()) return false;
  for (const auto& [centre, rack] : *node.as_table()) {
    const auto text = rack.value_exact<std::string>();
    if (!text) return false;
    into.push_back({std::string(centre.str()), *text});
  }
  return true;
}

}  // namespace

Result<BrochureWords> ReadSidecar(std::string_view bytes, const std::string& path) {
  const toml::parse_result parsed = toml::parse(bytes, path);
  if (!parsed) return Wrong(path, parsed.error().source(), std::string(parsed.error().description()));
  BrochureWords words;
  const std::map<std::string_view, std::string*> texts{
      {"id", &words.id},           {"title-ja", &words.title_ja},   {"title-en", &words.title_en},
      {"url", &words.url},         {"language", &words.language},   {"publisher", &words.publisher},
      {"from", &words.valid_from}, {"until", &words.valid_through}, {"licence", &words.licence}};
  for (const auto& [key, node] : parsed.table()) {
    const std::string name(key.str());
    const auto text = texts.find(name);
    bool taken = false;
    if (text != texts.end()) {
      const auto value = node.value_exact<std::string>();
      taken = value.has_value();
      if (taken) *text->second = *value;
    } else if (name == "prefectures") {
      taken = TakeStrings(node, words.prefectures);
    } else if (name == "racks") {
      taken = TakeRacks(node, words.racks);
    } else {
      return Wrong(path, node.source(), "there is no word " + name);
    }
    if (!taken)
      return Wrong(path, node.source(), "the value of " + name + " is of another type (all are in quotes)");
  }
  return words;
}

}  // namespace tools
