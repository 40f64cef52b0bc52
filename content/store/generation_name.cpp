#include "content/store/generation_name.h"

#include <algorithm>
#include <charconv>

namespace content {
namespace {

constexpr std::string_view kStart = "content-";
constexpr std::string_view kEnd = ".db";

}  // namespace

std::optional<int64_t> GenerationNumber(std::string_view name) {
  if (!name.starts_with(kStart) || !name.ends_with(kEnd)) return std::nullopt;
  name.remove_prefix(kStart.size());
  if (name.size() < kEnd.size()) return std::nullopt;
  name.remove_suffix(kEnd.size());
  bool digits = std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  constexpr size_t kMostDigits = 18;  // fits 64 bits
  if (name.empty() || name.size() > kMostDigits || !digits || name.front() == '0') return std::nullopt;
  int64_t number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

std::string GenerationName(int64_t number) {
  return std::string(kStart) + std::to_string(number) + std::string(kEnd);
}

}  // namespace content
