#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.h"

namespace tools {

// What is said about a PDF or picture that was taken in, or why it was not, in the staff's two languages.

enum class Tongue { Japanese, English };

enum class NoteCode {
  // It was taken in; worth a look.
  FontsNotEmbedded,  // detail: their names
  Encrypted,         // opens without a password
  EmptyPages,        // pages
  VeryLargePages,    // pages
  NoTextLayer,
  ResolutionTooLow,  // pages
  PagesRotated,      // pages
  PageSizesDiffer,
  TitleMissing,  // detail: what stands for it
  LanguageUnsure,
  BindingRight,     // guessed
  ActiveContent,    // JavaScript, launch actions; detail: which
  Repaired,         // damaged, but it could be drawn; detail: the program's words
  StructureUnread,  // no page labels, contents or links
  TextCut,          // pages
  SamePdf,          // detail: the id that has it already
  NewEdition,       // detail: the id that it replaced
  PictureRotated,
  PictureConverted,  // detail: from which colours or depth
  // It was refused.
  NotAPdf,
  NotAPicture,
  TooLarge,  // detail: the limit
  PasswordNeeded,
  NoPages,
  TooManyPages,     // detail: how many, and the limit
  PageWithoutSize,  // pages
  PageNotDrawn,     // pages; detail: the program's words
  Unreadable,       // detail: the program's words
  StoppedAtLimit,   // detail: which limit
};

struct Note {
  NoteCode code{};
  std::vector<int> pages = {};  // from 1, in order
  std::string detail = {};
};

std::string_view CodeName(NoteCode code);  // "fonts-not-embedded"
std::string SentenceOf(const Note& note, Tongue tongue);
std::string PageList(const std::vector<int>& pages);  // "1, 3-5"

struct Report {
  std::string file;     // its name, without folders
  std::string sandbox;  // Sandbox::Line()
  std::vector<Note> notes;
  std::vector<Note> refusal;  // one when it was refused, else none

  bool refused() const { return !refusal.empty(); }
  void Add(NoteCode code, std::vector<int> pages = {}, std::string detail = {});
  void Refuse(NoteCode code, std::vector<int> pages = {}, std::string detail = {});
};

// {"file", "sandbox", "outcome": "taken" or "refused", "notes": [{"code", "pages", "ja", "en"}]}.
content::Json ToJson(const Report& report);
// For a person: Japanese first, then English, a line each.
std::string ToText(const Report& report);

}  // namespace tools
