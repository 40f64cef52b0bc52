#include "tools/feed/check.h"

#include <gtest/gtest.h>

#include "tests/sync/workshop.h"

namespace tools {
namespace {

using content::Finding;
using zenkoku_sync::Workshop;

std::vector<Finding> Check(Workshop& workshop) {
  auto library = content::Library::Open(workshop.disk, workshop.directory / "library");
  EXPECT_TRUE(library);
  return *CheckLibrary(*library);
}

TEST(CheckLibrary, HasNothingAgainstGoodRecords) {
  Workshop workshop;
  workshop.Add(Workshop::Place("place-a", "17", "A"));
  EXPECT_EQ(CountErrors(Check(workshop)), 0);
}

TEST(CheckLibrary, SeesEachRecordTheCollectionAndThePictures) {
  Workshop workshop;
  content::Json place = Workshop::Place("place-a", "48", "A");  // no such code
  place["image"] = {{"blob", std::string(64, 'a')}};            // not in the library
  workshop.Add(place);
  workshop.Add(Workshop::Place("place-b", "20", "B"));  // no such prefecture in the library
  std::string all;
  for (const Finding& finding : Check(workshop)) all += finding.Line() + "\n";
  EXPECT_NE(all.find("error: place-a: /prefectures"), std::string::npos) << all;
  EXPECT_NE(all.find("error: place-a: blob aaaa"), std::string::npos) << all;
  EXPECT_NE(all.find("place-b"), std::string::npos) << all;
}

TEST(CheckSummary, CountsErrorsAndWarnings) {
  std::vector<Finding> findings(3);
  findings[0].severity = Finding::Severity::Warning;
  EXPECT_EQ(CheckSummary(412, findings), "412 records: 2 errors, 1 warning");
}

}  // namespace
}  // namespace tools
