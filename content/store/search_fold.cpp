#include "content/store/search_fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>
#include <map>

#include "content/base/check.h"
#include "content/store/han_variants.h"

namespace content {
namespace {

constexpr char32_t kPlanes = 0x10000;  // the first plane has a table, the others are folded when met

// What one code point folds to, but for Hangul, which is computed.
struct Folding {
  enum class Is : uint8_t { Letters, Dropped, Separator, Joined };  // Joined: with what is before it
  Is is = Is::Separator;
  LetterKind kind = LetterKind::Separator;
  uint8_t count = 0;
  char16_t first = 0;  // the letter, or where the letters begin in FoldTable::more
};

struct FoldTable {
  std::vector<Folding> of;
  std::u32string more;
};

const icu::Normalizer2& Casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  Check(U_SUCCESS(status), "ICU has NFKC_Casefold");
  return *form;
}

const icu::Normalizer2& Decomposed() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  Check(U_SUCCESS(status), "ICU has NFD");
  return *form;
}

const icu::Normalizer2& Composed() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  Check(U_SUCCESS(status), "ICU has NFC");
  return *form;
}

// Letters of Latin and Arabic that no decomposition brings home.
constexpr std::pair<char32_t, const char*> kUndecomposed[] = {
    {0x00DF, "ss"}, {0x00E6, "ae"}, {0x0153, "oe"}, {0x00F8, "o"}, {0x0111, "d"}, {0x00F0, "d"},
    {0x00FE, "th"}, {0x0142, "l"},  {0x0131, "i"},  {0x014B, "n"}, {0x0127, "h"}, {0x0167, "t"},
    {0x0138, "k"},  {0x02BC, ""},   {0x02BB, ""},   {0x2019, ""},  {0x0027, ""},  {0x2018, ""},
    {0x00B4, ""},   {0x0060, ""},   {0x0259, "e"},  {0x01A1, "o"}, {0x01B0, "u"},
};
constexpr std::pair<char32_t, char32_t> kOneForAnother[] = {
    {0x0649, 0x064A}, {0x06CC, 0x064A}, {0x0629, 0x0647}, {0x06A9, 0x0643},  // ى ی ة ک
    {0x06C1, 0x0647}, {0x06D5, 0x0647}, {0x0671, 0x0627},                    // ہ ە ٱ
    {0x0451, 0x0435}, {0x3095, 0x304B}, {0x3096, 0x3051}, {0x3090, 0x3044},  // ё ゕ ゖ ゐ
    {0x3091, 0x3048}, {0x3092, 0x304A}, {0x0E30, 0x0E32},                    // ゑ を ะ
};

bool IsUnspaced(UScriptCode script) {
  return script == USCRIPT_THAI || script == USCRIPT_LAO || script == USCRIPT_KHMER ||
         script == USCRIPT_MYANMAR;
}

UScriptCode ScriptOf(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(letter), &status);
}

// Marks of Thai and Lao that many leave out: tones, thanthakhat, and their like.
bool IsToneMark(char32_t letter) {
  return (letter >= 0x0E48 && letter <= 0x0E4C) || (letter >= 0x0EC8 && letter <= 0x0ECC);
}

bool IsDroppedMark(char32_t letter) {
  if (IsToneMark(letter)) return true;
  if (letter == 0x3099 || letter == 0x309A) return false;
  auto category = u_charType(static_cast<UChar32>(letter));
  if (category == U_FORMAT_CHAR) return true;
  if (category != U_NON_SPACING_MARK && category != U_ENCLOSING_MARK) return false;
  UScriptCode script = ScriptOf(letter);
  return script == USCRIPT_INHERITED || script == USCRIPT_COMMON || script == USCRIPT_HEBREW ||
         script == USCRIPT_ARABIC || script == USCRIPT_CYRILLIC || letter == 0x093C;
}

LetterKind KindOf(char32_t letter) {
  if (letter < 0x80) {
    bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    return plain ? LetterKind::Alphabet : LetterKind::Separator;
  }
  UScriptCode script = ScriptOf(letter);
  if (script == USCRIPT_HAN) return LetterKind::Han;
  if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) return LetterKind::Kana;
  if (IsUnspaced(script)) return LetterKind::Unspaced;
  auto category = u_charType(static_cast<UChar32>(letter));
  bool mark = category == U_COMBINING_SPACING_MARK || category == U_NON_SPACING_MARK;
  // Symbols that people do search for, when the name of a place is one, stay letters of their own.
  bool symbol = category == U_OTHER_SYMBOL;
  return mark || symbol || u_isalnum(static_cast<UChar32>(letter)) ? LetterKind::Alphabet
                                                                   : LetterKind::Separator;
}

