#include "tools/brochure/pdf_structure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "content/base/json.h"
#include "content/model/syntax.h"
#include "tools/brochure/plain_text.h"

namespace tools {
namespace {

using content::Json;
using content::Result;

constexpr int kMostSteps = 32;  // from a reference to its object, from a page to its root
constexpr size_t kMostLinksOnPage = 100;
constexpr size_t kMostHeadings = 300;
constexpr int kHeadingLevels = 2;
constexpr size_t kLongestLabel = 20;  // bytes
constexpr size_t kLongestTitle = 200;
constexpr size_t kLongestUrl = 2000;
constexpr int kMostRoman = 4000;

const Json kNothing;

const Json& Member(const Json& object, const std::string& name) {
  if (!object.is_object()) return kNothing;
  const auto found = object.find(name);
  return found == object.end() ? kNothing : *found;
}

int WholeNumber(const Json& json, int otherwise) {
  if (!json.is_number_integer()) return otherwise;
  const auto number = json.get<int64_t>();
  return number >= 0 && number <= 1'000'000 ? static_cast<int>(number) : otherwise;
}

std::string StringOf(const Json& json) {
  if (!json.is_string()) return "";
  const auto& text = json.get_ref<const std::string&>();
  return text.starts_with("u:") ? text.substr(2) : "";
}

class Document {
 public:
  explicit Document(const Json& qpdf) : objects_(&kNothing) {
    const Json& list = Member(qpdf, "qpdf");
    if (list.is_array() && list.size() > 1) objects_ = &list[1];
  }

  // What a reference stands for; anything else is itself.
  const Json& Resolved(const Json& json) const {
    const Json* at = &json;
    for (int step = 0; step < kMostSteps; ++step) {
      if (!at->is_string() || !at->get_ref<const std::string&>().ends_with(" R")) return *at;
      at = &Member(Member(*objects_, "obj:" + at->get<std::string>()), "value");
    }
    return kNothing;
  }
  const Json& In(const Json& object, const std::string& name) const { return Resolved(Member(object, name)); }
  const Json& Trailer() const { return Member(Member(*objects_, "trailer"), "value"); }

  // A page's own member, or that of the nearest node above it (ISO 32000-1, 7.7.3.4).
  const Json& Inherited(const Json& page, const std::string& name) const {
    const Json* node = &page;
    for (int step = 0; step < kMostSteps && node->is_object(); ++step) {
      const Json& found = In(*node, name);
      if (!found.is_null()) return found;
      node = &In(*node, "/Parent");
    }
    return kNothing;
  }

  bool AnyAction(const std::string& name) const {
    if (!objects_->is_object()) return false;
    return std::any_of(objects_->begin(), objects_->end(), [&](const Json& object) {
      const Json& value = Member(object, "value");
      return Member(value, "/S") == name || Member(Member(value, "/A"), "/S") == name ||
             Member(Member(value, "/OpenAction"), "/S") == name;
    });
  }

