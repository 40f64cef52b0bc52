#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <unordered_map>
#include <utility>

namespace kiosk {

// Values by key, bounded by bytes: the one that was not used for longest goes first. The newest always stays,
// so that what Add returns is valid until the next Add.
template <typename Key, typename Value, typename Hash = std::hash<Key>>
class RecentlyUsed {
 public:
  explicit RecentlyUsed(size_t limit) : limit_(limit) {}

  Value* Find(const Key& key) {
    auto found = places_.find(key);
    if (found == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &found->second->value;
  }

  Value& Add(const Key& key, Value value, size_t bytes) {
    if (Find(key) != nullptr) EraseFirst();
    entries_.push_front({key, std::move(value), bytes});
    places_.emplace(key, entries_.begin());
    bytes_ += bytes;
    while (bytes_ > limit_ && entries_.size() > 1) EraseLast();
    return entries_.front().value;
  }

  // Lets even the newest go when it alone is over the limit.
  void Trim() {
    while (bytes_ > limit_) EraseLast();
  }

  template <typename Condition>
  void EraseIf(const Condition& condition) {
    for (auto entry = entries_.begin(); entry != entries_.end();) {
      if (!condition(entry->key)) {
        ++entry;
        continue;
      }
      bytes_ -= entry->bytes;
      places_.erase(entry->key);
      entry = entries_.erase(entry);
    }
  }

  size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    Key key;
    Value value;
    size_t bytes;
  };

  void EraseFirst() {
    bytes_ -= entries_.front().bytes;
    places_.erase(entries_.front().key);
    entries_.pop_front();
  }

  void EraseLast() {
    bytes_ -= entries_.back().bytes;
    places_.erase(entries_.back().key);
    entries_.pop_back();
  }

  size_t limit_;
  size_t bytes_ = 0;
  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<Key, typename std::list<Entry>::iterator, Hash> places_;
};

}  // namespace kiosk
