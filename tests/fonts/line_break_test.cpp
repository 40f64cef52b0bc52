#include "fonts/line_break.h"

#include <gtest/gtest.h>

#include "cases.h"
#include "fonts/embedded.h"

namespace fonts {
namespace {

Role RoleNamed(const std::string& name) {
  if (name == "heading") return Role::Heading;
  return name == "label" ? Role::Label : Role::Body;
}

class LineBreakTest : public testing::Test {
 protected:
  LineBreakTest() : phrases_(*Phrases::Read(JapanesePhrasesJson())), breaks_(characters_, phrases_) {}

  // The text with |, ~ and = written back where the engine finds opportunities.
  std::string Marked(const std::string& language, Role role, const std::string& text) {
    Request request;
    request.language = language;
    request.spans.push_back({text, "", 0});
    const Source source = ReadSource(request, languages_);
    const std::vector<Break> breaks = breaks_.Find(source, role);
    std::string out;
    size_t unit = 0;
    for (const char byte : text) {
      const bool starts = (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
      if (starts && unit > 0 && unit < source.text.size()) {
        if (breaks[unit] == Break::Free) out += '|';
        if (breaks[unit] == Break::Reluctant) out += '~';
        if (breaks[unit] == Break::Loath) out += '=';
        if (breaks[unit] == Break::Must) out += '!';
      }
      out += byte;
      if (starts) unit += static_cast<unsigned char>(byte) >= 0xF0 ? 2 : 1;
    }
    return out;
  }

  Characters characters_;
  Languages languages_;
  Phrases phrases_;
  LineBreaks breaks_;
};

TEST_F(LineBreakTest, BreaksTheCases) {
  for (const Case& c : ReadCases("line_break.cases")) {
    std::string text;
    for (const char byte : Unescape(c.fields[2])) {
      if (byte != '|' && byte != '~' && byte != '=') text += byte;
    }
    EXPECT_EQ(Marked(c.fields[0], RoleNamed(c.fields[1]), text), Unescape(c.fields[2]))
        << c.file << ":" << c.line;
  }
}

TEST_F(LineBreakTest, KeepsTheRulesOfASpansOwnLanguage) {
  Request request;
  request.language = "en";
  request.spans = {{"Tower ", "", 0}, {"スカイツリー", "ja", 0}};
  const Source source = ReadSource(request, languages_);
  const std::vector<Break> breaks = breaks_.Find(source, Role::Body);
  EXPECT_EQ(breaks[source.text.size() - 1], Break::Never) << "before ー";
  EXPECT_EQ(breaks[6], Break::Free) << "between the spans";
}

TEST_F(LineBreakTest, MustBreakAfterALineEnd) {
  EXPECT_EQ(Marked("en", Role::Body, "a\nb"), "a\n!b");
}

}  // namespace
}  // namespace fonts
