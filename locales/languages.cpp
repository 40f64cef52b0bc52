#include "locales/languages.h"

#include <algorithm>
#include <array>

#include "locales/embedded_messages.h"

namespace locales {
namespace {

// A message file is complete or does not pass the tests, so that being there is enough.
constexpr Language With(std::string_view tag, std::string_view own_name, std::string_view welcome,
                        Direction direction = Direction::LeftToRight) {
  const bool complete = std::any_of(kEmbeddedMessages.begin(), kEmbeddedMessages.end(),
                                    [tag](const EmbeddedMessages& file) { return file.tag == tag; });
  return {tag, own_name, welcome, direction, complete};
}

constexpr std::array kLanguages{
    // In the order of the language screen: the first page is for most visitors.
    With("ja", "日本語", "ようこそ"),
    With("ja-simple", "やさしい{日本語|にほんご}", "ようこそ"),
    With("en", "English", "Welcome"),
    With("zh-Hans", "简体中文", "欢迎"),
    With("zh-Hant", "繁體中文", "歡迎"),
    With("ko", "한국어", "환영합니다"),
    With("th", "ภาษาไทย", "ยินดีต้อนรับ"),
    With("vi", "Tiếng Việt", "Xin chào"),
    With("id", "Bahasa Indonesia", "Selamat datang"),
    With("fr", "Français", "Bienvenue"),
    With("de", "Deutsch", "Willkommen"),
    With("es", "Español", "Bienvenidos"),
    With("ar", "العربية", "أهلاً وسهلاً", Direction::RightToLeft),
    With("it", "Italiano", "Benvenuti"),
    With("pt", "Português", "Bem-vindos"),
    With("ru", "Русский", "Добро пожаловать"),
    With("ms", "Bahasa Melayu", "Selamat datang"),
    With("fil", "Filipino", "Maligayang pagdating"),
    With("hi", "हिन्दी", "स्वागत है"),
    With("ne", "नेपाली", "स्वागत छ"),
    With("my", "မြန်မာ", "ကြိုဆိုပါတယ်"),
    With("uk", "Українська", "Ласкаво просимо"),
    With("he", "עברית", "ברוכים הבאים", Direction::RightToLeft),
    With("bn", "বাংলা", "স্বাগতম"),
    With("si", "සිංහල", "සාදරයෙන් පිළිගනිමු"),
    With("km", "ខ្មែរ", "សូមស្វាគមន៍"),
    With("lo", "ລາວ", "ຍິນດີຕ້ອນຮັບ"),
    With("mn", "Монгол", "Тавтай морил"),
};

}  // namespace

std::span<const Language> Languages() {
  return kLanguages;
}

const Language* FindLanguage(std::string_view tag) {
  const auto* found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                   [tag](const Language& language) { return language.tag == tag; });
  return found == kLanguages.end() ? nullptr : &*found;
}

}  // namespace locales
