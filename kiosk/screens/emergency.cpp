#include "kiosk/screens/emergency.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "content/model/vocabulary.h"
#include "kiosk/screens/emergency_chrome.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

constexpr float kPicture = 520;
constexpr float kLeastPicture = 240;
constexpr float kCard = layout::kCardGutter;
constexpr float kPad = 34;
constexpr float kColumnGap = 36;
constexpr float kRow = 150;
constexpr float kGap = 18;

std::string PictogramOf(const content::Notice& notice) {
  for (const auto& word : content::kNoticeCauses) {
    if (word.value == notice.cause) return "notice_" + std::string(word.name);
  }
  return "notice_other";
}

// How large the words are: the instruction, and the card of the other languages.
struct Scales {
  float large = 1;
  float card = 1;
};

// The instruction large, in two languages.
struct Instruction {
  LaidText japanese;
  LaidText other;
  float height() const { return japanese.height + other.height + 6; }
};

// On one line if a little smaller will do, else on lines of about one length.
LaidText LayLarge(Frame& frame, const content::Localized& text, TextStyle style, float room) {
  style.role = fonts::Role::Heading;
  for (float size : {style.size, style.size * 0.92F}) {
    LaidText laid = frame.Lay(text, style.Sized(size), room);
    if (laid.paragraph->lines.size() <= 1) return laid;
  }
  return frame.Lay(text, style, room);
}

Instruction LayInstruction(Frame& frame, const Scene& scene, const content::Notice& notice, float scale) {
  float room = frame.width() - 2 * layout::kTextGutter;
  TextStyle large = style::BoldLabel(76 * scale).In(colour::kOnDark).GrowingTo(1.3F).WithRuby();
  TextStyle second = style::BoldLabel(62 * scale).In(colour::kEmergencyYellow).GrowingTo(1.3F);
  return {LayLarge(frame, JapaneseOf(notice.record.description), large, room),
          LayLarge(frame, OtherOf(scene, notice.record.description), second, room)};
}

// The languages that are not large, those of the centre's visitors first.
std::vector<std::string> OtherLanguages(const Scene& scene, const content::Notice& notice) {
  std::vector<std::string> order;
  if (scene.centre) order = scene.centre->languages;
  for (const locales::Language& language : locales::Languages()) order.emplace_back(language.tag);
  const content::TextMap& texts = notice.record.description;
  std::vector<std::string> languages;
  for (const std::string& tag : order) {
    bool large = tag == JapaneseOf(texts).language || tag == OtherOf(scene, texts).language;
    bool twice = std::find(languages.begin(), languages.end(), tag) != languages.end();
    if (!large && !twice && texts.contains(tag)) languages.push_back(tag);
  }
  return languages;
}

struct Entry {
  LaidText name;
  LaidText description;
  float height() const { return name.height + description.height; }
};

Entry LayEntry(Frame& frame, const content::Notice& notice, const std::string& tag, float scale, float room) {
  Ink ink = frame.high_contrast() ? colour::kOnDark : Ink(Rgb(0x1E2128));
  Ink heading = frame.high_contrast() ? colour::kEmergencyYellow : Ink(Rgb(0x8E0E17));
  std::string name = content::In(notice.record.name, tag);
  std::string description = content::In(notice.record.description, tag);
  return {frame.Lay({name, tag}, style::BoldLabel(34 * scale).In(heading).GrowingTo(1.8F), room),
          frame.Lay({description, tag}, style::Body(31 * scale).In(ink).GrowingTo(1.8F), room)};
}

// Rows of one or two languages; returns where the card ends.
float DrawLanguages(Frame& frame, const Scene& scene, const content::Notice& notice, float y, float scale) {
  std::vector<std::string> languages = OtherLanguages(scene, notice);
  if (languages.empty()) return y;
  size_t columns = frame.text_scale() > 1.25F || languages.size() == 1 ? 1 : 2;
  Box card{kCard, y, frame.width() - 2 * kCard, 0};
  float room = card.width - 2 * kPad;
  if (columns == 2) room = (room - kColumnGap) / 2;
  std::vector<Entry> entries;
  for (const std::string& tag : languages) entries.push_back(LayEntry(frame, notice, tag, scale, room));
  std::vector<float> rows;
  for (size_t i = 0; i < entries.size(); i += columns) {
    float tallest = entries[i].height();
    if (columns == 2 && i + 1 < entries.size()) tallest = std::max(tallest, entries[i + 1].height());
    rows.push_back(std::max(tallest + 36, entries.size() > 6 ? 120.0F : kRow));
    card.height += rows.back();
  }
  card.height += 22;
  frame.Outline(card, frame.high_contrast() ? colour::kEmergencyInk : Ink(Rgb(0xFFFFFF)), 32,
                frame.high_contrast() ? 4 : 0, colour::kOnDark);
  float row_y = y + 10;
  for (size_t i = 0; i < entries.size(); ++i) {
    float row = rows[i / columns];
    float x = card.x + kPad + static_cast<float>(i % columns) * (room + kColumnGap);
    float text_y = row_y + (row - entries[i].height()) / 2;
    frame.Write(Role::Text, entries[i].name, x, text_y);
    frame.Write(Role::Text, entries[i].description, x, text_y + entries[i].name.height);
    if (i / columns + 1 < rows.size()) frame.Fill({x, row_y + row - 2, room, 2}, Rgb(0xE4D9C4));
    if ((i + 1) % columns == 0) row_y += row;
  }
  return card.bottom();
}

