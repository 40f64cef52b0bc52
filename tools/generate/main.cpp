#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

#include "content/base/disk.h"
#include "content/store/library.h"
#include "tools/generate/example_place.h"

namespace {

using content::Result;

constexpr int kFailed = 1;
constexpr int kWrongWord = 2;

struct Words {
  std::string library;
  uint64_t first = 0;
  uint64_t records = 0;
  uint64_t stride = 1;
  uint64_t edition = 0;
};

Result<void> Generate(const Words& words) {
  content::SystemDisk disk;
  content::Library library = TRY(content::Library::Open(disk, words.library));
  content::Transaction transaction = TRY(content::Transaction::Begin(library.database()));
  for (uint64_t i = 0; i < words.records; ++i) {
    TRY(library.Put(tools::ExamplePlace(words.first + i * words.stride, words.edition), "zenkoku-generate"));
  }
  TRY(transaction.Commit());
  std::printf("%llu example places in %s\n", static_cast<unsigned long long>(words.records),
              words.library.c_str());
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Fill a library with example places, to measure programs; never for visitors",
               "zenkoku-generate");
  Words words;
  app.add_option("--library", words.library, "The library's directory; made when it is not there")
      ->required();
  app.add_option("--records", words.records, "How many places")->required()->check(CLI::Range(1, 10'000'000));
  app.add_option("--first", words.first, "The number of the first place (0)");
  app.add_option("--stride", words.stride,
                 "From one number to the next (1); with 47 all places lie in one prefecture");
  app.add_option("--edition", words.edition, "How often an editor has changed a sentence of them (0)");
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    std::fprintf(stderr, "zenkoku-generate: %s (--help explains every word)\n", error.what());
    return kWrongWord;
  }
  auto generated = Generate(words);
  if (generated) return 0;
  std::fprintf(stderr, "zenkoku-generate: %s\n", generated.error().message.c_str());
  return kFailed;
}
