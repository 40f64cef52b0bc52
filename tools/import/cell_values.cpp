#include "tools/import/cell_values.h"

#include <algorithm>
#include <array>
#include <regex>

#include "tools/import/clean_text.h"

namespace tools {
namespace {

using Value = std::optional<CellValue<std::string>>;

}  // namespace

bool SaysNothing(std::string_view cell) {
  constexpr auto kNothing =
      std::to_array<std::string_view>({"", "-", "--", "ー", "—", "―", "－", "‐", "−", "なし", "無し", "無",
                                       "特になし", "N/A", "NULL", "null"});
  return std::find(kNothing.begin(), kNothing.end(), CleanValue(cell)) != kNothing.end();
}

Value TelephoneIn(std::string_view cell) {
  if (cell.size() > kLongestCell) return std::nullopt;
  std::string text = CleanValue(cell);
  for (const char* dash : {"‐", "‑", "–", "—", "−", "ー", "―"}) {
    for (size_t at = 0; (at = text.find(dash, at)) != std::string::npos;)
      text.replace(at, std::string(dash).size(), "-");
  }
  static const std::regex pattern("(?:TEL|電話)?:?\\(?(\\+?\\d{2,5})(?:\\)-?|-)(\\d{1,4})-(\\d{3,4})(.*)");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  std::string number = parts[1].str() + "-" + parts[2].str() + "-" + parts[3].str();
  // (03)3657-3455 is as good as 03-3657-3455; words after the number are worth a note.
  const bool plain = parts[4].length() == 0;
  return CellValue<std::string>{std::move(number), plain ? nullptr : &reasons::kTelephoneForm};
}

}  // namespace tools
