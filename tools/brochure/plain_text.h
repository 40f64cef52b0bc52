#pragma once

#include <string>
#include <string_view>

namespace tools {

// Valid UTF-8: what is none becomes U+FFFD.
std::string WellFormed(std::string_view bytes);

// Text from a stranger's file as a record may hold it: UTF-8 without faults, in Unicode's NFKC (Japanese PDFs
// are full of radicals that look like ideographs, full-width letters and ligatures), without control
// characters, blanks single and none at the ends.
std::string PlainText(std::string_view text);

// The same, cut to at most `longest` bytes between two characters.
std::string PlainText(std::string_view text, size_t longest);

}  // namespace tools
