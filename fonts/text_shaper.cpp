#include "fonts/text_shaper.h"

#include <cstdio>

#include "fonts/ruby.h"

namespace fonts {

TextShaper::TextShaper(Faces& faces, FaceChoice& choice, const Phrases& phrases)
    : choice_(choice), breaks_(characters_, phrases), shaper_(faces), spacing_(shaper_, characters_) {}

Strip TextShaper::ShapeRuns(const Source& source, const std::vector<uint8_t>& levels,
                            const Typeface& typeface) {
  Strip strip;
  const auto length = static_cast<uint32_t>(source.text.size());
  strip.glyphs.reserve(length);
  for (const Run& run : Itemise(source, levels, typeface.family, typeface.weight, characters_, choice_)) {
    ShapedRun shaped{run};
    shaped.first_glyph = static_cast<uint32_t>(strip.glyphs.size());
    shaper_.Shape(source.text, 0, length, run, typeface.style, strip.glyphs);
    shaped.glyph_count = static_cast<uint32_t>(strip.glyphs.size()) - shaped.first_glyph;
    strip.runs.push_back(shaped);
  }
  return strip;
}

Strip TextShaper::ShapeAside(std::u16string_view aside, const Language& language, const Typeface& typeface,
                             uint8_t level) {
  Source source;
  source.text = aside;
  source.language = &language;
  const auto length = static_cast<uint32_t>(aside.size());
  if (length > 0) source.stretches.push_back({0, length, &language});
  return ShapeRuns(source, std::vector<uint8_t>(level > 0 ? length : 0, level), typeface);
}

void TextShaper::ShapeRuby(ShapedText& text) {
  Typeface plain = text.typeface;
  plain.style.proportional_kana = false;  // readings stand in half squares, also in headings
  for (const Annotation& annotation : text.source.annotations) {
    const Run* run = text.RunAt(annotation.begin);
    if (run == nullptr) continue;
    ShapedRuby ruby;
    ruby.begin = annotation.begin;
    ruby.end = annotation.end;
    ruby.strip = ShapeAside(annotation.ruby, *run->language, plain, 0);
    ruby.width = ruby.strip.Width() * kRubySize;
    if (!ruby.strip.glyphs.empty()) text.rubies.push_back(std::move(ruby));
  }
  MakeRoomForRuby(text);
}

// Once: a feed that brings one such text brings many, and none of them is worth a full journal.
void TextShaper::TellOfDamage(const Request& request) {
  if (told_of_damage_) return;
  told_of_damage_ = true;
  size_t bytes = 0;
  for (const Span& span : request.spans) bytes += span.text.size();
  std::fprintf(stderr, "fonts: a text of %zu bytes in language \"%.16s\" is too long or no UTF-8\n", bytes,
               request.language.c_str());
}

ShapedText TextShaper::Shape(const Request& request) {
  ShapedText text;
  text.source = ReadSource(request, languages_);
  if (text.source.damaged) TellOfDamage(request);
  text.typeface.family = request.family;
  text.typeface.weight = request.weight;
  text.typeface.style.tabular_figures = request.tabular_figures;
  text.typeface.style.proportional_kana = request.role == Role::Heading;
  const bool right_to_left = text.source.language->right_to_left;
  const std::vector<uint8_t> levels = Bidi::Levels(text.source.text, right_to_left, characters_);
  text.strip = ShapeRuns(text.source, levels, text.typeface);
  text.SumAdvances();
  text.breaks = breaks_.Find(text.source, request.role);
  spacing_.TrimPunctuation(text);
  spacing_.SpaceScripts(text);
  if (request.ruby) ShapeRuby(text);
  return text;
}

}  // namespace fonts
