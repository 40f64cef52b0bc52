#include "tools/brochure/page_text.h"

#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "tools/brochure/plain_text.h"

namespace tools {
namespace {

constexpr double kThinnest = 0.1;           // points; less is no line
constexpr double kTierGap = 0.8;            // of a line's thickness: what parts two tiers
constexpr double kFuriganaThickness = 0.7;  // of the line that it explains
constexpr double kFuriganaDistance = 0.8;   // of that line's thickness, between their middles and edges
constexpr size_t kMostLinesWithFurigana = 4000;

// What stands in a line; letters of scripts that are written in columns.
struct Letters {
  int all = 0;
  int kana = 0;
  int han = 0;
};

struct Line {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;
  Letters letters;
  bool ends_block = false;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  bool vertical() const {
    return letters.all >= 2 && letters.kana + letters.han > 0 && height() > 1.5 * width();
  }
  double thickness() const { return vertical() ? width() : height(); }
};

Letters LettersOf(std::string_view text) {
  Letters letters;
  const icu::UnicodeString units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  for (int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1)) {
    const UChar32 letter = units.char32At(i);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(letter, &status);
    if (letter != ' ') ++letters.all;
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || letter == 0x30FC) ++letters.kana;
    if (script == USCRIPT_HAN) ++letters.han;
  }
  return letters;
}

double Attribute(std::string_view tag, std::string_view name) {
  const std::string wanted = std::string(name) + "=\"";
  const size_t at = tag.find(wanted);
  if (at == std::string_view::npos) return 0;
  tag.remove_prefix(at + wanted.size());
  double value = 0;
  std::from_chars(tag.data(), tag.data() + tag.size(), value);
  return std::isfinite(value) ? value : 0;
}

// "&amp;" and its like; what is no such thing stays.
std::string Unescaped(std::string_view text) {
  struct Entity {
    std::string_view name;
    char letter;
  };
  static constexpr Entity kEntities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  std::string plain;
  while (!text.empty()) {
    const auto* entity = std::find_if(std::begin(kEntities), std::end(kEntities),
                                      [&](const Entity& each) { return text.starts_with(each.name); });
    if (entity == std::end(kEntities)) {
      plain += text.front();
      text.remove_prefix(1);
    } else {
      plain += entity->letter;
      text.remove_prefix(entity->name.size());
    }
  }
  return plain;
}

// Walks the tags of pdftotext's output; it writes one a line, but nothing here counts on that.
std::vector<std::vector<Line>> LinesOfPages(std::string_view output) {
  std::vector<std::vector<Line>> pages;
  while (true) {
    const size_t open = output.find('<');
    if (open == std::string_view::npos) return pages;
    const size_t close = output.find('>', open);
    if (close == std::string_view::npos) return pages;
    const std::string_view tag = output.substr(open + 1, close - open - 1);
    output.remove_prefix(close + 1);
    if (tag.starts_with("page ")) {
      pages.emplace_back();
    } else if (pages.empty()) {
      continue;
    } else if (tag.starts_with("line ")) {
      pages.back().push_back({Attribute(tag, "xMin"),
                              Attribute(tag, "yMin"),
                              Attribute(tag, "xMax"),
                              Attribute(tag, "yMax"),
                              "",
                              {},
                              false});
    } else if (tag.starts_with("word ") && !pages.back().empty()) {
      std::string& text = pages.back().back().text;
      if (!text.empty()) text += ' ';
      text += Unescaped(output.substr(0, output.find('<')));
    } else if (tag == "/block" && !pages.back().empty()) {
      pages.back().back().ends_block = true;
    }
  }
}

bool Overlap(double from, double to, double other_from, double other_to) {
  return std::min(to, other_to) - std::max(from, other_from) > 0.5 * (to - from);
}

// Beside a vertical line on its right, above a horizontal one.
bool IsFuriganaOf(const Line& small, const Line& large) {
  if (large.letters.han == 0 || small.thickness() > kFuriganaThickness * large.thickness()) return false;
  const double reach = kFuriganaDistance * large.thickness();
  if (large.vertical()) {
    const double gap = small.left - large.right;
    return std::abs(gap) < reach && Overlap(small.top, small.bottom, large.top, large.bottom) &&
           small.left > large.left;
  }
  const double gap = large.top - small.bottom;
  return std::abs(gap) < reach && Overlap(small.left, small.right, large.left, large.right) &&
         small.top < large.top;
}

