// Use cases about suppliers: who they are, whom to buy from, for all customers or for one, and what
// an order to them costs.
//
//   TL_TRY(auto kept, set_standing(db, caller, {.supplier = "Alder", .standing =
//   Standing::blocked})); TL_TRY(auto terms, supplier_terms_for(tx, customer_id, today,
//   {"Birch"}));        // for a plan
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/caller.h"
#include "platform/database/database.h"
#include "sourcing/rules/supplier_card.h"
#include "sourcing/store/request_store.h"

namespace tl::sourcing {

struct NewStanding {
  std::string supplier;
  std::string customer;  // code or name; "": for all
  Standing standing = Standing::neutral;
  std::optional<Rate> premium;     // of a preferred supplier
  std::optional<Date> valid_from;  // nullopt: today
  std::string note;
};

// What an order costs by itself, or the least that an order is taken for.
struct NewSupplierAmount {
  std::string supplier;
  Cost amount;
  std::optional<Date> valid_from;
  std::string note;
};

// A supplier may be named before there is an offer of theirs. `supplier_name_missing`,
// `supplier_premium_malformed`, and those of accounts::find_customer().
Result<SupplierStanding> set_standing(database::Database& db, const Caller& caller,
                                      const NewStanding& request);

// `supplier_name_missing`, `supplier_order_cost_malformed`.
Result<SupplierOrderCost> set_order_cost(database::Database& db, const Caller& caller,
                                         const NewSupplierAmount& request);

// `supplier_name_missing`, `supplier_minimum_malformed`.
Result<SupplierMinimum> set_minimum(database::Database& db, const Caller& caller,
                                    const NewSupplierAmount& request);

// Everybody who is named anywhere, with what holds on a day.
Result<std::vector<SupplierCard>> all_suppliers(database::Database& db, const Date& on);

// The same with what they told so far and what they were asked.
struct SupplierOverview {
  SupplierCard card;
  std::int64_t offers = 0;  // ever told
  std::int64_t parts = 0;   // that they are for
  std::optional<Date> newest_on;
  std::optional<std::int64_t> newest_days;  // how old the newest of them is
  std::int64_t requests_open = 0;
  std::int64_t requests_answered = 0;
};
TL_DESCRIBE(SupplierOverview, card, offers, parts, newest_on, newest_days, requests_open,
            requests_answered)
Result<std::vector<SupplierOverview>> supplier_overviews(database::Database& db, const Date& on);

struct SupplierTermView {
  std::string supplier;
  std::string customer;  // "" for all
  std::string says;      // "preferred, up to 3 % dearer", "an order costs EUR 15.00"
  Date valid_from;
  std::string note;
};
TL_DESCRIBE(SupplierTermView, supplier, customer, says, valid_from, note)

// All facts, by supplier, the latest first.
Result<std::vector<SupplierTermView>> all_supplier_terms(database::Database& db, const Date& on);

struct SupplierDetails {
  SupplierCard card;
  std::int64_t offers = 0;              // ever told
  std::vector<SupplierTermView> terms;  // that led to the card, and those for single customers
  std::vector<RequestState> requests;
};
TL_DESCRIBE(SupplierDetails, card, offers, terms, requests)

// `supplier_unknown`.
Result<SupplierDetails> show_supplier(database::Database& db, std::string_view name,
                                      const Date& on);

// What holds on a day for the plan of a customer's parts; `excluded` are blocked besides.
// `supplier_unknown` when an excluded one has neither offers nor terms on file.
Result<std::vector<SupplierTerm>> supplier_terms_for(database::Transaction& tx,
                                                     std::int64_t customer_id, const Date& on,
                                                     std::span<const std::string> excluded);

// Who has offered anything.
Result<std::vector<std::string>> supplier_names(database::Transaction& tx);

}  // namespace tl::sourcing
