// Answers the conformance suites' questions with this module's rooms: one line in, one line out, fields
// between TABs.
//   ID bidi auto|ltr|rtl CODEPOINTS
//   ID brk g|w|l|s LOCALE CODEPOINTS
//   ID wrap FONT PX WIDTH LANGUAGE LINEBREAK WORDBREAK CODEPOINTS
//   ID adv FONT PX LANGUAGE TRIM AUTOSPACE CODEPOINTS
// "?" is the answer to what the engine does not do.
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "fonts/bidi.h"
#include "fonts/embedded.h"
#include "fonts/itemise.h"
#include "fonts/keep_together.h"
#include "fonts/line_break.h"
#include "fonts/shape.h"
#include "fonts/spacing.h"
#include "fonts/wrap.h"

namespace fonts {
namespace {

using Fields = std::vector<std::string>;

Fields Split(const std::string& line) {
  Fields fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  return fields;
}

// A text with the offsets of its code points.
struct Text {
  std::u16string units;
  std::vector<uint32_t> starts;

  explicit Text(const std::string& hexadecimal) {
    std::istringstream in(hexadecimal);
    for (std::string word; in >> word;) {
      const auto c = static_cast<UChar32>(std::strtoul(word.c_str(), nullptr, 16));
      starts.push_back(static_cast<uint32_t>(units.size()));
      if (c > 0xFFFF) units.push_back(U16_LEAD(c));
      units.push_back(static_cast<char16_t>(c > 0xFFFF ? U16_TRAIL(c) : c));
    }
  }
  size_t IndexOf(uint32_t unit) const {
    return static_cast<size_t>(std::lower_bound(starts.begin(), starts.end(), unit) - starts.begin());
  }
};

// The rooms, around a single font file.
struct House {
  explicit House(Faces opened, Stacks stacks)
      : faces(std::move(opened)),
        choice(std::move(stacks), faces),
        shaper(faces),
        spacing(shaper, characters) {}

  static std::unique_ptr<House> Open(const std::string& font) {
    const size_t hash = font.find('#');
    FaceFile file;
    file.path = font.substr(1, hash == std::string::npos ? hash : hash - 1);
    file.index = hash == std::string::npos ? 0 : std::atoi(font.c_str() + hash + 1);
    Stacks stacks;
    stacks.files.push_back(file);
    stacks.scripts[USCRIPT_LATIN] = {};
    auto faces = Faces::Open("/", stacks.files);
    if (!faces) return nullptr;
    return std::make_unique<House>(*std::move(faces), std::move(stacks));
  }

  Characters characters;
  Faces faces;
  FaceChoice choice;
  Shaper shaper;
  Spacing spacing;
};

class Probe {
 public:
  explicit Probe(Phrases phrases) : phrases_(std::move(phrases)), breaks_(characters_, phrases_) {}

  std::string Answer(const Fields& question) {
    const std::string& kind = question[1];
    if (kind == "bidi") return AnswerBidi(question[2], Text(question.size() > 3 ? question[3] : ""));
    if (kind == "brk") return AnswerBreaks(question[2], question[3], Text(question[4]));
    if (kind == "wrap") return AnswerWrap(question);
    if (kind == "adv") return AnswerAdvances(question);
    return "?";
  }

