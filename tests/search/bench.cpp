// How fast search is, and how large and how slow to build its index is, over invented records in six
// languages: search_bench [RECORDS]. Run it with high priority on a machine that others use.
#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <future>
#include <map>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/store/generation.h"
#include "content/store/search.h"
#include "content/store/search_entry.h"
#include "content/store/search_index.h"
#include "content/store/search_texts.h"
#include "content/store/search_tokenizer.h"
#include "content/store/search_words.h"
#include "tests/content/base/scratch_directory.h"
#include "tools/generate/example_place.h"

namespace {

using namespace content;
using Clock = std::chrono::steady_clock;

double MillisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Of the thread that asks.
double ProcessorMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <typename T>
T Must(Result<T> result) {
  Check(static_cast<bool>(result), result ? "" : result.error().message.c_str());
  return *std::move(result);
}

void Must(Result<void> result) {
  Check(static_cast<bool>(result), result ? "" : result.error().message.c_str());
}

int64_t SizeOf(Database& database) {
  int64_t pages = 0;
  Must(database.Each("PRAGMA page_count", {}, [&](const Row& row) -> Result<void> {
    pages = row.integer(0);
    return {};
  }));
  return pages * 4096;
}

std::string TextOf(const Json& record) {
  std::string text;
  auto texts = SearchTextsOf(record);
  for (const SearchTexts::Text& each : texts->texts) {
    text += each.text;
    text += '\n';
  }
  return text;
}

constexpr size_t kAhead = 256;  // entries that another thread makes meanwhile, as the sync's does

struct Entries {
  std::vector<SearchEntry> entries;
  double processor_ms = 0;
};

std::future<Entries> EntriesOf(const std::vector<Json>& records, size_t from, SearchWords& words) {
  return std::async(std::launch::async, [&records, from, &words] {
    double start = ProcessorMilliseconds();
    Entries made;
    for (size_t i = from; i < std::min(records.size(), from + kAhead); ++i)
      made.entries.push_back(*SearchEntryOf(records[i], words));
    made.processor_ms = ProcessorMilliseconds() - start;
    return made;
  });
}

// How many terms a record has, by the mark that each begins with; "a" for the words of its texts.
void CountTerms() {
  constexpr uint64_t kRecords = 1000;
  std::map<std::string, size_t> counts;
  SearchWords words;
  for (uint64_t i = 0; i < kRecords; ++i) {
    SearchEntry entry = *SearchEntryOf(tools::ExamplePlace(i), words);
    for (const std::string* list : {&entry.name_terms, &entry.text_terms}) {
      for (size_t at = 0; at < list->size();) {
        size_t end = std::min(list->find(kTermSeparator, at), list->size());
        char mark = end > at ? (*list)[at] : '\0';
        bool word = mark < 0 || std::isalnum(mark) != 0;
        if (end > at)
          ++counts[word ? "a" : std::string(end > at + 1 && (*list)[at + 1] == mark ? 2 : 1, mark)];
        at = end + 1;
      }
    }
  }
  std::printf("terms of a record:");
  for (const auto& [mark, count] : counts)
    std::printf("  %s %.1f", mark.c_str(), static_cast<double>(count) / kRecords);
  std::printf("\n");
}

// The same records into an index of search and into a plain one, some thousand of each in turn, so that
// whatever else the machine does slows both.
void MeasureBuilding(uint64_t records) {
  constexpr uint64_t kTurn = 5000;
  ScratchDirectory directory;
  Database own = Must(Database::Open(directory / "own.db", Database::Mode::Unshared));
  Database plain = Must(Database::Open(directory / "plain.db", Database::Mode::Unshared));
  Must(own.Script(kSearchSchema));
  Must(plain.Script("CREATE VIRTUAL TABLE plain USING fts5(text, tokenize='unicode61')"));
  int64_t empty = SizeOf(own);
  Transaction own_transaction = Must(Transaction::Begin(own));
  Transaction plain_transaction = Must(Transaction::Begin(plain));
  SearchWords words;
  double own_time = 0;
  double plain_time = 0;
  double finding = 0;  // of processor time
  double writing = 0;
  int64_t text_bytes = 0;
  for (uint64_t first = 0; first < records; first += kTurn) {
    std::vector<Json> turn;
    std::vector<std::string> texts;
    for (uint64_t i = first; i < std::min(records, first + kTurn); ++i) {
      turn.push_back(tools::ExamplePlace(i));
      texts.push_back(TextOf(turn.back()));
      text_bytes += static_cast<int64_t>(texts.back().size());
    }
    auto number = static_cast<int64_t>(first);
    auto start = Clock::now();
    // As the sync's apply: terms are found on a thread while those before are written.
    std::future<Entries> coming = EntriesOf(turn, 0, words);
    for (size_t at = 0; at < turn.size(); at += kAhead) {
      Entries made = coming.get();
      if (at + kAhead < turn.size()) coming = EntriesOf(turn, at + kAhead, words);
      finding += made.processor_ms;
      double before = ProcessorMilliseconds();
      for (const SearchEntry& entry : made.entries) Must(AddToSearch(own, ++number, entry));
      writing += ProcessorMilliseconds() - before;
    }
    own_time += MillisecondsSince(start);
    number = static_cast<int64_t>(first);
    start = Clock::now();
    for (const std::string& text : texts)
      Must(plain.Run("INSERT INTO plain (rowid, text) VALUES (?, ?)", {++number, text}));
    plain_time += MillisecondsSince(start);
  }
  auto start = Clock::now();
  double before = ProcessorMilliseconds();
  Must(own_transaction.Commit());
  writing += ProcessorMilliseconds() - before;
  own_time += MillisecondsSince(start);
  start = Clock::now();
  Must(plain_transaction.Commit());
  plain_time += MillisecondsSince(start);
  int64_t index_bytes = SizeOf(own) - empty;
  std::printf("%llu records, %.1f MB of text\n", static_cast<unsigned long long>(records),
              static_cast<double>(text_bytes) / 1e6);
  std::printf("index: %.1f MB, %.2f times the text\n", static_cast<double>(index_bytes) / 1e6,
              static_cast<double>(index_bytes) / static_cast<double>(text_bytes));
  std::printf("built in %.0f ms, plain FTS5 unicode61 in %.0f ms: %.2f of its speed\n", own_time, plain_time,
              plain_time / own_time);
  auto each = [&](double milliseconds) { return milliseconds * 1000 / static_cast<double>(records); };
  std::printf("a record: %.0f us, plain %.0f us; of processor time %.0f us to find terms, %.0f us to write\n",
              each(own_time), each(plain_time), each(finding), each(writing));
}

// What is typed, letter by letter, up to each of these.
constexpr std::pair<const char*, const char*> kTyped[] = {
    {"ja", "京都"},          {"ja", "きたやま"},        {"ja", "見本の"},    {"ja", "庭園"},
    {"ja", "東京 温泉"},     {"en", "kitayama garden"}, {"en", "example"},   {"en", "temple"},
    {"en", "hiroshima"},     {"en", "kanasawa"},        {"zh-Hans", "示例"}, {"zh-Hans", "jingdu"},
    {"zh-Hant", "範例北山"}, {"zh-Hant", "溫泉"},       {"ko", "교토"},      {"ko", "예시 정원"},
    {"ko", "ㅇㅅㄱㅌ"},      {"th", "ตัวอย่าง"},          {"th", "วัด"},        {"ja", "きょうとの春"},
    {"en", "walk minutes"},  {"en", "autumn people"},   {"ja", "春は桜"},    {"en", "zzzzzz"},
};

std::vector<std::string> Keystrokes(const std::string& text) {
  std::vector<std::string> typed;
  for (size_t i = 1; i <= text.size(); ++i) {
    bool between = i == text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (between) typed.push_back(text.substr(0, i));
  }
  return typed;
}

void MeasureAsking(const Cache& cache) {
  std::vector<std::pair<double, std::string>> times;
  for (int round = 0; round < 3; ++round) {
    for (const auto& [language, text] : kTyped) {
      for (const std::string& typed : Keystrokes(text)) {
        SearchQuestion question;
        question.text = typed;
        question.language = language;
        question.where = GeoPoint{35.690551, 139.69257};
        question.now = InJapan(*ParseInstant("2026-11-23T10:00+09:00"));
        auto start = Clock::now();
        SearchAnswer answer = Must(Search(cache, question));
        double took = MillisecondsSince(start);
        // The first round reads the file.
        if (round > 0) times.emplace_back(took, typed);
      }
    }
  }
  std::sort(times.begin(), times.end());
  auto at = [&](double share) {
    return times[static_cast<size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%zu keystrokes: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.1f ms\n", times.size(),
              at(0.5).first, at(0.95).first, at(0.99).first, at(1).first);
  for (size_t i = times.size() - std::min<size_t>(times.size(), 24); i < times.size(); i += 2)
    std::printf("  %6.1f ms  %s\n", times[i].first, times[i].second.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  uint64_t records = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 20000;
  CountTerms();
  MeasureBuilding(std::min<uint64_t>(records, 50000));
  SystemDisk disk;
  ScratchDirectory scratch;
  std::string directory = argc > 2 ? argv[2] : scratch.path();  // kept for the next run when it is named
  if (!CurrentGeneration(directory)) {
    Generation generation = Must(Generation::Begin(disk, directory));
    for (uint64_t i = 0; i < records; ++i) {
      Json record = tools::ExamplePlace(i);
      Must(generation.Put("national", record.value("id", ""), DumpJson(record)));
    }
    Must(generation.Finish(*ParseInstant("2026-11-01T09:00+09:00")));
  }
  MeasureAsking(Must(Cache::Open(directory)));
  return 0;
}
