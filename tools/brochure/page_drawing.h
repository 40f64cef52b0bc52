#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "tools/brochure/page_pictures.h"
#include "tools/brochure/report.h"
#include "tools/brochure/sandbox.h"

namespace tools {

struct PagesDrawn {
  std::vector<int> blank;     // pages, from 1
  std::string complaint;      // the first that the drawing program made
  std::vector<Note> refusal;  // one when a page could not be drawn
};

// Draws each page of the PDF and writes its pictures into `folder` (pdf_reading.h). Pages are taken one by
// one by whichever thread is free, each by a pdftoppm of its own: a page that kills the program is known by
// its number, and what one thread holds does not depend on the PDF. Stops at the first page that cannot be
// drawn.
content::Result<PagesDrawn> DrawPages(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf,
                                      const std::vector<PageSizes>& sizes, const std::string& folder,
                                      int threads, const std::function<void(int done, int all)>& progress);

}  // namespace tools
