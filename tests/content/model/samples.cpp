#include "tests/content/model/samples.h"

#include "content/base/check.h"
#include "content/base/disk.h"

namespace content {

std::string FileContent(const std::string& path) {
  constexpr uint64_t kLimit = 1 << 20;
  SystemDisk disk;
  auto bytes = disk.Read(path, kLimit);
  Check(static_cast<bool>(bytes), path.c_str());
  return *bytes;
}

std::vector<Json> Samples() {
  auto samples = ParseJson(FileContent(SOURCE_DIR "/tests/content/model/samples.json"), "samples.json");
  Check(static_cast<bool>(samples), samples ? "" : samples.error().message.c_str());
  return samples->get<std::vector<Json>>();
}

Json SampleOfKind(const std::string& kind) {
  for (Json& sample : Samples()) {
    if (sample["kind"] == kind) return std::move(sample);
  }
  Check(false, kind.c_str());
  return {};
}

std::vector<std::string> CaseLines(const std::string& path) {
  std::vector<std::string> lines;
  std::string content = FileContent(path);
  for (size_t begin = 0; begin < content.size();) {
    size_t end = std::min(content.find('\n', begin), content.size());
    std::string line = content.substr(begin, end - begin);
    if (!line.empty() && line[0] != '#') lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

}  // namespace content
