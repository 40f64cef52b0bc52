#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/store/library.h"
#include "tools/brochure/pdf_reading.h"
#include "tools/brochure/report.h"
#include "tools/brochure/sandbox.h"

namespace tools {

// What the staff say about a brochure. What they leave out stays as it was, or is found in the PDF.
struct BrochureWords {
  struct Rack {
    std::string centre;  // id
    std::string rack;    // "B-12"
  };
  std::string id;  // of the brochure that this is a new edition of; "" for one of its own
  std::string title_ja;
  std::string title_en;
  std::string language;  // BCP 47
  std::string publisher;
  std::string licence;
  std::string url;         // the brochure's own address
  std::string valid_from;  // "2026-11-28"
  std::string valid_through;
  std::vector<std::string> prefectures;  // JIS X 0401
  std::vector<Rack> racks;
};

struct TakenIn {
  Report report;
  std::string id;  // "" when it was refused
};

// The brochures of a library: how PDFs become records of kind `brochure`, and what else is done with them.
// For the command line, the drop folder, the desk and the USB door alike.
class BrochuresLibrary {
 public:
  // All of them outlive this. `directory` is the library's.
  BrochuresLibrary(content::Disk& disk, content::Library& library, std::string directory,
                   const content::Clock& clock)
      : disk_(disk), library_(library), directory_(std::move(directory)), clock_(clock) {}

  // Takes a PDF in. It is drawn in DIRECTORY/incoming, then its pictures become blobs, then its record is put
  // in one transaction: whatever happens before that, the library shows what it showed. A PDF that is known
  // by its SHA-256 is not drawn again; the words are put to its record, and a retired one is back. One
  // process at a time does this in one library; others wait. Usage when the words are wrong; a PDF that
  // cannot be shown is no error but a report that refuses.
  content::Result<TakenIn> TakeIn(const Sandbox& sandbox, const std::string& pdf, const BrochureWords& words,
                                  int threads, const PagesProgress& progress);

  content::Result<std::vector<content::Json>> All();  // by id

  // From today on no kiosk shows it; taking its PDF in again brings it back. NotFound when there is none.
  content::Result<void> Retire(const std::string& id);

 private:
  content::Result<content::Json> Drawn(const Sandbox& sandbox, const std::string& pdf,
                                       const std::string& sha256, int threads, const PagesProgress& progress,
                                       Report& report, std::string& title);
  content::Result<content::Json> StoredPages(const PdfRead& read, const std::string& folder);
  content::Result<void> Put(const content::Json& record, const std::string& origin);

  content::Disk& disk_;
  content::Library& library_;
  std::string directory_;
  const content::Clock& clock_;
};

// "brochure-17-0123abcd  金沢まち歩き  ja  24 pages  from 2026-11-01  until 2026-12-31  centre-tocho B-12".
std::string ListLine(const content::Json& brochure);

}  // namespace tools
