#pragma once

#include <cstddef>
#include <cstdint>

#include "tools/import/source_note.h"

namespace tools {

inline SourceNote NoteForFuzzing() {
  const content::Date checked = *content::ParseDate("2026-11-24");
  return {{{"name", "x"}, {"licence", "CC0-1.0"}, {"attribution", "x"}, {"checked", "2026-11-24"}},
          checked,
          "",
          {}};
}

}  // namespace tools
