#pragma once

#include <vector>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// Where what is on the screen comes from: the lines that licences ask for, and the names of the other
// sources. Draws at most three lines in small type that end at `bottom`; returns their top.
float DrawSources(Frame& frame, const Scene& scene, const std::vector<const content::Record*>& records,
                  float x, float bottom, float width);

// The height that DrawSources will take.
float SourcesHeight(Frame& frame, const Scene& scene, const std::vector<const content::Record*>& records,
                    float width);

// Only the lines that licences ask for, in one line: for a list, whose rows lead to pages with the rest.
void DrawAttributions(Frame& frame, const std::vector<const content::Record*>& records, float x, float bottom,
                      float width);

}  // namespace kiosk
