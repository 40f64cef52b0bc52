#include "tools/import/kana.h"

#include <algorithm>
#include <array>

#include "content/base/check.h"
#include "tools/import/code_points.h"

namespace tools {
namespace {

std::u32string Points(std::string_view text) {
  auto points = CodePoints(text);
  content::Check(points.has_value(), "text was decoded as UTF-8 before");
  return *std::move(points);
}

// U+FF66 to U+FF9D in their order.
constexpr std::u32string_view kFullWidth =
    U"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリ"
    U"ルレロワン";
constexpr std::u32string_view kVoiceless = U"カキクケコサシスセソタチツテトハヒフヘホウ";
constexpr std::u32string_view kVoiced = U"ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
constexpr std::u32string_view kHaRow = U"ハヒフヘホ";
constexpr std::u32string_view kPaRow = U"パピプペポ";

char32_t Matching(std::u32string_view from, std::u32string_view to, char32_t letter) {
  const size_t at = from.find(letter);
  return at == std::u32string_view::npos ? letter : to[at];
}

}  // namespace

std::u32string FullWidthKana(std::u32string_view text) {
  constexpr char32_t kVoicingMark = 0xFF9E;
  constexpr char32_t kHalfVoicingMark = 0xFF9F;
  std::u32string full;
  for (const char32_t letter : text) {
    if (letter == kVoicingMark && !full.empty()) {
      full.back() = Matching(kVoiceless, kVoiced, full.back());
    } else if (letter == kHalfVoicingMark && !full.empty()) {
      full.back() = Matching(kHaRow, kPaRow, full.back());
    } else if (letter >= 0xFF66 && letter <= 0xFF9D) {
      full += kFullWidth[letter - 0xFF66];
    } else {
      full += Matching(U"｡｢｣､･", U"。「」、・", letter);
    }
  }
  return full;
}

std::string Hiragana(std::string_view text) {
  std::u32string points = Points(text);
  for (char32_t& letter : points) {
    if (letter >= U'ァ' && letter <= U'ヶ') letter -= U'ァ' - U'ぁ';
  }
  return Utf8(points);
}

namespace {

struct Syllable {
  std::u32string_view kana;
  std::string_view latin;
};

// Two letters before one. Katakana; hiragana are turned into them first. The small ones at the end close a
// syllable in Ainu: アットゥㇱ is attus.
constexpr auto kSyllables = std::to_array<Syllable>({
    {U"キャ", "kya"}, {U"キュ", "kyu"}, {U"キョ", "kyo"}, {U"シャ", "sha"}, {U"シュ", "shu"},
    {U"ショ", "sho"}, {U"シェ", "she"}, {U"チャ", "cha"}, {U"チュ", "chu"}, {U"チョ", "cho"},
    {U"チェ", "che"}, {U"ニャ", "nya"}, {U"ニュ", "nyu"}, {U"ニョ", "nyo"}, {U"ヒャ", "hya"},
    {U"ヒュ", "hyu"}, {U"ヒョ", "hyo"}, {U"ミャ", "mya"}, {U"ミュ", "myu"}, {U"ミョ", "myo"},
    {U"リャ", "rya"}, {U"リュ", "ryu"}, {U"リョ", "ryo"}, {U"ギャ", "gya"}, {U"ギュ", "gyu"},
    {U"ギョ", "gyo"}, {U"ジャ", "ja"},  {U"ジュ", "ju"},  {U"ジョ", "jo"},  {U"ジェ", "je"},
    {U"ヂャ", "ja"},  {U"ヂュ", "ju"},  {U"ヂョ", "jo"},  {U"ビャ", "bya"}, {U"ビュ", "byu"},
    {U"ビョ", "byo"}, {U"ピャ", "pya"}, {U"ピュ", "pyu"}, {U"ピョ", "pyo"}, {U"ファ", "fa"},
    {U"フィ", "fi"},  {U"フェ", "fe"},  {U"フォ", "fo"},  {U"フュ", "fyu"}, {U"ティ", "ti"},
    {U"ディ", "di"},  {U"トゥ", "tu"},  {U"ドゥ", "du"},  {U"デュ", "dyu"}, {U"ウィ", "wi"},
    {U"ウェ", "we"},  {U"ウォ", "wo"},  {U"ツァ", "tsa"}, {U"ヴァ", "va"},  {U"ヴィ", "vi"},
    {U"ヴェ", "ve"},  {U"ヴォ", "vo"},  {U"ア", "a"},     {U"イ", "i"},     {U"ウ", "u"},
    {U"エ", "e"},     {U"オ", "o"},     {U"カ", "ka"},    {U"キ", "ki"},    {U"ク", "ku"},
    {U"ケ", "ke"},    {U"コ", "ko"},    {U"サ", "sa"},    {U"シ", "shi"},   {U"ス", "su"},
    {U"セ", "se"},    {U"ソ", "so"},    {U"タ", "ta"},    {U"チ", "chi"},   {U"ツ", "tsu"},
    {U"テ", "te"},    {U"ト", "to"},    {U"ナ", "na"},    {U"ニ", "ni"},    {U"ヌ", "nu"},
    {U"ネ", "ne"},    {U"ノ", "no"},    {U"ハ", "ha"},    {U"ヒ", "hi"},    {U"フ", "fu"},
    {U"ヘ", "he"},    {U"ホ", "ho"},    {U"マ", "ma"},    {U"ミ", "mi"},    {U"ム", "mu"},
    {U"メ", "me"},    {U"モ", "mo"},    {U"ヤ", "ya"},    {U"ユ", "yu"},    {U"ヨ", "yo"},
    {U"ラ", "ra"},    {U"リ", "ri"},    {U"ル", "ru"},    {U"レ", "re"},    {U"ロ", "ro"},
    {U"ワ", "wa"},    {U"ヰ", "i"},     {U"ヱ", "e"},     {U"ヲ", "o"},     {U"ガ", "ga"},
    {U"ギ", "gi"},    {U"グ", "gu"},    {U"ゲ", "ge"},    {U"ゴ", "go"},    {U"ザ", "za"},
    {U"ジ", "ji"},    {U"ズ", "zu"},    {U"ゼ", "ze"},    {U"ゾ", "zo"},    {U"ダ", "da"},
    {U"ヂ", "ji"},    {U"ヅ", "zu"},    {U"デ", "de"},    {U"ド", "do"},    {U"バ", "ba"},
    {U"ビ", "bi"},    {U"ブ", "bu"},    {U"ベ", "be"},    {U"ボ", "bo"},    {U"パ", "pa"},
    {U"ピ", "pi"},    {U"プ", "pu"},    {U"ペ", "pe"},    {U"ポ", "po"},    {U"ヴ", "vu"},
    {U"ァ", "a"},     {U"ィ", "i"},     {U"ゥ", "u"},     {U"ェ", "e"},     {U"ォ", "o"},
    {U"ャ", "ya"},    {U"ュ", "yu"},    {U"ョ", "yo"},    {U"ヶ", "ga"},    {U"ヵ", "ka"},
    {U"ㇰ", "k"},     {U"ㇱ", "s"},     {U"ㇲ", "s"},     {U"ㇳ", "t"},     {U"ㇴ", "n"},
    {U"ㇵ", "h"},     {U"ㇶ", "h"},     {U"ㇷ", "p"},     {U"ㇸ", "h"},     {U"ㇹ", "h"},
    {U"ㇺ", "m"},     {U"ㇻ", "r"},     {U"ㇼ", "r"},     {U"ㇽ", "r"},     {U"ㇾ", "r"},
    {U"ㇿ", "r"},
});

const Syllable* SyllableAt(std::u32string_view text) {
  const auto found = std::find_if(kSyllables.begin(), kSyllables.end(),
                                  [&](const Syllable& syllable) { return text.starts_with(syllable.kana); });
  return found == kSyllables.end() ? nullptr : &*found;
}

constexpr char kLong = '\x01';  // in no reading

bool IsVowel(char letter) {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

// Builds one name. A long vowel has kLong after it until the end, so that it can become "ō" or "o".
class Romaniser {
 public:
  std::optional<std::string> Run(std::u32string_view text) {
    while (!text.empty()) {
      const size_t taken = Take(text);
      if (taken == 0) return std::nullopt;
      text.remove_prefix(taken);
    }
    return latin_;
  }

 private:
  size_t Take(std::u32string_view text) {
    const char32_t letter = text.front();
    if (letter == U'ッ') {
      doubled_ = true;
      return 1;
    }
    if (letter == U'ン') return Put("n");
    if (letter == U'ー') return Lengthen();
    if (const Syllable* syllable = SyllableAt(text)) {
      PutSyllable(syllable->latin);
      return syllable->kana.size();
    }
    return PutOther(letter);
  }

  size_t Put(std::string_view letters) {
    doubled_ = false;
    latin_ += letters;
    return 1;
  }

  size_t Lengthen() {
    if (!latin_.empty() && IsVowel(latin_.back())) latin_ += kLong;
    return 1;
  }

  void PutSyllable(std::string_view syllable) {
    const char last = latin_.empty() ? ' ' : latin_.back();
    if ((syllable == "u" && (last == 'o' || last == 'u')) || (syllable == "o" && last == 'o')) {
      Lengthen();
      return;
    }
    if (last == 'n' && (IsVowel(syllable.front()) || syllable.front() == 'y')) latin_ += "’";
    if (doubled_ && !IsVowel(syllable.front())) latin_ += syllable.starts_with("ch") ? 't' : syllable.front();
    Put(syllable);
  }

  // Between the words of a name. Nothing else may be in a reading.
  size_t PutOther(char32_t letter) {
    const char32_t ascii =
        Matching(U"（）【】！？：、。～〜・　＝「」『』", U"()[]!?:,.~~   \"\"\"\"", letter);
    if (ascii < 0x20 || ascii > 0x7E) return 0;
    const bool opens = ascii == U'(' || ascii == U'[';
    const bool gap = !latin_.empty() && latin_.back() != ' ';
    if (ascii == U' ' && !gap) return 1;
    return Put((opens && gap ? " " : "") + std::string(1, static_cast<char>(ascii)));
  }

  std::string latin_;
  bool doubled_ = false;  // a small tsu stands before
};

std::string WithLongVowels(std::string_view marked, LongVowels long_vowels) {
  constexpr std::string_view kVowels = "aeiouAEIOU";
  constexpr std::array<std::string_view, kVowels.size()> kMacrons = {"ā", "ē", "ī", "ō", "ū",
                                                                     "Ā", "Ē", "Ī", "Ō", "Ū"};
  std::string latin;
  for (size_t i = 0; i < marked.size(); ++i) {
    const size_t vowel = kVowels.find(marked[i]);
    const bool is_long = vowel != std::string_view::npos && i + 1 < marked.size() && marked[i + 1] == kLong;
    if (is_long && long_vowels == LongVowels::Macron) {
      latin += kMacrons.at(vowel);
    } else {
      latin += marked[i];
    }
    if (is_long) ++i;
  }
  return latin;
}

// The first letter of each word.
std::string Capitalised(std::string text) {
  bool begins = true;
  for (char& c : text) {
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    begins = std::string_view(" ([<~\"").find(c) != std::string_view::npos;
  }
  return text;
}

}  // namespace

std::optional<std::string> Romanised(std::string_view reading, LongVowels long_vowels) {
  std::u32string points = FullWidthKana(Points(reading));
  for (char32_t& letter : points) {
    if (letter >= U'ぁ' && letter <= U'ゖ') letter += U'ァ' - U'ぁ';
  }
  const auto marked = Romaniser().Run(points);
  if (!marked) return std::nullopt;
  std::string name = WithLongVowels(Capitalised(*marked), long_vowels);
  while (name.ends_with(' ')) name.pop_back();
  return name.empty() ? std::nullopt : std::optional(name);
}

}  // namespace tools
