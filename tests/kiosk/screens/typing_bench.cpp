// How long the search screen takes from a key to the list of what to paint: typing_bench CACHE. Processor
// time of one letter after another, each screen drawn for the first time; every query is typed twice, so that
// the second time has the text engine warm. Run it with high priority on a machine that others use.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "content/base/check.h"
#include "kiosk/screens/stage.h"

namespace {

double ProcessorMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Typed {
  const char* language;
  const char* text;
};

constexpr Typed kTyped[] = {
    {"en", "kenrokuen"},     {"en", "kyoto temple"}, {"en", "sinjuku"},  {"en", "autumn leaves"},
    {"en", "the castle of"}, {"ja", "おんせん"},     {"ja", "京都の寺"}, {"ja", "かに"},
    {"ja", "東京駅"},        {"ko", "가나자와"},     {"ko", "온천"},     {"zh-Hans", "清水寺"},
    {"th", "ปราสาท"},        {"ar", "قلعة أوساكا"},  {"ru", "замок"},    {"hi", "ओसाका"},
    {"my", "ကျိုတို"},           {"de", "burg"},         {"vi", "lau dai"},  {"fr", "chateau"},
};

bool BeginsLetter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  using namespace kiosk;
  auto engine = fonts::Engine::Open("/usr/share/fonts");
  content::Check(static_cast<bool>(engine), "the fonts of tools/packages.txt are installed");
  content::FixedClock clock(*content::ParseInstant("2026-11-24T13:24+09:00"));
  Images images("", "");
  Stage stage(*engine, images, clock, Settings{}, argv[1]);
  for (int round = 1; round <= 2; ++round) {
    std::vector<std::pair<double, std::string>> keys;
    for (const Typed& typed : kTyped) {
      std::string text = typed.text;
      Session session(typed.language);
      for (size_t end = 1; end <= text.size(); ++end) {
        if (end < text.size() && !BeginsLetter(text[end])) continue;
        Route route{{"search"}, {{"q", text.substr(0, end)}}};
        session.Follow(route.ToString());
        double began = ProcessorMilliseconds();
        stage.Draw(session, {1080, 1920}, {});
        keys.emplace_back(ProcessorMilliseconds() - began, text.substr(0, end));
      }
    }
    std::sort(keys.begin(), keys.end());
    auto at = [&](size_t percent) { return keys[(keys.size() - 1) * percent / 100].first; };
    std::printf("round %d: %zu keys, median %.1f ms, 95 %% %.1f ms, slowest %.1f ms (%s)\n", round,
                keys.size(), at(50), at(95), keys.back().first, keys.back().second.c_str());
  }
  return 0;
}
