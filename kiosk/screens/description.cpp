#include "kiosk/screens/description.h"

#include "kiosk/ui/widgets/tag.h"
#include "locales/language_names.h"

namespace kiosk {

float WriteDescription(Frame& frame, const Scene& scene, const content::Localized& text,
                       const TextStyle& style, float x, float y, float width) {
  if (text.text.empty()) return 0;
  float used = 0;
  if (text.language != scene.language) {
    std::string other = locales::LanguageName(text.language, scene.language);
    content::Localized label = scene.Say("text.in.language", {{"language", std::string_view(other)}});
    used = DrawTags(frame, {{label, "lang"}}, x, y, width) - y + 14;
  }
  return used + frame.Write(Role::Paragraph, text, style, x, y + used, width);
}

}  // namespace kiosk
