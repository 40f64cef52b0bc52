#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/centre.h"
#include "content/model/record.h"

namespace content {

// What visitors must know now: `record.name` is the headline, `record.description` what to do. It begins and
// ends with `record.validity`.
struct Notice {
  // An emergency takes over the whole screen while it lasts.
  enum class Severity { Information, Advisory, Emergency };
  enum class Cause { Earthquake, Tsunami, Typhoon, HeavyRain, Volcano, Transport, Other };

  Record record;
  Severity severity = Severity::Information;
  Cause cause = Cause::Other;
  TextMap area;                     // where, with the strength as its source says it: "震度5弱 東京"
  std::optional<JapanTime> issued;  // by the source
  std::vector<std::string> centres;
};

// Whether it is for people in that centre: it names the centre, or one of its prefectures, or neither centres
// nor prefectures. A kiosk that does not know its centre (nullptr) shows every notice.
bool Concerns(const Notice& notice, const Centre* centre);

}  // namespace content
