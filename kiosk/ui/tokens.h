#pragma once

#include "kiosk/ui/geometry.h"

namespace kiosk {

// The design's colours, by the names of traditional Japanese colours that the designers use. Contrast of the pairs in
// use is at least 4.5 (WCAG 2.2, 1.4.3); the design's table has each.
namespace colour {
inline constexpr Colour kWashi = Rgb(0xFBF8F2);  // 和紙: page background
inline constexpr Colour kKinari = Rgb(0xF4EEE2);  // 生成: tool tray, neutral tag, image backing
inline constexpr Colour kShiro = Rgb(0xFFFFFF);  // 白: card, field, chip
inline constexpr Colour kTorinoko = Rgb(0xE4D9C4);  // 鳥の子: decorative hairline only
inline constexpr Colour kKeyDeck = Rgb(0xE9E0D0);  // keyboard deck
inline constexpr Colour kKeyFn = Rgb(0xD5C8AF);  // function key
inline constexpr Colour kNezu = Rgb(0x8F8169);  // 利休鼠: edge of chips, tiles, fields (2-3 px)
inline constexpr Colour kSumi = Rgb(0x1E2128);  // 墨: text, icons
inline constexpr Colour kNibi = Rgb(0x565B66);  // 鈍: secondary text
inline constexpr Colour kDisabledBg = Rgb(0xDCD6CA);  // disabled fill
inline constexpr Colour kDisabledFg = Rgb(0x6B675F);  // disabled label
inline constexpr Colour kKoiai = Rgb(0x10294A);  // 濃藍: global bar, dark panels
inline constexpr Colour kAi = Rgb(0x1B4770);  // 藍: primary button, selected, links
inline constexpr Colour kAiPressed = Rgb(0x0B2A4A);  // pressed primary
inline constexpr Colour kHanada = Rgb(0x2F6A96);  // 縹: info, gradients, art
inline constexpr Colour kKamenozoki = Rgb(0xDFEBEE);  // 甕覗: blue tint
inline constexpr Colour kShu = Rgb(0xC43D1F);  // 朱: seal, you-are-here, Take-with-you, now marker
inline constexpr Colour kShuText = Rgb(0x9E2C12);  // vermilion text on tint
inline constexpr Colour kShuTint = Rgb(0xFBE8E0);
inline constexpr Colour kMatcha = Rgb(0x466327);  // 抹茶: open, correct
inline constexpr Colour kMatchaText = Rgb(0x34501A);  // text on matcha tint
inline constexpr Colour kMatchaTint = Rgb(0xE9EFD8);
inline constexpr Colour kMatchaDot = Rgb(0x5E8A2E);  // open dot (never alone)
inline constexpr Colour kYamabuki = Rgb(0xF2B632);  // 山吹: focus ring, progress, counts
inline constexpr Colour kKincha = Rgb(0x835400);  // 金茶: amber text on white
inline constexpr Colour kKinchaText = Rgb(0x6B4400);  // text on yamabuki tint
inline constexpr Colour kYamabukiTint = Rgb(0xFCF0CF);  // advisory, opens soon
inline constexpr Colour kFuji = Rgb(0x5F4B8B);  // 藤: craft
inline constexpr Colour kFujiText = Rgb(0x4B3A72);
inline constexpr Colour kFujiTint = Rgb(0xECE7F3);
inline constexpr Colour kTeal = Rgb(0x0F5C6B);  // centre, Shikoku
inline constexpr Colour kTealTint = Rgb(0xDCEDED);
inline constexpr Colour kAzuki = Rgb(0x8E3B4F);  // 小豆: wrong answer, error, Kyushu
inline constexpr Colour kAzukiTint = Rgb(0xFBF1F3);
inline constexpr Colour kClosedBg = Rgb(0xECE9E3);  // closed tag
inline constexpr Colour kKarakurenai = Rgb(0xB3121D);  // 唐紅: emergency ground only
inline constexpr Colour kEmergencyDeep = Rgb(0x7E0A13);
inline constexpr Colour kEmergencyInk = Rgb(0x1E0508);
inline constexpr Colour kEmergencyYellow = Rgb(0xFFD60A);
inline constexpr Colour kReaderBg = Rgb(0x20304A);  // reader ground
inline constexpr Colour kReaderTray = Rgb(0x172338);
inline constexpr Colour kReaderBtn = Rgb(0x33456A);
inline constexpr Colour kBarDivider = Rgb(0xFFFFFF, 0.16F);
inline constexpr Colour kBarDisabled = Rgb(0x7F8DA3);  // 4.3 on koiai
inline constexpr Colour kScrim = Rgb(0x0B1B34);
inline constexpr Colour kNone = Rgb(0x000000, 0.0F);
}  // namespace colour

// Design units: 1 is a pixel of the 1080 x 1920 panel that the design was drawn for (0.208 mm).
namespace layout {
inline constexpr float kWidth = 1080;
inline constexpr float kHeight = 1920;
inline constexpr float kStatusHeight = 96;
inline constexpr float kBarHeight = 168;
inline constexpr float kTrayHeight = 152;
inline constexpr float kTextGutter = 56;
inline constexpr float kCardGutter = 40;
inline constexpr float kSheetOverlap = 40;
inline constexpr float kLeastTouch = 96;  // 20 mm
}  // namespace layout

namespace radius {
inline constexpr float kSeal = 12;
inline constexpr float kMapTile = 12;
inline constexpr float kCard = 24;
inline constexpr float kSheetTop = 40;
}  // namespace radius

// Type sizes at 100 %.
namespace type_size {
inline constexpr float kD1 = 112;
inline constexpr float kD2 = 88;
inline constexpr float kH1 = 68;
inline constexpr float kH2 = 48;
inline constexpr float kH3 = 38;
inline constexpr float kBl = 36;
inline constexpr float kBd = 32;
inline constexpr float kUi = 30;
inline constexpr float kSm = 28;
inline constexpr float kCap = 26;
}  // namespace type_size

}  // namespace kiosk