const std::map<char32_t, char32_t>& HanForms() {
  static const std::map<char32_t, char32_t> forms = [] {
    std::map<char32_t, char32_t> pairs;
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(kHanVariants.data(), static_cast<int32_t>(kHanVariants.size())));
    for (int32_t at = 0; at < text.length();) {
      UChar32 form = text.char32At(at);
      at += U16_LENGTH(form);
      UChar32 to = text.char32At(at);
      at += U16_LENGTH(to);
      pairs.emplace(form, to);
    }
    return pairs;
  }();
  return forms;
}

// One letter after NFKC_Casefold and NFD.
void FoldLetter(char32_t letter, std::u32string& out) {
  if (IsDroppedMark(letter) || letter == 0x30FC) return;
  for (const auto& [from, to] : kUndecomposed) {
    if (from != letter) continue;
    for (const char* at = to; *at != '\0'; ++at) out += static_cast<char32_t>(*at);
    return;
  }
  int32_t digit = u_charDigitValue(static_cast<UChar32>(letter));
  if (digit >= 0 && u_charType(static_cast<UChar32>(letter)) == U_DECIMAL_DIGIT_NUMBER) {
    out += U'0' + static_cast<char32_t>(digit);
    return;
  }
  if (letter >= 0x30A1 && letter <= 0x30F6) letter -= 0x60;  // katakana
  for (const auto& [from, to] : kOneForAnother) {
    if (from == letter) letter = to;
  }
  auto han = HanForms().find(letter);
  out += han == HanForms().end() ? letter : han->second;
}

