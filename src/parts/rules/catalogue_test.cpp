#include "parts/rules/catalogue.h"

#include <algorithm>

#include "support/matchers.h"

namespace tl::parts {
namespace {

constexpr ManufacturerId yageo(1), te(2);
constexpr CustomerId acme(1), other(2);

ManufacturerPart part(std::int64_t id, ManufacturerId maker, std::string_view mpn) {
  return {.id = ManufacturerPartId(id), .manufacturer = maker, .mpn = *Mpn::parse(mpn)};
}

CatalogueBuilder some_parts() {
  CatalogueBuilder builder;
  builder.add(Manufacturer{yageo, "YAGEO", {}});
  builder.add(Manufacturer{te, "TE Connectivity", {}});
  builder.add(part(4, te, "184953-5"));
  builder.add(part(3, te, "1-84953-5"));
  builder.add(part(1, yageo, "RC0603FR-0710KL"));
  builder.add(part(2, yageo, "RC0603FR-071OKL"));
  builder.add(Part{PartId(10),
                   *PartNumber::parse("10-00001"),
                   "10k",
                   PartState::released,
                   {ManufacturerPartId(1), ManufacturerPartId(2)}});
  builder.add(Part{PartId(9),
                   *PartNumber::parse("10-00002"),
                   "10k 1%",
                   PartState::released,
                   {ManufacturerPartId(1)}});
  builder.add(CustomerPartNumber{acme, "AB 100-7", PartId(10)});
  return builder;
}

TEST(Catalogue, FindsAllRowsOfAKeyInTotalOrder) {
  const Catalogue catalogue = some_parts().build();
  const auto rows = catalogue.with_key("1849535");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].mpn, "1-84953-5");
  EXPECT_EQ(rows[1].mpn, "184953-5");
  EXPECT_TRUE(catalogue.with_key("").empty());
  EXPECT_TRUE(catalogue.with_key("RC0603FR0710K").empty());
}

TEST(Catalogue, FindsLookAlikesAndIds) {
  const Catalogue catalogue = some_parts().build();
  const auto rows = catalogue.with_look_alike(look_alike_key("RC06O3FRO71OKL"));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].id, ManufacturerPartId(1));
  EXPECT_EQ(catalogue.find(ManufacturerPartId(3))->mpn, "1-84953-5");
  EXPECT_EQ(catalogue.find(ManufacturerPartId(99)), std::nullopt);
}

TEST(Catalogue, KnowsWhichOfOurPartsApproveAManufacturerPart) {
  const Catalogue catalogue = some_parts().build();
  EXPECT_EQ(catalogue.approving(ManufacturerPartId(1)), (std::vector{PartId(9), PartId(10)}));
  EXPECT_EQ(catalogue.approving(ManufacturerPartId(2)), std::vector{PartId(10)});
  EXPECT_TRUE(catalogue.approving(ManufacturerPartId(3)).empty());
  EXPECT_EQ(catalogue.part(PartId(9))->number.text(), "10-00002");
  EXPECT_EQ(catalogue.part(PartId(8)), nullptr);
}

TEST(Catalogue, R63_part_TranslatesACustomersOwnNumberForThatCustomerAlone) {
  const Catalogue catalogue = some_parts().build();
  EXPECT_EQ(catalogue.by_customer_number(acme, "ab100-7"), PartId(10));
  EXPECT_EQ(catalogue.by_customer_number(other, "ab100-7"), std::nullopt);
  EXPECT_EQ(catalogue.by_customer_number(acme, "ab1007"), std::nullopt);
}

TEST(Catalogue, MayBeEmpty) {
  const Catalogue catalogue = CatalogueBuilder().build();
  EXPECT_EQ(catalogue.size(), 0u);
  EXPECT_TRUE(catalogue.with_key("LM317").empty());
  EXPECT_TRUE(catalogue.with_look_alike("LM317").empty());
}

TEST(Catalogue, OneIdTwiceIsABug) {
  CatalogueBuilder builder = some_parts();
  builder.add(part(1, te, "ANOTHER"));
  EXPECT_THROW(std::move(builder).build(), Bug);
}

TEST(KeyIndex, FindsEveryKeyAndNoOther) {
  std::vector<std::string> keys;
  for (int i = 0; i < 5'000; ++i) keys.push_back("K" + std::to_string(i * 7 % 2'000));
  std::ranges::sort(keys);
  const auto key_at = [&](std::uint32_t at) { return std::string_view(keys[at]); };
  const KeyIndex index(static_cast<std::uint32_t>(keys.size()), key_at);
  for (const std::string& key : keys) {
    const RowRange found = index.find(key, key_at);
    const auto expected = std::ranges::equal_range(keys, key);
    ASSERT_EQ(found.first, static_cast<std::uint32_t>(expected.begin() - keys.begin())) << key;
    ASSERT_EQ(found.size(), expected.size()) << key;
  }
  EXPECT_TRUE(index.find("K2000", key_at).empty());
  EXPECT_TRUE(index.find("", key_at).empty());
}

}  // namespace
}  // namespace tl::parts
