#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "fonts/faces.h"
#include "fonts/stacks.h"

namespace fonts {

inline constexpr FaceId kNoFace = 0xFFFF;

// Which face draws a character: the faces of its script in order, remembered per code point.
class FaceStack {
 public:
  FaceStack(std::vector<FaceId> order, Faces& faces);

  // The script's own face, or what stands in for it where that is missing.
  FaceId first() const { return first_; }
  // kNoFace when none has it.
  FaceId Of(char32_t c) {
    auto& page = pages_[c >> 8 & 0x1FFF];
    if (!page) page = NewPage();
    FaceId& known = (*page)[c & 0xFF];
    if (known == kUnknown) known = Find(c);
    return known;
  }

 private:
  using Page = std::array<FaceId, 256>;
  static constexpr FaceId kUnknown = 0xFFFE;

  static std::unique_ptr<Page> NewPage();
  FaceId Find(char32_t c);

  std::vector<FaceId> order_;
  Faces* faces_;
  FaceId first_ = 0;
  std::array<std::unique_ptr<Page>, 0x2000> pages_;
};

// The stacks of every (script, family, weight) that was asked for. One thread.
class FaceChoice {
 public:
  FaceChoice(Stacks stacks, Faces& faces);

  FaceStack& Of(UScriptCode script, Family family, Weight weight);
  bool Covers(FaceId id, char32_t c) { return faces_->Covers(id, c); }
  // The face for a character that the CJK face would draw too wide for Latin text, or kNoFace.
  FaceId Narrow(char32_t c, Family family, Weight weight) const;
  FaceId emoji() const { return stacks_.emoji; }
  bool HasEmoji() const { return (*faces_)[stacks_.emoji] != nullptr; }
  const Stacks& stacks() const { return stacks_; }

 private:
  std::vector<FaceId> Order(UScriptCode script, Family family, Weight weight) const;

  Stacks stacks_;
  std::u16string narrow_;  // all of the basic plane
  Faces* faces_;
  std::map<std::tuple<UScriptCode, Family, Weight>, std::unique_ptr<FaceStack>> known_;
};

}  // namespace fonts
