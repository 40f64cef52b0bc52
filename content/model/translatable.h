#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.h"

namespace content {

// In how many languages a text is wanted. A text that is wanted and not there is missing.
enum class Wanted {
  InEveryLanguage,    // names, by which people find each other and their way
  InFullLanguages,    // what is read on the glass
  WhereItReadsBetter  // may stay away: an address is shown to a driver as it is written here
};

// Which texts of a record are translated. `pointer` is the JSON pointer of a text map, with * for each item
// of a list; `kind` is "" for every kind. A test holds this table against record.schema.json.
struct TextRule {
  std::string_view kind;
  std::string_view pointer;
  Wanted wanted;
};
std::span<const TextRule> TextRules();  // in reading order

// A language that the content is translated into. `source` is the language that its translators read:
// Japanese where its script or its grammar carries over, English for the others.
struct TranslatedLanguage {
  enum class Extent { Full, Names };
  std::string_view tag;
  std::string_view source;
  Extent extent;
};
// All of them; English first, which is written in the records themselves.
std::span<const TranslatedLanguage> TranslatedLanguages();
const TranslatedLanguage* FindTranslatedLanguage(std::string_view tag);  // null when it is none

bool IsWanted(Wanted wanted, TranslatedLanguage::Extent extent);

// One text map of one record.
struct TranslatableText {
  std::string pointer;  // "/itinerary/0/stops/2/note"
  const Json* texts;    // inside the record
  Wanted wanted;
};
std::vector<TranslatableText> TranslatableTexts(const Json& record);  // in the order of TextRules()

// The language and the text that a translator of `language` has before him: in its source, or in the other of
// ja and en where that is all there is. Both "" when there is neither.
struct SourceText {
  std::string language;
  std::string text;
};
SourceText SourceFor(const TranslatedLanguage& language, const Json& texts);

}  // namespace content
