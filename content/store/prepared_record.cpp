#include "content/store/prepared_record.h"

namespace content {

Result<PreparedRecord> PrepareRecord(std::string_view id, std::string_view bytes, SearchWords& words) {
  PreparedRecord record{std::string(id), std::string(bytes), {}, {}, {}};
  record.json = TRY(ParseJson(record.bytes, "record " + record.id));
  record.facts = TRY(FactsOf(id, record.json));
  record.search = SearchEntryOf(record.json, words);
  return record;
}

}  // namespace content
