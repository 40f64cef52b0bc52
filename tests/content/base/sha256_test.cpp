#include "content/base/sha256.h"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(Sha256, AgreesWithTheStandardsExamples) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Hex, ThereAndBack) {
  std::string bytes("\x00\x7f\x80\xff", 4);
  EXPECT_EQ(Hex(bytes), "007f80ff");
  EXPECT_EQ(FromHex("007f80FF"), bytes);
  EXPECT_EQ(FromHex(""), "");
  for (const char* wrong : {"0", "0g", "007", " 0", "0x00"}) EXPECT_FALSE(FromHex(wrong)) << wrong;
}

}  // namespace
}  // namespace content
