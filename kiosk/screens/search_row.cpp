#include "kiosk/screens/search_row.h"

#include <algorithm>

#include "content/store/events.h"
#include "content/store/prefectures.h"
#include "content/store/shops.h"
#include "kiosk/screens/days.h"
#include "kiosk/screens/highlighted_text.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/shop_row.h"
#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/noren.h"
#include "locales/numbers.h"

namespace kiosk {
namespace {

using content::Kind;

constexpr float kUsualHeight = 148;
constexpr float kPicture = 116;
constexpr float kPad = 16;
constexpr float kEnd = 28;
constexpr float kTagHeight = 56;
constexpr float kUnderTag = 36;

bool TagUnderWords(const Frame& frame) {
  return frame.text_scale() > 1.25F;
}

struct KindSign {
  Kind kind;
  const char* name;
  const char* icon;
};

constexpr KindSign kSigns[] = {
    {Kind::Region, "kind.region", "map"},        {Kind::Prefecture, "kind.prefecture", "map"},
    {Kind::Place, "kind.place", "pin"},          {Kind::Shop, "kind.shop", "shop"},
    {Kind::Event, "kind.event", "calendar"},     {Kind::Route, "kind.route", "route"},
    {Kind::Rally, "kind.rally", "stamp"},        {Kind::Quiz, "kind.quiz", "stamp"},
    {Kind::Programme, "kind.programme", "star"}, {Kind::Theme, "kind.theme", "theme"},
    {Kind::Centre, "kind.centre", "info"},       {Kind::Craft, "kind.craft", "craft"}};

const KindSign& SignOf(Kind kind) {
  const auto* sign = std::find_if(std::begin(kSigns), std::end(kSigns),
                                  [&](const KindSign& each) { return each.kind == kind; });
  return sign == std::end(kSigns) ? kSigns[2] : *sign;
}

void DrawPicture(Frame& frame, const RecordRow& row, Kind kind, const Box& box) {
  Radii radii = Radii::All(18);
  if (row.image.starts_with("art:spot_")) {
    frame.Fill(box, Rgb(0xF1E9DA), radii);
    frame.Image(row.image, box.Inset(8, 8));
  } else if (!row.image.empty()) {
    frame.Image(row.image, box, radii);
  } else if (!row.curtain.empty()) {
    frame.Fill(box, colour::kKinari, radii);
    DrawNoren(frame, row.curtain, row.curtain_colour, box.x, box.y, box.width, radii);
  } else {
    constexpr float kIcon = 60;
    frame.Fill(box, colour::kKamenozoki, radii);
    frame.Glyph(SignOf(kind).icon, box.x + (box.width - kIcon) / 2, box.y + (box.height - kIcon) / 2, kIcon,
                colour::kAi);
  }
}

// "Ishikawa · A garden ...": where it is, and what it is in a line.
content::Localized Introduction(const Scene& scene, const content::Record& record) {
  content::Localized line = scene.Pick(record.summary);
  bool is_area = record.kind == Kind::Prefecture || record.kind == Kind::Region;
  if (is_area || record.prefectures.size() != 1) return line;
  auto prefecture = content::PrefectureWithCode(*scene.cache, record.prefectures.front());
  if (!prefecture) return line;
  content::Localized where = scene.Pick(prefecture->record.short_name);
  if (line.text.empty()) return where;
  if (where.language == line.language) line.text = where.text + " · " + line.text;
  return line;
}

struct Shown {
  RecordRow row;
  content::TextMap name;  // with furigana
};

std::optional<Shown> ShownOf(const Scene& scene, const std::string& id, Kind kind) {
  if (kind == Kind::Shop) {
    auto shop = content::ShopWithId(*scene.cache, id);
    if (!shop) return std::nullopt;
    return Shown{ShopRow(scene, *shop), shop->record.name};
  }
  if (kind == Kind::Event) {
    auto event = content::EventWithId(*scene.cache, id);
    if (!event) return std::nullopt;
    Shown shown{RowOf(scene, event->record), event->record.name};
    shown.row.line = DaysOf(scene, event->start, event->end);
    return shown;
  }
  auto record = RecordWithId(scene, id);
  if (!record) return std::nullopt;
  Shown shown{RowOf(scene, *record), record->name};
  shown.row.line = Introduction(scene, *record);
  return shown;
}

// The name as large as it fits: never cut.
LaidText LayName(Frame& frame, const content::Highlighted& name, const std::string& written, float width) {
  LaidText laid = LayHighlighted(frame, name, style::BoldLabel(38).Lines(1), width, written);
  if (laid.paragraph->truncated)
    laid = LayHighlighted(frame, name, style::BoldLabel(30).Lines(2).Pitch(38), width, written);
  if (laid.paragraph->truncated)
    laid = LayHighlighted(frame, name, style::BoldLabel(26).Lines(3).Pitch(34), width, written);
  return laid;
}

// "Open now" with a dot, and how far it is; under the kind, ending where that ends.
struct Facts {
  LaidText open;
  LaidText distance;

