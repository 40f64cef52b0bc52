#include "kiosk/ui/theme.h"

#include <array>
#include <cmath>

namespace kiosk {
namespace {

struct Row {
  Token token;
  Colour standard, high_contrast, dark_calm;
};

// In the order of Token.
constexpr std::array kRows{
    Row{Token::Own, {}, {}, {}},
    Row{Token::Washi, Rgb(0xFBF8F2), Rgb(0x000000), Rgb(0x0B1F3A)},
    Row{Token::Kinari, Rgb(0xF4EEE2), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::Shiro, Rgb(0xFFFFFF), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::Torinoko, Rgb(0xE4D9C4), Rgb(0xFFFFFF), Rgb(0x2E4870)},
    Row{Token::KeyDeck, Rgb(0xE9E0D0), Rgb(0x000000), Rgb(0x10294A)},
    Row{Token::KeyFn, Rgb(0xD5C8AF), Rgb(0x000000), Rgb(0x2A456B)},
    Row{Token::KeyEdge, Rgb(0xB9AB92), Rgb(0x000000), Rgb(0x06152A)},
    Row{Token::Nezu, Rgb(0x8F8169), Rgb(0xFFFFFF), Rgb(0x8FA3BD)},
    Row{Token::Sumi, Rgb(0x1E2128), Rgb(0xFFFFFF), Rgb(0xF4EEE2)},
    Row{Token::Nibi, Rgb(0x565B66), Rgb(0xFFFFFF), Rgb(0xB9C7D8)},
    Row{Token::DisabledBg, Rgb(0xDCD6CA), Rgb(0x000000), Rgb(0x24395A)},
    Row{Token::DisabledFg, Rgb(0x6B675F), Rgb(0xB0B0B0), Rgb(0x93A2B6)},
    Row{Token::Koiai, Rgb(0x10294A), Rgb(0x000000), Rgb(0x06152A)},
    Row{Token::Ai, Rgb(0x1B4770), Rgb(0xFFD60A), Rgb(0xDFEBEE)},
    Row{Token::AiPressed, Rgb(0x0B2A4A), Rgb(0xFFFFFF), Rgb(0xFFFFFF)},
    Row{Token::Hanada, Rgb(0x2F6A96), Rgb(0x000000), Rgb(0x2F6A96)},
    Row{Token::Kamenozoki, Rgb(0xDFEBEE), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::Shu, Rgb(0xC43D1F), Rgb(0xC43D1F), Rgb(0xC43D1F)},
    Row{Token::ShuText, Rgb(0x9E2C12), Rgb(0xFFFFFF), Rgb(0xFFC9B8)},
    Row{Token::ShuTint, Rgb(0xFBE8E0), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::Matcha, Rgb(0x466327), Rgb(0x466327), Rgb(0x466327)},
    Row{Token::MatchaText, Rgb(0x34501A), Rgb(0x7CFF8A), Rgb(0xC9E2A6)},
    Row{Token::MatchaTint, Rgb(0xE9EFD8), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::MatchaDot, Rgb(0x5E8A2E), Rgb(0x7CFF8A), Rgb(0x9CCB62)},
    Row{Token::Yamabuki, Rgb(0xF2B632), Rgb(0xFFD60A), Rgb(0xF2B632)},
    Row{Token::Kincha, Rgb(0x835400), Rgb(0xFFD60A), Rgb(0xF2B632)},
    Row{Token::KinchaText, Rgb(0x6B4400), Rgb(0xFFD60A), Rgb(0xF2B632)},
    Row{Token::YamabukiTint, Rgb(0xFCF0CF), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::Fuji, Rgb(0x5F4B8B), Rgb(0xFFFFFF), Rgb(0xB9A9DF)},
    Row{Token::FujiText, Rgb(0x4B3A72), Rgb(0xFFFFFF), Rgb(0xD8CDF0)},
    Row{Token::FujiTint, Rgb(0xECE7F3), Rgb(0x000000), Rgb(0x24395A)},
    Row{Token::Teal, Rgb(0x0F5C6B), Rgb(0xFFFFFF), Rgb(0xA6DCDC)},
    Row{Token::TealTint, Rgb(0xDCEDED), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::Azuki, Rgb(0x8E3B4F), Rgb(0xFF9B9B), Rgb(0xF0A8B7)},
    Row{Token::AzukiTint, Rgb(0xFBF1F3), Rgb(0x000000), Rgb(0x172F52)},
    Row{Token::ClosedBg, Rgb(0xECE9E3), Rgb(0x000000), Rgb(0x24395A)},
    Row{Token::Karakurenai, Rgb(0xB3121D), Rgb(0xB3121D), Rgb(0xB3121D)},
    Row{Token::EmergencyDeep, Rgb(0x7E0A13), Rgb(0x7E0A13), Rgb(0x7E0A13)},
    Row{Token::EmergencyInk, Rgb(0x1E0508), Rgb(0x1E0508), Rgb(0x1E0508)},
    Row{Token::EmergencyYellow, Rgb(0xFFD60A), Rgb(0xFFD60A), Rgb(0xFFD60A)},
    Row{Token::ReaderBg, Rgb(0x20304A), Rgb(0x000000), Rgb(0x06152A)},
    Row{Token::ReaderTray, Rgb(0x172338), Rgb(0x000000), Rgb(0x0B1F3A)},
    Row{Token::ReaderBtn, Rgb(0x33456A), Rgb(0x000000), Rgb(0x24395A)},
    Row{Token::OnAi, Rgb(0xFFFFFF), Rgb(0x000000), Rgb(0x10294A)},
    Row{Token::OnDark, Rgb(0xFFFFFF), Rgb(0xFFFFFF), Rgb(0xFFFFFF)},
    Row{Token::BarDivider, Rgb(0xFFFFFF), Rgb(0xFFFFFF), Rgb(0xFFFFFF)},
    Row{Token::BarDisabled, Rgb(0x7F8DA3), Rgb(0xB0B0B0), Rgb(0x7F8DA3)},
    Row{Token::Scrim, Rgb(0x0B1B34), Rgb(0x000000), Rgb(0x0B1B34)},
    Row{Token::None, Rgb(0x000000), Rgb(0x000000), Rgb(0x000000)},
};

constexpr bool InOrder() {
  for (size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<size_t>(kRows[i].token) != i) return false;
  }
  return true;
}
static_assert(InOrder());

Colour Solid(Ink ink, Theme theme) {
  if (ink.token() == Token::Own) return ink.colour();
  const Row& row = kRows[static_cast<size_t>(ink.token())];
  switch (theme) {
    case Theme::Standard:
      return row.standard;
    case Theme::HighContrast:
      return row.high_contrast;
    case Theme::DarkCalm:
      return row.dark_calm;
  }
  return row.standard;
}

}  // namespace

Colour Resolve(Ink ink, Theme theme) {
  Colour colour = Solid(ink, theme);
  colour.alpha = static_cast<uint8_t>(std::lround(static_cast<float>(colour.alpha) * ink.opacity()));
  return colour;
}

}  // namespace kiosk
