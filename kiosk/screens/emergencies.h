#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/model/notice.h"
#include "content/store/cache.h"

namespace kiosk {

// The emergency notices that are in force here: those of the feed, and those that staff drop as files into a
// directory when the feed is too slow or not reached. A file NAME.json holds one record of kind notice, as
// strict as if it were published; one that is wrong costs a line in the log and shows nothing. Removing the
// file ends its notice. UI thread.
class Emergencies {
 public:
  using Log = std::function<void(const std::string& line)>;

  // `directory` is "" where staff have none.
  Emergencies(std::string directory, Log log);

  // Reads the files again if any of them has come, gone or changed since the last time.
  void ReadFiles();
  // The content has changed: what it says must be asked again.
  void Forget() { asked_.reset(); }
  // In force at `now`, the latest first. Asks the cache only where the answer may have changed.
  const std::vector<content::Notice>& At(const content::Cache* cache, const content::Centre* centre,
                                         content::JapanTime now);
  // When the last answer is over; nothing when it lasts until a file or the content changes.
  std::optional<content::JapanTime> until() const { return until_; }

 private:
  void Ask(const content::Cache* cache, const content::Centre* centre, content::JapanTime now);

  std::string directory_;
  Log log_;
  std::string seen_;                      // names, sizes and times of the files that were read
  std::vector<content::Notice> dropped_;  // what they say, whenever it holds
  std::vector<content::Notice> in_force_;
  std::optional<content::JapanTime> asked_;
  std::optional<content::JapanTime> until_;
};

}  // namespace kiosk
