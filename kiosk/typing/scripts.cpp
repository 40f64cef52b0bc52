#include "kiosk/typing/scripts.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::string_view kDigits = "1 2 3 4 5 6 7 8 9 0";

constexpr Script kScripts[] = {
    // Gojuon: columns あ to わ. Its other layer holds digits and the kanji that names of places are made of.
    {"kana",
     "ja",
     10,
     {"あ か さ た な は ま や ら わ", "い き し ち に ひ み · り を", "う く す つ ぬ ふ む ゆ る ん",
      "え け せ て ね へ め · れ ー", "お こ そ と の ほ も よ ろ 、"},
     {kDigits, "都 道 府 県 市 区 町 村 駅 港", "山 川 海 湖 島 滝 寺 神 社 城",
      "湯 温 泉 祭 花 雪 桜 美 術 館", "東 西 南 北 春 夏 秋 冬 ・ -"},
     "",
     ""},
    // KS X 5002, two sets: consonants on the left, vowels on the right.
    {"hangul",
     "ko",
     10,
     {kDigits, "ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ", "ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ", "⇧ ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ ⌫"},
     {kDigits, "ㅃ ㅉ ㄸ ㄲ ㅆ ㅛ ㅕ ㅑ ㅒ ㅖ", "ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ", "⇧ ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ ⌫"},
     "-",
     "."},
    // Dachen, as on keyboards in Taiwan.
    {"zhuyin",
     "zh-Hant",
     11,
     {kDigits, "ㄅ ㄉ ˇ ˋ ㄓ ˊ ˙ ㄚ ㄞ ㄢ ㄦ", "ㄆ ㄊ ㄍ ㄐ ㄔ ㄗ ㄧ ㄛ ㄟ ㄣ",
      "ㄇ ㄋ ㄎ ㄑ ㄕ ㄘ ㄨ ㄜ ㄠ ㄤ", "ㄈ ㄌ ㄏ ㄒ ㄖ ㄙ ㄩ ㄝ ㄡ ㄥ"},
     {},
     "-",
     "·"},
    // Kedmanee (TIS 820-2538). Its keys for _ and / and the two letters that nobody writes have no room.
    {"thai",
     "th",
     11,
     {kDigits, "ๅ ๆ ภ ถ ุ ึ ค ต จ ข ช", "ไ ำ พ ะ ั ี ร น ย บ ล", "ฟ ห ก ด เ ้ ่ า ส ว ง", "⇧ ผ ป แ อ ิ ื ท ม ใ ฝ"},
     {kDigits, "๑ ๒ ๓ ๔ ู ฿ ๕ ๖ ๗ ๘ ๙", "๐ ฎ ฑ ธ ํ ๊ ณ ฯ ญ ฐ ฃ", "ฤ ฆ ฏ โ ฌ ็ ๋ ษ ศ ซ ฅ", "⇧ ( ) ฉ ฮ ฺ ์ ? ฒ ฬ ฦ"},
     ".",
     "-"},
    {"cyrillic",
     "ru",
     11,
     {kDigits, "й ц у к е н г ш щ з х", "ф ы в а п р о л д ж э", "⇧ я ч с м и т ь б ю ⌫"},
     {kDigits, "Й Ц У К Е Н Г Ш Щ З Х", "Ф Ы В А П Р О Л Д Ж Э", "⇧ Я Ч С М И Т Ь Б Ю ⌫"},
     "ъ",
     "ё"},
    // Arabic (101); its twelfth column goes where there is room. The other layer holds what carries a hamza,
    // and the letters that Persian and Urdu add.
    {"arabic",
     "ar",
     11,
     {kDigits, "ض ص ث ق ف غ ع ه خ ح ج", "ش س ي ب ل ا ت ن م ك ط", "ذ ء ؤ ر ى ة و ز ظ د ⌫"},
     {kDigits, "أ إ آ ٱ ؤ ء ة ى ذ د ـ", "لأ لإ لآ پ چ ژ گ ڤ ک ی ہ", "َ ً ُ ٌ ِ ٍ ّ ْ ، ؟ ⌫"},
     "ئ",
     "لا"},
    // InScript (IS 13194). Danda, nukta and the short vowels stand below.
    {"devanagari",
     "hi",
     11,
     {kDigits, "ौ ै ा ी ू ब ह ग द ज ड", "ो े ् ि ु प र क त च ट", "⇧ ं ः म न व ल स ृ य ⌫"},
     {"ऍ ॅ ्र र् ज्ञ त्र क्ष श्र ॐ ।", "औ ऐ आ ई ऊ भ ङ घ ध झ ढ", "ओ ए अ इ उ फ ऱ ख थ छ ठ", "⇧ ँ ऑ ण ञ ऴ ळ श ऋ ष ⌫"},
     "़",
     "ॉ"},
    // After the usual keyboard of Myanmar, with ရ ယ ဝ ဟ and the medials ွ ှ in the plain layer. Letters are
    // typed
    // as they are spoken: ေ after its consonant.
    {"myanmar",
     "my",
     11,
     {kDigits, "ဆ တ န မ အ ပ က င သ စ ဟ", "ေ ျ ိ ် ါ ့ ြ ု ူ း ရ", "⇧ ဖ ထ ခ လ ဘ ည ာ ယ ဝ ⌫"},
     {"ဋ ဌ ဍ ဎ ဏ ဠ ၌ ၍ ၎ ၏", "ဈ ဃ ဣ ဤ ဥ ဦ ဧ ဩ ဪ ဿ ဉ", "ဗ ၊ ီ ္ ။ ံ ဲ ဒ ဓ ဂ ’", "⇧ ဇ - ( ) & ! ? . , ⌫"},
     "ွ",
     "ှ"},
};

}  // namespace

const Script* ScriptWith(std::string_view id) {
  const auto* found = std::find_if(std::begin(kScripts), std::end(kScripts),
                                   [id](const Script& script) { return script.id == id; });
  return found == std::end(kScripts) ? nullptr : found;
}

}  // namespace kiosk
