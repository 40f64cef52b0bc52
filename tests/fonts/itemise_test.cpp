#include "fonts/itemise.h"

#include <gtest/gtest.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "cases.h"
#include "fonts/bidi.h"
#include "fonts/embedded.h"

namespace fonts {
namespace {

std::string ToUtf8(std::u16string_view text) {
  std::string out(text.size() * 3, '\0');
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
              static_cast<int32_t>(text.size()), &status);
  out.resize(static_cast<size_t>(length));
  return out;
}

// "NotoSansCJK" of ".../NotoSansCJK-Regular.ttc"; "NotoSans-" of "NotoSans-Regular.ttf", to tell it from the
// others.
std::string FaceName(const Stacks& stacks, FaceId face) {
  const std::string& path = stacks.files[face].path;
  const size_t slash = path.rfind('/') + 1;
  const std::string name = path.substr(slash, path.find_first_of("-.", slash) - slash);
  return name == "NotoSans" ? "NotoSans-" : name;
}

class ItemiseTest : public testing::Test {
 protected:
  void SetUp() override {
    auto stacks = ReadStacks(StacksJson());
    ASSERT_TRUE(stacks) << stacks.error().message;
    auto faces = Faces::Open("/usr/share/fonts", stacks->files);
    ASSERT_TRUE(faces) << faces.error().message;
    faces_ = std::make_unique<Faces>(*std::move(faces));
    choice_ = std::make_unique<FaceChoice>(*std::move(stacks), *faces_);
  }

  std::string Runs(const std::string& language, const std::string& text) {
    Request request;
    request.language = language;
    request.spans.push_back({text, "", 0});
    return Runs(request);
  }

  std::string Runs(const Request& request) {
    const Source source = ReadSource(request, languages_);
    const auto levels = Bidi::Levels(source.text, source.language->right_to_left, characters_);
    std::string out;
    for (const auto& run : Itemise(source, levels, request.family, request.weight, characters_, *choice_)) {
      if (!out.empty()) out += " ";
      out += std::string(uscript_getShortName(run.script)) + "/" + FaceName(choice_->stacks(), run.face) +
             "/" + std::to_string(run.level) + "\"" +
             ToUtf8(std::u16string_view(source.text).substr(run.begin, run.end - run.begin)) + "\"";
    }
    return out;
  }

  Characters characters_;
  Languages languages_;
  std::unique_ptr<Faces> faces_;
  std::unique_ptr<FaceChoice> choice_;
};

TEST_F(ItemiseTest, CutsTheCases) {
  for (const Case& c : ReadCases("itemise.cases")) {
    EXPECT_EQ(Runs(c.fields[0], Unescape(c.fields[1])), Unescape(c.fields[2])) << c.file << ":" << c.line;
  }
}

TEST_F(ItemiseTest, DoesNotCutWhereOnlyTheMarkChanges) {
  Request request;
  request.language = "ar";
  request.spans = {{"مر", "", 1}, {"حبا", "", 2}};
  EXPECT_EQ(Runs(request), "Arab/NotoSansArabic/1\"مرحبا\"");
}

TEST_F(ItemiseTest, CutsWhereTheLanguageChanges) {
  Request request;
  request.language = "en";
  request.spans = {{"直", "", 0}, {"直", "zh-Hans", 0}, {"直", "ja", 0}};
  EXPECT_EQ(Runs(request), "Hani/NotoSansCJK/0\"直\" Hani/NotoSansCJK/0\"直\" Kana/NotoSansCJK/0\"直\"");
}

}  // namespace
}  // namespace fonts
