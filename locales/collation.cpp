#include "locales/collation.h"

#include <unicode/coll.h>

#include "content/base/check.h"
#include "locales/icu_locale.h"

namespace locales {

struct Collation::Collator {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> order;
};

Collation::Collation(std::string_view language)
    : by_reading_(BaseLanguage(language) == "ja"), collator_(std::make_unique<Collator>()) {
  collator_->order.reset(icu::Collator::createInstance(IcuLocale(language), collator_->status));
  content::Check(U_SUCCESS(collator_->status), "ICU's collation for every language of the kiosk");
}
Collation::Collation(Collation&&) noexcept = default;
Collation::~Collation() = default;

std::string Collation::KeyOf(std::string_view text) const {
  const icu::UnicodeString utf16 = Utf16(text);
  const int32_t with_nul = collator_->order->getSortKey(utf16, nullptr, 0);
  std::string key(static_cast<size_t>(with_nul), '\0');
  collator_->order->getSortKey(utf16, reinterpret_cast<uint8_t*>(key.data()), with_nul);
  key.pop_back();
  return key;
}

std::string Collation::Key(std::string_view name, std::string_view reading) const {
  if (!by_reading_ || reading.empty()) return KeyOf(name);
  // A sort key holds no NUL, so that one sorts a reading before all longer ones.
  return KeyOf(reading) + '\0' + KeyOf(name);
}

}  // namespace locales
