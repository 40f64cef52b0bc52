#include "fonts/struts.h"

#include <algorithm>
#include <array>

namespace fonts {
namespace {

// Line heights per role, and how far everyday ink reaches above and below the baseline; a line is never lower
// than its ink. The ink was measured on the Noto fonts of Debian 12 with the hardest common stacks; font
// metrics are no guide (Khmer's claim 0.29 em below the baseline, where everyday words reach 0.54).
struct Measures {
  UScriptCode script;
  float heading, body, label;
  float above, below;
};

constexpr Measures kLatin{USCRIPT_LATIN, 1.15f, 1.45f, 1.25f, 1.01f, 0.276f};
constexpr Measures kVietnamese{USCRIPT_LATIN, 1.30f, 1.55f, 1.35f, 1.09f, 0.28f};
constexpr std::array kMeasures{
    kLatin,
    Measures{USCRIPT_KATAKANA, 1.25f, 1.50f, 1.30f, 0.88f, 0.12f},
    Measures{USCRIPT_HAN, 1.25f, 1.50f, 1.30f, 0.88f, 0.12f},
    Measures{USCRIPT_HANGUL, 1.30f, 1.55f, 1.30f, 0.90f, 0.27f},
    Measures{USCRIPT_CYRILLIC, 1.20f, 1.45f, 1.25f, 0.95f, 0.25f},
    Measures{USCRIPT_HEBREW, 1.25f, 1.50f, 1.30f, 0.88f, 0.30f},
    Measures{USCRIPT_THAI, 1.60f, 1.85f, 1.55f, 1.06f, 0.48f},
    Measures{USCRIPT_LAO, 1.60f, 1.85f, 1.50f, 1.16f, 0.48f},
    Measures{USCRIPT_ARABIC, 1.60f, 1.85f, 1.50f, 1.24f, 0.51f},
    Measures{kNastaliq, 2.20f, 2.40f, 2.20f, 1.30f, 0.80f},
    Measures{USCRIPT_DEVANAGARI, 1.45f, 1.70f, 1.45f, 0.95f, 0.47f},
    Measures{USCRIPT_BENGALI, 1.45f, 1.70f, 1.45f, 0.95f, 0.48f},
    Measures{USCRIPT_SINHALA, 1.45f, 1.70f, 1.45f, 0.99f, 0.45f},
    Measures{USCRIPT_KHMER, 1.75f, 1.95f, 1.75f, 1.34f, 0.74f},
    Measures{USCRIPT_MYANMAR, 1.75f, 2.00f, 1.70f, 1.10f, 0.56f},
};

// Furigana: half an em of kana above the square.
constexpr Measures kRuby{USCRIPT_KATAKANA, 1.55f, 1.95f, 1.60f, 1.40f, 0.12f};

const Measures& MeasuresOf(const Language& language) {
  if (language.primary == "vi") return kVietnamese;
  const auto* found = std::find_if(kMeasures.begin(), kMeasures.end(),
                                   [&](const Measures& m) { return m.script == language.stack; });
  return found == kMeasures.end() ? kLatin : *found;
}

float HeightFor(const Measures& measures, Role role) {
  switch (role) {
    case Role::Heading:
      return measures.heading;
    case Role::Label:
      return measures.label;
    case Role::Body:
      break;
  }
  return measures.body;
}

}  // namespace

float MiddleOf(const Language& language) {
  return language.ideographic ? 0.38f : 0.367f;
}

Strut StrutOf(const Language& language, const std::vector<const Language*>& others, Role role, bool ruby,
              float asked) {
  const Measures& own = MeasuresOf(language);
  float height = HeightFor(own, role);
  float above = own.above;
  float below = own.below;
  const auto admit = [&](const Measures& measures) {
    height = std::max(height, HeightFor(measures, role));
    above = std::max(above, measures.above);
    below = std::max(below, measures.below);
  };
  for (const Language* other : others) {
    const Measures& measures = MeasuresOf(*other);
    if (!other->ideographic && measures.script != USCRIPT_LATIN) admit(measures);
  }
  if (ruby) admit(kRuby);
  if (asked > 0) height = asked;
  height = std::max(height, above + below);

  Strut strut;
  strut.height = height;
  const float middle = ruby ? (above - below) / 2 : MiddleOf(language);
  strut.baseline = height / 2 + middle;
  // Where centring would clip, the ink decides.
  strut.baseline = std::clamp(strut.baseline, above, std::max(above, height - below));
  return strut;
}

}  // namespace fonts
