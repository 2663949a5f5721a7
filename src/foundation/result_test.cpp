#include "foundation/result.h"

#include "foundation/explanation.h"
#include "foundation/finding.h"
#include "foundation/id.h"
#include "support/matchers.h"

namespace tl {
namespace {

Result<int> half(int n) {
  if (n % 2 != 0) return invalid("odd", "an odd number has no half");
  return n / 2;
}

Result<int> quarter(int n) {
  TL_TRY(const int once, half(n));
  TL_TRY(const int twice, half(once));
  return twice;
}

Result<void> needs_even(int n) {
  TL_CHECK(half(n));
  return {};
}

TEST(Result, CarriesTheValueOrTheFirstError) {
  EXPECT_EQ(*quarter(8), 2);
  EXPECT_FAILS("odd", quarter(6));
  EXPECT_OK(needs_even(2));
  EXPECT_FAILS("odd", needs_even(3));
  EXPECT_EQ(quarter(6).value_or(-1), -1);
  EXPECT_EQ(with_context(quarter(6).error(), "file.csv, row 2").message,
            "file.csv, row 2: an odd number has no half");
}

TEST(Result, TreatsAnUncheckedErrorAsABug) {
  EXPECT_THROW((void)*quarter(6), Bug);
  EXPECT_THROW((void)quarter(8).error(), Bug);
}

TEST(Ensure, SaysWhatBrokeWithoutFolders) {
  try {
    ENSURE(1 > 2, "numbers are ordered");
    FAIL() << "must throw";
  } catch (const Bug& bug) {
    EXPECT_THAT(bug.what(), ::testing::HasSubstr("1 > 2 (numbers are ordered) in result_test.cpp"));
  }
}

TEST(Findings, CollectAndAnswer) {
  Findings findings;
  findings.note("a", {}, "to know");
  findings.warn("b", {.row = 2}, "look");
  EXPECT_TRUE(findings.has(Severity::warning));
  EXPECT_FALSE(findings.has(Severity::error));
  EXPECT_TRUE(findings.has_code("b"));
  Findings more;
  more.error("c", {}, "stop");
  findings.append(more);
  EXPECT_EQ(findings.size(), 3u);
  EXPECT_TRUE(findings.has(Severity::error));
}

TEST(Describe, NamesMembersAndEnumerators) {
  EXPECT_EQ(enum_name(Severity::warning), "warning");
  EXPECT_EQ(enum_from_name<Severity>("error"), Severity::error);
  EXPECT_EQ(enum_from_name<Severity>("fatal"), std::nullopt);
  std::vector<std::string> names;
  Place place;
  for_each_member(place, [&](std::string_view name, auto&) { names.emplace_back(name); });
  EXPECT_THAT(names, ::testing::ElementsAre("file", "sheet", "row", "column", "text"));
}

TEST(Id, KeepsKindsApart) {
  using PartId = Id<struct PartTag>;
  using OrderId = Id<struct OrderTag>;
  static_assert(!std::is_convertible_v<PartId, OrderId>);
  static_assert(!std::is_convertible_v<std::int64_t, PartId>);
  static_assert(sizeof(PartId) == 8);
  EXPECT_LT(PartId{1}, PartId{2});
  EXPECT_FALSE(PartId{}.valid());
}

TEST(Explanation, E10_PrintsRuleInputsAndSources) {
  const Explanation total{
      .path = "line.1.price",
      .label = "Line 1",
      .value = "EUR 0.60",
      .rule = "price x pieces",
      .source = "",
      .inputs = {
          {.path = "",
           .label = "Price",
           .value = "EUR 0.30",
           .rule = "",
           .source = "list.csv row 4, 2 Mar 2026",
           .inputs = {}},
          {.path = "", .label = "Pieces", .value = "2", .rule = "", .source = "", .inputs = {}}}};
  EXPECT_EQ(print(total),
            "Line 1 = EUR 0.60   [price x pieces]\n"
            "  Price = EUR 0.30   (list.csv row 4, 2 Mar 2026)\n"
            "  Pieces = 2\n");
}

}  // namespace
}  // namespace tl
