#include "fonts/phrase_break.h"

#include "content/base/json.h"
#include "fonts/utf16.h"

namespace fonts {
namespace {

using content::Error;
using content::Json;
using content::Result;

uint64_t KeyOf(size_t feature, std::u16string_view units) {
  uint64_t key = feature;
  for (const char16_t unit : units) key = key << 16 | unit;
  return key;
}

}  // namespace

const Phrases::Feature Phrases::kFeatures[] = {
    {"UW1", -3, 1}, {"UW2", -2, 1}, {"UW3", -1, 1}, {"UW4", 0, 1}, {"UW5", 1, 1},
    {"UW6", 2, 1},  {"BW1", -2, 2}, {"BW2", -1, 2}, {"BW3", 0, 2}, {"TW1", -3, 3},
    {"TW2", -2, 3}, {"TW3", -1, 3}, {"TW4", 0, 3},
};

Result<Phrases> Phrases::Read(std::string_view json) {
  const Json model = TRY(content::ParseJson(json, "phrase model"));
  Phrases phrases;
  for (size_t i = 0; i < std::size(kFeatures); ++i) {
    const auto votes = model.find(kFeatures[i].name);
    if (votes == model.end()) continue;
    for (const auto& [text, vote] : votes->items()) {
      const std::u16string units = ToUtf16(text);
      if (units.size() != static_cast<size_t>(kFeatures[i].length) || !vote.is_number_integer()) {
        return Error{Error::Kind::Damaged, "phrase model: \"" + text + "\" is not for its feature"};
      }
      phrases.votes_[KeyOf(i, units)] = vote.get<int64_t>();
      phrases.threshold_ += vote.get<int64_t>();
    }
  }
  return phrases;
}

int64_t Phrases::Score(std::u16string_view text, size_t place) const {
  int64_t score = 0;
  for (size_t i = 0; i < std::size(kFeatures); ++i) {
    const auto from = static_cast<int64_t>(place) + kFeatures[i].from;
    if (from < 0 || from + kFeatures[i].length > static_cast<int64_t>(text.size())) continue;
    const auto units = text.substr(static_cast<size_t>(from), static_cast<size_t>(kFeatures[i].length));
    const auto vote = votes_.find(KeyOf(i, units));
    if (vote != votes_.end()) score += vote->second;
  }
  return score;
}

std::vector<bool> Phrases::Begins(std::u16string_view text) const {
  std::vector<bool> begins(text.size(), false);
  for (size_t place = 1; place < text.size(); ++place) begins[place] = 2 * Score(text, place) > threshold_;
  return begins;
}

}  // namespace fonts
