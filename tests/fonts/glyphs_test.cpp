#include <gtest/gtest.h>

#include "fonts/strike.h"
#include "shown.h"

namespace fonts {
namespace {

Glyph GlyphOf(const std::string& text, const std::string& language) {
  Request request;
  request.language = language;
  request.size = 28;
  request.spans.push_back({text, "", 0});
  return TestEngine().Layout(request)->glyphs[0];
}

uint64_t Ink(const Bitmap& bitmap) {
  uint64_t ink = 0;
  for (int row = 0; row < bitmap.height; ++row) {
    for (int column = 0; column < bitmap.width; ++column) ink += bitmap.pixels[row * bitmap.stride + column];
  }
  return ink;
}

TEST(Glyphs, GivesRowsThatPixmanCanUse) {
  const Glyph glyph = GlyphOf("国", "ja");
  const Bitmap& bitmap = TestEngine().Rasterise(glyph.face, glyph.id, 27.3f, 0);
  EXPECT_EQ(bitmap.stride % 4, 0);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(bitmap.pixels) % 4, 0u);
  EXPECT_LT(bitmap.top, 0);
  EXPECT_GT(Ink(bitmap), 0u);
}

TEST(Glyphs, MovesByQuartersOfAPixelWithoutChangingTheWeight) {
  const Glyph glyph = GlyphOf("l", "en");
  const auto whole = static_cast<double>(Ink(TestEngine().Rasterise(glyph.face, glyph.id, 28, 0)));
  for (int fraction = 1; fraction < 4; ++fraction) {
    const auto moved = static_cast<double>(Ink(TestEngine().Rasterise(glyph.face, glyph.id, 28, fraction)));
    EXPECT_NEAR(moved / whole, 1, 0.03) << fraction;
  }
}

TEST(Glyphs, KeepsBitmapsWhereTheyAre) {
  const Glyph glyph = GlyphOf("a", "en");
  const Bitmap* first = &TestEngine().Rasterise(glyph.face, glyph.id, 28, 0);
  const uint8_t* pixels = first->pixels;
  for (int size = 10; size < 200; ++size) {
    static_cast<void>(TestEngine().Rasterise(glyph.face, glyph.id, static_cast<float>(size), 1));
  }
  EXPECT_EQ(&TestEngine().Rasterise(glyph.face, glyph.id, 28, 0), first);
  EXPECT_EQ(first->pixels, pixels);
}

TEST(Glyphs, DrawsNothingForABlankOrAnUnknownFace) {
  const Glyph blank = GlyphOf(" a", "en");
  EXPECT_EQ(TestEngine().Rasterise(blank.face, blank.id, 28, 0).pixels, nullptr);
  EXPECT_EQ(TestEngine().Rasterise(60000, 1, 28, 0).pixels, nullptr);
}

TEST(Strike, KeepsTheMeanOfWhatItCovers) {
  // Four pixels, one of them white and opaque, onto one: a quarter of each channel.
  const uint8_t strike[16] = {255, 255, 255, 255};
  uint8_t out[4] = {};
  ScaleStrike({strike, 2, 2, 8}, 2, 0, 0, {out, 1, 1});
  for (const uint8_t channel : out) EXPECT_EQ(channel, 64);
}

}  // namespace
}  // namespace fonts
