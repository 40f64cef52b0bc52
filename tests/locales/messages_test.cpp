// The message files as translators deliver them: every language says everything, with the same arguments.

#include <gtest/gtest.h>
#include <unicode/messagepattern.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "content/base/json.h"
#include "locales/languages.h"

namespace locales {
namespace {

using nlohmann::literals::operator""_json_pointer;

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string ReadMessages(const std::string& name) {
  return ReadFile(std::filesystem::path(SOURCE_DIR "/locales/messages") / (name + ".json"));
}

content::Json Parsed(const std::string& name) {
  auto json = content::ParseJson(ReadMessages(name), name);
  if (!json) ADD_FAILURE() << json.error().message;
  return json ? *json : content::Json::object();
}

std::vector<std::string> CompleteLanguages() {
  std::vector<std::string> tags;
  for (const Language& language : Languages()) {
    if (language.complete) tags.emplace_back(language.tag);
  }
  return tags;
}

std::set<std::string> Keys(const content::Json& messages) {
  std::set<std::string> keys;
  for (const auto& [key, message] : messages.items()) keys.insert(key);
  return keys;
}

// The names of the arguments that a message shows. One that only chooses between forms is not among them:
// Japanese, which has no plural, does not need it.
std::set<std::string> Arguments(const std::string& message) {
  std::set<std::string> shown;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(message), nullptr, status);
  EXPECT_TRUE(U_SUCCESS(status)) << message;
  for (int32_t i = 0; i < pattern.countParts(); ++i) {
    if (pattern.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
    const UMessagePatternArgType type = pattern.getPart(i).getArgType();
    bool is_shown = type == UMSGPAT_ARG_TYPE_NONE || type == UMSGPAT_ARG_TYPE_SIMPLE;
    for (int32_t inside = i; inside < pattern.getLimitPartIndex(i); ++inside) {
      is_shown = is_shown || pattern.getPartType(inside) == UMSGPAT_PART_TYPE_REPLACE_NUMBER;
    }
    std::string name;
    pattern.getSubstring(pattern.getPart(i + 1)).toUTF8String(name);
    if (is_shown) shown.insert(name);
  }
  return shown;
}

TEST(Messages, HaveTheSameKeysInEveryLanguage) {
  const std::set<std::string> keys = Keys(Parsed("ja"));
  ASSERT_FALSE(keys.empty());
  for (const std::string& language : CompleteLanguages()) EXPECT_EQ(Keys(Parsed(language)), keys) << language;
}

TEST(Messages, HaveTheSameArgumentsInEveryLanguage) {
  const content::Json japanese = Parsed("ja");
  for (const std::string& language : CompleteLanguages()) {
    const content::Json messages = Parsed(language);
    for (const auto& [key, message] : messages.items()) {
      if (!japanese.contains(key)) continue;
      EXPECT_EQ(Arguments(message.get<std::string>()), Arguments(japanese[key].get<std::string>()))
          << language << " " << key;
    }
  }
}

TEST(Messages, AreNeverEmptyAndHaveNoStrayBlanks) {
  for (const std::string& language : CompleteLanguages()) {
    const content::Json messages = Parsed(language);
    for (const auto& [key, message] : messages.items()) {
      const auto text = message.get<std::string>();
      EXPECT_FALSE(text.empty()) << language << " " << key;
      EXPECT_EQ(text.find("  "), std::string::npos) << language << " " << key;
      EXPECT_FALSE(text.starts_with(' ') || text.ends_with(' ')) << language << " " << key;
    }
  }
}

// ICU reads ' as a quotation mark for syntax: "Don't {name}" would print {name}. Typographers write ’ anyway.
TEST(Messages, UseTheTypographicApostrophe) {
  for (const std::string& language : CompleteLanguages()) {
    const content::Json messages = Parsed(language);
    for (const auto& [key, message] : messages.items()) {
      EXPECT_EQ(message.get<std::string>().find('\''), std::string::npos) << language << " " << key;
    }
  }
}

// One key a line, in code-point order: two people who add keys meet in a merge only where they mean the same
// key.
TEST(Messages, AreSortedAndFlat) {
  std::vector<std::string> files = CompleteLanguages();
  files.emplace_back("notes");
  for (const std::string& file : files) EXPECT_EQ(ReadMessages(file), Parsed(file).dump(2) + "\n") << file;
}

TEST(Messages, HaveNotesOnlyForKeysThatExist) {
  const content::Json japanese = Parsed("ja");
  const content::Json notes = Parsed("notes");
  for (const auto& [key, note] : notes.items()) EXPECT_TRUE(japanese.contains(key)) << key;
}

// Keys that the kiosk writes out in full. Any literal of its source that looks like a key and begins as one
// does is meant as one, through whatever function it goes: "home.map".
TEST(Messages, ExistForEveryKeyThatTheKioskNames) {
  const content::Json japanese = Parsed("ja");
  std::set<std::string> families;
  for (const std::string& key : Keys(japanese)) families.insert(key.substr(0, key.find('.')));

  const std::regex literal(R"re("([a-z]+)(\.[a-z0-9-]+)+")re");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SOURCE_DIR "/kiosk")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    const std::string source = ReadFile(entry.path());
    for (std::sregex_iterator found(source.begin(), source.end(), literal), end; found != end; ++found) {
      const std::string key = found->str().substr(1, found->str().size() - 2);
      EXPECT_TRUE(!families.contains((*found)[1]) || japanese.contains(key)) << entry.path() << ": " << key;
    }
  }
}

// Keys that the kiosk puts together from a record: "services." and a service of the schema.
TEST(Messages, ExistForEveryServiceAndCategoryOfTheSchema) {
  const content::Json japanese = Parsed("ja");
  const auto schema = content::ParseJson(ReadFile(SOURCE_DIR "/content/model/record.schema.json"), "schema");
  ASSERT_TRUE(schema);
  for (const auto& service : (*schema)["properties"]["services"]["items"]["enum"]) {
    EXPECT_TRUE(japanese.contains("services." + service.get<std::string>())) << service;
  }
  for (const auto& rule : (*schema)["allOf"]) {
    const auto category = rule.value("/then/properties/category/enum"_json_pointer, content::Json::array());
    for (const auto& name : category)
      EXPECT_TRUE(japanese.contains("category." + name.get<std::string>())) << name;
  }
}

}  // namespace
}  // namespace locales
