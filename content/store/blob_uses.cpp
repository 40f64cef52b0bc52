#include "content/store/blob_uses.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "content/base/json.h"

namespace content {
namespace {

using Codes = std::set<std::string>;

Result<Codes> CodesOfCentre(Database& database, const std::string& centre) {
  Codes codes;
  TRY(
      database.Each("SELECT code FROM record_prefecture JOIN record AS centre ON number = record "
                    "WHERE centre.id = ? AND centre.kind = 'centre'",
                    {centre}, [&](const Row& row) -> Result<void> {
                      codes.emplace(row.text(0));
                      return {};
                    }));
  return codes;
}

// `list` is "13,14", or "" for a record of the whole country.
bool IsOwn(std::string_view list, const Codes& own) {
  if (list.empty() || own.empty()) return true;
  while (!list.empty()) {
    size_t comma = std::min(list.find(','), list.size());
    if (own.contains(std::string(list.substr(0, comma)))) return true;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

// Objects with a member `blob` that is this hash; `member` is the nearest name above.
void Collect(const Json& json, const std::string& member, BlobUse use, std::vector<BlobUse>& uses) {
  if (json.is_array()) {
    for (const Json& element : json) Collect(element, member, use, uses);
    return;
  }
  if (!json.is_object()) return;
  auto blob = json.find("blob");
  if (blob != json.end() && blob->is_string() && blob->get_ref<const std::string&>() == use.hash) {
    auto format = json.find("encodingFormat");
    use.rendition = member;
    use.format = format != json.end() && format->is_string() ? format->get<std::string>() : "";
    uses.push_back(use);
  }
  for (const auto& [name, value] : json.items()) Collect(value, name, use, uses);
}

}  // namespace

Result<std::vector<std::string>> BlobsNamed(Database& database) {
  std::vector<std::string> hashes;
  TRY(database.Each("SELECT DISTINCT hash FROM record_blob ORDER BY hash", {},
                    [&](const Row& row) -> Result<void> {
                      hashes.emplace_back(row.text(0));
                      return {};
                    }));
  return hashes;
}

Result<bool> IsBlobNamed(Database& database, const std::string& hash) {
  bool is_named = false;
  TRY(database.Each("SELECT EXISTS (SELECT 1 FROM record_blob WHERE hash = ?)", {hash},
                    [&](const Row& row) -> Result<void> {
                      is_named = row.integer(0) != 0;
                      return {};
                    }));
  return is_named;
}

Result<std::vector<BlobUse>> UsesOfBlobs(Database& database, const std::vector<std::string>& hashes,
                                         const std::string& centre) {
  constexpr std::string_view kRecordsNaming =
      "SELECT kind, shard, (SELECT group_concat(code) FROM record_prefecture AS area WHERE area.record = "
      "number), "
      "json FROM record_blob AS named JOIN record ON number = named.record WHERE named.hash = ?";
  Codes own = TRY(CodesOfCentre(database, centre));
  std::vector<BlobUse> uses;
  for (const std::string& hash : hashes) {
    auto collect = [&](const Row& row) -> Result<void> {
      Json record = TRY(ParseJson(row.text(3), "a record that names blob " + hash));
      BlobUse use{hash, std::string(row.text(0)), std::string(row.text(1)), "", "", IsOwn(row.text(2), own)};
      Collect(record, "", use, uses);
      return {};
    };
    TRY(database.Each(kRecordsNaming, {hash}, collect));
  }
  return uses;
}

}  // namespace content
