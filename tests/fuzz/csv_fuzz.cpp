// A municipality's CSV, whatever it holds.
#include "tools/import/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  (void)tools::ParseCsv({reinterpret_cast<const char*>(bytes), size}, "input.csv");
  return 0;
}
