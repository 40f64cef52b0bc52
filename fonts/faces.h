#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <memory>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "fonts/stacks.h"

namespace fonts {

struct Close {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};

// One font file, mapped into memory once: HarfBuzz reads its tables, FreeType its outlines. HarfBuzz's font
// is scaled to the face's own units, so that shaped text holds for every size (nothing is hinted).
class Face {
 public:
  static content::Result<Face> Open(const std::string& path, int index, FT_Library library);

  hb_font_t* font() const { return font_.get(); }
  FT_Face outlines() const { return outlines_.get(); }
  float unit() const { return unit_; }  // em per font unit
  bool Covers(char32_t c) const;

 private:
  std::unique_ptr<hb_blob_t, Close> blob_;
  std::unique_ptr<hb_font_t, Close> font_;
  std::unique_ptr<FT_FaceRec, Close> outlines_;
  float unit_ = 0.001f;
};

// The files of the stacks, opened when first asked for: a kiosk in Japanese never opens Khmer. One thread.
class Faces {
 public:
  // A file that is missing is told of on stderr, with the package to install, and done without: its letters
  // come from the next face of their stack, or as boxes. NotFound when there is none at all.
  static content::Result<Faces> Open(const std::string& directory, const std::vector<FaceFile>& files);

  // nullptr when the file is missing or turned out to be damaged.
  const Face* operator[](FaceId id);
  bool Covers(FaceId id, char32_t c);
  size_t size() const { return slots_.size(); }

 private:
  struct Slot {
    std::string path;
    int index = 0;
    bool tried = false;
    std::unique_ptr<Face> face;
  };

  static void TellOfMissing(const std::string& first, size_t count);

  std::unique_ptr<FT_LibraryRec_, Close> library_;  // outlives the faces
  std::vector<Slot> slots_;
};

}  // namespace fonts
