#include "content/store/search_terms.h"

#include <algorithm>

#include "content/store/pinyin.h"
#include "content/store/sound_key.h"

namespace content {
namespace {

using Role = SearchTexts::Role;

constexpr size_t kFewestNear = 4;  // letters of a word that can be misspelt
constexpr size_t kLongestNear = 16;

bool IsContinuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool IsReading(std::string_view language) {
  return language == "ja-Hira" || language == "ja-Latn";
}

bool IsChinese(std::string_view language) {
  return language == "zh" || language.starts_with("zh-");
}

bool IsSmallKana(char32_t letter) {
  return (letter >= 0x3041 && letter <= 0x3049 && letter % 2 == 1) || letter == 0x3063 || letter == 0x3083 ||
         letter == 0x3085 || letter == 0x3087 || letter == 0x308E;
}

void Add(Terms& terms, char mark, std::string_view letters, size_t longest) {
  if (letters.empty()) return;
  std::string term(1, mark);
  term += Cut(letters, longest);
  terms.push_back(std::move(term));
}

void AddStarts(Terms& terms, char mark, std::string_view letters, StartLengths lengths) {
  for (size_t count = 1; count <= lengths.middle; ++count) {
    std::string_view start = Cut(letters, count);
    if (start.size() == letters.size()) return Add(terms, mark, letters, count);
    if (count <= lengths.few || count == lengths.middle) Add(terms, mark, start, count);
  }
  Add(terms, mark, mark + std::string(Cut(letters, lengths.most)), lengths.most + 1);
}

void AddInnerStarts(Terms& terms, char mark, std::string_view letters) {
  AddStarts(terms, mark, letters, kInnerStarts);
}

void AddWhole(Terms& terms, char mark, char start_mark, std::string_view letters) {
  Add(terms, mark, letters, kLongestKey);
  AddStarts(terms, start_mark, letters, kNameStarts);
}

void Sort(Terms& terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

// Where something that people may begin to type begins.
bool BeginsSomething(const Folded& folded, size_t i) {
  if (!MayBeginAt(folded, i)) return false;
  const FoldedLetter& letter = folded[i];
  if (letter.kind == LetterKind::Kana) return !IsSmallKana(letter.letter) && letter.letter != 0x3093;  // ん
  return letter.kind != LetterKind::Unspaced;  // the dictionary gives its words
}

// The run of kana and Latin from i on, as it sounds.
std::string SoundFrom(const Folded& folded, size_t i) {
  size_t to = i;
  while (to < folded.size() && (folded[to].kind == LetterKind::Kana || folded[to].letter < 0x80)) ++to;
  return SoundKeyOf(folded, i, to);
}

void AddInner(Terms& terms, std::string_view text, const Folded& folded, SearchWords& words) {
  for (size_t i = 0; i < folded.size(); ++i) {
    if (!BeginsSomething(folded, i)) continue;
    AddInnerStarts(terms, term_mark::kInner,
                   KeyOf(folded, i, std::min(folded.size(), i + kInnerStarts.most + 4)));
    if (folded[i].kind == LetterKind::Kana || folded[i].kind == LetterKind::Alphabet)
      AddInnerStarts(terms, term_mark::kInner, SoundFrom(folded, i));
  }
  for (const Word& word : words.Whole(text, folded)) {
    if (folded[word.from].kind == LetterKind::Unspaced)
      AddInnerStarts(terms, term_mark::kInner, KeyOf(folded, word.from, folded.size()));
    if (folded[word.from].kind == LetterKind::Alphabet || folded[word.from].kind == LetterKind::Hangul)
      Add(terms, term_mark::kWord, word.term, kLongestKey);
  }
}

void AddName(Terms& terms, const SearchTexts::Text& name, SearchWords& words) {
  Folded folded = Fold(name.text);
  std::string key = KeyOf(folded);
  std::string sound = SoundKeyOf(folded);
  if (IsReading(name.language)) {
    AddWhole(terms, term_mark::kSound, term_mark::kSoundStart, sound);
    AddWhole(terms, term_mark::kSound, term_mark::kSoundStart, key);
  } else {
    AddWhole(terms, term_mark::kName, term_mark::kNameStart, key);
    if (sound != key) AddWhole(terms, term_mark::kSound, term_mark::kSoundStart, sound);
  }
  AddInner(terms, name.text, folded, words);
  if (IsChinese(name.language)) {
    Pinyin pinyin = PinyinOf(folded, 0, folded.size());
    for (const std::string& reading : pinyin.readings)
      AddWhole(terms, term_mark::kReading, term_mark::kReadingStart, reading);
    for (const std::string& initials : pinyin.initials)
      AddWhole(terms, term_mark::kReading, term_mark::kReadingStart, initials);
  }
  AddWhole(terms, term_mark::kReading, term_mark::kReadingStart, InitialsOf(folded, 0, folded.size()));
}

void AddAlias(Terms& terms, const SearchTexts::Text& alias, SearchWords& words) {
  Folded folded = Fold(alias.text);
  for (const Word& word : words.Whole(alias.text, folded)) {
    AddInnerStarts(terms, term_mark::kAlias, KeyOf(folded, word.from, folded.size()));
    AddInnerStarts(terms, term_mark::kAlias, SoundFrom(folded, word.from));
  }
}

}  // namespace

std::string_view Cut(std::string_view letters, size_t count) {
  size_t end = 0;
  for (; end < letters.size(); ++end) {
    if (!IsContinuation(letters[end]) && count-- == 0) break;
  }
  return letters.substr(0, end);
}

size_t LetterCount(std::string_view letters) {
  size_t count = 0;
  for (char byte : letters) count += IsContinuation(byte) ? 0 : 1;
  return count;
}

std::string KeyOf(const Folded& folded, size_t from, size_t to) {
  std::string key;
  for (size_t i = from; i < to; ++i) {
    if (folded[i].kind == LetterKind::Separator) continue;
    AppendUtf8(folded[i].letter + (IsSmallKana(folded[i].letter) ? 1 : 0), key);
  }
  return key;
}

std::string InitialsOf(const Folded& folded, size_t from, size_t to) {
  std::string initials;
  for (size_t i = from; i < to; ++i) {
    if (folded[i].kind == LetterKind::Separator) continue;
    if (folded[i].kind != LetterKind::Hangul) return "";
    if (folded[i].starts && IsHangulConsonant(folded[i].letter)) AppendUtf8(folded[i].letter, initials);
  }
  return initials;
}

std::vector<std::string> NearForms(std::string_view word) {
  // Han is not spelt.
  bool latin = !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
  bool han = !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE3;
  std::string coarse = latin ? EarKey(SoundKey(word)) : std::string(word);
  coarse = Cut(coarse, kLongestNear);
  size_t letters = LetterCount(coarse);
  if (letters < kFewestNear || han) return {};
  std::vector<std::string> forms{coarse};
  for (size_t from = 0; from < coarse.size();) {
    size_t to = from + 1;
    while (to < coarse.size() && IsContinuation(coarse[to])) ++to;
    forms.push_back(coarse.substr(0, from) + coarse.substr(to));
    from = to;
  }
  return forms;
}

std::vector<Word> NearWords(std::string_view text, const Folded& folded, SearchWords& words) {
  std::vector<Word> whole = words.Whole(text, folded);
  std::vector<Word> near;
  for (size_t i = 0; i < whole.size(); ++i) {
    near.push_back(whole[i]);
    if (i == 0) continue;
    size_t end = folded[whole[i - 1].to - 1].to;
    size_t next = folded[whole[i].from].from;
    if (next == end + 1 && text[end] == '-') near.push_back({"", whole[i - 1].from, whole[i].to});
  }
  for (Word& word : near) {
    std::string sound = SoundKeyOf(folded, word.from, word.to);
    word.term = sound.empty() ? KeyOf(folded, word.from, word.to) : sound;
  }
  return near;
}

Terms NameTermsOf(const SearchTexts& texts, SearchWords& words) {
  Terms terms;
  for (const SearchTexts::Text& text : texts.texts) {
    if (text.role == Role::Name) AddName(terms, text, words);
    if (text.role == Role::Alias) AddAlias(terms, text, words);
    if (text.role == Role::Tag) AddStarts(terms, term_mark::kTag, KeyOf(Fold(text.text)), kTagStarts);
  }
  Sort(terms);
  return terms;
}

Terms RecordTermsOf(const SearchTexts& texts, SearchWords& words) {
  Terms terms;
  for (std::string_view code : texts.prefectures) Add(terms, term_mark::kPrefecture, code, 2);
  for (const SearchTexts::Text& text : texts.texts) {
    if (text.role != Role::Name) continue;
    Folded folded = Fold(text.text);
    for (const Word& word : NearWords(text.text, folded, words)) {
      for (const std::string& form : NearForms(word.term)) Add(terms, term_mark::kNear, form, kLongestNear);
    }
  }
  Sort(terms);
  return terms;
}

}  // namespace content
