#include "tools/brochure/report.h"

#include <array>
#include <utility>

#include "content/base/check.h"

namespace tools {
namespace {

// {pages} and {detail} are filled in.
struct Words {
  NoteCode code;
  std::string_view name;
  std::string_view ja;
  std::string_view en;
};

constexpr auto kWords = std::to_array<Words>({
    {NoteCode::FontsNotEmbedded, "fonts-not-embedded",
     "埋め込まれていないフォントがあります({detail})。文字の形が変わることがあります。",
     "Fonts are not embedded ({detail}); letters may look different."},
    {NoteCode::Encrypted, "encrypted", "暗号化されていますが、パスワードなしで開けます。",
     "It is encrypted, but opens without a password."},
    {NoteCode::EmptyPages, "empty-pages", "何も印刷されていないページがあります: {pages}。",
     "Pages without anything on them: {pages}."},
    {NoteCode::VeryLargePages, "very-large-pages",
     "とても大きなページがあります: {pages}。縮めて表示するので小さな文字は読みにくくなります。",
     "Very large pages: {pages}. They are shrunk, so small print will be hard to read."},
    {NoteCode::NoTextLayer, "no-text-layer",
     "文字の情報がありません(画像だけのPDF)。検索と読み上げの対象になりません。",
     "It has no text, only pictures of it: it cannot be searched or read aloud."},
    {NoteCode::ResolutionTooLow, "resolution-too-low",
     "画像の解像度が画面に足りないページがあります: {pages}。ぼやけて見えます。",
     "Pictures are too coarse for the panel on pages {pages}; they will look blurred."},
    {NoteCode::PagesRotated, "pages-rotated",
     "回転の指定があるページがあります: {pages}。向きを確かめてください。",
     "Pages are stored rotated: {pages}. Please check which way up they are."},
    {NoteCode::PageSizesDiffer, "page-sizes-differ", "ページの大きさがそろっていません。",
     "Its pages are of different sizes."},
    {NoteCode::TitleMissing, "title-missing", "題名がありません。かわりに「{detail}」としました。",
     "It has no title; \"{detail}\" stands for it."},
    {NoteCode::LanguageUnsure, "language-unsure", "何語で書かれているか判定できません。指定してください。",
     "Its language could not be told; please say it."},
    {NoteCode::BindingRight, "binding-right", "縦書きと判断し、右とじにしました。",
     "It reads from right to left, so it is bound on the right."},
    {NoteCode::ActiveContent, "active-content", "動作する部分({detail})がありますが、使われません。",
     "It holds active content ({detail}), which is never run."},
    {NoteCode::Repaired, "repaired", "ファイルが壊れている箇所があります({detail})。表示を確かめてください。",
     "Parts of the file are damaged ({detail}); please look at the pages."},
    {NoteCode::StructureUnread, "structure-unread", "目次・ページ番号・リンクは読み取れませんでした。",
     "Its contents, page labels and links could not be read."},
    {NoteCode::TextCut, "text-cut",
     "文字が多すぎるため、検索用の文字を途中までにしたページがあります: {pages}。",
     "Too much text: only its beginning can be searched on pages {pages}."},
    {NoteCode::SamePdf, "same-pdf", "同じPDFがすでにあります({detail})。",
     "The same PDF is there already ({detail})."},
    {NoteCode::NewEdition, "new-edition", "「{detail}」の新しい版に差し替えました。",
     "It replaced the edition before of {detail}."},
    {NoteCode::PictureRotated, "picture-rotated", "撮影時の向きに合わせて回転しました。",
     "It was turned the way up that its camera noted."},
    {NoteCode::PictureConverted, "picture-converted", "画面用の色に変換しました({detail})。",
     "Its colours were converted for the screen ({detail})."},
    {NoteCode::NotAPdf, "not-a-pdf", "PDFではありません。", "It is not a PDF."},
    {NoteCode::NotAPicture, "not-a-picture", "JPEG・PNG・WebP・GIF・TIFFのいずれでもありません。",
     "It is no JPEG, PNG, WebP, GIF or TIFF."},
    {NoteCode::TooLarge, "too-large", "大きすぎます(上限{detail})。", "It is too large (limit {detail})."},
    {NoteCode::PasswordNeeded, "password-needed",
     "開くのにパスワードが必要です。パスワードを外したPDFを受け取ってください。",
     "It asks for a password; please get it without one."},
    {NoteCode::NoPages, "no-pages", "ページがありません。", "It has no pages."},
    {NoteCode::TooManyPages, "too-many-pages", "ページが多すぎます({detail})。",
     "It has too many pages ({detail})."},
    {NoteCode::PageWithoutSize, "page-without-size", "大きさのないページがあります: {pages}。",
     "Pages have no size: {pages}."},
    {NoteCode::PageNotDrawn, "page-not-drawn", "描けないページがあります: {pages} ({detail})。",
     "Pages cannot be drawn: {pages} ({detail})."},
    {NoteCode::Unreadable, "unreadable", "壊れていて開けません({detail})。",
     "It is damaged and cannot be opened ({detail})."},
    {NoteCode::StoppedAtLimit, "stopped-at-limit", "処理を途中で止めました({detail})。",
     "It was given up: {detail}."},
});

const Words& WordsOf(NoteCode code) {
  for (const Words& words : kWords) {
    if (words.code == code) return words;
  }
  content::Check(false, "every code has words");
  return kWords.front();
}

void Fill(std::string& sentence, std::string_view place, const std::string& with) {
  const size_t at = sentence.find(place);
  if (at != std::string::npos) sentence.replace(at, place.size(), with);
}

content::Json ToJson(const Note& note) {
  content::Json json{{"code", CodeName(note.code)},
                     {"ja", SentenceOf(note, Tongue::Japanese)},
                     {"en", SentenceOf(note, Tongue::English)}};
  if (!note.pages.empty()) json["pages"] = note.pages;
  return json;
}

}  // namespace

std::string_view CodeName(NoteCode code) {
  return WordsOf(code).name;
}

std::string PageList(const std::vector<int>& pages) {
  std::string list;
  for (size_t from = 0; from < pages.size();) {
    size_t to = from;
    while (to + 1 < pages.size() && pages[to + 1] == pages[to] + 1) ++to;
    if (!list.empty()) list += ", ";
    list += std::to_string(pages[from]);
    if (to > from) list += "-" + std::to_string(pages[to]);
    from = to + 1;
  }
  return list;
}

std::string SentenceOf(const Note& note, Tongue tongue) {
  const Words& words = WordsOf(note.code);
  std::string sentence(tongue == Tongue::Japanese ? words.ja : words.en);
  Fill(sentence, "{pages}", PageList(note.pages));
  Fill(sentence, "{detail}", note.detail);
  return sentence;
}

void Report::Add(NoteCode code, std::vector<int> pages, std::string detail) {
  notes.push_back({code, std::move(pages), std::move(detail)});
}

void Report::Refuse(NoteCode code, std::vector<int> pages, std::string detail) {
  refusal = {{code, std::move(pages), std::move(detail)}};
}

content::Json ToJson(const Report& report) {
  content::Json notes = content::Json::array();
  for (const Note& note : report.refused() ? report.refusal : report.notes) notes.push_back(ToJson(note));
  return {{"file", report.file},
          {"sandbox", report.sandbox},
          {"outcome", report.refused() ? "refused" : "taken"},
          {"notes", std::move(notes)}};
}

std::string ToText(const Report& report) {
  std::string text;
  for (const Tongue tongue : {Tongue::Japanese, Tongue::English}) {
    const bool japanese = tongue == Tongue::Japanese;
    if (report.refused()) {
      text += report.file + (japanese ? ": 受け付けませんでした。" : ": refused. ") +
              SentenceOf(report.refusal.front(), tongue) + "\n";
      continue;
    }
    text += report.file + (japanese ? ": 取り込みました。\n" : ": taken in.\n");
    for (const Note& note : report.notes) text += (japanese ? "・" : "- ") + SentenceOf(note, tongue) + "\n";
  }
  return text;
}

}  // namespace tools
