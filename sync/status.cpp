#include "sync/status.h"

#include "content/base/json.h"
#include "content/base/write_then_rename.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::FormatInstant;
using content::Json;

constexpr uint64_t kMostStatusBytes = 65'536;

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

Json OldStatus(content::Disk& disk, const std::string& path) {
  auto bytes = disk.Read(path, kMostStatusBytes);
  if (!bytes) return Json::object();
  auto json = content::ParseJson(*bytes, path);
  return json && json->is_object() ? *std::move(json) : Json::object();
}

}  // namespace

Outcome OutcomeOf(const content::Result<RoundReport>& round) {
  if (round) return round->updated ? Outcome::Updated : Outcome::Current;
  switch (round.error().kind) {
    case Error::Kind::NotFound:
    case Error::Kind::Unreachable:
      return Outcome::Offline;
    case Error::Kind::DiskFull:
      return Outcome::DiskFull;
    case Error::Kind::Usage:
      return Outcome::Usage;
    default:
      return Outcome::Refused;
  }
}

int ExitCode(Outcome outcome) {
  switch (outcome) {
    case Outcome::Updated:
    case Outcome::Current:
      return 0;
    case Outcome::Offline:
      return 3;
    case Outcome::Refused:
      return 4;
    case Outcome::DiskFull:
      return 5;
    case Outcome::Usage:
      return 2;
  }
  return 2;
}

content::Result<void> WriteStatus(content::Disk& disk, const std::string& cache, content::Instant attempted,
                                  const content::Result<RoundReport>& round) {
  std::string path = content::Join(cache, "status.json");
  Json status = OldStatus(disk, path);
  status["attempted"] = FormatInstant(attempted);
  status["result"] = Word(OutcomeOf(round));
  status["message"] = round ? Summary(*round) : round.error().message;
  if (round) {
    status["checked"] = FormatInstant(attempted);
    status["release"] = round->release;
    status["published"] = FormatInstant(round->published);
  }
  return content::WriteThenRename(disk, path, content::DumpJson(status));
}

}  // namespace zenkoku_sync
