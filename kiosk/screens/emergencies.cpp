#include "kiosk/screens/emergencies.h"

#include <algorithm>
#include <filesystem>

#include "content/base/disk.h"
#include "content/model/decode.h"
#include "content/model/validate.h"
#include "content/store/notices.h"

namespace kiosk {
namespace {

using content::JapanTime;
using content::Notice;

constexpr uint64_t kLongestFile = 1 << 20;
constexpr size_t kMostFiles = 100;

content::Result<Notice> ReadNotice(content::Disk& disk, const std::string& path) {
  auto bytes = TRY(disk.Read(path, kLongestFile));
  content::Json json = TRY(content::ParseJson(bytes, path));
  for (const content::Finding& finding : content::ValidateRecord(json)) {
    if (finding.severity != content::Finding::Severity::Error) continue;
    return content::Error{content::Error::Kind::Damaged, path + ": " + finding.Line()};
  }
  return content::Decode<Notice>(json);
}

// Whatever changes about a file that was copied, edited or replaced.
std::string Marks(const std::string& path) {
  std::error_code code;
  auto size = std::filesystem::file_size(path, code);
  auto time = std::filesystem::last_write_time(path, code).time_since_epoch().count();
  return path + ":" + std::to_string(size) + ":" + std::to_string(time) + "\n";
}

void Earlier(std::optional<JapanTime>& first, std::optional<JapanTime> moment, JapanTime now) {
  if (moment && *moment > now && (!first || *moment < *first)) first = moment;
}

bool IssuedLater(const Notice& a, const Notice& b) {
  return a.issued.value_or(JapanTime{}) > b.issued.value_or(JapanTime{});
}

}  // namespace

Emergencies::Emergencies(std::string directory, Log log)
    : directory_(std::move(directory)), log_(std::move(log)) {}

void Emergencies::ReadFiles() {
  if (directory_.empty()) return;
  content::SystemDisk disk;
  std::vector<std::string> paths;
  auto names = disk.List(directory_);
  std::string seen = names ? "" : names.error().message;
  if (names) {
    for (const std::string& name : *names) {
      if (!name.ends_with(".json") || name.starts_with('.') || paths.size() == kMostFiles) continue;
      paths.push_back(content::Join(directory_, name));
      seen += Marks(paths.back());
    }
  }
  if (seen == seen_) return;
  seen_ = seen;
  if (!names) log_("emergency notices: " + names.error().message);
  dropped_.clear();
  Forget();
  for (const std::string& path : paths) {
    auto notice = ReadNotice(disk, path);
    if (notice) {
      dropped_.push_back(*std::move(notice));
    } else {
      log_("emergency notice not shown: " + notice.error().message);
    }
  }
}

const std::vector<Notice>& Emergencies::At(const content::Cache* cache, const content::Centre* centre,
                                           JapanTime now) {
  bool holds = asked_ && *asked_ <= now && !(until_ && now >= *until_);
  if (!holds) Ask(cache, centre, now);
  return in_force_;
}

void Emergencies::Ask(const content::Cache* cache, const content::Centre* centre, JapanTime now) {
  asked_ = now;
  until_.reset();
  in_force_.clear();
  for (const Notice& notice : dropped_) {
    const content::Validity& validity = notice.record.validity;
    Earlier(until_, validity.from, now);
    if (validity.through) Earlier(until_, *validity.through + std::chrono::seconds(1), now);
    if (validity.Includes(now) && content::Concerns(notice, centre)) in_force_.push_back(notice);
  }
  if (cache != nullptr) {
    auto published = content::ActiveNotices(*cache, now, centre);
    auto next = content::NextNoticeChange(*cache, now);
    if (!published) log_("emergency notices: " + published.error().message);
    if (next) Earlier(until_, *next, now);
    if (published) in_force_.insert(in_force_.end(), published->begin(), published->end());
  }
  std::erase_if(in_force_,
                [](const Notice& notice) { return notice.severity != Notice::Severity::Emergency; });
  std::stable_sort(in_force_.begin(), in_force_.end(), IssuedLater);
}

}  // namespace kiosk
