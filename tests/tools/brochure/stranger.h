#pragma once

#include <gtest/gtest.h>

#include <string>

#include "content/base/disk.h"
#include "tests/content/base/scratch_directory.h"
#include "tools/brochure/pdf_reading.h"
#include "tools/brochure/sandbox.h"

namespace tools {

// Files from strangers, in a directory of the test's own, with the strongest sandbox that works here.
class Stranger : public testing::Test {
 protected:
  std::string Write(const std::string& name, const std::string& bytes) {
    const auto written = disk_.Write(directory_ / name, bytes);
    if (!written) ADD_FAILURE() << written.error().message;
    return directory_ / name;
  }

  static const Sandbox& TheSandbox() {
    static const Sandbox sandbox = *Sandbox::Find(Sandbox::Weakness::Allowed);
    return sandbox;
  }

  // Taken in, or the refusal's code.
  PdfRead Read(const std::string& bytes) {
    const std::string folder = directory_ / "drawing";
    if (!disk_.MakeDirectories(folder)) ADD_FAILURE() << folder;
    auto read = ReadPdf(disk_, TheSandbox(), Write("given.pdf", bytes), "given.pdf", folder, 2, {});
    if (!read) ADD_FAILURE() << read.error().message;
    return read ? *std::move(read) : PdfRead{};
  }

  content::SystemDisk disk_;
  content::ScratchDirectory directory_;
};

// "3 pages, en: title-missing no-text-layer", or "refused: no-pages".
inline std::string Outcome(const PdfRead& read) {
  if (read.report.refused()) return "refused: " + std::string(CodeName(read.report.refusal.front().code));
  std::string outcome = std::to_string(read.pages.size()) + " pages, " + read.language + ":";
  for (const Note& note : read.report.notes) outcome += " " + std::string(CodeName(note.code));
  return outcome;
}

}  // namespace tools
