#include "kiosk/screens/sources.h"

#include <algorithm>

namespace kiosk {
namespace {

void AddOnce(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

std::vector<std::string> Attributions(const std::vector<const content::Record*>& records) {
  std::vector<std::string> lines;
  for (const content::Record* record : records) {
    for (const content::Source& source : record->sources) AddOnce(lines, source.attribution);
  }
  return lines;
}

std::string Joined(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : " · ") + name;
  return joined;
}

// What a licence asks for comes first: it must not be the part that is cut.
LaidText LaySources(Frame& frame, const Scene& scene, const std::vector<const content::Record*>& records,
                    float width) {
  std::vector<std::string> names = Attributions(records);
  for (const content::Record* record : records) {
    for (const content::Source& source : record->sources) {
      if (source.attribution.empty()) AddOnce(names, source.name);
    }
  }
  std::string joined = Joined(names);
  content::Localized line = scene.Say("source.line", {{"names", std::string_view(joined)}});
  if (names.empty()) line.text.clear();
  return frame.Lay(line, style::Body(22).In(colour::kNibi).Lines(3).Pitch(30), width);
}

}  // namespace

void DrawAttributions(Frame& frame, const std::vector<const content::Record*>& records, float x, float bottom,
                      float width) {
  std::vector<std::string> lines = Attributions(records);
  if (lines.empty()) return;
  LaidText text = frame.Lay({Joined(lines), "ja"}, style::Body(20).In(colour::kNibi).Lines(1), width);
  frame.Write(Role::Text, text, x, bottom - text.height);
}

float SourcesHeight(Frame& frame, const Scene& scene, const std::vector<const content::Record*>& records,
                    float width) {
  return LaySources(frame, scene, records, width).height;
}

float DrawSources(Frame& frame, const Scene& scene, const std::vector<const content::Record*>& records,
                  float x, float bottom, float width) {
  LaidText text = LaySources(frame, scene, records, width);
  frame.Write(Role::Text, text, x, bottom - text.height);
  return bottom - text.height;
}

}  // namespace kiosk
