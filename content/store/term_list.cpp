#include "content/store/term_list.h"

#include <functional>

#include "content/store/search_tokenizer.h"

namespace content {
namespace {

constexpr size_t kUsualPlaces = 1024;
constexpr size_t kUsualBytes = 8192;

}  // namespace

TermList::TermList() : seen_(kUsualPlaces) {
  list_.reserve(kUsualBytes);
}

void TermList::Add(char mark, char again, std::string_view letters) {
  if (letters.empty()) return;
  size_t before = list_.size();
  list_ += kTermSeparator;
  if (mark != '\0') list_ += mark;
  if (again != '\0') list_ += again;
  list_ += letters;
  if (!IsNew(std::string_view(list_).substr(before + 1))) list_.resize(before);
}

bool TermList::IsNew(std::string_view term) {
  uint64_t hash = std::hash<std::string_view>()(term) | 1;
  size_t at = hash / 2 & (seen_.size() - 1);
  while (seen_[at] != 0) {
    if (seen_[at] == hash) return false;
    at = (at + 1) & (seen_.size() - 1);
  }
  seen_[at] = hash;
  if (++count_ * 2 > seen_.size()) Grow();
  return true;
}

void TermList::Grow() {
  std::vector<uint64_t> larger(seen_.size() * 2);
  for (uint64_t hash : seen_) {
    if (hash == 0) continue;
    size_t at = hash / 2 & (larger.size() - 1);
    while (larger[at] != 0) at = (at + 1) & (larger.size() - 1);
    larger[at] = hash;
  }
  seen_ = std::move(larger);
}

}  // namespace content
