#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace locales {

// Counts, prices and distances in one language, with Latin digits. A number never wraps away from its unit:
// what CLDR puts between them is made unbreakable. One thread.
class Numbers {
 public:
  explicit Numbers(std::string_view language);
  Numbers(Numbers&&) noexcept;
  ~Numbers();

  std::string Count(int64_t number) const;    // "1,234"
  std::string Yen(int64_t yen) const;         // "¥3,000", 3,000円
  std::string Distance(double metres) const;  // "350 m", "1.9 km", "12 km"

 private:
  struct Formatters;

  std::string language_;
  std::unique_ptr<Formatters> formatters_;
};

}  // namespace locales
