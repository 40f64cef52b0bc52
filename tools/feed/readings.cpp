#include "tools/feed/readings.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "tools/import/code_points.h"
#include "tools/import/kana.h"

namespace tools {
namespace {

using content::Finding;
using content::Json;

bool IsAsciiLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Runs of ASCII letters and digits, small; macrons taken off, the apostrophe of shin’ichi too. Any other
// letter parts two words.
std::vector<std::string> Words(const std::u32string& text) {
  constexpr std::u32string_view kMacrons = U"āēīōūĀĒĪŌŪ";
  constexpr std::string_view kVowels = "aeiouaeiou";
  std::vector<std::string> words(1);
  for (const char32_t c : text) {
    const size_t macron = kMacrons.find(c);
    if (macron != std::u32string_view::npos) {
      words.back() += kVowels[macron];
    } else if (IsAsciiLetter(c)) {
      words.back() += static_cast<char>(c | 0x20);
    } else if (c >= U'0' && c <= U'9') {
      words.back() += static_cast<char>(c);
    } else if (c != U'’' && c != U'\'' && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

void ReplaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
  }
}

// What two romanisations of one reading have in common.
std::string Folded(std::string latin) {
  struct Fold {
    std::string_view from;
    std::string_view to;
  };
  constexpr auto kFolds = std::to_array<Fold>({{"he", "e"},
                                               {"ha", "wa"},
                                               {"mb", "nb"},
                                               {"mp", "np"},
                                               {"mm", "nm"},
                                               {"ou", "o"},
                                               {"oo", "o"},
                                               {"uu", "u"}});
  for (const Fold& fold : kFolds) ReplaceAll(latin, fold.from, fold.to);
  return latin;
}

// The words of a romanisation as they must follow each other; an empty piece is a gap: a word that the
// Japanese name writes in Latin letters, whose reading may be anything.
std::vector<std::string> Pieces(const std::u32string& romanisation, const std::u32string& japanese) {
  const std::vector<std::string> latin = Words(japanese);
  const std::set<std::string> as_written(latin.begin(), latin.end());
  std::vector<std::string> pieces;
  for (const std::string& word : Words(romanisation)) {
    const bool gap = as_written.contains(word);
    if (pieces.empty() || gap || pieces.back().empty()) {
      pieces.push_back(gap ? "" : word);
    } else {
      pieces.back() += word;
    }
  }
  for (std::string& piece : pieces) piece = Folded(piece);
  return pieces;
}

bool Fits(const std::vector<std::string>& pieces, std::string_view reading) {
  bool after_gap = false;
  for (const std::string& piece : pieces) {
    if (piece.empty()) {
      after_gap = true;
      continue;
    }
    const bool last = &piece == &pieces.back();
    const size_t at = last && after_gap ? reading.rfind(piece) : reading.find(piece);
    if (at == std::string_view::npos || (at > 0 && !after_gap)) return false;
    reading.remove_prefix(at + piece.size());
    after_gap = false;
  }
  return after_gap || reading.empty();
}

bool IsNoHiragana(char32_t c) {
  return (c >= U'ァ' && c <= U'ヺ') || IsAsciiLetter(c);
}

std::string Joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

}  // namespace

std::vector<Finding> CheckReadings(const Json& record) {
  const std::string id = record.value("id", "");
  std::vector<Finding> findings;
  auto warn = [&](const char* language, std::string reason) {
    findings.push_back({Finding::Severity::Warning, id, std::string("/name/") + language, std::move(reason)});
  };
  auto text = [&](const char* language) -> std::string {
    auto name = record.find("name");
    if (name == record.end() || !name->is_object()) return "";
    auto found = name->find(language);
    return found != name->end() && found->is_string() ? found->get<std::string>() : "";
  };
  const std::string reading = text("ja-Hira");
  const auto kana = CodePoints(reading);
  if (reading.empty() || !kana) return findings;
  if (std::any_of(kana->begin(), kana->end(), IsNoHiragana)) {
    warn("ja-Hira", reading + " is not all hiragana; names are ordered by it");
  }
  const std::string romanisation = text("ja-Latn");
  const auto latin = CodePoints(romanisation);
  const auto japanese = CodePoints(text("ja"));
  if (romanisation.empty() || !latin || !japanese) return findings;
  const auto hepburn = Romanised(reading, LongVowels::Macron);
  if (!hepburn) {
    warn("ja-Hira", reading + " is no kana reading");
  } else if (!Fits(Pieces(*latin, *japanese), Folded(Joined(Words(*CodePoints(*hepburn)))))) {
    warn("ja-Latn", romanisation + " is not what the reading " + reading + " says: " + *hepburn);
  }
  return findings;
}

}  // namespace tools
