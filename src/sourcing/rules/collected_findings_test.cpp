#include "sourcing/rules/collected_findings.h"

#include "foundation/limits.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::sourcing {
namespace {

TEST(CollectedFindings, KeepsAsManyOfOneCodeAsTheLimitAndCountsTheRest) {
  CollectedFindings found;
  for (std::size_t i = 0; i < limits::findings_per_code_max; ++i) found.note("told", {}, "again");
  found.warn("other", {}, "once");
  EXPECT_EQ(CollectedFindings(found).take().size(), limits::findings_per_code_max + 1);
  found.warn("told", {}, "again");
  EXPECT_EQ(found.kept().size(), limits::findings_per_code_max + 1);
  const Findings all = found.take();
  ASSERT_EQ(all.size(), limits::findings_per_code_max + 2);
  EXPECT_TRUE(contains(all.all().back().message, "1 more"));
  EXPECT_EQ(all.all().back().code, "told");
  EXPECT_EQ(all.all().back().severity, Severity::warning);
}

TEST(CollectedFindings, BeginsWithWhatWasFoundEarlier) {
  Findings earlier;
  earlier.note("file_ending_misleads", {}, "it is JSON");
  EXPECT_TRUE(CollectedFindings(earlier).take().has_code("file_ending_misleads"));
}

}  // namespace
}  // namespace tl::sourcing
