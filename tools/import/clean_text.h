#pragma once

#include <string>
#include <string_view>

namespace tools {

// One line of Japanese by the manners of content/model/RECORDS.md, from a cell that somebody typed: ASCII
// letters and digits, full-width kana, no line breaks (a comma 、 where a phrase ended without one), no
// blanks between Japanese and Latin letters, no braces, which would be read as furigana.
std::string CleanJapanese(std::string_view cell);

// One line of Latin script: ASCII forms, single blanks.
std::string CleanLatin(std::string_view cell);

// As CleanLatin, without any blanks: for numbers, codes, dates and times.
std::string CleanValue(std::string_view cell);

}  // namespace tools
