#include "content/model/translatable.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/content/model/samples.h"

namespace content {
namespace {

bool IsTextMap(const Json& schema) {
  const std::string reference = schema.value("$ref", "");
  return reference == "#/$defs/text" || reference == "#/$defs/named" || reference == "#/$defs/title";
}

// The pointers of all text maps that a part of the schema describes, as the rules write them.
void TextMapsOf(const Json& root, const Json& schema, const std::string& pointer,
                std::set<std::string>& found) {
  if (IsTextMap(schema)) {
    found.insert(pointer);
  } else if (const std::string reference = schema.value("$ref", ""); !reference.empty()) {
    TextMapsOf(root, root.at(Json::json_pointer(reference.substr(1))), pointer, found);
  } else {
    if (schema.contains("items")) TextMapsOf(root, schema.at("items"), pointer + "/*", found);
    if (!schema.contains("properties")) return;
    for (const auto& [name, member] : schema.at("properties").items()) {
      TextMapsOf(root, member, pointer + "/" + name, found);
    }
  }
}

TEST(TextRules, AreAllTheTextMapsOfTheSchema) {
  const auto schema =
      ParseJson(FileContent(SOURCE_DIR "/content/model/record.schema.json"), "record.schema.json");
  ASSERT_TRUE(schema);
  std::set<std::string> in_schema;
  const auto collect = [&](const std::string& kind, const Json& part) {
    std::set<std::string> pointers;
    TextMapsOf(*schema, part, "", pointers);
    for (const std::string& pointer : pointers) in_schema.insert(kind + " " + pointer);
  };
  collect("", *schema);
  for (const Json& branch : schema->at("allOf")) {
    collect(branch.at(Json::json_pointer("/if/properties/kind/const")), branch.at("then"));
  }
  std::set<std::string> in_rules;
  for (const TextRule& rule : TextRules()) {
    in_rules.insert(std::string(rule.kind) + " " + std::string(rule.pointer));
  }
  EXPECT_EQ(in_rules, in_schema);
}

TEST(TranslatableTexts, FindsEachInItsPlace) {
  const Json route = {{"kind", "route"},
                      {"summary", {{"ja", "a"}}},
                      {"name", {{"ja", "b"}}},
                      {"floor", {{"ja", "of a centre"}}},
                      {"description", "no text map"},
                      {"itinerary", {{{"stops", {{{"place", "x"}}, {{"name", {{"ja", "c"}}}}}}}, 3}}};
  std::vector<std::string> pointers;
  for (const TranslatableText& text : TranslatableTexts(route)) pointers.push_back(text.pointer);
  EXPECT_EQ(pointers, (std::vector<std::string>{"/name", "/summary", "/itinerary/0/stops/1/name"}));
  EXPECT_TRUE(TranslatableTexts(Json(3)).empty());
}

TEST(SourceFor, IsTheLanguageThatTheTranslatorReadsOrTheOther) {
  const TranslatedLanguage& korean = *FindTranslatedLanguage("ko");
  const TranslatedLanguage& french = *FindTranslatedLanguage("fr");
  const Json both = {{"ja", "庭"}, {"en", "Garden"}};
  EXPECT_EQ(SourceFor(korean, both).text, "庭");
  EXPECT_EQ(SourceFor(french, both).text, "Garden");
  EXPECT_EQ(SourceFor(french, {{"ja", "庭"}}).language, "ja");
  EXPECT_EQ(SourceFor(french, {{"de", "Garten"}}).text, "");
  EXPECT_EQ(FindTranslatedLanguage("ja"), nullptr);
}

}  // namespace
}  // namespace content
