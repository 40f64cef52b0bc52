#include "tools/brochure/brochures_library.h"

#include <cmath>
#include <filesystem>

#include "content/base/directory_lock.h"
#include "content/base/sha256.h"
#include "content/model/validate.h"
#include "tools/brochure/plain_text.h"

namespace tools {
namespace {

using content::Error;
using content::Json;
using content::Result;

constexpr size_t kIdDigits = 8;  // of the SHA-256
// What a PDF gives; the staff's words are the rest.
constexpr const char* kDrawnMembers[] = {"binding", "contents", "document", "image", "pages"};

// A place to draw in, empty at the beginning, gone at the end. What a crash leaves is removed by the next.
class Incoming {
 public:
  static Result<Incoming> Open(content::Disk& disk, const std::string& library) {
    const std::string all = content::Join(library, "incoming");
    TRY(disk.MakeDirectories(all));
    content::DirectoryLock lock = TRY(content::DirectoryLock::WaitToWrite(all));
    Incoming incoming(std::move(lock), content::Join(all, "drawing"));
    incoming.Clear();
    TRY(disk.MakeDirectories(incoming.folder()));
    return incoming;
  }
  Incoming(Incoming&& other) noexcept
      : lock_(std::move(other.lock_)), folder_(std::exchange(other.folder_, "")) {}
  Incoming& operator=(Incoming&&) = delete;
  ~Incoming() { Clear(); }
  const std::string& folder() const { return folder_; }

