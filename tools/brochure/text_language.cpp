#include "tools/brochure/text_language.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <vector>

namespace tools {
namespace {

constexpr int kFewestLetters = 4;
constexpr int kFewestWords = 3;      // small words that a Latin text must have
constexpr size_t kEnough = 200'000;  // bytes that are looked at

// Ideographs that only one of the two ways of writing Chinese has, the commonest first. Those that Japanese
// writes like one of them do not matter: Japanese is known by its kana.
constexpr std::u16string_view kSimplified =
    u"们这时为说对发么无开关东车马门见过还进从远运长书电话语请谢让给红绿边儿乐产业务实种类览馆园楼游购";
constexpr std::u16string_view kTraditional =
    u"們這時為說對發麼無開關東車馬門見過還進從遠運長書電話語請謝讓給紅綠邊兒樂產業務實種類覽館園樓遊購";

// Ideographs that only Japanese writes so.
constexpr std::u16string_view kJapanese = u"県駅円図広売沢桜辺気発実楽転鉄覧浜歩栄塩峠込働畑";

struct SmallWords {
  std::string_view language;
  std::string_view words;  // each between blanks
};
constexpr SmallWords kSmallWords[] = {
    {"en", " the of and to in is for with on at from by this are you that it as be or can "},
    {"fr", " le la les des et du un une est dans pour vous au sur par avec qui ce à en de plus "},
    {"de", " der die das und in den von zu mit ist im für auf ein eine des dem nicht sich sie es auch "},
    {"es", " el la los las de y en un una que es por con para del se al su más desde como "},
    {"it", " il la di e che in un una per con del della è le dei da si al non sono alla "},
    {"pt", " o a os as de e em um uma que é por com para do da no na dos se ao mais "},
    {"nl", " de het een en van in is op te voor met zijn dat aan door bij ook of niet naar "},
    {"id", " yang dan di ke dari untuk dengan ini itu adalah pada dalam atau tidak akan anda "},
    {"vi", " và của là có được cho các một trong với không này để những từ người tại đến "},
};

struct Counts {
  std::map<UScriptCode, int> scripts;
  int letters = 0;
  int simplified = 0;
  int traditional = 0;
  int japanese = 0;
};

Counts Count(const icu::UnicodeString& text) {
  Counts counts;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 letter = text.char32At(i);
    if (u_isalpha(letter) == 0) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(letter, &status);
    ++counts.letters;
    ++counts.scripts[script];
    if (script != USCRIPT_HAN || letter > 0xFFFF) continue;
    const auto unit = static_cast<char16_t>(letter);
    const bool simplified = kSimplified.find(unit) != std::u16string_view::npos;
    const bool traditional = kTraditional.find(unit) != std::u16string_view::npos;
    if (kJapanese.find(unit) != std::u16string_view::npos) ++counts.japanese;
    if (simplified && !traditional) ++counts.simplified;
    if (traditional && !simplified) ++counts.traditional;
  }
  return counts;
}

std::string OfLatinWords(icu::UnicodeString text) {
  text.toLower();
  std::vector<std::string> words;
  icu::UnicodeString word;
  for (int32_t i = 0; i <= text.length(); i = i < text.length() ? text.moveIndex32(i, 1) : i + 1) {
    const UChar32 letter = i < text.length() ? text.char32At(i) : ' ';
    if (u_isalpha(letter) != 0) {
      word.append(letter);
    } else if (!word.isEmpty()) {
      words.emplace_back(" ");
      word.toUTF8String(words.back());
      words.back() += " ";
      word.remove();
    }
  }
  std::vector<std::pair<int, std::string_view>> hits;
  for (const SmallWords& each : kSmallWords) {
    const auto count = std::count_if(words.begin(), words.end(), [&](const std::string& found) {
      return each.words.find(found) != std::string_view::npos;
    });
    hits.emplace_back(static_cast<int>(count), each.language);
  }
  std::sort(hits.rbegin(), hits.rend());
  if (hits[0].first < kFewestWords || hits[0].first * 5 < hits[1].first * 6) return "und";
  return std::string(hits[0].second);
}

}  // namespace

std::string LanguageOf(std::string_view text) {
  text = text.substr(0, kEnough);
  const icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  Counts counts = Count(letters);
  if (counts.letters < kFewestLetters) return "und";
  auto share = [&](UScriptCode script) { return 100 * counts.scripts[script] / counts.letters; };
  // Japanese names and addresses stand in other languages' brochures too: a few kana are no proof.
  const int kana = share(USCRIPT_HIRAGANA) + share(USCRIPT_KATAKANA);
  if (kana >= 10) return "ja";
  const bool looks_japanese = counts.japanese >= 2 && counts.japanese > counts.simplified;
  if (kana >= 1 && looks_japanese && kana + share(USCRIPT_HAN) >= 50) return "ja";
  struct OneScript {
    UScriptCode script;
    const char* language;
  };
  static constexpr OneScript kOneScript[] = {{USCRIPT_HANGUL, "ko"},
                                             {USCRIPT_THAI, "th"},
                                             {USCRIPT_CYRILLIC, "ru"},
                                             {USCRIPT_ARABIC, "ar"},
                                             {USCRIPT_DEVANAGARI, "hi"}};
  for (const OneScript& each : kOneScript) {
    if (share(each.script) >= 40) return each.language;
  }
  if (share(USCRIPT_HAN) >= 50) {
    if (counts.simplified > 2 * counts.traditional) return "zh-Hans";
    if (counts.traditional > 2 * counts.simplified) return "zh-Hant";
    return "und";
  }
  return share(USCRIPT_LATIN) >= 50 ? OfLatinWords(letters) : "und";
}

}  // namespace tools
