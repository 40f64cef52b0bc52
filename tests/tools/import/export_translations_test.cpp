#include "tools/import/export_translations.h"

#include <gtest/gtest.h>

#include "tests/content/base/failing_disk.h"
#include "tests/tools/import/translated_tree.h"
#include "tools/import/po.h"

namespace tools {
namespace {

using content::Json;

class ExportTranslationsTest : public TranslatedTree {
 protected:
  ExportReport Exported(const std::string& language = "fr") {
    const auto report = ExportTranslations(disk_, Path("japan"), *content::FindTranslatedLanguage(language),
                                           Directory(language));
    EXPECT_TRUE(report) << report.error().message;
    return report ? *report : ExportReport{};
  }

  std::string Directory(const std::string& language = "fr") const {
    return Path("japan/translations/" + language);
  }

  std::string Bytes(const std::string& name = "places.po") {
    const auto bytes = disk_.Read(Directory() + "/" + name, 1 << 20);
    EXPECT_TRUE(bytes) << bytes.error().message;
    return bytes ? *bytes : "";
  }

  PoMessage MessageOf(const std::string& context) {
    const auto file = ParsePo(Bytes(), "places.po");
    EXPECT_TRUE(file) << file.error().message;
    if (!file) return {};
    for (const PoMessage& message : file->messages) {
      if (message.context == context) return message;
    }
    ADD_FAILURE() << "no message of " << context;
    return {};
  }
};

TEST_F(ExportTranslationsTest, WritesEveryTextWithWhatHelpsToTranslateIt) {
  const ExportReport report = Exported();
  EXPECT_EQ(report.missing, 3u);
  EXPECT_EQ(report.written, 1u);
  EXPECT_EQ(Bytes().substr(Bytes().find("\n\n") + 2),
            "#. ja: 庭園\n#. ja-Hira: ていえん\n#: places/place-a.json\n"
            "msgctxt \"place-a#/name\"\nmsgid \"Garden\"\nmsgstr \"\"\n\n"
            "#. ja: 静かな庭\n#: places/place-a.json\n"
            "msgctxt \"place-a#/summary\"\nmsgid \"A quiet garden\"\nmsgstr \"\"\n\n"
            "#. ja: 静かな庭です。\n#: places/place-a.json\n"
            "msgctxt \"place-a#/description\"\nmsgid \"It is a quiet garden.\"\nmsgstr \"\"\n\n"
            "#. May stay empty: the source is shown.\n#: places/place-a.json\n"
            "msgctxt \"place-a#/address\"\nmsgid \"石川県金沢市1-1\"\nmsgstr \"\"\n");
}

TEST_F(ExportTranslationsTest, WantsOnlyNamesInSomeLanguages) {
  EXPECT_EQ(Exported("de").missing, 1u);
  EXPECT_EQ(Exported("ko").missing, 3u);
}

TEST_F(ExportTranslationsTest, ChangesNothingTheSecondTime) {
  Exported();
  const std::string before = Bytes();
  EXPECT_EQ(Exported().written, 0u);
  EXPECT_EQ(Bytes(), before);
}

TEST_F(ExportTranslationsTest, KeepsWhatIsTranslatedAndMarksWhatIsStale) {
  WritePo("fr", "# mine\n" + Message("place-a#/name", "Garden", "Jardin") +
                    Message("place-a#/summary", "A garden", "Un jardin"));
  const ExportReport report = Exported();
  EXPECT_EQ(report.fresh, 1u);
  EXPECT_EQ(report.stale, 1u);
  EXPECT_EQ(report.missing, 1u);
  EXPECT_EQ(MessageOf("place-a#/name").comments, std::vector<std::string>{"mine"});
  EXPECT_FALSE(MessageOf("place-a#/name").fuzzy);
  const PoMessage stale = MessageOf("place-a#/summary");
  EXPECT_TRUE(stale.fuzzy);
  EXPECT_EQ(stale.previous, "A garden");
  EXPECT_EQ(stale.source, "A quiet garden");
  EXPECT_EQ(stale.translation, "Un jardin");
  EXPECT_EQ(Exported().written, 0u) << "fuzzy stays fuzzy until a translator has read it";
}

TEST_F(ExportTranslationsTest, TakesATranslationAsFreshWhenItsSourceIsBack) {
  WritePo("fr", Message("place-a#/name", "Garden", "Jardin"));
  Exported();
  Json place = Place();
  place["name"]["en"] = "Park";
  WriteRecord(place);
  EXPECT_EQ(Exported().stale, 1u);
  WriteRecord(Place());
  EXPECT_EQ(Exported().fresh, 1u);
  EXPECT_FALSE(MessageOf("place-a#/name").fuzzy);
}

TEST_F(ExportTranslationsTest, KeepsTheTranslationOfATextThatIsGoneUntilItIsBack) {
  WritePo("fr", Message("place-a#/access", "By bus.", "En bus.") + Message("place-gone#/name", "Gone", ""));
  Exported();
  EXPECT_TRUE(MessageOf("place-a#/access").obsolete);
  EXPECT_EQ(Bytes().find("place-gone"), std::string::npos) << "an empty message holds nothing to keep";
  Json place = Place();
  place["access"]["en"] = "By bus.";
  WriteRecord(place);
  EXPECT_EQ(Exported().fresh, 1u);
  EXPECT_FALSE(MessageOf("place-a#/access").obsolete);
}

TEST_F(ExportTranslationsTest, KeepsPlacesOfARegionTogether) {
  WritePo("fr", Message("place-a#/name", "Garden", "Jardin"));
  Write(
      "japan/prefectures/prefecture-17.json",
      R"({"id": "prefecture-17", "kind": "prefecture", "code": "17", "region": "chubu", "name": {"en": "Ishikawa"}})");
  EXPECT_EQ(Exported().written, 3u);
  EXPECT_NE(Bytes("places-chubu.po").find("Jardin"), std::string::npos);
  EXPECT_EQ(Bytes().find("Jardin"), std::string::npos);
  EXPECT_NE(Bytes("prefectures.po").find("Ishikawa"), std::string::npos);
}

// Whatever fails, each translation is still in its file, and the next export is whole.
TEST_F(ExportTranslationsTest, LosesNothingWhenTheDiskFails) {
  const std::string old = Message("place-a#/name", "Park", "Parc");
  int failing = 1;
  for (bool failed = true; failed; ++failing) {
    std::filesystem::remove_all(Path("japan/translations"));
    WritePo("fr", old);
    content::FailingDisk disk(disk_, failing, content::FailingDisk::Afterwards::StaysDead);
    const auto report =
        ExportTranslations(disk, Path("japan"), *content::FindTranslatedLanguage("fr"), Directory());
    failed = disk.failed();
    EXPECT_EQ(static_cast<bool>(report), !failed) << failing;
    EXPECT_EQ(MessageOf("place-a#/name").translation, "Parc") << failing;
    EXPECT_EQ(Exported().stale, 1u) << failing;
    EXPECT_TRUE(MessageOf("place-a#/name").fuzzy) << failing;
  }
  EXPECT_GT(failing, 6);
}

}  // namespace
}  // namespace tools
