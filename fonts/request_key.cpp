#include "fonts/request_key.h"

#include <cstring>
#include <type_traits>

namespace fonts {
namespace {

// Appends the value's bytes: keys live as long as the process, so their form is nobody else's concern.
template <typename Number>
void Append(std::string& key, Number number) {
  static_assert(std::is_arithmetic_v<Number>);
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  key.append(bytes, sizeof number);
}

void Append(std::string& key, const std::string& text) {
  Append(key, static_cast<uint32_t>(text.size()));
  key.append(text);
}

}  // namespace

std::string ShapeKey(const Request& request) {
  std::string key;
  size_t length = 32 + request.language.size();
  for (const Span& span : request.spans) length += span.text.size() + span.language.size() + 12;
  key.reserve(length + 16);
  Append(key, request.language);
  for (const Span& span : request.spans) {
    Append(key, span.text);
    Append(key, span.language);
    Append(key, span.mark);
  }
  key.push_back(static_cast<char>(request.family));
  key.push_back(static_cast<char>(request.weight));
  key.push_back(static_cast<char>(request.role));
  key.push_back(request.ruby ? 'r' : '-');
  key.push_back(request.tabular_figures ? 't' : '-');
  return key;
}

std::string ParagraphKey(const Request& request) {
  std::string key = ShapeKey(request);
  Append(key, request.size);
  Append(key, request.width);
  Append(key, request.line_height);
  Append(key, request.max_lines);
  key.push_back(static_cast<char>(request.align));
  return key;
}

}  // namespace fonts
