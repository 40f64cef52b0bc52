#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "cases.h"
#include "fonts/language.h"
#include "fonts/struts.h"
#include "shown.h"

namespace fonts {
namespace {

Request RequestFor(const Case& sample, Role role, Family family) {
  Request request;
  request.language = sample.fields[0];
  request.size = 40;
  request.role = role;
  request.family = family;
  request.weight = family == Family::Serif ? Weight::Bold : Weight::Regular;
  request.ruby = sample.fields.size() > 2;
  request.spans.push_back({sample.fields[1], "", 0});
  return request;
}

// How far the ink leaves the line box, px; negative is room.
float Overflow(const Paragraph& paragraph) {
  float overflow = -1000;
  for (const Line& line : paragraph.lines) {
    for (uint32_t i = 0; i < line.glyph_count; ++i) {
      const Glyph& glyph = paragraph.glyphs[line.first_glyph + i];
      const Bitmap& bitmap = TestEngine().Rasterise(glyph.face, glyph.id, glyph.size, 0);
      if (bitmap.height == 0) continue;
      const float top = glyph.y + static_cast<float>(bitmap.top);
      const float bottom = top + static_cast<float>(bitmap.height);
      overflow = std::max({overflow, line.top - top, bottom - (line.top + line.height)});
    }
  }
  return overflow;
}

TEST(LineBox, HoldsTheInkOfEveryLanguage) {
  for (const Case& c : ReadCases("samples.cases")) {
    for (const Family family : {Family::Sans, Family::Serif}) {
      // A pixel, since bitmaps are rounded outwards.
      const auto body = TestEngine().Layout(RequestFor(c, Role::Body, family));
      EXPECT_LE(Overflow(*body), 1.05f) << c.fields[0] << " body";
      const auto label = TestEngine().Layout(RequestFor(c, Role::Label, family));
      EXPECT_LE(Overflow(*label), 1.05f) << c.fields[0] << " label";
      const auto heading = TestEngine().Layout(RequestFor(c, Role::Heading, family));
      EXPECT_LE(Overflow(*heading), 1.05f) << c.fields[0] << " heading";
    }
  }
}

// Lines that are set as tight as any screen asks for still hold their ink: the box grows.
TEST(LineBox, HoldsTheWorstWordsOfEveryLanguageInEveryStyle) {
  std::set<std::string> seen;
  for (const Case& c : ReadCases("worst_ink.cases")) {
    seen.insert(c.fields[0]);
    for (const Role role : {Role::Body, Role::Heading, Role::Label}) {
      for (const Family family : {Family::Sans, Family::Serif}) {
        for (const Weight weight : {Weight::Regular, Weight::Bold}) {
          for (const float pitch : {0.0f, 1.19f}) {
            Request request = RequestFor(c, role, family);
            request.weight = weight;
            request.line_height = pitch * request.size;
            const auto paragraph = TestEngine().Layout(request);
            // A pixel, since bitmaps are rounded outwards.
            EXPECT_LE(Overflow(*paragraph), 1.05f)
                << c.fields[0] << " role " << static_cast<int>(role) << " family " << static_cast<int>(family)
                << " weight " << static_cast<int>(weight) << " pitch " << pitch;
          }
        }
      }
    }
  }
  EXPECT_EQ(seen.size(), 27u) << "all languages but ja-simple, which is set like ja";
}

TEST(LineBox, CentresCapitalsAndIdeographs) {
  Languages languages;
  for (const char* tag : {"en", "ja", "zh-Hans", "ko", "ru"}) {
    const Strut strut = StrutOf(languages[tag], {}, Role::Label, false, 0);
    EXPECT_NEAR(strut.baseline - MiddleOf(languages[tag]), strut.height / 2, 0.001) << tag;
  }
}

TEST(LineBox, IsTheSameForEveryLineOfAPage) {
  Request request;
  request.language = "en";
  request.spans = {{"Kanazawa", "", 0}};
  const float latin = TestEngine().Layout(request)->height;
  request.spans = {{"Kanazawa ", "", 0}, {"金沢", "ja", 0}};
  EXPECT_FLOAT_EQ(TestEngine().Layout(request)->height, latin);
  request.spans = {{"Thai: ", "", 0}, {"ที่นี่", "th", 0}};
  EXPECT_GT(TestEngine().Layout(request)->height, latin)
      << "a script that would be clipped makes the box taller";
  request.line_height = 52;
  EXPECT_FLOAT_EQ(TestEngine().Layout(request)->height, 52);
  request.line_height = 32;
  EXPECT_GT(TestEngine().Layout(request)->height, 1.5f * 32) << "as tall as the ink";
}

}  // namespace
}  // namespace fonts
