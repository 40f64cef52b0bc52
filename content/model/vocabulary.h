#pragma once

#include <array>
#include <string_view>

#include "content/model/brochure.h"
#include "content/model/notice.h"
#include "content/model/opening_hours.h"
#include "content/model/programme.h"
#include "content/model/shop.h"

namespace content {

// The closed lists of words in record.schema.json; decoding and validation read the same ones.

template <typename Enum>
struct Word {
  std::string_view name;
  Enum value;
};

inline constexpr std::array<std::string_view, 8> kRegionCodes = {"hokkaido", "tohoku",  "kanto",   "chubu",
                                                                 "kansai",   "chugoku", "shikoku", "kyushu"};

inline constexpr std::array<std::string_view, 15> kPlaceCategories = {
    "nature", "garden", "temple", "shrine", "castle", "history", "townscape", "museum",
    "craft",  "food",   "onsen",  "family", "view",   "island",  "facility"};

// The trades by which the Minister of Economy, Trade and Industry lists traditional crafts, in that order.
inline constexpr std::array<std::string_view, 15> kCraftTrades = {
    "woven-textiles", "dyed-textiles", "textile-goods", "ceramics", "lacquerware",
    "wood-bamboo",    "metalwork",     "altars",        "paper",    "stationery",
    "stonework",      "gemstones",     "dolls",         "other",    "materials"};

inline constexpr std::array<std::string_view, 3> kWorldHeritageTypes = {"cultural", "natural", "mixed"};

inline constexpr std::array<std::string_view, 11> kServices = {
    "eat-in", "cafe", "tax-free", "travel-desk",       "shipping", "wheelchair",
    "toilet", "wifi", "luggage",  "currency-exchange", "tickets"};

inline constexpr std::array<Word<Shop::Status>, 3> kShopStatuses = {
    {{"open", Shop::Status::Open}, {"temporary", Shop::Status::Temporary}, {"closed", Shop::Status::Closed}}};

inline constexpr std::array<Word<Programme::Audience>, 2> kAudiences = {
    {{"visitor", Programme::Audience::Visitor}, {"business", Programme::Audience::Business}}};

inline constexpr std::array<Word<Notice::Severity>, 3> kSeverities = {
    {{"emergency", Notice::Severity::Emergency},
     {"advisory", Notice::Severity::Advisory},
     {"information", Notice::Severity::Information}}};

inline constexpr std::array<Word<Notice::Cause>, 7> kNoticeCauses = {
    {{"earthquake", Notice::Cause::Earthquake},
     {"tsunami", Notice::Cause::Tsunami},
     {"typhoon", Notice::Cause::Typhoon},
     {"heavy-rain", Notice::Cause::HeavyRain},
     {"volcano", Notice::Cause::Volcano},
     {"transport", Notice::Cause::Transport},
     {"other", Notice::Cause::Other}}};

inline constexpr std::array<Word<Brochure::Binding>, 2> kBindings = {
    {{"left", Brochure::Binding::Left}, {"right", Brochure::Binding::Right}}};

inline constexpr std::array<Word<Brochure::Stock>, 3> kStocks = {
    {{"in", Brochure::Stock::In}, {"low", Brochure::Stock::Low}, {"out", Brochure::Stock::Out}}};

// The languages in which a notice must speak for itself, whatever a visitor has chosen.
inline constexpr std::array<std::string_view, 6> kNoticeLanguages = {"ja",      "ja-simple", "en",
                                                                     "zh-Hans", "zh-Hant",   "ko"};

// Monday first, as OpeningHours counts; a specification may also name the day after the last.
inline constexpr std::array<std::string_view, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                              "Friday", "Saturday", "Sunday"};
inline constexpr std::string_view kPublicHolidays = "PublicHolidays";
inline constexpr std::array<std::string_view, 8> kSpecificationDays = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", kPublicHolidays};

inline constexpr std::array<Word<OpeningHours::OnPublicHoliday>, 3> kOnPublicHoliday = {
    {{"closed", OpeningHours::OnPublicHoliday::Closed},
     {"open", OpeningHours::OnPublicHoliday::Open},
     {"moves", OpeningHours::OnPublicHoliday::Moves}}};

}  // namespace content
