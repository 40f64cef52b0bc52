#include "kiosk/screens/stage.h"

#include <algorithm>
#include <cmath>

#include "content/base/check.h"
#include "content/base/disk.h"
#include "content/store/centres.h"
#include "content/store/records_shown.h"
#include "kiosk/screens/emergency.h"
#include "kiosk/screens/screens.h"
#include "kiosk/session/freshness.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

bool IsRightToLeft(const std::string& tag) {
  const locales::Language* language = locales::FindLanguage(tag);
  return language != nullptr && language->direction == locales::Direction::RightToLeft;
}

// The screen keeps the design's width: a panel of another shape gets it in the middle, as tall as the panel
// is.
Frame::Setting SettingFor(Size surface) {
  Frame::Setting setting;
  setting.surface = surface;
  setting.px_per_unit = std::min(static_cast<float>(surface.width) / layout::kWidth,
                                 static_cast<float>(surface.height) / layout::kHeight);
  int width = std::min(surface.width, static_cast<int>(std::lround(layout::kWidth * setting.px_per_unit)));
  setting.panel = {(surface.width - width) / 2, 0, width, surface.height};
  return setting;
}

Theme ThemeOf(Preferences::Look look) {
  switch (look) {
    case Preferences::Look::HighContrast:
      return Theme::HighContrast;
    case Preferences::Look::DarkCalm:
      return Theme::DarkCalm;
    case Preferences::Look::Standard:
      break;
  }
  return Theme::Standard;
}

// What lies beside the screen on a panel that is wider than it.
std::vector<Item> Surroundings(const Frame::Setting& setting) {
  if (setting.panel.width == setting.surface.width) return {};
  std::vector<Item> items;
  Rect left{0, 0, setting.panel.x, setting.surface.height};
  Rect right{setting.panel.right(), 0, setting.surface.width - setting.panel.right(), setting.surface.height};
  for (const Rect& side : {left, right}) {
    items.emplace_back(Gradient{side, {}, Rgb(0x0B1F3A), Rgb(0x1B4770), false});
    items.emplace_back(Pattern{"art:pattern_asanoha_w", side, setting.px_per_unit, 0.08F});
  }
  return items;
}

}  // namespace

Stage::Stage(fonts::Engine& engine, Images& images, const content::Clock& clock, Settings settings,
             std::string cache_directory, Emergencies::Log log)
    : engine_(engine),
      images_(images),
      clock_(clock),
      settings_(std::move(settings)),
      cache_directory_(std::move(cache_directory)),
      emergencies_(settings_.notices, std::move(log)) {
  Reopen();
  ReadNotices();
}

bool Stage::Reopen() {
  auto current = content::CurrentGeneration(cache_directory_);
  if (!current || (cache_ && cache_->generation() == *current)) return false;
  auto opened = content::Cache::Open(cache_directory_);
  if (!opened) return false;
  cache_.emplace(*std::move(opened));
  images_.SetBlobDirectory(content::Join(cache_directory_, "blobs"));
  auto centre = content::CentreWithId(*cache_, settings_.centre);
  centre_.reset();
  if (centre) centre_ = *std::move(centre);
  emergencies_.Forget();
  return true;
}

// A clock that is behind the content must not hide what the content says.
content::JapanTime Stage::Now() const {
  content::JapanTime now = content::InJapan(clock_.Now());
  return cache_ ? content::PlausibleTime(*cache_, now) : now;
}

const std::vector<content::Notice>& Stage::NoticesInForce() {
  return emergencies_.At(cache_ ? &*cache_ : nullptr, centre_ ? &*centre_ : nullptr, Now());
}

bool Stage::InEmergency() {
  return !NoticesInForce().empty();
}

std::optional<std::chrono::seconds> Stage::UntilNoticeChange() {
  NoticesInForce();
  auto until = emergencies_.until();
  if (!until) return std::nullopt;
  return *until - Now();
}

Stage::Words& Stage::WordsOf(const std::string& language) {
  auto known = words_.find(language);
  if (known != words_.end()) return known->second;
  // The messages are built into the program: that they open is a test's matter.
  auto messages = locales::Catalog::Open(language);
  content::Check(static_cast<bool>(messages), "the built-in messages cannot be read");
  return words_.emplace(language, Words{*std::move(messages), locales::Dates(language)}).first->second;
}

Scene Stage::SceneOf(const Session& session) {
  Words& words = WordsOf(session.language());
  content::Instant now = clock_.Now();
  Scene scene{.cache = cache_ ? &*cache_ : nullptr,
              .route = session.route(),
              .back = session.back(),
              .messages = words.messages,
              .dates = words.dates,
              .language = session.language(),
              .now = content::InJapan(now),
              .freshness = {},
              .preferences = session.preferences(),
              .collection = session.collection(),
              .prefecture_seen = session.prefecture_seen(),
              .take_url = settings_.take_url,
              .centre = centre_};
  if (cache_) {
    content::Instant as_of =
        std::max(LastContact(cache_directory_).value_or(content::Instant{}), cache_->origin().published);
    scene.freshness = {as_of, now - as_of > settings_.stale_after};
  }
  return scene;
}

Stage::Drawn Stage::Draw(const Session& session, Size surface, const Moment& moment) {
  Scene scene = SceneOf(session);
  Frame::Setting setting = SettingFor(surface);
  setting.language = session.language();
  setting.right_to_left = IsRightToLeft(session.language());
  setting.pressed = moment.pressed;
  setting.focused = moment.focused;
  setting.theme = ThemeOf(session.preferences().look);
  setting.text_scale = static_cast<float>(session.preferences().text_percent) / 100;
  setting.scrolled = session.scrolled();
  std::vector<Item> surroundings = Surroundings(setting);
  const std::vector<content::Notice>& notices = NoticesInForce();
  Frame frame(engine_, images_, setting,
              notices.empty() ? scene.Say("app.title") : scene.Pick(notices.front().record.name));
  if (!notices.empty()) {
    DrawEmergency(frame, scene, notices);
  } else {
    DrawScreen(frame, scene);
    if (moment.asked) DrawStillHere(frame, scene, *moment.asked);
  }
  frame.DrawFocus();
  Drawn drawn{frame.list(), frame.root(), frame.scroll_areas(), setting.px_per_unit};
  drawn.list.items.insert(drawn.list.items.begin(), surroundings.begin(), surroundings.end());
  return drawn;
}

}  // namespace kiosk
