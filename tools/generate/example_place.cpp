#include "tools/generate/example_place.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "content/model/vocabulary.h"
#include "tools/generate/example_words.h"

namespace tools {
namespace {

using content::Json;

constexpr uint64_t kPrefectures = 47;
constexpr size_t kSentences = 4;  // of a description

// The standard prescribes what mt19937_64 gives, yet not what its distributions do.
class Dice {
 public:
  explicit Dice(uint64_t seed) : engine_(seed) {}
  size_t Below(size_t count) { return static_cast<size_t>(engine_() % count); }

 private:
  std::mt19937_64 engine_;
};

// An invented name: which syllables, so that it can be written in every script.
using Name = std::vector<size_t>;

Name MakeName(Dice& dice) {
  Name name(3 + dice.Below(2));
  for (size_t& syllable : name) syllable = dice.Below(kSyllables);
  return name;
}

std::string Written(const Name& name, Language language) {
  std::string text;
  for (size_t syllable : name) text += kSyllableList[syllable].in[static_cast<size_t>(language)];
  if (language == Language::English) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string InHiragana(const Name& name) {
  std::string text;
  for (size_t syllable : name) text += kSyllableList[syllable].hiragana;
  return text;
}

// "{0}" to "{9}" stand for the parts.
std::string Filled(std::string_view pattern, const std::vector<std::string>& parts) {
  std::string text;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
      text += parts.at(static_cast<size_t>(pattern[i + 1] - '0'));
      i += 2;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

using Pattern = std::array<std::string_view, kLanguages>;

constexpr Pattern kNamePattern = {"見本の{0}の{1}{2}", "Example {0} {1} {2}", "示例{0}{1}{2}",
                                  "範例{0}{1}{2}",     "예시 {0} {1} {2}",    "ตัวอย่าง {0} {1} {2}"};
constexpr Pattern kSummaryPattern = {
    "{0}の近くの{1}と{2}を示す見本の文", "Example text: a {1} and a {2} near {0}",
    "示例文字：{0}附近的{1}与{2}",       "範例文字：{0}附近的{1}與{2}",
    "예시 문장: {0} 근처의 {1}와 {2}",   "ข้อความตัวอย่าง: {1}และ{2}ใกล้{0}"};
constexpr Pattern kAddressPattern = {"見本県{0}市{1}町{2}番地", "{2} {1}-cho, {0}, Example Prefecture",
                                     "示例县{0}市{1}町{2}号",   "範例縣{0}市{1}町{2}號",
                                     "예시현 {0}시 {1}초 {2}",  "{2} {1} เมือง{0} จังหวัดตัวอย่าง"};
constexpr std::array<Pattern, 5> kSentencePatterns = {{
    {"{0}から{3}分ほど歩くと、{1}と{2}のそばに出ます。",
     "A walk of about {3} minutes from {0} leads to the {1} beside the {2}.",
     "从{0}步行约{3}分钟，即可到达{2}旁的{1}。", "從{0}步行約{3}分鐘，即可抵達{2}旁的{1}。",
     "{0}에서 {3}분쯤 걸으면 {2} 옆의 {1}에 닿습니다.", "เดินจาก{0}ประมาณ {3} นาทีจะถึง{1}ข้าง{2}"},
    {"{0}の{1}は、{3}年の{2}の絵にも描かれたという見本の文です。",
     "This example says that the {1} of {0} appears in a picture of the {2} made in {3}.",
     "本示例称{0}的{1}出现在{3}年的{2}画中。", "本範例稱{0}的{1}出現在{3}年的{2}畫中。",
     "{0}의 {1}이 {3}년의 {2} 그림에 나온다는 예시 문장입니다.",
     "ข้อความตัวอย่างนี้กล่าวว่า{1}ของ{0}ปรากฏในภาพ{2}เมื่อปี {3}"},
    {"春は{1}、秋は{2}を目当てに、{0}には多くの人が集まります。",
     "In spring people come to {0} for the {1}, in autumn for the {2}.",
     "春天人们为{1}来到{0}，秋天则为{2}而来。", "春天人們為{1}來到{0}，秋天則為{2}而來。",
     "봄에는 {1}, 가을에는 {2} 때문에 사람들이 {0}에 모입니다.",
     "ฤดูใบไม้ผลิผู้คนมาที่{0}เพื่อชม{1} ส่วนฤดูใบไม้ร่วงมาชม{2}"},
    {"{0}では{1}を{3}通り、{2}を数えきれないほど見ることができます。",
     "{0} shows {3} kinds of {1} and more than anyone can count of {2}.",
     "在{0}可以看到{3}种{1}，以及数不清的{2}。", "在{0}可以看到{3}種{1}，以及數不清的{2}。",
     "{0}에서는 {1} {3}가지와 셀 수 없이 많은 {2}를 볼 수 있습니다.", "ที่{0}มี{1} {3} แบบ และมี{2}อีกนับไม่ถ้วน"},
    {"{2}の奥にある{1}は静かで、{0}の人たちが毎朝掃除をしています。",
     "The {1} behind the {2} is quiet; people of {0} sweep it every morning.",
     "{2}深处的{1}十分安静，{0}的人们每天清晨打扫。", "{2}深處的{1}十分安靜，{0}的人們每天清晨打掃。",
     "{2} 안쪽의 {1}은 조용하고 {0} 사람들이 매일 아침 청소합니다.", "{1}ด้านหลัง{2}เงียบสงบ ชาว{0}กวาดทุกเช้า"},
}};

// What a pattern is filled with: a name, two things, a number.
struct Filling {
  Name name;
  size_t first;
  size_t second;
  size_t number;

  static Filling Make(Dice& dice) {
    Name name = MakeName(dice);
    size_t first = dice.Below(kNouns);
    size_t second = dice.Below(kNouns);
    return {std::move(name), first, second, 1 + dice.Below(1900)};
  }
  std::vector<std::string> In(Language language) const {
    auto noun = [&](size_t index) { return std::string(kNounList[index].in[static_cast<size_t>(language)]); };
    return {Written(name, language), noun(first), noun(second), std::to_string(number)};
  }
};

std::string_view TagOf(Language language) {
  return kLanguageTags[static_cast<size_t>(language)];
}

template <typename Make>
Json InEachLanguage(const Make& make) {
  Json text = Json::object();
  for (size_t i = 0; i < kLanguages; ++i) {
    auto language = static_cast<Language>(i);
    text[std::string(TagOf(language))] = make(language);
  }
  return text;
}

Json NameText(const Filling& filling, const std::string& number) {
  Json text = InEachLanguage([&](Language language) {
    std::vector<std::string> parts = filling.In(language);
    return Filled(kNamePattern[static_cast<size_t>(language)], {parts[0], parts[1], number});
  });
  text["ja-Hira"] = "みほんの" + InHiragana(filling.name) + " " + number;
  text["ja-Latn"] = "Mihon no " + Written(filling.name, Language::English) + " " + number;
  return text;
}

Json SummaryText(const Filling& filling) {
  return InEachLanguage([&](Language language) {
    return Filled(kSummaryPattern[static_cast<size_t>(language)], filling.In(language));
  });
}

Json AddressText(const Name& town, const Name& quarter, const std::string& number) {
  return InEachLanguage([&](Language language) {
    return Filled(kAddressPattern[static_cast<size_t>(language)],
                  {Written(town, language), Written(quarter, language), number});
  });
}

bool WritesBlanks(Language language) {
  return language == Language::English || language == Language::Korean || language == Language::Thai;
}

Json DescriptionText(const std::vector<std::pair<size_t, Filling>>& sentences) {
  return InEachLanguage([&](Language language) {
    std::string text;
    for (const auto& [pattern, filling] : sentences) {
      if (!text.empty() && WritesBlanks(language)) text += " ";
      text += Filled(kSentencePatterns[pattern][static_cast<size_t>(language)], filling.In(language));
    }
    return text;
  });
}

std::vector<std::pair<size_t, Filling>> Sentences(uint64_t number, uint64_t edition, Dice& dice) {
  std::vector<std::pair<size_t, Filling>> sentences;
  for (size_t i = 0; i < kSentences; ++i) {
    size_t pattern = dice.Below(kSentencePatterns.size());
    sentences.emplace_back(pattern, Filling::Make(dice));
  }
  if (edition > 0) {
    Dice editor(number * 1'000'003 + edition);
    sentences.back() = {editor.Below(kSentencePatterns.size()), Filling::Make(editor)};
  }
  return sentences;
}

std::string SevenDigits(uint64_t number) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%07llu", static_cast<unsigned long long>(number));
  return digits;
}

}  // namespace

Json ExamplePlace(uint64_t number, uint64_t edition) {
  Dice dice(number);
  Filling about = Filling::Make(dice);
  std::string shown_number = std::to_string(number);
  char prefecture[8];
  std::snprintf(prefecture, sizeof prefecture, "%02u", static_cast<unsigned>(number % kPrefectures + 1));
  Name town = MakeName(dice);
  Name quarter = MakeName(dice);
  std::string house = std::to_string(1 + dice.Below(99));

  Json place;
  place["id"] = "place-example-" + SevenDigits(number);
  place["kind"] = "place";
  place["name"] = NameText(about, shown_number);
  place["summary"] = SummaryText(about);
  place["description"] = DescriptionText(Sentences(number, edition, dice));
  place["address"] = AddressText(town, quarter, house);
  place["municipality"] = InEachLanguage([&](Language language) { return Written(town, language); });
  place["prefectures"] = {prefecture};
  place["category"] = content::kPlaceCategories[dice.Below(content::kPlaceCategories.size())];
  place["geo"] = {{"latitude", 31 + static_cast<double>(dice.Below(140'000)) / 10'000},
                  {"longitude", 130 + static_cast<double>(dice.Below(140'000)) / 10'000}};
  std::set<std::string_view> keywords = {kNounList[about.first].keyword, kNounList[about.second].keyword};
  place["keywords"] = keywords;
  place["sources"] = {{{"name", "zenkoku-generate"}, {"licence", "CC0-1.0"}, {"checked", "2026-11-23"}}};
  return place;
}

}  // namespace tools
