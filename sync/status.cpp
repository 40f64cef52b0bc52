#include "sync/status.h"

#include "content/base/write_then_rename.h"
#include "sync/applied.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::FormatInstant;
using content::Json;
using content::Result;

constexpr uint64_t kMostStatusBytes = 65'536;

std::string PathOf(const std::string& cache) {
  return content::Join(cache, "status.json");
}

const char* Word(Outcome outcome) {
  switch (outcome) {
    case Outcome::Updated:
      return "updated";
    case Outcome::Current:
      return "current";
    case Outcome::Offline:
      return "offline";
    case Outcome::DiskFull:
      return "disk-full";
    case Outcome::Refused:
    case Outcome::Usage:
      return "refused";
  }
  return "";
}

void PutReport(Json& status, const RoundReport& report, content::Instant at) {
  status["checked"] = FormatInstant(at);
  status["release"] = report.release;
  status["published"] = FormatInstant(report.published);
  status["generation"] = report.generation;
  status["held"] = report.held;
  status["pending"] = PendingJson(report.pending);
  status["leftOut"] = report.left_out;
}

// Of the content that the feed published last, at the time of the attempt.
void PutAge(Json& status, content::Instant at) {
  auto published = status.find("published");
  if (published == status.end() || !published->is_string()) return;
  auto instant = content::ParseInstant(published->get<std::string>());
  if (instant) status["age"] = std::max<int64_t>(0, (at - *instant).count());
}

}  // namespace

Result<Json> ReadStatus(content::Disk& disk, const std::string& cache) {
  std::string bytes = TRY(disk.Read(PathOf(cache), kMostStatusBytes));
  Json status = TRY(content::ParseJson(bytes, PathOf(cache)));
  if (!status.is_object()) return Error{Error::Kind::Damaged, PathOf(cache) + ": not a status"};
  return status;
}

Result<void> WriteStatus(content::Disk& disk, const std::string& cache, const Attempt& attempt) {
  auto old = ReadStatus(disk, cache);
  Json status = old ? *std::move(old) : Json::object();
  status["attempted"] = FormatInstant(attempt.at);
  status["result"] = Word(OutcomeOf(attempt.round));
  status["message"] = attempt.round ? Summary(*attempt.round) : attempt.round.error().message;
  if (attempt.round) PutReport(status, *attempt.round, attempt.at);
  PutAge(status, attempt.at);
  status["mirror"] = attempt.mirror;
  status["bytes"] = attempt.bytes;
  status["requests"] = attempt.requests;
  status["clock"] = Word(attempt.clock);
  status["disk"] =
      Json{{"free", attempt.disk_free}, {"reserve", attempt.disk_reserve}, {"missing", attempt.disk_missing}};
  status.erase("next");
  if (attempt.next) status["next"] = FormatInstant(*attempt.next);
  return content::WriteThenRename(disk, PathOf(cache), content::DumpJson(status));
}

}  // namespace zenkoku_sync
