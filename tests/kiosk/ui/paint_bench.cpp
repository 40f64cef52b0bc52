#include <benchmark/benchmark.h>

#include "kiosk/ui/damage.h"
#include "kiosk/ui/images.h"
#include "kiosk/ui/painter_cpu.h"
#include "kiosk/ui/png_file.h"

namespace kiosk {
namespace {

constexpr Size kScreen{1080, 1920};
constexpr Rect kAll{0, 0, kScreen.width, kScreen.height};
constexpr int kCards = 24;

fonts::Engine OpenEngine() {
  content::Result<fonts::Engine> engine = fonts::Engine::Open("/usr/share/fonts");
  content::Check(static_cast<bool>(engine), "the fonts of tools/packages.txt are installed");
  return *std::move(engine);
}

Rect CardAt(int index) {
  return {56 + index % 3 * 330, 380 + index / 3 * 188, 309, 172};
}

// A card with its shadow and a hundred glyphs.
void AddCard(std::vector<Item>& items, fonts::Engine& engine, int index, Colour fill) {
  Rect card = CardAt(index);
  items.push_back(NineSlice{"nine:shadow_e1_r24", card, 48, 72, 1});
  items.push_back(Shape{card, Radii::All(24), fill});
  fonts::Request request;
  request.spans = {
      {"Kenroku-en 兼六園 is one of the three great gardens of Japan; its lantern by the pond is on "
       "every postcard.",
       "", 0}};
  request.size = 20;
  request.width = static_cast<float>(card.width - 48);
  request.line_height = 27;
  request.max_lines = 5;
  items.push_back(Text{engine.Layout(request), {card.x + 24, card.y + 16}, card, {Rgb(0x1E2128)}});
}

DisplayList Screen(fonts::Engine& engine) {
  DisplayList list{kScreen, {}};
  list.items.push_back(Gradient{kAll, {}, Rgb(0xFBF8F2), Rgb(0xDFEBEE)});
  list.items.push_back(Picture{"art:fuji_hero", {0, 0, 1080, 360}, {}, 0.4F});
  for (int i = 0; i < kCards; ++i) AddCard(list.items, engine, i, Rgb(0xFFFFFF));
  return list;
}

size_t GlyphsIn(const DisplayList& list) {
  size_t glyphs = 0;
  for (const Item& item : list.items) {
    if (const auto* text = std::get_if<Text>(&item)) glyphs += text->paragraph->glyphs.size();
  }
  return glyphs;
}

// Everything a painting needs, warm.
struct Bench {
  fonts::Engine engine = OpenEngine();
  Images images{ZENKOKU_ART, ""};
  CpuPainter painter{engine, images};
  Canvas canvas{kScreen};
  DisplayList screen = Screen(engine);

  Bench() { Paint(screen, {kAll}); }
  void Paint(const DisplayList& list, const std::vector<Rect>& damage) {
    painter.Paint(list, damage, canvas.surface());
  }
};

void FullFrame(benchmark::State& state) {
  Bench bench;
  for (auto _ : state) bench.Paint(bench.screen, {kAll});
  state.counters["glyphs"] = static_cast<double>(GlyphsIn(bench.screen));
}
BENCHMARK(FullFrame)->Unit(benchmark::kMillisecond);

void FirstFrame(benchmark::State& state) {
  Bench bench;
  for (auto _ : state) {
    Images images{ZENKOKU_ART, ""};
    CpuPainter painter{bench.engine, images};
    painter.Paint(bench.screen, {kAll}, bench.canvas.surface());
  }
}
BENCHMARK(FirstFrame)->Unit(benchmark::kMillisecond);

// A card is pressed: its fill changes, the damage is found and painted.
void PressedCard(benchmark::State& state) {
  Bench bench;
  DisplayList pressed = bench.screen;
  std::get<Shape>(pressed.items[2 + 13 * 3 + 1]).fill = Rgb(0xDFEBEE);
  bool down = false;
  for (auto _ : state) {
    down = !down;
    const DisplayList& before = down ? bench.screen : pressed;
    const DisplayList& after = down ? pressed : bench.screen;
    bench.Paint(after, Damage(before, after));
  }
}
BENCHMARK(PressedCard)->Unit(benchmark::kMillisecond);

void FadedFrame(benchmark::State& state) {
  Bench bench;
  DisplayList faded{kScreen, {Shape{kAll, {}, Rgb(0xFBF8F2)}, PushOpacity{0.5F}}};
  faded.items.insert(faded.items.end(), bench.screen.items.begin(), bench.screen.items.end());
  for (auto _ : state) bench.Paint(faded, {kAll});
}
BENCHMARK(FadedFrame)->Unit(benchmark::kMillisecond);

void ComparingStrangers(benchmark::State& state) {
  Bench bench;
  DisplayList other = Screen(bench.engine);
  for (Item& item : other.items) {
    if (auto* shape = std::get_if<Shape>(&item)) shape->fill = Rgb(0x10294A);
  }
  for (auto _ : state) benchmark::DoNotOptimize(Damage(bench.screen, other));
}
BENCHMARK(ComparingStrangers)->Unit(benchmark::kMillisecond);

template <typename Kind>
bool Is(const Item& item) {
  return std::holds_alternative<Kind>(item);
}

// The full frame's items of one kind.
template <typename Kind>
void Only(benchmark::State& state) {
  Bench bench;
  DisplayList only{kScreen, {}};
  for (const Item& item : bench.screen.items) {
    if (Is<Kind>(item)) only.items.push_back(item);
  }
  for (auto _ : state) bench.Paint(only, {kAll});
}
BENCHMARK(Only<Gradient>)->Unit(benchmark::kMillisecond);
BENCHMARK(Only<Picture>)->Unit(benchmark::kMillisecond);
BENCHMARK(Only<NineSlice>)->Unit(benchmark::kMillisecond);
BENCHMARK(Only<Shape>)->Unit(benchmark::kMillisecond);
BENCHMARK(Only<Text>)->Unit(benchmark::kMillisecond);

void Screenshot(benchmark::State& state) {
  Bench bench;
  for (auto _ : state) benchmark::DoNotOptimize(EncodePng(bench.canvas.surface()));
}
BENCHMARK(Screenshot)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kiosk

BENCHMARK_MAIN();
