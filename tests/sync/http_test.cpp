#include "sync/http.h"

#include <gtest/gtest.h>

#include "content/base/disk.h"
#include "tests/content/base/scratch_directory.h"
#include "tests/sync/one_answer_server.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

Result<std::string> Ask(const std::string& answer, uint64_t limit = 100) {
  OneAnswerServer server(answer);
  return CurlTransport::Make()->Get(server.url() + "metadata/timestamp.json", limit);
}

Error::Kind KindOf(const Result<std::string>& answer) {
  EXPECT_FALSE(answer);
  return answer ? Error::Kind::Usage : answer.error().kind;
}

TEST(CurlTransport, GetsAFile) {
  auto answer = Ask("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(*answer, "hello");
}

TEST(CurlTransport, TellsWhatIsNotThereFromWhatIsNotNow) {
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")), Error::Kind::NotFound);
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")), Error::Kind::NotFound);
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n")), Error::Kind::Unreachable);
  EXPECT_EQ(KindOf(Ask("")), Error::Kind::Unreachable);
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\ncut")), Error::Kind::Unreachable);
  EXPECT_EQ(KindOf(Ask("\x16\x03\x01 not HTTP")), Error::Kind::Unreachable);
}

TEST(CurlTransport, StopsAtTheLimitWhateverTheServerAnnounces) {
  std::string endless(500'000, 'x');
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 200 OK\r\n\r\n" + endless)), Error::Kind::Damaged);
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\n" + endless)), Error::Kind::Damaged);
  EXPECT_TRUE(Ask("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + std::string(100, 'x')));
}

TEST(CurlTransport, ALoginPageIsANetworkThatDoesNotWork) {
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi")),
            Error::Kind::Unreachable);
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n<!DOCTYPE html><html>")),
            Error::Kind::Unreachable);
}

TEST(CurlTransport, FollowsNoRedirect) {
  OneAnswerServer elsewhere("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(
      KindOf(Ask("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url() + "\r\nContent-Length: 0\r\n\r\n")),
      Error::Kind::Unreachable);
}

TEST(CurlTransport, RemembersRetryAfter) {
  OneAnswerServer server("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
  auto transport = CurlTransport::Make();
  ASSERT_TRUE(transport);
  EXPECT_FALSE(transport->Get(server.url(), 100));
  EXPECT_EQ(transport->retry_after(), std::chrono::seconds(120));
}

constexpr const char* kAtNine = "Last-Modified: Tue, 24 Nov 2026 09:00:00 GMT\r\n";

// Asks twice for a file that a server gives with these headers, unless it is asked whether the file has
// changed.
std::string SecondRequest(const std::string& headers) {
  FeedServer server("");
  std::string request;
  server.misbehave = [&](const FeedServer::Request& asked, FeedServer::Answer& answer) {
    request = asked.text;
    bool is_conditional = request.find("If-Modified-Since") != std::string::npos;
    answer = is_conditional ? FeedServer::Answer{"HTTP/1.1 304 Not Modified\r\n\r\n"}
                            : FeedServer::WithBody("hello", "200 OK", headers);
  };
  auto transport = CurlTransport::Make();
  for (int i = 0; i < 2; ++i) {
    auto answer = transport->Get(server.url() + "metadata/timestamp.json", 100);
    EXPECT_TRUE(answer && *answer == "hello") << headers;
  }
  return request;
}

TEST(CurlTransport, AsksWhetherAFileHasChanged) {
  std::string later = std::string(kAtNine) + "Date: Tue, 24 Nov 2026 09:00:01 GMT\r\n";
  EXPECT_NE(SecondRequest(later).find("If-Modified-Since: Tue, 24 Nov 2026 09:00:00 GMT\r\n"),
            std::string::npos);
}

TEST(CurlTransport, AsksForAFileWhoseDateProvesNothing) {
  std::string later = std::string(kAtNine) + "Date: Tue, 24 Nov 2026 09:00:01 GMT\r\n";
  for (const std::string& headers :
       {std::string(), std::string(kAtNine), std::string(kAtNine) + "Date: Tue, 24 Nov 2026 09:00:00 GMT\r\n",
        std::string("Last-Modified: yesterday\r\nDate: today\r\n"),
        later + "Cache-Control: max-age=31536000, immutable\r\n"}) {
    EXPECT_EQ(SecondRequest(headers).find("If-Modified-Since"), std::string::npos) << headers;
  }
}

TEST(CurlTransport, BelievesNoNotModifiedThatItDidNotAskFor) {
  EXPECT_EQ(KindOf(Ask("HTTP/1.1 304 Not Modified\r\n\r\n")), Error::Kind::Unreachable);
}

TEST(CurlTransport, EndsWhenAskedToStop) {
  OneAnswerServer server("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
  HttpOptions options;
  options.stop = [] { return true; };
  auto transport = CurlTransport::Make(options);
  ASSERT_TRUE(transport);
  EXPECT_EQ(KindOf(transport->Get(server.url(), 100)), Error::Kind::Unreachable);
}

TEST(CurlTransport, ReadsAStickWithTheSameRules) {
  content::ScratchDirectory directory;
  content::SystemDisk disk;
  ASSERT_TRUE(disk.Write(directory / "a", "hello"));
  auto transport = CurlTransport::Make();
  ASSERT_TRUE(transport);
  EXPECT_EQ(*transport->Get("file://" + directory.path() + "/a", 5), "hello");
  EXPECT_EQ(KindOf(transport->Get("file://" + directory.path() + "/a", 4)), Error::Kind::Damaged);
  EXPECT_EQ(KindOf(transport->Get("file://" + directory.path() + "/b", 5)), Error::Kind::NotFound);
}

TEST(CurlTransport, SpeaksNoOtherProtocol) {
  EXPECT_EQ(KindOf(CurlTransport::Make()->Get("ftp://127.0.0.1/x", 5)), Error::Kind::Unreachable);
}

}  // namespace
}  // namespace zenkoku_sync
