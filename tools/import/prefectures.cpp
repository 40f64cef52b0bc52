#include "tools/import/prefectures.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tools {
namespace {

// In the order of JIS X 0401, 01 first.
constexpr std::array<std::string_view, 47> kNames = {
    "北海道", "青森県", "岩手県", "宮城県",   "秋田県", "山形県",   "福島県", "茨城県", "栃木県", "群馬県",
    "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",   "石川県", "福井県", "山梨県", "長野県",
    "岐阜県", "静岡県", "愛知県", "三重県",   "滋賀県", "京都府",   "大阪府", "兵庫県", "奈良県", "和歌山県",
    "鳥取県", "島根県", "岡山県", "広島県",   "山口県", "徳島県",   "香川県", "愛媛県", "高知県", "福岡県",
    "佐賀県", "長崎県", "熊本県", "大分県",   "宮崎県", "鹿児島県", "沖縄県"};

constexpr size_t kFullLength = 6;

bool AllDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// JIS X 0402: weights 6 to 2 from the left, the sum's distance to the next multiple of 11, of which the last
// digit.
char CheckDigit(std::string_view five) {
  int sum = 0;
  for (size_t i = 0; i < five.size(); ++i) sum += (five[i] - '0') * static_cast<int>(6 - i);
  return static_cast<char>('0' + (11 - sum % 11) % 10);
}

}  // namespace

std::optional<std::string> PrefectureAtStart(std::string_view text) {
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (!text.starts_with(kNames.at(i))) continue;
    const std::string number = std::to_string(i + 1);
    return number.size() == 1 ? "0" + number : number;
  }
  return std::nullopt;
}

std::string_view PrefectureName(std::string_view code) {
  const size_t number = static_cast<size_t>(code.at(0) - '0') * 10 + static_cast<size_t>(code.at(1) - '0');
  return kNames.at(number - 1);
}

bool IsMunicipalityCode(std::string_view digits) {
  if (digits.size() != kFullLength || !AllDigits(digits)) return false;
  const std::string_view prefecture = digits.substr(0, 2);
  return prefecture >= "01" && prefecture <= "47" && CheckDigit(digits.substr(0, 5)) == digits.back();
}

std::optional<std::string> MunicipalityCode(std::string_view digits, std::string_view prefecture) {
  if (digits.size() < 4 || digits.size() > kFullLength || !AllDigits(digits)) return std::nullopt;
  const std::string given(digits);
  std::vector<std::string> repairs{given, "0" + given};
  for (const std::string& five : {given, "0" + given}) {
    if (five.size() == kFullLength - 1) repairs.push_back(five + CheckDigit(five));
  }
  std::erase_if(repairs, [](const std::string& code) { return !IsMunicipalityCode(code); });
  const auto in_prefecture = [&](const std::string& code) { return code.starts_with(prefecture); };
  const auto best = std::find_if(repairs.begin(), repairs.end(), in_prefecture);
  if (best == repairs.end()) return std::nullopt;
  return *best;
}

}  // namespace tools
