#include "content/model/shop.h"

#include <algorithm>

#include "content/store/prefectures.h"
#include "content/store/shops.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/description.h"
#include "kiosk/screens/driver_card.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/shop_row.h"
#include "kiosk/screens/sources.h"
#include "kiosk/screens/take_button.h"
#include "kiosk/ui/code_points.h"
#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/chip.h"

namespace kiosk {
namespace {

constexpr float kSheetTop = 404;       // with a text of usual length
constexpr float kLeastSheetTop = 250;  // the curtain can still be read

// The drawing of the shop front is 1200 x 760 and is shown 1080 wide from -40: these are its ten cloths on
// the glass.
constexpr float kFrontScale = 0.9F;
constexpr float kFrontAboveSheet = 476;
constexpr float kFirstCloth = 50;
constexpr float kClothPitch = 110;
constexpr float kClothWidth = 104;

void DrawShopFront(Frame& frame, const std::string& kanji, Ink curtain, float sheet_top) {
  float front_top = sheet_top - kFrontAboveSheet;
  Box front{0, front_top, frame.width(), 760 * kFrontScale};
  if (front_top > 0) frame.Shade({0, 0, frame.width(), front_top + 1}, colour::kHanada, colour::kKoiai);
  frame.Image("art:storefront", front);
  Frame::Upright upright(frame);
  float top = front_top + 345 * kFrontScale;
  for (int i = 0; i < 10; ++i) {
    float x = (kFirstCloth + kClothPitch * static_cast<float>(i)) * kFrontScale;
    frame.Fill({x, top, kClothWidth * kFrontScale, 208 * kFrontScale}, curtain, Radii{0, 0, 12, 12});
  }
  std::vector<std::string> characters = CodePoints(kanji);
  auto count = static_cast<float>(characters.size());
  float size = count <= 2 ? 150 : 130;
  float pitch = count <= 2 ? 362 : 250;
  float first = frame.width() / 2 - pitch * (count - 1) / 2;
  TextStyle ink = style::Display(size).In(colour::kOnDark).Centred().Pitch(size);
  for (size_t i = 0; i < characters.size(); ++i) {
    float centre = first + pitch * static_cast<float>(i);
    frame.Draw(frame.Lay({characters[i], "ja"}, ink, size * 2), centre - size, top + 94 - size / 2);
  }
  frame.Shade({0, 0, frame.width(), 160}, colour::kScrim.Faded(0.55F), colour::kScrim.Faded(0));
}

std::vector<Tag> TagsOf(const Scene& scene, const content::Shop& shop) {
  std::vector<Tag> tags{OpeningTag(scene, shop)};
  if (shop.status == content::Shop::Status::Temporary) tags.push_back({scene.Say("shop.temporary"), "info"});
  for (const std::string& service : shop.record.services) {
    tags.push_back({scene.Say("services." + service), ServiceIcon(service)});
  }
  return tags;
}

// The bar of one day: where in the day from 8:00 to 22:00 the shop is open.
void DrawDayBar(Frame& frame, const content::OpeningHours::Span& span, float x, float y, Ink colour) {
  constexpr float kHeight = 118;
  constexpr float kWidth = 22;
  constexpr float kFrom = 8 * 60;
  constexpr float kSpan = 14 * 60;
  frame.Fill({x, y, kWidth, kHeight}, colour::kKinari, Radii::All(11));
  auto part = [&](std::chrono::minutes time) {
    return std::clamp((static_cast<float>(time.count()) - kFrom) / kSpan, 0.0F, 1.0F) * kHeight;
  };
  float top = part(span.opens);
  frame.Fill({x, y + top, kWidth, std::max(kWidth, part(span.closes) - top)}, colour, Radii::All(11));
}

void DrawWeekday(Frame& frame, const Scene& scene, const content::OpeningHours& hours, content::Date date,
                 const Box& box, bool today) {
  if (today) frame.Fill(box, colour::kFujiTint, Radii::All(16));
  int weekday = static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding()) - 1;
  TextStyle centred = style::BoldLabel(28).Centred().Lines(1);
  float y = box.y + 8;
  y += frame.Write(Role::Text, scene.Plain(scene.dates.Weekday(weekday)), centred, box.x, y, box.width) + 6;
  std::vector<content::OpeningHours::Span> spans = hours.On(date);
  TextStyle small = style::Label(26).Centred().Pitch(31).In(today ? colour::kSumi : colour::kNibi).Tabular();
  if (today) small = small.Bold();
  if (spans.empty()) {
    frame.Write(Role::Text, scene.Say("shop.closed"), small.Sized(24).Lines(2), box.x, y + 60, box.width);
    return;
  }
  DrawDayBar(frame, spans.front(), box.x + (box.width - 22) / 2, y, today ? colour::kFuji : Rgb(0xBDB2D6));
  y += 124;
  y +=
      frame.Write(Role::Time, scene.Plain(scene.dates.Time(spans.front().opens)), small, box.x, y, box.width);
  frame.Write(Role::Time, scene.Plain(scene.dates.Time(spans.back().closes)), small, box.x, y, box.width);
}

// From today on, so that the day that matters comes first.
void DrawWeekdays(Frame& frame, const Scene& scene, const content::OpeningHours& hours, const Box& box) {
  content::Date date = content::DateOf(scene.now);
  float width = box.width / 7;
  for (int i = 0; i < 7; ++i) {
    DrawWeekday(frame, scene, hours, date,
                {box.x + width * static_cast<float>(i) + 2, box.y, width - 4, box.height}, i == 0);
    date = content::Date{std::chrono::sys_days(date) + std::chrono::days(1)};
  }
}

std::string HoursOf(const Scene& scene, const content::OpeningHours& hours, content::Date date) {
  std::string text;
  for (const content::OpeningHours::Span& span : hours.On(date)) {
    text += (text.empty() ? "" : ", ") + scene.dates.Time(span.opens) + "–" + scene.dates.Time(span.closes);
  }
  return text;
}

// One line a day, for large text; returns where they end.
float DrawWeekLines(Frame& frame, const Scene& scene, const content::OpeningHours& hours, float x, float y,
                    float width) {
  std::vector<LaidText> days;
  float column = width * 0.28F;
  content::Date date = content::DateOf(scene.now);
  auto style = [](int day) { return day == 0 ? style::BoldLabel(30) : style::Label(30); };
  auto after = [&](int day) { return content::Date{std::chrono::sys_days(date) + std::chrono::days(day)}; };
  for (int i = 0; i < 7; ++i) {
    int weekday = static_cast<int>(std::chrono::weekday(std::chrono::sys_days(after(i))).iso_encoding()) - 1;
    days.push_back(frame.Lay(scene.Plain(scene.dates.Weekday(weekday)), style(i).Lines(1)));
    column = std::max(column, days.back().width + 24);
  }
  for (int i = 0; i < 7; ++i) {
    std::string open = HoursOf(scene, hours, after(i));
    LaidText times = frame.Lay(open.empty() ? scene.Say("shop.closed") : scene.Plain(open),
                               style(i).Lines(2).Tabular(), width - column);
    const LaidText& day = days[static_cast<size_t>(i)];
    frame.Write(Role::Text, day, x, y);
    frame.Write(Role::Time, times, x + column, y);
    y += std::max(day.height, times.height);
  }
  return y;
}

// The week's hours in a card; returns where it ends.
float DrawWeek(Frame& frame, const Scene& scene, const content::OpeningHours& hours, float x, float y,
               float width) {
  constexpr float kDays = 262;
  constexpr float kPad = 26;
  bool large = frame.text_scale() > 1;
  LaidText heading = frame.Lay(scene.Say("shop.hours"), style::BoldLabel(32).Lines(1));
  float top = y + 20 + heading.height + 8;
  Frame scrap = frame;  // drawing on it is how the height is known
  float bottom = large ? DrawWeekLines(scrap, scene, hours, x + kPad, top, width - 2 * kPad) : top + kDays;
  Box box{x, y, width, bottom + 20 - y};
  auto card = frame.Begin(Role::Group, scene.Say("shop.hours"), box);
  DrawCard(frame, box);
  frame.Write(Role::Heading, heading, x + kPad, y + 20);
  if (large) {
    DrawWeekLines(frame, scene, hours, x + kPad, top, width - 2 * kPad);
    return box.bottom();
  }
  LaidText today = frame.Lay(scene.Say("shop.today"), style::Label(26).In(colour::kNibi));
  frame.Write(Role::Text, today, box.end() - kPad - today.width, y + 24);
  DrawWeekdays(frame, scene, hours, {x + kPad, top, width - 2 * kPad, kDays});
  return box.bottom();
}

struct Fact {
  std::string icon;
  content::Localized text;
};

std::vector<Fact> FactsOf(const Scene& scene, const content::Shop& shop) {
  std::vector<Fact> facts{{"train", scene.Pick(shop.record.access)},
                          {"pin", scene.Pick(shop.record.address)},
                          {"phone", scene.Plain(shop.record.telephone)}};
  std::erase_if(facts, [](const Fact& fact) { return fact.text.text.empty(); });
  return facts;
}

// How to get there and to reach it, in one card; returns where it ends.
float DrawFacts(Frame& frame, const Scene& scene, const std::vector<Fact>& facts, float y) {
  constexpr float kIcon = 44;
  constexpr float kGap = 14;
  float x = layout::kTextGutter;
  float text_x = x + 26 + kIcon + 22;
  std::vector<LaidText> lines;
  float height = 2 * 22 - kGap;
  for (const Fact& fact : facts) {
    lines.push_back(frame.Lay(fact.text, style::Label(30).Lines(3), frame.width() - x - 26 - text_x));
    height += std::max(kIcon, lines.back().height) + kGap;
  }
  if (facts.empty()) return y;
  Box box{x, y, frame.width() - 2 * x, height};
  auto group = frame.Begin(Role::Group, scene.Say("shop.access"), box);
  DrawCard(frame, box);
  y += 22;
  for (size_t i = 0; i < facts.size(); ++i) {
    float row = std::max(kIcon, lines[i].height);
    frame.Glyph(facts[i].icon, x + 26, y + (row - kIcon) / 2, kIcon, colour::kAi);
    frame.Write(Role::Text, lines[i], text_x, y + (row - lines[i].height) / 2);
    y += row + kGap;
  }
  return box.bottom();
}

// Everything that is said about the shop; returns where it ends.
float DrawShopText(Frame& frame, const Scene& scene, const content::Shop& shop, float sheet_top) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  content::Localized name = scene.Pick(shop.record.name);
  float y = sheet_top + 30;
  y += frame.Write(Role::Heading, name, style::Display(name.text.size() > 60 ? 48 : 60), x, y, width);
  std::vector<fonts::Span> local = LocalNameSpans(scene, shop.record.name);
  if (!local.empty()) {
    LaidText line = frame.Lay(local, style::Label(28).Lines(2), {colour::kNibi}, width);
    frame.Write(Role::Text, line, x, y + 4);
    y += 4 + line.height;
  }
  y = DrawTags(frame, TagsOf(scene, shop), x, y + 16, width);
  content::Localized body = scene.Pick(shop.record.description);
  if (!body.text.empty()) y += 18 + WriteDescription(frame, scene, body, style::Body(32), x, y + 18, width);
  y += 22;
  if (shop.opening_hours.known() && shop.status != content::Shop::Status::Closed) {
    y = DrawWeek(frame, scene, shop.opening_hours, x, y, width) + 18;
  }
  y = DrawFacts(frame, scene, FactsOf(scene, shop), y);
  return shop.status == content::Shop::Status::Closed ? y : DrawDriverRow(frame, scene, y + 14);
}

