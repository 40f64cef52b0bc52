#pragma once

#include <chrono>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// Draws the screen of the scene's route. A route that leads nowhere, and content that cannot be read, draw a
// calm page with a way home: a visitor never sees an error.
void DrawScreen(Frame& frame, const Scene& scene);

// The screens, one file each.
void DrawAttract(Frame& frame, const Scene& scene);
void DrawHome(Frame& frame, const Scene& scene);
void DrawLanguage(Frame& frame, const Scene& scene);
void DrawPrefectures(Frame& frame, const Scene& scene);
void DrawPrefecture(Frame& frame, const Scene& scene);
void DrawPlace(Frame& frame, const Scene& scene);
void DrawSearch(Frame& frame, const Scene& scene);
void DrawShops(Frame& frame, const Scene& scene);
void DrawShop(Frame& frame, const Scene& scene);
void DrawRoutes(Frame& frame, const Scene& scene);
void DrawEvents(Frame& frame, const Scene& scene);
void DrawThemes(Frame& frame, const Scene& scene);
void DrawProgrammes(Frame& frame, const Scene& scene);
void DrawRallies(Frame& frame, const Scene& scene);
void DrawQuiz(Frame& frame, const Scene& scene);
void DrawCrafts(Frame& frame, const Scene& scene);
void DrawCentre(Frame& frame, const Scene& scene);
// For people who check how text looks; no other screen leads here.
void DrawSpecimen(Frame& frame, const Scene& scene);

void DrawAccessibility(Frame& frame, const Scene& scene);
void DrawTake(Frame& frame, const Scene& scene);

// "Still here?" over the screen that has been drawn.
void DrawStillHere(Frame& frame, const Scene& scene, std::chrono::seconds left);

// "Information is being prepared", before the first content has arrived.
void DrawPreparing(Frame& frame, const Scene& scene);
// For what is not there: an unknown address, a record that is gone.
void DrawUnavailable(Frame& frame, const Scene& scene);

}  // namespace kiosk
