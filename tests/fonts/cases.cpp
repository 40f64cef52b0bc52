#include "cases.h"

#include <cstdlib>
#include <fstream>

#include "content/base/check.h"

namespace fonts {
namespace {

void AppendUtf8(std::string& out, unsigned long c) {
  const auto byte = [&](unsigned long value) { out.push_back(static_cast<char>(value)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F));
  if (c < 0x10000) return byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
  byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
}

std::vector<std::string> Fields(const std::string& line) {
  std::vector<std::string> fields;
  size_t begin = 0;
  while (true) {
    const size_t tab = line.find('\t', begin);
    fields.push_back(line.substr(begin, tab - begin));
    if (tab == std::string::npos) return fields;
    begin = tab + 1;
  }
}

}  // namespace

std::vector<Case> ReadCases(const std::string& name) {
  std::ifstream in(std::string(FONTS_CASES) + "/" + name);
  content::Check(in.is_open(), "cases file is there");
  std::vector<Case> cases;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    cases.push_back({name, number, Fields(line)});
  }
  return cases;
}

std::string Unescape(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out.push_back(text[i]);
    } else if (text[i + 1] == 'u' && i + 5 < text.size()) {
      AppendUtf8(out, std::strtoul(text.substr(i + 2, 4).c_str(), nullptr, 16));
      i += 5;
    } else {
      out.push_back(text[++i] == 'n' ? '\n' : text[i]);
    }
  }
  return out;
}

}  // namespace fonts