  float width() const {
    float dot = open.ink_width > 0 ? 28.0F : 0.0F;
    float between = open.ink_width > 0 && distance.ink_width > 0 ? 18.0F : 0.0F;
    return dot + open.ink_width + between + distance.ink_width;
  }
};

Facts LayFacts(Frame& frame, const Scene& scene, const content::Found& found) {
  Facts facts{frame.Lay(content::Localized{"", scene.language}, style::Label(26)),
              frame.Lay(content::Localized{"", scene.language}, style::Label(26))};
  TextStyle style = style::BoldLabel(26).Lines(1).GrowingTo(1.3F);
  if (found.open_now) facts.open = frame.Lay(scene.Say("shops.filter.open"), style.In(colour::kMatchaText));
  // To what is in the city; how far a prefecture is its own page says.
  constexpr double kInTheCity = 30;
  if (found.kilometres && *found.kilometres < kInTheCity && found.kind == Kind::Shop) {
    std::string distance = locales::Numbers(scene.language).Distance(*found.kilometres * 1000);
    facts.distance = frame.Lay(scene.Plain(distance), style.Tabular().In(colour::kNibi));
  }
  return facts;
}

void DrawFacts(Frame& frame, const Facts& facts, float x, float y) {
  constexpr float kDot = 16;
  if (facts.open.ink_width > 0) {
    frame.Fill({x, y + (facts.open.height - kDot) / 2, kDot, kDot}, colour::kMatchaDot, Radii::All(kDot / 2));
    frame.Draw(facts.open, x + 28, y);
    x += 28 + facts.open.ink_width + 18;
  }
  if (facts.distance.ink_width > 0) frame.Draw(facts.distance, x, y);
}

}  // namespace

Tag KindTag(const Scene& scene, Kind kind) {
  const KindSign& sign = SignOf(kind);
  return {scene.Say(sign.name), sign.icon};
}

float SearchRowHeight(const Frame& frame) {
  float scale = frame.text_scale();
  float words = (kUsualHeight - 2 * kPad) * scale;
  return 2 * kPad + words + (TagUnderWords(frame) ? kTagHeight + 8 : 0);
}

void DrawSearchRow(Frame& frame, const Scene& scene, const content::Found& found, float y) {
  Box box{layout::kCardGutter, y, frame.width() - 2 * layout::kCardGutter, SearchRowHeight(frame)};
  auto shown = ShownOf(scene, found.id, found.kind);
  if (!shown) return;
  content::Localized title{found.title.text, found.title.language};
  auto element = frame.Begin(Role::Link, title, box, shown->row.target);
  if (!element.seen()) return;
  DrawCard(frame, box, element.pressed());
  DrawPicture(frame, shown->row, found.kind,
              {box.x + kPad, y + (box.height - kPicture) / 2, kPicture, kPicture});
  float x = box.x + kPad + kPicture + kEnd;
  bool under = TagUnderWords(frame);
  Tag tag = KindTag(scene, found.kind);
  Facts facts = LayFacts(frame, scene, found);
  float tag_width = TagWidth(frame, tag, kTagHeight);
  float column = std::max(tag_width, facts.width());
  float width = box.end() - kEnd - x - (under ? 0 : column + 20);

  std::string written = content::In(shown->name, found.title.language);
  LaidText name = LayName(frame, found.title, written, width);
  const content::Localized& japanese = shown->row.local_name;
  LaidText local = frame.Lay(japanese, style::Label(30).Lines(1));
  bool one_line = name.paragraph->lines.size() == 1;
  bool beside = !japanese.text.empty() && one_line && name.ink_width + 14 + local.width <= width;

  TextStyle small = style::Label(28).In(colour::kNibi).Lines(1);
  content::Highlighted line{"", shown->row.line.language, shown->row.line.text, {}};
  if (found.match) line = *found.match;
  if (line.language.empty()) line.language = scene.language;  // a tag
  LaidText second = LayHighlighted(frame, line, small, width);
  bool with_second = !line.text.empty() && name.paragraph->lines.size() < 3;

  float height = name.height + (with_second ? second.height : 0);
  float room = box.height - (under ? kTagHeight + 8 : 0);
  float top = y + (room - height) / 2;
  DrawHighlighted(frame, name, x, top);
  if (beside) frame.Draw(local, x + name.ink_width + 14, top + name.height - local.height - 3);
  if (with_second) DrawHighlighted(frame, second, x, top + name.height);
  if (under) {
    float tag_y = box.bottom() - kPad - kTagHeight;
    DrawTag(frame, tag, x, tag_y, kTagHeight);
    float after = x + tag_width + 18;
    if (facts.width() > 0 && after + facts.width() <= box.end() - kEnd)
      DrawFacts(frame, facts, after, tag_y + (kTagHeight - facts.distance.height) / 2);
    return;
  }
  float foot = facts.width() > 0 ? kUnderTag + 6 : 0;
  float tag_y = y + (box.height - kTagHeight - foot) / 2;
  DrawTag(frame, tag, box.end() - kEnd - tag_width, tag_y, kTagHeight);
  if (foot > 0) DrawFacts(frame, facts, box.end() - kEnd - facts.width(), tag_y + kTagHeight + 6);
}

content::Found Unsought(const Scene& scene, const content::Record& record) {
  content::Localized name = scene.Pick(record.name);
  content::Found found;
  found.id = record.id;
  found.kind = record.kind;
  found.title = {"name", name.language, name.text, {}};
  return found;
}

}  // namespace kiosk
