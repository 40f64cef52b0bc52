#include "content/store/prepared_record.h"

namespace content {

Result<PreparedRecord> PrepareRecord(std::string_view id, std::string_view bytes, SearchWords& words,
                                     const RecordCheck& check) {
  PreparedRecord record{std::string(id), std::string(bytes), {}, {}};
  Json json = TRY(ParseJson(record.bytes, "record " + record.id));
  record.facts = TRY(FactsOf(id, json));
  if (check) TRY(check(record.id, json));
  record.search = SearchEntryOf(json, words);
  return record;
}

}  // namespace content
