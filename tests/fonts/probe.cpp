// text-probe: answers the conformance suites' questions with this module's rooms: one line in, one line out,
// fields between TABs.
//   ID bidi auto|ltr|rtl CODEPOINTS
//   ID brk g|w|l|s LOCALE CODEPOINTS
//   ID wrap FONT PX WIDTH LANGUAGE LINEBREAK WORDBREAK CODEPOINTS
//   ID adv FONT PX LANGUAGE TRIM AUTOSPACE CODEPOINTS
// "?" is the answer to what the engine does not do, and to what is no question.
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "css_breaks.h"
#include "fonts/bidi.h"
#include "fonts/embedded.h"
#include "fonts/keep_together.h"
#include "fonts/line_break.h"
#include "fonts/wrap.h"
#include "probe_house.h"
#include "probe_text.h"

namespace fonts {
namespace {

using Fields = std::vector<std::string>;

bool RemovedByX9(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_POP_DIRECTIONAL_FORMAT:
    case U_BOUNDARY_NEUTRAL:
      return true;
    default:
      return false;
  }
}

std::string AnswerBidi(const std::string& direction, const ProbeText& text) {
  Bidi::Direction base = direction == "rtl" ? Bidi::Direction::RightToLeft : Bidi::Direction::LeftToRight;
  if (direction == "auto") base = Bidi::Direction::FirstStrong;
  const Bidi::Resolved resolved = Bidi::Resolve(text.units, base);
  std::string levels;
  std::vector<uint8_t> kept;
  std::vector<size_t> indexes;
  for (size_t i = 0; i < text.starts.size(); ++i) {
    levels += i > 0 ? " " : "";
    if (RemovedByX9(text.At(i))) {
      levels += "x";
      continue;
    }
    kept.push_back(resolved.levels[text.starts[i]]);
    indexes.push_back(i);
    levels += std::to_string(kept.back());
  }
  std::string order;
  for (const uint32_t i : Bidi::VisualOrder(kept)) {
    if (!order.empty()) order += " ";
    order += std::to_string(indexes[i]);
  }
  return std::to_string(resolved.base) + "\t" + levels + "\t" + order;
}

// Words and sentences: the engine asks ICU alone, without rules of its own.
std::vector<uint32_t> Boundaries(UBreakIteratorType type, const std::string& locale,
                                 const std::u16string& text) {
  std::vector<uint32_t> found;
  UErrorCode status = U_ZERO_ERROR;
  const BreakIterator breaks(
      ubrk_open(type, locale.c_str(), text.data(), static_cast<int32_t>(text.size()), &status));
  if (U_FAILURE(status)) return found;
  for (int32_t at = ubrk_next(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get())) {
    found.push_back(static_cast<uint32_t>(at));
  }
  return found;
}

// An ICU locale taken apart: "ja@lb=strict;lw=phrase" is "ja@lb=strict" and "phrase".
struct BreakLocale {
  std::string language;  // BCP 47
  std::string rules;     // for ICU
  std::string words;     // normal, phrase, keepall, breakall

