#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tools {

// The text of one page in the order in which it is read.
struct PageText {
  std::string text;       // paragraphs joined by blanks, PlainText
  std::string heading;    // its thickest line, "" when it has none of two letters
  bool vertical = false;  // most of it stands in columns from top to bottom
};

// Of `pdftotext -bbox-layout`. Horizontal text keeps poppler's order, which knows columns. Where most of a
// page is Japanese or Chinese in vertical lines, those are put in order here: tiers from top to bottom, in
// each the lines from right to left. Furigana, that is a line of kana at most 0.7 times as thick as the line
// with ideographs that it runs along, is left out: it would tear the words apart that it explains.
// A parser of outside bytes: any input gives an answer.
std::vector<PageText> ReadPageTexts(std::string_view bbox_layout);

}  // namespace tools
