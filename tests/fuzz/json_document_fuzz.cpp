// GeoJSON, JSON-LD or a list of objects, whatever it holds, through the whole reader.
#include "tests/fuzz/open_data_note.h"
#include "tools/import/json_document.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  (void)tools::ReadJsonDocument({reinterpret_cast<const char*>(bytes), size}, tools::NoteForFuzzing(),
                                "a.json");
  return 0;
}
