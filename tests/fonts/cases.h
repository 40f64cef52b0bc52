#pragma once

#include <string>
#include <vector>

namespace fonts {

// One line of a .cases file: fields between TABs. Blank lines and lines that begin with # are left out.
struct Case {
  std::string file;
  int line = 0;
  std::vector<std::string> fields;
};

// `name` is a file of this folder. Stops the test program when it is not there.
std::vector<Case> ReadCases(const std::string& name);

// "\n", "\u00AD" and the like in a case stand for the character.
std::string Unescape(const std::string& text);

}  // namespace fonts
