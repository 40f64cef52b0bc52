#include "tools/brochure/pdf_reading.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "tools/brochure/page_drawing.h"
#include "tools/brochure/page_text.h"
#include "tools/brochure/plain_text.h"
#include "tools/brochure/text_language.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr size_t kHeaderWithin = 1024;  // bytes from the beginning: ISO 32000-1, annex H.3, note 13
constexpr size_t kMostText =
    1U << 20U;  // bytes of all pages: a record stays one that can be sent and read at once
constexpr size_t kLongestTitle = 120;
constexpr double kVeryLarge = 72 / 25.4 * 850;  // points: longer than A1
constexpr double kSizesAlike = 0.02;
constexpr size_t kNamesShown = 5;

class Reading {
 public:
  Reading(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf)
      : disk_(disk), sandbox_(sandbox), pdf_(pdf) {}

  Result<PdfRead> Run(const std::string& shown_name, const std::string& folder, int threads,
                      const PagesProgress& progress) {
    read_.report.file = shown_name;
    read_.report.sandbox = sandbox_.Line();
    TRY(LookAtFile());
    if (!refused()) TRY(AskInfo());
    if (!refused()) TRY(AskFontsAndPictures());
    if (!refused()) TRY(AskStructure());
    if (!refused()) TRY(AskText());
    if (!refused() && !folder.empty()) TRY(Draw(folder, threads, progress));
    if (!refused()) Gather();
    if (refused()) return PdfRead{std::move(read_.report), {}, {}, "", "", false};
    NameIt(shown_name);
    NoteShapes();
    return std::move(read_);
  }

 private:
  bool refused() const { return read_.report.refused(); }

  Result<void> LookAtFile() {
    if (TRY(disk_.Size(pdf_)) > kMostPdfBytes) {
      read_.report.Refuse(NoteCode::TooLarge, {}, std::to_string(kMostPdfBytes >> 20U) + " MB");
      return {};
    }
    const std::string bytes = TRY(disk_.Read(pdf_, kMostPdfBytes));
    if (bytes.substr(0, kHeaderWithin).find("%PDF-") == std::string::npos)
      read_.report.Refuse(NoteCode::NotAPdf);
    return {};
  }

  // Nothing when it came to a limit; only errors of this machine are errors.
  Result<std::optional<Sandbox::Ran>> Ask(const std::string& program, std::vector<std::string> arguments) {
    Result<Sandbox::Ran> ran = sandbox_.Run({program, std::move(arguments), pdf_, {}});
    if (ran) return std::optional(*std::move(ran));
    if (ran.error().kind != Error::Kind::Unsupported) return ran.error();
    limit_ = ran.error().message;
    return std::optional<Sandbox::Ran>();
  }

  // An answer that is worth having but not needed: what the program wrote, "" when it failed.
  Result<std::string> AskIfItWill(const std::string& program, std::vector<std::string> arguments) {
    std::optional<Sandbox::Ran> ran = TRY(Ask(program, std::move(arguments)));
    return ran && ran->status == 0 ? std::move(ran->output) : std::string();
  }

  Result<void> AskInfo() {
    const auto ran = TRY(
        Ask("pdfinfo", {"-enc", "UTF-8", "-f", "1", "-l", std::to_string(kMostPages + 1), Sandbox::kInput}));
    if (!ran) {
      read_.report.Refuse(NoteCode::StoppedAtLimit, {}, limit_);
      return {};
    }
    info_ = ReadPdfInfo(ran->output);
    complaint_ = FirstComplaint(ran->errors);
    if (ran->errors.find("Incorrect password") != std::string::npos) {
      read_.report.Refuse(NoteCode::PasswordNeeded);
    } else if (info_.page_count > kMostPages) {
      read_.report.Refuse(NoteCode::TooManyPages, {},
                          std::to_string(info_.page_count) + " > " + std::to_string(kMostPages));
    } else if (complaint_ == "Invalid page count 0" || complaint_.starts_with("Wrong page range")) {
      read_.report.Refuse(NoteCode::NoPages);
    } else if (info_.pages.empty() || static_cast<int>(info_.pages.size()) != info_.page_count) {
      read_.report.Refuse(NoteCode::Unreadable, {},
                          complaint_.empty() ? "pdfinfo: status " + std::to_string(ran->status) : complaint_);
    }
    const auto without_size =
        PagesThat([](const PageSize& page) { return page.width <= 0 || page.height <= 0; });
    if (!refused() && !without_size.empty()) read_.report.Refuse(NoteCode::PageWithoutSize, without_size);
    if (info_.encrypted) read_.report.Add(NoteCode::Encrypted);
    return {};
  }

