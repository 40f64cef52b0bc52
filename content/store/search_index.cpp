#include "content/store/search_index.h"

#include <array>
#include <string>

namespace content {
namespace {

constexpr int kKindShift = 41;
constexpr int kForemostShift = 40;

// From the largest thing to the smallest, then what is about Tokyo's measures, then papers.
constexpr std::array<Kind, 14> kKindOrder = {
    Kind::Prefecture, Kind::Region,    Kind::Place,    Kind::Route,  Kind::Event, Kind::Shop, Kind::Craft,
    Kind::Theme,      Kind::Programme, Kind::Brochure, Kind::Centre, Kind::Rally, Kind::Quiz, Kind::Notice,
};
static_assert(static_cast<size_t>(Kind::Craft) + 1 == kKindOrder.size(), "every kind has its rows");

int64_t OrderOf(Kind kind) {
  int64_t order = 0;
  while (kKindOrder[static_cast<size_t>(order)] != kind) ++order;
  return order;
}

}  // namespace

// Segments are merged eight at a time (automerge): by four, as FTS5 does by itself, writing takes half as
// long again, and a question is not answered noticeably sooner.
const char kSearchSchema[] = R"sql(
CREATE VIRTUAL TABLE search_name USING fts5(
  terms, content='', detail=none, columnsize=0, tokenize='zenkoku'
);

CREATE VIRTUAL TABLE search_text USING fts5(
  terms, content='', detail=none, columnsize=0, tokenize='zenkoku'
);

INSERT INTO search_name (search_name, rank) VALUES ('automerge', 8);

INSERT INTO search_text (search_text, rank) VALUES ('automerge', 8);

CREATE VIRTUAL TABLE search_name_term USING fts5vocab(search_name, instance);

CREATE VIRTUAL TABLE search_text_term USING fts5vocab(search_text, instance);

CREATE TABLE search_record (
  row INTEGER PRIMARY KEY,
  latitude REAL,
  longitude REAL,
  has_hours INTEGER NOT NULL
);
)sql";

int64_t SearchRow(Kind kind, bool foremost, int64_t number) {
  return FirstSearchRow(kind) | (static_cast<int64_t>(!foremost) << kForemostShift) | number;
}

int64_t FirstSearchRow(Kind kind) {
  return OrderOf(kind) << kKindShift;
}

int64_t FirstSearchRowAfter(Kind kind) {
  return (OrderOf(kind) + 1) << kKindShift;
}

Kind KindOfSearchRow(int64_t row) {
  return kKindOrder[static_cast<size_t>(row >> kKindShift)];
}

bool IsForemost(int64_t row) {
  return (row >> kForemostShift & 1) == 0;
}

Result<void> AddToSearch(Database& database, int64_t number, const SearchEntry& entry) {
  int64_t row = SearchRow(entry.kind, entry.is_foremost, number);
  TRY(database.Run("INSERT INTO search_name (rowid, terms) VALUES (?, ?)", {row, entry.name_terms}));
  TRY(database.Run("INSERT INTO search_text (rowid, terms) VALUES (?, ?)", {row, entry.text_terms}));
  Database::Value latitude = nullptr;
  Database::Value longitude = nullptr;
  if (entry.geo) {
    latitude = entry.geo->latitude;
    longitude = entry.geo->longitude;
  }
  return database.Run("INSERT INTO search_record (row, latitude, longitude, has_hours) VALUES (?, ?, ?, ?)",
                      {row, latitude, longitude, static_cast<int64_t>(entry.has_hours)});
}

Result<void> RemoveFromSearch(Database& database, SearchWords& words, int64_t number) {
  std::string bytes;
  TRY(database.Each("SELECT json FROM record WHERE number = ?", {number},
                    [&](const Row& row) -> Result<void> {
                      bytes = row.text(0);
                      return {};
                    }));
  if (bytes.empty()) return {};
  auto entry = SearchEntryOf(TRY(ParseJson(bytes, "record number " + std::to_string(number))), words);
  if (!entry) return {};
  int64_t row = SearchRow(entry->kind, entry->is_foremost, number);
  TRY(database.Run("INSERT INTO search_name (search_name, rowid, terms) VALUES ('delete', ?, ?)",
                   {row, entry->name_terms}));
  TRY(database.Run("INSERT INTO search_text (search_text, rowid, terms) VALUES ('delete', ?, ?)",
                   {row, entry->text_terms}));
  return database.Run("DELETE FROM search_record WHERE row = ?", {row});
}

}  // namespace content
