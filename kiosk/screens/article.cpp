#include "kiosk/screens/article.h"

#include <algorithm>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/description.h"
#include "kiosk/screens/driver_card.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/sources.h"
#include "kiosk/screens/take_button.h"
#include "kiosk/ui/widgets/card.h"

namespace kiosk {
namespace {

constexpr float kFactHeight = 112;
constexpr float kRibbonTop = 112;

TextStyle NameStyle(const content::Localized& name) {
  // Long official names (of World Heritage sites) step down instead of being cut.
  size_t letters = name.text.size();
  float size = letters <= 36 ? 68 : letters <= 80 ? 54 : 42;
  return style::Display(size);
}

float DrawName(Frame& frame, const Scene& scene, const Article& article, float y) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  content::Localized name = scene.Pick(article.name);
  std::string reading = content::In(article.name, "ja-Hira");
  TextStyle style = NameStyle(name);
  if (name.language == "ja" && !reading.empty() && name.text.size() <= 36) {
    name.text = "{" + name.text + "|" + reading + "}";
    style = style.WithRuby();
  }
  y += frame.Write(Role::Heading, name, style, x, y, width);
  std::vector<fonts::Span> local = LocalNameSpans(scene, article.name);
  if (!article.where.text.empty()) {
    if (!local.empty()) local.back().text += scene.japanese() ? "　" : " · ";
    local.push_back({article.where.text, article.where.language, 0});
  }
  if (local.empty()) return y;
  LaidText line = frame.Lay(local, style::Label(30).Lines(3), {colour::kNibi}, width);
  frame.Write(Role::Text, line, x, y + 4);
  return y + 4 + line.height;
}

float DrawFact(Frame& frame, const Article::Fact& fact, float y) {
  float x = layout::kTextGutter;
  Box box{x, y, frame.width() - 2 * x, kFactHeight};
  float text_x = x + 26 + 48 + 22;
  float width = box.end() - 26 - text_x;
  bool two = !fact.detail.text.empty();
  LaidText text = frame.Lay(fact.text, style::BoldLabel(32).Lines(2), width);
  LaidText detail = frame.Lay(fact.detail, style::Label(28).In(colour::kNibi).Lines(2), width);
  box.height = std::max(kFactHeight, text.height + (two ? detail.height : 0) + 28);
  DrawCard(frame, box);
  frame.Glyph(fact.icon, x + 26, box.y + (box.height - 48) / 2, 48, colour::kAi);
  float top = box.y + (box.height - text.height - (two ? detail.height : 0)) / 2;
  frame.Write(Role::Text, text, text_x, top);
  if (two) frame.Write(Role::Text, detail, text_x, top + text.height);
  return box.bottom() + 14;
}

// What it is and its facts. Returns where rows may begin.
float DrawBody(Frame& frame, const Scene& scene, const Article& article, float y) {
  float x = layout::kTextGutter;
  if (!article.tags.empty()) y = DrawTags(frame, article.tags, x, y + 16, frame.width() - 2 * x);
  if (!article.body.text.empty()) {
    y += 20 + WriteDescription(frame, scene, article.body, style::Body(33), x, y + 20, frame.width() - 2 * x);
  }
  y += 26;
  for (const Article::Fact& fact : article.facts) y = DrawFact(frame, fact, y);
  return article.driver ? DrawDriverRow(frame, scene, y) : y;
}

// Rows under their heading; returns where they end.
float DrawRows(Frame& frame, const Article& article, float y) {
  if (article.rows.empty()) return y;
  float x = layout::kTextGutter;
  if (!article.rows_title.text.empty()) {
    y += 10 + frame.Write(Role::Heading, article.rows_title, style::Display(44).Lines(2), x, y + 10,
                          frame.width() - 2 * x);
  }
  float top = y + 8;
  float pitch = RowPitch(frame);
  auto count = static_cast<float>(article.rows.size());
  auto list = frame.Begin(Role::List, article.rows_title, {0, top, frame.width(), count * pitch});
  for (size_t i = 0; i < article.rows.size(); ++i) {
    DrawRecordRow(frame, article.rows[i], top + static_cast<float>(i) * pitch);
  }
  return top + count * pitch;
}

// All that the sheet holds; returns where it ends.
float DrawContent(Frame& frame, const Scene& scene, const Article& article, float sheet_top) {
  float y = DrawBody(frame, scene, article, DrawName(frame, scene, article, sheet_top + 36));
  y = DrawRows(frame, article, y) + 16;
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  y += SourcesHeight(frame, scene, article.records, width);
  DrawSources(frame, scene, article.records, x, y, width);
  return y + 20;
}

// The picture is as tall as the content leaves it, within limits.
float SheetTop(const Frame& frame, const Scene& scene, const Article& article, float bottom) {
  constexpr float kTallest = 600;
  constexpr float kUsual = 330;
  constexpr float kLeast = 250;  // for large text
  Frame scrap = frame;           // drawing on it is how the height is known
  float height = DrawContent(scrap, scene, article, 0);
  float ribbon = DrawFreshness(scrap, scene, kRibbonTop);
  float least = std::max(frame.text_scale() > 1 ? kLeast : kUsual, ribbon > 0 ? kRibbonTop + ribbon + 16 : 0);
  return std::max(std::clamp(bottom - height, least, kTallest), ReachTop(frame, scene));
}

// From the end: what one takes along, the pager, and chips as far as they fit.
void DrawArticleTray(Frame& frame, const Scene& scene, const Article& article, const Page& page) {
  constexpr float kPager = 220;
  float tray = DrawTray(frame);
  float end = frame.width() - layout::kCardGutter;
  if (article.take) end = DrawTakeButton(frame, scene, article.records.front()->id, end, tray + 24) - 20;
  float chips_end = page.count > 1 ? end - kPager : end;
  float x = layout::kCardGutter;
  for (const Chip& chip : article.chips) {
    float width = ChipWidth(frame, chip);
    if (x + width > chips_end) break;
    DrawChip(frame, chip, x, tray + 28);
    x += width + 14;
  }
  DrawPager(frame, scene, page, end, tray + 26);
}

}  // namespace

