#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/record_row.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/chip.h"
#include "kiosk/ui/widgets/tag.h"

namespace kiosk {

// A screen about one thing: a picture, its name in the visitor's language and in Japanese with its reading,
// what it is, facts with icons, rows that lead on (by pages, where there are many) and, in the tray, chips to
// what it belongs to.
struct Article {
  struct Fact {
    std::string icon;
    content::Localized text;
    content::Localized detail;
  };

  ImageKey image;
  content::TextMap name;
  content::Localized where;  // beside the local name
  std::vector<Tag> tags;
  content::Localized body;
  std::vector<Fact> facts;
  content::Localized rows_title;
  std::vector<RecordRow> rows;
  std::vector<Chip> chips;
  bool driver = false;                          // it is a place that one can be driven to
  bool take = false;                            // records.front() can be taken along
  std::vector<const content::Record*> records;  // whose sources stand at the foot
};

void DrawArticle(Frame& frame, const Scene& scene, const Article& article);

// The name's kana and romanisation as a line that goes with the kanji: 兼六園 けんろくえん Kenroku-en.
std::vector<fonts::Span> LocalNameSpans(const Scene& scene, const content::TextMap& name);

}  // namespace kiosk
