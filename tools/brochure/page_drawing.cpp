#include "tools/brochure/page_drawing.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <optional>
#include <thread>

#include "tools/brochure/pdf_facts.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr std::chrono::seconds kPageTime{30};
constexpr std::chrono::minutes kWholeTime{30};  // for all pages: 500 pages of an honest brochure take 5

// Takes off a last column and a last row that were not asked for; false when the size is another still.
bool CropTo(PixelSize size, Raster& raster) {
  const int more_columns = raster.width - size.width;
  const int more_rows = raster.height - size.height;
  if (more_columns < 0 || more_columns > 1 || more_rows < 0 || more_rows > 1) return false;
  if (more_columns == 1) {
    const auto from = static_cast<size_t>(raster.width) * 3;
    const auto to = static_cast<size_t>(size.width) * 3;
    for (size_t row = 1; row < static_cast<size_t>(size.height); ++row) {
      std::memmove(raster.rgb.data() + row * to, raster.rgb.data() + row * from, to);
    }
  }
  raster.rgb.resize(static_cast<size_t>(size.width) * static_cast<size_t>(size.height) * 3);
  raster.width = size.width;
  raster.height = size.height;
  return true;
}

class Drawing {
 public:
  Drawing(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf,
          const std::vector<PageSizes>& sizes, const std::string& folder,
          const std::function<void(int, int)>& progress)
      : disk_(disk),
        sandbox_(sandbox),
        pdf_(pdf),
        sizes_(sizes),
        folder_(folder),
        progress_(progress),
        deadline_(std::chrono::steady_clock::now() + kWholeTime) {}

  Result<PagesDrawn> Run(int threads) {
    std::vector<std::thread> workers;
    for (int i = 1; i < std::min(threads, Count()); ++i) workers.emplace_back([this] { DrawWhatIsLeft(); });
    DrawWhatIsLeft();
    for (std::thread& worker : workers) worker.join();
    if (error_) return *error_;
    std::sort(drawn_.blank.begin(), drawn_.blank.end());
    return std::move(drawn_);
  }

 private:
  int Count() const { return static_cast<int>(sizes_.size()); }

  void DrawWhatIsLeft() {
    while (const auto page = Next()) {
      Result<void> drawn = Draw(*page);
      const std::lock_guard lock(mutex_);
      if (!drawn && !error_) error_ = drawn.error();
      ++done_;
      if (progress_ && drawn && drawn_.refusal.empty()) progress_(done_, Count());
    }
  }

  std::optional<int> Next() {
    const std::lock_guard lock(mutex_);
    if (error_ || !drawn_.refusal.empty() || next_ > Count()) return std::nullopt;
    if (std::chrono::steady_clock::now() > deadline_) {
      drawn_.refusal = {{NoteCode::StoppedAtLimit, {}, "its pages took longer than 30 minutes to draw"}};
      return std::nullopt;
    }
    return next_++;
  }

  void Refuse(Note note) {
    const std::lock_guard lock(mutex_);
    if (drawn_.refusal.empty()) drawn_.refusal = {std::move(note)};
  }

  Result<void> Draw(int page) {
    const PageSizes& sizes = sizes_[static_cast<size_t>(page - 1)];
    const std::string number = std::to_string(page);
    // pdftoppm rounds up: it may draw a column and a row more.
    const size_t pixels =
        static_cast<size_t>(sizes.zoom.width + 1) * static_cast<size_t>(sizes.zoom.height + 1);
    Sandbox::Limits limits;
    limits.processor = kPageTime;
    limits.wall = 5 * kPageTime;
    limits.output = pixels * 3 + 200;
    // pdftoppm scales the page before it turns it.
    PixelSize lying = sizes.zoom;
    if (sizes.turned) std::swap(lying.width, lying.height);
    const Sandbox::Command command{
        "pdftoppm",
        {"-cropbox", "-f", number, "-l", number, "-scale-to-x", std::to_string(lying.width), "-scale-to-y",
         std::to_string(lying.height), Sandbox::kInput},
        pdf_,
        limits};
    Result<Sandbox::Ran> ran = sandbox_.Run(command);
    if (!ran && ran.error().kind == Error::Kind::Unsupported) {
      Refuse({NoteCode::StoppedAtLimit, {}, "page " + number + ": " + ran.error().message});
      return {};
    }
    if (!ran) return ran.error();
    const std::string complaint = FirstComplaint(ran->errors);
    Result<Raster> drawn = ReadPpm(std::move(ran->output), pixels);
    const bool as_asked = drawn && CropTo(sizes.zoom, *drawn);
    if (ran->status != 0 || !as_asked) {
      Refuse({NoteCode::PageNotDrawn,
              {page},
              complaint.empty() ? "status " + std::to_string(ran->status) : complaint});
      return {};
    }
    const PagePictures pictures = TRY(PicturesOf(*drawn, sizes, pdf_ + ", page " + number));
    const std::string path = content::Join(folder_, number);
    TRY(disk_.Append(path + ".image", pictures.image));
    TRY(disk_.Append(path + ".zoom", pictures.zoom));
    TRY(disk_.Append(path + ".thumbnail", pictures.thumbnail));
    const std::lock_guard lock(mutex_);
    if (pictures.blank) drawn_.blank.push_back(page);
    if (drawn_.complaint.empty()) drawn_.complaint = complaint;
    return {};
  }

  content::Disk& disk_;  // constant after construction, like all down to deadline_
  const Sandbox& sandbox_;
  const std::string& pdf_;
  const std::vector<PageSizes>& sizes_;
  const std::string& folder_;
  const std::function<void(int, int)>& progress_;
  const std::chrono::steady_clock::time_point deadline_;
  std::mutex mutex_;  // guards all below
  int next_ = 1;
  int done_ = 0;
  PagesDrawn drawn_;
  std::optional<Error> error_;
};

}  // namespace

Result<PagesDrawn> DrawPages(content::Disk& disk, const Sandbox& sandbox, const std::string& pdf,
                             const std::vector<PageSizes>& sizes, const std::string& folder, int threads,
                             const std::function<void(int done, int all)>& progress) {
  return Drawing(disk, sandbox, pdf, sizes, folder, progress).Run(threads);
}

}  // namespace tools
