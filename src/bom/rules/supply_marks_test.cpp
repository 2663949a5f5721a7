#include "bom/rules/supply_marks.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

TEST(SupplyMarks, WordsThatTheCustomerSendsThePart) {
  for (const char* text :
       {"Free issue", "free-issue, one reel", "Consigned", "CFM", "customer supplied",
        "Customer-Supplied Part", "to be supplied by the customer", "beigestellt", "Beistellung",
        "BEISTELLTEIL", "Kundenbeistellung 2 Rollen", "fourni par le client", "Fourniture client",
        "fornito dal cliente", "suministrado por el cliente", "fornecido pelo cliente",
        "aangeleverd door klant", "客供", "支給品"})
    EXPECT_TRUE(says_customer_supplied(text)) << text;
}

TEST(SupplyMarks, WordsThatOnlyLookLikeIt) {
  for (const char* text : {"", "not consigned", "nicht beigestellt", "FAN 12V 30 CFM",
                           "lead free, no issue", "halogen free", "customer part number 4711",
                           "Client connector", "Resistor 10k", "customised by Würth", "Issue 3"})
    EXPECT_FALSE(says_customer_supplied(text)) << text;
  EXPECT_FALSE(says_customer_supplied("consigned " + std::string(300, 'x')))
      << "a specification that mentions it";
}

TEST(SupplyMarks, HeadingsThatAskWhoProvides) {
  EXPECT_EQ(read_supply_heading("Free issue (Y/N)"), SupplyHeading::customer);
  EXPECT_EQ(read_supply_heading("Beistellung"), SupplyHeading::customer);
  EXPECT_EQ(read_supply_heading("Supplied by"), SupplyHeading::provider);
  EXPECT_EQ(read_supply_heading("Beschaffung"), SupplyHeading::provider);
  EXPECT_EQ(read_supply_heading("Supplier"), SupplyHeading::none);
  EXPECT_EQ(read_supply_heading("Customer part number"), SupplyHeading::none);
  EXPECT_TRUE(is_customer("Kunde"));
  EXPECT_TRUE(is_customer("free issue"));
  EXPECT_FALSE(is_customer("EMS"));
}

}  // namespace
}  // namespace tl::bom
