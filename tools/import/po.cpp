#include "tools/import/po.h"

#include <optional>
#include <set>

#include "tools/import/code_points.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\f\v";

std::string_view Trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool Take(std::string_view& text, std::string_view beginning) {
  if (!text.starts_with(beginning)) return false;
  text.remove_prefix(beginning.size());
  return true;
}

std::optional<char> Unescaped(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case '"':
    case '\\':
      return letter;
    default:
      return std::nullopt;
  }
}

class PoParser {
 public:
  explicit PoParser(const std::string& name) : name_(name) {}

  Result<PoFile> Parse(std::string_view bytes) {
    if (!CodePoints(bytes)) return Error{Error::Kind::Damaged, name_ + ": is not UTF-8"};
    Take(bytes, kByteOrderMark);
    while (!bytes.empty()) {
      ++line_;
      const size_t end = std::min(bytes.find('\n'), bytes.size());
      TRY(ParseLine(Trimmed(bytes.substr(0, end))));
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    TRY(Finish());
    return std::move(file_);
  }

 private:
  enum class Field { None, PreviousContext, Previous, Context, Source, Translation };

  Error Wrong(const std::string& reason, size_t line = 0) const {
    return {Error::Kind::Damaged, name_ + ":" + std::to_string(line == 0 ? line_ : line) + ": " + reason};
  }

  Result<void> ParseLine(std::string_view line) {
    if (line.empty()) return {};
    if (Take(line, "#~")) {
      line = Trimmed(line);
      const bool previous = Take(line, "|");
      return ParseKeyword(Trimmed(line), true, previous);
    }
    if (Take(line, "#|")) return ParseKeyword(Trimmed(line), false, true);
    if (!Take(line, "#")) return ParseKeyword(line, false, false);
    if (field_ == Field::Translation) TRY(Finish());
    if (field_ != Field::None) return Wrong("a comment stands inside a message");
    ParseComment(line);
    return {};
  }

  void ParseComment(std::string_view line) {
    if (Take(line, ".")) {
      message_.extracted.emplace_back(Trimmed(line));
    } else if (Take(line, ":")) {
      message_.references.emplace_back(Trimmed(line));
    } else if (Take(line, ",")) {
      // Other flags speak of program formats and of wrapping.
      while (!line.empty()) {
        const size_t comma = std::min(line.find(','), line.size());
        if (Trimmed(line.substr(0, comma)) == "fuzzy") message_.fuzzy = true;
        line.remove_prefix(std::min(comma + 1, line.size()));
      }
    } else {
      message_.comments.emplace_back(Trimmed(line));
    }
  }

  Result<void> ParseKeyword(std::string_view line, bool obsolete, bool previous) {
    Field field = field_;
    if (line.starts_with('"')) {
      const bool in_previous = field_ == Field::Previous || field_ == Field::PreviousContext;
      if (field_ == Field::None || in_previous != previous || message_.obsolete != obsolete) {
        return Wrong("a string continues nothing");
      }
    } else {
      field = TRY(Begin(line, obsolete, previous));
    }
    const std::string text = TRY(ParseString(Trimmed(line)));
    StringOf(field) += text;
    field_ = field;
    return {};
  }

  // Takes the keyword off the line.
  Result<Field> Begin(std::string_view& line, bool obsolete, bool previous) {
    const size_t end = std::min(line.find_first_of(" \t\""), line.size());
    const std::string keyword(line.substr(0, end));
    line.remove_prefix(end);
    Field field = Field::None;
    if (keyword == "msgctxt") field = previous ? Field::PreviousContext : Field::Context;
    if (keyword == "msgid") field = previous ? Field::Previous : Field::Source;
    if (keyword == "msgstr" && !previous) field = Field::Translation;
    if (field == Field::None) {
      return Wrong("\"" + keyword +
                   "\" is not msgctxt, msgid or msgstr; plurals and domains are not used here");
    }
    if (field_ == Field::Translation && field != Field::Translation) TRY(Finish());
    if (field <= field_) return Wrong(keyword + " stands where another message is not finished");
    if (field == Field::Translation && field_ != Field::Source) return Wrong("msgstr follows no msgid");
    if (field_ == Field::None) {
      message_.line = line_;
      message_.obsolete = obsolete;
    } else if (message_.obsolete != obsolete) {
      return Wrong("half of a message is obsolete");
    }
    has_context_ = has_context_ || field == Field::Context;
    return field;
  }

  Result<std::string> ParseString(std::string_view quoted) const {
    if (!Take(quoted, "\"")) return Wrong("a string begins with \"");
    std::string text;
    while (!quoted.empty() && quoted.front() != '"') {
      char letter = quoted.front();
      quoted.remove_prefix(1);
      if (letter == '\\') {
        const auto unescaped = quoted.empty() ? std::nullopt : Unescaped(quoted.front());
        if (!unescaped) return Wrong("\\ stands before none of n t r \" \\");
        letter = *unescaped;
        quoted.remove_prefix(1);
      }
      text += letter;
    }
    if (quoted != "\"") return Wrong("a string ends with its only bare \" at the end of the line");
    return text;
  }

  std::string& StringOf(Field field) {
    switch (field) {
      case Field::Previous:
        return message_.previous;
      case Field::Context:
        return message_.context;
      case Field::Source:
        return message_.source;
      case Field::Translation:
        return message_.translation;
      case Field::PreviousContext:
      case Field::None:
        break;
    }
    return dropped_;
  }

  Result<void> Finish() {
    if (field_ == Field::None) return {};
    if (field_ != Field::Translation) return Wrong("has no msgstr", message_.line);
    PoMessage message = std::move(message_);
    message_ = {};
    field_ = Field::None;
    if (!std::exchange(has_context_, false)) {
      if (!message.source.empty() || message.obsolete || has_header_ || !file_.messages.empty()) {
        return Wrong("has no msgctxt", message.line);
      }
      has_header_ = true;
      file_.comments = std::move(message.comments);
      file_.header = std::move(message.translation);
      return {};
    }
    if (message.source.empty()) return Wrong("has an empty msgid", message.line);
    if (!message.obsolete && !contexts_.insert(message.context).second) {
      return Wrong(message.context + " is there twice", message.line);
    }
    file_.messages.push_back(std::move(message));
    return {};
  }

  const std::string& name_;
  size_t line_ = 0;
  PoFile file_;
  PoMessage message_;  // being read; its comments come before its first field
  Field field_ = Field::None;
  bool has_context_ = false;
  bool has_header_ = false;
  std::string dropped_;  // a previous context says nothing
  std::set<std::string> contexts_;
};

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    switch (letter) {
      case '\n':
        quoted += "\\n";
        break;
      case '\t':
        quoted += "\\t";
        break;
      case '\r':
        quoted += "\\r";
        break;
      case '"':
      case '\\':
        quoted += '\\';
        [[fallthrough]];
      default:
        quoted += letter;
    }
  }
  return quoted + "\"\n";
}

