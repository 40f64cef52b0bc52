#include "kiosk/typing/latin.h"

#include <algorithm>
#include <utility>

#include "kiosk/typing/keyboard.h"
#include "kiosk/typing/letters.h"

namespace kiosk {
namespace {

constexpr std::string_view kDigits = "1 2 3 4 5 6 7 8 9 0";

struct Letters {
  std::string_view language;
  std::array<std::string_view, 4> rows;
};

// The first is everybody's who has none of their own.
constexpr Letters kLetters[] = {
    {"", {kDigits, "q w e r t y u i o p", "a s d f g h j k l", "⇧ z x c v b n m ⌫"}},
    {"de", {kDigits, "q w e r t z u i o p", "a s d f g h j k l", "⇧ y x c v b n m ⌫"}},
    {"fr", {kDigits, "a z e r t y u i o p", "q s d f g h j k l m", "⇧ w x c v b n é ⌫"}},
    {"es", {kDigits, "q w e r t y u i o p", "a s d f g h j k l ñ", "⇧ z x c v b n m ⌫"}},
    {"fil", {kDigits, "q w e r t y u i o p", "a s d f g h j k l ñ", "⇧ z x c v b n m ⌫"}},
    {"pt", {kDigits, "q w e r t y u i o p", "a s d f g h j k l ç", "⇧ z x c v b n m ⌫"}},
    // TCVN 5712.
    {"vi", {"ă â ê ô ̀ ̉ ̃ ́ ̣ đ", "q w e r t y u i o p", "a s d f g h j k l ơ", "⇧ z x c v b n m ⌫"}},
};

// What the accents' layer shows, those of a language first. Ō and its like are for romaji.
struct Accents {
  std::string_view language;
  std::string_view letters;
};
constexpr std::string_view kAllAccents = "àáâäãåæçèéêëìíîïñòóôöõøœùúûüßÿāīūēōýđăơưğşł";
constexpr Accents kFirstAccents[] = {
    {"de", "äöüß"},   {"fr", "éèêëàâçîïôûùüœ"}, {"es", "áéíóúñü"},
    {"it", "àèéìòù"}, {"pt", "ãõçáéíóúâêôà"},   {"fil", "ñáéíóúâêî"},
};
constexpr size_t kAccentPlaces = 38;  // three rows of ten, and eight

constexpr std::string_view kHeld[] = {
    "aàáâäãåæāă", "cçćč", "dđ",      "eèéêëēė", "gğ",  "iìíîïī", "lł", "nñń",
    "oòóôöõøœōơ", "sßşś", "uùúûüūư", "yýÿ",     "zžź", "её",     "ьъ", "اأإآ",
};

bool IsLower(char32_t letter) {
  return (letter >= U'a' && letter <= U'z') || (letter >= 0xE0 && letter < 0x180) || letter == U'ơ' ||
         letter == U'ư';
}

// Latin-1 has its large letters 32 before the small ones, Latin Extended-A one before.
char32_t Upper(char32_t letter) {
  if (!IsLower(letter) || letter == U'ß') return letter;
  if (letter == U'ÿ') return U'Ÿ';
  if (letter < 0xFF) return letter - 0x20;
  bool odd_are_large = (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
  bool odd = letter % 2 == 1;
  if (letter == U'ơ' || letter == U'ư') return letter - 1;
  return odd == odd_are_large ? letter : letter - 1;
}

std::u32string Uppercase(std::u32string letters) {
  std::transform(letters.begin(), letters.end(), letters.begin(), Upper);
  return letters;
}

std::array<std::string, 4> AccentRows(std::string_view language) {
  std::u32string letters;
  for (const Accents& accents : kFirstAccents) {
    if (accents.language == language) letters = LettersOf(accents.letters);
  }
  for (char32_t letter : LettersOf(kAllAccents)) {
    if (letters.find(letter) == std::u32string::npos) letters += letter;
  }
  letters.resize(kAccentPlaces);
  std::array<std::string, 4> rows;
  for (size_t i = 0; i < kAccentPlaces; ++i) {
    std::string& row = rows[i / 10];
    row += (row.empty() ? "" : " ") + Utf8Of(letters.substr(i, 1));
  }
  rows[3] += " ⌫";
  return rows;
}

}  // namespace

std::array<std::string, 4> LatinRows(std::string_view layer, std::string_view language) {
  if (layer == layer::kAccents) return AccentRows(language);
  const Letters* letters =
      std::find_if(std::begin(kLetters), std::end(kLetters),
                   [language](const Letters& each) { return each.language == language; });
  if (letters == std::end(kLetters)) letters = std::begin(kLetters);
  std::array<std::string, 4> rows;
  std::copy(letters->rows.begin(), letters->rows.end(), rows.begin());
  if (layer == layer::kDigits) rows[0] = kDigits;
  if (layer != layer::kShift) return rows;
  for (std::string& row : rows) row = Utf8Of(Uppercase(LettersOf(row)));
  return rows;
}

std::vector<std::string> AccentsOf(std::string_view letter) {
  bool large = letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z';
  std::string small(letter);
  if (large) small[0] = static_cast<char>(small[0] - 'A' + 'a');
  std::vector<std::string> accents;
  for (std::string_view row : kHeld) {
    if (small.empty() || !row.starts_with(small)) continue;
    std::u32string letters = LettersOf(row.substr(small.size()));
    if (large) letters = Uppercase(std::move(letters));
    for (char32_t each : letters) accents.push_back(Utf8Of(std::u32string_view(&each, 1)));
  }
  return accents;
}

}  // namespace kiosk