std::u32string FoldOne(char32_t code) {
  std::u32string out;
  // Most of Han is its own decomposition; asking ICU for a string of it would take most of the time.
  if (code >= 0x3400 && code <= 0x9FFF) {
    FoldLetter(code, out);
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString cased = Casefold().normalize(icu::UnicodeString(static_cast<UChar32>(code)), status);
  for (int32_t at = 0; at < cased.length();) {
    UChar32 letter = cased.char32At(at);
    at += U16_LENGTH(letter);
    icu::UnicodeString parts(letter);
    // Kana keeps its voice marks: が is not か.
    bool kana = letter >= 0x3040 && letter <= 0x30FF;
    if (!kana) parts = Decomposed().normalize(parts, status);
    for (int32_t part = 0; part < parts.length();) {
      UChar32 piece = parts.char32At(part);
      part += U16_LENGTH(piece);
      FoldLetter(static_cast<char32_t>(piece), out);
    }
  }
  return U_SUCCESS(status) ? out : std::u32string();
}

bool IsHangulSyllable(char32_t code) {
  return code >= 0xAC00 && code < 0xAC00 + 11172;
}

bool IsCompatibilityJamo(char32_t code) {
  return code >= 0x3131 && code <= 0x3163;
}

// Of today's Korean; those that are of the past only stay as they are.
bool IsConjoiningInitial(char32_t code) {
  return code >= 0x1100 && code < 0x1100 + 19;
}
bool IsConjoiningVowel(char32_t code) {
  return code >= 0x1161 && code < 0x1161 + 21;
}
bool IsConjoiningFinal(char32_t code) {
  return code >= 0x11A8 && code < 0x11A8 + 27;
}

bool IsHangul(char32_t code) {
  return IsHangulSyllable(code) || IsCompatibilityJamo(code) || IsConjoiningInitial(code) ||
         IsConjoiningVowel(code) || IsConjoiningFinal(code);
}

bool JoinsBefore(char32_t code) {
  return code == 0x3099 || code == 0x309A || code == 0xFF9E || code == 0xFF9F;
}

Folding FoldingOf(char32_t code, const std::u32string& letters, size_t where) {
  Folding folding;
  if (JoinsBefore(code)) {
    folding.is = Folding::Is::Joined;
  } else if (letters.empty()) {
    // An apostrophe or a mark is nothing at all; everything else that is nothing parts words.
    bool dropped = code == 0x30FC || code == 0xFF70 || code == 0x27 || code == 0x2019 || code == 0x2018 ||
                   code == 0x2BC || code == 0x2BB || IsDroppedMark(code) ||
                   u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    folding.is = dropped ? Folding::Is::Dropped : Folding::Is::Separator;
  } else {
    folding.kind = KindOf(letters.front());
    folding.is = folding.kind == LetterKind::Separator ? Folding::Is::Separator : Folding::Is::Letters;
    folding.count = static_cast<uint8_t>(letters.size());
    folding.first = static_cast<char16_t>(letters.size() == 1 ? letters.front() : where);
  }
  return folding;
}

const FoldTable& Table() {
  static const FoldTable table = [] {
    FoldTable made;
    made.of.resize(kPlanes);
    for (char32_t code = 0; code < kPlanes; ++code) {
      if (IsHangul(code) || (code >= 0xD800 && code < 0xF900) || u_charType(static_cast<UChar32>(code)) == 0)
        continue;
      std::u32string letters = FoldOne(code);
      made.of[code] = FoldingOf(code, letters, made.more.size());
      if (letters.size() > 1) made.more += letters;
    }
    return made;
  }();
  return table;
}

// Unicode's order of final consonants and of compatibility consonants, each as the initials it is typed with.
constexpr std::array<std::pair<int8_t, int8_t>, 28> kFinals = {{
    {-1, -1}, {0, -1},  {1, -1},  {0, 9},   {2, -1},  {2, 12},  {2, 18},  {3, -1},  {5, -1}, {5, 0},
    {5, 6},   {5, 7},   {5, 9},   {5, 16},  {5, 17},  {5, 18},  {6, -1},  {7, -1},  {7, 9},  {9, -1},
    {10, -1}, {11, -1}, {12, -1}, {14, -1}, {15, -1}, {16, -1}, {17, -1}, {18, -1},
}};
constexpr std::array<std::pair<int8_t, int8_t>, 30> kCompatibility = {{
    {0, -1}, {1, -1},  {0, 9},   {2, -1},  {2, 12},  {2, 18},  {3, -1},  {4, -1},  {5, -1},  {5, 0},
    {5, 6},  {5, 7},   {5, 9},   {5, 16},  {5, 17},  {5, 18},  {6, -1},  {7, -1},  {8, -1},  {7, 9},
    {9, -1}, {10, -1}, {11, -1}, {12, -1}, {13, -1}, {14, -1}, {15, -1}, {16, -1}, {17, -1}, {18, -1},
}};
// ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ as the vowels they are typed with: ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ.
constexpr std::array<std::pair<int8_t, int8_t>, 21> kVowels = {{
    {0, -1}, {1, -1}, {2, -1},  {3, -1}, {4, -1}, {5, -1},  {6, -1},  {7, -1},  {8, -1},  {8, 0},   {8, 1},
    {8, 13}, {9, -1}, {10, -1}, {10, 4}, {10, 5}, {10, 13}, {11, -1}, {12, -1}, {12, 13}, {13, -1},
}};

class Folder {
 public:
  explicit Folder(size_t bytes) : table_(&Table()) { folded_.reserve(bytes); }

  void Add(char32_t code, uint32_t from, uint32_t to) {
    from_ = from;
    to_ = to;
    starts_ = true;
    if (code >= 0x1100 && IsHangul(code)) return AddHangul(code);
    if (code == 0x3005 && !folded_.empty()) return Letter(folded_.back().letter, folded_.back().kind);
    if (code >= kPlanes) return AddWide(code);
    const Folding& folding = table_->of[code];
    switch (folding.is) {
      case Folding::Is::Letters:
        return AddLetters(folding);
      case Folding::Is::Dropped:
        return Extend();
      case Folding::Is::Joined:
        return Join(code);
      case Folding::Is::Separator:
        return AddSeparator();
    }
  }

  void AddSeparator() {
    if (!folded_.empty() && folded_.back().kind == LetterKind::Separator) return;
    Letter(U' ', LetterKind::Separator);
  }

  Folded Take() { return std::move(folded_); }

 private:
  void Letter(char32_t letter, LetterKind kind) {
    folded_.push_back({letter, kind, starts_, from_, to_});
    starts_ = false;
  }

  void Extend() {
    if (!folded_.empty() && folded_.back().kind != LetterKind::Separator) folded_.back().to = to_;
  }

  void AddLetters(const Folding& folding) {
    if (folding.count == 1) return Letter(folding.first, folding.kind);
    for (size_t i = 0; i < folding.count; ++i) {
      char32_t letter = table_->more[folding.first + i];
      LetterKind kind = KindOf(letter);
      if (kind != LetterKind::Separator) Letter(letter, kind);
    }
  }

  void AddWide(char32_t code) {
    bool any = false;
    for (char32_t letter : FoldOne(code)) {
      LetterKind kind = KindOf(letter);
      if (kind == LetterKind::Separator) continue;
      Letter(letter, kind);
      any = true;
    }
    if (!any) AddSeparator();
  }

  // A voice mark of kana that stands alone: か + ゛.
  void Join(char32_t code) {
    bool half = code == 0x309A || code == 0xFF9F;
    if (folded_.empty() || folded_.back().kind != LetterKind::Kana) return Extend();
    icu::UnicodeString pair(static_cast<UChar32>(folded_.back().letter));
    pair.append(static_cast<UChar32>(half ? 0x309A : 0x3099));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString one = Composed().normalize(pair, status);
    if (U_SUCCESS(status) && one.length() == 1) folded_.back().letter = one.charAt(0);
    Extend();
  }

  void Keys(std::pair<int8_t, int8_t> keys, char32_t base) {
    for (int8_t key : {keys.first, keys.second}) {
      if (key >= 0) Letter(base + static_cast<char32_t>(key), LetterKind::Hangul);
    }
  }

  void AddHangul(char32_t code) {
    if (IsConjoiningInitial(code)) return Letter(kHangulInitials + code - 0x1100, LetterKind::Hangul);
    if (IsConjoiningVowel(code) || IsConjoiningFinal(code)) {
      starts_ = false;
      if (IsConjoiningVowel(code)) return Keys(kVowels[code - 0x1161], kHangulVowels);
      return Keys(kFinals[code - 0x11A8 + 1], kHangulInitials);
    }
    if (code >= 0x314F && code <= 0x3163) return Keys(kVowels[code - 0x314F], kHangulVowels);
    if (code < 0x314F) return Keys(kCompatibility[code - 0x3131], kHangulInitials);
    char32_t index = code - 0xAC00;
    Letter(kHangulInitials + index / 588, LetterKind::Hangul);
    Keys(kVowels[index % 588 / 28], kHangulVowels);
    Keys(kFinals[index % 28], kHangulInitials);
  }

  const FoldTable* table_;
  Folded folded_;
  uint32_t from_ = 0;
  uint32_t to_ = 0;
  bool starts_ = true;
};

}  // namespace