  explicit BreakLocale(const std::string& locale) : words("normal") {
    const size_t at = locale.find('@');
    language = locale.substr(0, at);
    rules = language;
    for (char& c : language) c = c == '_' ? '-' : c;
    if (language == "root") language.clear();
    std::string keywords = at == std::string::npos ? "" : locale.substr(at + 1) + ";";
    for (size_t end = 0; (end = keywords.find(';')) != std::string::npos; keywords.erase(0, end + 1)) {
      const std::string keyword = keywords.substr(0, end);
      if (keyword.rfind("lw=", 0) == 0) {
        words = keyword.substr(3);
      } else if (!keyword.empty()) {
        rules += (rules.find('@') == std::string::npos ? "@" : ";") + keyword;
      }
    }
  }
};

// Questions by their number of fields, which an answer may then rely on.
bool IsWhole(const Fields& question) {
  const std::map<std::string, size_t> sizes = {{"bidi", 4}, {"brk", 5}, {"wrap", 9}, {"adv", 8}};
  if (question.size() < 2) return false;
  const auto size = sizes.find(question[1]);
  return size != sizes.end() && question.size() == size->second;
}

bool IsOneOf(const std::string& word, std::initializer_list<const char*> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Probe {
 public:
  explicit Probe(Phrases phrases) : phrases_(std::move(phrases)), breaks_(characters_, phrases_) {}

  std::string Answer(const Fields& question) {
    if (!IsWhole(question)) return "?";
    const std::string& kind = question[1];
    const ProbeText text(question.back());
    if (kind == "wrap") return AnswerWrap(question, text);
    if (kind == "adv") return AnswerAdvances(question, text);
    if (kind == "brk") return AnswerBreaks(question[2], question[3], text);
    return IsOneOf(question[2], {"auto", "ltr", "rtl"}) ? AnswerBidi(question[2], text) : "?";
  }

 private:
  std::string AnswerBreaks(const std::string& kind, const std::string& locale, const ProbeText& text) {
    if (text.units.empty()) return IsOneOf(kind, {"g", "w", "l", "s"}) ? "" : "?";
    if (kind == "w") return text.Offsets(Boundaries(UBRK_WORD, locale, text.units));
    if (kind == "s") return text.Offsets(Boundaries(UBRK_SENTENCE, locale, text.units));
    if (kind == "l") return text.Offsets(LineBreaksIn(BreakLocale(locale), text));
    if (kind != "g") return "?";
    std::vector<uint32_t> found;
    const std::vector<bool> graphemes = breaks_.Graphemes(text.units);
    for (uint32_t at = 1; at < graphemes.size(); ++at) {
      if (graphemes[at]) found.push_back(at);
    }
    return text.Offsets(found);
  }

  std::vector<uint32_t> LineBreaksIn(const BreakLocale& locale, const ProbeText& text) {
    Language language = languages_[locale.language];
    language.break_locale = locale.rules;
    const Source source = SourceOf(text.units, language);
    const std::vector<Break> breaks = BreaksOf(source, locale.words);
    std::vector<uint32_t> found;
    for (uint32_t at = 1; at < text.units.size(); ++at) {
      if (breaks[at] >= Break::Free) found.push_back(at);
    }
    found.push_back(static_cast<uint32_t>(text.units.size()));
    return found;
  }

  // `words` in ICU's spelling or CSS's.
  std::vector<Break> BreaksOf(const Source& source, const std::string& words) {
    std::vector<Break> breaks = breaks_.Opportunities(source);
    if (source.text.empty()) return breaks;
    const Stretch& whole = source.stretches.front();
    const bool phrases = IsOneOf(words, {"phrase", "auto-phrase"});
    // Where nothing is known of the language, or where its words are its phrases, words stay whole.
    const bool keeps = phrases && (source.language->tag.empty() || source.language->keeps_words);
    if (keeps || IsOneOf(words, {"keepall", "keep-all"})) KeepWords(source.text, whole, characters_, breaks);
    if (phrases && source.language->phrases) KeepPhrases(source.text, whole, characters_, phrases_, breaks);
    if (IsOneOf(words, {"breakall", "break-all"}))
      BreakAll(source.text, breaks_.Graphemes(source.text), breaks);
    // In CSS what keeps together never breaks; here it is the second choice.
    for (Break& known : breaks) known = known < Break::Free ? Break::Never : known;
    return breaks;
  }

  ProbeHouse* HouseFor(const std::string& font) {
    auto [house, fresh] = houses_.try_emplace(font);
    if (fresh) house->second = ProbeHouse::Open(font);
    return house->second.get();
  }

  std::string AnswerWrap(const Fields& question, const ProbeText& text) {
    const std::string& strictness = question[6];
    const std::string& words = question[7];
    const float size = std::strtof(question[3].c_str(), nullptr);
    if (!IsOneOf(strictness, {"auto", "loose", "normal", "strict", "anywhere"})) return "?";
    if (!IsOneOf(words, {"normal", "break-all", "keep-all", "auto-phrase"})) return "?";
    ProbeHouse* house = size > 0 ? HouseFor(question[2]) : nullptr;
    if (house == nullptr) return "?";
    Language language = languages_[question[5]];
    if (!IsOneOf(strictness, {"auto", "anywhere"}))
      language.break_locale = language.primary + "@lb=" + strictness;
    ShapedText shaped = house->Shape(SourceOf(text.units, language));
    shaped.breaks = BreaksOf(shaped.source, words);
    if (strictness == "anywhere") BreakAnywhere(breaks_.Graphemes(text.units), shaped.breaks);
    Wrapper wrapper(shaped, characters_, breaks_, Wrapper::TooWide::Overflows);
    std::vector<uint32_t> starts;
    for (const LineRange& line : wrapper.Fill(std::strtof(question[4].c_str(), nullptr) / size)) {
      if (line.begin > 0) starts.push_back(line.begin);
    }
    return text.Offsets(starts);
  }

  std::string AnswerAdvances(const Fields& question, const ProbeText& text) {
    ProbeHouse* house = HouseFor(question[2]);
    if (house == nullptr) return "?";
    for (const std::string& choice : {question[5], question[6]}) {
      if (!IsOneOf(choice, {"on", "none"})) return "?";
    }
    ShapedText shaped = house->Shape(SourceOf(text.units, languages_[question[4]]));
    if (question[5] == "on") house->spacing().TrimPunctuation(shaped);
    if (question[6] == "on") house->spacing().SpaceScripts(shaped);
    const double size = std::strtod(question[3].c_str(), nullptr);
    std::string out;
    for (const uint32_t at : text.starts) {
      char number[32];
      std::snprintf(number, sizeof number, "%.4f", static_cast<double>(shaped.advances[at]) * size);
      out += (out.empty() ? "" : " ") + std::string(number);
    }
    return out;
  }

  Characters characters_;
  Languages languages_;
  Phrases phrases_;
  LineBreaks breaks_;
  std::map<std::string, std::unique_ptr<ProbeHouse>> houses_;
};

}  // namespace
}  // namespace fonts

int main() {
  auto phrases = fonts::Phrases::Read(fonts::JapanesePhrasesJson());
  if (!phrases) return std::fprintf(stderr, "%s\n", phrases.error().message.c_str()), 1;
  fonts::Probe probe(*std::move(phrases));
  for (std::string line; std::getline(std::cin, line);) {
    const std::vector<std::string> question = fonts::SplitFields(line);
    if (!question[0].empty()) std::cout << question[0] << '\t' << probe.Answer(question) << '\n';
  }
  return 0;
}
