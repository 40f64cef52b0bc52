// A calendar, whatever it holds, through the whole reader.
#include "tests/fuzz/open_data_note.h"
#include "tools/import/ical_events.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  (void)tools::ReadIcalEvents({reinterpret_cast<const char*>(bytes), size}, tools::NoteForFuzzing(), "a.ics");
  return 0;
}
