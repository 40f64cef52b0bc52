#include "tools/brochure/pdf_facts.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "tools/brochure/plain_text.h"

namespace tools {
namespace {

constexpr size_t kLongestTitle = 300;  // bytes
constexpr size_t kLongestComplaint = 120;
constexpr double kPointsPerInch = 72;
constexpr double kLargestSide = 1e6;  // points; more is no page

template <typename Visit>
void EachLine(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<std::string_view> WordsIn(std::string_view line) {
  std::vector<std::string_view> words;
  while (true) {
    const size_t from = line.find_first_not_of(" \t\r");
    if (from == std::string_view::npos) return words;
    line.remove_prefix(from);
    const size_t to = std::min(line.find_first_of(" \t\r"), line.size());
    words.push_back(line.substr(0, to));
    line.remove_prefix(to);
  }
}

template <typename Number>
std::optional<Number> NumberIn(std::string_view word) {
  Number number{};
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return number;
}

double SideIn(std::string_view word) {
  const double side = NumberIn<double>(word).value_or(0);
  return std::isfinite(side) && side > 0 && side <= kLargestSide ? side : 0;
}

// "Page    2 size:  612 x 792 pts (letter)", "Page    2 rot:   90".
void ReadPageLine(std::string_view line, PdfInfo& info) {
  const auto words = WordsIn(line);
  if (words.size() < 4) return;
  const auto page = NumberIn<int>(words[1]);
  if (!page || *page < 1 || static_cast<size_t>(*page) > info.pages.size() + 1) return;
  const auto index = static_cast<size_t>(*page - 1);
  if (words[2] == "size:" && words.size() >= 6) {
    if (index == info.pages.size()) info.pages.emplace_back();
    info.pages[index].width = SideIn(words[3]);
    info.pages[index].height = SideIn(words[5]);
  } else if (words[2] == "rot:" && index < info.pages.size()) {
    const int rotation = NumberIn<int>(words[3]).value_or(0);
    info.pages[index].rotation = rotation % 90 == 0 ? ((rotation % 360) + 360) % 360 : 0;
  }
}

}  // namespace

PdfInfo ReadPdfInfo(std::string_view output) {
  PdfInfo info;
  EachLine(output, [&](std::string_view line) {
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view name = line.substr(0, colon);
    const auto words = WordsIn(line.substr(colon + 1));
    if (name == "Title" && info.title.empty()) info.title = PlainText(line.substr(colon + 1), kLongestTitle);
    if (line.starts_with("Page ")) ReadPageLine(line, info);
    if (words.empty()) return;
    if (name == "Pages") info.page_count = std::max(0, NumberIn<int>(words[0]).value_or(0));
    if (name == "Encrypted") info.encrypted = words[0] == "yes";
    if (name == "JavaScript") info.has_script = words[0] == "yes";
  });
  // pdfinfo prints the box as it lies in the file.
  for (PageSize& page : info.pages) {
    if (page.rotation % 180 != 0) std::swap(page.width, page.height);
  }
  return info;
}

std::vector<std::string> FontsNotEmbedded(std::string_view output) {
  constexpr size_t kFromTheEnd = 5;  // "emb sub uni object ID": yes no no 22 0
  std::vector<std::string> names;
  EachLine(output, [&](std::string_view line) {
    const auto words = WordsIn(line);
    if (words.size() < kFromTheEnd + 2 || words[words.size() - kFromTheEnd] != "no") return;
    std::string name = PlainText(words[0], kLongestComplaint);
    if (name.size() > 7 && name[6] == '+') name.erase(0, 7);
    if (name.empty()) name.push_back('?');
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  });
  return names;
}

std::vector<DrawnPicture> DrawnPictures(std::string_view output) {
  // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
  std::vector<DrawnPicture> pictures;
  EachLine(output, [&](std::string_view line) {
    const auto words = WordsIn(line);
    if (words.size() < 16 || words[2] != "image") return;
    const auto page = NumberIn<int>(words[0]);
    const double across = SideIn(words[12]);
    const double down = SideIn(words[13]);
    if (!page || across == 0 || down == 0) return;
    pictures.push_back({*page, SideIn(words[3]) / across * kPointsPerInch,
                        SideIn(words[4]) / down * kPointsPerInch, std::min(across, down)});
  });
  return pictures;
}

std::string FirstComplaint(std::string_view errors) {
  std::string complaint;
  EachLine(errors, [&](std::string_view line) {
    if (!complaint.empty()) return;
    for (const std::string_view prefix :
         {"Syntax Error", "Syntax Warning", "Internal Error", "Command Line Error"}) {
      if (!line.starts_with(prefix)) continue;
      line.remove_prefix(std::min(line.find(": "), line.size()));
      if (line.starts_with(": ")) line.remove_prefix(2);
    }
    complaint = PlainText(line, kLongestComplaint);
  });
  return complaint;
}

}  // namespace tools
