#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/record_row.h"

namespace kiosk {

// Whether what is of that kind has a screen to lead to.
bool HasScreen(content::Kind kind);

// A row that leads to the record's own screen.
RecordRow RowOf(const Scene& scene, const content::Record& record);

// What an id of any kind names, if the cache holds it.
std::optional<content::Record> RecordWithId(const Scene& scene, const std::string& id);

// Rows for ids of any kind, in their order; ids that the cache does not hold are left out.
std::vector<RecordRow> RowsForIds(const Scene& scene, const std::vector<std::string>& ids);

}  // namespace kiosk
