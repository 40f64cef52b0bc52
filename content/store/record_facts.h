#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.h"
#include "content/base/result.h"

namespace content {

// What the cache's index tables say about one record, taken from its bytes.
struct RecordFacts {
  struct Days {
    int64_t first = 0;  // since 1970-01-01
    int64_t last = 0;
  };

  std::string kind;
  // The order in which records of a kind are listed: by rank, then by reading, then by id.
  int64_t rank = 0;
  std::string reading;
  std::optional<int64_t> valid_from;  // seconds of Japan's wall clock
  std::optional<int64_t> valid_through;
  std::vector<std::string> prefectures;  // JIS X 0401
  std::vector<std::string> blobs;        // SHA-256
  std::string prefecture_code;           // of a prefecture, else ""
  std::string prefecture_region;
  std::optional<Days> event_days;
  std::vector<std::string> route_stops;  // ids of places
  std::string brochure_language;         // of a brochure, else ""
};

// Damaged when it is not a record with this id that decodes. Of a kind that this program does not know, only
// the kind and the blobs are taken.
Result<RecordFacts> FactsOf(std::string_view id, const Json& json);

}  // namespace content
