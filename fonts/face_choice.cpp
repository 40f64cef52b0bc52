#include "fonts/face_choice.h"

#include <algorithm>

#include "fonts/utf16.h"

namespace fonts {

FaceStack::FaceStack(std::vector<FaceId> order, Faces& faces) : order_(std::move(order)), faces_(&faces) {
  const auto found =
      std::find_if(order_.begin(), order_.end(), [&](FaceId id) { return faces[id] != nullptr; });
  first_ = found == order_.end() ? order_.front() : *found;
}

std::unique_ptr<FaceStack::Page> FaceStack::NewPage() {
  auto page = std::make_unique<Page>();
  page->fill(kUnknown);
  return page;
}

FaceId FaceStack::Find(char32_t c) {
  const auto found =
      std::find_if(order_.begin(), order_.end(), [&](FaceId id) { return faces_->Covers(id, c); });
  return found == order_.end() ? kNoFace : *found;
}

FaceChoice::FaceChoice(Stacks stacks, Faces& faces)
    : stacks_(std::move(stacks)), narrow_(ToUtf16(stacks_.narrow)), faces_(&faces) {}

FaceId FaceChoice::Narrow(char32_t c, Family family, Weight weight) const {
  const bool known = c <= 0xFFFF && narrow_.find(static_cast<char16_t>(c)) != std::u16string::npos;
  const FaceId face = stacks_.narrow_faces.Of(family).Of(weight);
  return known && faces_->Covers(face, c) ? face : kNoFace;
}

FaceStack& FaceChoice::Of(UScriptCode script, Family family, Weight weight) {
  auto& stack = known_[{script, family, weight}];
  if (!stack) stack = std::make_unique<FaceStack>(Order(script, family, weight), *faces_);
  return *stack;
}

// The script's own face, Latin's (which is the CJK face), a Latin of the same family for what that lacks (ẞ),
// then the rest. Emoji stand last: a symbol that a text face has is never drawn in colour unless U+FE0F asks
// for it.
std::vector<FaceId> FaceChoice::Order(UScriptCode script, Family family, Weight weight) const {
  std::vector<FaceId> order;
  const auto add = [&](FaceId id) {
    if (std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);
  };
  for (const UScriptCode wanted : {script, USCRIPT_LATIN}) {
    const auto faces = stacks_.scripts.find(wanted);
    if (faces != stacks_.scripts.end()) add(faces->second.Of(family).Of(weight));
  }
  add(stacks_.narrow_faces.Of(family).Of(weight));
  for (const Stacks::Pair& pair : stacks_.rest) add(pair.Of(weight));
  add(stacks_.emoji);
  return order;
}

}  // namespace fonts
