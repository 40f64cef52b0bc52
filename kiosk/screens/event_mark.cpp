#include "kiosk/screens/event_mark.h"

#include <algorithm>

namespace kiosk {
namespace {

struct Look {
  const char* icon;
  const char* key;
  Ink ink, tint, text;
};

const Look& LookOf(EventMark mark) {
  // In the order of EventMark.
  static constexpr std::array kLooks{
      Look{"mark_triangle", "events.mark.here", colour::kAi, colour::kKamenozoki, colour::kAi},
      Look{"mark_circle", "events.mark.festival", colour::kShuText, colour::kShuTint, colour::kShuText},
      Look{"mark_square", "events.mark.market", colour::kMatchaText, colour::kMatchaTint,
           colour::kMatchaText},
      Look{"mark_diamond", "events.mark.craft", colour::kFuji, colour::kFujiTint, colour::kFujiText},
  };
  return kLooks[static_cast<size_t>(mark)];
}

}  // namespace

EventMark MarkOf(const Scene& scene, const content::Event& event) {
  auto has = [&](const char* keyword) {
    const std::vector<std::string>& words = event.record.keywords;
    return std::find(words.begin(), words.end(), keyword) != words.end();
  };
  if (scene.centre && !event.place.empty() && event.place == scene.centre->record.id) return EventMark::Here;
  if (has("market")) return EventMark::Market;
  return has("craft") ? EventMark::Craft : EventMark::Festival;
}

content::Localized NameOf(const Scene& scene, EventMark mark) {
  return scene.Say(LookOf(mark).key);
}

void DrawEventMark(Frame& frame, EventMark mark, float x, float y, float size, std::optional<Ink> ink) {
  const Look& look = LookOf(mark);
  frame.Glyph(look.icon, x, y, size, ink.value_or(look.ink));
}

Tag MarkTag(const Scene& scene, EventMark mark) {
  const Look& look = LookOf(mark);
  return {scene.Say(look.key), look.icon, look.tint, look.text, look.text};
}

}  // namespace kiosk
