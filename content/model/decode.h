#pragma once

#include <string_view>

#include "content/base/json.h"
#include "content/base/result.h"
#include "content/model/brochure.h"
#include "content/model/centre.h"
#include "content/model/craft.h"
#include "content/model/event.h"
#include "content/model/notice.h"
#include "content/model/place.h"
#include "content/model/prefecture.h"
#include "content/model/programme.h"
#include "content/model/quiz.h"
#include "content/model/rally.h"
#include "content/model/region.h"
#include "content/model/route.h"
#include "content/model/shop.h"
#include "content/model/theme.h"

namespace content {

// From a record's JSON to its plain value. Members that this program does not know are ignored (a newer feed
// may bring them); a member that is known and malformed is Damaged, named with the record's id and a JSON
// pointer.
Result<Record> DecodeRecord(const Json& json);

template <typename T>
Result<T> Decode(const Json& json);
template <>
Result<Region> Decode<Region>(const Json& json);
template <>
Result<Prefecture> Decode<Prefecture>(const Json& json);
template <>
Result<Place> Decode<Place>(const Json& json);
template <>
Result<Shop> Decode<Shop>(const Json& json);
template <>
Result<Event> Decode<Event>(const Json& json);
template <>
Result<Route> Decode<Route>(const Json& json);
template <>
Result<Programme> Decode<Programme>(const Json& json);
template <>
Result<Theme> Decode<Theme>(const Json& json);
template <>
Result<Centre> Decode<Centre>(const Json& json);
template <>
Result<Brochure> Decode<Brochure>(const Json& json);
template <>
Result<Notice> Decode<Notice>(const Json& json);
template <>
Result<Rally> Decode<Rally>(const Json& json);
template <>
Result<Craft> Decode<Craft>(const Json& json);
template <>
Result<Quiz> Decode<Quiz>(const Json& json);

}  // namespace content
