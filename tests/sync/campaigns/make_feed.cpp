// Makes what the campaigns work on: DIR/before and DIR/after, one feed at two moments. Between them some
// records change and some come with a new picture.
//
// Usage: make_feed DIR RECORDS BLOBS CHANGED NEW
//   RECORDS places, BLOBS of them with a picture; then CHANGED of them have another name and NEW places with
//   a picture are there besides.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "content/base/sha256.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

using content::Result;

struct Sizes {
  int records = 0;
  int blobs = 0;
  int changed = 0;
  int added = 0;
};

// A picture's bytes are never looked at: only their length and that they do not shrink matter.
std::string PictureNumber(int number) {
  constexpr size_t kBytes = 24'000;
  std::string picture;
  for (int block = 0; picture.size() < kBytes; ++block) {
    content::Digest digest = content::Sha256(std::to_string(number) + "/" + std::to_string(block));
    picture.append(digest.begin(), digest.end());
  }
  return picture;
}

content::Json PlaceNumber(int number, const std::string& name) {
  return Workshop::Place("place-" + std::to_string(number), number % 2 == 0 ? "13" : "17",
                         name + " " + std::to_string(number));
}

Result<void> PutPlace(content::Library& library, content::Json place, int picture) {
  if (picture >= 0) place["image"] = {{"blob", TRY(library.blobs().Put(PictureNumber(picture)))}};
  TRY(library.Put(place, "campaign"));
  return {};
}

Result<void> PutPlaces(content::Library& library, const Sizes& sizes) {
  for (const content::Json& record :
       {Workshop::Prefecture("13", "Tokyo"), Workshop::Prefecture("17", "Ishikawa"),
        Workshop::Region({"13", "17"})}) {
    TRY(library.Put(record, "campaign"));
  }
  for (int i = 0; i < sizes.records; ++i) {
    TRY(PutPlace(library, PlaceNumber(i, "Before"), i < sizes.blobs ? i : -1));
  }
  return {};
}

Result<void> ChangePlaces(content::Library& library, const Sizes& sizes) {
  for (int i = 0; i < sizes.changed; ++i) {
    TRY(PutPlace(library, PlaceNumber(i, "After"), i < sizes.blobs ? i : -1));
  }
  for (int i = 0; i < sizes.added; ++i) {
    TRY(PutPlace(library, PlaceNumber(sizes.records + i, "After"), sizes.records + i));
  }
  return {};
}

template <typename Edit>
Result<void> EditAndPublish(content::Disk& disk, const std::string& directory, const Edit& edit) {
  content::SystemClock clock;  // zenkoku-sync's own
  content::Library library = TRY(content::Library::Open(disk, directory + "/library"));
  content::Transaction transaction = TRY(content::Transaction::Begin(library.database()));
  TRY(edit(library));
  TRY(transaction.Commit());
  TRY(tools::Publish(disk, clock, {directory + "/library", directory + "/after", directory + "/keys"},
                     [](const std::string& line) { std::printf("%s\n", line.c_str()); }));
  return {};
}

Result<void> Make(const std::string& directory, const Sizes& sizes) {
  content::SystemDisk disk;
  TRY(EditAndPublish(disk, directory, [&](content::Library& library) { return PutPlaces(library, sizes); }));
  std::filesystem::copy(directory + "/after", directory + "/before",
                        std::filesystem::copy_options::recursive);
  return EditAndPublish(disk, directory,
                        [&](content::Library& library) { return ChangePlaces(library, sizes); });
}

}  // namespace
}  // namespace zenkoku_sync

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "make_feed DIR RECORDS BLOBS CHANGED NEW\n");
    return 2;
  }
  auto made = zenkoku_sync::Make(
      argv[1], {std::atoi(argv[2]), std::atoi(argv[3]), std::atoi(argv[4]), std::atoi(argv[5])});
  if (made) return 0;
  std::fprintf(stderr, "make_feed: %s\n", made.error().message.c_str());
  return 1;
}
