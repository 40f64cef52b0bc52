#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/store/cache.h"
#include "fonts/engine.h"
#include "kiosk/screens/emergencies.h"
#include "kiosk/screens/scene.h"
#include "kiosk/session/session.h"
#include "kiosk/session/settings.h"
#include "kiosk/ui/frame.h"
#include "locales/catalog.h"
#include "locales/dates.h"

namespace kiosk {

// Draws a session's screen from the cache. Holds what outlives a frame: the open generation, the messages of
// each language that somebody has chosen, the text engine. UI thread.
class Stage {
 public:
  // `log` gets a line for the operator; nothing of it is shown.
  Stage(
      fonts::Engine& engine, Images& images, const content::Clock& clock, Settings settings,
      std::string cache_directory, Emergencies::Log log = [](const std::string&) {});

  struct Drawn {
    DisplayList list;
    Element root;
    std::vector<ScrollArea> scroll_areas;
    float px_per_unit = 1;
  };
  // What is going on at the glass while the screen is drawn.
  struct Moment {
    std::optional<Frame::Pressed> pressed;
    std::optional<size_t> focused;              // the keypad's place in FocusOrder
    std::optional<std::chrono::seconds> asked;  // "Still here?" lies over the screen: what is left to answer
  };
  // A picture of the whole surface. Never fails: what is missing is drawn as a calm page.
  Drawn Draw(const Session& session, Size surface, const Moment& moment);

  // Changes over to the generation that the cache directory names now; true when it is another than before. A
  // generation that cannot be opened leaves the one before in use.
  bool Reopen();
  bool has_content() const { return cache_.has_value(); }

  // Looks at the files that staff have dropped; cheap where none has changed.
  void ReadNotices() { emergencies_.ReadFiles(); }
  // While an emergency notice is in force Draw draws nothing else: whatever the session's address, without
  // the bar and without the question whether somebody is there. The addresses below /emergency are the
  // notice's own.
  bool InEmergency();
  // Until a notice begins or is over by itself; nothing when none will.
  std::optional<std::chrono::seconds> UntilNoticeChange();

 private:
  struct Words {
    locales::Catalog messages;
    locales::Dates dates;
  };
  Words& WordsOf(const std::string& language);
  Scene SceneOf(const Session& session);
  content::JapanTime Now() const;
  const std::vector<content::Notice>& NoticesInForce();

  fonts::Engine& engine_;
  Images& images_;
  const content::Clock& clock_;
  Settings settings_;
  std::string cache_directory_;
  std::optional<content::Cache> cache_;
  std::optional<content::Centre> centre_;
  Emergencies emergencies_;
  std::map<std::string, Words> words_;
};

}  // namespace kiosk
