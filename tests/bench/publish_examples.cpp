// publish-examples FEED KEYS RECORDS [FIRST:COUNT:STRIDE...]: one release of a feed of example places. The
// first one has no edits; each later one names all edits so far.

#include <cstdio>
#include <cstdlib>

#include "tests/bench/example_feed.h"

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "publish-examples FEED KEYS RECORDS [FIRST:COUNT:STRIDE...]\n");
    return 2;
  }
  std::vector<bench::Edit> edits;
  for (int i = 4; i < argc; ++i) {
    bench::Edit edit;
    char* at = argv[i];
    edit.first = std::strtoull(at, &at, 10);
    edit.count = std::strtoull(at + (*at == ':'), &at, 10);
    edit.stride = std::strtoull(at + (*at == ':'), &at, 10);
    edits.push_back(edit);
  }
  content::SystemDisk disk;
  content::SystemClock clock;
  auto published =
      bench::PublishExamples(disk, clock, argv[1], argv[2], std::strtoull(argv[3], nullptr, 10), edits);
  if (published) return 0;
  std::fprintf(stderr, "publish-examples: %s\n", published.error().message.c_str());
  return 1;
}
