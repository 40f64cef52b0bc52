#include "tools/brochure/report.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

TEST(Report, SpeaksJapaneseAndEnglish) {
  Report report{"plan.pdf", "", {}, {}};
  report.Add(NoteCode::EmptyPages, {2, 3, 4, 7});
  EXPECT_EQ(ToText(report),
            "plan.pdf: 取り込みました。\n・何も印刷されていないページがあります: 2-4, 7。\n"
            "plan.pdf: taken in.\n- Pages without anything on them: 2-4, 7.\n");
  report.Refuse(NoteCode::PasswordNeeded);
  EXPECT_EQ(
      ToText(report),
      "plan.pdf: "
      "受け付けませんでした。開くのにパスワードが必要です。パスワードを外したPDFを受け取ってください。\n"
      "plan.pdf: refused. It asks for a password; please get it without one.\n");
  EXPECT_EQ(ToJson(report)["notes"][0]["code"], "password-needed");
}

TEST(Report, LeavesNoPlaceUnfilled) {
  for (int code = 0; code <= static_cast<int>(NoteCode::StoppedAtLimit); ++code) {
    const Note note{static_cast<NoteCode>(code), {1}, "detail"};
    for (const Tongue tongue : {Tongue::Japanese, Tongue::English}) {
      EXPECT_EQ(SentenceOf(note, tongue).find('{'), std::string::npos) << SentenceOf(note, tongue);
    }
  }
}

}  // namespace
}  // namespace tools