// Headlines of what else is in force; nobody needs to find out that there is a second notice.
float DrawFurther(Frame& frame, const Scene& scene, std::span<const content::Notice> further, float y) {
  for (const content::Notice& notice : further) {
    std::string name = content::In(notice.record.name, "ja");
    content::Localized other = OtherOf(scene, notice.record.name);
    std::vector<fonts::Span> spans{{name, "ja", 0}};
    if (other.text != name) spans.push_back({" · " + other.text, other.language, 0});
    LaidText line = frame.Lay(spans, style::BoldLabel(38).In(colour::kEmergencyYellow).GrowingTo(1.5F),
                              {colour::kEmergencyYellow}, frame.width() - 2 * layout::kTextGutter - 64);
    frame.Glyph("alert", layout::kTextGutter, y + (line.height - 48) / 2, 48, colour::kEmergencyYellow);
    frame.Write(Role::Text, line, layout::kTextGutter + 64, y);
    y += line.height + kGap;
  }
  return y;
}

// The words below a picture of that height; returns where they end.
float DrawNotice(Frame& frame, const Scene& scene, std::span<const content::Notice> notices, float y,
                 float picture, Scales scales) {
  y = DrawFurther(frame, scene, notices.subspan(1), y);
  if (picture > 0) {
    DrawEmergencyPicture(frame, PictogramOf(notices.front()), y, picture);
    y += picture + kGap;
  }
  Instruction words = LayInstruction(frame, scene, notices.front(), scales.large);
  frame.Write(Role::Paragraph, words.japanese, layout::kTextGutter, y);
  frame.Write(Role::Paragraph, words.other, layout::kTextGutter, y + words.japanese.height + 6);
  y += words.height() + 24;
  return DrawLanguages(frame, scene, notices.front(), y, scales.card) + 30;
}

// Few languages get larger words beside the whole picture; many make the picture smaller, then the
// instruction. A visitor who asks for large words gets no smaller ones: what does not fit moves.
float DrawFitted(Frame& frame, const Scene& scene, std::span<const content::Notice> notices, float y,
                 float height) {
  struct Way {
    Scales scales;
    float least_picture;
  };
  constexpr std::array kWays{Way{{1, 1.35F}, kPicture},     Way{{1, 1.2F}, kPicture},
                             Way{{1, 1}, kLeastPicture},    Way{{0.84F, 1}, kLeastPicture},
                             Way{{0.7F, 1}, kLeastPicture}, Way{{0.6F, 1}, kLeastPicture}};
  for (const Way& way : kWays) {
    if (way.scales.large < 1 && frame.text_scale() > 1) break;
    Frame scrap = frame;
    float words = DrawNotice(scrap, scene, notices, y, 0, way.scales) - y;
    float picture = std::min(kPicture, height - words - kGap);
    if (picture >= way.least_picture) return DrawNotice(frame, scene, notices, y, picture, way.scales);
  }
  return DrawNotice(frame, scene, notices, y, kLeastPicture, {});
}

}  // namespace

void DrawEmergency(Frame& frame, const Scene& scene, std::span<const content::Notice> notices) {
  const content::Notice& notice = notices.front();
  const std::string view = scene.route.first() == "emergency" ? scene.route.second() : "";
  if (view == "exit") return DrawWayOut(frame, scene, notice);
  if (view == "language") return DrawEmergencyLanguage(frame, scene, notice);
  float top = DrawEmergencyHead(frame, scene, notice);
  DrawEmergencyBody(frame, scene, notice, top, {scene.Say("emergency.exit"), "exit", "/emergency/exit"},
                    [&](float y, float height) { return DrawFitted(frame, scene, notices, y, height); });
}

}  // namespace kiosk
