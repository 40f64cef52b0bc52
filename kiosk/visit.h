#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/platform/input.h"
#include "kiosk/screens/stage.h"
#include "kiosk/session/idle.h"
#include "kiosk/session/keypad.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/scroller.h"

namespace kiosk {

// One visitor after another at the glass: takes what fingers and keys do and says what is to be seen. Needs
// no window: a test or a monkey may be the visitor. Times are monotonic, from any origin. UI thread.
//
// While an emergency notice is in force the visit waits: fingers and keys move within the notice, and when it
// is over the screen, the way back and the collection are what they were. Only a language that was chosen
// meanwhile stays. A visitor who has left by then is forgotten as ever.
class Visit {
 public:
  using Milliseconds = std::chrono::milliseconds;

  struct Rules {
    std::string language;                  // of the first screen of every visit
    std::string first_route = "/attract";  // what shows while nobody is there
    Idle::Patience patience;
    KeyMap keys;
  };

  Visit(Stage& stage, Rules rules);

  void Take(const InputEvent& event, Milliseconds now);
  // Moves what moves and ends what has ended, then draws the screen as it is now.
  const Stage::Drawn& Draw(Size surface, Milliseconds now);
  // How long the picture stays as it is if nobody touches anything: 0 while something moves; negative when
  // for ever.
  Milliseconds StillFor(Milliseconds now) const;

  // Whether a second finger that comes down now is the next one of somebody who types: it presses the key
  // that the first is still on. Anywhere else the first finger is the only one.
  bool OnKey() const { return pressed_ && on_key_; }

  // The address to begin at instead of the first one; for --route.
  void BeginAt(const std::string& route);
  const Session& session() const { return session_; }
  // Pixels of the surface were lost: the next Draw has nothing to compare with.
  void Forget() { drawn_ = {}; }

 private:
  void Down(Point point, Milliseconds now);
  void Move(Point point, Milliseconds now);
  void Up(Milliseconds now);
  void Key(const std::string& name, Milliseconds now);
  void Focus(int step, Milliseconds now);
  void Activate();
  void Rest(Milliseconds now);
  void Refresh();
  void KeepFocus();
  void Follow(const std::string& target);
  void BringIntoView(const Element& element, Milliseconds now);
  void End();
  void HeedNotices();
  void LetGo();
  float Units(int pixels) const;

  Stage& stage_;
  Rules rules_;
  Session session_;
  std::optional<Session> interrupted_;  // the visit that an emergency notice has taken the screen from
  Idle idle_;
  Scroller scroller_;
  Stage::Drawn drawn_;
  Milliseconds now_{0};
  std::optional<Frame::Pressed> pressed_;
  bool on_key_ = false;  // `pressed_` is a key of a keyboard
  std::string held_;     // where `pressed_` leads when the finger rests on it; "" for nowhere
  Milliseconds came_down_{0};
  std::optional<Point> finger_;  // where it came down
  bool dragging_ = false;
  std::optional<size_t> focused_;
  std::optional<Rect> focused_key_;  // it was pressed by the keypad and keeps the focus wherever it is now
  bool outdated_ = false;            // the session has gone on since `drawn_`
};

}  // namespace kiosk
