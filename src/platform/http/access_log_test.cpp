#include "platform/http/access_log.h"

#include <stdexcept>

#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::http {
namespace {

TEST(AccessLog, WritesEveryLineInItsOrderBeforeItStops) {
  std::vector<std::string> lines;
  LogWriter log([&](std::string_view line) { lines.emplace_back(line); });
  for (int i = 0; i < 5'000; ++i) log.write(AccessLine{.id = std::to_string(i)});
  log.write(IncidentLine{.incident = "7", .what = "a \"quote\"\nand a line"});
  log.stop();
  ASSERT_EQ(lines.size(), 5'001u);
  for (std::size_t i = 0; i < 5'000; ++i) {
    EXPECT_TRUE(contains(lines[i], cat("\"id\":\"", i, "\""))) << lines[i];
  }
  EXPECT_TRUE(lines[0].starts_with("{\"time\":\"2")) << lines[0];
  EXPECT_TRUE(contains(lines[5'000], R"("what":"a \"quote\"\nand a line")")) << lines[5'000];
  EXPECT_EQ(log.dropped(), 0);
}

TEST(AccessLog, ASinkThatFailsLosesItsLineAndNothingElse) {
  int written = 0;
  LogWriter log([&](std::string_view line) {
    if (contains(line, "\"id\":\"1\"")) throw std::runtime_error("disk full");
    ++written;
  });
  for (int i = 0; i < 3; ++i) log.write(AccessLine{.id = std::to_string(i)});
  log.stop();
  EXPECT_EQ(written, 2);
  EXPECT_EQ(log.dropped(), 1);
}

TEST(AccessLog, WithoutASinkNothingIsKept) {
  LogWriter log(nullptr);
  log.write(AccessLine{});
  log.stop();
  EXPECT_EQ(log.dropped(), 0);
}

}  // namespace
}  // namespace tl::http
