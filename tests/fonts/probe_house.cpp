#include "probe_house.h"

#include <cstdlib>
#include <filesystem>

#include "fonts/bidi.h"

namespace fonts {

ProbeHouse::ProbeHouse(Faces faces, Stacks stacks)
    : faces_(std::move(faces)),
      choice_(std::move(stacks), faces_),
      shaper_(faces_),
      spacing_(shaper_, characters_) {}

std::unique_ptr<ProbeHouse> ProbeHouse::Open(const std::string& font) {
  const size_t hash = font.rfind('#');
  std::error_code failure;
  const std::string path = std::filesystem::absolute(font.substr(0, hash), failure).string();
  if (failure || path.empty()) return nullptr;
  FaceFile file;
  file.path = path.substr(1);  // below "/"
  file.index = hash == std::string::npos ? 0 : std::atoi(font.c_str() + hash + 1);
  Stacks stacks;
  stacks.files.push_back(file);
  stacks.scripts[USCRIPT_LATIN] = {};
  auto faces = Faces::Open("/", stacks.files);
  if (!faces || (*faces)[0] == nullptr) return nullptr;
  return std::make_unique<ProbeHouse>(*std::move(faces), std::move(stacks));
}

Source SourceOf(const std::u16string& text, const Language& language) {
  Source source;
  source.text = text;
  source.language = &language;
  const auto length = static_cast<uint32_t>(text.size());
  if (length > 0) source.stretches.push_back({0, length, &language});
  return source;
}

ShapedText ProbeHouse::Shape(const Source& source) {
  ShapedText shaped;
  shaped.source = source;
  const std::u16string& text = shaped.source.text;
  const auto length = static_cast<uint32_t>(text.size());
  const auto levels = Bidi::Levels(text, source.language->right_to_left, characters_);
  for (const Run& run : Itemise(shaped.source, levels, Family::Sans, Weight::Regular, characters_, choice_)) {
    ShapedRun out{run};
    out.first_glyph = static_cast<uint32_t>(shaped.strip.glyphs.size());
    shaper_.Shape(text, 0, length, run, {}, shaped.strip.glyphs);
    out.glyph_count = static_cast<uint32_t>(shaped.strip.glyphs.size()) - out.first_glyph;
    shaped.strip.runs.push_back(out);
  }
  shaped.SumAdvances();
  return shaped;
}

}  // namespace fonts
