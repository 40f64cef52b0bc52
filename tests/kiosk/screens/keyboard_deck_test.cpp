// Every keyboard on its deck: nothing lies over anything, a finger hits each key, each key leads where its
// letter says.

#include "kiosk/screens/keyboard_deck.h"

#include <gtest/gtest.h>

#include <functional>

#include "fonts/engine.h"
#include "kiosk/typing/keyboard.h"
#include "kiosk/typing/press.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

constexpr Size kPanel{1080, 1920};

void Visit(const Element& element, const std::function<void(const Element&)>& visit) {
  visit(element);
  for (const Element& child : element.children) Visit(child, visit);
}

struct Deck {
  Element root;
  float top = 0;
};

class KeyboardDeck : public testing::Test {
 protected:
  static void SetUpTestSuite() { engine_.emplace(*fonts::Engine::Open("/usr/share/fonts")); }
  static void TearDownTestSuite() { engine_.reset(); }

  static Deck Draw(const std::string& language, const std::string& address, float text_scale = 1,
                   Theme theme = Theme::Standard) {
    Images images("", "");
    locales::Catalog messages = *locales::Catalog::Open(language);
    locales::Dates dates(language);
    Scene scene{.route = *ParseRoute(address),
                .back = {},
                .messages = messages,
                .dates = dates,
                .language = language,
                .freshness = {},
                .preferences = {},
                .collection = {},
                .prefecture_seen = "",
                .take_url = "",
                .centre = {}};
    Frame::Setting setting;
    setting.surface = kPanel;
    setting.panel = {0, 0, kPanel.width, kPanel.height};
    setting.language = language;
    setting.right_to_left = language == "ar";
    setting.text_scale = text_scale;
    setting.theme = theme;
    Frame frame(*engine_, images, setting, scene.Say("app.title"));
    DrawKeyboardDeck(frame, scene);
    return {frame.root(), KeyboardDeckTop(frame, scene)};
  }

  static std::vector<Element> Targets(const Element& root) {
    std::vector<Element> targets;
    for (const Element* each : FocusOrder(root)) targets.push_back(*each);
    return targets;
  }

  static const Element* Named(const std::vector<Element>& elements, const std::string& name) {
    auto found = std::find_if(elements.begin(), elements.end(),
                              [&](const Element& each) { return each.name == name; });
    return found == elements.end() ? nullptr : &*found;
  }

  // Nothing over anything, everything between the line of the reach mode and the bar, each as large as a
  // finger.
  static void ExpectSound(const Deck& deck, float text_scale, const std::string& where) {
    EXPECT_GE(deck.top, 700) << where;
    std::vector<Element> targets = Targets(deck.root);
    int bottom =
        kPanel.height - static_cast<int>(text_scale > 1.5F ? layout::kLargeBarHeight : layout::kBarHeight);
    for (size_t i = 0; i < targets.size(); ++i) {
      const Element& one = targets[i];
      EXPECT_TRUE(ParseRoute(one.target)) << where << ": " << one.name;
      EXPECT_FALSE(one.name.empty()) << where << ": " << one.target;
      EXPECT_GE(one.touch.width, 96) << where << ": " << one.name;
      EXPECT_GE(one.bounds.height, 96) << where << ": " << one.name;
      EXPECT_TRUE(one.bounds.x >= 0 && one.bounds.right() <= kPanel.width &&
                  static_cast<float>(one.bounds.y) >= deck.top && one.bounds.bottom() <= bottom)
          << where << ": outside the deck: " << one.name;
      for (size_t k = i + 1; k < targets.size(); ++k) {
        bool inside = Intersection(one.bounds, targets[k].bounds) == targets[k].bounds &&
                      one.bounds.width > 900;  // the cross in the field that is a button
        EXPECT_TRUE(inside || Intersection(one.bounds, targets[k].bounds).empty())
            << where << ": " << one.name << " lies over " << targets[k].name;
      }
    }
  }

  static std::optional<fonts::Engine> engine_;
};
std::optional<fonts::Engine> KeyboardDeck::engine_;

std::vector<std::string> CompleteLanguages() {
  std::vector<std::string> tags;
  for (const locales::Language& language : locales::Languages()) {
    if (language.complete) tags.emplace_back(language.tag);
  }
  return tags;
}

TEST_F(KeyboardDeck, IsSoundInEveryLanguageAndSize) {
  for (const std::string& language : CompleteLanguages()) {
    for (const char* query : {"", "q=a", "keys=all", "keys=none&q=a", "layer=shift", "layer=accents",
                              "layer=digits", "q=a&accents=o", "keys=latin&q=a&accents=a"}) {
      for (float scale : {1.0F, 2.0F}) {
        std::string address = std::string("/search?") + query;
        ExpectSound(Draw(language, address, scale), scale, language + " " + address);
      }
    }
  }
}

TEST_F(KeyboardDeck, EachKeyboardIsSoundOnEachLayer) {
  for (const char* language : {"ja", "ar", "de"}) {
    for (const std::string& id : KeyboardsFor(language)) {
      for (const char* layer : {"", "shift", "katakana", "accents", "digits"}) {
        std::string address = "/search?q=a&keys=" + id + "&layer=" + layer;
        ExpectSound(Draw(language, address, 1.5F, Theme::HighContrast), 1.5F, language + address);
      }
    }
  }
}

