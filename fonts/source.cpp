#include "fonts/source.h"

#include <algorithm>
#include <string_view>

#include "fonts/utf16.h"

namespace fonts {
namespace {

// No screen shows a tenth of this. What is longer is cut, so that a broken feed costs a second and not the
// memory.
constexpr size_t kMostBytes = 1u << 20;

// Appends `text`, taking {base|ruby} apart. A brace without its partners is an ordinary character.
void AppendAnnotated(std::u16string_view text, Source& source) {
  while (!text.empty()) {
    const size_t open = text.find(u'{');
    const size_t bar = open == text.npos ? text.npos : text.find(u'|', open);
    const size_t close = bar == text.npos ? text.npos : text.find(u'}', bar);
    if (close == text.npos) break;
    source.text.append(text.substr(0, open));
    Annotation annotation;
    annotation.begin = static_cast<uint32_t>(source.text.size());
    source.text.append(text.substr(open + 1, bar - open - 1));
    annotation.end = static_cast<uint32_t>(source.text.size());
    annotation.ruby = text.substr(bar + 1, close - bar - 1);
    if (annotation.end > annotation.begin && !annotation.ruby.empty()) {
      source.annotations.push_back(std::move(annotation));
    }
    text.remove_prefix(close + 1);
  }
  source.text.append(text);
}

// No author writes U+FFFD: it stands where bytes were no UTF-8, here or in an earlier program.
bool HasReplacement(const std::u16string& text) {
  return text.find(u'\uFFFD') != std::u16string::npos;
}

// Controls have no glyph: a line end is a break for the line breaker, any other control is a blank.
void TameControls(std::u16string& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    char16_t& c = text[i];
    if (c == u'\r') c = i + 1 < text.size() && text[i + 1] == u'\n' ? u'\u200B' : u'\n';
    if (c == u'\u2028' || c == u'\u2029' || c == u'\u0085' || c == u'\v' || c == u'\f') c = u'\n';
    if (c < u' ' && c != u'\n') c = u' ';
  }
}

}  // namespace

uint16_t Source::MarkAt(uint32_t at) const {
  const auto found = std::partition_point(marks.begin(), marks.end(),
                                          [&](const Marked& marked) { return marked.end <= at; });
  return found == marks.end() ? static_cast<uint16_t>(0) : found->mark;
}

Source ReadSource(const Request& request, Languages& languages) {
  Source source;
  source.language = &languages[request.language];
  size_t room = kMostBytes;
  for (const Span& span : request.spans) {
    const auto begin = static_cast<uint32_t>(source.text.size());
    const std::string_view text = std::string_view(span.text).substr(0, room);
    room -= text.size();
    const std::u16string units = ToUtf16(text);
    source.damaged = source.damaged || text.size() < span.text.size() || HasReplacement(units);
    AppendAnnotated(units, source);
    const auto end = static_cast<uint32_t>(source.text.size());
    if (end == begin) continue;
    source.marks.push_back({end, span.mark});
    const Language* language = span.language.empty() ? source.language : &languages[span.language];
    // A change of mark alone is none for the rooms that follow: letters join, kern and keep together across
    // it.
    if (!source.stretches.empty() && source.stretches.back().language == language) {
      source.stretches.back().end = end;
    } else {
      source.stretches.push_back({begin, end, language});
    }
  }
  TameControls(source.text);
  return source;
}

}  // namespace fonts