 private:
  Incoming(content::DirectoryLock lock, std::string folder)
      : lock_(std::move(lock)), folder_(std::move(folder)) {}
  void Clear() {
    std::error_code ignored;  // what stays is removed by the next
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }
  content::DirectoryLock lock_;
  std::string folder_;
};

Json ToJson(const std::vector<PdfStructure::Link>& links, PixelSize image) {
  Json list = Json::array();
  auto pixels = [](double part, int side) { return static_cast<int>(std::lround(part * side)); };
  for (const PdfStructure::Link& link : links) {
    const int x = pixels(link.left, image.width);
    const int y = pixels(link.top, image.height);
    const int width = pixels(link.right, image.width) - x;
    const int height = pixels(link.bottom, image.height) - y;
    if (width > 0 && height > 0)
      list.push_back({{"url", link.url}, {"x", x}, {"y", y}, {"width", width}, {"height", height}});
  }
  return list;
}

Json HeadingsOf(const PdfRead& read) {
  Json contents = Json::array();
  for (const auto& [title, page] : read.contents) contents.push_back({{"title", title}, {"page", page}});
  return contents;
}

bool HasEnded(const Json& record, const std::string& today) {
  const std::string through = record.value("validThrough", "");
  return !through.empty() && through < today;
}

void PutName(const BrochureWords& words, const std::string& title, Json& record) {
  Json& name = record["name"];
  if (!words.title_ja.empty()) name["ja"] = words.title_ja;
  if (!words.title_en.empty()) name["en"] = words.title_en;
  // A record is named in both; a title that is known in one stands for the other.
  const std::string known = !words.title_ja.empty()   ? words.title_ja
                            : !words.title_en.empty() ? words.title_en
                                                      : title;
  for (const char* tag : {"ja", "en"}) {
    if (!name.contains(tag)) name[tag] = known;
  }
}

// `record` is the one before, or empty.
void PutWords(const BrochureWords& words, const std::string& title, const std::string& today, Json& record) {
  PutName(words, title, record);
  if (!words.language.empty()) record["inLanguage"] = words.language;
  if (!words.url.empty()) record["url"] = words.url;
  if (HasEnded(record, today)) record.erase("validThrough");
  if (!words.valid_from.empty()) record["validFrom"] = words.valid_from;
  if (!words.valid_through.empty()) record["validThrough"] = words.valid_through;
  if (!words.prefectures.empty()) record["prefectures"] = words.prefectures;
  if (!words.racks.empty()) {
    Json racks = Json::array();
    for (const auto& [centre, rack] : words.racks)
      racks.push_back({{"centre", centre}, {"rack", rack}, {"stock", "in"}});
    record["racks"] = std::move(racks);
  }
  Json source = record.contains("sources")
                    ? record["sources"].at(0)
                    : Json{{"name", record["name"]["ja"]}, {"licence", "given to be shown"}};
  if (!words.publisher.empty()) source["name"] = words.publisher;
  if (!words.licence.empty()) source["licence"] = words.licence;
  source["checked"] = today;
  record["sources"] = Json::array({source});
  record["translatedFrom"] = {{"en", content::TranslationSourceHash(record)}};
}

Result<void> CheckRecord(const Json& record) {
  for (const content::Finding& finding : content::ValidateRecord(record)) {
    if (finding.severity == content::Finding::Severity::Error)
      return Error{Error::Kind::Usage, finding.Line()};
  }
  return {};
}

}  // namespace

Result<std::vector<Json>> BrochuresLibrary::All() {
  std::vector<Json> brochures;
  for (Json& record : TRY(library_.Records())) {
    if (record.value("kind", "") == "brochure") brochures.push_back(std::move(record));
  }
  return brochures;
}

Result<TakenIn> BrochuresLibrary::TakeIn(const Sandbox& sandbox, const std::string& pdf,
                                         const BrochureWords& words, int threads,
                                         const PagesProgress& progress) {
  TakenIn taken;
  taken.report.file = PlainText(std::filesystem::path(pdf).filename().string());
  if (taken.report.file.empty()) taken.report.file = "PDF";
  taken.report.sandbox = sandbox.Line();
  if (TRY(disk_.Size(pdf)) > kMostPdfBytes) {
    taken.report.Refuse(NoteCode::TooLarge, {}, std::to_string(kMostPdfBytes >> 20U) + " MB");
    return taken;
  }
  const std::string sha256 = content::Sha256Hex(TRY(disk_.Read(pdf, kMostPdfBytes)));
  const std::string today = content::FormatDate(content::DateOf(content::InJapan(clock_.Now())));

  Json same;    // the brochure that was made of this PDF
  Json before;  // the one with the id that was asked for
  for (Json& brochure : TRY(All())) {
    if (brochure.value("/document/sha256"_json_pointer, "") == sha256) same = brochure;
    if (brochure["id"] == words.id) before = brochure;
  }
  if (before.is_null() && words.id.empty()) before = same;
  taken.id = !words.id.empty() ? words.id : same.is_null() ? "" : same["id"].get<std::string>();
  if (taken.id.empty()) {
    const std::string where = words.prefectures.size() == 1 ? words.prefectures.front() + "-" : "";
    taken.id = "brochure-" + where + sha256.substr(0, kIdDigits);
  }

  Json record = before.is_null() ? Json::object() : before;
  record["id"] = taken.id;
  record["kind"] = "brochure";
  if (words.language.empty() && !record.contains("inLanguage")) record["inLanguage"] = "und";
  {
    Json tried = record;  // wrong words are said before a minute is spent on drawing
    PutWords(words, "?", today, tried);
    TRY(CheckRecord(tried));
  }
  std::string title;
  Json drawn = same;
  if (same.is_null()) {
    drawn = TRY(Drawn(sandbox, pdf, sha256, threads, progress, taken.report, title));
    if (taken.report.refused()) return TakenIn{std::move(taken.report), ""};
    if (!before.is_null()) taken.report.Add(NoteCode::NewEdition, {}, taken.id);
  } else {
    taken.report.Add(NoteCode::SamePdf, {}, same["id"].get<std::string>());
    title = same["name"]["ja"];
  }
  for (const char* member : kDrawnMembers) {
    record.erase(member);
    if (drawn.contains(member)) record[member] = drawn[member];
  }
  if (record["inLanguage"] == "und") record["inLanguage"] = drawn["inLanguage"];
  PutWords(words, title, today, record);
  if (!words.title_ja.empty() || !before.is_null()) {
    std::erase_if(taken.report.notes, [](const Note& note) { return note.code == NoteCode::TitleMissing; });
  }
  if (record["inLanguage"] != "und") {
    std::erase_if(taken.report.notes, [](const Note& note) { return note.code == NoteCode::LanguageUnsure; });
  }
  TRY(CheckRecord(record));
  std::error_code unknown;
  TRY(Put(record, "brochure:" + std::filesystem::absolute(pdf, unknown).string()));
  return taken;
}

Result<void> BrochuresLibrary::Put(const Json& record, const std::string& origin) {
  content::Transaction transaction = TRY(content::Transaction::Begin(library_.database()));
  TRY(library_.Put(record, origin));
  return transaction.Commit();
}

// The members that come from the PDF, with inLanguage.
Result<Json> BrochuresLibrary::Drawn(const Sandbox& sandbox, const std::string& pdf,
                                     const std::string& sha256, int threads, const PagesProgress& progress,
                                     Report& report, std::string& title) {
  const Incoming incoming = TRY(Incoming::Open(disk_, directory_));
  const std::string own =
      content::Join(incoming.folder(), "document.pdf");  // nobody changes it while it is read
  TRY(disk_.Clone(pdf, own));
  if (content::Sha256Hex(TRY(disk_.Read(own, kMostPdfBytes))) != sha256) {
    return Error{Error::Kind::Damaged, pdf + ": it changed while it was read"};
  }
  PdfRead read = TRY(ReadPdf(disk_, sandbox, own, report.file, incoming.folder(), threads, progress));
  report = std::move(read.report);
  if (report.refused()) return Json();
  title = read.title;
  Json drawn{{"document", {{"sha256", sha256}, {"name", report.file}}},
             {"inLanguage", read.language},
             {"binding", read.binds_right ? "right" : "left"},
             {"pages", TRY(StoredPages(read, incoming.folder()))}};
  drawn["image"] = drawn["pages"].at(0).at("image");
  if (!read.contents.empty()) drawn["contents"] = HeadingsOf(read);
  return drawn;
}

Result<Json> BrochuresLibrary::StoredPages(const PdfRead& read, const std::string& folder) {
  Json pages = Json::array();
  for (const PageRead& page : read.pages) {
    const std::string number = std::to_string(pages.size() + 1);
    Json json = Json::object();
    if (!page.label.empty() && page.label != number) json["label"] = page.label;
    if (!page.text.empty()) json["text"] = page.text;
    Json links = ToJson(page.links, page.sizes.image);
    if (!links.empty()) json["links"] = std::move(links);
    struct Rendition {
      const char* name;
      PixelSize size;
    };
    for (const Rendition& rendition :
         {Rendition{"image", page.sizes.image}, Rendition{"zoom", page.sizes.zoom},
          Rendition{"thumbnail", page.sizes.thumbnail}}) {
      const std::string bytes =
          TRY(disk_.Read(content::Join(folder, number + "." + rendition.name), kMostPdfBytes));
      json[rendition.name] = {{"blob", TRY(library_.blobs().Put(bytes))},
                              {"encodingFormat", "image/webp"},
                              {"width", rendition.size.width},
                              {"height", rendition.size.height}};
    }
    pages.push_back(std::move(json));
  }
  return pages;
}

Result<void> BrochuresLibrary::Retire(const std::string& id) {
  const auto origins = TRY(library_.Origins());
  for (Json& brochure : TRY(All())) {
    if (brochure["id"] != id) continue;
    const auto yesterday = content::DateOf(content::InJapan(clock_.Now() - std::chrono::days(1)));
    const std::string through = content::FormatDate(yesterday);
    if (HasEnded(brochure, content::FormatDate(content::DateOf(content::InJapan(clock_.Now()))))) return {};
    brochure["validThrough"] = through;
    if (brochure.value("validFrom", "") > through) brochure.erase("validFrom");
    return Put(brochure, origins.at(id));
  }
  return Error{Error::Kind::NotFound,
               "there is no brochure " + id + " (zenkoku-feed brochure list names them)"};
}

std::string ListLine(const Json& brochure) {
  std::string line = brochure["id"].get<std::string>() + "  " + brochure["name"].value("ja", "") + "  " +
                     brochure.value("inLanguage", "") + "  " +
                     std::to_string(brochure.value("pages", Json::array()).size()) + " pages";
  for (const auto& [member, word] : {std::pair("validFrom", "from"), std::pair("validThrough", "until")}) {
    const std::string date = brochure.value(member, "");
    if (!date.empty()) line += std::string("  ") + word + " " + date;
  }
  for (const Json& rack : brochure.value("racks", Json::array())) {
    line += "  " + rack.value("centre", "") + " " + rack.value("rack", "");
  }
  return line;
}

}  // namespace tools
