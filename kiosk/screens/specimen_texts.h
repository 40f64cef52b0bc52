#pragma once

#include <span>
#include <string_view>

namespace kiosk {

// What the specimen shows in one language: sentences of a tourist information, with the letters, numbers and
// signs in them that careless text engines get wrong. Furigana is {漢字|かんじ}; between U+2068 and U+2069
// stands a Japanese name.
struct SpecimenTexts {
  std::string_view language;
  std::string_view heading;
  std::string_view body;
  std::string_view button;
  std::string_view other_button;
  std::string_view row_name;
  std::string_view row_line;
  std::string_view question;  // a dialog's title
  std::string_view answer;    // and its text
};

std::span<const SpecimenTexts> AllSpecimenTexts();

}  // namespace kiosk
