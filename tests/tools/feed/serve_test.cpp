#include "tools/feed/serve.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/content/base/scratch_directory.h"

namespace tools {
namespace {

using content::Error;

class ServeTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(disk.MakeDirectories(directory / "feed/metadata"));
    ASSERT_TRUE(disk.Write(directory / "feed/metadata/timestamp.json", "{\"now\":1}"));
    ASSERT_TRUE(disk.Write(directory / "feed/metadata/1.root.json", "0123456789"));
    ASSERT_TRUE(disk.Write(directory / "secret", "secret"));
  }

  // Serves while `talk` runs.
  content::Result<void> While(const std::function<void(int port)>& talk) {
    return Serve(
        disk, {directory / "feed", 0, directory / "port"},
        [this](const std::string& line) { lines.push_back(line); },
        [&] { talk(std::stoi(*disk.Read(directory / "port", 10))); });
  }

  static std::string Ask(int port, const std::string& request) {
    int connection = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<uint16_t>(port));
    if (::connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return "";
    std::string text = request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    text = request.find('\n') == std::string::npos ? text + "\r\n" : request;
    static_cast<void>(::send(connection, text.data(), text.size(), MSG_NOSIGNAL));
    std::string answer;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(connection, buffer, sizeof buffer)) > 0;) {
      answer.append(buffer, static_cast<size_t>(got));
    }
    ::close(connection);
    return answer;
  }

  content::ScratchDirectory directory;
  content::SystemDisk disk;
  std::vector<std::string> lines;
};

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_F(ServeTest, SaysWhereItListensAndServesWithCacheHeaders) {
  auto served = While([&](int port) {
    std::string timestamp = Ask(port, "GET /metadata/timestamp.json");
    EXPECT_TRUE(Has(timestamp, "200 OK") && Has(timestamp, "{\"now\":1}")) << timestamp;
    EXPECT_TRUE(Has(timestamp, "Cache-Control: max-age=60")) << timestamp;
    std::string root = Ask(port, "HEAD /metadata/1.root.json");
    EXPECT_TRUE(Has(root, "immutable")) << root;
    std::string part = Ask(port,
                           "GET /metadata/1.root.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                           "Range: bytes=2-4\r\n\r\n");
    EXPECT_TRUE(Has(part, "206") && Has(part, "\r\n\r\n234")) << part;
    std::string none = Ask(port, "GET /metadata/2.root.json");
    EXPECT_TRUE(Has(none, "404") && Has(none, "Content-Length: 0")) << none;
    EXPECT_FALSE(Has(none, "Cache-Control")) << none;
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_TRUE(Has(lines[0], "http://127.0.0.1:" + std::to_string(port) + "/")) << lines[0];
  });
  EXPECT_TRUE(served);
}

TEST_F(ServeTest, ServesNothingOutsideTheFeed) {
  auto served = While([&](int port) {
    for (const char* path : {"/../secret", "/metadata/../../secret", "/%2e%2e/secret", "//secret"}) {
      EXPECT_FALSE(Has(Ask(port, std::string("GET ") + path), "\r\n\r\nsecret")) << path;
    }
  });
  EXPECT_TRUE(served);
}

TEST_F(ServeTest, ATakenPortIsOneClearLine) {
  auto served = While([&](int port) {
    auto second = Serve(
        disk, {directory / "feed", port, ""}, [](const std::string&) {}, [] {});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, Error::Kind::Denied);
    EXPECT_TRUE(Has(second.error().message, std::to_string(port) + ": the port is taken"))
        << second.error().message;
  });
  EXPECT_TRUE(served);
}

TEST_F(ServeTest, NeedsADirectory) {
  auto served = Serve(
      disk, {directory / "nowhere", 0, ""}, [](const std::string&) {}, [] {});
  ASSERT_FALSE(served);
  EXPECT_EQ(served.error().kind, Error::Kind::Usage);
}

}  // namespace
}  // namespace tools
