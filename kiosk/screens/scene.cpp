#include "kiosk/screens/scene.h"

namespace kiosk {

content::Localized Scene::Say(std::string_view key, const locales::Args& args) const {
  locales::Message message = messages.Find(key, args);
  return {std::move(message.text), std::move(message.language)};
}

content::Localized Scene::Pick(const content::TextMap& texts) const {
  return content::Pick(texts, language).value_or(content::Localized{"", language});
}

content::Localized Scene::BesideName(const content::TextMap& names) const {
  if (language == "ja") return {content::In(names, "ja-Hira"), "ja"};
  std::string kanji = content::In(names, "ja");
  if (japanese() || Pick(names).text == kanji) return {content::In(names, "en"), "en"};
  return {kanji, "ja"};
}

std::string PictureOf(const content::Record& record) {
  return record.image.blob.empty() ? "" : "blob:" + record.image.blob;
}

}  // namespace kiosk
