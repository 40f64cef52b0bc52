#include "sync/blob_rules.h"

#include <algorithm>

#include "content/base/json.h"

namespace zenkoku_sync {
namespace {

bool Fits(const std::string& wanted, const std::string& actual) {
  return wanted.empty() || wanted == actual;
}

bool Fits(const BlobRule& rule, const content::BlobUse& use) {
  if (rule.scope == BlobRule::Scope::Own && !use.own) return false;
  if (rule.scope == BlobRule::Scope::Other && use.own) return false;
  return Fits(rule.kind, use.kind) && Fits(rule.shard, use.shard) && Fits(rule.rendition, use.rendition);
}

}  // namespace

bool Wants(const BlobRules& rules, const content::BlobUse& use) {
  auto rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                           [&](const BlobRule& each) { return Fits(each, use); });
  return rule == rules.rules.end() || rule->fetch;
}

int FetchOrder(const content::BlobUse& use) {
  bool document = use.format == "application/pdf";
  return (use.own ? 0 : 2) + (document ? 1 : 0);
}

std::string Fingerprint(const BlobRules& rules) {
  content::Json line = content::Json::array({rules.centre, rules.budget});
  for (const BlobRule& rule : rules.rules) {
    line.push_back({static_cast<int>(rule.scope), rule.kind, rule.shard, rule.rendition, rule.fetch});
  }
  return content::DumpJson(line);
}

}  // namespace zenkoku_sync
