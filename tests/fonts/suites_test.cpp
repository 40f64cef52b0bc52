// The text conformance suites, where the environment variable ZENKOKU_TEXT_SUITES names their folder: skipped
// elsewhere. The numbers are what ICU 72 and HarfBuzz 6 can do with this module's rules; each may only rise.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fonts {
namespace {

struct CloseProcess {
  void operator()(std::FILE* process) const { pclose(process); }
};

std::string Output(const std::string& command) {
  const std::unique_ptr<std::FILE, CloseProcess> process(popen(command.c_str(), "r"));
  std::string output;
  std::array<char, 4096> block{};
  while (process && std::fgets(block.data(), block.size(), process.get()) != nullptr) output += block.data();
  return output;
}

// The passes in the line "NAME  passes / all".
int Passes(const std::string& output, const std::string& name) {
  const size_t line = output.find(name);
  return line == std::string::npos ? -1 : std::atoi(output.c_str() + line + name.size());
}

// Every kind of question, and what is no question.
TEST(Probe, AnswersByTheProtocol) {
  const std::string font = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#0";
  const std::vector<std::pair<std::string, std::string>> talk = {
      {"a\tbidi\tauto\t05D0 202A 0028 0061 0029", "a\t1\t1 x 2 2 2\t2 3 4 0"},
      {"b\tbidi\tup\t61", "b\t?"},
      {"c\tbrk\tg\troot\t1F468 200D 1F469 D800 61", "c\t3 4 5"},
      {"d\tbrk\tw\troot\t61 20 62", "d\t1 2 3"},
      {"e\tbrk\tl\tko@lw=keepall\tD55C AE00 C774 20 D55C", "e\t4 5"},
      {"f\tbrk\tl\tja@lw=phrase\t304F 3060 3055 3044", "f\t4"},
      {"g\tbrk\tx\troot\t61", "g\t?"},
      {"h\twrap\t" + font + "\t10\t25\tja\tstrict\tnormal\t6F22 6F22 30FC 6F22", "h\t1 3"},
      {"i\twrap\t/nowhere\t10\t25\tja\tstrict\tnormal\t6F22", "i\t?"},
      {"j\twrap\t" + font + "\t10\t10\t\tanywhere\tnormal\t6D 6D 6D", "j\t1 2"},
      {"k\tadv\t" + font + "\t10\tja\ton\tnone\t300D 300C", "k\t10.0000 5.0000"},
      {"l\tdance", "l\t?"},
      {"m", "m\t?"}};
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "probe-questions";
  std::string expected;
  {
    std::ofstream questions(file);
    for (const auto& [question, answer] : talk) {
      questions << question << '\n';
      expected += answer + '\n';
    }
  }
  EXPECT_EQ(Output(std::string(FONTS_PROBE) + " < " + file.string()), expected);
  std::filesystem::remove(file);
}

class Suites : public testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("ZENKOKU_TEXT_SUITES");
    if (folder == nullptr) GTEST_SKIP() << "ZENKOKU_TEXT_SUITES is not set";
    folder_ = folder;
  }

  std::string Run(const std::string& script, const std::string& options) {
    return Output("python3 " + folder_ + "/" + script + " " + FONTS_PROBE + " " + options);
  }

  std::string folder_;
};

TEST_F(Suites, PassCssText) {
  const std::string output = Run("wpt/run_wpt.py", "--trim --autospace");
  EXPECT_GE(Passes(output, "TOTAL wrap"), 619) << output;
  EXPECT_GE(Passes(output, "text-spacing-trim"), 266) << output;
  EXPECT_GE(Passes(output, "text-autospace"), 3) << output;
}

TEST_F(Suites, PassUnicode) {
  const std::string output = Run("ucd/run_ucd.py", "--only bidi,bidichar,grapheme,word,line,sentence");
  EXPECT_GE(Passes(output, "bidi "), 770241) << output;
  EXPECT_GE(Passes(output, "bidichar"), 91707) << output;
  EXPECT_GE(Passes(output, "grapheme"), 602) << output;
  EXPECT_GE(Passes(output, "line"), 7632) << output;
  EXPECT_GE(Passes(output, "word"), 1808) << output;
  EXPECT_GE(Passes(output, "sentence"), 502) << output;
}

}  // namespace
}  // namespace fonts
