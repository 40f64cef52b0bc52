#include "fonts/source.h"

#include <unicode/ustring.h>

#include <string_view>

namespace fonts {
namespace {

// Ill-formed UTF-8 becomes U+FFFD: what a visitor reads never stops the kiosk.
std::u16string ToUtf16(std::string_view text) {
  std::u16string out(text.size(), u'\0');
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
                       static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &status);
  out.resize(U_SUCCESS(status) ? static_cast<size_t>(length) : 0);
  return out;
}

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

Source ReadSource(const Request& request, Languages& languages) {
  Source source;
  source.language = &languages[request.language];
  for (const Span& span : request.spans) {
    Stretch stretch;
    stretch.begin = static_cast<uint32_t>(source.text.size());
    stretch.language = span.language.empty() ? source.language : &languages[span.language];
    stretch.mark = span.mark;
    AppendAnnotated(ToUtf16(span.text), source);
    stretch.end = static_cast<uint32_t>(source.text.size());
    if (stretch.end > stretch.begin) source.stretches.push_back(stretch);
  }
  TameControls(source.text);
  return source;
}

}  // namespace fonts
