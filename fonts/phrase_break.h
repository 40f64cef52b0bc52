#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/base/result.h"

namespace fonts {

// Where a Japanese phrase (bunsetsu) ends, by BudouX's model: the letters around a place vote, and the sum
// decides. Immutable.
class Phrases {
 public:
  static content::Result<Phrases> Read(std::string_view json);

  // For each unit of the text, whether a phrase begins there; the first is never counted.
  std::vector<bool> Begins(std::u16string_view text) const;

 private:
  // The features of a place: `length` units that begin `from` units after it.
  struct Feature {
    std::string_view name;
    int from;
    int length;
  };
  static const Feature kFeatures[];

  int64_t Score(std::u16string_view text, size_t place) const;

  std::unordered_map<uint64_t, int64_t> votes_;  // by feature and up to three units of text
  int64_t threshold_ = 0;                        // twice what the votes must exceed
};

}  // namespace fonts
