#pragma once

#include "content/model/shop.h"
#include "kiosk/screens/record_row.h"

namespace kiosk {

// A shop in a list: its curtain, its prefecture, its name and part of Tokyo, whether it is open.
RecordRow ShopRow(const Scene& scene, const content::Shop& shop);

const char* ServiceIcon(const std::string& service);

// What stands on a shop's curtain, and the curtain's colour: the region's, or grey when the shop is not open
// today.
std::string CurtainOf(const Scene& scene, const content::Shop& shop);
Ink CurtainColour(const Scene& scene, const content::Shop& shop);

}  // namespace kiosk
