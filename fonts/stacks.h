#pragma once

#include <unicode/uscript.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"
#include "fonts/paragraph.h"

namespace fonts {

// A font file. A FaceId is its place in Stacks::files.
struct FaceFile {
  std::string path;  // below the fonts directory
  std::string package;
  int index = 0;  // in a collection
};

// stacks.json, read: which files serve which script. The order in which they are asked is FaceChoice's.
struct Stacks {
  struct Pair {
    FaceId regular = 0;
    FaceId bold = 0;
    FaceId Of(Weight weight) const { return weight == Weight::Bold ? bold : regular; }
  };
  struct Faces {
    Pair sans;
    Pair serif;
    const Pair& Of(Family family) const { return family == Family::Serif ? serif : sans; }
  };

  std::vector<FaceFile> files;
  std::map<UScriptCode, Faces> scripts;  // a script that is not here is served by Latn's: the CJK face
  std::vector<Pair> rest;                // asked last, in this order
  std::string narrow;  // UTF-8: characters that languages without ideographs want narrow ...
  Faces narrow_faces;  // ... and who draws them so
  FaceId emoji = 0;
};

content::Result<Stacks> ReadStacks(std::string_view json);

}  // namespace fonts
