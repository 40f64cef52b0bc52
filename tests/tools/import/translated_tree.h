#pragma once

#include <string>

#include "content/model/validate.h"
#include "tests/tools/import/scratch_library.h"

namespace tools {

// A content tree of one place in Japanese and English, for translations beside it.
class TranslatedTree : public ScratchLibrary {
 protected:
  TranslatedTree() { WriteRecord(Place()); }

  static content::Json Place() {
    content::Json place = {
        {"id", "place-a"},
        {"kind", "place"},
        {"name", {{"ja", "庭園"}, {"ja-Hira", "ていえん"}, {"en", "Garden"}}},
        {"prefectures", {"17"}},
        {"category", "garden"},
        {"summary", {{"ja", "静かな庭"}, {"en", "A quiet garden"}}},
        {"description", {{"ja", "静かな庭です。"}, {"en", "It is a quiet garden."}}},
        {"address", {{"ja", "石川県金沢市1-1"}}},
        {"sources", {{{"name", "石川県"}, {"licence", "CC-BY-4.0"}, {"checked", "2026-11-24"}}}}};
    place["translatedFrom"]["en"] = content::TranslationSourceHash(place);
    return place;
  }

  void WriteRecord(const content::Json& record) {
    Write("japan/places/" + record.at("id").get<std::string>() + ".json", record.dump(2));
  }

  static std::string Message(const std::string& context, const std::string& source,
                             const std::string& translation) {
    return "msgctxt \"" + context + "\"\nmsgid \"" + source + "\"\nmsgstr \"" + translation + "\"\n";
  }

  void WritePo(const std::string& language, const std::string& messages,
               const std::string& name = "places.po") {
    Write("japan/translations/" + language + "/" + name,
          "msgid \"\"\nmsgstr \"\"\n\"Language: " + language + "\\n\"\n\n" + messages);
  }
};

}  // namespace tools
