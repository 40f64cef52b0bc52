#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <thread>

#include "content/base/result.h"

namespace kiosk {

// A file descriptor that is closed with its owner.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

// Renames: files that are renamed into the directory; content is published so, and half-written files are
// nobody's business. Everything: files that people copy there, edit, move away or delete, too.
enum class Watched { Renames, Everything };

// Posts an SDL event whenever that happens in a directory.
//
// SDL can wait for its own events only. A thread that sleeps in poll() and posts into SDL's queue, which any
// thread may do, costs nothing while nothing happens; looking at the descriptor from SDL's loop would need a
// timer. The thread owns nothing and is joined here.
class DirectoryWatch {
 public:
  static content::Result<std::unique_ptr<DirectoryWatch>> Begin(const std::string& directory, Watched watched,
                                                                uint32_t event_type);
  DirectoryWatch(const DirectoryWatch&) = delete;
  DirectoryWatch& operator=(const DirectoryWatch&) = delete;
  ~DirectoryWatch();

 private:
  DirectoryWatch(int changes, int stop, uint32_t event_type);
  void Follow();

  // Constant after construction; both threads read them.
  Descriptor changes_;
  Descriptor stop_;
  uint32_t event_type_;
  std::thread thread_;
};

}  // namespace kiosk