TEST_F(KeyboardDeck, AllKeyboardsAreOneOrTwoTapsAway) {
  for (const std::string& language : CompleteLanguages()) {
    std::vector<Element> segments = Targets(Draw(language, "/search?q=a").root);
    EXPECT_EQ(std::count_if(segments.begin(), segments.end(),
                            [](const Element& each) { return each.role == Role::Tab; }),
              4)
        << language;
    std::string list;
    for (const Element& each : segments) {
      if (each.target == "/search?keys=all&q=a") list = each.target;
    }
    ASSERT_FALSE(list.empty()) << language;
    std::vector<Element> all = Targets(Draw(language, list).root);
    for (const std::string& id : KeyboardsFor(language)) {
      EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                              [&](const Element& each) {
                                return each.role == Role::Button &&
                                       each.target == "/search?keys=" + id + "&q=a";
                              }))
          << language << " " << id;
    }
  }
}

TEST_F(KeyboardDeck, AKeyLeadsToTheTextWithItsLetter) {
  std::vector<Element> keys = Targets(Draw("ja", "/search?q=%e3%81%8b&page=2&kind=place").root);
  ASSERT_NE(Named(keys, "に"), nullptr);
  EXPECT_EQ(ParseRoute(Named(keys, "に")->target)->Query("q"), "かに");
  EXPECT_EQ(ParseRoute(Named(keys, "に")->target)->Query("kind"), "place");
  EXPECT_EQ(ParseRoute(Named(keys, "に")->target)->Query("page"), "");
  EXPECT_EQ(ParseRoute(Named(keys, "濁点")->target)->Query("q"), "が");
  EXPECT_EQ(ParseRoute(Named(keys, "1文字消す")->target)->Query("q"), "");
  EXPECT_EQ(ParseRoute(Named(keys, "カナ")->target)->Query("layer"), "katakana");
}

TEST_F(KeyboardDeck, ShiftIsForOneLetterAndKatakanaForAll) {
  std::vector<Element> shifted = Targets(Draw("en", "/search?layer=shift").root);
  EXPECT_EQ(Named(shifted, "Y")->target, "/search?q=Y");
  EXPECT_TRUE(Named(shifted, "Shift")->state.selected);
  EXPECT_EQ(Named(shifted, "Shift")->target, "/search");
  std::vector<Element> katakana = Targets(Draw("ja", "/search?layer=katakana").root);
  EXPECT_EQ(ParseRoute(Named(katakana, "カ")->target)->Query("layer"), "katakana");
}

TEST_F(KeyboardDeck, ARestingFingerOpensTheAccentsAndOneIsChosen) {
  std::vector<Element> keys = Targets(Draw("fr", "/search?q=caf").root);
  ASSERT_NE(Named(keys, "e"), nullptr);
  EXPECT_TRUE(Named(keys, "e")->is_key);
  EXPECT_EQ(Named(keys, "e")->held, "/search?accents=e&q=caf");
  EXPECT_EQ(Named(keys, "q")->held, "");
  std::vector<Element> row = Targets(Draw("fr", Named(keys, "e")->held).root);
  ASSERT_NE(Named(row, "ê"), nullptr);
  EXPECT_EQ(ParseRoute(Named(row, "ê")->target)->ToString(), ParseRoute("/search?q=caf%c3%aa")->ToString());
  EXPECT_EQ(Named(row, "t")->target, "/search?q=caft") << "another key closes the row";
}

TEST_F(KeyboardDeck, KeysStandWhereTheyDoInEveryLanguage) {
  std::vector<Element> left = Targets(Draw("en", "/search?keys=kana").root);
  std::vector<Element> right = Targets(Draw("ar", "/search?keys=kana").root);
  for (const char* kana : {"あ", "わ", "、"}) {
    ASSERT_NE(Named(left, kana), nullptr);
    EXPECT_EQ(Named(left, kana)->bounds, Named(right, kana)->bounds) << kana;
  }
}

TEST_F(KeyboardDeck, TheFieldBringsTheKeysBack) {
  Deck without = Draw("en", "/search?keys=none&q=a");
  EXPECT_GT(without.top, 1500);
  ASSERT_NE(Named(Targets(without.root), "What are you looking for?"), nullptr);
  EXPECT_EQ(Named(Targets(without.root), "What are you looking for?")->target, "/search?q=a");
  EXPECT_EQ(Named(Targets(Draw("en", "/search?q=a").root), "Show all")->target, "/search?keys=none&q=a");
}

TEST_F(KeyboardDeck, AnyAddressIsDrawn) {
  for (const char* address : {"/search?q=%ff%fe", "/search?keys=%00&layer=%ff", "/search?accents=%e3&q=%20",
                              "/search?layer=shift&keys=kana", "/search?q=%e2%80%ae%d7%90%e1%80%80"}) {
    EXPECT_FALSE(Targets(Draw("ar", address).root).empty()) << address;
  }
  std::string longest(1900, 'x');
  EXPECT_FALSE(Targets(Draw("en", "/search?q=" + longest).root).empty());
}

// Every label of every key has a glyph.
TEST_F(KeyboardDeck, NoKeyIsTofu) {
  for (const char* language : {"ja", "vi", "ne", "de", "en"}) {
    for (const std::string& id : KeyboardsFor(language)) {
      for (const char* layer : {"", "shift", "katakana", "accents", "digits"}) {
        Keyboard keyboard = KeyboardWith(id, layer, language);
        for (const auto& row : keyboard.rows) {
          for (const Key& key : row) {
            EXPECT_TRUE(engine_->Missing(key.label, keyboard.language).empty())
                << id << " " << layer << ": " << key.label;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace kiosk
