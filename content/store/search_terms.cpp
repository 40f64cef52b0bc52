#include "content/store/search_terms.h"

#include <algorithm>

#include "content/store/pinyin.h"
#include "content/store/sound_key.h"
#include "content/store/utf8_letters.h"

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

bool IsEastAsian(LetterKind kind) {
  return kind == LetterKind::Han || kind == LetterKind::Kana;
}

// The bytes of the first letter.
size_t LetterBytes(std::string_view letters) {
  size_t end = 1;
  while (end < letters.size() && IsContinuation(letters[end])) ++end;
  return end;
}

void AddStarts(TermList& terms, char mark, std::string_view letters, StartLengths lengths) {
  size_t end = 0;
  for (size_t count = 1; count <= lengths.most && end < letters.size(); ++count) {
    end += LetterBytes(letters.substr(end));
    bool all = end == letters.size();
    if (count <= lengths.middle) {
      if (all || count <= lengths.few || count == lengths.middle) terms.Add(mark, letters.substr(0, end));
      if (all) return;
    }
  }
  terms.AddTwiceMarked(mark, letters.substr(0, end));
}

void AddWhole(TermList& terms, char mark, char start_mark, std::string_view letters) {
  terms.Add(mark, Cut(letters, kLongestKey));
  AddStarts(terms, start_mark, letters, kNameStarts);
}

// Where something that people may begin to type begins.
bool BeginsSomething(const Folded& folded, size_t i) {
  if (!MayBeginAt(folded, i)) return false;
  const FoldedLetter& letter = folded[i];
  if (letter.kind == LetterKind::Kana) return !IsSmallKana(letter.letter) && letter.letter != 0x3093;  // ん
  return letter.kind != LetterKind::Unspaced;  // the dictionary gives its words
}

// The run of kana and Latin from i on, as it begins to sound.
std::string SoundFrom(const Folded& folded, size_t i) {
  constexpr size_t kFarEnough = 32;  // letters that give as many of a sound as there are terms of
  size_t to = i;
  while (to < std::min(folded.size(), i + kFarEnough) &&
         (folded[to].kind == LetterKind::Kana || folded[to].letter < 0x80))
    ++to;
  return SoundKeyOf(folded, i, to, kInnerStarts.most);
}

// A text and what its terms are cut from.
struct ReadText {
  const SearchTexts::Text* text;
  Folded folded;
  std::vector<Word> whole;
  Utf8Letters letters;
};

class Terms {
 public:
  void AddText(const ReadText& read) {
    for (const Word& word : SearchWords::WithPairs(read.whole, read.folded))
      of_.texts.Add('\0', read.letters.Between(word.from, std::min(word.to, word.from + kLongestWord)));
  }

  void AddName(const ReadText& read) {
    const Folded& folded = read.folded;
    Utf8Letters keys(folded, Utf8Letters::SmallKana::AsLarge);
    std::string_view key = keys.From(0);
    std::string sound = SoundKeyOf(folded);
    if (IsReading(read.text->language)) {
      AddWhole(of_.names, term_mark::kSound, term_mark::kSoundStart, sound);
      AddWhole(of_.names, term_mark::kSound, term_mark::kSoundStart, key);
    } else {
      AddWhole(of_.names, term_mark::kName, term_mark::kNameStart, key);
      if (sound != key) AddWhole(of_.names, term_mark::kSound, term_mark::kSoundStart, sound);
    }
    AddInner(read, keys);
    if (IsChinese(read.text->language)) AddReadings(folded);
    AddWhole(of_.names, term_mark::kReading, term_mark::kReadingStart, InitialsOf(folded, 0, folded.size()));
    AddNear(read);
  }

  void AddAlias(const ReadText& read) {
    Utf8Letters keys(read.folded, Utf8Letters::SmallKana::AsLarge);
    for (const Word& word : read.whole) {
      AddStarts(of_.names, term_mark::kAlias, keys.From(word.from), kInnerStarts);
      AddStarts(of_.names, term_mark::kAlias, SoundFrom(read.folded, word.from), kInnerStarts);
    }
  }

  void AddTag(const ReadText& read) { AddStarts(of_.names, term_mark::kTag, KeyOf(read.folded), kTagStarts); }

  void AddPrefecture(std::string_view code) { of_.texts.Add(term_mark::kPrefecture, Cut(code, 2)); }

  RecordTerms Take() { return std::move(of_); }

