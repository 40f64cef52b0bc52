// A record from anywhere: parsed, judged, and decoded as every kind. Whatever is accepted is dumped and
// parsed again.
#include "content/base/json.h"
#include "content/model/decode.h"
#include "content/model/validate.h"

template <typename T>
static void DecodeAs(const content::Json& json) {
  auto value = content::Decode<T>(json);
  if (!value) return;
  content::Check(!value->record.id.empty(), "a record without an id was decoded");
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  auto json = content::ParseJson({reinterpret_cast<const char*>(bytes), size}, "input");
  if (!json) return 0;
  content::Check(static_cast<bool>(content::ParseJson(content::DumpJson(*json), "dumped")),
                 "a dump does not parse");
  (void)content::ValidateRecord(*json);
  (void)content::ValidateCollection({*json, *json});
  DecodeAs<content::Prefecture>(*json);
  DecodeAs<content::Place>(*json);
  DecodeAs<content::Shop>(*json);
  DecodeAs<content::Event>(*json);
  DecodeAs<content::Route>(*json);
  DecodeAs<content::Centre>(*json);
  return 0;
}
