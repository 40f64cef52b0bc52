#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "tools/brochure/brochures_library.h"
#include "tools/brochure/sandbox.h"

namespace tools {

// A folder into which people drop PDFs, by hand or over the network. NAME.pdf is taken in with what NAME.toml
// says (sidecar.h); then both are moved to FOLDER/done or FOLDER/refused, with NAME.report.txt beside them.
// The library comes first: a crash before the move only has the same PDF recognised the next time.
class DropFolder {
 public:
  using Say = std::function<void(const std::string&)>;

  // All of them outlive this.
  DropFolder(content::Disk& disk, BrochuresLibrary& brochures, const Sandbox& sandbox, std::string folder,
             int threads, Say say)
      : disk_(disk),
        brochures_(brochures),
        sandbox_(sandbox),
        folder_(std::move(folder)),
        threads_(threads),
        say_(std::move(say)) {}

  // Takes in each PDF that lies there now, complete or not. Errors are those of this machine; the PDF then
  // stays where it is.
  content::Result<void> TakeWhatIsThere();

  // Takes in what is dropped until `stop` can be read from. A file is complete when whoever writes it has
  // closed it or moved it there, and its size stood still for `settle`, which also gives its sidecar time to
  // come.
  content::Result<void> Watch(int stop, std::chrono::milliseconds settle);

 private:
  content::Result<void> Take(const std::string& name);
  content::Result<void> PutAway(const std::string& name, const std::string& where, const std::string& report);
  content::Result<std::vector<std::string>> Pdfs();
  content::Result<bool> Settled(const std::map<std::string, bool>& being_written,
                                std::map<std::string, uint64_t>& sizes);

  content::Disk& disk_;
  BrochuresLibrary& brochures_;
  const Sandbox& sandbox_;
  std::string folder_;
  int threads_;
  Say say_;
};

}  // namespace tools