  template <typename Wanted>
  std::vector<int> PagesThat(const Wanted& wanted) const {
    std::vector<int> pages;
    for (size_t i = 0; i < info_.pages.size(); ++i) {
      if (wanted(info_.pages[i])) pages.push_back(static_cast<int>(i) + 1);
    }
    return pages;
  }

  Result<void> AskFontsAndPictures() {
    std::vector<std::string> fonts = FontsNotEmbedded(TRY(AskIfItWill("pdffonts", {Sandbox::kInput})));
    if (!fonts.empty()) {
      std::string names;
      for (size_t i = 0; i < std::min(fonts.size(), kNamesShown); ++i) {
        names.append(i > 0 ? ", " : "").append(fonts[i]);
      }
      if (fonts.size() > kNamesShown) names += " …";
      read_.report.Add(NoteCode::FontsNotEmbedded, {}, names);
    }
    std::vector<int> coarse;
    for (const DrawnPicture& picture :
         DrawnPictures(TRY(AskIfItWill("pdfimages", {"-list", Sandbox::kInput})))) {
      if (picture.page < 1 || static_cast<size_t>(picture.page) > info_.pages.size()) continue;
      if (IsCoarse(picture, info_.pages[static_cast<size_t>(picture.page - 1)]) &&
          (coarse.empty() || coarse.back() != picture.page)) {
        coarse.push_back(picture.page);
      }
    }
    if (!coarse.empty()) read_.report.Add(NoteCode::ResolutionTooLow, coarse);
    return {};
  }

  // Covers a quarter of the page and has fewer pixels than the panel shows of it.
  static bool IsCoarse(const DrawnPicture& picture, const PageSize& page) {
    const bool matters = picture.width * picture.height > page.width * page.height / 4;
    return matters && picture.pixels_per_inch < SizesOf(page).image.width / page.width * 72;
  }

  Result<void> AskStructure() {
    const auto ran = TRY(Ask("qpdf", {"--json=2", "--json-stream-data=none", "--no-warn", Sandbox::kInput}));
    // 3: done, with warnings.
    Result<PdfStructure> structure = Error{Error::Kind::Damaged, "qpdf failed"};
    if (ran && (ran->status == 0 || ran->status == 3))
      structure = ReadPdfStructure(WellFormed(ran->output), info_.page_count);
    if (structure) {
      structure_ = *std::move(structure);
    } else {
      read_.report.Add(NoteCode::StructureUnread);
      structure_.pages.resize(info_.pages.size());
    }
    const bool has_script = info_.has_script || structure_.runs_script;
    if (has_script || structure_.launches) {
      std::string what = has_script ? "JavaScript" : "";
      if (structure_.launches) what += what.empty() ? "Launch" : ", Launch";
      read_.report.Add(NoteCode::ActiveContent, {}, what);
    }
    return {};
  }

  std::string AllText() const {
    std::string all;
    for (const PageText& text : texts_) all += text.text + " ";
    return all;
  }

  // With boxes poppler gives the words of Arabic as they lie on the page, from left to right; without, as
  // they are read. A form feed ends each page.
  Result<void> AskTextFromTheRight() {
    const std::string output = TRY(AskIfItWill("pdftotext", {"-enc", "UTF-8", Sandbox::kInput, "-"}));
    std::string_view left = output;
    for (PageText& text : texts_) {
      const std::string_view page = left.substr(0, left.find('\f'));
      left.remove_prefix(std::min(page.size() + 1, left.size()));
      text = {PlainText(page), PlainText(page.substr(0, page.find('\n'))), false};
    }
    return {};
  }

  Result<void> AskText() {
    texts_ =
        ReadPageTexts(TRY(AskIfItWill("pdftotext", {"-bbox-layout", "-enc", "UTF-8", Sandbox::kInput, "-"})));
    texts_.resize(info_.pages.size());
    read_.language = LanguageOf(AllText());
    if (read_.language == "ar") TRY(AskTextFromTheRight());
    size_t bytes = 0;
    for (const PageText& text : texts_) {
      bytes += text.text.size();
      if (!text.text.empty()) ++pages_with_text_;
      if (text.vertical) ++vertical_pages_;
    }
    if (bytes == 0) {
      read_.report.Add(NoteCode::NoTextLayer);
    } else if (read_.language == "und") {
      read_.report.Add(NoteCode::LanguageUnsure);
    }
    if (bytes <= kMostText) return {};
    std::vector<int> cut;
    for (size_t i = 0; i < texts_.size(); ++i) {
      if (texts_[i].text.size() <= kMostText / texts_.size()) continue;
      texts_[i].text = PlainText(texts_[i].text, kMostText / texts_.size());
      cut.push_back(static_cast<int>(i) + 1);
    }
    read_.report.Add(NoteCode::TextCut, cut);
    return {};
  }

