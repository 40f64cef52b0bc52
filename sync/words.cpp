#include "sync/words.h"

#include <CLI/CLI.hpp>
#include <optional>

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;
using Task = Words::Task;

constexpr int kLongestInterval = 86'400;  // seconds

// The command line as it was typed; what is not there does not override the settings.
struct Typed {
  std::string config;
  std::vector<std::string> feeds;
  std::optional<std::string> cache, root, proxy, ca, centre;
  std::optional<int64_t> interval;
  bool once = false, cancel = false, repair = false;
};

void AddOptions(CLI::App& app, Typed& typed) {
  app.add_option("--config", typed.config, "Settings file (TOML); a word here overrides it");
  app.add_option("--feed", typed.feeds, "The feed's URL (https:, http: or file:); again for each mirror")
      ->allow_extra_args(false);
  app.add_option("--cache", typed.cache, "The kiosk's content; made when it is not there");
  app.add_flag("--once", typed.once,
               "One round: exit 0 up to date, 3 offline, 4 feed refused, 5 disk full (old content kept)");
  app.add_option("--root", typed.root, "The feed's first root (1.root.json), needed once per cache");
  app.add_option("--proxy", typed.proxy, "URL of a proxy; else the environment's");
  app.add_option("--ca", typed.ca, "Roots for TLS (PEM); else the system's");
  app.add_option("--centre", typed.centre, "Id of the centre where this kiosk stands");
  app.add_option("--interval", typed.interval, "Seconds between rounds")
      ->check(CLI::Range(1, kLongestInterval));
}

void Override(Settings& settings, const Typed& typed) {
  if (!typed.feeds.empty()) settings.feeds = typed.feeds;
  settings.cache = typed.cache.value_or(settings.cache);
  settings.root = typed.root.value_or(settings.root);
  settings.proxy = typed.proxy.value_or(settings.proxy);
  settings.ca = typed.ca.value_or(settings.ca);
  settings.blobs.centre = typed.centre.value_or(settings.blobs.centre);
  if (typed.interval) settings.interval = std::chrono::seconds(*typed.interval);
}

Result<void> CheckComplete(const Words& words) {
  if (words.settings.cache.empty()) {
    return Error{Error::Kind::Usage,
                 "which cache? Name its directory with --cache DIR, or in the --config file"};
  }
  bool asks_feed = words.task == Task::Follow || words.task == Task::Once || words.task == Task::Repair;
  if (asks_feed && words.settings.feeds.empty()) {
    return Error{Error::Kind::Usage, "which feed? Name it with --feed URL, or as feeds in the --config file"};
  }
  return {};
}

}  // namespace

Result<Words> ReadWords(content::Disk& disk, int argc, const char* const* argv) {
  CLI::App app("Keep a kiosk's content up to date from a signed feed", "zenkoku-sync");
  app.fallthrough();
  Typed typed;
  AddOptions(app, typed);
  auto* status = app.add_subcommand("status", "Say how the content and the latest attempt are");
  auto* rollback =
      app.add_subcommand("rollback", "Show the previous generation until the feed has a newer release");
  rollback->add_flag("--cancel", typed.cancel, "Follow the feed again at once");
  auto* verify = app.add_subcommand("verify", "Hash everything again: exit 0 sound, 4 damaged");
  verify->add_flag("--repair", typed.repair, "Fetch again what is damaged");
  app.require_subcommand(0, 1);
  Words words;
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success&) {
    words.help = app.help();
    return words;
  } catch (const CLI::ParseError& error) {
    return Error{Error::Kind::Usage, std::string(error.what()) + " (--help explains every word)"};
  }
  if (!typed.config.empty()) {
    auto settings = ReadSettings(disk, typed.config);
    if (!settings) return Error{Error::Kind::Usage, settings.error().message};
    words.settings = *std::move(settings);
  }
  Override(words.settings, typed);
  if (typed.once) words.task = Task::Once;
  if (status->parsed()) words.task = Task::Status;
  if (rollback->parsed()) words.task = typed.cancel ? Task::CancelRollBack : Task::RollBack;
  if (verify->parsed()) words.task = typed.repair ? Task::Repair : Task::Verify;
  TRY(CheckComplete(words));
  return words;
}

}  // namespace zenkoku_sync
