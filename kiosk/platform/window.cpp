#include "kiosk/platform/window.h"

#include <SDL.h>

#include <string_view>

#include "kiosk/platform/directory_watch.h"
#include "kiosk/platform/event_wait.h"
#include "kiosk/platform/one_finger.h"

namespace kiosk {
namespace {

constexpr Size kDesignSize{1080, 1920};  // of a window whose size nobody says

using content::Error;
using content::Result;

struct SdlQuit {
  // A token: SDL itself is a global thing.
  void operator()(const int*) const { SDL_Quit(); }
};

struct WindowDestroy {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

constexpr int kStarted = 1;

// The CPU paints, so the window's surface is shared memory; a texture in between would only cost a copy. One
// touch is one event: SDL must not invent a mouse for it or a finger for a mouse. A kiosk never leaves the
// glass.
void SetHints() {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
}

Error NoDisplay(const char* what) {
  return {Error::Kind::Unreachable, std::string("window: ") + what + ": " + SDL_GetError()};
}

// Without a display SDL falls back to drivers that show nothing, unless somebody asked for one by name (tests
// do).
bool ShowsNothing() {
  std::string_view driver = SDL_GetCurrentVideoDriver();
  bool asked_for = SDL_GetHint(SDL_HINT_VIDEODRIVER) != nullptr;
  return !asked_for && (driver == "offscreen" || driver == "dummy" || driver == "evdev");
}

bool IsSupported(const SDL_Surface& surface) {
  return surface.format->BytesPerPixel == 4 && surface.format->Rmask == 0xFF0000 &&
         surface.format->Gmask == 0xFF00 && surface.format->Bmask == 0xFF;
}

bool IsMove(uint32_t type) {
  return type == SDL_MOUSEMOTION || type == SDL_FINGERMOTION;
}

Point PointOf(const SDL_TouchFingerEvent& finger, Size size) {
  return {static_cast<int>(finger.x * static_cast<float>(size.width)),
          static_cast<int>(finger.y * static_cast<float>(size.height))};
}

std::optional<InputEvent> FromKey(const SDL_KeyboardEvent& key) {
  if (key.repeat != 0) return std::nullopt;  // a key that is held acts once
  return KeyDown{SDL_GetScancodeName(key.keysym.scancode)};
}

}  // namespace

struct Window::State {
  std::unique_ptr<const int, SdlQuit> sdl{&kStarted};  // outlives everything else
  std::unique_ptr<SDL_Window, WindowDestroy> window;
  std::vector<std::unique_ptr<DirectoryWatch>> watches;
  uint32_t content_changed = 0;  // SDL's number for our own event
  OneFinger finger;
  EventWait events;

  Size SizeNow() const {
    Size size;
    SDL_GetWindowSize(window.get(), &size.width, &size.height);
    return size;
  }

