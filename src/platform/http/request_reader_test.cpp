#include "platform/http/request_reader.h"

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

// "ok" and where it stopped, or the code of what is wrong.
std::string read(std::string_view bytes) {
  RequestReader reader;
  std::size_t taken = reader.feed(bytes);
  if (reader.head_done() && !reader.done() && !reader.refusal()) {
    reader.allow_body(1'000);
    taken += reader.feed(bytes.substr(taken));
  }
  if (reader.refusal()) return cat(reader.refusal()->status, " ", reader.refusal()->code);
  return reader.done() ? cat("ok, left ", bytes.size() - taken) : "more";
}

std::string get(std::string_view headers) {
  return read(cat("GET / HTTP/1.1\r\n", headers, "\r\n"));
}

std::string post(std::string_view headers, std::string_view body) {
  return read(cat("POST / HTTP/1.1\r\nHost: t\r\n", headers, "\r\n", body));
}

TEST(RequestReader, StopsWhereTheNextRequestBegins) {
  EXPECT_EQ(get("Host: t\r\n"), "ok, left 0");
  EXPECT_EQ(read("GET / HTTP/1.1\r\nHost: t\r\n\r\nGET"), "ok, left 3");
  EXPECT_EQ(post("Content-Length: 2\r\n", "abGET"), "ok, left 3");
  EXPECT_EQ(post("Transfer-Encoding: Chunked\r\n", "1\r\na\r\n0\r\n\r\nGET"), "ok, left 3");
  EXPECT_EQ(post("Content-Length: 3\r\n", "ab"), "more");
  EXPECT_EQ(read("GET / HT"), "more");
}

TEST(RequestReader, TellsWhatTheHeadAsksFor) {
  RequestReader reader;
  reader.feed(
      "PATCH /a/b?c=d HTTP/1.1\r\nHost: T.example:80\r\nX-Odd:  v 1 \r\nExpect: 100-Continue\r\n"
      "Content-Length: 7\r\n\r\n");
  ASSERT_TRUE(reader.head_done());
  EXPECT_FALSE(reader.done());
  EXPECT_EQ(reader.request().method, Method::patch);
  EXPECT_EQ(reader.request().path, "/a/b");
  EXPECT_EQ(reader.request().query_value("c"), "d");
  EXPECT_EQ(reader.request().header("x-odd"), "v 1");
  EXPECT_EQ(reader.content_length(), 7u);
  EXPECT_TRUE(reader.expects_continue());
  EXPECT_TRUE(reader.keeps_alive());
  EXPECT_FALSE(reader.has_chunks());
}

TEST(RequestReader, WantsOneHost) {
  for (const auto* headers : {"", "Host: a\r\nHost: a\r\n", "Host:\r\n", "Host: a b\r\n",
                              "Host: a/b\r\n", "Host: user@a\r\n", "Host: a, b\r\n"}) {
    EXPECT_EQ(get(headers), "400 request_malformed") << headers;
  }
  EXPECT_EQ(get("Host: [2001:db8::1]:8080\r\n"), "ok, left 0");
  EXPECT_EQ(read("GET / HTTP/1.0\r\n\r\n"), "ok, left 0");
}

TEST(RequestReader, RefusesEveryLengthThatTwoServersCouldReadDifferently) {
  for (const auto* headers :
       {"Content-Length: 2\r\nContent-Length: 2\r\n", "Content-Length: 2\r\nContent-Length: 3\r\n",
        "Content-Length: 2, 2\r\n", "Content-Length: +2\r\n", "Content-Length: -2\r\n",
        "Content-Length: 0x2\r\n", "Content-Length: 2 \t3\r\n", "Content-Length:\r\n",
        "Content-Length: 99999999999999999999\r\n", "Content-Length : 2\r\n",
        "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "X: a\r\n b\r\n",
        "X: a\r\n\tContent-Length: 2\r\n", " X: a\r\n", "X\r\n", "X: a\nContent-Length: 2\r\n",
        "X: a\rb\r\n"}) {
    EXPECT_EQ(post(headers, "ab"), "400 request_malformed") << headers;
  }
  const std::string nul("X: a\0b\r\n", 8);
  EXPECT_EQ(post(nul, ""), "400 request_malformed");
  for (const auto* headers : {"Transfer-Encoding: gzip\r\n", "Transfer-Encoding: gzip, chunked\r\n",
                              "Transfer-Encoding: chunked, chunked\r\n",
                              "Transfer-Encoding: chunked;q=1\r\n", "Transfer-Encoding:\r\n"}) {
    EXPECT_EQ(post(headers, "0\r\n\r\n"), "501 transfer_coding_unsupported") << headers;
  }
  EXPECT_EQ(read("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            "400 request_malformed");
}

TEST(RequestReader, RefusesBrokenChunks) {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  for (const auto* body : {"x\r\n", "-1\r\na\r\n", "1\r\nab\r\n0\r\n\r\n", "1\na\r\n",
                           "fffffffffffffffff\r\n", " 1\r\na\r\n"}) {
    EXPECT_EQ(post(chunked, body), "400 request_malformed") << body;
  }
  EXPECT_EQ(post(chunked, "ffffffffffffffff\r\n"), "413 body_too_large");
  EXPECT_EQ(post(chunked, "3e8\r\n" + std::string(1'000, 'x') + "\r\n0\r\n\r\n"), "ok, left 0");
  EXPECT_EQ(post(chunked, "3e9\r\n"), "413 body_too_large");
  EXPECT_EQ(post(chunked, "1;" + std::string(40'000, 'x')), "400 request_malformed");
  EXPECT_EQ(post(chunked, "0\r\nTrailer: " + std::string(40'000, 'x')), "400 request_malformed");
}

TEST(RequestReader, NamesWhatElseItDoesNotDo) {
  EXPECT_EQ(read("get / HTTP/1.1\r\nHost: t\r\n\r\n"), "501 method_unknown");
  EXPECT_EQ(read("CONNECT a:1 HTTP/1.1\r\nHost: t\r\n\r\n"), "501 method_unknown");
  EXPECT_EQ(read("GET / HTTP/1.2\r\nHost: t\r\n\r\n"), "505 http_version_unsupported");
  EXPECT_EQ(read("GET /\r\n\r\n"), "400 request_malformed");
  EXPECT_EQ(read(cat("GET /", std::string(9'000, 'a'), " HTTP/1.1\r\nHost: t\r\n\r\n")),
            "414 target_too_long");
  EXPECT_EQ(get("Host: t\r\nExpect: tea\r\n"), "417 expectation_unknown");
}

}  // namespace
}  // namespace tl::http
