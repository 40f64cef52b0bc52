#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include "content/base/clock.h"
#include "content/model/text_map.h"

namespace content {

// Opening hours after schema.org's OpeningHoursSpecification, with Japan's public holidays and the closed
// days that Japanese shops announce ("closed on Mondays, or on Tuesday when Monday is a holiday"). See
// RECORDS.md, "Time".
struct OpeningHours {
  // Minutes since midnight; `closes` may exceed 24 h (small hours of the next day).
  struct Span {
    std::chrono::minutes opens{};
    std::chrono::minutes closes{};
    bool operator==(const Span&) const = default;
  };

  struct Specification {
    std::array<bool, 7> days{};  // Monday first
    bool public_holidays = false;
    Span span;
    std::optional<Date> valid_from;
    std::optional<Date> valid_through;
  };

  enum class OnPublicHoliday { Closed, Open, Moves };

  struct Closure {
    std::optional<int> weekday;  // 0 = Monday
    std::vector<int> weeks;      // of the month, 1..5; every week when empty
    OnPublicHoliday on_public_holiday = OnPublicHoliday::Closed;
    // A period, both days included; `yearly` ignores the year and may run over New Year.
    std::optional<Date> from;
    std::optional<Date> through;
    bool yearly = false;
  };

  std::vector<Specification> specifications;
  std::vector<Closure> closures;
  TextMap note;

  bool known() const { return !specifications.empty(); }

  // The spans of one day, earliest first; empty when closed.
  std::vector<Span> On(Date date) const;
};

// What a visitor asks. `NotKnown` when the record has no hours: never shown as closed.
struct OpenState {
  enum class Now { Open, OpensLater, Closed, NotKnown };
  Now now = Now::NotKnown;
  std::chrono::minutes
      at{};  // Open: when it closes; OpensLater: when it opens; today's minutes, may exceed 24 h
};

OpenState StateAt(const OpeningHours& hours, JapanTime time);

}  // namespace content
