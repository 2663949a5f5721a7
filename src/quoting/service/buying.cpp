#include "quoting/service/buying.h"

#include "foundation/text.h"
#include "sourcing/service/suppliers.h"

namespace tl::quoting {

Result<Buying> buying_of(database::Transaction& tx, const RfqRow& rfq, const RateTable& rates,
                         const BuyingRequest& request) {
  Buying out{.strategy = request.strategy, .suppliers_max = request.suppliers_max};
  if (request.suppliers_max && *request.suppliers_max < 1) {
    return invalid("suppliers_max_malformed", "a plan needs at least one supplier");
  }
  if (request.excess_cap) {
    const auto cap = Money::parse(*request.excess_cap, rates.currency);
    if (!cap || cap->minor() < 0) {
      return invalid("excess_cap_malformed", cat("'", utf8_prefix(*request.excess_cap, 30),
                                                 "' is no cap on excess; say an amount in ",
                                                 rates.currency.code(), ", such as 500.00"));
    }
    TL_TRY(out.excess_cap, Cost::from_money(*cap));
  }
  TL_TRY(out.suppliers,
         sourcing::supplier_terms_for(tx, rfq.customer_id, rfq.as_of, request.excluded_suppliers));
  return out;
}

BuyingRequest asked_again(const std::optional<Buying>& before) {
  if (!before) return {};
  BuyingRequest out{.strategy = before->strategy, .suppliers_max = before->suppliers_max};
  if (before->excess_cap) out.excess_cap = before->excess_cap->text();
  return out;
}

Result<sourcing::Strategy> parse_strategy(std::string_view text) {
  const auto strategy =
      enum_from_name<sourcing::Strategy>(to_lower(replace_all(trim(text), "-", "_")));
  if (strategy) return *strategy;
  return invalid("strategy_unknown",
                 cat("'", utf8_prefix(text, 30),
                     "' is no strategy; say least-cost, least-excess, fastest or least-suppliers"));
}

std::string strategy_text(sourcing::Strategy strategy) {
  return replace_all(enum_name(strategy), "_", "-");
}

}  // namespace tl::quoting
