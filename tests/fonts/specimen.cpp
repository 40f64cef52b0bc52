// Writes a picture of every sample text, as heading, body and label, at 28 px and 20 px, for a person to look
// at:
//   fonts_specimen OUT.png [LANGUAGE...]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "cases.h"
#include "fonts/engine.h"
#include "picture.h"

namespace fonts {
namespace {

constexpr float kColumn = 620;
constexpr float kGap = 24;

struct Setting {
  float size;
  Role role;
  Family family;
  Weight weight;
};

constexpr Setting kSettings[] = {{28, Role::Body, Family::Sans, Weight::Regular},
                                 {20, Role::Body, Family::Sans, Weight::Regular},
                                 {28, Role::Heading, Family::Serif, Weight::Bold}};

std::shared_ptr<const Paragraph> LayOut(Engine& engine, const Case& sample, const Setting& setting) {
  Request request;
  request.language = sample.fields[0];
  request.spans.push_back({Unescape(sample.fields[1]), "", 0});
  request.size = setting.size;
  request.role = setting.role;
  request.family = setting.family;
  request.weight = setting.weight;
  request.width = kColumn;
  request.ruby = sample.fields.size() > 2;
  return engine.Layout(request);
}

struct Row {
  std::vector<std::shared_ptr<const Paragraph>> cells;
  float height = 0;
};

int Run(const std::string& path, const std::vector<std::string>& languages) {
  auto engine = Engine::Open("/usr/share/fonts");
  if (!engine) return std::fprintf(stderr, "%s\n", engine.error().message.c_str()), 1;
  std::vector<Row> rows;
  float height = kGap;
  for (const Case& sample : ReadCases("samples.cases")) {
    const bool wanted = std::find(languages.begin(), languages.end(), sample.fields[0]) != languages.end();
    if (!languages.empty() && !wanted) continue;
    Row row;
    for (const Setting& setting : kSettings) {
      row.cells.push_back(LayOut(*engine, sample, setting));
      row.height = std::max(row.height, row.cells.back()->height);
    }
    height += row.height + kGap;
    rows.push_back(std::move(row));
  }
  Picture picture(static_cast<int>(std::size(kSettings) * (kColumn + kGap) + kGap), static_cast<int>(height));
  float y = kGap;
  for (const Row& row : rows) {
    float x = kGap;
    for (const auto& cell : row.cells) {
      for (size_t i = 0; i < cell->lines.size(); ++i) {
        const Line& line = cell->lines[i];
        picture.Box(static_cast<int>(x), static_cast<int>(y + line.top), static_cast<int>(kColumn),
                    static_cast<int>(std::ceil(line.height)), i % 2 == 0 ? 244 : 232);
      }
      picture.Draw(*engine, *cell, x, y);
      x += kColumn + kGap;
    }
    y += row.height + kGap;
  }
  return picture.Save(path) ? 0 : 1;
}

}  // namespace
}  // namespace fonts

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: fonts_specimen OUT.png [LANGUAGE...]\n"), 2;
  return fonts::Run(argv[1], {argv + 2, argv + argc});
}
