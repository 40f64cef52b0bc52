#include "tools/import/municipal_csv.h"

#include "tools/import/csv.h"
#include "tools/import/decode_text.h"
#include "tools/import/municipal_event.h"
#include "tools/import/municipal_place.h"
#include "tools/import/municipal_table.h"

namespace tools {

content::Result<Reading> ReadMunicipalCsv(std::string_view bytes, const content::Json& source,
                                          const std::string& name) {
  const DecodedText decoded = TRY(DecodeText(bytes, name));
  std::vector<CsvRow> rows = TRY(ParseCsv(decoded.text, name));
  const MunicipalTable table = TRY(MunicipalTable::Read(std::move(rows), name));

  Reading reading;
  reading.items = table.rows().size();
  if (decoded.encoding != "UTF-8") reading.notes.push_back("file: read as " + decoded.encoding);
  reading.notes.insert(reading.notes.end(), table.notes().begin(), table.notes().end());
  for (const CsvRow& cells : table.rows()) {
    MunicipalRow row(table, cells, "row " + std::to_string(cells.number), reading.notes);
    const content::Json record = table.kind() == MunicipalTable::Kind::Event ? MunicipalEvent(row, source)
                                                                             : MunicipalPlace(row, source);
    if (!record.is_null()) reading.candidates.push_back({record, row.where()});
  }
  return reading;
}

}  // namespace tools
