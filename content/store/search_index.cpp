#include "content/store/search_index.h"

#include <array>
#include <string>

#include "content/store/search_terms.h"
#include "content/store/search_texts.h"
#include "content/store/search_tokenizer.h"
#include "content/store/search_words.h"

namespace content {
namespace {

constexpr int kKindShift = 41;
constexpr int kForemostShift = 40;

// From the largest thing to the smallest, then what is about Tokyo's measures, then papers.
constexpr std::array<Kind, 13> kKindOrder = {
    Kind::Prefecture, Kind::Region,   Kind::Place,  Kind::Route, Kind::Event, Kind::Shop,   Kind::Theme,
    Kind::Programme,  Kind::Brochure, Kind::Centre, Kind::Rally, Kind::Quiz,  Kind::Notice,
};

int64_t OrderOf(Kind kind) {
  int64_t order = 0;
  while (kKindOrder[static_cast<size_t>(order)] != kind) ++order;
  return order;
}

// What a record puts into the two FTS5 tables.
struct Entry {
  int64_t row = 0;
  std::string name_terms;
  std::string text;
  std::string text_terms;
};

std::string ListOf(const Terms& terms) {
  std::string list;
  for (const std::string& term : terms) {
    list += kTermSeparator;
    list += term;
  }
  return list;
}

Entry EntryOf(const SearchTexts& texts, SearchWords& words, int64_t number) {
  Entry entry;
  entry.row = SearchRow(texts.kind, texts.is_foremost, number);
  entry.name_terms = ListOf(NameTermsOf(texts, words));
  entry.text_terms = ListOf(RecordTermsOf(texts, words));
  for (const SearchTexts::Text& text : texts.texts) {
    entry.text += text.text;
    entry.text += '\n';
  }
  return entry;
}

}  // namespace

const char kSearchSchema[] = R"sql(
CREATE VIRTUAL TABLE search_name USING fts5(
  terms, content='', detail=none, columnsize=0, tokenize='zenkoku'
);

CREATE VIRTUAL TABLE search_text USING fts5(
  text, terms, content='', detail=none, columnsize=0, tokenize='zenkoku'
);

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

Result<void> AddToSearch(Database& database, SearchWords& words, int64_t number, const Json& record) {
  auto texts = SearchTextsOf(record);
  if (!texts) return {};
  Entry entry = EntryOf(*texts, words, number);
  TRY(database.Run("INSERT INTO search_name (rowid, terms) VALUES (?, ?)", {entry.row, entry.name_terms}));
  TRY(database.Run("INSERT INTO search_text (rowid, text, terms) VALUES (?, ?, ?)",
                   {entry.row, entry.text, entry.text_terms}));
  Database::Value latitude = nullptr;
  Database::Value longitude = nullptr;
  if (texts->geo) {
    latitude = texts->geo->latitude;
    longitude = texts->geo->longitude;
  }
  return database.Run("INSERT INTO search_record (row, latitude, longitude, has_hours) VALUES (?, ?, ?, ?)",
                      {entry.row, latitude, longitude, static_cast<int64_t>(texts->has_hours)});
}

Result<void> RemoveFromSearch(Database& database, SearchWords& words, int64_t number) {
  std::string bytes;
  TRY(database.Each("SELECT json FROM record WHERE number = ?", {number},
                    [&](const Row& row) -> Result<void> {
                      bytes = row.text(0);
                      return {};
                    }));
  if (bytes.empty()) return {};
  Json record = TRY(ParseJson(bytes, "record number " + std::to_string(number)));
  auto texts = SearchTextsOf(record);
  if (!texts) return {};
  Entry entry = EntryOf(*texts, words, number);
  TRY(database.Run("INSERT INTO search_name (search_name, rowid, terms) VALUES ('delete', ?, ?)",
                   {entry.row, entry.name_terms}));
  TRY(database.Run("INSERT INTO search_text (search_text, rowid, text, terms) VALUES ('delete', ?, ?, ?)",
                   {entry.row, entry.text, entry.text_terms}));
  return database.Run("DELETE FROM search_record WHERE row = ?", {entry.row});
}

}  // namespace content
