// Text that no editor writes, but a broken feed may bring: it costs a bounded time, shows something, and
// stops nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <string>

#include "shown.h"

namespace fonts {
namespace {

// Far above what any of these takes (most a twentieth of a second, the slowest 1.6), far below what quadratic
// work on 100,000 characters would: for loaded machines, debug builds and sanitizers.
constexpr double kMostSeconds = 30;
constexpr size_t kLong = 100000;

Request RequestFor(const std::string& language, const std::string& text) {
  Request request;
  request.language = language;
  request.width = 480;
  request.size = 24;
  request.spans.push_back({text, "", 0});
  return request;
}

bool BeginsCharacter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// `unit` again and again, as many characters as asked for or a few more.
std::string Repeated(const std::string& unit, size_t characters) {
  const auto each =
      std::max<size_t>(1, static_cast<size_t>(std::count_if(unit.begin(), unit.end(), BeginsCharacter)));
  std::string text;
  for (size_t count = 0; count < characters; count += each) text += unit;
  return text;
}

// The processor's time, so that other work on the machine does not count.
double SecondsFor(Engine& engine, const Request& request, std::shared_ptr<const Paragraph>& paragraph) {
  const std::clock_t start = std::clock();
  paragraph = engine.Layout(request);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

bool IsSeen(Engine& engine, const Glyph& glyph) {
  const Bitmap& bitmap = engine.Rasterise(glyph.face, glyph.id, glyph.size, 0);
  return bitmap.width > 0 && bitmap.height > 0;
}

TEST(Hostile, ShowsAReplacementForWhatIsNoUtf8) {
  // A stray byte, a cut sequence, an overlong slash, a lone surrogate, beyond Unicode.
  for (const std::string bytes :
       {"\xFF", "\xE6\xBC", "\xC0\xAF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80"}) {
    const auto paragraph = TestEngine().Layout(RequestFor("en", "a" + bytes + "b"));
    ASSERT_GE(paragraph->glyphs.size(), 3u) << testing::PrintToString(bytes);
    for (const Glyph& glyph : paragraph->glyphs) {
      EXPECT_NE(glyph.id, 0u);
      EXPECT_TRUE(IsSeen(TestEngine(), glyph));
    }
  }
}

TEST(Hostile, TellsOnceOfWhatIsNoUtf8) {
  auto engine = Engine::Open("/usr/share/fonts");
  ASSERT_TRUE(engine);
  testing::internal::CaptureStderr();
  engine->Layout(RequestFor("en", "a\xFF"));
  engine->Layout(RequestFor("ja", "\xC0\xFF\xEE"));
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "fonts: a text of 2 bytes in language \"en\" is too long or no UTF-8\n");
}

TEST(Hostile, ShowsABoxForWhatNoFontHas) {
  const auto paragraph = TestEngine().Layout(RequestFor("en", "\U000E01F0\U00010FFF\uE000"));
  size_t seen = 0;
  for (const Glyph& glyph : paragraph->glyphs) seen += IsSeen(TestEngine(), glyph) ? 1 : 0;
  EXPECT_GE(seen, 2u);
}

struct Flood {
  const char* language;
  const char* unit;
};

constexpr Flood kFloods[] = {
    {"en", "a"},
    {"en", "word "},
    {"en", "a-"},
    {"en", "1,"},
    {"en", "\u00AD"},
    {"en", "\n"},
    {"en", "\t"},
    {"en", "("},
    {"en", "()\u05D0"},
    {"en", "\u200D"},
    {"en", "\uFE0F"},
    {"en", "\xFF"},
    {"en", "fi\u0301"},
    {"en", "{a|b}"},
    {"en", "{"},
    {"ja", "漢"},
    {"ja", "っ"},
    {"ja", "「」"},
    {"ja", "漢a"},
    {"ja", "{志|こころざし}"},
    {"ja", "お手洗い"},
    {"ja-simple", "しゃしん"},
    {"zh-Hans", "的"},
    {"ko", "한글"},
    {"th", "ที่"},
    {"th", "กรุงเทพ"},
    {"my", "က္က"},
    {"my", "မြန်မာ"},
    {"km", "ខ្ញុំ"},
    {"lo", "ລາວ"},
    {"hi", "क्ष"},
    {"hi", "क्"},
    {"ar", "لا"},
    {"ar", "س"},
    {"he", "\u2068"},
    {"he", "\u2068\u05D0\u2069"},
    {"he", "\u2067\u2066a"},
    {"he", "\u202B"},
    {"he", "\u202Ea\u202C"},
    {"he", "א1 ("},
    {"ur", "پاکستان "},
    {"en", "👩‍"},
    {"en", "🇯"},
    {"en", "\U000E0067"},
    {"mn", "ᠮᠣ"},
};

// How a text may be asked for, where each way takes other paths: filled lines, one line, a line a letter.
struct Way {
  Role role;
  float width;
  int max_lines;
};

constexpr Way kWays[] = {
    {Role::Body, 480, 0}, {Role::Heading, std::numeric_limits<float>::infinity(), 1}, {Role::Label, 0, 0}};

TEST(Hostile, LaysOutAHundredThousandCharactersInTime) {
  for (const Flood& flood : kFloods) {
    Request request = RequestFor(flood.language, Repeated(flood.unit, kLong));
    request.ruby = true;
    for (const Way& way : kWays) {
      request.role = way.role;
      request.width = way.width;
      request.max_lines = way.max_lines;
      std::shared_ptr<const Paragraph> paragraph;
      EXPECT_LT(SecondsFor(TestEngine(), request, paragraph), kMostSeconds)
          << flood.language << " " << flood.unit << " in " << way.width;
      EXPECT_LE(paragraph->glyphs.size(), 2 * kLong) << flood.language << " " << flood.unit;
    }
  }
  TestEngine().Forget();
}

TEST(Hostile, StacksTenThousandMarks) {
  for (const char* mark : {"\u0301", "\u0E35", "\u05B8", "\u064B", "\u0951", "\u20DD", "\u3099"}) {
    for (const char* base : {"a", "ก", "ب", ""}) {
      std::shared_ptr<const Paragraph> paragraph;
      const std::string text = base + Repeated(mark, 10000);
      EXPECT_LT(SecondsFor(TestEngine(), RequestFor("en", text), paragraph), kMostSeconds)
          << text.substr(0, 4);
      EXPECT_LE(paragraph->glyphs.size(), 30000u);
    }
  }
}

TEST(Hostile, CutsWhatIsLongerThanAnyText) {
  std::shared_ptr<const Paragraph> paragraph;
  const Request request = RequestFor("en", std::string(8u << 20, 'a'));
  EXPECT_LT(SecondsFor(TestEngine(), request, paragraph), kMostSeconds);
  EXPECT_LE(paragraph->glyphs.size(), 1u << 20);
  TestEngine().Forget();
}

TEST(Hostile, TakesAnyLengthForASize) {
  constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
  constexpr float kInfinite = std::numeric_limits<float>::infinity();
  for (const float size : {kNone, kInfinite, -kInfinite, 0.0f, -1.0f, 1e-30f, 1e30f}) {
    for (const float width : {kNone, kInfinite, -kInfinite, 0.0f, 1e30f}) {
      Request request = RequestFor("ja", "浅草寺 Asakusa");
      request.size = size;
      request.width = width;
      request.line_height = size;
      request.align = Align::End;
      const auto paragraph = TestEngine().Layout(request);
      EXPECT_TRUE(std::isfinite(paragraph->width) && std::isfinite(paragraph->height));
      for (const Glyph& glyph : paragraph->glyphs) EXPECT_TRUE(std::isfinite(glyph.x) && glyph.size > 0);
    }
  }
}

// A folder of fonts in which all but the CJK ones are missing, and Thai's is damaged.
class PoorMachine : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) / "poor-fonts";
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "opentype");
    std::filesystem::create_directories(folder_ / "truetype/noto");
    std::filesystem::create_directory_symlink("/usr/share/fonts/opentype/noto", folder_ / "opentype/noto");
    std::ofstream(folder_ / "truetype/noto/NotoSansThai-Regular.ttf") << "no font";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
};

TEST_F(PoorMachine, ShowsBoxesAndTellsOnce) {
  testing::internal::CaptureStderr();
  auto engine = Engine::Open(folder_.string());
  const std::string told = testing::internal::GetCapturedStderr();
  ASSERT_TRUE(engine);
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 1) << told;
  EXPECT_NE(told.find("install fonts-noto-"), std::string::npos) << told;
  for (const char* text : {"ที่", "ខ្ញុំ", "မြန်မာ", "😀", "±"}) {
    const auto paragraph = engine->Layout(RequestFor("en", text));
    ASSERT_FALSE(paragraph->glyphs.empty()) << text;
    EXPECT_TRUE(IsSeen(*engine, paragraph->glyphs[0])) << text;
  }
  EXPECT_EQ(engine->Layout(RequestFor("ru", "Токио"))->lines.size(), 1u);
}

}  // namespace
}  // namespace fonts
