#include "fonts/line_break.h"

#include <span>
#include <string_view>

#include "fonts/keep_together.h"

namespace fonts {
namespace {

Break FromStatus(int32_t status) {
  return status >= UBRK_LINE_HARD ? Break::Must : Break::Free;
}

// ICU's dictionary cuts မြန်မာ|စာ (the Burmese language, its writing): စာ by itself belongs to the word before
// it, while one that begins a word, as in စာအုပ် (book), has no break after it.
void KeepBurmeseCompounds(const std::u16string& text, const Stretch& stretch, std::vector<Break>& breaks) {
  constexpr std::u16string_view kWriting = u"စာ";
  const auto length = static_cast<uint32_t>(kWriting.size());
  for (uint32_t at = stretch.begin + 1; at + length <= stretch.end; ++at) {
    if (breaks[at] < Break::Free || text[at - 1] < 0x1000 || text[at - 1] > 0x109F) continue;
    if (std::u16string_view(text).substr(at, length) != kWriting) continue;
    if (at + length == text.size() || breaks[at + length] >= Break::Free) Lower(breaks[at], Break::Reluctant);
  }
}

// Words of two words that ICU's dictionary cuts in the middle: to travel, an official, a toilet, a hot
// spring.
constexpr std::u16string_view kThaiCompounds[] = {u"นักท่องเที่ยว", u"ท่องเที่ยว", u"เจ้าหน้าที่", u"ห้องน้ำ",
                                                  u"น้ำพุร้อน",    u"รถไฟ",    u"แผนที่"};

// Japan's 47 together: a word that a Chinese dictionary does not have.
constexpr std::u16string_view kChineseCompounds[] = {u"都道府县", u"都道府縣"};

void KeepCompounds(std::span<const std::u16string_view> compounds, const std::u16string& text,
                   const Stretch& stretch, std::vector<Break>& breaks) {
  for (const std::u16string_view compound : compounds) {
    size_t found = text.find(compound, stretch.begin);
    for (; found < stretch.end; found = text.find(compound, found + compound.size())) {
      for (size_t at = found + 1; at < found + compound.size(); ++at) Lower(breaks[at], Break::Reluctant);
    }
  }
}

}  // namespace

LineBreaks::LineBreaks(Characters& characters, const Phrases& phrases)
    : characters_(characters), phrases_(phrases) {
  UErrorCode status = U_ZERO_ERROR;
  graphemes_.reset(ubrk_open(UBRK_CHARACTER, "root", nullptr, 0, &status));
}

UBreakIterator* LineBreaks::Lines(const Language& language) {
  BreakIterator& lines = lines_[language.break_locale];
  UErrorCode status = U_ZERO_ERROR;
  if (!lines) lines.reset(ubrk_open(UBRK_LINE, language.break_locale.c_str(), nullptr, 0, &status));
  return lines.get();
}

// ICU's opportunities strictly inside [begin, end), replacing what stood there.
void LineBreaks::Mark(const Source& source, uint32_t begin, uint32_t end, const Language& language,
                      std::vector<Break>& breaks) {
  UBreakIterator* lines = Lines(language);
  if (lines == nullptr) return;
  std::fill(breaks.begin() + begin + 1, breaks.begin() + end, Break::Never);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(lines, source.text.data() + begin, static_cast<int32_t>(end - begin), &status);
  if (U_FAILURE(status)) return;
  for (int32_t at = ubrk_next(lines); at != UBRK_DONE; at = ubrk_next(lines)) {
    const auto offset = begin + static_cast<uint32_t>(at);
    if (offset < end) breaks[offset] = FromStatus(ubrk_getRuleStatus(lines));
  }
}

std::vector<Break> LineBreaks::Opportunities(const Source& source) {
  const auto length = static_cast<uint32_t>(source.text.size());
  std::vector<Break> breaks(length + 1, Break::Never);
  if (length == 0) return breaks;
  // The request's language rules the seams between the stretches, each stretch's own rules inside it.
  Mark(source, 0, length, *source.language, breaks);
  for (const Stretch& stretch : source.stretches) {
    if (stretch.language->break_locale != source.language->break_locale) {
      Mark(source, stretch.begin, stretch.end, *stretch.language, breaks);
    }
  }
  for (const Stretch& stretch : source.stretches) {
    if (stretch.language->script == USCRIPT_MYANMAR) KeepBurmeseCompounds(source.text, stretch, breaks);
    if (stretch.language->script == USCRIPT_THAI) KeepCompounds(kThaiCompounds, source.text, stretch, breaks);
    if (stretch.language->dictionary_words) KeepCompounds(kChineseCompounds, source.text, stretch, breaks);
  }
  return breaks;
}

std::vector<Break> LineBreaks::Find(const Source& source, Role role) {
  std::vector<Break> breaks = Opportunities(source);
  KeepTogether(source, role, characters_, phrases_, breaks);
  if (role == Role::Body) return breaks;
  for (const Stretch& stretch : source.stretches) {
    if (stretch.language->dictionary_words) KeepDictionaryWords(source, stretch, breaks);
  }
  return breaks;
}

// Chinese is written without blanks and breaks anywhere, but a heading reads better when its words are whole;
// 的 and 了 stay with the word before them.
void LineBreaks::KeepDictionaryWords(const Source& source, const Stretch& stretch,
                                     std::vector<Break>& breaks) {
  UErrorCode status = U_ZERO_ERROR;
  if (!words_) words_.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
  if (!words_) return;
  ubrk_setText(words_.get(), source.text.data() + stretch.begin,
               static_cast<int32_t>(stretch.end - stretch.begin), &status);
  if (U_FAILURE(status)) return;
  for (uint32_t at = stretch.begin + 1; at < stretch.end; ++at) {
    const char16_t c = source.text[at];
    const bool in_word =
        characters_[source.text[at - 1]].Is(Character::Ideograph) && characters_[c].Is(Character::Ideograph);
    if (!in_word) continue;
    const bool boundary = ubrk_isBoundary(words_.get(), static_cast<int32_t>(at - stretch.begin)) != 0;
    if (!boundary) Lower(breaks[at], Break::Reluctant);
    if (c == u'的' || c == u'了') Lower(breaks[at], Break::Loath);
  }
}

std::vector<bool> LineBreaks::Graphemes(const std::u16string& text) {
  std::vector<bool> boundaries(text.size() + 1, graphemes_ == nullptr);
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(graphemes_.get(), text.data(), static_cast<int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return boundaries;
  for (int32_t at = ubrk_first(graphemes_.get()); at != UBRK_DONE; at = ubrk_next(graphemes_.get())) {
    boundaries[static_cast<size_t>(at)] = true;
  }
  return boundaries;
}

}  // namespace fonts
