#include <algorithm>

#include "content/store/prefectures.h"
#include "content/store/quizzes.h"
#include "content/store/rallies.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/take_button.h"
#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/card.h"

namespace kiosk {
namespace {

constexpr float kRing = 196;
constexpr float kRingTop = 22;
constexpr float kCardRadius = 32;
constexpr float kOverlap = 68;  // of the card of stamps over the blue ground

// One stop as an empty stamp: the ring with its number and its prefecture's kanji, and its name below. The
// stop at which the visitor stands is filled. What has been collected is on the visitor's own paper.
struct Stamp {
  int64_t number = 0;
  std::string kanji;  // 石川
  content::Localized name;
  std::string target;
  bool here = false;
};

std::string KanjiOf(const Scene& scene, const content::Record& record) {
  if (record.prefectures.empty()) return "";
  auto prefecture = content::PrefectureWithCode(*scene.cache, record.prefectures.front());
  return prefecture ? content::In(prefecture->record.short_name, "ja") : "";
}

std::vector<Stamp> StampsOf(const Scene& scene, const content::Rally& rally) {
  std::vector<Stamp> stamps;
  for (const std::string& id : rally.stops) {
    auto record = RecordWithId(scene, id);
    if (!record) continue;
    Stamp stamp;
    stamp.number = static_cast<int64_t>(stamps.size()) + 1;
    stamp.kanji = KanjiOf(scene, *record);
    stamp.name = scene.Pick(record->short_name.empty() ? record->name : record->short_name);
    stamp.target = RowOf(scene, *record).target;
    stamp.here = scene.centre && (id == scene.centre->record.id || id == scene.centre->part_of);
    stamps.push_back(std::move(stamp));
  }
  return stamps;
}

LaidText LayStampName(Frame& frame, const Stamp& stamp, float width) {
  return frame.Lay(stamp.name, style::Label(26).Centred().Lines(3).Pitch(32), width);
}

void DrawRing(Frame& frame, const Stamp& stamp, bool pressed, float x, float y) {
  Box ring{x, y, kRing, kRing};
  if (stamp.here) {
    frame.Outline(ring, colour::kYamabukiTint, kRing / 2, 6, colour::kYamabuki);
  } else {
    frame.Outline(ring, pressed ? colour::kKinari : colour::kShiro, kRing / 2, 4, colour::kNezu, 12);
  }
  Ink ink = stamp.here ? colour::kKinchaText : colour::kNibi;
  LaidText number = frame.Lay({std::to_string(stamp.number), "en"},
                              style::BoldLabel(44).Fixed().Centred().Tabular().In(ink), kRing);
  LaidText kanji = frame.Lay({stamp.kanji, "ja"}, style::Label(30).Fixed().Centred().In(ink), kRing);
  float height = number.height + (stamp.kanji.empty() ? 0 : kanji.height);
  frame.Draw(number, x, y + (kRing - height) / 2);
  if (!stamp.kanji.empty()) frame.Draw(kanji, x, y + (kRing - height) / 2 + number.height);
}

// The card of stamps from `top`; returns its foot.
float DrawStamps(Frame& frame, const std::vector<Stamp>& stamps, float top) {
  constexpr float kPad = 24;
  float x = layout::kCardGutter;
  float width = frame.width() - 2 * x;
  size_t columns = frame.text_scale() > 1.25F ? 2 : 4;
  float cell = (width - 2 * kPad) / static_cast<float>(columns);
  std::vector<float> rows;
  for (size_t i = 0; i < stamps.size(); ++i) {
    if (i % columns == 0) rows.push_back(0);
    float height = kRingTop + kRing + 12 + LayStampName(frame, stamps[i], cell - 16).height;
    rows.back() = std::max(rows.back(), height);
  }
  float height = 40;
  for (float row : rows) height += row + 8;
  frame.Fill({x, top, width, height}, colour::kShiro, Radii::All(kCardRadius));
  float y = top + 12;
  for (size_t i = 0; i < stamps.size(); ++i) {
    Box box{x + kPad + static_cast<float>(i % columns) * cell, y, cell, rows[i / columns]};
    auto element =
        frame.Begin(Role::Link, stamps[i].name, box, stamps[i].target, {.selected = stamps[i].here});
    DrawRing(frame, stamps[i], element.pressed(), box.x + (cell - kRing) / 2, y + kRingTop);
    frame.Draw(LayStampName(frame, stamps[i], cell - 16), box.x + 8, y + kRingTop + kRing + 12);
    if (i % columns + 1 == columns) y += rows[i / columns] + 8;
  }
  return top + height;
}

// How it is played; returns where the card ends.
float DrawRules(Frame& frame, const Scene& scene, const content::Rally& rally, float y) {
  constexpr float kPicture = 176;
  float x = layout::kCardGutter;
  float width = frame.width() - 2 * x;
  bool stacked = frame.text_scale() > 1.25F;
  float text_x = stacked ? x + 34 : x + 34 + kPicture + 34;
  float room = x + width - 34 - text_x;
  LaidText title = frame.Lay(scene.Say("rally.rules"), style::BoldLabel(36).Lines(3), room);
  LaidText rules = frame.Lay(scene.Say("rally.rules.detail"), style::Body(30).In(colour::kNibi), room);
  LaidText about = frame.Lay(scene.Pick(rally.record.description), style::Body(30), width - 68);
  float words = title.height + 6 + rules.height;
  float head = stacked ? words : std::max(kPicture, words);
  Box box{x, y, width, head + about.height + 34 * 2 + 24};
  frame.Fill(box, colour::kShiro, Radii::All(kCardRadius));
  if (!stacked) {
    Box spot{x + 34, y + 34, kPicture, kPicture};
    frame.Fill(spot, Rgb(0xF1E9DA), Radii::All(radius::kCard));
    frame.Image("art:spot_wagashi", spot.Inset(13, 13));
  }
  float text_y = y + 34 + (head - words) / 2;
  frame.Write(Role::Heading, title, text_x, text_y);
  frame.Write(Role::Paragraph, rules, text_x, text_y + title.height + 6);
  frame.Write(Role::Paragraph, about, x + 34, y + 34 + head + 24);
  return box.bottom();
}

// The blue ground with what the rally is; returns where the card of stamps begins.
float DrawHead(Frame& frame, const Scene& scene, const content::Rally& rally, size_t stops) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  content::Localized name = scene.Pick(rally.record.name);
  LaidText title =
      frame.Lay(name, style::Display(name.text.size() > 40 ? 56 : 72).In(colour::kOnDark), width);
  LaidText line = frame.Lay(scene.Pick(rally.record.summary), style::Body(34).In(colour::kOnDark), width);
  LaidText count = frame.Lay(scene.Say("rally.stops", {{"count", static_cast<int64_t>(stops)}}),
                             style::BoldLabel(36).In(colour::kOnDark), width);
  float height = title.height + 8 + line.height + 16 + count.height + 26;
  float top = std::max(116 + height, ReachTop(frame, scene));
  Box ground{0, 0, frame.width(), top + kOverlap};
  frame.Shade(ground, colour::kKoiai, colour::kHanada);
  if (!frame.high_contrast()) frame.Tile("art:pattern_asanoha_w", ground, 1, 0.10F);
  float y = top - height;
  frame.Write(Role::Heading, title, x, y);
  y += title.height + 8;
  frame.Write(Role::Text, line, x, y);
  frame.Write(Role::Text, count, x, y + line.height + 16);
  return top;
}

void DrawTools(Frame& frame, const Scene& scene, const content::Rally& rally, const Page& page) {
  constexpr float kPager = 220;
  float tray = DrawTray(frame);
  float end = frame.width() - layout::kCardGutter;
  end = DrawTakeButton(frame, scene, rally.record.id, end, tray + 24) - 20;
  DrawPager(frame, scene, page, end, tray + 26);
  if (page.count > 1) end -= kPager;
  auto quizzes = content::Quizzes(*scene.cache);
  if (!quizzes || quizzes->empty()) return;
  float x = layout::kCardGutter;
  float width = std::min(end - x, ButtonWidth(frame, scene.Say("rally.quiz"), "bubble"));
  DrawButton(frame, scene.Say("rally.quiz"), "bubble", {x, tray + 24, width, 104},
             "/quiz/" + quizzes->front().record.id, ButtonKind::Secondary);
}

void DrawOne(Frame& frame, const Scene& scene, const content::Rally& rally) {
  std::vector<Stamp> stamps = StampsOf(scene, rally);
  float top = DrawHead(frame, scene, rally, stamps.size());
  float bottom = ContentBottom(frame) - layout::kTrayHeight;
  Page page = ScrollPages(frame, scene, "rally", {0, top, frame.width(), bottom - top}, [&] {
    return DrawRules(frame, scene, rally, DrawStamps(frame, stamps, top) + 24) + 24;
  });
  DrawTools(frame, scene, rally, page);
  DrawChrome(frame, scene, true);
}

}  // namespace

