#include "content/store/search.h"

#include <algorithm>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/keyboard_deck.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/search_row.h"
#include "kiosk/screens/search_suggestions.h"
#include "kiosk/ui/widgets/ribbon.h"

namespace kiosk {
namespace {

using content::SearchAnswer;
using content::SearchGroup;

constexpr size_t kOfEachKind = 4;  // the best of all may be three of them
constexpr size_t kOfOneKind = 60;
constexpr float kShadow = 8;  // of the first row, that the edge of the viewport would cut

std::optional<content::Kind> AskedKind(const Scene& scene) {
  return content::KindFromName(scene.route.Query("kind"));
}

// Nothing is answered that leads nowhere.
content::Result<SearchAnswer> Ask(const Scene& scene) {
  std::string typed = scene.route.Query("q");
  content::SearchQuestion question;
  question.text = typed;
  question.language = scene.language;
  question.now = scene.now;
  question.kind = AskedKind(scene);
  question.limit = question.kind ? kOfOneKind : kOfEachKind;
  if (scene.centre) question.where = scene.centre->record.geo;
  SearchAnswer answer = TRY(content::Search(*scene.cache, question));
  std::erase_if(answer.groups, [](const SearchGroup& group) { return !HasScreen(group.kind); });
  std::erase_if(answer.best, [](const content::Found& found) { return !HasScreen(found.kind); });
  return answer;
}

content::Localized CountOf(const Scene& scene, const SearchAnswer& answer) {
  int64_t count = 0;
  bool all = true;
  for (const SearchGroup& group : answer.groups) {
    count += static_cast<int64_t>(group.count);
    all = all && group.counted_all;
  }
  return scene.Say(all ? "search.count" : "search.count.more", {{"count", count}});
}

// Title and number; returns where what was found begins.
float DrawHead(Frame& frame, const Scene& scene, const content::Localized& count) {
  content::Localized title = scene.Say("search.title");
  if (scene.preferences.reach) return DrawReachHeading(frame, scene, title, count);
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  LaidText number = frame.Lay(count, style::Label(30).In(colour::kNibi).Lines(1).GrowingTo(1.4F));
  LaidText words = frame.LayLargest(title, style::Display(64).Lines(1), {64, 52, 44},
                                    width - (number.ink_width > 0 ? number.width + 24 : 0));
  float y = 104;
  frame.Write(Role::Heading, words, x, y);
  if (number.ink_width > 0)
    frame.Write(Role::Status, number, x + width - number.width, y + (words.height - number.height) / 2);
  float ribbon = DrawFreshness(frame, scene, y + words.height + 8);
  return std::max(212.0F, y + words.height + 16) + (ribbon > 0 ? ribbon + 12 : 0);
}

Chip Map(const Scene& scene) {
  return {scene.Say("home.map"), "map", "/prefectures"};
}

float DrawSentence(Frame& frame, Role role, const content::Localized& text, float y) {
  float width = frame.width() - 2 * layout::kTextGutter;
  return y + frame.Write(role, text, style::Body(30).In(colour::kNibi), layout::kTextGutter, y, width);
}

float DrawNone(Frame& frame, const Scene& scene, float y) {
  std::string typed = scene.route.Query("q");
  float width = frame.width() - 2 * layout::kTextGutter;
  y += 20;
  y += frame.Write(Role::Status, scene.Say("search.none", {{"text", std::string_view(typed)}}),
                   style::Display(42).Lines(4), layout::kTextGutter, y, width);
  y = DrawSentence(frame, Role::Paragraph, scene.Say("search.none.detail"), y + 8) + 20;
  return DrawChips(frame, {Map(scene)}, y) + 20;
}

// Nothing is written so: what was found instead is written as the chip says.
float DrawSpelling(Frame& frame, const Scene& scene, const SearchAnswer& answer, float y) {
  if (answer.spelling.empty()) return y;
  y = DrawSearchHeading(frame, scene.Say("search.spelling"), y);
  content::Localized word{answer.spelling, answer.groups.front().found.front().title.language};
  Chip meant{word, "search", scene.route.With("q", answer.spelling).ToString()};
  return DrawChips(frame, {meant, Map(scene)}, y) + 24;
}

class Results {
 public:
  Results(Frame& frame, const Scene& scene, const SearchAnswer& answer)
      : frame_(frame), scene_(scene), answer_(answer) {}

  // Returns where they end.
  float Draw(float y) {
    if (AskedKind(scene_)) return DrawOfOneKind(y);
    y = DrawRows(answer_.best, y);
    for (const SearchGroup& group : answer_.groups) y = DrawGroup(group, y);
    return y;
  }

 private:
  float DrawRows(const std::vector<content::Found>& found, float y) {
    for (const content::Found& each : found) {
      DrawSearchRow(frame_, scene_, each, y);
      y += SearchRowPitch(frame_);
    }
    return y;
  }

  float DrawOfOneKind(float y) {
    Chip back{scene_.Say("search.all"), "close", scene_.route.With("kind", "").ToString()};
    y = DrawChips(frame_, {back}, y) + 20;
    for (const SearchGroup& group : answer_.groups) y = DrawRows(group.found, y);
    return y;
  }

  bool IsAmongBest(const content::Found& found) const {
    return std::any_of(answer_.best.begin(), answer_.best.end(),
                       [&](const content::Found& best) { return best.id == found.id; });
  }

  // What is not among the best already, and a way to the others.
  float DrawGroup(const SearchGroup& group, float y) {
    std::vector<content::Found> others;
    for (const content::Found& each : group.found) {
      if (!IsAmongBest(each)) others.push_back(each);
    }
    if (others.empty() && !group.has_more) return y;
    Tag kind = KindTag(scene_, group.kind);
    y = DrawSearchHeading(frame_, kind.text, y + 18);
    y = DrawRows(others, y);
    if (!group.has_more) return y;
    Chip more{scene_.Say("search.more", {{"kind", std::string_view(kind.text.text)}}), kind.icon,
              scene_.route.With("kind", std::string(content::KindName(group.kind))).ToString()};
    return DrawChips(frame_, {more}, y) + 12;
  }

  Frame& frame_;
  const Scene& scene_;
  const SearchAnswer& answer_;
};

float DrawAnswer(Frame& frame, const Scene& scene, const SearchAnswer& answer, float y) {
  if (answer.groups.empty()) return DrawNone(frame, scene, y);
  y = DrawSpelling(frame, scene, answer, y);
  return Results(frame, scene, answer).Draw(y);
}

}  // namespace

void DrawSearch(Frame& frame, const Scene& scene) {
  bool typed = !scene.route.Query("q").empty();
  auto answer = Ask(scene);
  if (!answer) {
    DrawUnavailable(frame, scene);
    return;
  }
  bool found = typed && !answer->groups.empty();
  float top =
      DrawHead(frame, scene, found ? CountOf(scene, *answer) : content::Localized{"", scene.language});
  float bottom = KeyboardDeckTop(frame, scene);
  Box viewport{0, top - kShadow, frame.width(), bottom - top + kShadow};
  {
    auto list = frame.Begin(Role::List, scene.Say("search.title"), viewport);
    frame.Scroll("search", viewport, 0, 0, [&] {
      float end = typed ? DrawAnswer(frame, scene, *answer, top) : DrawSearchSuggestions(frame, scene, top);
      return end + 12;
    });
  }
  DrawKeyboardDeck(frame, scene);
  DrawChrome(frame, scene, false);
}

}  // namespace kiosk
