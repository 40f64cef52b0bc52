#include "content/model/notice.h"

#include <algorithm>

namespace content {

bool Concerns(const Notice& notice, const Centre* centre) {
  const auto& prefectures = notice.record.prefectures;
  if (centre == nullptr || (notice.centres.empty() && prefectures.empty())) return true;
  auto contains = [](const std::vector<std::string>& list, const std::string& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
  };
  if (contains(notice.centres, centre->record.id)) return true;
  return std::any_of(centre->record.prefectures.begin(), centre->record.prefectures.end(),
                     [&](const std::string& code) { return contains(prefectures, code); });
}

}  // namespace content
