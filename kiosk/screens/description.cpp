#include "kiosk/screens/description.h"

#include "kiosk/ui/widgets/tag.h"
#include "locales/languages.h"

namespace kiosk {

float WriteDescription(Frame& frame, const Scene& scene, const content::Localized& text,
                       const TextStyle& style, float x, float y, float width) {
  if (text.text.empty()) return 0;
  float used = 0;
  const locales::Language* other =
      text.language == scene.language ? nullptr : locales::FindLanguage(text.language);
  if (other != nullptr) {
    used = DrawTags(frame, {{scene.Say("text.in.language", {{"language", other->own_name}}), "lang"}}, x, y,
                    width) -
           y + 14;
  }
  return used + frame.Write(Role::Paragraph, text, style, x, y + used, width);
}

}  // namespace kiosk
