#include "tools/import/category.h"

#include <array>

namespace tools {
namespace {

struct Word {
  std::string_view part;
  std::string_view category;
};

// The first that the name holds wins: 城址公園 is a castle, 温泉神社 a shrine. A word of one character is too
// often a part of another (島原, 城南) and counts at the end only.
constexpr auto kWords = std::to_array<Word>({
    {"世界遺産", "history"}, {"記念館", "museum"},  {"博物館", "museum"}, {"美術館", "museum"},
    {"資料館", "museum"},    {"文学館", "museum"},  {"科学館", "museum"}, {"ミュージアム", "museum"},
    {"展示室", "museum"},    {"水族館", "family"},  {"動物園", "family"}, {"遊園地", "family"},
    {"神社", "shrine"},      {"神宮", "shrine"},    {"大社", "shrine"},   {"八幡宮", "shrine"},
    {"天満宮", "shrine"},    {"城跡", "castle"},    {"城址", "castle"},   {"天守", "castle"},
    {"古墳", "history"},     {"遺跡", "history"},   {"旧宅", "history"},  {"住宅", "history"},
    {"屋敷", "history"},     {"生家", "history"},   {"墓", "history"},    {"町並み", "townscape"},
    {"街並み", "townscape"}, {"通り", "townscape"}, {"温泉", "onsen"},    {"展望", "view"},
    {"灯台", "view"},        {"庭園", "garden"},    {"花園", "garden"},   {"フラワー", "garden"},
    {"工芸", "craft"},       {"工房", "craft"},     {"焼き物", "craft"},  {"寿司", "food"},
    {"食堂", "food"},        {"食事", "food"},      {"料理", "food"},     {"市場", "food"},
    {"酒造", "food"},        {"茶屋", "food"},      {"公園", "garden"},   {"海岸", "nature"},
    {"渓谷", "nature"},      {"湧水", "nature"},    {"高原", "nature"},   {"海水浴場", "nature"},
    {"滝", "nature"},        {"湖", "nature"},      {"岬", "nature"},     {"城", "castle"},
    {"寺", "temple"},        {"院", "temple"},      {"山", "nature"},     {"島", "island"},
});

}  // namespace

std::optional<std::string_view> CategoryOfName(std::string_view name) {
  for (const Word& word : kWords) {
    const bool one_character = word.part.size() == std::string_view("寺").size();
    const bool there =
        one_character ? name.ends_with(word.part) : name.find(word.part) != std::string_view::npos;
    if (there) return word.category;
  }
  return std::nullopt;
}

}  // namespace tools
