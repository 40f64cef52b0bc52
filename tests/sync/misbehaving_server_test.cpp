#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>

#include "content/store/places.h"
#include "sync/daemon.h"
#include "sync/status.h"
#include "tests/sync/feed_server.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

using content::Json;
using Answer = FeedServer::Answer;
using Request = FeedServer::Request;

// A kiosk that shows "B", a feed that holds "B2" and a picture, and a server between them that cannot be
// trusted.
class MisbehavingServerTest : public testing::Test, public Workshop {
 protected:
  void SetUp() override {
    Add(Place("place-b", "17", "B"));
    MustPublish();
    MustRound();
    old_timestamp = Read("metadata/timestamp.json");
    Json place = Place("place-b", "17", "B2");
    blob = AddBlob(std::string(5000, 'p'));
    place["image"] = {{"blob", blob}};
    Add(place);
    MustPublish();
    std::filesystem::copy(cache(), directory / "kept", std::filesystem::copy_options::recursive);
    server = std::make_unique<FeedServer>(directory / "feed");
    settings.cache = cache();
    settings.feeds = {server->url()};
  }

  void RestoreCache() {
    std::filesystem::remove_all(cache());
    std::filesystem::copy(directory / "kept", cache(), std::filesystem::copy_options::recursive);
  }

  // As a program that has just been started.
  Outcome Attempt() {
    auto http = CurlTransport::Make(Fast());
    return AttemptOn(*http);
  }
  Outcome AttemptOn(CurlTransport& http) {
    Progress silent(nullptr);
    return Daemon(disk, http, clock, settings, silent, 1).Once();
  }
  static HttpOptions Fast() {
    HttpOptions fast;
    fast.slow_time = std::chrono::seconds(1);
    return fast;
  }
  std::string NameShown() {
    auto opened = content::Cache::Open(cache());
    return opened ? content::In(content::PlaceWithId(*opened, "place-b")->record.name, "en")
                  : opened.error().message;
  }
  std::string Status(const char* member) { return (*ReadStatus(disk, cache()))[member].get<std::string>(); }

  std::string old_timestamp;
  std::string blob;
  std::unique_ptr<FeedServer> server;
  Settings settings;
};

bool IsTimestamp(const Request& request) {
  return request.path == "metadata/timestamp.json";
}
bool IsSnapshot(const Request& request) {
  return request.path.ends_with(".snapshot.json");
}

