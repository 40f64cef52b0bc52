// tuf-client: the daemon's TUF client with the command line that conformance suites drive (feed format,
// section 3).

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/sha256.h"
#include "content/base/write_then_rename.h"
#include "content/feed/target_paths.h"
#include "content/feed/tuf_client.h"
#include "sync/http.h"

namespace {

using content::Error;
using content::Result;

constexpr size_t kMostFileName = 200;

struct CommandLine {
  std::string metadata_dir;
  std::string metadata_url;
  std::string target_dir;
  std::string target_base_url;
  std::vector<std::string> target_names;
  std::vector<std::string> words;  // the command and what it takes
};

Result<CommandLine> Parse(const std::vector<std::string>& arguments) {
  CommandLine line;
  const std::map<std::string, std::string*> options{{"--metadata-dir", &line.metadata_dir},
                                                    {"--metadata-url", &line.metadata_url},
                                                    {"--target-dir", &line.target_dir},
                                                    {"--target-base-url", &line.target_base_url}};
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (!arguments[i].starts_with("--")) {
      line.words.push_back(arguments[i]);
      continue;
    }
    if (i + 1 == arguments.size()) return Error{Error::Kind::Usage, arguments[i] + " needs a value"};
    auto option = options.find(arguments[i]);
    if (option != options.end()) {
      *option->second = arguments[++i];
    } else if (arguments[i] == "--target-name") {
      line.target_names.push_back(arguments[++i]);
    } else {
      return Error{Error::Kind::Usage, "unknown option " + arguments[i]};
    }
  }
  return line;
}

Result<void> Init(content::Disk& disk, content::TrustedFiles& trusted, const CommandLine& line) {
  if (line.words.size() != 2) return Error{Error::Kind::Usage, "init needs the root's file"};
  std::string root = TRY(disk.Read(line.words[1], content::kMostRootBytes));
  return trusted.Save("root", root);
}

// A target's name becomes one file name: no directory, nothing that leads out of it.
std::string FileName(const std::string& target) {
  std::string name = content::PercentEncode(target);
  return name.size() > kMostFileName || name == "." || name == ".." ? content::Sha256Hex(target) : name;
}

Result<void> Download(content::Disk& disk, content::TufClient& client, const CommandLine& line) {
  for (const std::string& target : line.target_names) {
    content::TargetFile file = TRY(client.Find(target));
    std::string bytes = TRY(client.Fetch(line.target_base_url, target, file));
    TRY(disk.MakeDirectories(line.target_dir));
    TRY(content::WriteThenRename(disk, content::Join(line.target_dir, FileName(target)), bytes));
  }
  return {};
}

Result<void> Run(const std::vector<std::string>& arguments) {
  CommandLine line = TRY(Parse(arguments));
  content::SystemDisk disk;
  content::SystemClock clock;
  content::TrustedDirectory trusted(disk, line.metadata_dir);
  std::string command = line.words.empty() ? "" : line.words[0];
  if (command == "init") return Init(disk, trusted, line);
  if (command != "refresh" && command != "download") {
    return Error{Error::Kind::Usage, "say init ROOT, refresh or download"};
  }
  auto transport = TRY(zenkoku_sync::CurlTransport::Make());
  content::TufClient client(transport, trusted, clock, line.metadata_url);
  TRY(client.Refresh());
  if (command == "download") return Download(disk, client, line);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  auto result = Run({argv + 1, argv + argc});
  if (result) return 0;
  std::fprintf(stderr, "tuf-client: %s\n", result.error().message.c_str());
  return 1;
}