  std::optional<InputEvent> FromMouse(const SDL_MouseButtonEvent& button);
  std::optional<InputEvent> FromWindow(const SDL_WindowEvent& event) const;
  std::optional<InputEvent> Translate(const SDL_Event& event);
  std::optional<InputEvent> LatestMove(std::optional<InputEvent> first);
};

std::optional<InputEvent> Window::State::FromMouse(const SDL_MouseButtonEvent& button) {
  if (button.button != SDL_BUTTON_LEFT) return std::nullopt;
  Point point{button.x, button.y};
  bool down = button.type == SDL_MOUSEBUTTONDOWN;
  return down ? finger.Down(OneFinger::kMouse, point) : finger.Up(OneFinger::kMouse, point);
}

std::optional<InputEvent> Window::State::FromWindow(const SDL_WindowEvent& event) const {
  if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED) return Resized{{event.data1, event.data2}};
  if (event.event == SDL_WINDOWEVENT_EXPOSED) return Exposed{};
  return std::nullopt;
}

std::optional<InputEvent> Window::State::Translate(const SDL_Event& event) {
  switch (event.type) {
    case SDL_FINGERDOWN:
      return finger.Down(event.tfinger.fingerId, PointOf(event.tfinger, SizeNow()));
    case SDL_FINGERMOTION:
      return finger.Move(event.tfinger.fingerId, PointOf(event.tfinger, SizeNow()));
    case SDL_FINGERUP:
      return finger.Up(event.tfinger.fingerId, PointOf(event.tfinger, SizeNow()));
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return FromMouse(event.button);
    case SDL_MOUSEMOTION:
      return finger.Move(OneFinger::kMouse, {event.motion.x, event.motion.y});
    case SDL_KEYDOWN:
      return FromKey(event.key);
    case SDL_WINDOWEVENT:
      return FromWindow(event.window);
    case SDL_QUIT:
      return Quit{};
    default:
      break;
  }
  if (event.type == content_changed) return ContentChanged{};
  return std::nullopt;
}

// A panel reports a finger more often than a frame takes to paint: of moves that wait in a row only the last
// counts.
std::optional<InputEvent> Window::State::LatestMove(std::optional<InputEvent> first) {
  SDL_Event next;
  while (SDL_PeepEvents(&next, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1 && IsMove(next.type)) {
    SDL_PeepEvents(&next, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT);
    std::optional<InputEvent> later = Translate(next);
    if (later) first = later;
  }
  return first;
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::Window(Window&&) noexcept = default;
Window::~Window() = default;

// A State quits SDL with itself, so it is made only when SDL has started. SDL turns SIGTERM and SIGINT into
// its quit event by itself.
Result<Window> Window::Open(const Options& options) {
  SetHints();
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return NoDisplay("no display");
  auto state = std::make_unique<State>();
  if (ShowsNothing())
    return Error{Error::Kind::Unreachable, "window: no display: neither X11, Wayland nor KMS answers"};
  state->content_changed = SDL_RegisterEvents(1);
  SDL_Rect place{SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, options.size.value_or(kDesignSize).width,
                 options.size.value_or(kDesignSize).height};
  // A bare X server has no window manager that would make the window as large as the panel: it is made so.
  if (options.full_screen && SDL_GetDisplayBounds(0, &place) != 0) return NoDisplay("has no size");
  uint32_t flags = options.full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0;
  state->window.reset(SDL_CreateWindow(options.title.c_str(), place.x, place.y, place.w, place.h, flags));
  if (!state->window) return NoDisplay("cannot be opened");
  const SDL_Surface* surface = SDL_GetWindowSurface(state->window.get());
  if (surface == nullptr) return NoDisplay("has no pixels");
  if (!IsSupported(*surface))
    return Error{Error::Kind::Unsupported, "window: the display is not 32-bit XRGB"};
  if (options.full_screen) SDL_ShowCursor(SDL_DISABLE);
  SDL_DisableScreenSaver();
  return Window(std::move(state));
}

Size Window::size() const {
  return state_->SizeNow();
}

Surface Window::surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(state_->window.get());
  if (surface == nullptr) return {};
  return {static_cast<uint8_t*>(surface->pixels), {surface->w, surface->h}, surface->pitch};
}

Result<void> Window::Present(const std::vector<Rect>& damage) {
  Size size = state_->SizeNow();
  std::vector<SDL_Rect> rects;
  for (const Rect& rect : damage) {
    Rect seen = Intersection(rect, {0, 0, size.width, size.height});
    if (!seen.empty()) rects.push_back({seen.x, seen.y, seen.width, seen.height});
  }
  if (rects.empty()) return {};
  if (SDL_UpdateWindowSurfaceRects(state_->window.get(), rects.data(), static_cast<int>(rects.size())) != 0) {
    return NoDisplay("cannot be presented");
  }
  return {};
}

std::optional<InputEvent> Window::Wait(int timeout_ms) {
  uint64_t begin = SDL_GetTicks64();
  for (int rest = timeout_ms;;) {
    SDL_Event event;
    bool came = state_->events.Next(event, rest);
    if (!came && timeout_ms >= 0) return std::nullopt;
    std::optional<InputEvent> input = came ? state_->Translate(event) : std::nullopt;
    if (input && IsMove(event.type)) input = state_->LatestMove(input);
    if (input) return input;
    if (timeout_ms < 0) continue;
    auto passed = static_cast<int64_t>(SDL_GetTicks64() - begin);
    rest = static_cast<int>(std::max<int64_t>(0, timeout_ms - passed));
  }
}

void Window::LetFingersTakeTurns(bool may) {
  state_->finger.TakeTurns(may);
}

std::chrono::milliseconds Window::Time() const {
  return std::chrono::milliseconds(SDL_GetTicks64());
}

Result<void> Window::Watch(const std::string& directory, Watched watched) {
  state_->watches.push_back(TRY(DirectoryWatch::Begin(directory, watched, state_->content_changed)));
  return {};
}

}  // namespace kiosk
