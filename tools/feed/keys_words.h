#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"
#include "tools/feed/key_ring.h"

namespace tools {

// The first line of the file; "" when `path` is empty. Usage when it cannot be read or holds nothing.
content::Result<std::string> ReadPassphrase(content::Disk& disk, const std::string& path);

// "zenkoku-feed keys WORD ...": the procedures of docs/operators/keys.md on the command line.
class KeysWords {
 public:
  using Say = std::function<void(const std::string&)>;

  // Describes the words to `app`, which must outlive this.
  explicit KeysWords(CLI::App& app);
  bool parsed() const { return keys_->parsed(); }
  content::Result<void> Run(content::Disk& disk, const content::Clock& clock, const Say& say);

 private:
  // One word after "keys" and what it does.
  struct Word {
    CLI::App* app;
    content::Result<void> (KeysWords::*run)(content::Disk&, const content::Clock&, const Say&);
  };

  content::Result<void> Make(content::Disk& disk, const content::Clock& clock, const Say& say);
  content::Result<void> Public(content::Disk& disk, const content::Clock& clock, const Say& say);
  content::Result<void> List(content::Disk& disk, const content::Clock& clock, const Say& say);
  content::Result<void> Propose(content::Disk& disk, const content::Clock& clock, const Say& say);
  content::Result<void> Sign(content::Disk& disk, const content::Clock& clock, const Say& say);
  content::Result<void> Assemble(content::Disk& disk, const content::Clock& clock, const Say& say);

  content::Result<PublicKeys> ReadPublic(content::Disk& disk) const;

  CLI::App* keys_ = nullptr;
  std::vector<Word> words_;
  CLI::App* found_ = nullptr;
  CLI::App* renew_ = nullptr;
  CLI::App* rotate_ = nullptr;
  CLI::App* revoke_ = nullptr;
  CLI::App* recover_ = nullptr;

  std::string directory_;
  std::string feed_;
  std::string out_;
  std::string role_;
  std::string key_;
  std::string passphrase_file_;
  std::vector<std::string> names_;
  std::vector<std::string> public_files_;
  std::vector<std::string> files_;
};

}  // namespace tools
