#pragma once

#include "kiosk/ui/ink.h"

namespace kiosk {

// The design's colours, by the names of traditional Japanese colours that the designers use.
namespace colour {
inline constexpr Ink kWashi{Token::Washi};
inline constexpr Ink kKinari{Token::Kinari};
inline constexpr Ink kShiro{Token::Shiro};
inline constexpr Ink kTorinoko{Token::Torinoko};
inline constexpr Ink kKeyDeck{Token::KeyDeck};
inline constexpr Ink kKeyFn{Token::KeyFn};
inline constexpr Ink kKeyEdge{Token::KeyEdge};
inline constexpr Ink kNezu{Token::Nezu};
inline constexpr Ink kSumi{Token::Sumi};
inline constexpr Ink kNibi{Token::Nibi};
inline constexpr Ink kDisabledBg{Token::DisabledBg};
inline constexpr Ink kDisabledFg{Token::DisabledFg};
inline constexpr Ink kKoiai{Token::Koiai};
inline constexpr Ink kAi{Token::Ai};
inline constexpr Ink kAiPressed{Token::AiPressed};
inline constexpr Ink kHanada{Token::Hanada};
inline constexpr Ink kKamenozoki{Token::Kamenozoki};
inline constexpr Ink kShu{Token::Shu};
inline constexpr Ink kShuText{Token::ShuText};
inline constexpr Ink kShuTint{Token::ShuTint};
inline constexpr Ink kMatcha{Token::Matcha};
inline constexpr Ink kMatchaText{Token::MatchaText};
inline constexpr Ink kMatchaTint{Token::MatchaTint};
inline constexpr Ink kMatchaDot{Token::MatchaDot};
inline constexpr Ink kYamabuki{Token::Yamabuki};
inline constexpr Ink kKincha{Token::Kincha};
inline constexpr Ink kKinchaText{Token::KinchaText};
inline constexpr Ink kYamabukiTint{Token::YamabukiTint};
inline constexpr Ink kFuji{Token::Fuji};
inline constexpr Ink kFujiText{Token::FujiText};
inline constexpr Ink kFujiTint{Token::FujiTint};
inline constexpr Ink kTeal{Token::Teal};
inline constexpr Ink kTealTint{Token::TealTint};
inline constexpr Ink kAzuki{Token::Azuki};
inline constexpr Ink kAzukiTint{Token::AzukiTint};
inline constexpr Ink kClosedBg{Token::ClosedBg};
inline constexpr Ink kKarakurenai{Token::Karakurenai};
inline constexpr Ink kEmergencyDeep{Token::EmergencyDeep};
inline constexpr Ink kEmergencyInk{Token::EmergencyInk};
inline constexpr Ink kEmergencyYellow{Token::EmergencyYellow};
inline constexpr Ink kReaderBg{Token::ReaderBg};
inline constexpr Ink kReaderTray{Token::ReaderTray};
inline constexpr Ink kReaderBtn{Token::ReaderBtn};
inline constexpr Ink kOnAi{Token::OnAi};
inline constexpr Ink kOnDark{Token::OnDark};
inline constexpr Ink kBarDivider{Token::BarDivider, 0.16F};
inline constexpr Ink kBarDisabled{Token::BarDisabled};
inline constexpr Ink kScrim{Token::Scrim};
inline constexpr Ink kNone{Token::None, 0};
}  // namespace colour

// Design units: 1 is a pixel of the 1080 x 1920 panel that the design was drawn for (0.208 mm).
namespace layout {
inline constexpr float kWidth = 1080;
inline constexpr float kHeight = 1920;
inline constexpr float kStatusHeight = 96;
inline constexpr float kBarHeight = 168;
inline constexpr float kLargeBarHeight = 216;
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
