#include "kiosk/ui/qr_code.h"

#include <gtest/gtest.h>

#include <string>

namespace kiosk {
namespace {

TEST(QrCode, HasTheThreeMarksThatACameraLooksFor) {
  auto code = MakeQrCode("兼六園 / Kenroku-en");
  ASSERT_TRUE(code);
  ASSERT_GE(code->size, 21);
  auto is_mark = [&](int left, int top) {
    for (int i = 0; i < 7; ++i) {
      if (!code->dark(left + i, top) || !code->dark(left, top + i)) return false;
    }
    return !code->dark(left + 1, top + 1) && code->dark(left + 3, top + 3);
  };
  EXPECT_TRUE(is_mark(0, 0));
  EXPECT_TRUE(is_mark(code->size - 7, 0));
  EXPECT_TRUE(is_mark(0, code->size - 7));
}

TEST(QrCode, RefusesWhatDoesNotFit) {
  EXPECT_FALSE(MakeQrCode(""));
  EXPECT_TRUE(MakeQrCode(std::string(2953, 'a')));  // version 40, level L
  EXPECT_FALSE(MakeQrCode(std::string(2954, 'a')));
}

}  // namespace
}  // namespace kiosk
