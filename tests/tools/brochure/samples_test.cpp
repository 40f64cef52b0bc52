#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "tests/tools/brochure/stranger.h"
#include "tools/brochure/picture_reading.h"

// PDFs and pictures of many makers, which lie beside the repository and are not part of it: what becomes of
// each is a line of samples.cases. Where the folder is not there, nothing is tested. The everyday run reads
// every PDF without drawing it (what only drawing shows is then not compared) and a few pictures; with
// ZENKOKU_ALL_SAMPLES=1 all is done.
namespace tools {
namespace {

namespace fs = std::filesystem;

const std::string kSamples = std::string(SOURCE_DIR) + "/../shared/data/";

bool All() {
  return std::getenv("ZENKOKU_ALL_SAMPLES") != nullptr;
}

// "pdf_qpdf/bad1.pdf ; refused: not-a-pdf".
std::map<std::string, std::string> Cases() {
  std::map<std::string, std::string> cases;
  std::ifstream file(std::string(TEST_DATA_DIR) + "/samples.cases");
  for (std::string line; std::getline(file, line);) {
    const size_t at = line.find(" ; ");
    if (!line.starts_with('#') && at != std::string::npos) cases[line.substr(0, at)] = line.substr(at + 3);
  }
  return cases;
}

std::set<std::string> Files(const std::string& folder_start) {
  std::set<std::string> files;
  std::error_code gone;
  for (const auto& folder : fs::directory_iterator(kSamples, gone)) {
    const std::string name = folder.path().filename().string();
    if (!name.starts_with(folder_start)) continue;
    for (const auto& file : fs::directory_iterator(folder.path())) {
      const std::string below = name + "/" + file.path().filename().string();
      if (!below.ends_with(".txt")) files.insert(below);
    }
  }
  return files;
}

// Without the codes that only drawing tells.
std::string WithoutDrawing(std::string outcome) {
  for (const std::string code : {" empty-pages", " repaired"}) {
    const size_t at = outcome.find(code);
    if (at != std::string::npos) outcome.erase(at, code.size());
  }
  return outcome;
}

class Samples : public Stranger {
 protected:
  void SetUp() override {
    if (!fs::exists(kSamples)) GTEST_SKIP() << "no " << kSamples;
  }

  std::string OutcomeOfPdf(const std::string& file) {
    const std::string folder = directory_ / "drawing";
    fs::remove_all(folder);
    fs::create_directories(folder);
    auto read = All() ? ReadPdf(disk_, TheSandbox(), kSamples + file, file, folder, 2, {})
                      : InspectPdf(disk_, TheSandbox(), kSamples + file, file);
    if (!read) return "error: " + read.error().message;
    // Drawing may still refuse what was only looked at.
    return All() ? Outcome(*read) : WithoutDrawing(Outcome(*read));
  }

  std::string OutcomeOfPicture(const std::string& file) {
    auto read = ReadPicture(disk_, TheSandbox(), kSamples + file, file);
    if (!read) return "error: " + read.error().message;
    if (read->report.refused()) return "refused: " + std::string(CodeName(read->report.refusal.front().code));
    std::string outcome = std::to_string(read->width) + "x" + std::to_string(read->height) + ":";
    for (const Note& note : read->report.notes) outcome += " " + std::string(CodeName(note.code));
    return outcome;
  }
};

TEST_F(Samples, OfPdfsEndInPagesOrOneLine) {
  const auto cases = Cases();
  for (const std::string& file : Files("pdf_")) {
    const auto expected = cases.find(file);
    const std::string outcome = OutcomeOfPdf(file);
    const std::string wanted = expected == cases.end() ? "no line in samples.cases" : expected->second;
    EXPECT_EQ(outcome, All() ? wanted : WithoutDrawing(wanted)) << file << " ; " << outcome;
  }
}

TEST_F(Samples, OfPicturesEndInAPictureOrOneLine) {
  const auto cases = Cases();
  for (const std::string start : {"img_", "yaizu_photos"}) {
    int count = 0;
    for (const std::string& file : Files(start)) {
      if (!All() && start == "yaizu_photos" && ++count > 5) break;
      const auto expected = cases.find(file);
      const std::string outcome = OutcomeOfPicture(file);
      EXPECT_EQ(outcome, expected == cases.end() ? "no line in samples.cases" : expected->second)
          << file << " ; " << outcome;
    }
  }
}

}  // namespace
}  // namespace tools
