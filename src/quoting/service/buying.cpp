#include "quoting/service/buying.h"

#include <algorithm>

#include "foundation/text.h"
#include "sourcing/service/suppliers.h"

namespace tl::quoting {
namespace {

struct Wording {
  std::string_view code;
  std::string_view is_not;
  std::string_view example;
};

Result<Cost> amount_of(std::string_view text, Currency currency, const Wording& wording) {
  const auto amount = Money::parse(text, currency);
  if (!amount || amount->minor() < 0) {
    return invalid(std::string(wording.code),
                   cat("'", utf8_prefix(text, 30), "' is ", wording.is_not, "; say an amount in ",
                       currency.code(), ", such as ", wording.example));
  }
  return Cost::from_money(*amount);
}

std::vector<std::string> each_once(const std::vector<std::string>& names) {
  std::vector<std::string> out;
  for (const std::string& name : names) {
    std::string plain = squeeze_spaces(name);
    if (!plain.empty()) out.push_back(std::move(plain));
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

}  // namespace

Result<Buying> buying_terms(const RateTable& rates, const BuyingRequest& request) {
  Buying out{.strategy = request.strategy, .suppliers_max = request.suppliers_max};
  if (request.suppliers_max && *request.suppliers_max < 1) {
    return invalid("suppliers_max_malformed", "a plan needs at least one supplier");
  }
  if (request.excess_cap) {
    TL_TRY(out.excess_cap, amount_of(*request.excess_cap, rates.currency,
                                     {"excess_cap_malformed", "no cap on excess", "500.00"}));
  }
  TL_TRY(out.split_saving,
         amount_of(request.split_saving.value_or("1"), rates.currency,
                   {"split_saving_malformed", "nothing that a split can save", "1.00"}));
  return out;
}

Result<Buying> buying_of(database::Transaction& tx, const RfqRow& rfq, const RateTable& rates,
                         const BuyingRequest& request) {
  TL_TRY(Buying out, buying_terms(rates, request));
  TL_TRY(out.suppliers,
         sourcing::supplier_terms_for(tx, rfq.customer_id, rfq.as_of, request.excluded_suppliers));
  return out;
}

BuyingRequest asked_again(const std::optional<Buying>& before) {
  if (!before) return {};
  BuyingRequest out{.strategy = before->strategy, .suppliers_max = before->suppliers_max};
  if (before->excess_cap) out.excess_cap = before->excess_cap->text();
  out.split_saving = before->split_saving ? before->split_saving->text() : "0";
  return out;
}

BuyingRequest with_change(BuyingRequest before, const BuyingChange& change) {
  if (change.strategy) before.strategy = *change.strategy;
  if (change.excess_cap) before.excess_cap = std::string(trim(*change.excess_cap));
  if (before.excess_cap && before.excess_cap->empty()) before.excess_cap.reset();
  if (change.suppliers_max) before.suppliers_max = change.suppliers_max;
  if (change.excluded_suppliers) before.excluded_suppliers = each_once(*change.excluded_suppliers);
  return before;
}

Result<BuyingRequest> with_said(BuyingRequest before, const BuyingSaid& said) {
  BuyingChange change{.excess_cap = said.excess_cap,
                      .suppliers_max = said.suppliers_max,
                      .excluded_suppliers = said.excluded_suppliers};
  if (said.strategy) {
    TL_TRY(change.strategy, parse_strategy(*said.strategy));
  }
  BuyingRequest after = with_change(std::move(before), change);
  if (after.suppliers_max == 0) after.suppliers_max.reset();
  return after;
}

Result<sourcing::Strategy> parse_strategy(std::string_view text) {
  const auto strategy =
      enum_from_name<sourcing::Strategy>(to_lower(replace_all(trim(text), "-", "_")));
  if (strategy) return *strategy;
  return invalid("strategy_unknown",
                 cat("'", utf8_prefix(text, 30),
                     "' is no strategy; say least-cost, least-excess, fastest or least-suppliers"));
}

}  // namespace tl::quoting
