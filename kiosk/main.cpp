#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "fonts/engine.h"
#include "kiosk/run.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

struct Arguments {
  std::string cache;
  std::string config;
  std::string language;
  std::string route;
  std::string size;
  bool windowed = false;
  std::string screenshot;
  std::string dump;
  std::string preferences;
  std::string now;
};

void Declare(CLI::App& app, Arguments& arguments) {
  app.description(
      "Shows the content of a cache on a touch screen. It never writes there and never uses a network.");
  app.add_option("--cache", arguments.cache, "The directory that zenkoku-sync fills")->required();
  app.add_option("--config", arguments.config, "Settings of this kiosk (TOML)");
  app.add_option("--language", arguments.language,
                 "BCP 47 tag of the first screen, e.g. en; default from the settings");
  app.add_option("--route", arguments.route,
                 "Address of the first screen, e.g. /prefectures/17; by itself the one that invites");
  app.add_option("--size", arguments.size, "WIDTHxHEIGHT in px, e.g. 1080x1920");
  app.add_flag("--windowed", arguments.windowed, "A window instead of the full screen");
  app.add_option("--screenshot", arguments.screenshot,
                 "Write the screen to this PNG file and exit; needs no display");
  app.add_option("--dump", arguments.dump,
                 "Write the semantic tree to this JSON file and exit; needs no display");
  app.add_option("--preferences", arguments.preferences,
                 "Of the visitor in a --screenshot or --dump, as the accessibility screen writes them: "
                 "\"text=200&look=contrast\"");
  app.add_option("--now", arguments.now, "Stand still at this time, e.g. 2026-11-23T10:00+09:00");
}

content::Error Usage(const std::string& message) {
  return {content::Error::Kind::Usage, message};
}

content::Result<std::optional<Size>> ParseSize(const std::string& text) {
  if (text.empty()) return std::optional<Size>();
  Size size;
  char rest = 0;
  bool read = std::sscanf(text.c_str(), "%dx%d%c", &size.width, &size.height, &rest) == 2;
  if (!read || size.width < 320 || size.height < 320 || size.width > 8192 || size.height > 8192) {
    return Usage("--size " + text + ": give WIDTHxHEIGHT between 320 and 8192, e.g. 1080x1920");
  }
  return std::optional<Size>(size);
}

content::Result<std::string> ParseLanguage(const std::string& tag) {
  if (locales::FindLanguage(tag) != nullptr) return tag;
  std::string known;
  for (const locales::Language& language : locales::Languages()) {
    if (language.complete) known += (known.empty() ? "" : ", ") + std::string(language.tag);
  }
  return Usage("--language " + tag + ": not a language of this kiosk, which speaks " + known);
}

// The program's pictures lie beside it: bin/zenkoku-kiosk and share/zenkoku-kiosk/art.
std::string ArtDirectory() {
  std::error_code code;
  std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", code);
  return (program.parent_path().parent_path() / "share/zenkoku-kiosk/art").string();
}

content::Result<int> Run(const Arguments& arguments) {
  Settings settings;
  if (!arguments.config.empty()) settings = TRY(ReadSettings(arguments.config));
  if (!arguments.language.empty()) settings.language = arguments.language;
  auto language = TRY(ParseLanguage(settings.language));
  auto size = TRY(ParseSize(arguments.size));
  if (!arguments.route.empty() && !ParseRoute(arguments.route))
    return Usage("--route " + arguments.route + ": give an address like /prefectures/17");
  if (!ParseRoute("/accessibility?" + arguments.preferences))
    return Usage("--preferences " + arguments.preferences + ": give them like text=200&look=contrast");
  content::SystemClock system_clock;
  std::optional<content::FixedClock> fixed_clock;
  if (!arguments.now.empty()) {
    auto now = content::ParseInstant(arguments.now);
    if (!now) return Usage("--now " + arguments.now + ": give a time like 2026-11-23T10:00+09:00");
    fixed_clock.emplace(*now);
  }
  const content::Clock& clock = fixed_clock ? static_cast<const content::Clock&>(*fixed_clock) : system_clock;

  fonts::Engine engine = TRY(fonts::Engine::Open("/usr/share/fonts"));
  Images images(ArtDirectory(), arguments.cache + "/blobs");
  Stage stage(engine, images, clock, settings, arguments.cache,
              [](const std::string& line) { std::fprintf(stderr, "zenkoku-kiosk: %s\n", line.c_str()); });
  CpuPainter painter(engine, images);
  if (!arguments.screenshot.empty() || !arguments.dump.empty()) {
    Session session(language);
    session.Follow("/accessibility?" + arguments.preferences);
    session.Follow("/");
    session.Follow(arguments.route);
    TRY(DrawOnce(stage, session, painter, size.value_or(Size{1080, 1920}), arguments.screenshot,
                 arguments.dump));
  } else {
    Visit visit(stage, {.language = language, .patience = settings.patience, .keys = settings.keys});
    if (!arguments.route.empty()) visit.BeginAt(arguments.route);
    TRY(Show(stage, std::move(visit), painter, clock,
             {.full_screen = !arguments.windowed,
              .size = size,
              .cache_directory = arguments.cache,
              .notices_directory = settings.notices}));
  }
  return 0;
}

}  // namespace
}  // namespace kiosk

int main(int argc, char** argv) {
  CLI::App app;
  kiosk::Arguments arguments;
  kiosk::Declare(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  auto result = kiosk::Run(arguments);
  if (result) return *result;
  std::fprintf(stderr, "zenkoku-kiosk: %s\n", result.error().message.c_str());
  return result.error().kind == content::Error::Kind::Usage ? 2 : 1;
}
