// Every language's hardest sentences in the kiosk's own type, for people who check how text looks. Hidden
// from visitors: no screen leads here. In the language of the session:
//   zenkoku-kiosk --language my --route /specimen --screenshot my.png
// Body text is 28 px on a panel of 1080 x 1920 and 20 px on one of 772 x 1372.

#include <algorithm>

#include "kiosk/screens/record_row.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/specimen_texts.h"
#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/card.h"

namespace kiosk {
namespace {

constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";
constexpr float kBody = 28;
constexpr float kGap = 28;

// One language's specimen, drawn from the top of the screen down.
class Sheet {
 public:
  Sheet(Frame& frame, const SpecimenTexts& texts) : frame_(frame), texts_(texts) {}

  void Draw() {
    Write(style::Display(44).Lines(3), texts_.heading, layout::kTextGutter, Width());
    Write(style::Body(kBody), texts_.body, layout::kTextGutter, Width());
    Write(style::Label(kBody).Lines(1), texts_.body, layout::kTextGutter, Width());
    DrawColumnAndButtons();
    DrawRow();
    DrawDialog();
  }

 private:
  float Width() const { return frame_.width() - 2 * layout::kTextGutter; }
  content::Localized In(std::string_view text) const {
    return {std::string(text), std::string(texts_.language)};
  }

  // What stands between isolates is Japanese.
  std::vector<fonts::Span> Spans(std::string_view text) const {
    std::vector<fonts::Span> spans;
    const std::string language(texts_.language);
    while (!text.empty()) {
      const size_t open = std::min(text.find(kFirstStrongIsolate), text.size());
      const size_t close = std::min(text.find(kPopIsolate), text.size());
      const size_t name = std::min(open + kFirstStrongIsolate.size(), text.size());
      spans.push_back({std::string(text.substr(0, name)), language, 0});
      if (name < close) spans.push_back({std::string(text.substr(name, close - name)), "ja", 0});
      const size_t end = std::min(close + kPopIsolate.size(), text.size());
      if (close < end) spans.push_back({std::string(text.substr(close, end - close)), language, 0});
      text.remove_prefix(std::max(end, name));
    }
    return spans;
  }

  TextStyle Ruby(TextStyle style, std::string_view text) const {
    return text.find('{') == text.npos ? style : style.WithRuby();
  }

  LaidText Lay(const TextStyle& style, std::string_view text, float width) const {
    return frame_.Lay(Spans(text), Ruby(style, text), {style.colour}, width);
  }

  void Write(const TextStyle& style, std::string_view text, float x, float width) {
    LaidText laid = Lay(style, text, width);
    frame_.Write(Role::Paragraph, laid, x, y_);
    y_ += laid.height + kGap;
  }

  // A narrow column, where lines break often and the last one is cut, and two buttons beside it.
  void DrawColumnAndButtons() {
    constexpr float kColumn = 330;
    LaidText column = Lay(style::Body(kBody).Lines(5), texts_.body, kColumn);
    frame_.Write(Role::Paragraph, column, layout::kTextGutter, y_);
    const float x = layout::kTextGutter + kColumn + 2 * kGap;
    const float width = frame_.width() - layout::kTextGutter - x;
    DrawButton(frame_, In(texts_.button), "toilet", {x, y_, width, 112}, "/");
    DrawButton(frame_, In(texts_.other_button), "back", {x, y_ + 112 + kGap, width, 112}, "/",
               ButtonKind::Secondary);
    y_ += std::max(column.height, 224 + kGap) + kGap;
  }

  void DrawRow() {
    RecordRow row;
    row.curtain = "京";
    row.curtain_colour = colour::kFuji;
    row.name = In(texts_.row_name);
    row.line = In(texts_.row_line);
    row.target = "/";
    DrawRecordRow(frame_, row, y_);
    y_ += RowHeight(frame_) + kGap;
  }

  void DrawDialog() {
    constexpr float kInset = 36;
    const float inner = frame_.width() - 2 * (layout::kCardGutter + kInset);
    LaidText question = Lay(style::Display(40).Lines(2), texts_.question, inner);
    LaidText answer = Lay(style::Body(kBody), texts_.answer, inner);
    Box card{layout::kCardGutter, y_, frame_.width() - 2 * layout::kCardGutter,
             question.height + answer.height + 112 + 3 * kInset};
    DrawCard(frame_, card);
    const float x = card.x + kInset;
    frame_.Write(Role::Heading, question, x, card.y + kInset);
    frame_.Write(Role::Paragraph, answer, x, card.y + kInset + question.height);
    Box button{x, card.bottom() - kInset - 112, (inner - kGap) / 2, 112};
    DrawButton(frame_, In(texts_.other_button), "", button, "/", ButtonKind::Secondary);
    button.x = button.end() + kGap;
    DrawButton(frame_, In(texts_.button), "", button, "/");
  }

  Frame& frame_;
  const SpecimenTexts& texts_;
  float y_ = 40;
};

}  // namespace

void DrawSpecimen(Frame& frame, const Scene& scene) {
  const auto all = AllSpecimenTexts();
  const auto texts = std::find_if(all.begin(), all.end(), [&](const SpecimenTexts& candidate) {
    return candidate.language == scene.language;
  });
  if (texts == all.end()) return DrawUnavailable(frame, scene);
  Sheet(frame, *texts).Draw();
}

}  // namespace kiosk
