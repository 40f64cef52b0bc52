#include "shown.h"

#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "content/base/check.h"

namespace fonts {
namespace {

struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

std::vector<std::string> Graphemes(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::u16string units(text.size(), u'\0');
  int32_t length = 0;
  u_strFromUTF8(units.data(), static_cast<int32_t>(units.size()), &length, text.data(),
                static_cast<int32_t>(text.size()), &status);
  units.resize(static_cast<size_t>(length));
  const std::unique_ptr<UBreakIterator, CloseBreaks> breaks(
      ubrk_open(UBRK_CHARACTER, "root", units.data(), length, &status));
  content::Check(U_SUCCESS(status), "ICU cuts graphemes");
  std::vector<std::string> graphemes;
  int32_t begin = ubrk_first(breaks.get());
  for (int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE; begin = end, end = ubrk_next(breaks.get())) {
    std::string utf8(static_cast<size_t>(end - begin) * 3, '\0');
    int32_t bytes = 0;
    u_strToUTF8(utf8.data(), static_cast<int32_t>(utf8.size()), &bytes, units.data() + begin, end - begin,
                &status);
    utf8.resize(static_cast<size_t>(bytes));
    graphemes.push_back(utf8);
  }
  return graphemes;
}

std::string Text(const std::vector<std::string>& graphemes, const std::vector<uint16_t>& marks) {
  std::string text;
  for (const uint16_t mark : marks) text += graphemes[mark];
  return text;
}

}  // namespace

Shown Show(Engine& engine, Request request) {
  content::Check(request.spans.size() == 1, "one span is shown");
  const Span whole = request.spans[0];
  const std::vector<std::string> graphemes = Graphemes(whole.text);
  request.spans.clear();
  for (const std::string& grapheme : graphemes) {
    request.spans.push_back({grapheme, whole.language, static_cast<uint16_t>(request.spans.size())});
  }
  Shown shown;
  shown.paragraph = engine.Layout(request);
  for (const Line& line : shown.paragraph->lines) {
    std::vector<uint16_t> marks;
    for (uint32_t i = 0; i < line.glyph_count; ++i) {
      const uint16_t mark = shown.paragraph->glyphs[line.first_glyph + i].mark;
      if (std::find(marks.begin(), marks.end(), mark) == marks.end()) marks.push_back(mark);
    }
    shown.visual.push_back(Text(graphemes, marks));
    std::sort(marks.begin(), marks.end());
    shown.lines.push_back(Text(graphemes, marks));
  }
  return shown;
}

Engine& TestEngine() {
  static content::Result<Engine> engine = Engine::Open("/usr/share/fonts");
  if (!engine) {
    std::fprintf(stderr, "%s\n", engine.error().message.c_str());
    std::exit(1);
  }
  return *engine;
}

}  // namespace fonts
