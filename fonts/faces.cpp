#include "fonts/faces.h"

#include <hb-ot.h>

#include <cstdio>
#include <filesystem>

#include "content/base/disk.h"

namespace fonts {

using content::Error;
using content::Result;

Result<Face> Face::Open(const std::string& path, int index, FT_Library library) {
  Face face;
  face.blob_.reset(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!face.blob_) return Error{Error::Kind::NotFound, "font " + path + ": cannot be read"};

  hb_face_t* tables = hb_face_create(face.blob_.get(), static_cast<unsigned>(index));
  face.font_.reset(hb_font_create(tables));
  const unsigned units = hb_face_get_upem(tables);
  hb_face_destroy(tables);
  hb_font_set_scale(face.font_.get(), static_cast<int>(units), static_cast<int>(units));
  hb_ot_font_set_funcs(face.font_.get());
  hb_font_make_immutable(face.font_.get());
  face.unit_ = 1.0f / static_cast<float>(units);

  unsigned length = 0;
  const char* bytes = hb_blob_get_data(face.blob_.get(), &length);
  FT_Face outlines = nullptr;
  const FT_Error failure = FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes),
                                              static_cast<FT_Long>(length), index, &outlines);
  if (failure != 0) return Error{Error::Kind::Damaged, "font " + path + ": FreeType cannot read it"};
  face.outlines_.reset(outlines);
  return face;
}

bool Face::Covers(char32_t c) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), c, &glyph) != 0;
}

// One line for all of them: a kiosk that lacks a package lacks many files.
void Faces::TellOfMissing(const std::string& first, size_t count) {
  std::fprintf(stderr, "fonts: %s", first.c_str());
  if (count > 1) std::fprintf(stderr, " (and for %zu more)", count - 1);
  std::fprintf(stderr, "\n");
}

Result<Faces> Faces::Open(const std::string& directory, const std::vector<FaceFile>& files) {
  Faces faces;
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return Error{Error::Kind::Unsupported, "FreeType does not start"};
  faces.library_.reset(library);
  std::string first_missing;
  size_t missing = 0;
  for (const FaceFile& file : files) {
    Slot slot;
    slot.path = content::Join(directory, file.path);
    slot.index = file.index;
    std::error_code failure;
    if (!std::filesystem::is_regular_file(slot.path, failure)) {
      if (missing++ == 0) first_missing = "font " + slot.path + ": not there; install " + file.package;
      slot.tried = true;
    }
    faces.slots_.push_back(std::move(slot));
  }
  if (missing == files.size()) return Error{Error::Kind::NotFound, first_missing};
  if (missing > 0) TellOfMissing(first_missing, missing);
  return faces;
}

const Face* Faces::operator[](FaceId id) {
  Slot& slot = slots_[id];
  if (!slot.tried) {
    slot.tried = true;
    Result<Face> face = Face::Open(slot.path, slot.index, library_.get());
    if (!face) {
      TellOfMissing(face.error().message, 1);
      return nullptr;
    }
    slot.face = std::make_unique<Face>(*std::move(face));
  }
  return slot.face.get();
}

bool Faces::Covers(FaceId id, char32_t c) {
  const Face* face = (*this)[id];
  return face != nullptr && face->Covers(c);
}

}  // namespace fonts