// All that the sheet holds; returns where it ends.
float DrawShopSheet(Frame& frame, const Scene& scene, const content::Shop& shop, float sheet_top) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  float y = DrawShopText(frame, scene, shop, sheet_top) + 16;
  y += SourcesHeight(frame, scene, {&shop.record}, width);
  DrawSources(frame, scene, {&shop.record}, x, y, width);
  return y + 14;
}

void DrawShopTray(Frame& frame, const Scene& scene, const content::Shop& shop, const Page& page) {
  float tray = DrawTray(frame);
  float x = layout::kCardGutter;
  constexpr float kPager = 220;
  float take =
      DrawTakeButton(frame, scene, shop.record.id, frame.width() - layout::kCardGutter, tray + 24) - 20;
  float end = page.count > 1 ? take - kPager : take;
  for (const std::string& code : shop.record.prefectures) {
    auto prefecture = content::PrefectureWithCode(*scene.cache, code);
    if (!prefecture) continue;
    content::Localized name = scene.Pick(prefecture->record.short_name);
    Chip chip{scene.Say("shop.prefecture", {{"name", std::string_view(name.text)}}), "map",
              "/prefectures/" + code};
    if (x + ChipWidth(frame, chip) > end) break;
    x += DrawChip(frame, chip, x, tray + 28) + 14;
  }
  DrawPager(frame, scene, page, take, tray + 26);
}

}  // namespace

void DrawShop(Frame& frame, const Scene& scene) {
  auto shop = content::ShopWithId(*scene.cache, scene.route.second());
  if (!shop) {
    DrawUnavailable(frame, scene);
    return;
  }
  if (AsksForDriverCard(scene)) {
    DrawDriverCard(frame, scene, shop->record);
    return;
  }
  float bottom = ContentBottom(frame) - layout::kTrayHeight;
  Frame scrap = frame;  // drawing on it is how the height is known
  float sheet = std::clamp(bottom - DrawShopSheet(scrap, scene, *shop, 0), kLeastSheetTop, kSheetTop);
  sheet = std::max(sheet, ReachTop(frame, scene));
  DrawShopFront(frame, CurtainOf(scene, *shop), CurtainColour(scene, *shop), sheet);
  DrawSheet(frame, sheet);
  Page page = ScrollPages(frame, scene, "shop", {0, sheet, frame.width(), bottom - sheet},
                          [&] { return DrawShopSheet(frame, scene, *shop, sheet); });
  DrawShopTray(frame, scene, *shop, page);
  DrawChrome(frame, scene, true);
}

}  // namespace kiosk
