#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tools {

// The JIS X 0401 code of the prefecture whose full name `text` begins with: "17" of 石川県金沢市. Nothing
// when it begins with none.
std::optional<std::string> PrefectureAtStart(std::string_view text);

std::string_view PrefectureName(std::string_view code);  // 石川県 of "17"

// A code of the Ministry of Internal Affairs (全国地方公共団体コード): six digits, the last a check digit,
// the first two the prefecture.
bool IsMunicipalityCode(std::string_view digits);

// The six digits that a spreadsheet has made shorter: "92011" has lost its leading zero, "13101" never had
// its check digit, "9201" lacks both. `prefecture`, where it is not empty, says which repair is right when
// two are possible. Nothing when there is no good repair.
std::optional<std::string> MunicipalityCode(std::string_view digits, std::string_view prefecture);

}  // namespace tools
