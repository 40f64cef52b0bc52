#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace tools {

// One message of a gettext PO file (GNU gettext manual, "The Format of PO Files").
struct PoMessage {
  std::vector<std::string> comments;    // "#": the translator's own
  std::vector<std::string> extracted;   // "#.": from the program, for the translator
  std::vector<std::string> references;  // "#:": where the text stands
  bool fuzzy = false;                   // "#, fuzzy": to be read again
  bool obsolete = false;                // "#~": the text is gone, its translation is kept
  std::string previous;                 // "#| msgid": the text that a fuzzy translation was made from
  std::string context;                  // msgctxt; in the files here it names the text and is always there
  std::string source;                   // msgid
  std::string translation;              // msgstr, "" when there is none yet
  size_t line = 0;                      // of its first keyword, from 1

  bool operator==(const PoMessage&) const = default;
};

struct PoFile {
  std::vector<std::string> comments;  // of the header
  std::string header;                 // the msgstr of the empty msgid: "Language: fr\n..."
  std::vector<PoMessage> messages;    // in the order of the file

  bool operator==(const PoFile&) const = default;
};

// UTF-8, LF or CRLF. Refuses what translators' tools do not write here: plurals, domains, a message without
// a context or twice in the file, an unfinished one, an escape that is none of \n \t \r \" \\. `name` and the
// line are in the error.
content::Result<PoFile> ParsePo(std::string_view bytes, const std::string& name);

// Each string on one line, so that a changed word is a changed line. Parses to the same file.
std::string WritePo(const PoFile& file);

// "fr" of a header's "Language: fr"; "" when it has none.
std::string PoHeaderField(std::string_view header, std::string_view field);

}  // namespace tools