std::string Gzip(const std::string& bytes) {
  z_stream stream{};
  constexpr int kGzipFormat = 15 + 16;
  deflateInit2(&stream, 9, Z_DEFLATED, kGzipFormat, 8, Z_DEFAULT_STRATEGY);
  std::string packed(compressBound(static_cast<uLong>(bytes.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

struct Misdeed {
  const char* name;
  const char* result;    // in status.json
  const char* sentence;  // that its message holds
  FeedServer::Misbehaviour misbehave;
};

const Misdeed kMisdeeds[] = {
    {"answers 500", "offline", "the server answers 500",
     [](const Request&, Answer& answer) {
       answer = FeedServer::WithBody("oops", "500 Internal Server Error");
     }},
    {"answers 408", "offline", "the server answers 408",
     [](const Request&, Answer& answer) { answer = FeedServer::WithBody("", "408 Request Timeout"); }},
    {"forbids everything", "offline", "the server has no such file",
     [](const Request&, Answer& answer) { answer = FeedServer::WithBody("no", "403 Forbidden"); }},
    {"redirects", "offline", "the server answers 302",
     [](const Request&, Answer& answer) {
       answer = FeedServer::WithBody("", "302 Found", "Location: http://127.0.0.1:9/\r\n");
     }},
    {"shows a login page", "offline", "a login page?",
     [](const Request&, Answer& answer) {
       answer =
           FeedServer::WithBody("<html>Welcome to the hotel</html>", "200 OK", "Content-Type: text/html\r\n");
     }},
    {"shows a login page for timestamp.json that claims to be JSON", "offline", "a login page?",
     [](const Request& request, Answer& answer) {
       if (IsTimestamp(request)) {
         answer = FeedServer::WithBody("\n <!DOCTYPE HTML>\n<title>Log in</title>", "200 OK",
                                       "Content-Type: application/json\r\n");
       }
     }},
    {"answers with nothing", "offline", "empty",
     [](const Request& request, Answer& answer) {
       if (IsTimestamp(request)) answer = FeedServer::WithBody("");
     }},
    {"promises more than it sends", "offline", "get http",
     [](const Request& request, Answer& answer) {
       if (IsTimestamp(request))
         answer = {"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"signed\":", true};
     }},
    {"promises less than it has", "refused", "timestamp.json",
     [](const Request& request, Answer& answer) {
       if (IsTimestamp(request))
         answer = {"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"signed\":" + std::string(100, ' '), true};
     }},
    {"speaks no HTTP", "offline", "get http",
     [](const Request&, Answer& answer) {
       answer = {"\x15\x03\x01\x00\x02\x02\x28", true};
     }},
    {"sends ten bytes a second", "offline", "get http",
     [](const Request& request, Answer& answer) {
       if (IsTimestamp(request)) answer.pause = std::chrono::milliseconds(100);
     }},
    {"sends a bomb", "refused", "longer than 16384 bytes",
     [](const Request& request, Answer& answer) {
       if (IsTimestamp(request)) {
         answer =
             FeedServer::WithBody(Gzip(std::string(10'000'000, ' ')), "200 OK", "Content-Encoding: gzip\r\n");
       }
     }},
    {"sends without an end", "refused", "longer than",
     [](const Request& request, Answer& answer) {
       if (IsTimestamp(request)) answer = {"HTTP/1.1 200 OK\r\n\r\n" + std::string(3'000'000, ' '), true};
     }},
    {"sends the error's page without an end", "offline", "the server answers 500",
     [](const Request&, Answer& answer) {
       answer = {"HTTP/1.1 500 Oops\r\n\r\n" + std::string(3'000'000, ' '), true};
     }},
    {"sends another snapshot than the timestamp names", "refused", "snapshot.json",
     [](const Request& request, Answer& answer) {
       if (IsSnapshot(request)) answer = FeedServer::WithBody("{\"signed\":{},\"signatures\":[]}");
     }},
    {"cuts every pack in half", "refused", "pack",
     [](const Request& request, Answer& answer) {
       if (!request.path.starts_with("pack/")) return;
       std::string body = answer.bytes.substr(answer.bytes.find("\r\n\r\n") + 4);
       answer = FeedServer::WithBody(body.substr(0, body.size() / 2));
     }},
    {"has lost every pack", "offline", "the server has no such file",
     [](const Request& request, Answer& answer) {
       if (request.path.starts_with("pack/")) answer = FeedServer::WithBody("", "404 Not Found");
     }},
};

TEST_F(MisbehavingServerTest, LeavesTheOldContentAndATrueSentence) {
  for (const Misdeed& misdeed : kMisdeeds) {
    SCOPED_TRACE(misdeed.name);
    RestoreCache();
    server->misbehave = misdeed.misbehave;
    Attempt();
    EXPECT_EQ(NameShown(), "B");
    EXPECT_EQ(Status("result"), misdeed.result) << Status("message");
    EXPECT_NE(Status("message").find(misdeed.sentence), std::string::npos) << Status("message");
    EXPECT_EQ(Status("message").find('\n'), std::string::npos);
    server->misbehave = nullptr;
    EXPECT_EQ(Attempt(), Outcome::Updated) << Status("message");
    EXPECT_EQ(NameShown(), "B2");
  }
}

// A cache between the server and the kiosk keeps some files and not others.
TEST_F(MisbehavingServerTest, AnOldTimestampWithTheNewSnapshotIsNoError) {
  server->misbehave = [&](const Request& request, Answer& answer) {
    if (IsTimestamp(request)) answer = FeedServer::WithBody(old_timestamp);
  };
  EXPECT_EQ(Attempt(), Outcome::Current);
  EXPECT_EQ(NameShown(), "B");
  server->misbehave = nullptr;
  EXPECT_EQ(Attempt(), Outcome::Updated);
}

TEST_F(MisbehavingServerTest, ANewTimestampWithTheOldSnapshotIsRefused) {
  std::string old_snapshot = Read("metadata/1.snapshot.json");
  server->misbehave = [&](const Request& request, Answer& answer) {
    if (IsSnapshot(request)) answer = FeedServer::WithBody(old_snapshot);
  };
  EXPECT_EQ(Attempt(), Outcome::Refused);
  EXPECT_NE(Status("message").find("not the bytes that timestamp.json names"), std::string::npos);
  EXPECT_EQ(NameShown(), "B");
  server->misbehave = nullptr;
  EXPECT_EQ(Attempt(), Outcome::Updated);
}

// Cut at a byte, the update comes or does not, and the next one completes. Every byte when CUT_EVERY_BYTE is
// in the environment, else every so many.
TEST_F(MisbehavingServerTest, HangsUpAtAnyByte) {
  EXPECT_EQ(Attempt(), Outcome::Updated);
  uint64_t whole = server->sent;
  uint64_t step = std::getenv("CUT_EVERY_BYTE") != nullptr ? 1 : whole / 60 + 1;
  for (uint64_t most = 0; most < whole; most += step) {
    RestoreCache();
    server->sent = 0;
    server->most_bytes = most;
    Outcome outcome = Attempt();
    EXPECT_TRUE(outcome == Outcome::Offline ? NameShown() == "B" : NameShown() == "B2") << most;
    server->most_bytes = std::numeric_limits<uint64_t>::max();
    Attempt();
    EXPECT_EQ(NameShown(), "B2") << most;
    EXPECT_EQ((*ReadStatus(disk, cache()))["pending"]["count"], 0) << most;
  }
}

TEST_F(MisbehavingServerTest, OneConnectionServesManyRounds) {
  auto http = CurlTransport::Make();
  EXPECT_EQ(AttemptOn(*http), Outcome::Updated);
  EXPECT_EQ(AttemptOn(*http), Outcome::Current);
  EXPECT_EQ(AttemptOn(*http), Outcome::Current);
  EXPECT_EQ(server->connections, 1);
  EXPECT_GT(server->requests, 10);
}

// The server's part of resuming a picture: whatever it answers to a range, the picture is right in the end.
TEST_F(MisbehavingServerTest, APictureIsRightWhateverIsSentForItsRange) {
  using Whole = std::function<void(const Request&, Answer&)>;
  std::string path = "blob/" + blob.substr(0, 2) + "/" + blob;
  std::string picture(5000, 'p');
  const std::vector<std::pair<const char*, Whole>> answers = {
      {"the rest", nullptr},
      {"the whole", [&](const Request&, Answer& answer) { answer = FeedServer::WithBody(picture); }},
      {"another range",
       [&](const Request& request, Answer& answer) {
         if (request.from) {
           answer = FeedServer::WithBody(picture.substr(7), "206 Partial Content",
                                         "Content-Range: bytes 7-4999/5000\r\n");
         }
       }},
      {"a range that does not say where it lies",
       [&](const Request& request, Answer& answer) {
         if (request.from) answer = FeedServer::WithBody(picture.substr(9), "206 Partial Content");
       }},
      {"no such range",
       [&](const Request& request, Answer& answer) {
         if (request.from) answer = FeedServer::WithBody("", "416 Range Not Satisfiable");
       }},
      {"wrong bytes", [&](const Request& request, Answer& answer) {
         if (request.from) {
           answer = FeedServer::WithBody(
               std::string(picture.size() - *request.from, 'X'), "206 Partial Content",
               "Content-Range: bytes " + std::to_string(*request.from) + "-4999/5000\r\n");
         }
       }}};
  for (const auto& [name, answer_range] : answers) {
    SCOPED_TRACE(name);
    RestoreCache();
    // The first try breaks off in the middle of the picture.
    server->misbehave = [&](const Request& request, Answer& answer) {
      if (request.path != path) return;
      answer.bytes.resize(answer.bytes.size() - 2000);
      answer.close = true;
    };
    Attempt();
    EXPECT_EQ(NameShown(), "B2");
    EXPECT_EQ(disk.Size(cache() + "/partial/" + blob) ? *disk.Size(cache() + "/partial/" + blob) : 0, 3000u);
    server->misbehave = [&, &misbehave = answer_range](const Request& request, Answer& answer) {
      if (request.path == path && misbehave) misbehave(request, answer);
    };
    uint64_t before = server->sent;
    Attempt();
    if (!answer_range) {
      EXPECT_LT(server->sent - before, 4000u);  // and not the 3,000 bytes that are here
    }
    EXPECT_EQ(*disk.Read(content::Cache::Open(cache())->BlobPath(blob), 10'000), picture);
    EXPECT_FALSE(disk.Exists(cache() + "/partial/" + blob));
  }
}

}  // namespace
}  // namespace zenkoku_sync
