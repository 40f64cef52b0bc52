#include "tools/generate/example_place.h"

#include <gtest/gtest.h>

#include "content/base/sha256.h"
#include "content/model/validate.h"

namespace tools {
namespace {

TEST(ExamplePlace, IsValidInEveryPrefecture) {
  for (uint64_t number = 0; number < 200; ++number) {
    for (uint64_t edition : {0, 1, 2}) {
      for (const content::Finding& finding : content::ValidateRecord(ExamplePlace(number, edition))) {
        EXPECT_EQ(finding.severity, content::Finding::Severity::Warning) << finding.Line();
      }
    }
  }
}

TEST(ExamplePlace, SaysThatItIsAnExample) {
  content::Json place = ExamplePlace(123);
  EXPECT_TRUE(place["name"]["en"].get<std::string>().starts_with("Example "));
  EXPECT_EQ(place["id"], "place-example-0000123");
}

TEST(ExamplePlace, IsTheSameOnEveryMachine) {
  EXPECT_EQ(content::Sha256Hex(content::DumpJson(ExamplePlace(7))),
            "19f9e889e3edd3e5b54cf66d131fb3eb2abd624d462356b5312565263c6daa88");
  content::Json edited = ExamplePlace(7, 1);
  EXPECT_NE(edited, ExamplePlace(7));
  edited["description"] = ExamplePlace(7)["description"];
  EXPECT_EQ(edited, ExamplePlace(7)) << "an editor changes a sentence";
}

}  // namespace
}  // namespace tools
