#include "tools/import/ical.h"

#include <algorithm>
#include <optional>

namespace tools {
namespace {

using content::Error;
using content::Result;

Error Damaged(const std::string& name, const std::string& reason) {
  return {Error::Kind::Damaged, name + ": " + reason};
}

struct Line {
  int number = 0;
  std::string text;
};

// 3.1: a line that begins with a blank goes on with the one before.
std::vector<Line> Unfolded(std::string_view text) {
  std::vector<Line> lines;
  int number = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool folded = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (folded && !lines.empty()) {
      lines.back().text += line.substr(1);
    } else if (!line.empty()) {
      lines.push_back({number, std::string(line)});
    }
  }
  return lines;
}

std::string Upper(std::string_view text) {
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return upper;
}

// The end of what begins at `from`, at the first of `marks` that is not inside quotation marks.
size_t EndOf(std::string_view line, size_t from, std::string_view marks) {
  bool quoted = false;
  for (size_t i = from; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (!quoted && marks.find(line[i]) != std::string_view::npos) return i;
  }
  return std::string_view::npos;
}

std::optional<IcalProperty> PropertyOf(std::string_view line) {
  size_t end = EndOf(line, 0, ";:");
  if (end == std::string_view::npos || end == 0) return std::nullopt;
  IcalProperty property{Upper(line.substr(0, end)), {}, ""};
  while (line[end] == ';') {
    const size_t begin = end + 1;
    end = EndOf(line, begin, ";:");
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view parameter = line.substr(begin, end - begin);
    const size_t equals = parameter.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    std::string value(parameter.substr(equals + 1));
    std::erase(value, '"');
    property.parameters.emplace(Upper(parameter.substr(0, equals)), std::move(value));
  }
  property.value = line.substr(end + 1);
  return property;
}

// Keeps the stack of open components and collects what lies directly in a VEVENT.
class Components {
 public:
  // What is wrong with the property at this place, or "".
  std::string Take(IcalProperty property) {
    if (property.name == "BEGIN") {
      open_.push_back(Upper(property.value));
      if (open_.size() == 1 && open_.front() != "VCALENDAR")
        return "not a calendar: it does not begin with VCALENDAR";
      if (open_.back() == "VEVENT") events_.emplace_back();
      return "";
    }
    if (open_.empty()) return "not a calendar: it does not begin with VCALENDAR";
    if (property.name == "END") {
      if (open_.back() != Upper(property.value)) return "ends " + property.value + ", which is not open";
      open_.pop_back();
      return "";
    }
    if (open_.back() == "VEVENT") events_.back().push_back(std::move(property));
    return "";
  }

  bool complete() const { return open_.empty(); }
  std::vector<IcalEvent> Taken() && { return std::move(events_); }

 private:
  std::vector<std::string> open_;
  std::vector<IcalEvent> events_;
};

}  // namespace

Result<std::vector<IcalEvent>> ParseIcal(std::string_view text, const std::string& name) {
  Components components;
  const std::vector<Line> lines = Unfolded(text);
  for (const Line& line : lines) {
    auto property = PropertyOf(line.text);
    const std::string fault =
        property ? components.Take(*std::move(property)) : "not a property with a value";
    if (!fault.empty()) return Damaged(name, "line " + std::to_string(line.number) + ": " + fault);
  }
  if (lines.empty() || !components.complete()) return Damaged(name, "the calendar breaks off");
  return std::move(components).Taken();
}

std::string IcalText(std::string_view value) {
  std::string text;
  for (size_t i = 0; i < value.size(); ++i) {
    const bool escaped = value[i] == '\\' && i + 1 < value.size();
    if (!escaped) {
      text += value[i];
      continue;
    }
    const char next = value[++i];
    text += next == 'n' || next == 'N' ? '\n' : next;
  }
  return text;
}

}  // namespace tools
