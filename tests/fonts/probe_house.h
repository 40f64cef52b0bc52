#pragma once

#include <memory>
#include <string>

#include "fonts/itemise.h"
#include "fonts/shape.h"
#include "fonts/shaped_text.h"
#include "fonts/spacing.h"

namespace fonts {

// The engine's rooms around a single font file, which serves every script.
class ProbeHouse {
 public:
  // `font` is a path, with #n for a face of a collection. nullptr when it is no font.
  static std::unique_ptr<ProbeHouse> Open(const std::string& font);
  ProbeHouse(Faces faces, Stacks stacks);

  ShapedText Shape(const Source& source);
  Spacing& spacing() { return spacing_; }

 private:
  Characters characters_;
  Faces faces_;
  FaceChoice choice_;
  Shaper shaper_;
  Spacing spacing_;
};

// The whole text in one language, which must outlive the result.
Source SourceOf(const std::u16string& text, const Language& language);

}  // namespace fonts