Folded Fold(std::string_view text) {
  Check(text.size() < INT32_MAX, "a text of less than 2 GiB");
  Folder folder(text.size());
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  auto size = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < size;) {
    int32_t from = at;
    UChar32 code = 0;
    U8_NEXT(bytes, at, size, code);
    // What is no UTF-8 folds like the replacement character.
    folder.Add(code < 0 ? U' ' : static_cast<char32_t>(code), static_cast<uint32_t>(from),
               static_cast<uint32_t>(at));
  }
  return folder.Take();
}

bool MayBeginAt(const Folded& folded, size_t i) {
  const FoldedLetter& letter = folded[i];
  if (!letter.starts || letter.kind == LetterKind::Separator) return false;
  if (letter.kind == LetterKind::Alphabet) return i == 0 || folded[i - 1].kind != LetterKind::Alphabet;
  bool in_tokyo = i > 0 && i + 1 < folded.size() && folded[i - 1].letter == U'东' && letter.letter == U'京' &&
                  folded[i + 1].letter == U'都';
  return !in_tokyo;
}

void AppendUtf8(char32_t letter, std::string& text) {
  char bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, letter);
  text.append(bytes, static_cast<size_t>(length));
}

std::string LettersOf(const Folded& folded, size_t from, size_t to) {
  std::string letters;
  for (size_t i = from; i < to; ++i) {
    if (folded[i].kind != LetterKind::Separator) AppendUtf8(folded[i].letter, letters);
  }
  return letters;
}

}  // namespace content
