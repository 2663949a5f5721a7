// How the material of an RFQ is to be bought, as a person says it, and what is on record about
// suppliers besides.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/database/transaction.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/plan_matrix.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

struct BuyingRequest {
  sourcing::Strategy strategy = sourcing::Strategy::least_cost;
  std::optional<std::string> excess_cap;  // an amount in the currency of the rates: "500.00"
  std::optional<std::int64_t> suppliers_max;
  std::vector<std::string> excluded_suppliers;
  // What each further purchase of one part has to save; nullopt: one unit of the currency.
  std::optional<std::string> split_saving;

  friend bool operator==(const BuyingRequest&, const BuyingRequest&) = default;
};

// Fails with `excess_cap_malformed`, `split_saving_malformed`, `suppliers_max_malformed` and
// `supplier_unknown`.
Result<Buying> buying_of(database::Transaction& tx, const RfqRow& rfq, const RateTable& rates,
                         const BuyingRequest& request);

// The same without the suppliers: what needs no database.
Result<Buying> buying_terms(const RateTable& rates, const BuyingRequest& request);

// Bought again as it was: the strategy, the cap and the limit. Whom not to buy from is asked anew.
BuyingRequest asked_again(const std::optional<Buying>& before);

// What is said about buying; the rest as it was before.
struct BuyingChange {
  std::optional<sourcing::Strategy> strategy;
  std::optional<std::string> excess_cap;  // "" takes it away
  std::optional<std::int64_t> suppliers_max;
  std::optional<std::vector<std::string>> excluded_suppliers;  // none named: nobody is left out
};
BuyingRequest with_change(BuyingRequest before, const BuyingChange& change);

// The same as a page says it, where 0 suppliers at most is no limit. `strategy_unknown`
struct BuyingSaid {
  const std::optional<std::string>& strategy;
  const std::optional<std::string>& excess_cap;
  const std::optional<std::int64_t>& suppliers_max;
  const std::optional<std::vector<std::string>>& excluded_suppliers;
};
Result<BuyingRequest> with_said(BuyingRequest before, const BuyingSaid& said);

// `strategy_unknown` names the ones that there are. Dashes and underscores are one.
Result<sourcing::Strategy> parse_strategy(std::string_view text);

}  // namespace tl::quoting
