#include "kiosk/session/freshness.h"

#include "content/base/disk.h"
#include "content/base/json.h"

namespace kiosk {
namespace {

constexpr uint64_t kLongestStatus = 1 << 20;

}  // namespace

std::optional<content::Instant> LastContact(const std::string& cache_directory) {
  content::SystemDisk disk;
  auto bytes = disk.Read(content::Join(cache_directory, "status.json"), kLongestStatus);
  if (!bytes) return std::nullopt;
  auto status = content::ParseJson(*bytes, "status.json");
  if (!status || !status->is_object()) return std::nullopt;
  auto checked = status->find("checked");
  if (checked == status->end() || !checked->is_string()) return std::nullopt;
  return content::ParseInstant(checked->get_ref<const std::string&>());
}

}  // namespace kiosk
