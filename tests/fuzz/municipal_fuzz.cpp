// A municipality's list in any encoding, through the whole reader: headers, cells, dates and points.
#include "tests/fuzz/open_data_note.h"
#include "tools/import/municipal_csv.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  (void)tools::ReadMunicipalCsv({reinterpret_cast<const char*>(bytes), size}, tools::NoteForFuzzing(),
                                "a.csv");
  return 0;
}
