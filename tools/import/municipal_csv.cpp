#include "tools/import/municipal_csv.h"

#include <utility>

#include "tools/import/csv.h"
#include "tools/import/decode_text.h"
#include "tools/import/municipal_list.h"

namespace tools {
namespace {

// What is called a table and is none, by its first bytes; "" for one that may be.
std::string_view WhatElse(std::string_view bytes) {
  constexpr std::string_view kSpreadsheet = "a spreadsheet under another name; save it as CSV (UTF-8)";
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) return kSpreadsheet;
  for (const std::string_view page : {"<!DOCTYPE", "<!doctype", "<html", "<HTML"}) {
    if (bytes.starts_with(page)) return "a web page; fetch the file itself";
  }
  return "";
}

}  // namespace

content::Result<Reading> ReadMunicipalCsv(std::string_view bytes, const SourceNote& note,
                                          const std::string& name) {
  if (const std::string_view what = WhatElse(bytes); !what.empty()) {
    return content::Error{content::Error::Kind::Usage, name + ": not imported, it is " + std::string(what)};
  }
  const DecodedText decoded = TRY(DecodeText(bytes, name));
  const char separator = SeparatorOf(decoded.text);
  std::vector<CsvRow> rows = TRY(ParseCsv(decoded.text, name, separator));

  std::vector<ImportNote> notes;
  if (decoded.encoding != "UTF-8") notes.push_back({{}, &reasons::kEncoding, "", decoded.encoding, ""});
  if (separator != ',') {
    notes.push_back({{}, &reasons::kSeparator, "", separator == ';' ? "; (semicolon)" : "TAB", ""});
  }
  Reading reading = ReadMunicipalList(std::move(rows), Where::Unit::Row, note, name);
  reading.notes.insert(reading.notes.begin(), notes.begin(), notes.end());
  return reading;
}

}  // namespace tools
