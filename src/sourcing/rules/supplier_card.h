// One supplier, with all that is known of them: what they are asked for, whom there, whether they
// are bought from, what an order costs, its least value, the freight. Offers, profiles and facts
// name suppliers each in their own spelling; supplier_key() makes one supplier of them.
//
//   const auto cards = supplier_cards(records, today);
//   cards[0].order_cost;          // what holds today
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sourcing/rules/landed.h"
#include "sourcing/rules/supplier.h"
#include "sourcing/rules/supplier_facts.h"

namespace tl::sourcing {

struct SupplierRecords {
  std::vector<std::string> names;  // on file with offers or a profile, as they were told first
  std::vector<SupplierProfile> profiles;
  SupplierFacts facts;
  std::vector<FreightTerms> freights;
};

struct SupplierCard {
  std::string supplier;
  std::vector<PartCategory> categories;  // asked for
  std::string contact;
  std::optional<Currency> currency;       // they quote in
  Standing standing = Standing::neutral;  // with all customers of whom nothing else is said
  std::optional<Rate> premium;
  std::optional<Cost> order_cost;
  std::optional<Cost> minimum;
  std::optional<Rate> freight_rate;
  std::optional<Cost> freight_amount;  // per order line
};
TL_DESCRIBE(SupplierCard, supplier, categories, contact, currency, standing, premium, order_cost,
            minimum, freight_rate, freight_amount)

// What holds on a day, by name. The name of a supplier on file goes before those of facts.
std::vector<SupplierCard> supplier_cards(const SupplierRecords& records, const Date& on);

// "preferred, up to 3 % dearer"; "" where nobody decided anything.
std::string standing_text(Standing standing, const std::optional<Rate>& premium);
// "2 % of the goods and EUR 3.00 per order line"; "" without any.
std::string freight_text(const std::optional<Rate>& rate, const std::optional<Cost>& amount);

}  // namespace tl::sourcing
