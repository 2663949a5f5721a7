#include "platform/access/lock_out.h"

#include "support/matchers.h"

namespace tl::access {
namespace {

const Instant start = Instant::from_micros(1'800'000'000'000'000);

Instant after(std::int64_t seconds) {
  return Instant::from_micros(start.micros() + seconds * 1'000'000);
}

std::int64_t locked_seconds(std::int64_t failures) {
  const auto until = locked_until({failures, start}, {}, start);
  return until ? (until->micros() - start.micros()) / 1'000'000 : 0;
}

TEST(LockOut, DoublesFromTheFifthFailureToTheLongest) {
  EXPECT_EQ(locked_seconds(0), 0);
  EXPECT_EQ(locked_seconds(4), 0);
  EXPECT_EQ(locked_seconds(5), 60);
  EXPECT_EQ(locked_seconds(6), 120);
  EXPECT_EQ(locked_seconds(7), 240);
  EXPECT_EQ(locked_seconds(10), 1'920);
  EXPECT_EQ(locked_seconds(11), 3'600);
  EXPECT_EQ(locked_seconds(1'000'000), 3'600);
}

TEST(LockOut, EndsWhenItsTimeIsOver) {
  EXPECT_TRUE(locked_until({5, start}, {}, after(59)));
  EXPECT_FALSE(locked_until({5, start}, {}, after(60)));
}

TEST(LockOut, SaysHowLongToWait) {
  EXPECT_EQ(wait_text(start, after(1)), "1 second");
  EXPECT_EQ(wait_text(start, after(90)), "90 seconds");
  EXPECT_EQ(wait_text(start, after(91)), "2 minutes");
  EXPECT_EQ(wait_text(start, after(3'600)), "60 minutes");
  EXPECT_EQ(wait_text(start, Instant::from_micros(start.micros() + 1)), "1 second");
}

TEST(LockOut, CountsAnAddressHoweverItIsWritten) {
  EXPECT_EQ(address_key("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(address_key("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(address_key("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
  EXPECT_EQ(address_key("2001:db8:1:2::9"), "2001:db8:1:2::/64");
  EXPECT_NE(address_key("2001:db8:1:3::9"), "2001:db8:1:2::/64");
  EXPECT_EQ(address_key("no address"), "no address");
  EXPECT_EQ(address_key(std::string(1'000, 'x')).size(), 64u);
}

}  // namespace
}  // namespace tl::access
