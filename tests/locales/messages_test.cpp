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
  return ReadFile(std::filesystem::path(ZENKOKU_MESSAGES) / (name + ".json"));
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

// The names of the arguments, with their kind where it is not plain text: {"count:plural", "time"}. A plain
// and a formatted use of one argument are the same to the caller, who passes a number for both.
std::set<std::string> Arguments(const std::string& message) {
  std::set<std::string> arguments;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(message), nullptr, status);
  EXPECT_TRUE(U_SUCCESS(status)) << message;
  for (int32_t i = 0; i < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME) continue;
    std::string name;
    pattern.getSubstring(part).toUTF8String(name);
    arguments.insert(name);
  }
  return arguments;
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

// Keys that the kiosk writes out in full, found in its source: Text("home.map").
TEST(Messages, ExistForEveryKeyThatTheKioskNames) {
  const content::Json japanese = Parsed("ja");
  const std::regex use(R"re(\b(?:Text|Find|Has)\(\s*"([a-z0-9]+(?:[.-][a-z0-9]+)*)")re");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ZENKOKU_KIOSK)) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    const std::string source = ReadFile(entry.path());
    for (std::sregex_iterator found(source.begin(), source.end(), use), end; found != end; ++found) {
      EXPECT_TRUE(japanese.contains((*found)[1].str())) << entry.path() << ": " << (*found)[1];
    }
  }
}

// Keys that the kiosk puts together from a record: "services." and a service of the schema.
TEST(Messages, ExistForEveryServiceAndCategoryOfTheSchema) {
  const content::Json japanese = Parsed("ja");
  const auto schema = content::ParseJson(ReadFile(ZENKOKU_SCHEMA), "schema");
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
