#include "fonts/typesetter.h"

#include "fonts/request_key.h"
#include "fonts/set_paragraph.h"

namespace fonts {
namespace {

// A screen has some 60 paragraphs of 10 KB, a visit some 30 screens in one language.
constexpr size_t kShapedBytes = 24u << 20;
constexpr size_t kParagraphBytes = 16u << 20;

size_t BytesOf(const Paragraph& paragraph) {
  return sizeof paragraph + paragraph.glyphs.size() * sizeof(Glyph) + paragraph.lines.size() * sizeof(Line);
}

}  // namespace

Typesetter::Typesetter(Faces& faces, FaceChoice& choice, const Phrases& phrases)
    : shaper_(faces, choice, phrases), shaped_(kShapedBytes), paragraphs_(kParagraphBytes) {}

void Typesetter::Forget() {
  shaped_.Clear();
  paragraphs_.Clear();
}

ShapedText& Typesetter::Shaped(const Request& request) {
  std::string key = ShapeKey(request);
  if (const auto* known = shaped_.Find(key)) return **known;
  auto text = std::make_unique<ShapedText>(shaper_.Shape(request));
  const size_t bytes = text->Bytes();
  return *shaped_.Put(std::move(key), std::move(text), bytes);
}

std::shared_ptr<const Paragraph> Typesetter::Of(const Request& request) {
  std::string key = ParagraphKey(request);
  if (const auto* known = paragraphs_.Find(key)) return *known;
  auto paragraph = std::make_shared<const Paragraph>(SetParagraph(request, Shaped(request), shaper_));
  const size_t bytes = BytesOf(*paragraph);
  return paragraphs_.Put(std::move(key), std::move(paragraph), bytes);
}

}  // namespace fonts
