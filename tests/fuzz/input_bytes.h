#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace fuzz {

// Deals a fuzzer's bytes out as choices, numbers and texts; zeros when they have run out.
class InputBytes {
 public:
  InputBytes(const uint8_t* bytes, size_t size) : rest_(reinterpret_cast<const char*>(bytes), size) {}

  bool empty() const { return rest_.empty(); }

  uint8_t Byte() {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }

  size_t Below(size_t limit) { return Byte() % limit; }

  // Any bit pattern: infinities, NaN, and what is too small to divide by.
  float AnyFloat() {
    uint8_t bytes[4];
    for (uint8_t& byte : bytes) byte = Byte();
    float number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
  }

  // Up to the next byte `end`, which is dropped.
  std::string Until(char end) {
    const size_t at = std::min(rest_.find(end), rest_.size());
    std::string text(rest_.substr(0, at));
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
    return text;
  }

 private:
  std::string_view rest_;
};

}  // namespace fuzz
