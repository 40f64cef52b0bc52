#include "tools/import/po.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

constexpr std::string_view kHeader = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n";

PoFile Parsed(const std::string& text) {
  auto file = ParsePo(text, "fr/places.po");
  EXPECT_TRUE(file) << file.error().message;
  return file ? *file : PoFile{};
}

std::string Refusal(const std::string& text) {
  const auto file = ParsePo(text, "fr/places.po");
  return file ? "taken" : file.error().message;
}

TEST(Po, ReadsEveryPartOfAMessage) {
  const PoFile file =
      Parsed(std::string(kHeader) +
             "# mine\n#. ja: 兼六園\n#: places/a.json\n#, fuzzy, no-wrap\n"
             "#| msgid \"Old \"\n#| \"name\"\n"
             "msgctxt \"a#/name\"\nmsgid \"New name\"\nmsgstr \"\"\n\"Jardin \"\n\"\\\"A\\\"\"\n");
  EXPECT_EQ(PoHeaderField(file.header, "Language"), "fr");
  ASSERT_EQ(file.messages.size(), 1u);
  const PoMessage& message = file.messages[0];
  EXPECT_EQ(message.comments, std::vector<std::string>{"mine"});
  EXPECT_EQ(message.extracted, std::vector<std::string>{"ja: 兼六園"});
  EXPECT_EQ(message.references, std::vector<std::string>{"places/a.json"});
  EXPECT_TRUE(message.fuzzy);
  EXPECT_FALSE(message.obsolete);
  EXPECT_EQ(message.previous, "Old name");
  EXPECT_EQ(message.context, "a#/name");
  EXPECT_EQ(message.source, "New name");
  EXPECT_EQ(message.translation, "Jardin \"A\"");
  EXPECT_EQ(message.line, 9u);
}

TEST(Po, ReadsObsoleteMessagesAndMessagesWithoutAGap) {
  const PoFile file =
      Parsed(std::string(kHeader) +
             "msgctxt \"a\"\r\nmsgid \"1\"\r\nmsgstr \"un\"\r\n"
             "msgctxt \"b\"\nmsgid \"2\"\nmsgstr \"deux\"\n"
             "#, fuzzy\n#~| msgid \"0\"\n#~ msgctxt \"a\"\n#~ msgid \"1\"\n#~ msgstr \"\"\n#~ \"zéro\"\n");
  ASSERT_EQ(file.messages.size(), 3u);
  EXPECT_EQ(file.messages[0].translation, "un");
  EXPECT_FALSE(file.messages[1].fuzzy);
  EXPECT_TRUE(file.messages[2].fuzzy && file.messages[2].obsolete);
  EXPECT_EQ(file.messages[2].translation, "zéro");
}

TEST(Po, WritesWhatItReads) {
  PoFile file;
  file.comments = {"About", ""};
  file.header = "Language: fr\nX: \"y\"\n";
  file.messages.resize(2);
  file.messages[0].context = "a#/name";
  file.messages[0].source = "tab\tline\nback\\slash\r";
  file.messages[0].extracted = {"ja: 名"};
  file.messages[1] = file.messages[0];
  file.messages[1].obsolete = true;
  file.messages[1].fuzzy = true;
  file.messages[1].previous = "before";
  file.messages[1].translation = "\"nom\"";
  PoFile again = Parsed(WritePo(file));
  EXPECT_EQ(WritePo(again), WritePo(file));
  for (PoMessage& message : again.messages) message.line = 0;
  EXPECT_EQ(again, file);
}

TEST(Po, NamesTheLineOfWhatItRefuses) {
  const std::string begun = "msgctxt \"a\"\nmsgid \"b\"\n";
  const std::string whole = begun + "msgstr \"c\"\n";
  struct Case {
    std::string text;
    std::string refusal;
  };
  const Case cases[] = {
      {begun, "fr/places.po:1: has no msgstr"},
      {begun + "# comment\nmsgstr \"c\"\n", "fr/places.po:3: a comment stands inside a message"},
      {begun + "msgid_plural \"bs\"\n", "fr/places.po:3: \"msgid_plural\" is not msgctxt"},
      {begun + "msgstr[0] \"c\"\n", "fr/places.po:3: \"msgstr[0]\" is not msgctxt"},
      {begun + "msgctxt \"a\"\n", "fr/places.po:3: msgctxt stands where another message"},
      {begun + "#~ msgstr \"c\"\n", "fr/places.po:3: half of a message is obsolete"},
      {"msgctxt \"a\"\nmsgstr \"c\"\n", "fr/places.po:2: msgstr follows no msgid"},
      {"msgid \"b\"\nmsgstr \"c\"\n", "fr/places.po:1: has no msgctxt"},
      {"msgctxt \"a\"\nmsgid \"\"\nmsgstr \"c\"\n", "fr/places.po:1: has an empty msgid"},
      {whole + whole, "fr/places.po:4: a is there twice"},
      {"\"b\"\n", "fr/places.po:1: a string continues nothing"},
      {"msgctxt \"a\n", "fr/places.po:1: a string ends"},
      {"msgctxt \"a\"b\"\n", "fr/places.po:1: a string ends"},
      {"msgctxt a\n", "fr/places.po:1: a string begins with"},
      {"msgctxt \"\\x41\"\n", "fr/places.po:1: \\ stands before none of"},
      {"msgctxt \"a\\", "fr/places.po:1: \\ stands before none of"},
      {"# \xFF\n", "fr/places.po: is not UTF-8"},
  };
  for (const Case& c : cases) {
    EXPECT_TRUE(Refusal(c.text).starts_with(c.refusal)) << c.text << Refusal(c.text);
  }
}

TEST(Po, SurvivesEveryCut) {
  const std::string whole = std::string(kHeader) +
                            "# c\n#, fuzzy\n#| msgid \"o\"\nmsgctxt \"é\"\nmsgid \"b\"\nmsgstr \"\\n\"\n"
                            "#~ msgctxt \"x\"\n#~ msgid \"y\"\n#~ msgstr \"z\"\n";
  for (size_t length = 0; length <= whole.size(); ++length) {
    const auto file = ParsePo(std::string_view(whole).substr(0, length), "cut.po");
    EXPECT_LE(file ? file->messages.size() : 0, 2u) << length;
  }
}

}  // namespace
}  // namespace tools
