#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "content/feed/pack.h"

namespace content {

// Walks a pack record by record, so that a kiosk never holds a shard's records at once: beside the frame
// itself, memory is a window of the decompressor and the longest record.
//
// What was read before an error was read: a pack that turns out to be cut has been half used by then. Who
// reads must have a proof of the whole, as the catalogue's root is.
class PackReader {
 public:
  // Views that the next call of Next ends.
  struct Put {
    std::string_view id;
    std::string_view bytes;
  };

  // Checks the frame against the name that it goes by (its SHA-256), and only then looks into it. Reads the
  // header and the removals. Damaged for every fault; `raw_limit` bounds the decompressed bytes.
  static Result<PackReader> Open(std::string frame, const std::string& sha256, uint64_t raw_limit);
  // Of text that is decompressed already; the text must outlive the reader.
  static Result<PackReader> OpenText(std::string_view raw, const std::string& what);

  // Kind, shard and removals; no records.
  const Pack& head() const { return head_; }
  // The next record, by id; none after the last. Damaged when the pack is not one to its end.
  Result<std::optional<Put>> Next();

 private:
  // Appends some more text; false at the end.
  using More = std::function<Result<bool>(std::string&)>;

  PackReader(More more, std::string what) : more_(std::move(more)), what_(std::move(what)) {}
  static Result<PackReader> Begin(More more, const std::string& what);
  Result<std::optional<std::string_view>> Line();
  Result<void> ReadRemoves(uint64_t count);
  Error Damaged(const std::string& reason) const;

  More more_;
  std::string what_;
  std::string text_;
  size_t at_ = 0;  // in text_: where the next line begins
  Pack head_;
  uint64_t puts_left_ = 0;
  std::string last_id_;
};

}  // namespace content
