#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/base/json.h"
#include "content/model/json_pointer.h"
#include "content/model/opening_hours.h"
#include "content/model/record.h"
#include "content/model/vocabulary.h"

namespace content {

// Decoding is made of Take functions: each turns one JSON value into one plain value, or says what is wrong
// with it. The pointer to the fault is put together on the way back up, so that reading good records costs
// nothing for it.

struct Fault {
  std::string pointer;  // RFC 6901, from the value that was taken
  std::string reason;
};
using MaybeFault = std::optional<Fault>;

MaybeFault Take(const Json& json, std::string& into);
MaybeFault Take(const Json& json, int& into);
MaybeFault Take(const Json& json, double& into);
MaybeFault Take(const Json& json, Date& into);
MaybeFault Take(const Json& json, std::chrono::minutes& into);  // a time of day
MaybeFault Take(const Json& json, TextMap& into);
MaybeFault Take(const Json& json, GeoPoint& into);
MaybeFault Take(const Json& json, Image& into);
MaybeFault Take(const Json& json, Source& into);
MaybeFault Take(const Json& json, OpeningHours& into);
MaybeFault Take(const Json& json, OpeningHours::Specification& into);
MaybeFault Take(const Json& json, OpeningHours::Closure& into);

// Strings of one of syntax.h's grammars.
MaybeFault TakeId(const Json& json, std::string& into);
MaybeFault TakePrefectureCode(const Json& json, std::string& into);
MaybeFault TakeRegionCode(const Json& json, std::string& into);
MaybeFault TakeLanguageTag(const Json& json, std::string& into);
MaybeFault TakeBlobHash(const Json& json, std::string& into);
MaybeFault TakeWeekday(const Json& json, int& into);
MaybeFault TakeValidFrom(const Json& json, std::optional<JapanTime>& into);
MaybeFault TakeValidThrough(const Json& json, std::optional<JapanTime>& into);

// JSON as people read it in an error: short, on one line.
std::string Shown(const Json& json);

template <typename Words, typename Enum>
MaybeFault TakeWord(const Json& json, const Words& words, Enum& into) {
  for (const auto& word : words) {
    if (json.is_string() && json.get_ref<const std::string&>() == word.name) {
      into = word.value;
      return std::nullopt;
    }
  }
  return Fault{"", Shown(json) + " is not a word for this"};
}

template <typename T, typename Taker>
MaybeFault TakeList(const Json& json, std::vector<T>& into, const Taker& take) {
  if (!json.is_array()) return Fault{"", Shown(json) + " is not a list"};
  for (size_t i = 0; i < json.size(); ++i) {
    T item{};
    if (MaybeFault fault = take(json[i], item)) return Fault{PointerStep(i) + fault->pointer, fault->reason};
    into.push_back(std::move(item));
  }
  return std::nullopt;
}

template <typename T>
MaybeFault Take(const Json& json, std::optional<T>& into) {
  T value{};
  MaybeFault fault = Take(json, value);
  if (!fault) into = std::move(value);
  return fault;
}

template <typename T>
MaybeFault Take(const Json& json, std::vector<T>& into) {
  return TakeList(json, into, [](const Json& item, T& value) { return Take(item, value); });
}

}  // namespace content
