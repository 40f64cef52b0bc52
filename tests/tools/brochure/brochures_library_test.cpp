#include "tools/brochure/brochures_library.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

#include "content/model/decode.h"
#include "tests/content/base/failing_disk.h"
#include "tests/tools/brochure/stranger.h"
#include "tests/tools/brochure/written_pdf.h"

namespace tools {
namespace {

using content::Json;

class BrochuresLibraryTest : public Stranger {
 protected:
  BrochuresLibraryTest() : clock_(*content::ParseInstant("2026-11-24T10:00+09:00")) { Open(disk_); }

  void Open(content::Disk& disk) {
    brochures_.reset();
    library_.reset();
    auto library = content::Library::Open(disk, directory_ / "library");
    if (!library) return;
    library_.emplace(*std::move(library));
    brochures_.emplace(disk, *library_, directory_ / "library", clock_);
  }

  content::Result<TakenIn> TakeIn(const std::string& pdf, const BrochureWords& words) {
    return brochures_->TakeIn(TheSandbox(), pdf, words, 2, {});
  }

  std::vector<Json> All() { return *brochures_->All(); }

  size_t DrawnFiles() {
    return static_cast<size_t>(std::filesystem::exists(directory_ / "library/incoming/drawing"));
  }

  content::FixedClock clock_;
  std::optional<content::Library> library_;
  std::optional<BrochuresLibrary> brochures_;
};

// A wide, low page costs little to draw.
std::string SmallPdf(const std::string& words) {
  return PdfOf({Words(words)}, "0 190 3000 230");
}

BrochureWords Kanazawa() {
  BrochureWords words;
  words.title_ja = "金沢まち歩き";
  words.title_en = "Kanazawa on Foot";
  words.prefectures = {"17"};
  words.publisher = "金沢市";
  words.licence = "CC-BY-4.0";
  words.racks = {{"centre-tocho", "B-12"}};
  return words;
}

TEST_F(BrochuresLibraryTest, MakesARecordThatIsValidAndWhoseBlobsAreThere) {
  const auto taken = TakeIn(
      Write("a.pdf", SmallPdf("Walk from the station to the garden and on to the castle")), Kanazawa());
  ASSERT_TRUE(taken) << taken.error().message;
  EXPECT_TRUE(taken->id.starts_with("brochure-17-")) << taken->id;
  ASSERT_EQ(All().size(), 1);
  const auto brochure = content::Decode<content::Brochure>(All()[0]);
  ASSERT_TRUE(brochure) << brochure.error().message;
  EXPECT_EQ(brochure->in_language, "en");
  ASSERT_EQ(brochure->pages.size(), 1);
  const auto& page = brochure->pages[0];
  EXPECT_EQ(page.text, "Walk from the station to the garden and on to the castle");
  for (const content::Image& image : {page.image, page.zoom, page.thumbnail}) {
    EXPECT_TRUE(library_->blobs().Get(image.blob)) << image.width;
  }
  EXPECT_EQ(brochure->racks[0].rack, "B-12");
  EXPECT_EQ(DrawnFiles(), 0);
  EXPECT_EQ(ListLine(All()[0]), taken->id + "  金沢まち歩き  en  1 pages  centre-tocho B-12");
}

TEST_F(BrochuresLibraryTest, KnowsTheSamePdfAgainAndTakesTheNewWords) {
  const std::string pdf = Write("a.pdf", SmallPdf("one"));
  const std::string id = TakeIn(pdf, Kanazawa())->id;
  BrochureWords words;
  words.title_en = "Kanazawa by Bicycle";
  const auto again = TakeIn(pdf, words);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(again->id, id);
  EXPECT_EQ(again->report.notes.at(0).code, NoteCode::SamePdf);
  ASSERT_EQ(All().size(), 1);
  EXPECT_EQ(All()[0]["name"]["en"], "Kanazawa by Bicycle");
  EXPECT_EQ(All()[0]["name"]["ja"], "金沢まち歩き");
}

TEST_F(BrochuresLibraryTest, ANewEditionKeepsTheIdAndWhatTheStaffSaid) {
  const std::string id = TakeIn(Write("a.pdf", SmallPdf("one")), Kanazawa())->id;
  BrochureWords words;
  words.id = id;
  const auto newer = TakeIn(Write("b.pdf", SmallPdf("two")), words);
  ASSERT_TRUE(newer) << newer.error().message;
  ASSERT_EQ(All().size(), 1);
  EXPECT_EQ(All()[0]["id"], id);
  EXPECT_EQ(All()[0]["pages"][0]["text"], "two");
  EXPECT_EQ(All()[0]["sources"][0]["name"], "金沢市");
  EXPECT_EQ(All()[0]["racks"][0]["rack"], "B-12");
}

TEST_F(BrochuresLibraryTest, RetiresAndBringsBack) {
  const std::string pdf = Write("a.pdf", SmallPdf("one"));
  const std::string id = TakeIn(pdf, Kanazawa())->id;
  ASSERT_TRUE(brochures_->Retire(id));
  EXPECT_EQ(All()[0]["validThrough"], "2026-11-23");
  EXPECT_EQ(brochures_->Retire("brochure-x").error().kind, content::Error::Kind::NotFound);
  ASSERT_TRUE(TakeIn(pdf, {}));
  EXPECT_FALSE(All()[0].contains("validThrough"));
}

TEST_F(BrochuresLibraryTest, SaysWrongWordsBeforeItDraws) {
  BrochureWords words = Kanazawa();
  words.valid_from = "tomorrow";
  const auto taken = TakeIn(Write("a.pdf", SmallPdf("one")), words);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().kind, content::Error::Kind::Usage);
  EXPECT_TRUE(All().empty());
}

TEST_F(BrochuresLibraryTest, ShowsNothingHalfDoneWhicheverOperationOfTheDiskFails) {
  const std::string first = Write("a.pdf", SmallPdf("one"));
  const std::string second = Write("b.pdf", SmallPdf("two"));
  BrochureWords words = Kanazawa();
  words.id = "brochure-kanazawa";
  ASSERT_TRUE(TakeIn(first, words));
  const Json before = All()[0];
  for (int failing = 1;; ++failing) {
    content::FailingDisk disk(disk_, failing, content::FailingDisk::Afterwards::Works);
    Open(disk);
    if (!brochures_) continue;
    const auto taken = TakeIn(second, words);
    if (!disk.failed()) {
      ASSERT_TRUE(taken) << taken.error().message;
      break;
    }
    Open(disk_);
    ASSERT_EQ(All().size(), 1);
    if (taken) {
      ASSERT_TRUE(TakeIn(first, words));
    } else {
      EXPECT_EQ(All()[0], before) << "operation " << failing;
    }
  }
  Open(disk_);
  EXPECT_EQ(All()[0]["pages"][0]["text"], "two");
  EXPECT_EQ(DrawnFiles(), 0);
}

}  // namespace
}  // namespace tools
