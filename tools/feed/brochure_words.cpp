#include "tools/feed/brochure_words.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "content/store/library.h"
#include "tools/brochure/drop_folder.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr std::chrono::seconds kSettle{2};

Result<std::vector<BrochureWords::Rack>> RacksIn(const std::vector<std::string>& words) {
  std::vector<BrochureWords::Rack> racks;
  for (const std::string& word : words) {
    const size_t equals = word.find('=');
    if (equals == std::string::npos)
      return Error{Error::Kind::Usage, word + ": a rack is written CENTRE=RACK, centre-tocho=B-12"};
    racks.push_back({word.substr(0, equals), word.substr(equals + 1)});
  }
  return racks;
}

}  // namespace

BrochureCommand::BrochureCommand(CLI::App& app) {
  brochure_ =
      app.add_subcommand("brochure", "Bring PDFs into a library as brochures (tools/brochure/README.md)");
  brochure_->require_subcommand(1);
  auto with_sandbox = [&](CLI::App* word) {
    word->add_option("--threads", threads_, "Pages that are drawn at once (2)")->check(CLI::Range(1, 64));
    word->add_flag("--weak-sandbox", weak_sandbox_,
                   "Where bubblewrap cannot work: read PDFs with limits on the programs alone");
  };
  add_ = brochure_->add_subcommand("add", "Take a PDF in; the same PDF again changes the words alone");
  add_->add_option("PDF", pdf_, "The file")->required();
  add_->add_option("--id", words_.id, "The brochure that this is the new edition of");
  add_->add_option("--title-ja", words_.title_ja, "Its title; else the PDF's");
  add_->add_option("--title-en", words_.title_en, "Its title in English");
  add_->add_option("--prefecture", words_.prefectures, "JIS X 0401: 17; may be repeated");
  add_->add_option("--language", words_.language, "Of the PDF: ja, en, zh-Hant ...; else it is found out");
  add_->add_option("--publisher", words_.publisher, "Who made it");
  add_->add_option("--licence", words_.licence, "SPDX, or the terms' name");
  add_->add_option("--url", words_.url, "The brochure's own address, for the QR code");
  add_->add_option("--from", words_.valid_from, "The first day that it is shown: 2026-11-28");
  add_->add_option("--until", words_.valid_through, "The last day");
  add_->add_option("--rack", racks_, "Where the paper copy stands: CENTRE=RACK; may be repeated");
  list_ = brochure_->add_subcommand("list", "Say which brochures there are");
  retire_ =
      brochure_->add_subcommand("retire", "Show it no more from today on; adding its PDF brings it back");
  retire_->add_option("ID", id_, "The brochure")->required();
  watch_ = brochure_->add_subcommand(
      "watch", "Take in each PDF that is dropped into a folder, with its NAME.toml, until SIGTERM");
  watch_->add_option("FOLDER", folder_, "The folder")->required();
  for (CLI::App* word : {add_, list_, retire_, watch_}) {
    word->add_option("--library", library_, "The library's directory")->required();
  }
  for (CLI::App* word : {add_, watch_}) with_sandbox(word);
}

Result<int> BrochureCommand::Run(content::Disk& disk, const content::Clock& clock, const Say& say) {
  content::Library library = TRY(content::Library::Open(disk, library_));
  BrochuresLibrary brochures(disk, library, library_, clock);
  if (add_->parsed()) return Add(disk, brochures, say);
  if (watch_->parsed()) return Watch(disk, brochures, say);
  if (retire_->parsed()) {
    TRY(brochures.Retire(id_));
    return 0;
  }
  for (const content::Json& brochure : TRY(brochures.All())) say(ListLine(brochure));
  return 0;
}

Result<int> BrochureCommand::Add(content::Disk& disk, BrochuresLibrary& brochures, const Say& say) {
  if (!disk.Exists(pdf_)) return Error{Error::Kind::Usage, pdf_ + ": there is no such file"};
  words_.racks = TRY(RacksIn(racks_));
  const Sandbox sandbox =
      TRY(Sandbox::Find(weak_sandbox_ ? Sandbox::Weakness::Allowed : Sandbox::Weakness::Refused));
  const bool watched = isatty(STDERR_FILENO) == 1;
  const TakenIn taken = TRY(brochures.TakeIn(sandbox, pdf_, words_, threads_, [&](int done, int all) {
    if (watched) std::fprintf(stderr, "\r%d / %d%s", done, all, done == all ? "\n" : "");
  }));
  std::string text = ToText(taken.report);
  if (text.ends_with('\n')) text.pop_back();
  say(text);
  if (sandbox.protection() == Sandbox::Protection::LimitsOnly) say("sandbox: " + sandbox.Line());
  if (!taken.report.refused()) say(taken.id);
  return taken.report.refused() ? 1 : 0;
}

Result<int> BrochureCommand::Watch(content::Disk& disk, BrochuresLibrary& brochures, const Say& say) {
  const Sandbox sandbox =
      TRY(Sandbox::Find(weak_sandbox_ ? Sandbox::Weakness::Allowed : Sandbox::Weakness::Refused));
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  const int stop = signalfd(-1, &signals, SFD_CLOEXEC);
  if (stop < 0) return Error{Error::Kind::Denied, "wait for signals: the system refuses"};
  say("sandbox: " + sandbox.Line());
  DropFolder folder(disk, brochures, sandbox, folder_, threads_, say);
  const Result<void> watched = folder.Watch(stop, kSettle);
  close(stop);
  if (!watched) return watched.error();
  return 0;
}

}  // namespace tools