std::vector<fonts::Span> LocalNameSpans(const Scene& scene, const content::TextMap& name) {
  std::vector<fonts::Span> spans;
  std::string japanese = content::In(name, "ja");
  std::string reading = content::In(name, "ja-Hira");
  std::string romanised = content::In(name, "ja-Latn");
  std::string english = content::In(name, "en");
  if (scene.japanese()) {
    if (!english.empty()) spans.push_back({english, "en", 0});
    return spans;
  }
  if (!japanese.empty()) spans.push_back({japanese, "ja", 0});
  if (!reading.empty() && reading != japanese) spans.push_back({"　" + reading, "ja", 0});
  if (!romanised.empty() && romanised != english) spans.push_back({" " + romanised, "en", 0});
  return spans;
}

void DrawArticle(Frame& frame, const Scene& scene, const Article& article) {
  float bottom = ContentBottom(frame);
  float sheet = SheetTop(frame, scene, article, bottom);
  DrawHero(frame, article.image, sheet + layout::kSheetOverlap, sheet + layout::kSheetOverlap);
  DrawSheet(frame, sheet);
  DrawFreshness(frame, scene, kRibbonTop);
  // The tray is there for chips, and for the pager as soon as not all fits without it.
  Frame scrap = frame;
  bool fits = DrawContent(scrap, scene, article, sheet) <= bottom;
  bool with_tray = article.take || !article.chips.empty() || !fits;
  if (with_tray) bottom -= layout::kTrayHeight;
  Page page = ScrollPages(frame, scene, "article", {0, sheet, frame.width(), bottom - sheet},
                          [&] { return DrawContent(frame, scene, article, sheet); });
  if (with_tray) DrawArticleTray(frame, scene, article, page);
  DrawChrome(frame, scene, true);
}

}  // namespace kiosk
