// A translator's PO file, whatever an editor made of it. What is taken is written so that it is read again
// the same.
#include "content/base/check.h"
#include "tools/import/po.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const auto file = tools::ParsePo({reinterpret_cast<const char*>(bytes), size}, "input.po");
  if (!file) return 0;
  const std::string written = tools::WritePo(*file);
  const auto again = tools::ParsePo(written, "written.po");
  content::Check(static_cast<bool>(again), "what WritePo writes can be parsed");
  content::Check(tools::WritePo(*again) == written, "what is parsed is written the same");
  return 0;
}
