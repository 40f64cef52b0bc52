#include "japan_cache.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "content/base/json.h"
#include "content/store/generation.h"

namespace kiosk_test {

void MakeJapanCache(const std::string& directory) {
  content::SystemDisk disk;
  ASSERT_TRUE(disk.MakeDirectories(directory));
  auto generation = content::Generation::Begin(disk, directory);
  ASSERT_TRUE(generation) << generation.error().message;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SOURCE_DIR "/content/japan")) {
    if (entry.path().extension() != ".json") continue;
    auto bytes = disk.Read(entry.path(), 1 << 20);
    ASSERT_TRUE(bytes) << bytes.error().message;
    auto json = content::ParseJson(*bytes, entry.path().string());
    ASSERT_TRUE(json) << json.error().message;
    auto put = generation->Put("national", (*json)["id"], content::DumpJson(*json));
    ASSERT_TRUE(put) << put.error().message;
  }
  auto name = generation->Finish(*content::ParseInstant("2026-11-24T06:00+09:00"));
  ASSERT_TRUE(name) << name.error().message;
}

}  // namespace kiosk_test
