// No character of any text that the kiosk is shipped with is tofu: every one has a glyph in the faces that
// serve its language.
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <regex>
#include <set>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "fonts/engine.h"
#include "kiosk/screens/specimen_texts.h"
#include "locales/languages.h"
#include "tools/import/merge_translations.h"

namespace kiosk {
namespace {

fonts::Engine& TestEngine() {
  static fonts::Engine engine = *fonts::Engine::Open("/usr/share/fonts");
  return engine;
}

void ExpectGlyphs(const std::string& text, const std::string& language, const std::string& where) {
  for (const char32_t missing : TestEngine().Missing(text, language)) {
    ADD_FAILURE() << where << ": no face for " << language << " has U+" << std::hex
                  << static_cast<uint32_t>(missing) << " of \"" << text << "\"";
  }
}

using Look = std::function<void(const std::string& text, const std::string& key)>;

void EachString(const content::Json& json, const std::string& key, const Look& look) {
  if (json.is_string()) return look(json.get<std::string>(), key);
  if (!json.is_structured()) return;
  for (const auto& member : json.items()) {
    EachString(member.value(), json.is_object() ? member.key() : key, look);
  }
}

// Every string of every JSON file below the directory; returns how many files there are.
int EachStringBelow(
    const std::string& directory,
    const std::function<void(const std::filesystem::path&, const std::string&, const std::string&)>& look) {
  int files = 0;
  content::SystemDisk disk;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (entry.path().extension() != ".json") continue;
    auto bytes = disk.Read(entry.path(), 4 << 20);
    EXPECT_TRUE(bytes) << entry.path();
    auto json = content::ParseJson(*bytes, entry.path().string());
    EXPECT_TRUE(json) << entry.path();
    ++files;
    EachString(*json, "",
               [&](const std::string& text, const std::string& key) { look(entry.path(), text, key); });
  }
  return files;
}

TEST(Tofu, IsInNoMessage) {
  const int files = EachStringBelow(SOURCE_DIR "/locales/messages",
                                    [](const auto& path, const std::string& text, const std::string&) {
                                      const std::string tag = path.stem().string();
                                      ExpectGlyphs(text, tag == "notes" ? "en" : tag, path.string());
                                    });
  EXPECT_GE(files, 3);
}

TEST(Tofu, IsInNoRecord) {
  // A text of a record stands under its language; what stands under anything else is Japanese or an address.
  const std::regex tag("[a-z]{2,3}(-[A-Z][a-z]{3})?(-simple)?");
  std::set<std::string> languages;
  size_t texts = 0;
  content::SystemDisk disk;
  auto records = tools::ReadTranslatedRecords(disk, SOURCE_DIR "/content/japan");
  ASSERT_TRUE(records) << records.error().message;
  for (const tools::AuthoredRecord& record : *records) {
    EachString(record.json, "", [&](const std::string& text, const std::string& key) {
      const std::string language = std::regex_match(key, tag) ? key : "ja";
      languages.insert(language);
      ++texts;
      ExpectGlyphs(text, language, record.path);
    });
  }
  EXPECT_GT(records->size(), 300U);
  EXPECT_GT(texts, 10000U);
  EXPECT_TRUE(languages.contains("ja-Hira") && languages.contains("en"))
      << "the texts of records were not found";
}

TEST(Tofu, IsInNoNameOfALanguage) {
  for (const locales::Language& language : locales::Languages()) {
    const std::string tag(language.tag);
    ExpectGlyphs(std::string(language.own_name), tag, "the own name");
    ExpectGlyphs(std::string(language.welcome), tag, "the welcome");
  }
}

TEST(Tofu, IsInNoSpecimen) {
  std::set<std::string_view> seen;
  for (const SpecimenTexts& texts : AllSpecimenTexts()) {
    seen.insert(texts.language);
    for (std::string_view text : {texts.heading, texts.body, texts.button, texts.other_button, texts.row_name,
                                  texts.row_line, texts.question, texts.answer}) {
      EXPECT_FALSE(text.empty()) << texts.language;
      ExpectGlyphs(std::string(text), std::string(texts.language), "the specimen");
    }
  }
  for (const locales::Language& language : locales::Languages()) {
    EXPECT_TRUE(seen.contains(language.tag)) << "no specimen of " << language.tag;
  }
}

}  // namespace
}  // namespace kiosk