  Result<void> Draw(const std::string& folder, int threads, const PagesProgress& progress) {
    std::vector<PageSizes> sizes;
    for (const PageSize& page : info_.pages) sizes.push_back(SizesOf(page));
    PagesDrawn drawn = TRY(DrawPages(disk_, sandbox_, pdf_, sizes, folder, threads, progress));
    read_.report.refusal = drawn.refusal;
    if (complaint_.empty()) complaint_ = drawn.complaint;
    std::erase_if(drawn.blank, [&](int page) { return !texts_[static_cast<size_t>(page - 1)].text.empty(); });
    if (!drawn.blank.empty()) read_.report.Add(NoteCode::EmptyPages, drawn.blank);
    return {};
  }

  void Gather() {
    if (!complaint_.empty()) read_.report.Add(NoteCode::Repaired, {}, complaint_);
    for (size_t i = 0; i < info_.pages.size(); ++i) {
      read_.pages.push_back({std::move(structure_.pages[i].label), texts_[i].text,
                             std::move(structure_.pages[i].links), SizesOf(info_.pages[i])});
    }
    read_.contents = std::move(structure_.contents);
  }

  // "Microsoft Word - plan.docx" is what a printer driver calls a document.
  static std::string WithoutProgram(std::string title) {
    constexpr std::string_view kWord = "Microsoft Word - ";
    if (title.starts_with(kWord)) return "";
    for (const std::string_view ending : {".indd", ".ai", ".doc", ".docx", ".pptx", ".xlsx", ".pdf"}) {
      if (title.ends_with(ending)) return "";
    }
    return title == "untitled" || title == "Untitled" || title == "名称未設定" ? "" : title;
  }

  void NameIt(const std::string& shown_name) {
    read_.title = PlainText(WithoutProgram(info_.title), kLongestTitle);
    if (!read_.title.empty()) return;
    read_.title = PlainText(texts_.front().heading, kLongestTitle);
    if (read_.title.empty())
      read_.title = PlainText(std::filesystem::path(shown_name).stem().string(), kLongestTitle);
    if (read_.title.empty()) read_.title = "PDF";
    read_.report.Add(NoteCode::TitleMissing, {}, read_.title);
  }

  void NoteShapes() {
    const auto large =
        PagesThat([](const PageSize& page) { return std::max(page.width, page.height) > kVeryLarge; });
    if (!large.empty()) read_.report.Add(NoteCode::VeryLargePages, large);
    const auto rotated = PagesThat([](const PageSize& page) { return page.rotation != 0; });
    if (!rotated.empty()) read_.report.Add(NoteCode::PagesRotated, rotated);
    const PageSize& first = info_.pages.front();
    const auto different = PagesThat([&](const PageSize& page) {
      return std::abs(page.width - first.width) > kSizesAlike * first.width ||
             std::abs(page.height - first.height) > kSizesAlike * first.height;
    });
    if (!different.empty()) read_.report.Add(NoteCode::PageSizesDiffer);
    const bool reads_leftwards = vertical_pages_ * 2 > pages_with_text_ || read_.language == "ar";
    read_.binds_right = structure_.binds_right || reads_leftwards;
    if (read_.binds_right && !structure_.binds_right) read_.report.Add(NoteCode::BindingRight);
  }

  content::Disk& disk_;
  const Sandbox& sandbox_;
  const std::string& pdf_;
  PdfRead read_;
  PdfInfo info_;
  PdfStructure structure_;
  std::vector<PageText> texts_;
  int pages_with_text_ = 0;
  int vertical_pages_ = 0;
  std::string complaint_;  // of the first program that made one
  std::string limit_;
};

}  // namespace

Result<PdfRead> ReadPdf(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf,
                        const std::string& shown_name, const std::string& folder, int threads,
                        const PagesProgress& progress) {
  return Reading(disk, sandbox, pdf).Run(shown_name, folder, threads, progress);
}

Result<PdfRead> InspectPdf(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf,
                           const std::string& shown_name) {
  return Reading(disk, sandbox, pdf).Run(shown_name, "", 1, {});
}

}  // namespace tools
