#include "tools/brochure/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/tools/brochure/stranger.h"

namespace tools {
namespace {

using SandboxTest = Stranger;

Sandbox::Command Of(const std::string& program, std::vector<std::string> arguments,
                    const std::string& input) {
  return {program, std::move(arguments), input, {}};
}

TEST_F(SandboxTest, GivesTheProgramItsInputByPathAndAsStandardInput) {
  const std::string file = Write("in", "hello");
  EXPECT_EQ(TheSandbox().Run(Of("cat", {Sandbox::kInput}, file))->output, "hello");
  EXPECT_EQ(TheSandbox().Run(Of("cat", {}, file))->output, "hello");
}

TEST_F(SandboxTest, LetsNothingBeWritten) {
  const std::string file = Write("in", "hello");
  const auto ran = TheSandbox().Run(Of("cp", {Sandbox::kInput, "/tmp/out-of-the-sandbox"}, file));
  ASSERT_TRUE(ran) << ran.error().message;
  EXPECT_NE(ran->status, 0);
}

TEST_F(SandboxTest, PassesNoOpenFileOn) {
  const int open_file = open("/dev/null", O_RDONLY);
  const auto ran = TheSandbox().Run(Of("ls", {"/dev/fd/" + std::to_string(open_file)}, "/dev/null"));
  close(open_file);
  ASSERT_TRUE(ran) << ran.error().message;
  EXPECT_NE(ran->status, 0);
}

TEST_F(SandboxTest, StopsWhatTakesTooLong) {
  Sandbox::Command command = Of("sleep", {"1000"}, "/dev/null");
  command.limits.wall = std::chrono::milliseconds(200);
  const auto ran = TheSandbox().Run(command);
  ASSERT_FALSE(ran);
  EXPECT_EQ(ran.error().kind, content::Error::Kind::Unsupported);
  EXPECT_EQ(ran.error().message, "sleep was stopped: it took longer than 200 ms");
}

TEST_F(SandboxTest, StopsWhatWritesTooMuch) {
  Sandbox::Command command = Of("yes", {}, "/dev/null");
  command.limits.output = 1000;
  EXPECT_EQ(TheSandbox().Run(command).error().message, "yes was stopped: it wrote more than 1000 bytes");
}

TEST_F(SandboxTest, StopsWhatEatsMemory) {
  Sandbox::Command command = Of("sort", {"--buffer-size=1500M", Sandbox::kInput}, "/dev/zero");
  command.limits.memory = 200ULL << 20U;
  command.limits.wall = std::chrono::seconds(20);
  const auto ran = TheSandbox().Run(command);
  EXPECT_TRUE(!ran || ran->status != 0);
}

TEST_F(SandboxTest, HasNoNetworkNoHomeAndNoOtherProcesses) {
  if (TheSandbox().protection() != Sandbox::Protection::Namespaces) GTEST_SKIP() << TheSandbox().Line();
  const std::string secret = Write("secret", "of this user");
  EXPECT_NE(TheSandbox().Run(Of("cat", {secret}, "/dev/null"))->status, 0);
  EXPECT_NE(TheSandbox().Run(Of("cat", {"/etc/passwd"}, "/dev/null"))->status, 0);
  EXPECT_NE(TheSandbox().Run(Of("ls", {"/proc/self"}, "/dev/null"))->status, 0);
  EXPECT_EQ(TheSandbox().Run(Of("env", {}, "/dev/null"))->output.find("LD_"), std::string::npos);
  // Without a network there is no route even to this machine.
  const auto ran = TheSandbox().Run(Of("bash", {"-c", "exec 3<>/dev/tcp/127.0.0.1/9"}, "/dev/null"));
  EXPECT_NE(ran->status, 0);
}

TEST_F(SandboxTest, NamesAProgramThatIsMissing) {
  const auto ran = TheSandbox().Run(Of("no-such-program", {}, "/dev/null"));
  EXPECT_TRUE(!ran || ran->status != 0);
}

}  // namespace
}  // namespace tools
