#pragma once

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// "Show this to the driver": a card in Japanese with the name and its reading large, the address and the
// telephone that a car's navigation asks for, a code that carries them to a phone, and below it what the card
// says in the visitor's language. It is the page of the record with "?card=driver".
void DrawDriverCard(Frame& frame, const Scene& scene, const content::Record& record);
bool AsksForDriverCard(const Scene& scene);

// A row on the record's page that leads to the card; returns where it ends.
float DrawDriverRow(Frame& frame, const Scene& scene, float y);

}  // namespace kiosk
