// What the repository ships below content/japan obeys the rules that publishing demands.

#include <gtest/gtest.h>

#include <filesystem>

#include "content/model/decode.h"
#include "content/model/validate.h"
#include "tests/content/model/samples.h"

namespace content {
namespace {

std::vector<std::filesystem::path> AuthoredFiles() {
  std::vector<std::filesystem::path> files;
  std::filesystem::path top = SOURCE_DIR "/content/japan";
  if (!std::filesystem::exists(top)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    if (entry.path().extension() == ".json" && entry.path().parent_path() != top)
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string Errors(const std::vector<Finding>& findings) {
  std::string lines;
  for (const Finding& finding : findings) {
    if (finding.severity == Finding::Severity::Error) lines += finding.Line() + "\n";
  }
  return lines;
}

TEST(AuthoredContent, HasNoErrors) {
  std::vector<Json> records;
  for (const auto& file : AuthoredFiles()) {
    auto record = ParseJson(FileContent(file.string()), file.string());
    ASSERT_TRUE(record) << record.error().message;
    EXPECT_EQ(Errors(ValidateRecord(*record)), "") << file;
    EXPECT_EQ(record->value("id", ""), file.stem().string());
    auto decoded = DecodeRecord(*record);
    EXPECT_TRUE(decoded) << decoded.error().message;
    records.push_back(std::move(*record));
  }
  EXPECT_EQ(Errors(ValidateCollection(records)), "");
}

}  // namespace
}  // namespace content
