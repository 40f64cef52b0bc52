#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tools {

// What poppler's programs print about a PDF, read from their output. These are parsers of outside bytes: the
// programs ran on a stranger's file, so nothing is believed but numbers in their ranges. Any input gives an
// answer.

// One page as it is shown: of the crop box, turned as the file says. Points, 1/72 inch.
struct PageSize {
  double width = 0;
  double height = 0;
  int rotation = 0;  // degrees, 0 90 180 270
};

struct PdfInfo {
  int page_count = 0;  // as the file says; `pages` may be shorter
  std::vector<PageSize> pages;
  std::string title;  // "" when there is none
  bool encrypted = false;
  bool has_script = false;
};
PdfInfo ReadPdfInfo(std::string_view output);  // of `pdfinfo -f 1 -l N`

// Of `pdffonts`: names without their subset's prefix, each once.
std::vector<std::string> FontsNotEmbedded(std::string_view output);

// Of `pdfimages -list`: one picture where it is drawn.
struct DrawnPicture {
  int page = 0;
  double width = 0;  // points, as drawn
  double height = 0;
  double pixels_per_inch = 0;  // the lesser of the two directions
};
std::vector<DrawnPicture> DrawnPictures(std::string_view output);

// What poppler complained of, in few words: the first line of its standard error without its prefix, "" for
// nothing.
std::string FirstComplaint(std::string_view errors);

}  // namespace tools
