#include "fonts/shape.h"

namespace fonts {
namespace {

// Stands for characters without ink until their glyphs are left out. HarfBuzz could leave them out itself,
// but would then give the letter after a closing isolate to the isolate's cluster, and so the wrong mark.
constexpr hb_codepoint_t kInvisible = 0xFFFF;

constexpr hb_feature_t Feature(hb_tag_t tag) {
  return {tag, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

}  // namespace

Shaper::Shaper(Faces& faces) : faces_(faces), buffer_(hb_buffer_create()) {
  hb_buffer_set_invisible_glyph(buffer_.get(), kInvisible);
}

hb_script_t Shaper::ScriptTag(UScriptCode script) {
  hb_script_t& tag = tags_[static_cast<size_t>(script)];
  if (tag == 0) tag = hb_script_from_string(uscript_getShortName(script), -1);
  return tag;
}

void Shaper::Shape(const std::u16string& text, uint32_t context_begin, uint32_t context_end, const Run& run,
                   const ShapeStyle& style, std::vector<ShapedGlyph>& glyphs) {
  const Face* face = faces_[run.face];
  if (face == nullptr) return;
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf16(buffer, reinterpret_cast<const uint16_t*>(text.data()) + context_begin,
                      static_cast<int>(context_end - context_begin), run.begin - context_begin,
                      static_cast<int>(run.end - run.begin));
  hb_buffer_set_direction(buffer, (run.level & 1) != 0 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, ScriptTag(run.script));
  hb_buffer_set_language(buffer, run.language->shaping);

  std::array<hb_feature_t, 3> features{};
  unsigned count = 0;
  if (style.PaltFor(run)) features[count++] = Feature(HB_TAG('p', 'a', 'l', 't'));
  if (style.tabular_figures) features[count++] = Feature(HB_TAG('t', 'n', 'u', 'm'));
  if (style.half_width) features[count++] = Feature(HB_TAG('h', 'a', 'l', 't'));
  hb_shape(face->font(), buffer, features.data(), count);

  unsigned length = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &length);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &length);
  const float unit = face->unit();
  for (unsigned i = 0; i < length; ++i) {
    if (infos[i].codepoint == kInvisible) continue;
    ShapedGlyph glyph;
    glyph.id = infos[i].codepoint;
    glyph.cluster = infos[i].cluster + context_begin;
    glyph.advance = static_cast<float>(positions[i].x_advance) * unit;
    glyph.dx = static_cast<float>(positions[i].x_offset) * unit;
    glyph.dy = static_cast<float>(positions[i].y_offset) * unit;
    glyph.unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    glyphs.push_back(glyph);
  }
}

}  // namespace fonts
