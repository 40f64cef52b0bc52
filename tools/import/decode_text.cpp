#include "tools/import/decode_text.h"

#include <iconv.h>

#include <algorithm>
#include <optional>

#include "tools/import/code_points.h"

namespace tools {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";
constexpr std::string_view kIso2022Escape = "\x1B$";
constexpr char32_t kReplacement = 0xFFFD;

std::optional<std::string> Converted(std::string_view bytes, const char* encoding) {
  const iconv_t conversion = iconv_open("UTF-8", encoding);
  if (conversion == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT: iconv's way of saying null

  std::string input(bytes);
  // Two bytes of cp932 or UTF-16 become three of UTF-8, one of kana as well; the shifts of ISO-2022-JP
  // nothing.
  std::string output(input.size() * 3 + 4, '\0');
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

// Marked, as Excel's "Unicode text" is.
std::optional<DecodedText> FromUtf16(std::string_view bytes) {
  const bool little = bytes.starts_with(kLittleEndianMark);
  auto text = Converted(bytes.substr(2), little ? "UTF-16LE" : "UTF-16BE");
  if (!text) return std::nullopt;
  return DecodedText{*std::move(text), little ? "UTF-16LE" : "UTF-16BE"};
}

size_t LettersBetween(std::string_view utf8, char32_t first, char32_t last) {
  const auto points = CodePoints(utf8);
  if (!points) return 0;
  return static_cast<size_t>(
      std::count_if(points->begin(), points->end(), [&](char32_t c) { return c >= first && c <= last; }));
}

size_t HalfWidthKanaIn(std::string_view utf8) {
  return LettersBetween(utf8, 0xFF61, 0xFF9F);
}

bool HasKana(std::string_view utf8) {
  return LettersBetween(utf8, U'ぁ', U'ヿ') > 0;
}

// EUC-JP read as cp932 is mostly half-width kana, and cp932 is hardly ever EUC-JP with kana by chance.
std::optional<DecodedText> FromJapaneseCodes(std::string_view bytes) {
  auto cp932 = Converted(bytes, "CP932");
  auto euc = Converted(bytes, "EUC-JP-MS");
  if (euc && HasKana(*euc) && (!cp932 || HalfWidthKanaIn(*cp932) > HalfWidthKanaIn(*euc)))
    return DecodedText{*std::move(euc), "EUC-JP"};
  if (cp932) return DecodedText{*std::move(cp932), "Shift_JIS (cp932)"};
  return std::nullopt;
}

// Reads on after what is broken. Nothing unless twenty times as many letters beyond ASCII are whole.
std::optional<std::string> MendedUtf8(std::string_view bytes) {
  std::u32string mended;
  size_t broken = 0;
  size_t whole = 0;
  for (size_t i = 0; i < bytes.size();) {
    size_t length = 1;
    std::optional<std::u32string> letter = CodePoints(bytes.substr(i, length));
    while (!letter && length < 4 && i + length < bytes.size()) letter = CodePoints(bytes.substr(i, ++length));
    if (letter) {
      whole += length > 1 ? 1 : 0;
      mended += *letter;
      i += length;
    } else {
      if (mended.empty() || mended.back() != kReplacement) ++broken;
      mended += kReplacement;
      ++i;
    }
  }
  if (broken * 20 > whole) return std::nullopt;
  return Utf8(mended);
}

content::Error Unreadable(const std::string& name) {
  return {content::Error::Kind::Damaged,
          name + ": neither UTF-8, UTF-16, Shift_JIS (cp932) nor EUC-JP; save it as UTF-8"};
}

}  // namespace

content::Result<DecodedText> DecodeText(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with(kLittleEndianMark) || bytes.starts_with(kBigEndianMark)) {
    auto wide = FromUtf16(bytes);
    if (!wide) return Unreadable(name);
    std::erase(wide->text, '\0');
    return *std::move(wide);
  }
  std::string plain(bytes);
  std::erase(plain, '\0');
  if (plain.find(kIso2022Escape) != std::string::npos) {
    if (auto text = Converted(plain, "ISO-2022-JP")) return DecodedText{*std::move(text), "ISO-2022-JP"};
  }
  const bool marked = plain.starts_with(kUtf8Mark);
  if (marked) plain.erase(0, kUtf8Mark.size());
  if (CodePoints(plain)) return DecodedText{std::move(plain), marked ? "UTF-8 with BOM" : "UTF-8"};
  if (auto text = MendedUtf8(plain)) return DecodedText{*std::move(text), "UTF-8 with broken letters"};
  if (!marked) {
    if (auto text = FromJapaneseCodes(plain)) return *std::move(text);
  }
  return Unreadable(name);
}

}  // namespace tools
