#include "content/store/search_query.h"

#include <algorithm>

#include "content/store/pinyin.h"
#include "content/store/search_terms.h"
#include "content/store/search_tokenizer.h"
#include "content/store/sound_key.h"

namespace content {
namespace {

constexpr size_t kMostBytes = 1024;
constexpr size_t kMostLetters = 48;
constexpr size_t kMostParts = 6;
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

// What begins with the letters, by the terms that AddStarts makes; of more letters than there are terms of,
// what begins with as many.
std::string Starts(char mark, std::string_view letters, StartLengths lengths) {
  size_t count = LetterCount(letters);
  if (count <= lengths.few || count == lengths.middle) return Quoted(mark, letters);
  if (count < lengths.middle) return Start(mark, letters);
  std::string with_mark = mark + std::string(Cut(letters, lengths.most));
  return count < lengths.most ? Start(mark, with_mark) : Quoted(mark, with_mark);
}

// Pairs that follow each other from the beginning of something on, perhaps not at once: what is found is
// compared.
std::string InnerPairs(std::string_view key) {
  std::string all;
  size_t letters = LetterCount(key);
  for (size_t i = 0; i + 1 < letters && i < kMostPairs; ++i) {
    std::string_view pair = Cut(key, kInnerPair);
    std::string either = Quoted(term_mark::kInner, pair);
    if (i > 0) Or(either, Quoted(term_mark::kInner, term_mark::kInner + std::string(pair)));
    And(all, i > 0 ? Bracketed(either) : either);
    key.remove_prefix(Cut(key, 1).size());
  }
  return Bracketed(all);
}

// A part at the beginning of something.
std::string InnerStart(const SearchQuery::Part& part, char mark) {
  bool pairs = mark == term_mark::kInner && IsEastAsian(part.kind) && LetterCount(part.key) > kInnerPair;
  std::string either = pairs ? InnerPairs(part.key) : Starts(mark, part.key, kInnerStarts);
  // Of zoo only "zo" sounds, which is in many a name.
  if (part.sound.size() > 2 && part.sound != part.key) Or(either, Starts(mark, part.sound, kInnerStarts));
  return either;
}

std::string EachStart(const SearchQuery& query, char mark) {
  std::string all;
  for (const SearchQuery::Part& part : query.parts) And(all, Bracketed(InnerStart(part, mark)));
  return all;
}

// Whole words; the last may be one that is still being typed, and then is not found so.
std::string EachWord(const SearchQuery& query) {
  std::string all;
  for (const SearchQuery::Part& part : query.parts) {
    if (part.kind != LetterKind::Alphabet && part.kind != LetterKind::Hangul) return "";
    And(all, Quoted(term_mark::kWord, Cut(part.key, kLongestKey)));
  }
  return all;
}

// Whole names that begin so.
std::string StartOf(char mark, char start_mark, std::string_view letters) {
  if (LetterCount(letters) > kNameStarts.most) return Start(mark, Cut(letters, kLongestKey));
  return Starts(start_mark, letters, kNameStarts);
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
  std::string any = StartOf(term_mark::kSound, term_mark::kSoundStart, query.key);
  if (!query.sound.empty() && query.sound != query.key) {
    Or(any, StartOf(term_mark::kSound, term_mark::kSoundStart, query.sound));
    Or(any, StartOf(term_mark::kName, term_mark::kNameStart, query.sound));
  }
  for (const std::string& reading : {query.pinyin, query.initials}) {
    if (!reading.empty()) Or(any, StartOf(term_mark::kReading, term_mark::kReadingStart, reading));
  }
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

std::string WordsOf(const SearchQuery::Part& part, WordsLike like) {
  size_t letters = LetterCount(part.key);
  if (IsEastAsian(part.kind)) {
    if (letters > 1) return PairsOf(part.key);
    return part.kind == LetterKind::Han ? Quoted('\0', part.key) : "";
  }
  constexpr size_t kFewestForStart = 4;
  if (letters < 2) return "";
  return letters >= kFewestForStart && like == WordsLike::Begun ? Start('\0', part.key)
                                                                : Quoted('\0', part.key);
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
    SearchQuery::Part part = PartOf(query.folded, word.from, word.to);
    bool again = std::any_of(query.parts.begin(), query.parts.end(),
                             [&](const SearchQuery::Part& before) { return before.key == part.key; });
    if (!again && query.parts.size() < kMostParts) query.parts.push_back(std::move(part));
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
      return StartOf(term_mark::kName, term_mark::kNameStart, query.key);
    case WhyFound::Reading:
      return Whole(query.key, query.sound, query.pinyin);
    case WhyFound::NameWord:
      return EachWord(query);
    case WhyFound::ReadingStart:
      return ReadingStart(query);
    case WhyFound::NamePart:
      return EachStart(query, term_mark::kInner);
    case WhyFound::Alias:
      return EachStart(query, term_mark::kAlias);
    case WhyFound::Tag:
      return Starts(term_mark::kTag, query.key, kTagStarts);
    case WhyFound::NameAndText:
    case WhyFound::Text:
    case WhyFound::Spelling:
      break;
  }
  return "";
}

std::string InNameExpression(const SearchQuery::Part& part) {
  return InnerStart(part, term_mark::kInner);
}

std::string TextExpression(const std::vector<SearchQuery::Part>& parts, const PartPrefectures& prefectures,
                           WordsLike like) {
  std::string all;
  for (size_t i = 0; i < parts.size(); ++i) {
    std::string either = WordsOf(parts[i], like);
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
