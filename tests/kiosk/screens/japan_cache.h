#pragma once

#include <string>

namespace kiosk_test {

// Makes a cache of all of content/japan in `directory`, as a sync would, without pictures. Fails the running test
// when a record is refused.
void MakeJapanCache(const std::string& directory);

}  // namespace kiosk_test
