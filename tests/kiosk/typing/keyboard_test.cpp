#include "kiosk/typing/keyboard.h"

#include <gtest/gtest.h>

#include <set>

#include "kiosk/typing/latin.h"
#include "kiosk/typing/letters.h"

namespace kiosk {
namespace {

const char* const kLanguages[] = {"ja", "ja-simple", "en", "zh-Hans", "zh-Hant", "ko", "th",
                                  "vi", "id",        "fr", "de",      "es",      "ar", "it",
                                  "pt", "ru",        "ms", "fil",     "hi",      "ne", "my"};

std::vector<std::string> LayersReached(const std::string& id, const std::string& language) {
  std::vector<std::string> reached{""};
  for (size_t i = 0; i < reached.size(); ++i) {
    for (const auto& row : KeyboardWith(id, reached[i], language).rows) {
      for (const Key& key : row) {
        bool is_new = key.does == Key::Does::Layer &&
                      std::find(reached.begin(), reached.end(), key.text) == reached.end();
        if (is_new) reached.push_back(key.text);
      }
    }
  }
  return reached;
}

// Everything that can be typed on it, by fingers that never rest on a key.
std::set<std::string> TypedOn(const std::string& id, const std::string& language) {
  std::set<std::string> typed;
  for (const std::string& layer : LayersReached(id, language)) {
    for (const auto& row : KeyboardWith(id, layer, language).rows) {
      for (const Key& key : row) {
        if (key.does == Key::Does::Type) typed.insert(key.text);
      }
    }
  }
  return typed;
}

void ExpectLetters(const std::string& id, const std::string& language, const std::string& letters) {
  std::set<std::string> typed = TypedOn(id, language);
  for (char32_t letter : LettersOf(letters)) {
    std::string text = Utf8Of(std::u32string(1, letter));
    EXPECT_TRUE(typed.contains(text)) << text << " on " << id << " in " << language;
  }
}

TEST(Keyboard, TheLanguageChoosesTheFirstAndHasAll) {
  for (const char* language : kLanguages) {
    std::vector<std::string> ids = KeyboardsFor(language);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 10U) << language;
    EXPECT_EQ(KeyboardWith("", "", language).id, ids.front()) << language;
    EXPECT_FALSE(NameOfKeyboard(ids.front(), language).text.empty()) << language;
  }
  EXPECT_EQ(KeyboardsFor("ja").front(), "kana");
  EXPECT_EQ(KeyboardsFor("zh-Hant").front(), "zhuyin");
  EXPECT_EQ(KeyboardsFor("ne").front(), "devanagari");
  EXPECT_EQ(KeyboardsFor("xx").front(), "latin");
  EXPECT_EQ(KeyboardWith("klingon", "nowhere", "ko").id, "hangul");
}

TEST(Keyboard, NoRowIsWiderThanItsColumnsAndTheLastFillsThem) {
  for (const char* language : kLanguages) {
    for (const std::string& id : KeyboardsFor(language)) {
      for (const std::string& layer : LayersReached(id, language)) {
        Keyboard keyboard = KeyboardWith(id, layer, language);
        ASSERT_LE(keyboard.rows.size(), 6U);
        for (const auto& row : keyboard.rows) {
          float width = 0;
          for (const Key& key : row) width += key.width;
          EXPECT_LE(width, static_cast<float>(keyboard.columns) + 0.01F) << id << " " << layer;
          if (&row == &keyboard.rows.back()) {
            EXPECT_NEAR(width, static_cast<float>(keyboard.columns), 0.01F) << id << " " << layer;
          }
        }
      }
    }
  }
}

TEST(Keyboard, EachLayerTakesBackTypesBlanksShowsAllAndLeadsOn) {
  for (const char* language : kLanguages) {
    for (const std::string& id : KeyboardsFor(language)) {
      for (const std::string& layer : LayersReached(id, language)) {
        std::multiset<Key::Does> does;
        std::set<std::string> typed;
        for (const auto& row : KeyboardWith(id, layer, language).rows) {
          for (const Key& key : row) {
            does.insert(key.does);
            if (key.does != Key::Does::Type) continue;
            EXPECT_FALSE(key.text.empty() || key.label.empty()) << id << " " << layer;
            EXPECT_TRUE(typed.insert(key.text).second) << key.text << " twice on " << id << " " << layer;
          }
        }
        EXPECT_EQ(does.count(Key::Does::Delete), 1U) << id << " " << layer;
        EXPECT_EQ(does.count(Key::Does::Space), 1U) << id << " " << layer;
        EXPECT_EQ(does.count(Key::Does::ShowAll), 1U) << id << " " << layer;
      }
    }
  }
}

TEST(Keyboard, DigitsAreReachedOnEach) {
  for (const char* language : kLanguages) {
    for (const std::string& id : KeyboardsFor(language)) ExpectLetters(id, language, "0123456789");
  }
}

TEST(Keyboard, EveryLetterOfItsLanguageIsReachedWithoutRestingOnAKey) {
  const char* latin = "abcdefghijklmnopqrstuvwxyz";
  for (const char* language : {"en", "id", "ms", "de", "fr", "es", "it", "pt", "fil", "vi", "ko", "ja"}) {
    ExpectLetters("latin", language, latin);
  }
  ExpectLetters("latin", "de", "äöüß");
  ExpectLetters("latin", "fr", "àâçéèêëîïôûùüÿœæ");
  ExpectLetters("latin", "es", "áéíóúñü");
  ExpectLetters("latin", "pt", "ãõçáéíóúâêôà");
  ExpectLetters("latin", "it", "àèéìòù");
  ExpectLetters("latin", "fil", "ñ");
  ExpectLetters("latin", "vi", "ăâđêôơư\u0300\u0301\u0303\u0309\u0323");
  ExpectLetters("latin", "en", "āīūēōàéüß");
  ExpectLetters("kana", "ja",
                "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
                "ーアカサタナハマヤラワン");
  ExpectLetters("hangul", "ko", "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ");
  ExpectLetters("zhuyin", "zh-Hant",
                "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄧㄨㄩㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦˊˇˋ˙");
  ExpectLetters("thai", "th", "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ฤฦฯ");
  ExpectLetters("cyrillic", "ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
  ExpectLetters("arabic", "ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي");
  ExpectLetters("devanagari", "hi", "अआइईउऊऋएऐओऔऑकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळािीुूृेैोौॉ्ंःँ़");
  ExpectLetters("myanmar", "my", "ကခဂဃငစဆဇဈညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအဣဤဥဦဧဩဪါာိီုူေဲံ့း္်ျြွှဿဉ");
}

TEST(Keyboard, AccentsAreBehindTheirLettersAndLargeBehindLargeOnes) {
  EXPECT_EQ(AccentsOf("n"), (std::vector<std::string>{"ñ", "ń"}));
  EXPECT_EQ(AccentsOf("E").front(), "È");
  EXPECT_EQ(AccentsOf("S").front(), "ß");
  EXPECT_TRUE(AccentsOf("q").empty());
  EXPECT_TRUE(AccentsOf("か").empty());
  for (const char* letter : {"a", "e", "i", "o", "u"}) EXPECT_LE(AccentsOf(letter).size(), 10U);
}

TEST(Keyboard, ReadersFindTheLettersWhereTheyKnowThem) {
  auto third = [](const char* language) { return KeyboardWith("latin", "", language).rows[1][5].text; };
  EXPECT_EQ(third("en"), "y");
  EXPECT_EQ(third("de"), "z");
  EXPECT_EQ(KeyboardWith("latin", "", "fr").rows[1][0].text, "a");
  EXPECT_EQ(KeyboardWith("kana", "", "en").rows[0][9].text, "わ");
  EXPECT_EQ(KeyboardWith("kana", "katakana", "en").rows[0][9].text, "ワ");
}

}  // namespace
}  // namespace kiosk
