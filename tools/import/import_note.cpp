#include "tools/import/import_note.h"

namespace tools {
namespace {

std::string Numbered(const char* unit, int number) {
  return unit + (" " + std::to_string(number));
}

}  // namespace

std::string Where::English() const {
  switch (unit) {
    case Unit::File:
      return "file";
    case Unit::Header:
      return "header";
    case Unit::Row:
      return Numbered("row", number);
    case Unit::Event:
      return Numbered("event", number);
    case Unit::Entry:
      return Numbered("entry", number);
    case Unit::Feature:
      return Numbered("feature", number);
  }
  return "";
}

std::string Where::Japanese() const {
  switch (unit) {
    case Unit::File:
      return "ファイル";
    case Unit::Header:
      return "見出し";
    case Unit::Row:
      return std::to_string(number) + "行目";
    case Unit::Event:
    case Unit::Entry:
    case Unit::Feature:
      return std::to_string(number) + "件目";
  }
  return "";
}

std::string ImportNote::Line() const {
  std::string line = where.English() + ": ";
  if (!column.empty()) line += column + ": ";
  if (reason->treatment == Treatment::LeftOut) line += "left out, ";
  line += reason->english;
  if (!found.empty()) line += ": " + found;
  if (!now.empty()) line += (found.empty() ? ": " : " -> ") + now;
  return line;
}

}  // namespace tools
