#include "content/store/search_query.h"

#include "content/store/pinyin.h"
#include "content/store/search_terms.h"
#include "content/store/search_tokenizer.h"
#include "content/store/sound_key.h"

namespace content {
namespace {

constexpr size_t kMostBytes = 1024;
constexpr size_t kMostLetters = 48;
constexpr size_t kMostParts = 8;
constexpr size_t kMostPairs = 12;  // of one part: the rest would find no less

// The letters are folded ones, so neither the mark nor anything else needs care but the quotation mark that
// no letter is.
std::string Quoted(char mark, std::string_view letters) {
  std::string quoted = "\"";
  quoted += kTermSeparator;
  if (mark != '\0') quoted += mark;
  quoted += letters;
  quoted += '"';
  return quoted;
}

std::string Start(char mark, std::string_view letters) {
  return Quoted(mark, letters) + " *";
}

void Join(std::string& expression, std::string_view joint, const std::string& next) {
  if (next.empty()) return;
  if (!expression.empty()) expression += joint;
  expression += next;
}

void Or(std::string& expression, const std::string& next) {
  Join(expression, " OR ", next);
}

// Both in brackets already, or single.
void And(std::string& expression, const std::string& next) {
  Join(expression, " AND ", next);
}

std::string Bracketed(const std::string& expression) {
  return expression.empty() ? "" : "(" + expression + ")";
}

bool IsEastAsian(LetterKind kind) {
  return kind == LetterKind::Han || kind == LetterKind::Kana;
}

SearchQuery::Part PartOf(const Folded& folded, size_t from, size_t to) {
  SearchQuery::Part part;
  part.key = KeyOf(folded, from, to);
  part.sound = SoundKeyOf(folded, from, to);
  part.kind = folded[from].kind;
  part.from = from;
  part.to = to;
  return part;
}

bool IsOnlyConsonants(const Folded& folded) {
  bool any = false;
  for (const FoldedLetter& letter : folded) {
    if (letter.kind == LetterKind::Separator) continue;
    if (letter.kind != LetterKind::Hangul || !IsHangulConsonant(letter.letter)) return false;
    any = true;
  }
  return any;
}

// Some prefix of every name that begins so, or has a part that does.
std::string EachStart(const SearchQuery& query, char mark) {
  std::string all;
  for (const SearchQuery::Part& part : query.parts) {
    std::string either = Start(mark, Cut(part.key, kLongestInner));
    if (!part.sound.empty() && part.sound != part.key)
      Or(either, Start(mark, Cut(part.sound, kLongestInner)));
    And(all, Bracketed(either));
  }
  return all;
}

std::string Whole(std::string_view key, std::string_view sound, std::string_view pinyin) {
  std::string any = Quoted(term_mark::kSound, Cut(key, kLongestKey));
  if (!sound.empty()) {
    Or(any, Quoted(term_mark::kSound, Cut(sound, kLongestKey)));
    Or(any, Quoted(term_mark::kName, Cut(sound, kLongestKey)));
  }
  if (!pinyin.empty()) Or(any, Quoted(term_mark::kReading, Cut(pinyin, kLongestKey)));
  return any;
}

std::string ReadingStart(const SearchQuery& query) {
  std::string any = Start(term_mark::kSound, Cut(query.key, kLongestKey));
  if (!query.sound.empty() && query.sound != query.key)
    Or(any, Start(term_mark::kSound, Cut(query.sound, kLongestKey)));
  if (!query.sound.empty() && query.sound != query.key)
    Or(any, Start(term_mark::kName, Cut(query.sound, kLongestKey)));
  if (!query.pinyin.empty()) Or(any, Start(term_mark::kReading, Cut(query.pinyin, kLongestKey)));
  if (!query.initials.empty()) Or(any, Start(term_mark::kReading, Cut(query.initials, kLongestKey)));
  return any;
}

std::string PairsOf(std::string_view key) {
  std::string all;
  size_t letters = LetterCount(key);
  for (size_t i = 0; i + 1 < letters && i < kMostPairs; ++i) {
    And(all, Quoted('\0', Cut(key, 2)));
    key.remove_prefix(Cut(key, 1).size());
  }
  return all;
}

std::string WordsOf(const SearchQuery::Part& part) {
  size_t letters = LetterCount(part.key);
  if (IsEastAsian(part.kind)) {
    if (letters > 1) return PairsOf(part.key);
    return part.kind == LetterKind::Han ? Quoted('\0', part.key) : "";
  }
  constexpr size_t kFewestForStart = 3;
  if (letters >= kFewestForStart) return Start('\0', part.key);
  return letters == 2 ? Quoted('\0', part.key) : "";
}

}  // namespace

SearchQuery SearchQueryOf(std::string_view typed, SearchWords& words) {
  SearchQuery query;
  query.text = typed.substr(0, kMostBytes);
  query.folded = Fold(query.text);
  if (query.folded.size() > kMostLetters) query.folded.resize(kMostLetters);
  query.key = KeyOf(query.folded);
  query.sound = SoundKeyOf(query.folded);
  query.pinyin = TypedPinyin(query.folded);
  if (IsOnlyConsonants(query.folded)) query.initials = LettersOf(query.folded);
  for (const Word& word : words.Whole(query.text, query.folded)) {
    if (query.parts.size() < kMostParts) query.parts.push_back(PartOf(query.folded, word.from, word.to));
  }
  std::vector<Word> pieces = words.Pieces(query.text, query.folded);
  if (pieces.size() <= query.parts.size()) return query;
  for (const Word& word : pieces) {
    // の, を, で: one kana between two words is grammar.
    bool grammar = word.to - word.from == 1 && query.folded[word.from].kind == LetterKind::Kana;
    if (!grammar && query.pieces.size() < kMostParts)
      query.pieces.push_back(PartOf(query.folded, word.from, word.to));
  }
  return query;
}

std::string NameExpression(const SearchQuery& query, WhyFound why) {
  switch (why) {
    case WhyFound::Name:
      return Quoted(term_mark::kName, Cut(query.key, kLongestKey));
    case WhyFound::NameStart:
      return Start(term_mark::kName, Cut(query.key, kLongestKey));
    case WhyFound::Reading:
      return Whole(query.key, query.sound, query.pinyin);
    case WhyFound::ReadingStart:
      return ReadingStart(query);
    case WhyFound::NamePart:
      return EachStart(query, term_mark::kInner);
    case WhyFound::Alias:
      return EachStart(query, term_mark::kAlias);
    case WhyFound::Tag:
      return Start(term_mark::kTag, Cut(query.key, kLongestKey));
    case WhyFound::Text:
    case WhyFound::Spelling:
      break;
  }
  return "";
}

std::string TextExpression(const std::vector<SearchQuery::Part>& parts, const PartPrefectures& prefectures) {
  std::string all;
  for (size_t i = 0; i < parts.size(); ++i) {
    std::string either = WordsOf(parts[i]);
    if (LetterCount(parts[i].key) > 2 && IsEastAsian(parts[i].kind)) either = Bracketed(either);
    for (const std::string& code : prefectures[i]) Or(either, Quoted(term_mark::kPrefecture, code));
    // A letter or two beside other words is still being typed.
    if (either.empty() && i + 1 == parts.size() && i > 0) continue;
    if (either.empty()) return "";
    And(all, Bracketed(either));
  }
  return all;
}

std::string PrefectureExpression(const std::vector<std::string>& codes) {
  std::string any;
  for (const std::string& code : codes) Or(any, Quoted(term_mark::kPrefecture, code));
  return any;
}

std::string SpellingExpression(const SearchQuery& query) {
  std::string all;
  for (const SearchQuery::Part& part : query.parts) {
    std::string any;
    // Kana is misspelt as it sounds.
    std::vector<std::string> forms = NearForms(part.sound.empty() ? part.key : part.sound);
    for (const std::string& form : forms) Or(any, Quoted(term_mark::kNear, form));
    if (!forms.empty()) Or(any, Start(term_mark::kNear, forms.front()));
    if (any.empty()) return "";
    And(all, Bracketed(any));
  }
  return all;
}

std::string WholeNameExpression(const SearchQuery::Part& part) {
  std::string any = Quoted(term_mark::kName, Cut(part.key, kLongestKey));
  Or(any, Whole(part.key, part.sound, ""));
  return any;
}

}  // namespace content
