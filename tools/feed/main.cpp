#include <signal.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/feed/thousands.h"
#include "content/store/library.h"
#include "tools/feed/brochure_words.h"
#include "tools/feed/check.h"
#include "tools/feed/clean.h"
#include "tools/feed/coverage.h"
#include "tools/feed/keys_words.h"
#include "tools/feed/publish.h"
#include "tools/feed/resign.h"
#include "tools/feed/serve.h"
#include "tools/import/export_translations.h"
#include "tools/import/import.h"
#include "tools/import/translation_files.h"

namespace {

using content::Counted;
using content::Error;
using content::Result;

constexpr int kFailed = 1;
constexpr int kWrongWord = 2;

struct Words {
  std::string library;
  std::vector<std::string> sources;
  std::string reports;
  std::string language;
  std::string tree;
  std::string directory;
  tools::PublishPlaces places;
  tools::ResignPlaces resign;
  std::string passphrase_file;
  tools::ServeRequest serve;
};

void Say(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

Result<int> Import(content::Disk& disk, const Words& words) {
  content::Library library = TRY(content::Library::Open(disk, words.library));
  const std::string reports = words.reports.empty() ? content::Join(words.library, "reports") : words.reports;
  for (const std::string& source : words.sources) {
    tools::ImportReport report = TRY(tools::ImportSource(disk, library, source, reports, Say));
    for (const std::string& note : report.notes) Say("note: " + note);
    Say(source + ": " + Counted(static_cast<uint64_t>(report.records), "record") + ", " +
        std::to_string(report.changed) + " changed, " + std::to_string(report.removed) + " removed");
  }
  return 0;
}

Result<const content::TranslatedLanguage*> NamedLanguage(const std::string& tag) {
  const content::TranslatedLanguage* language = content::FindTranslatedLanguage(tag);
  if (language != nullptr) return language;
  return Error{Error::Kind::Usage, tag + ": the content is not translated into this language"};
}

// A line for each language, and for the one that is asked for everything that it lacks.
Result<void> SayCoverage(content::Library& library, const std::string& language) {
  if (!language.empty()) TRY(NamedLanguage(language));
  for (const tools::Coverage& coverage : tools::CoverageOf(TRY(tools::RecordsToTranslate(library)))) {
    if (coverage.language == language) {
      for (const std::string& gap : coverage.gaps) Say(gap);
    }
    if (language.empty() || coverage.language == language) Say(tools::CoverageLine(coverage));
  }
  return {};
}

Result<int> Check(content::Disk& disk, const Words& words) {
  content::Library library = TRY(content::Library::Open(disk, words.library));
  std::vector<content::Json> records = TRY(library.Records());
  std::vector<content::Finding> findings = TRY(tools::CheckLibrary(library));
  for (const content::Finding& finding : findings) Say(finding.Line());
  TRY(SayCoverage(library, words.language));
  Say(tools::CheckSummary(records.size(), findings));
  return tools::CountErrors(findings) > 0 ? kFailed : 0;
}

Result<int> ExportTranslations(content::Disk& disk, const Words& words) {
  const content::TranslatedLanguage* language = TRY(NamedLanguage(words.language));
  std::string directory = words.directory;
  if (directory.empty()) {
    directory = content::Join(tools::TranslationsDirectory(words.tree), words.language);
  }
  const tools::ExportReport report = TRY(tools::ExportTranslations(disk, words.tree, *language, directory));
  Say(directory + ": " + std::to_string(report.fresh) + " fresh, " + std::to_string(report.stale) +
      " stale, " + std::to_string(report.missing) + " missing; " +
      Counted(static_cast<uint64_t>(report.written), "file") + " changed");
  return 0;
}

Result<int> Publish(content::Disk& disk, Words words) {
  content::SystemClock clock;
  if (words.places.keys.empty()) words.places.keys = content::Join(words.places.library, "keys");
  words.places.passphrase = TRY(tools::ReadPassphrase(disk, words.passphrase_file));
  TRY(tools::Publish(disk, clock, words.places, Say));
  return 0;
}

Result<int> Resign(content::Disk& disk, Words words) {
  content::SystemClock clock;
  words.resign.passphrase = TRY(tools::ReadPassphrase(disk, words.passphrase_file));
  TRY(tools::Resign(disk, clock, words.resign, Say));
  return 0;
}

Result<int> Clean(content::Disk& disk, const Words& words) {
  content::SystemClock clock;
  tools::CleanReport report = TRY(tools::Clean(disk, clock, words.resign.feed));
  Say("removed " + Counted(report.removed, "file") + ", kept " + Counted(report.kept, "file"));
  return 0;
}

// Blocked in every thread, so that only sigwait() receives them.
sigset_t StopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

Result<int> Serve(content::Disk& disk, const Words& words) {
  sigset_t signals = StopSignals();
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  TRY(tools::Serve(disk, words.serve, Say, [&] {
    int received = 0;
    sigwait(&signals, &received);
  }));
  return 0;
}

struct Commands {
  CLI::App* import;
  CLI::App* check;
  CLI::App* export_translations;
  CLI::App* publish;
  CLI::App* resign;
  CLI::App* clean;
  CLI::App* serve;
};

Commands Describe(CLI::App& app, Words& words) {
  app.require_subcommand(1);
  Commands commands{};
  commands.import = app.add_subcommand("import", "Bring sources into a library; every repair is reported");
  commands.import
      ->add_option("--library", words.library, "The library's directory; made when it is not there")
      ->required();
  commands.import
      ->add_option("SOURCE", words.sources, "A content tree, or a CSV, iCalendar, GeoJSON or JSON-LD file")
      ->required();
  commands.import->add_option(
      "--reports", words.reports,
      "Where the report on each file of open data goes; LIBRARY/reports when not given");

  commands.check =
      app.add_subcommand("check", "Say everything that is wrong in a library; exit 1 on an error");
  commands.check->add_option("--library", words.library, "The library's directory")->required();
  commands.check->add_option("--language", words.language,
                             "Name each missing and stale text of this language: fr, zh-Hant ...");

  CLI::App* translations =
      app.add_subcommand("translations", "PO files for the translators of a content tree");
  translations->require_subcommand(1);
  commands.export_translations = translations->add_subcommand(
      "export", "Bring the PO files of a language up to the tree; what is translated is kept");
  commands.export_translations->add_option("--tree", words.tree, "The content tree: content/japan")
      ->required();
  commands.export_translations->add_option("--language", words.language, "fr, zh-Hant ...")->required();
  commands.export_translations->add_option(
      "--out", words.directory, "The directory of the language's PO files (TREE/translations/LANGUAGE)");

  commands.publish = app.add_subcommand("publish", "Write what changed as a signed feed, in one step");
  commands.publish->add_option("--library", words.places.library, "The library's directory")->required();
  commands.publish->add_option("--feed", words.places.feed, "The feed's directory; made when it is not there")
      ->required();
  commands.publish->add_option("--keys", words.places.keys,
                               "The private keys' directory (LIBRARY/keys); keys are made on first use");

  commands.publish->add_option("--passphrase-file", words.passphrase_file,
                               "Holds the keys' passphrase in its first line");

  commands.resign = app.add_subcommand(
      "resign", "Announce what a desk has prepared, and sign the timestamp anew; to be run every hour");
  commands.resign->add_option("--feed", words.resign.feed, "The feed's directory")->required();
  commands.resign->add_option("--keys", words.resign.keys, "The private keys' directory")->required();
  commands.resign->add_option("--passphrase-file", words.passphrase_file,
                              "Holds the keys' passphrase in its first line");

  commands.clean = app.add_subcommand("clean", "Remove from a feed what was replaced 90 days ago or earlier");
  commands.clean->add_option("--feed", words.resign.feed, "The feed's directory")->required();

  commands.serve = app.add_subcommand("serve", "Serve a feed on 127.0.0.1 until SIGTERM");
  commands.serve->add_option("--feed", words.serve.feed, "The feed's directory")->required();
  commands.serve->add_option("--port", words.serve.port, "0 lets the system choose")
      ->check(CLI::Range(0, 65535));
  commands.serve->add_option("--port-file", words.serve.port_file, "Where to write the port once it listens");
  return commands;
}

Result<int> Run(const Commands& commands, const Words& words, tools::KeysWords& keys,
                tools::BrochureCommand& brochure) {
  content::SystemDisk disk;
  if (brochure.parsed()) {
    content::SystemClock clock;
    return brochure.Run(disk, clock, Say);
  }
  if (keys.parsed()) {
    content::SystemClock clock;
    TRY(keys.Run(disk, clock, Say));
    return 0;
  }
  if (commands.import->parsed()) return Import(disk, words);
  if (commands.check->parsed()) return Check(disk, words);
  if (commands.export_translations->parsed()) return ExportTranslations(disk, words);
  if (commands.publish->parsed()) return Publish(disk, words);
  if (commands.resign->parsed()) return Resign(disk, words);
  if (commands.clean->parsed()) return Clean(disk, words);
  return Serve(disk, words);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Import, check, publish and serve the content of the kiosks, and look after its keys",
               "zenkoku-feed");
  Words words;
  Commands commands = Describe(app, words);
  tools::KeysWords keys(app);
  tools::BrochureCommand brochure(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    std::fprintf(stderr, "zenkoku-feed: %s (--help explains every word)\n", error.what());
    return kWrongWord;
  }
  Result<int> result = Run(commands, words, keys, brochure);
  if (result) return *result;
  std::fprintf(stderr, "zenkoku-feed: %s\n", result.error().message.c_str());
  return result.error().kind == Error::Kind::Usage ? kWrongWord : kFailed;
}
