#include "fonts/units.h"

#include <algorithm>
#include <iterator>

namespace fonts {
namespace {

// Time, distance, money, floors and people: what a visitor centre counts. As written, after their full stops
// and commas are gone; inflected forms stand for themselves.
constexpr std::u16string_view kUnits[] = {
    // everywhere
    u"¥",
    u"€",
    u"$",
    u"%",
    u"‰",
    u"°C",
    u"°",
    u"℃",
    u"m",
    u"km",
    u"cm",
    u"mm",
    u"m²",
    u"km²",
    u"kg",
    u"g",
    u"l",
    u"L",
    u"ml",
    u"kW",
    u"JPY",
    u"F",
    u"h",
    u"min",
    u"s",
    u"sec",
    u"am",
    u"pm",
    u"a.m",
    u"p.m",
    u"AM",
    u"PM",
    // en
    u"mins",
    u"minute",
    u"minutes",
    u"hour",
    u"hours",
    u"hr",
    u"hrs",
    u"day",
    u"days",
    u"yen",
    u"metres",
    u"meters",
    u"people",
    // fr es pt it
    u"yens",
    u"yenes",
    u"ienes",
    u"minutos",
    u"minuti",
    u"heures",
    u"heure",
    u"horas",
    u"hora",
    u"ore",
    u"jours",
    u"días",
    u"dias",
    u"giorni",
    u"ans",
    u"años",
    u"anos",
    u"anni",
    // de
    u"Yen",
    u"Uhr",
    u"Minuten",
    u"Min",
    u"Std",
    u"Stunden",
    u"Stunde",
    u"Tage",
    u"Jahre",
    // id ms fil vi
    u"menit",
    u"minit",
    u"minuto",
    u"jam",
    u"hari",
    u"oras",
    u"phút",
    u"giờ",
    u"yên",
    u"ngày",
    // ru uk mn
    u"минут",
    u"минуты",
    u"минуту",
    u"мин",
    u"часов",
    u"часа",
    u"час",
    u"ч",
    u"иен",
    u"иены",
    u"йен",
    u"иена",
    u"км",
    u"м",
    u"кг",
    u"г",
    u"хвилин",
    u"хвилини",
    u"хв",
    u"годин",
    u"години",
    u"год",
    u"єн",
    u"єни",
    u"минутын",
    u"цаг",
    u"дней",
    u"днів",
    // ar he
    u"دقيقة",
    u"دقائق",
    u"ساعة",
    u"ساعات",
    u"ين",
    u"كم",
    u"م",
    u"דקות",
    u"שעות",
    u"ין",
    u"ק״מ",
    // hi ne bn si
    u"मिनट",
    u"मिनेट",
    u"येन",
    u"घंटे",
    u"घण्टा",
    u"किमी",
    u"মিনিট",
    u"ইয়েন",
    u"ঘণ্টা",
    u"মিটার",
    // th lo km my
    u"นาที",
    u"เยน",
    u"ชั่วโมง",
    u"น",
    u"นาฬิกา",
    u"กม",
    u"เมตร",
    u"บาท",
    u"ນາທີ",
    u"ເຢນ",
    u"ໂມງ",
    u"នាទី",
    u"យ៉េន",
    u"ម៉ោង",
    u"မိနစ်",
    u"ယန်း",
    u"နာရီ",
    // ko
    u"분",
    u"엔",
    u"시",
    u"시간",
    u"원",
    u"명",
    u"층",
};

constexpr std::u16string_view kAnnouncers[] = {u"No.", u"no.", u"Nr.", u"№", u"n.º", u"nº", u"n°",
                                               u"N°",  u"N.º", u"p.",  u"¥", u"€",   u"$",  u"Rp"};

template <size_t kSize>
bool Contains(const std::u16string_view (&list)[kSize], std::u16string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool IsUnit(std::u16string_view word) {
  constexpr std::u16string_view kStops = u".,;:!?)»”」、。،؛";
  while (!word.empty() && kStops.find(word.back()) != std::u16string_view::npos) word.remove_suffix(1);
  return !word.empty() && Contains(kUnits, word);
}

bool AnnouncesNumber(std::u16string_view word) {
  return Contains(kAnnouncers, word);
}

}  // namespace fonts
