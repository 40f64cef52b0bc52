#pragma once

#include <string>
#include <vector>

#include "content/store/shops.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/chip.h"

namespace kiosk {

// What the list of shops is narrowed by: "/shops?open=now&service=eat-in&region=tohoku&station=東銀座", and
// by what it is ordered: nearest first where this kiosk knows where it is, or "&sort=region".
content::ShopFilter ShopFilterOf(const Scene& scene);
bool SortsByDistance(const Scene& scene);
std::vector<Chip> ShopChips(const Scene& scene);

// The sheets "/shops?choose=region" and "/shops?choose=station".
bool AsksForShopChoice(const Scene& scene);
void DrawShopChoice(Frame& frame, const Scene& scene);

}  // namespace kiosk