void DropFurigana(std::vector<Line>& lines) {
  if (lines.size() > kMostLinesWithFurigana) return;
  const std::vector<Line> all = lines;
  std::erase_if(lines, [&](const Line& line) {
    if (line.letters.kana == 0 || line.letters.kana != line.letters.all) return false;
    return std::any_of(all.begin(), all.end(), [&](const Line& each) { return IsFuriganaOf(line, each); });
  });
}

// Where a gap of at least `wanted` crosses all lines: the index, in an order by top, before which it lies.
std::optional<size_t> TierEnd(const std::vector<Line>& by_top, double wanted) {
  double bottom = by_top.front().bottom;
  for (size_t i = 1; i < by_top.size(); ++i) {
    if (by_top[i].top - bottom >= wanted) return i;
    bottom = std::max(bottom, by_top[i].bottom);
  }
  return std::nullopt;
}

// Tiers from top to bottom; in each, lines from right to left, and what shares a column from top to bottom.
void OrderColumns(std::vector<Line>& lines) {
  double thickness = 0;
  for (const Line& line : lines) thickness += line.thickness() / static_cast<double>(lines.size());
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.top < b.top; });
  std::vector<Line> ordered;
  while (!lines.empty()) {
    const size_t end = TierEnd(lines, kTierGap * thickness).value_or(lines.size());
    std::vector<Line> tier(lines.begin(), lines.begin() + static_cast<ptrdiff_t>(end));
    lines.erase(lines.begin(), lines.begin() + static_cast<ptrdiff_t>(end));
    auto column = [&](const Line& line) {
      return std::floor(-(line.left + line.right) / 2 / std::max(kThinnest, thickness));
    };
    std::stable_sort(tier.begin(), tier.end(),
                     [&](const Line& a, const Line& b) { return column(a) < column(b); });
    for (Line& line : tier) line.ends_block = false;
    tier.back().ends_block = true;
    ordered.insert(ordered.end(), tier.begin(), tier.end());
  }
  lines = std::move(ordered);
}

// Whether a letter from U+2E80 on, where the East Asian scripts begin, stands at this byte of UTF-8.
bool IsWideAt(std::string_view text, size_t at) {
  const std::string_view letter = text.substr(at);
  return !letter.empty() && letter >= std::string_view("\xE2\xBA\x80");
}

bool EndsInWideLetter(std::string_view text) {
  size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
  return at > 0 && IsWideAt(text, at - 1);
}

// Lines of one block are one text: Japanese and Chinese go on without a blank, a hyphen at a line's end goes.
std::string Joined(const std::vector<Line>& lines) {
  std::string text;
  bool new_block = true;
  for (const Line& line : lines) {
    if (!text.empty()) {
      const bool goes_on = !new_block && EndsInWideLetter(text) && IsWideAt(line.text, 0);
      const bool soft_hyphen = !new_block && text.ends_with("\xC2\xAD");
      if (soft_hyphen) text.resize(text.size() - 2);
      if (!goes_on && !soft_hyphen) text += ' ';
    }
    text += line.text;
    new_block = line.ends_block;
  }
  return text;
}

PageText TextOf(std::vector<Line> lines) {
  int vertical = 0;
  int all = 0;
  for (Line& line : lines) {
    line.letters = LettersOf(line.text);
    all += line.letters.all;
    if (line.vertical()) vertical += line.letters.all;
  }
  PageText page;
  page.vertical = vertical * 2 > all;
  const Line* thickest = nullptr;
  for (const Line& line : lines) {
    const bool is_words =
        line.letters.all >= 2 && (thickest == nullptr || line.thickness() > thickest->thickness() * 1.05);
    if (is_words) thickest = &line;
  }
  if (thickest != nullptr) page.heading = PlainText(thickest->text);
  DropFurigana(lines);
  if (page.vertical) OrderColumns(lines);
  page.text = PlainText(Joined(lines));
  return page;
}

}  // namespace

std::vector<PageText> ReadPageTexts(std::string_view bbox_layout) {
  std::vector<PageText> pages;
  for (std::vector<Line>& lines : LinesOfPages(bbox_layout)) pages.push_back(TextOf(std::move(lines)));
  return pages;
}

}  // namespace tools