 private:
  std::string AnswerBidi(const std::string& direction, const Text& text) {
    Bidi::Direction base = direction == "rtl" ? Bidi::Direction::RightToLeft : Bidi::Direction::LeftToRight;
    if (direction == "auto") base = Bidi::Direction::FirstStrong;
    const Bidi::Resolved resolved = Bidi::Resolve(text.units, base);
    std::string levels;
    std::vector<uint8_t> kept;
    std::vector<size_t> indexes;
    for (size_t i = 0; i < text.starts.size(); ++i) {
      const UChar32 c = CodePointAt(text, i);
      levels += i > 0 ? " " : "";
      if (RemovedByX9(c)) {
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

  static UChar32 CodePointAt(const Text& text, size_t index) {
    UChar32 c = 0;
    U16_GET(text.units.data(), 0, text.starts[index], text.units.size(), c);
    return c;
  }

  static bool RemovedByX9(UChar32 c) {
    switch (u_charDirection(c)) {
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

  std::string AnswerBreaks(const std::string& kind, const std::string& locale, const Text& text) {
    std::vector<uint32_t> found;
    if (kind == "g") {
      const std::vector<bool> graphemes = breaks_.Graphemes(text.units);
      for (uint32_t at = 1; at < graphemes.size(); ++at) {
        if (graphemes[at]) found.push_back(at);
      }
    } else if (kind == "l") {
      Language language = languages_["en"];
      language.break_locale = locale;
      const std::vector<Break> breaks = breaks_.Opportunities(SourceOf(text, language));
      for (uint32_t at = 1; at < text.units.size(); ++at) {
        if (breaks[at] >= Break::Free) found.push_back(at);
      }
      found.push_back(static_cast<uint32_t>(text.units.size()));
    } else {
      return "?";  // words and sentences are nothing that a layout engine cuts at
    }
    return Offsets(text, found);
  }

  static Source SourceOf(const Text& text, const Language& language) {
    Source source;
    source.text = text.units;
    source.language = &language;
    const auto length = static_cast<uint32_t>(text.units.size());
    if (length > 0) source.stretches.push_back({0, length, &language});
    return source;
  }

  static std::string Offsets(const Text& text, const std::vector<uint32_t>& found) {
    std::string out;
    for (const uint32_t at : found) {
      if (!out.empty()) out += " ";
      out += std::to_string(text.IndexOf(at));
    }
    return out;
  }

  House* HouseFor(const std::string& font) {
    auto& house = houses_[font];
    if (!house) house = House::Open(font);
    return house.get();
  }

  ShapedText Shape(House& house, const Text& text, const Language& language) {
    ShapedText shaped;
    shaped.source = SourceOf(text, language);
    const std::vector<uint8_t> levels = Bidi::Levels(text.units, language.right_to_left, house.characters);
    for (const Run& run :
         Itemise(shaped.source, levels, Family::Sans, Weight::Regular, house.characters, house.choice)) {
      ShapedRun out{run};
      out.first_glyph = static_cast<uint32_t>(shaped.strip.glyphs.size());
      house.shaper.Shape(text.units, 0, run.end, run, {}, shaped.strip.glyphs);
      out.glyph_count = static_cast<uint32_t>(shaped.strip.glyphs.size()) - out.first_glyph;
      shaped.strip.runs.push_back(out);
    }
    shaped.SumAdvances();
    return shaped;
  }

  static std::string LocaleWith(const Language& language, const std::string& strictness) {
    if (strictness == "auto") return language.break_locale;
    return language.primary + "@lb=" + strictness;
  }

  std::string AnswerWrap(const Fields& question) {
    House* house = HouseFor(question[2]);
    const std::string& strictness = question[6];
    const std::string& words = question[7];
    if (house == nullptr || strictness == "anywhere" || words == "break-all") return "?";
    const Text text(question[8]);
    Language language = languages_[question[5]];
    language.break_locale = LocaleWith(language, strictness);
    language.keeps_words = words == "keep-all";
    ShapedText shaped = Shape(*house, text, language);
    shaped.breaks = breaks_.Opportunities(shaped.source);
    if (words != "normal") KeepTogether(shaped.source, Role::Heading, characters_, phrases_, shaped.breaks);
    // In CSS what keeps together never breaks; here it is the second choice.
    for (Break& known : shaped.breaks) known = known < Break::Free ? Break::Never : known;
    const float size = std::strtof(question[3].c_str(), nullptr);
    Wrapper wrapper(shaped, characters_, breaks_, Wrapper::TooWide::Overflows);
    std::vector<uint32_t> starts;
    for (const LineRange& line : wrapper.Fill(std::strtof(question[4].c_str(), nullptr) / size)) {
      if (line.begin > 0) starts.push_back(line.begin);
    }
    return Offsets(text, starts);
  }

  std::string AnswerAdvances(const Fields& question) {
    House* house = HouseFor(question[2]);
    if (house == nullptr) return "?";
    const Text text(question[7]);
    ShapedText shaped = Shape(*house, text, languages_[question[4]]);
    if (question[5] == "on") house->spacing.TrimPunctuation(shaped);
    if (question[6] == "on") house->spacing.SpaceScripts(shaped);
    std::string out;
    for (const uint32_t at : text.starts) {
      char number[32];
      std::snprintf(number, sizeof number, "%.4f",
                    shaped.advances[at] * std::strtof(question[3].c_str(), nullptr));
      out += (out.empty() ? "" : " ") + std::string(number);
    }
    return out;
  }

  Characters characters_;
  Languages languages_;
  Phrases phrases_;
  LineBreaks breaks_;
  std::map<std::string, std::unique_ptr<House>> houses_;
};

}  // namespace
}  // namespace fonts

int main() {
  auto phrases = fonts::Phrases::Read(fonts::JapanesePhrasesJson());
  if (!phrases) return 1;
  fonts::Probe probe(*std::move(phrases));
  for (std::string line; std::getline(std::cin, line);) {
    const fonts::Fields question = fonts::Split(line);
    if (question.size() > 2) std::cout << question[0] << '\t' << probe.Answer(question) << '\n';
  }
  return 0;
}
