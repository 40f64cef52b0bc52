#include "locales/lists.h"

#include <unicode/listformatter.h>

#include <array>

#include "content/base/check.h"
#include "locales/icu_locale.h"

namespace locales {

namespace {

// Where CLDR 42 writes what no reader would: it joins Burmese names with hyphens, has no Lao "and" and
// forgets a Nepali blank.
struct Joints {
  std::string_view language;
  std::string_view between;
  std::string_view last;
};
constexpr std::array kJoints{Joints{"my", "၊ ", "နှင့် "}, Joints{"lo", ", ", " ແລະ "},
                             Joints{"ne", ", ", " र "}};

std::string Join(const std::vector<std::string>& items, const Joints& joints) {
  std::string joined = items.front();
  for (size_t i = 1; i < items.size(); ++i) {
    joined += i + 1 == items.size() ? joints.last : joints.between;
    joined += items[i];
  }
  return joined;
}

}  // namespace

struct Lists::Formatter {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::ListFormatter> format;
};

Lists::Lists(std::string_view language) : language_(language), formatter_(std::make_unique<Formatter>()) {
  formatter_->format.reset(icu::ListFormatter::createInstance(IcuLocale(language), formatter_->status));
  content::Check(U_SUCCESS(formatter_->status), "ICU's lists for every language of the kiosk");
}
Lists::Lists(Lists&&) noexcept = default;
Lists::~Lists() = default;

std::string Lists::And(const std::vector<std::string>& items) const {
  if (items.empty()) return "";
  for (const Joints& joints : kJoints) {
    if (joints.language == BaseLanguage(language_)) return Join(items, joints);
  }
  std::vector<icu::UnicodeString> texts;
  for (const std::string& item : items) texts.push_back(Utf16(Isolated(language_, item)));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString joined;
  formatter_->format->format(texts.data(), static_cast<int32_t>(texts.size()), joined, status);
  content::Check(U_SUCCESS(status), "ICU joins any texts");
  return Utf8(joined);
}

}  // namespace locales
