#include "tools/import/decode_text.h"

#include <iconv.h>

#include <optional>

#include "tools/import/code_points.h"

namespace tools {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

std::optional<std::string> FromCp932(std::string_view bytes) {
  const iconv_t conversion = iconv_open("UTF-8", "CP932");
  if (conversion == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT: iconv's way of saying null

  std::string input(bytes);
  std::string output(input.size() * 3,
                     '\0');  // two bytes of cp932 become three of UTF-8, one of kana as well
  char* from = input.data();
  size_t from_left = input.size();
  char* to = output.data();
  size_t to_left = output.size();
  const size_t result = iconv(conversion, &from, &from_left, &to, &to_left);
  iconv_close(conversion);
  if (result == static_cast<size_t>(-1)) return std::nullopt;
  output.resize(output.size() - to_left);
  return output;
}

}  // namespace

content::Result<DecodedText> DecodeText(std::string_view bytes, const std::string& name) {
  const bool marked = bytes.starts_with(kUtf8Mark);
  const std::string_view body = marked ? bytes.substr(kUtf8Mark.size()) : bytes;
  if (CodePoints(body)) return DecodedText{std::string(body), marked ? "UTF-8 with BOM" : "UTF-8"};
  if (!marked) {
    if (auto text = FromCp932(bytes)) return DecodedText{*std::move(text), "Shift_JIS (cp932)"};
  }
  return content::Error{content::Error::Kind::Damaged, name + ": neither UTF-8 nor Shift_JIS (cp932)"};
}

}  // namespace tools
