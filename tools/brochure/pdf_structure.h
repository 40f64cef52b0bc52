#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace tools {

// What no program of poppler tells: page labels, contents, links with their places and the binding, of a PDF
// that `qpdf --json=2` has spelled out (ISO 32000-1: 12.4.2 page labels, 12.3.3 outline, 12.5.6.5 links,
// 12.2 viewer preferences).
struct PdfStructure {
  struct Link {
    std::string url;  // http or https
    double left = 0;  // of the page as it is shown, from its top left corner: 0 to 1
    double top = 0;
    double right = 0;
    double bottom = 0;
  };
  struct Page {
    std::string label;  // "iv"; "" when the PDF has none
    std::vector<Link> links;
  };
  struct Heading {
    std::string title;
    int page = 0;  // from 1
  };

  std::vector<Page> pages;
  std::vector<Heading> contents;  // in order, two levels deep
  bool binds_right = false;       // it says so
  bool runs_script = false;       // it has an action in JavaScript
  bool launches = false;          // it has an action that starts a program
};

// A parser of outside bytes. Damaged when it is no such JSON; what is odd in it is left out.
content::Result<PdfStructure> ReadPdfStructure(std::string_view qpdf_json, int page_count);

}  // namespace tools
