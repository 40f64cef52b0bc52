#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace locales {

// The order in which readers of one language expect names: pinyin for zh-Hans, strokes for zh-Hant, kana for
// Japanese. One thread.
class Collation {
 public:
  explicit Collation(std::string_view language);
  Collation(Collation&&) noexcept;
  ~Collation();

  // Bytes that compare (as unsigned characters, std::string's own order) as the names should be sorted. In
  // Japanese the kana reading decides where there is one, for ICU sorts kanji by their place in the JIS
  // table; the name itself breaks ties.
  std::string Key(std::string_view name, std::string_view reading = "") const;

 private:
  struct Collator;
  std::string KeyOf(std::string_view text) const;

  bool by_reading_;
  std::unique_ptr<Collator> collator_;
};

}  // namespace locales
