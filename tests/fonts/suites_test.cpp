// The text conformance suites, where the environment variable ZENKOKU_TEXT_SUITES names their folder: skipped
// elsewhere. The numbers are what ICU 72 and HarfBuzz 6 can do with this module's rules; each may only rise.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

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
  EXPECT_GE(Passes(output, "TOTAL wrap"), 606) << output;
  EXPECT_GE(Passes(output, "text-spacing-trim"), 266) << output;
  EXPECT_GE(Passes(output, "text-autospace"), 3) << output;
}

TEST_F(Suites, PassUnicode) {
  const std::string output = Run("ucd/run_ucd.py", "--only bidi,bidichar,grapheme,line");
  EXPECT_GE(Passes(output, "bidi "), 770241) << output;
  EXPECT_GE(Passes(output, "bidichar"), 91707) << output;
  EXPECT_GE(Passes(output, "grapheme"), 602) << output;
  EXPECT_GE(Passes(output, "line"), 7632) << output;
}

}  // namespace
}  // namespace fonts
