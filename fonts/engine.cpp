#include "fonts/engine.h"

#include <algorithm>

#include "fonts/embedded.h"
#include "fonts/face_choice.h"
#include "fonts/glyphs.h"
#include "fonts/missing.h"
#include "fonts/struts.h"
#include "fonts/typesetter.h"

namespace fonts {

using content::Result;

// Owned in one place because they refer to each other; the order is that of their dependence.
struct Engine::Rooms {
  Rooms(Faces opened, Stacks stacks, Phrases model)
      : faces(std::move(opened)),
        choice(std::move(stacks), faces),
        phrases(std::move(model)),
        typesetter(faces, choice, phrases),
        glyphs(faces) {}

  Faces faces;
  FaceChoice choice;
  Phrases phrases;
  Typesetter typesetter;
  Glyphs glyphs;
};

Engine::Engine(std::unique_ptr<Rooms> rooms) : rooms_(std::move(rooms)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::Open(const std::string& directory) {
  Stacks stacks = TRY(ReadStacks(StacksJson()));
  Faces faces = TRY(Faces::Open(directory, stacks.files));
  Phrases phrases = TRY(Phrases::Read(JapanesePhrasesJson()));
  return Engine(std::make_unique<Rooms>(std::move(faces), std::move(stacks), std::move(phrases)));
}

std::shared_ptr<const Paragraph> Engine::Layout(const Request& request) {
  return rooms_->typesetter.Of(request);
}

void Engine::Forget() {
  rooms_->typesetter.Forget();
}

const Bitmap& Engine::Rasterise(FaceId face, uint32_t glyph, float size, int fraction) {
  return rooms_->glyphs.Of(face, glyph, size, fraction);
}

bool Engine::IsRasterised(FaceId face, uint32_t glyph, float size, int fraction) const {
  return rooms_->glyphs.Has(face, glyph, size, fraction);
}

size_t Engine::rasterised() const {
  return rooms_->glyphs.count();
}

std::vector<char32_t> Engine::Missing(const std::string& text, const std::string& language) {
  return MissingFrom(rooms_->typesetter.shaper(), text, language);
}

float Engine::MiddleOf(const std::string& language) const {
  return fonts::MiddleOf(rooms_->typesetter.shaper().languages()[language]);
}

}  // namespace fonts
