// The whole layout: any bytes as text, any language, style and width. The first bytes choose the style, the
// rest are spans, each ended by 0xFE (which UTF-8 never has) and followed by its language.
#include <cmath>
#include <cstdint>

#include "content/base/check.h"
#include "fonts/engine.h"
#include "input_bytes.h"

namespace {

using content::Check;
using fonts::Engine;
using fonts::Line;
using fonts::Paragraph;
using fonts::Request;
using fuzz::InputBytes;

constexpr char kEnd = '\xFE';
constexpr const char* kLanguages[] = {
    "",   "ja", "ja-simple", "en", "zh-Hans", "zh-Hant", "ko", "th", "vi", "id", "ms", "fil", "fr",
    "de", "es", "it",        "pt", "ru",      "uk",      "ar", "he", "hi", "ne", "bn", "si",  "my",
    "km", "lo", "mn",        "ur", "fa",      "zh-HK",   "el", "ta", "bo", "hy", "ka", "am",  "und"};

// The last choice is any text at all.
std::string Language(InputBytes& bytes) {
  const size_t choice = bytes.Below(std::size(kLanguages) + 1);
  return choice < std::size(kLanguages) ? kLanguages[choice] : bytes.Until(kEnd);
}

// Mostly lengths as a screen has them, now and then any number.
float Length(InputBytes& bytes, float unit) {
  const uint8_t choice = bytes.Byte();
  return choice == 0xFF ? bytes.AnyFloat() : static_cast<float>(choice) * unit;
}

Request ReadRequest(InputBytes& bytes) {
  Request request;
  request.language = Language(bytes);
  const uint8_t style = bytes.Byte();
  request.family = (style & 1) != 0 ? fonts::Family::Serif : fonts::Family::Sans;
  request.weight = (style & 2) != 0 ? fonts::Weight::Bold : fonts::Weight::Regular;
  request.ruby = (style & 4) != 0;
  request.tabular_figures = (style & 8) != 0;
  request.role = static_cast<fonts::Role>(bytes.Below(3));
  request.align = static_cast<fonts::Align>(bytes.Below(3));
  request.size = Length(bytes, 1);
  if ((style & 16) != 0) request.width = Length(bytes, 4);
  if ((style & 32) != 0) request.line_height = Length(bytes, 1);
  if ((style & 64) != 0) request.max_lines = static_cast<int8_t>(bytes.Byte());
  while (!bytes.empty()) {
    fonts::Span span;
    span.text = bytes.Until(kEnd);
    span.mark = static_cast<uint16_t>(request.spans.size());
    if ((style & 128) != 0) span.language = Language(bytes);
    request.spans.push_back(std::move(span));
  }
  return request;
}

void CheckLines(const Request& request, const Paragraph& paragraph) {
  Check(!paragraph.lines.empty(), "a paragraph has a line");
  Check(request.max_lines <= 0 || paragraph.lines.size() <= static_cast<size_t>(request.max_lines),
        "no more lines than asked for");
  Check(std::isfinite(paragraph.width) && std::isfinite(paragraph.height), "the paragraph has a size");
  uint32_t next = 0;
  for (const Line& line : paragraph.lines) {
    Check(line.first_glyph == next, "lines follow each other");
    next += line.glyph_count;
    Check(std::isfinite(line.left) && std::isfinite(line.width) && line.width <= paragraph.width,
          "a line lies in its paragraph");
    Check(line.height > 0 && line.baseline > line.top, "a line has its baseline below its top");
  }
  Check(next == paragraph.glyphs.size(), "every glyph stands on a line");
}

void CheckGlyphs(const Request& request, const Paragraph& paragraph) {
  for (const fonts::Glyph& glyph : paragraph.glyphs) {
    Check(std::isfinite(glyph.x) && std::isfinite(glyph.y) && glyph.size > 0, "a glyph has a place");
    Check(glyph.mark == 0 || glyph.mark < request.spans.size(), "a glyph has the mark of a span");
    Check(glyph.id < 0xFFFF, "a glyph is one of its face");
  }
}

Engine& TheEngine() {
  static auto engine = Engine::Open("/usr/share/fonts");
  Check(static_cast<bool>(engine), "Debian's Noto fonts are installed");
  return *engine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* input, size_t size) {
  InputBytes bytes(input, size);
  const Request request = ReadRequest(bytes);
  const auto paragraph = TheEngine().Layout(request);
  CheckLines(request, *paragraph);
  CheckGlyphs(request, *paragraph);
  return 0;
}
