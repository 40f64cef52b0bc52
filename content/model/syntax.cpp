#include "content/model/syntax.h"

#include <algorithm>
#include <array>

namespace content {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
bool IsLower(char c) {
  return c >= 'a' && c <= 'z';
}
bool IsLetterOrDigit(char c) {
  return IsDigit(c) || IsLower(c) || (c >= 'A' && c <= 'Z');
}
bool IsLowerHex(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'f');
}

template <typename Predicate>
bool AllOf(std::string_view text, Predicate predicate) {
  return std::all_of(text.begin(), text.end(), predicate);
}

// Cuts `text` at its first hyphen and returns the part before; a text without hyphens is its own last part.
std::string_view TakePart(std::string_view& text, bool& last) {
  size_t hyphen = text.find('-');
  last = hyphen == std::string_view::npos;
  std::string_view part = text.substr(0, hyphen);
  text = last ? std::string_view() : text.substr(hyphen + 1);
  return part;
}

constexpr std::array<std::string_view, 25> kWhiteSpace = {
    " ",      "\t",     "\n",     "\r",     "\v",     "\f",     "\u00a0", "\u1680", "\u2000",
    "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
    "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"};

}  // namespace

bool IsKeyword(std::string_view text) {
  bool last = false;
  while (!last) {
    std::string_view part = TakePart(text, last);
    if (part.empty() || !AllOf(part, [](char c) { return IsLower(c) || IsDigit(c); })) return false;
  }
  return true;
}

bool IsId(std::string_view text) {
  return text.size() <= 80 && IsKeyword(text);
}

bool IsPrefectureCode(std::string_view text) {
  return text.size() == 2 && AllOf(text, IsDigit) && text >= "01" && text <= "47";
}

bool IsLanguageTag(std::string_view text) {
  bool last = false;
  std::string_view language = TakePart(text, last);
  if (language.size() < 2 || language.size() > 3 || !AllOf(language, IsLower)) return false;
  while (!last) {
    std::string_view part = TakePart(text, last);
    if (part.size() < 2 || part.size() > 8 || !AllOf(part, IsLetterOrDigit)) return false;
  }
  return true;
}

bool IsWebAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

bool IsTelephone(std::string_view text) {
  return text.size() >= 8 && (IsDigit(text[0]) || text[0] == '+') &&
         AllOf(text.substr(1), [](char c) { return IsDigit(c) || c == '-'; });
}

bool IsBlobHash(std::string_view text) {
  return text.size() == 64 && AllOf(text, IsLowerHex);
}

bool IsTranslationHash(std::string_view text) {
  return text.size() == 16 && AllOf(text, IsLowerHex);
}

bool IsMeasure(std::string_view text) {
  if (text.empty() || text[0] < '1' || text[0] > '7') return false;
  return text.size() == 1 || (text.size() == 3 && text[1] == '-' && IsDigit(text[2]));
}

bool IsArtPath(std::string_view text) {
  constexpr std::string_view kPunctuation = "_/.-";
  return !text.empty() && AllOf(text, [&](char c) {
    return IsLetterOrDigit(c) || kPunctuation.find(c) != std::string_view::npos;
  });
}

bool IsBlank(std::string_view text) {
  while (!text.empty()) {
    auto space = std::find_if(kWhiteSpace.begin(), kWhiteSpace.end(),
                              [&](std::string_view candidate) { return text.starts_with(candidate); });
    if (space == kWhiteSpace.end()) return false;
    text.remove_prefix(space->size());
  }
  return true;
}

std::optional<std::chrono::minutes> ParseTimeOfDay(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  if (!IsDigit(text[0]) || !IsDigit(text[1]) || !IsDigit(text[3]) || !IsDigit(text[4])) return std::nullopt;
  int hour = (text[0] - '0') * 10 + (text[1] - '0');
  int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 29 || minute > 59) return std::nullopt;
  return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

std::optional<JapanTime> ParseMoment(std::string_view text, Edge edge) {
  auto date = ParseDate(text.substr(0, 10));
  if (!date) return std::nullopt;
  JapanTime midnight{std::chrono::local_days{*date}};
  if (text.size() == 10) {
    if (edge == Edge::From) return midnight;
    return midnight + std::chrono::days{1} - std::chrono::seconds{1};
  }
  if (text[10] != 'T') return std::nullopt;
  auto time = ParseTimeOfDay(text.substr(11));
  if (!time || *time >= std::chrono::hours{24}) return std::nullopt;
  return midnight + *time;
}

std::optional<ClosureDay> ParseClosureDay(std::string_view text) {
  bool yearly = text.size() == 5;
  auto date = yearly ? ParseDate("2000-" + std::string(text)) : ParseDate(text);
  if (!date) return std::nullopt;
  return ClosureDay{*date, yearly};
}

}  // namespace content
