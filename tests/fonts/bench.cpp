// Times the engine on a folder of <language>.txt files, one paragraph a line:
//   fonts_bench DIRECTORY [ROUNDS]
// Every paragraph is laid out at 24 px, 480 px wide, with empty caches; then again with full ones, as a
// screen does.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "fonts/engine.h"

namespace fonts {
namespace {

double CpuMicroseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::vector<Request> ReadRequests(const std::filesystem::path& file) {
  std::vector<Request> requests;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    Request request;
    request.language = file.stem().string();
    request.spans.push_back({line, "", 0});
    request.size = 24;
    request.width = 480;
    requests.push_back(std::move(request));
  }
  return requests;
}

struct Totals {
  double cold = 0;
  double warm = 0;
  size_t paragraphs = 0;
};

void Measure(Engine& engine, const std::string& name, const std::vector<Request>& requests, int rounds,
             Totals& totals) {
  std::vector<double> cold;
  std::vector<double> warm;
  size_t glyphs = 0;
  size_t lines = 0;
  for (int round = -1; round < rounds; ++round) {
    glyphs = lines = 0;
    engine.Forget();
    const double start = CpuMicroseconds();
    for (const Request& request : requests) {
      const auto paragraph = engine.Layout(request);
      glyphs += paragraph->glyphs.size();
      lines += paragraph->lines.size();
    }
    const double middle = CpuMicroseconds();
    for (const Request& request : requests) glyphs += engine.Layout(request)->glyphs.empty() ? 1 : 0;
    if (round < 0) continue;
    cold.push_back(middle - start);
    warm.push_back(CpuMicroseconds() - middle);
  }
  const auto count = static_cast<double>(requests.size());
  std::printf("%-8s %8.0f %8.1f %9.1f %7.2f %9.2f\n", name.c_str(), count / Median(cold) * 1e6,
              Median(cold) / count, static_cast<double>(glyphs) / count, static_cast<double>(lines) / count,
              Median(warm) / count);
  totals.cold += Median(cold);
  totals.warm += Median(warm);
  totals.paragraphs += requests.size();
}

int Run(const std::string& directory, int rounds) {
  const double start = CpuMicroseconds();
  auto engine = Engine::Open("/usr/share/fonts");
  if (!engine) return std::fprintf(stderr, "%s\n", engine.error().message.c_str()), 1;
  std::printf("open %.0f us\n%-8s %8s %8s %9s %7s %9s\n", CpuMicroseconds() - start, "lang", "par/s",
              "us/par", "glyphs", "lines", "cached us");
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  Totals totals;
  for (const auto& file : files) Measure(*engine, file.stem().string(), ReadRequests(file), rounds, totals);
  const auto count = static_cast<double>(std::max<size_t>(totals.paragraphs, 1));
  std::printf("%-8s %8.0f %8.1f %27.2f\n", "ALL", count / totals.cold * 1e6, totals.cold / count,
              totals.warm / count);
  return 0;
}

}  // namespace
}  // namespace fonts

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: fonts_bench DIRECTORY [ROUNDS]\n"), 2;
  return fonts::Run(argv[1], argc > 2 ? std::atoi(argv[2]) : 5);
}
