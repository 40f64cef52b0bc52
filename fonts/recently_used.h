#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace fonts {

// Keeps what was used last, up to a number of bytes. One thread.
template <typename Value>
class RecentlyUsed {
 public:
  explicit RecentlyUsed(size_t limit) : limit_(limit) {}

  // nullptr when it is not here.
  Value* Find(std::string_view key) {
    const auto found = index_.find(key);
    if (found == index_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &found->second->value;
  }

  Value& Put(std::string key, Value value, size_t bytes) {
    bytes += key.size() + sizeof(Entry);
    entries_.push_front({std::move(key), std::move(value), bytes});
    index_.emplace(entries_.front().key, entries_.begin());
    used_ += bytes;
    while (used_ > limit_ && entries_.size() > 1) Drop();
    return entries_.front().value;
  }

  void Clear() {
    index_.clear();
    entries_.clear();
    used_ = 0;
  }

  size_t bytes() const { return used_; }

 private:
  struct Entry {
    std::string key;
    Value value;
    size_t bytes;
  };

  void Drop() {
    index_.erase(entries_.back().key);
    used_ -= entries_.back().bytes;
    entries_.pop_back();
  }

  size_t limit_;
  size_t used_ = 0;
  std::list<Entry> entries_;  // the latest first
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator>
      index_;  // views of the entries' keys
};

}  // namespace fonts
