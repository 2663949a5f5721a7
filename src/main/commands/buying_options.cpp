#include "main/commands/buying_options.h"

#include "foundation/decimal.h"

namespace tl::cli {

Result<quoting::BuyingRequest> buying_options(const Arguments& said) {
  quoting::BuyingRequest request{.excess_cap = said.value("excess-cap"),
                                 .split_saving = said.value("split-saves")};
  if (const auto strategy = said.value("strategy")) {
    TL_TRY(request.strategy, quoting::parse_strategy(*strategy));
  }
  if (const auto most = said.value("suppliers-max")) {
    TL_TRY(request.suppliers_max, parse_decimal(*most, 0));
  }
  const auto excluded = said.options.find("exclude-supplier");
  if (excluded != said.options.end()) request.excluded_suppliers = excluded->second;
  return request;
}

Result<quoting::BuyingChange> buying_changes(const Arguments& said) {
  TL_TRY(quoting::BuyingRequest request, buying_options(said));
  quoting::BuyingChange change{.excess_cap = request.excess_cap,
                               .suppliers_max = request.suppliers_max};
  if (said.has("strategy")) change.strategy = request.strategy;
  if (!request.excluded_suppliers.empty()) {
    change.excluded_suppliers = std::move(request.excluded_suppliers);
  }
  return change;
}

std::vector<Option> with_buying_changes(std::vector<Option> options) {
  options.insert(
      options.end(),
      {{"strategy", "NAME",
        "least-cost, least-excess, fastest, least-suppliers; as before unless said"},
       {"excess-cap", "AMOUNT", "value that may be left over at most; \"\" takes it away"},
       {"suppliers-max", "N", "suppliers to order from at most"},
       {"exclude-supplier", "NAME", "a supplier not to buy from this time", Takes::value,
        Times::any}});
  return options;
}

std::vector<Option> with_buying_options(std::vector<Option> options) {
  options.insert(
      options.end(),
      {{"strategy", "NAME", "least-cost (unless said), least-excess, fastest, least-suppliers"},
       {"excess-cap", "AMOUNT",
        "value that may be left over at most, in the currency of the rates"},
       {"suppliers-max", "N", "suppliers to order from at most"},
       {"split-saves", "AMOUNT",
        "what each further order line of one part has to save; 1.00 unless said"},
       {"exclude-supplier", "NAME", "a supplier not to buy from this time", Takes::value,
        Times::any}});
  return options;
}

}  // namespace tl::cli
