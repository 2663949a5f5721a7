#include "foundation/finding.h"

#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl {
namespace {

Findings many(std::size_t count) {
  Findings findings;
  for (std::size_t i = 0; i < count; ++i) findings.note("often", {}, "again");
  findings.warn("once", {}, "alone");
  return findings;
}

TEST(Findings, AreCappedPerCodeAndTheRestIsCounted) {
  const Findings at_limit = many(limits::findings_per_code_max).capped();
  EXPECT_EQ(at_limit.size(), limits::findings_per_code_max + 1);
  const Findings past = many(limits::findings_per_code_max + 5).capped();
  ASSERT_EQ(past.size(), limits::findings_per_code_max + 2);
  EXPECT_EQ(past.all().back().code, "often");
  EXPECT_EQ(past.all().back().message, "5 more of the kind were found and are not listed");
  EXPECT_TRUE(past.has_code("once"));
}

TEST(Findings, KnowTheirWorst) {
  EXPECT_TRUE(many(1).has(Severity::warning));
  EXPECT_FALSE(many(1).has(Severity::error));
  EXPECT_FALSE(Findings().has(Severity::note));
}

}  // namespace
}  // namespace tl