void DrawRallies(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto rally = content::RallyWithId(*scene.cache, scene.route.second());
    rally ? DrawOne(frame, scene, *rally) : DrawUnavailable(frame, scene);
    return;
  }
  auto rallies = content::Rallies(*scene.cache, scene.now);
  auto quizzes = content::Quizzes(*scene.cache);
  if (!rallies || !quizzes) {
    DrawUnavailable(frame, scene);
    return;
  }
  RecordList list;
  list.title = scene.Say("home.rally");
  list.subtitle = scene.Say("rallies.subtitle");
  list.nothing = scene.Say("list.nothing");
  for (const content::Quiz& quiz : *quizzes) {
    RecordRow row = RowOf(scene, quiz.record);
    auto count = static_cast<int64_t>(quiz.questions.size());
    row.tag = Tag{scene.Say("quiz.count", {{"count", count}}), "bubble", colour::kKamenozoki, colour::kAi,
                  colour::kAi};
    list.rows.push_back(std::move(row));
    list.records.push_back(&quiz.record);
  }
  for (const content::Rally& rally : *rallies) {
    RecordRow row = RowOf(scene, rally.record);
    auto count = static_cast<int64_t>(rally.stops.size());
    row.tag = Tag{scene.Say("rally.stops", {{"count", count}}), "stamp", colour::kYamabukiTint,
                  colour::kKinchaText, colour::kKinchaText};
    list.rows.push_back(std::move(row));
    list.records.push_back(&rally.record);
  }
  DrawRecordList(frame, scene, list);
}

}  // namespace kiosk
