#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/json.h"
#include "content/base/result.h"
#include "content/store/record_facts.h"
#include "content/store/search_entry.h"

namespace content {

// A record and all that a generation of the cache writes of it. Made from its bytes alone, so that a thread
// can make the next ones while another writes.
struct PreparedRecord {
  std::string id;
  std::string bytes;
  RecordFacts facts;
  std::optional<SearchEntry> search;
};

// What else must hold of a record, besides that it is one; nothing need.
using RecordCheck = std::function<Result<void>(const std::string& id, const Json& record)>;

// Damaged when the bytes are not a record with this id that decodes; else what `check` says against it.
Result<PreparedRecord> PrepareRecord(std::string_view id, std::string_view bytes, SearchWords& words,
                                     const RecordCheck& check = {});

}  // namespace content
