#pragma once

#include <hb.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "fonts/faces.h"
#include "fonts/itemise.h"

namespace fonts {

// A glyph of shaped text. All lengths in em, so that one shaping serves every size.
struct ShapedGlyph {
  uint32_t id = 0;
  uint32_t cluster = 0;  // the first unit of the text that it stands for
  float advance = 0;
  float dx = 0;
  float dy = 0;         // up
  bool unsafe = false;  // cutting the text before its cluster changes the shapes: shape again
};

// Features beyond those that are always on.
struct ShapeStyle {
  bool proportional_kana = false;  // `palt` for what is Japanese
  bool tabular_figures = false;
  bool half_width = false;  // `halt`

  bool PaltFor(const Run& run) const { return proportional_kana && run.language->script == USCRIPT_KATAKANA; }
};

struct Typeface {
  Family family = Family::Sans;
  Weight weight = Weight::Regular;
  ShapeStyle style;
};

// HarfBuzz, with its buffer kept. One thread.
class Shaper {
 public:
  explicit Shaper(Faces& faces);

  // Appends the glyphs of `run`, in the run's visual order. Text around the run joins with it (Arabic) unless
  // it is outside [context_begin, context_end).
  void Shape(const std::u16string& text, uint32_t context_begin, uint32_t context_end, const Run& run,
             const ShapeStyle& style, std::vector<ShapedGlyph>& glyphs);

 private:
  struct CloseBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };

  hb_script_t ScriptTag(UScriptCode script);

  Faces& faces_;
  std::unique_ptr<hb_buffer_t, CloseBuffer> buffer_;
  std::array<hb_script_t, USCRIPT_CODE_LIMIT> tags_{};  // 0 until asked for
};

}  // namespace fonts
