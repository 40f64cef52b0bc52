#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace locales {

// Names joined as a sentence would: "A, B and C", A、B、C. One thread.
class Lists {
 public:
  explicit Lists(std::string_view language);
  Lists(Lists&&) noexcept;
  ~Lists();

  std::string And(const std::vector<std::string>& items) const;

 private:
  struct Formatter;

  std::string language_;
  std::unique_ptr<Formatter> formatter_;
};

}  // namespace locales