void WriteComments(std::string& out, const std::string& mark, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    out += mark;
    if (!line.empty()) out += " " + line;
    out += "\n";
  }
}

void WriteMessage(std::string& out, const PoMessage& message) {
  const std::string mark = message.obsolete ? "#~ " : "";
  WriteComments(out, "#", message.comments);
  WriteComments(out, "#.", message.extracted);
  WriteComments(out, "#:", message.references);
  if (message.fuzzy) out += "#, fuzzy\n";
  if (!message.previous.empty()) {
    out += (message.obsolete ? "#~| msgid " : "#| msgid ") + Quoted(message.previous);
  }
  out += mark + "msgctxt " + Quoted(message.context);
  out += mark + "msgid " + Quoted(message.source);
  out += mark + "msgstr " + Quoted(message.translation);
}

// One field to a line, as every tool writes a header.
void WriteHeader(std::string& out, const PoFile& file) {
  WriteComments(out, "#", file.comments);
  out += "msgid \"\"\nmsgstr \"\"\n";
  std::string_view rest = file.header;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    out += Quoted(rest.substr(0, end));
    rest.remove_prefix(end);
  }
}

}  // namespace

Result<PoFile> ParsePo(std::string_view bytes, const std::string& name) {
  return PoParser(name).Parse(bytes);
}

std::string WritePo(const PoFile& file) {
  std::string out;
  WriteHeader(out, file);
  for (const PoMessage& message : file.messages) {
    out += "\n";
    WriteMessage(out, message);
  }
  return out;
}

std::string PoHeaderField(std::string_view header, std::string_view field) {
  while (!header.empty()) {
    std::string_view line = header.substr(0, header.find('\n'));
    header.remove_prefix(std::min(line.size() + 1, header.size()));
    if (Take(line, field) && Take(line, ":")) return std::string(Trimmed(line));
  }
  return "";
}

}  // namespace tools
