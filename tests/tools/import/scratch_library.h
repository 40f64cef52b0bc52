#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>

#include "content/base/disk.h"
#include "content/store/library.h"
#include "tests/content/base/scratch_directory.h"
#include "tools/import/import.h"

namespace tools {

// A directory of its own for each test, with an empty library in it.
class ScratchLibrary : public testing::Test {
 protected:
  ScratchLibrary() {
    auto library = content::Library::Open(disk_, Path("library"));
    if (!library) ADD_FAILURE() << library.error().message;
    if (library) library_.emplace(*std::move(library));
  }

  std::string Path(const std::string& below) const { return directory_ / below; }

  void Write(const std::string& below, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(Path(below)).parent_path());
    const auto written = disk_.Write(Path(below), bytes);
    ASSERT_TRUE(written) << written.error().message;
  }

  content::Result<ImportReport> Import(const std::string& below) {
    return ImportSource(disk_, *library_, Path(below), Path("reports"), {});
  }

  // Stops the test when the import fails.
  ImportReport Imported(const std::string& below) {
    auto report = Import(below);
    if (!report) ADD_FAILURE() << report.error().message;
    return report ? *report : ImportReport{};
  }

  // The record with this id, or null.
  content::Json Record(const std::string& id) {
    auto records = library_->Records();
    if (!records) ADD_FAILURE() << records.error().message;
    if (records) {
      for (const content::Json& record : *records) {
        if (record.at("id") == id) return record;
      }
    }
    return {};
  }

  // The record with this Japanese name, or null.
  content::Json Named(const std::string& japanese) {
    auto records = library_->Records();
    if (!records) ADD_FAILURE() << records.error().message;
    if (records) {
      for (const content::Json& record : *records) {
        if (record.at("name").value("ja", "") == japanese) return record;
      }
    }
    return {};
  }

  size_t Count() { return library_->Records()->size(); }

  content::SystemDisk disk_;
  content::ScratchDirectory directory_;
  std::optional<content::Library> library_;
};

}  // namespace tools
