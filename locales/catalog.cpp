#include "locales/catalog.h"

#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>

#include <algorithm>

#include "locales/embedded_messages.h"
#include "locales/icu_locale.h"

namespace locales {
namespace {

void AddOnce(std::vector<std::string>& chain, std::string_view language) {
  if (std::find(chain.begin(), chain.end(), language) == chain.end()) chain.emplace_back(language);
}

content::Error Damaged(const std::string& name, const std::string& reason) {
  return {content::Error::Kind::Damaged, name + ": " + reason};
}

icu::Formattable ToFormattable(const Arg& arg, const std::string& language) {
  if (const auto* number = std::get_if<int64_t>(&arg.value)) return icu::Formattable(*number);
  return icu::Formattable(Utf16(Isolated(language, *std::get_if<std::string>(&arg.value))));
}

}  // namespace

std::vector<std::string> MessageChain(std::string_view language) {
  std::vector<std::string> chain;
  for (std::string_view parent = language; !parent.empty();) {
    AddOnce(chain, parent);
    const auto dash = parent.rfind('-');
    parent = dash == std::string_view::npos ? "" : parent.substr(0, dash);
  }
  AddOnce(chain, "en");
  AddOnce(chain, "ja");
  return chain;
}

struct Catalog::Parsed {
  icu::MessageFormat format;
  std::string language;
};

Catalog::Catalog(std::string_view language) : language_(language) {}
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

content::Result<Catalog> Catalog::Open(std::string_view language) {
  std::vector<Source> sources;
  for (const EmbeddedMessages& file : kEmbeddedMessages) sources.push_back({file.tag, file.json});
  return Open(language, sources);
}

content::Result<Catalog> Catalog::Open(std::string_view language, const std::vector<Source>& sources) {
  Catalog catalog(language);
  for (const std::string& link : MessageChain(language)) {
    for (const Source& source : sources) {
      if (source.language == link) catalog.chain_.push_back(TRY(ReadLayer(source)));
    }
  }
  return catalog;
}

content::Result<Catalog::Layer> Catalog::ReadLayer(const Source& source) {
  const std::string name = "messages " + std::string(source.language);
  const content::Json json = TRY(content::ParseJson(source.json, name));
  if (!json.is_object()) return Damaged(name, "not an object");

  Layer layer{std::string(source.language), {}};
  for (const auto& [key, pattern] : json.items()) {
    if (!pattern.is_string()) return Damaged(name, key + " is not a text");
    layer.patterns.emplace(key, pattern.get<std::string>());
  }
  return layer;
}

const Catalog::Parsed* Catalog::Parse(std::string_view key) const {
  if (const auto known = parsed_.find(key); known != parsed_.end()) return known->second.get();

  std::unique_ptr<Parsed> parsed;
  for (const Layer& layer : chain_) {
    const auto pattern = layer.patterns.find(key);
    if (pattern == layer.patterns.end()) continue;
    UErrorCode status = U_ZERO_ERROR;
    icu::MessageFormat format(Utf16(pattern->second), IcuLocale(layer.language), status);
    if (U_FAILURE(status)) continue;  // a broken translation falls back as a missing one does
    parsed = std::make_unique<Parsed>(Parsed{format, layer.language});
    break;
  }
  return parsed_.emplace(key, std::move(parsed)).first->second.get();
}

Message Catalog::Find(std::string_view key, const Args& args) const {
  const Parsed* parsed = Parse(key);
  if (parsed == nullptr) return {std::string(key), language_};

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const Arg& arg : args) {
    names.push_back(Utf16(arg.name));
    values.push_back(ToFormattable(arg, parsed->language));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  parsed->format.format(names.data(), values.data(), static_cast<int32_t>(args.size()), text, status);
  if (U_FAILURE(status)) return {std::string(key), language_};
  return {Utf8(text), parsed->language};
}

std::string Catalog::Text(std::string_view key, const Args& args) const {
  return Find(key, args).text;
}

bool Catalog::Has(std::string_view key) const {
  return std::any_of(chain_.begin(), chain_.end(),
                     [key](const Layer& layer) { return layer.patterns.contains(key); });
}

}  // namespace locales
