// The figures of a quote as explanations, one member for each. Internal to explain.h: material and
// prices in explain.cpp, what is bought in explain_buying.cpp, labour and time in
// explain_build.cpp.
#pragma once

#include <string>
#include <vector>

#include "foundation/decimal.h"
#include "foundation/explanation.h"
#include "foundation/text.h"
#include "quoting/rules/costing.h"

namespace tl::quoting::explaining {

using Inputs = std::vector<Explanation>;

inline Explanation fact(std::string label, std::string value, std::string source = {}) {
  return {.label = std::move(label), .value = std::move(value), .source = std::move(source)};
}

inline Explanation figure(std::string path, std::string label, std::string value, std::string rule,
                          Inputs inputs) {
  return {.path = std::move(path),
          .label = std::move(label),
          .value = std::move(value),
          .rule = std::move(rule),
          .inputs = std::move(inputs)};
}

inline std::string minutes(std::int64_t milliseconds) {
  const auto hundredths =
      static_cast<std::int64_t>(divide_rounded(milliseconds, 600, Rounding::half_up));
  return cat(format_grouped(hundredths, 2, 2), " min");
}

inline std::string pieces(std::int64_t count) {
  return cat(format_grouped(count, 0), " pcs");
}

class Explainer {
 public:
  Explainer(const CostingInput& input, const Costing& costing) : input_(input), costing_(costing) {}

  Explanation total(const QuantityCosting& q) const;
  Explanation unit(const QuantityCosting& q) const;
  Explanation material(const QuantityCosting& q) const;
  Explanation labour(const QuantityCosting& q) const;
  Explanation excess(const QuantityCosting& q) const;
  Explanation turns(const QuantityCosting& q) const;
  Explanation lead_time(const QuantityCosting& q) const;
  Explanation plan(const QuantityCosting& q) const;
  void add_rules(const LeadTime& lead, Inputs& inputs) const;
  Explanation one_off() const;
  Explanation line_price(std::size_t line, const QuantityCosting& q) const;
  Explanation line_prices(std::size_t line) const;

 private:
  Explanation demand_cost(const QuantityCosting& q, std::size_t at) const;
  Explanation purchase(std::size_t at, const sourcing::Purchase& bought) const;
  void add_fee(std::size_t at, const sourcing::Purchase& bought, Inputs& inputs) const;
  Explanation choice(const QuantityCosting& q, std::size_t at) const;
  Explanation order_costs(const QuantityCosting& q) const;
  Explanation offer_price(const sourcing::Purchase& purchase,
                          const sourcing::OfferRecord& offer) const;
  Explanation required(const QuantityCosting& q, std::size_t at) const;
  Explanation supplied(const QuantityCosting& q, const SupplyTime& supply) const;
  Explanation added(const QuantityCosting& q, const RollUpItem& item) const;
  void add_told(const QuantityCosting& q, const RollUpItem& item, Inputs& inputs) const;
  void add_landed(std::size_t at, const sourcing::Purchase& bought, Inputs& inputs) const;
  Explanation labour_item(const LabourItem& item, const LabourStep& step) const;
  Inputs facts_behind(const LabourStep& step) const;
  std::string rates_source() const {
    return cat("rate table ", input_.rates.name, ", valid from ", input_.rates.valid_from.text());
  }

  const CostingInput& input_;
  const Costing& costing_;
};

}  // namespace tl::quoting::explaining
