#include "fonts/balance.h"

#include <algorithm>
#include <limits>

namespace fonts {
namespace {

constexpr size_t kMostLines = 6;
constexpr size_t kMostPlaces = 80;  // the work is their square

// Prices, in squares of the relative difference from the mean line.
constexpr float kReluctant = 4;
constexpr float kLoath = 16;
constexpr float kNoPunctuation = 0.02f;

constexpr std::u16string_view kPunctuation = u"、。，．：；！？）」』】》・,.:;!?)";

// One part of the text between line ends that it has itself.
class Part {
 public:
  Part(const ShapedText& text, const Wrapper& wrapper, uint32_t begin, uint32_t end, size_t lines,
       float width)
      : text_(text), wrapper_(wrapper), lines_(lines), width_(width) {
    places_.push_back(begin);
    for (uint32_t at = begin + 1; at < end; ++at) {
      if (text.breaks[at] >= Break::Loath) places_.push_back(at);
    }
    places_.push_back(end);
    mean_ = std::max(wrapper.WidthOf(wrapper.Trimmed(begin, end)) / static_cast<float>(lines), 0.1f);
  }

  // Empty when there is no such division.
  std::vector<LineRange> Divide() {
    if (places_.size() > kMostPlaces) return {};
    const size_t last = places_.size() - 1;
    price_.assign(lines_ + 1, std::vector<float>(places_.size(), kImpossible));
    from_.assign(lines_ + 1, std::vector<size_t>(places_.size(), 0));
    price_[0][0] = 0;
    for (size_t line = 1; line <= lines_; ++line) {
      for (size_t to = line; to <= last; ++to) Reach(line, to);
    }
    std::vector<LineRange> lines;
    if (price_[lines_][last] >= kImpossible) return lines;
    size_t to = last;
    for (size_t line = lines_; line > 0; --line) {
      const size_t from = from_[line][to];
      lines.push_back(wrapper_.Trimmed(places_[from], places_[to]));
      to = from;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
  }

 private:
  static constexpr float kImpossible = std::numeric_limits<float>::max();

  // The cheapest way for the line-th line to end at the place `to`.
  void Reach(size_t line, size_t to) {
    for (size_t from = to; from-- > line - 1;) {
      const float length = wrapper_.WidthOf(wrapper_.Trimmed(places_[from], places_[to]));
      if (length > width_) return;  // the lines only get longer from here
      if (price_[line - 1][from] >= kImpossible) continue;
      const float off = (length - mean_) / mean_;
      const float price = price_[line - 1][from] + off * off + PriceOfEnd(to);
      if (price < price_[line][to]) {
        price_[line][to] = price;
        from_[line][to] = from;
      }
    }
  }

  float PriceOfEnd(size_t to) const {
    if (to + 1 == places_.size()) return 0;
    const uint32_t at = places_[to];
    float price = text_.breaks[at] == Break::Reluctant ? kReluctant : 0;
    if (text_.breaks[at] == Break::Loath) price = kLoath;
    const LineRange before = wrapper_.Trimmed(places_.front(), at);
    const char16_t end = before.end > before.begin ? text_.source.text[before.end - 1] : u' ';
    if (kPunctuation.find(end) == std::u16string_view::npos) price += kNoPunctuation;
    return price;
  }

  const ShapedText& text_;
  const Wrapper& wrapper_;
  size_t lines_;
  float width_;
  float mean_ = 1;
  std::vector<uint32_t> places_;           // where lines may begin, and the end
  std::vector<std::vector<float>> price_;  // by lines and place
  std::vector<std::vector<size_t>> from_;  // where the last of them begins
};

}  // namespace

std::vector<LineRange> Balance(const ShapedText& text, const Wrapper& wrapper, std::vector<LineRange> filled,
                               float width) {
  if (filled.size() < 2 || filled.size() > kMostLines) return filled;
  std::vector<LineRange> balanced;
  for (size_t i = 0; i < filled.size();) {
    size_t next = i + 1;
    while (next < filled.size() && text.breaks[filled[next].begin] != Break::Must) ++next;
    const uint32_t end = next < filled.size() ? filled[next].begin : text.length();
    std::vector<LineRange> part = Part(text, wrapper, filled[i].begin, end, next - i, width).Divide();
    if (part.empty())
      part.assign(filled.begin() + static_cast<std::ptrdiff_t>(i),
                  filled.begin() + static_cast<std::ptrdiff_t>(next));
    balanced.insert(balanced.end(), part.begin(), part.end());
    i = next;
  }
  return balanced;
}

}  // namespace fonts
