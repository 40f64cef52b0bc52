#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"
#include "tools/brochure/brochures_library.h"

namespace tools {

// "zenkoku-feed brochure add|list|retire|watch" on the command line.
class BrochureCommand {
 public:
  using Say = std::function<void(const std::string&)>;

  // Describes the words to `app`, which must outlive this.
  explicit BrochureCommand(CLI::App& app);
  bool parsed() const { return brochure_->parsed(); }
  // The exit status: 1 when a PDF was refused.
  content::Result<int> Run(content::Disk& disk, const content::Clock& clock, const Say& say);

 private:
  content::Result<int> Add(content::Disk& disk, BrochuresLibrary& brochures, const Say& say);
  content::Result<int> Watch(content::Disk& disk, BrochuresLibrary& brochures, const Say& say);

  CLI::App* brochure_ = nullptr;
  CLI::App* add_ = nullptr;
  CLI::App* list_ = nullptr;
  CLI::App* retire_ = nullptr;
  CLI::App* watch_ = nullptr;

  std::string library_;
  std::string pdf_;
  std::string id_;
  std::string folder_;
  std::vector<std::string> racks_;  // "CENTRE=RACK"
  BrochureWords words_;
  int threads_ = 2;
  bool weak_sandbox_ = false;
};

}  // namespace tools
