// For people: what search finds in the repository's content. search_probe LANGUAGE QUERY...
#include <cstdio>

#include "content/store/search.h"
#include "tests/search/japan_cache.h"

namespace {

std::string Marked(const content::Highlighted& shown) {
  std::string marked;
  size_t at = 0;
  for (const content::TextRange& range : shown.ranges) {
    marked += shown.text.substr(at, range.from - at) + "[" +
              shown.text.substr(range.from, range.to - range.from) + "]";
    at = range.to;
  }
  return marked + shown.text.substr(at);
}

void Print(const content::Found& found) {
  std::printf("    %d %-40s %s", static_cast<int>(found.why), found.id.c_str(), Marked(found.title).c_str());
  if (found.match)
    std::printf("  | %s %s: %s", found.match->field.c_str(), found.match->language.c_str(),
                Marked(*found.match).c_str());
  if (found.kilometres) std::printf("  %.0f km", *found.kilometres);
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  content::JapanCache japan;
  for (int i = 2; i < argc; ++i) {
    content::SearchQuestion question;
    question.text = argv[i];
    question.language = argv[1];
    question.where = content::GeoPoint{35.690551, 139.69257};
    question.now = content::InJapan(*content::ParseInstant("2026-11-23T10:00+09:00"));
    auto answer = content::Search(japan.cache(), question);
    if (!answer) {
      std::printf("%s: %s\n", argv[i], answer.error().message.c_str());
      continue;
    }
    std::printf("%s%s%s\n", argv[i], answer->spelling.empty() ? "" : " -> ", answer->spelling.c_str());
    for (const content::Found& found : answer->best) Print(found);
    for (const content::SearchGroup& group : answer->groups) {
      std::printf("  %s%s\n", std::string(content::KindName(group.kind)).c_str(),
                  group.has_more ? " ..." : "");
      for (const content::Found& found : group.found) Print(found);
    }
  }
  return 0;
}
