#pragma once

#include <string>
#include <vector>

#include "fonts/text_shaper.h"

namespace fonts {

// The code points of `text` that would be drawn as tofu in `language`, each once, in order: the proof is the
// shaper's own result, since a face may lack a letter and still draw it from its parts.
std::vector<char32_t> MissingFrom(TextShaper& shaper, const std::string& text, const std::string& language);

}  // namespace fonts
