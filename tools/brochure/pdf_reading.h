#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "tools/brochure/page_pictures.h"
#include "tools/brochure/pdf_structure.h"
#include "tools/brochure/report.h"
#include "tools/brochure/sandbox.h"

namespace tools {

inline constexpr uint64_t kMostPdfBytes = 256ULL << 20U;  // as a blob may have
inline constexpr int kMostPages = 500;

// One page as it was read. Its pictures are the files FOLDER/N.image, N.zoom and N.thumbnail, N from 1.
struct PageRead {
  std::string label;
  std::string text;
  std::vector<PdfStructure::Link> links;
  PageSizes sizes;
};

struct PdfRead {
  Report report;  // when it refuses, the rest is empty
  std::vector<PageRead> pages;
  std::vector<PdfStructure::Heading> contents;
  std::string title;     // the PDF's own, else of its first page, else of its file name
  std::string language;  // BCP 47, "und" when unsure
  bool binds_right = false;
};

// Called after each page from whichever thread drew it, one call at a time.
using PagesProgress = std::function<void(int done, int all)>;

// Reads a PDF from a stranger: `pdf` is the file's path, `shown_name` what it is called in the report. Each
// program of poppler and qpdf runs in the sandbox; pages are drawn on `threads` threads, each of which needs
// 120 MB at most. What is wrong with the PDF is said in the report; errors are those of this machine (no
// program, disk full). Fills `folder`, which is the caller's to remove.
content::Result<PdfRead> ReadPdf(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf,
                                 const std::string& shown_name, const std::string& folder, int threads,
                                 const PagesProgress& progress);

// The same without drawing, in a fraction of the time: no pictures, and nothing said that only drawing shows
// (empty pages, pages that cannot be drawn).
content::Result<PdfRead> InspectPdf(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf,
                                    const std::string& shown_name);

}  // namespace tools
