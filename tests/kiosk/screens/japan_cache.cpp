#include "japan_cache.h"

#include <gtest/gtest.h>

#include "content/base/json.h"
#include "content/store/generation.h"
#include "tools/import/merge_translations.h"

namespace kiosk_test {

void MakeJapanCache(const std::string& directory) {
  content::SystemDisk disk;
  ASSERT_TRUE(disk.MakeDirectories(directory));
  auto generation = content::Generation::Begin(disk, directory);
  ASSERT_TRUE(generation) << generation.error().message;
  auto records = tools::ReadTranslatedRecords(disk, SOURCE_DIR "/content/japan");
  ASSERT_TRUE(records) << records.error().message;
  for (const tools::AuthoredRecord& record : *records) {
    auto put = generation->Put("national", record.json["id"], content::DumpJson(record.json));
    ASSERT_TRUE(put) << put.error().message;
  }
  auto name = generation->Finish(*content::ParseInstant("2026-11-24T06:00+09:00"));
  ASSERT_TRUE(name) << name.error().message;
}

}  // namespace kiosk_test
