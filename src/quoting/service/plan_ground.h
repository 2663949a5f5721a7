// What the buy plans of an RFQ rest on, loaded once and kept while nothing changed that they rest
// on, so that a what-if is answered while somebody types. Internal to this shelf.
//
//   TL_TRY(const auto ground, plan_ground(db, today, "R12"));
//   TL_TRY(const auto plans, ground->plans({.buying = ground->kept(), .quantities = {500,
//   1'000}})); plans[0]->plan.money;
//
// Kept in the memory of the process, by database, RFQ and day. The audit says whether anything
// happened: what was recorded since is looked through, and only what a plan cannot rest on leaves
// it be. A few RFQs are kept, and of each as many plans as named below; the oldest go first.
#pragma once

#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/database.h"
#include "quoting/rules/plan_matrix.h"
#include "quoting/service/buying.h"
#include "quoting/store/quotes.h"

namespace tl::quoting {

inline constexpr std::size_t grounds_kept_max = 16;          // RFQs in memory
inline constexpr std::size_t part_plans_kept_max = 60'000;   // of one RFQ, over all its plans
inline constexpr std::size_t plans_kept_min = 24;            // however long its list is
inline constexpr std::size_t parts_planned_apart_min = 100;  // a shorter list is quicker at once
inline constexpr std::size_t markets_kept_max = 12;          // ways to leave suppliers out

// The offers that count when suppliers are left out and alternates taken in.
struct PlanMarket {
  std::vector<std::vector<sourcing::OfferRecord>> with_alternates;  // of demands that take some in
  std::vector<std::span<const sourcing::OfferRecord>> offers;       // of every demand
  sourcing::Market market;
};

struct QuantityPlan {
  std::int64_t boards = 0;
  std::vector<sourcing::Need> needs;
  sourcing::PlanSettings settings;
  sourcing::BuyPlan plan;
  PlanRow row;
};

struct PlanQuestion {
  BuyingRequest buying;
  std::vector<std::string> alternates;  // "Vishay CRCW060310K0FKEA": taken in wherever it is one
  std::vector<std::int64_t> quantities;
};

struct PlansAnswer {
  std::shared_ptr<const PlanMarket> market;
  std::vector<std::shared_ptr<const QuantityPlan>> plans;  // as the quantities

  PlanSide side(const QuantityPlan& plan) const;  // one of them
};

class PlanGround {
 public:
  struct Loaded {
    RfqRow rfq;
    CostingInput input;
    BuyingRequest kept;                         // how it is bought until somebody says otherwise
    std::vector<sourcing::SupplierTerm> terms;  // with nobody left out
    std::vector<std::string> known_suppliers;   // who may be left out, whatever they offer here
    std::int64_t stale_after_days = 0;
  };
  explicit PlanGround(Loaded loaded);

  const RfqRow& rfq() const { return loaded_.rfq; }
  const CostingInput& input() const { return loaded_.input; }
  const BuyingRequest& kept() const { return loaded_.kept; }
  std::int64_t stale_after_days() const { return loaded_.stale_after_days; }
  std::vector<std::int64_t> quantities() const { return loaded_.input.quantities; }
  const std::vector<std::string>& suppliers() const { return suppliers_; }    // who offer anything
  const std::vector<std::string>& alternates() const { return alternates_; }  // that there are

  Result<std::vector<sourcing::SupplierTerm>> terms_without(
      const std::vector<std::string>& excluded) const;

  // `supplier_unknown`, `alternate_unknown`, `quantity_out_of_range`, `quantities_too_many`, and
  // what is wrong with a cap or a limit. Each is computed once, however many ask at the same time.
  Result<PlansAnswer> plans(const PlanQuestion& question);

 private:
  using MarketResult = Result<std::shared_ptr<const PlanMarket>>;
  using PlanResult = Result<std::shared_ptr<const QuantityPlan>>;
  template <class Outcome>
  struct Kept {
    std::shared_future<Outcome> outcome;
    std::uint64_t used = 0;
  };
  template <class Outcome>
  using Shelf = std::map<std::string, Kept<Outcome>, std::less<>>;

  template <class Outcome, class Compute>
  Outcome once(Shelf<Outcome>& shelf, const std::string& key, std::size_t kept_max,
               Compute&& compute);
  bool is_kept(const std::string& key);
  std::vector<PlanResult> computed(const std::vector<std::string>& keys,
                                   const std::vector<std::int64_t>& quantities,
                                   const PlanMarket& market, const Buying& buying);
  MarketResult market(const std::vector<std::string>& excluded,
                      const std::vector<std::string>& alternates) const;
  PlanResult plan(const PlanMarket& market, const Buying& buying, std::int64_t boards) const;

  Loaded loaded_;
  std::vector<std::string> suppliers_;
  std::vector<std::string> alternates_;
  std::mutex mutex_;  // of what follows
  std::uint64_t uses_ = 0;
  Shelf<MarketResult> markets_;
  Shelf<PlanResult> plans_;
};

// `rfq_not_found`, `rates_missing`.
Result<std::shared_ptr<PlanGround>> plan_ground(database::Database& db, const Date& today,
                                                std::string_view rfq);

// Not kept for others: inside a transaction that may still be refused.
Result<std::shared_ptr<PlanGround>> fresh_plan_ground(database::Database& db, const Date& today,
                                                      std::string_view rfq);

// As the latest fact has it; at least cost before the first.
Result<BuyingRequest> kept_buying(database::Transaction& tx, RfqId rfq);

}  // namespace tl::quoting