 private:
  void AddInner(const ReadText& read, const Utf8Letters& keys) {
    const Folded& folded = read.folded;
    for (size_t i = 0; i < folded.size(); ++i) {
      bool begins = BeginsSomething(folded, i);
      if (IsEastAsian(folded[i].kind)) {
        AddPair(keys.From(i), begins);
      } else if (begins) {
        AddStarts(of_.names, term_mark::kInner, keys.From(i), kInnerStarts);
      }
      if (begins && (folded[i].kind == LetterKind::Kana || folded[i].kind == LetterKind::Alphabet))
        AddStarts(of_.names, term_mark::kInner, SoundFrom(folded, i), kInnerStarts);
    }
    for (const Word& word : read.whole) {
      LetterKind kind = folded[word.from].kind;
      if (kind == LetterKind::Unspaced)
        AddStarts(of_.names, term_mark::kInner, keys.From(word.from), kInnerStarts);
      if (kind == LetterKind::Alphabet || kind == LetterKind::Hangul)
        of_.names.Add(term_mark::kWord, Cut(read.letters.Between(word.from, word.to), kLongestKey));
    }
  }

  void AddPair(std::string_view key, bool begins) {
    std::string_view pair = Cut(key, kInnerPair);
    size_t first = LetterBytes(pair);
    if (begins) {
      of_.names.Add(term_mark::kInner, pair.substr(0, first));
      of_.names.Add(term_mark::kInner, pair);
    } else if (first < pair.size()) {
      of_.names.AddTwiceMarked(term_mark::kInner, pair);
    }
  }

  void AddReadings(const Folded& folded) {
    Pinyin pinyin = PinyinOf(folded, 0, folded.size());
    for (const std::string& reading : pinyin.readings)
      AddWhole(of_.names, term_mark::kReading, term_mark::kReadingStart, reading);
    for (const std::string& initials : pinyin.initials)
      AddWhole(of_.names, term_mark::kReading, term_mark::kReadingStart, initials);
  }

  // A word that stands in names of several languages is taken once.
  void AddNear(const ReadText& read) {
    for (NearWord& word : NearWords(read.text->text, read.folded, read.whole)) {
      if (std::find(near_.begin(), near_.end(), word.term) != near_.end()) continue;
      for (const std::string& form : NearForms(word.term)) of_.texts.Add(term_mark::kNear, form);
      near_.push_back(std::move(word.term));
    }
  }

  RecordTerms of_;
  std::vector<std::string> near_;  // words whose forms are there
};

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
  std::vector<std::string> forms;
  forms.reserve(letters + 1);
  forms.push_back(coarse);
  for (size_t from = 0; from < coarse.size();) {
    size_t to = from + 1;
    while (to < coarse.size() && IsContinuation(coarse[to])) ++to;
    forms.push_back(coarse.substr(0, from) + coarse.substr(to));
    from = to;
  }
  return forms;
}

std::vector<NearWord> NearWords(std::string_view text, const Folded& folded, const std::vector<Word>& whole) {
  std::vector<NearWord> near;
  for (size_t i = 0; i < whole.size(); ++i) {
    near.push_back({"", whole[i].from, whole[i].to});
    if (i == 0) continue;
    size_t end = folded[whole[i - 1].to - 1].to;
    size_t next = folded[whole[i].from].from;
    if (next == end + 1 && text[end] == '-') near.push_back({"", whole[i - 1].from, whole[i].to});
  }
  for (NearWord& word : near) {
    std::string sound = SoundKeyOf(folded, word.from, word.to);
    word.term = sound.empty() ? KeyOf(folded, word.from, word.to) : sound;
  }
  return near;
}

RecordTerms TermsOf(const SearchTexts& texts, SearchWords& words) {
  Terms terms;
  for (std::string_view code : texts.prefectures) terms.AddPrefecture(code);
  for (const SearchTexts::Text& text : texts.texts) {
    Folded folded = Fold(text.text);
    std::vector<Word> whole = words.Whole(text.text, folded);
    Utf8Letters letters(folded, Utf8Letters::SmallKana::AsTheyAre);
    ReadText read{&text, std::move(folded), std::move(whole), std::move(letters)};
    terms.AddText(read);
    if (text.role == Role::Name) terms.AddName(read);
    if (text.role == Role::Alias) terms.AddAlias(read);
    if (text.role == Role::Tag) terms.AddTag(read);
  }
  return terms.Take();
}

}  // namespace content