 private:
  const Json* objects_;
};

using Box = std::array<double, 4>;  // left, bottom, right, top

std::optional<Box> BoxOf(const Document& document, const Json& json) {
  if (!json.is_array() || json.size() != 4) return std::nullopt;
  Box box{};
  for (size_t i = 0; i < box.size(); ++i) {
    const Json& number = document.Resolved(json[i]);
    if (!number.is_number()) return std::nullopt;
    box[i] = number.get<double>();
    if (!std::isfinite(box[i])) return std::nullopt;
  }
  if (box[0] > box[2]) std::swap(box[0], box[2]);
  if (box[1] > box[3]) std::swap(box[1], box[3]);
  return box;
}

// The part of the page that a rectangle covers, turned as the page is shown.
std::optional<PdfStructure::Link> Placed(const Box& page, int rotation, const Box& rectangle) {
  const double width = page[2] - page[0];
  const double height = page[3] - page[1];
  if (width <= 0 || height <= 0) return std::nullopt;
  auto across = [&](double x) { return std::clamp((x - page[0]) / width, 0.0, 1.0); };
  auto down = [&](double y) { return std::clamp((page[3] - y) / height, 0.0, 1.0); };
  Box at{across(rectangle[0]), down(rectangle[3]), across(rectangle[2]), down(rectangle[1])};
  for (int turned = 0; turned < rotation; turned += 90) at = {1 - at[3], at[0], 1 - at[1], at[2]};
  if (at[2] <= at[0] || at[3] <= at[1]) return std::nullopt;
  return PdfStructure::Link{"", at[0], at[1], at[2], at[3]};
}

std::vector<PdfStructure::Link> LinksOf(const Document& document, const Json& page) {
  std::vector<PdfStructure::Link> links;
  auto box = BoxOf(document, document.Inherited(page, "/CropBox"));
  if (!box) box = BoxOf(document, document.Inherited(page, "/MediaBox"));
  const int rotation = WholeNumber(document.Inherited(page, "/Rotate"), 0) % 360;
  const Json& annotations = document.In(page, "/Annots");
  if (!box || !annotations.is_array()) return links;
  for (const Json& reference : annotations) {
    const Json& annotation = document.Resolved(reference);
    const Json& action = document.In(annotation, "/A");
    if (document.In(annotation, "/Subtype") != "/Link" || document.In(action, "/S") != "/URI") continue;
    const std::string url = PlainText(StringOf(document.In(action, "/URI")));
    const auto rectangle = BoxOf(document, document.In(annotation, "/Rect"));
    if (!rectangle || url.size() > kLongestUrl || !content::IsWebAddress(url)) continue;
    auto link = Placed(*box, rotation, *rectangle);
    if (!link) continue;
    link->url = url;
    links.push_back(*std::move(link));
    if (links.size() == kMostLinksOnPage) break;
  }
  return links;
}

std::string Roman(int number) {
  struct Numeral {
    int value;
    std::string_view letters;
  };
  static constexpr Numeral kNumerals[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                          {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                          {5, "v"},    {4, "iv"},   {1, "i"}};
  std::string roman;
  for (const Numeral& numeral : kNumerals) {
    for (; number >= numeral.value; number -= numeral.value) roman += numeral.letters;
  }
  return roman;
}

std::string Upper(std::string text) {
  for (char& letter : text)
    letter = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
  return text;
}

// A to Z, then AA to ZZ, AAA ... (ISO 32000-1, table 159).
std::string Alphabetic(int number) {
  constexpr int kLetters = 26;
  const auto times = static_cast<size_t>((number - 1) / kLetters + 1);
  return std::string(std::min(times, kLongestLabel), static_cast<char>('a' + (number - 1) % kLetters));
}

std::string Label(const Json& range, int offset) {
  const std::string prefix = StringOf(Member(range, "/P"));
  const int number = WholeNumber(Member(range, "/St"), 1) + offset;
  const Json& style = Member(range, "/S");
  std::string text;
  if (style == "/D" || number < 1) text = std::to_string(number);
  if (number >= 1 && number < kMostRoman && style == "/r") text = Roman(number);
  if (number >= 1 && number < kMostRoman && style == "/R") text = Upper(Roman(number));
  if (number >= 1 && style == "/a") text = Alphabetic(number);
  if (number >= 1 && style == "/A") text = Upper(Alphabetic(number));
  return PlainText(prefix + text, kLongestLabel);
}

// `ranges` are in order; each holds from its index to the next one's.
void LabelPages(const Json& ranges, PdfStructure& structure) {
  if (!ranges.is_array()) return;
  for (size_t i = 0; i < ranges.size(); ++i) {
    const int from = WholeNumber(Member(ranges[i], "index"), -1);
    if (from < 0) continue;
    int to = static_cast<int>(structure.pages.size());
    if (i + 1 < ranges.size()) to = std::min(to, WholeNumber(Member(ranges[i + 1], "index"), to));
    for (int page = from; page < to; ++page) {
      structure.pages[static_cast<size_t>(page)].label = Label(Member(ranges[i], "label"), page - from);
    }
  }
}

void ReadHeadings(const Json& outlines, int level, PdfStructure& structure) {
  if (!outlines.is_array() || level == kHeadingLevels) return;
  for (const Json& outline : outlines) {
    if (structure.contents.size() == kMostHeadings) return;
    const Json& title = Member(outline, "title");
    const int page = WholeNumber(Member(outline, "destpageposfrom1"), 0);
    if (title.is_string() && page >= 1 && static_cast<size_t>(page) <= structure.pages.size()) {
      std::string plain = PlainText(title.get_ref<const std::string&>(), kLongestTitle);
      if (!plain.empty()) structure.contents.push_back({std::move(plain), page});
    }
    ReadHeadings(Member(outline, "kids"), level + 1, structure);
  }
}

}  // namespace

Result<PdfStructure> ReadPdfStructure(std::string_view qpdf_json, int page_count) {
  const Json json = TRY(content::ParseJson(qpdf_json, "what qpdf wrote"));
  const Document document(json);
  PdfStructure structure;
  structure.pages.resize(static_cast<size_t>(std::max(0, page_count)));
  const Json& pages = Member(json, "pages");
  for (size_t i = 0; pages.is_array() && i < std::min(pages.size(), structure.pages.size()); ++i) {
    structure.pages[i].links = LinksOf(document, document.In(pages[i], "object"));
  }
  LabelPages(Member(json, "pagelabels"), structure);
  ReadHeadings(Member(json, "outlines"), 0, structure);
  const Json& catalog = document.In(document.Trailer(), "/Root");
  structure.binds_right = document.In(document.In(catalog, "/ViewerPreferences"), "/Direction") == "/R2L";
  structure.runs_script = document.AnyAction("/JavaScript");
  structure.launches = document.AnyAction("/Launch");
  return structure;
}

}  // namespace tools
