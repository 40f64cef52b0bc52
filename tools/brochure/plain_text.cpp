#include "tools/brochure/plain_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "content/base/check.h"

namespace tools {

std::string WellFormed(std::string_view bytes) {
  std::string text;
  icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<int32_t>(bytes.size())))
      .toUTF8String(text);
  return text;
}

std::string PlainText(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  content::Check(U_SUCCESS(status), "ICU has NFKC");
  const icu::UnicodeString normal = nfkc->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  icu::UnicodeString plain;
  bool blank = false;
  for (int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
    const UChar32 letter = normal.char32At(i);
    const int8_t type = u_charType(letter);
    if (u_isUWhiteSpace(letter) != 0 || type == U_CONTROL_CHAR) {
      blank = true;
      continue;
    }
    // U+FFFD stands where the bytes were no text, private use where a font says what no one else knows.
    if (letter == 0xFFFD || type == U_PRIVATE_USE_CHAR || type == U_SURROGATE || type == U_UNASSIGNED ||
        letter == 0xFEFF || u_hasBinaryProperty(letter, UCHAR_BIDI_CONTROL) != 0) {
      continue;
    }
    if (blank && !plain.isEmpty()) plain.append(u' ');
    blank = false;
    plain.append(letter);
  }
  std::string bytes;
  plain.toUTF8String(bytes);
  return bytes;
}

std::string PlainText(std::string_view text, size_t longest) {
  std::string plain = PlainText(text);
  if (plain.size() <= longest) return plain;
  size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(plain[end]) & 0xC0U) == 0x80U) --end;
  plain.resize(end);
  return PlainText(plain);  // no blank at the new end
}

}  // namespace tools
