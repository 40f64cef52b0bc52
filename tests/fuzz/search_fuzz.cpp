// What a visitor types: any bytes are answered, within bounds, with ranges that lie in their texts.
#include "content/base/check.h"
#include "content/store/search.h"
#include "tests/search/japan_cache.h"

namespace {

void CheckRanges(const content::Highlighted& shown) {
  size_t end = 0;
  for (const content::TextRange& range : shown.ranges) {
    content::Check(range.from >= end && range.from < range.to && range.to <= shown.text.size(),
                   "ranges are in order and in their text");
    end = range.to;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  static const content::JapanCache japan;
  content::SearchQuestion question;
  question.text = {reinterpret_cast<const char*>(bytes), size};
  question.language = "en";
  auto answer = content::Search(japan.cache(), question);
  content::Check(static_cast<bool>(answer), "what is typed never errs");
  for (const content::SearchGroup& group : answer->groups) {
    for (const content::Found& found : group.found) {
      CheckRanges(found.title);
      if (found.match) CheckRanges(*found.match);
    }
  }
  return 0;
}
