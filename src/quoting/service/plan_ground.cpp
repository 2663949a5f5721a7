#include "quoting/service/plan_ground.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <optional>
#include <semaphore>
#include <set>
#include <thread>
#include <utility>

#include "accounts/service/settings.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "platform/database/seen.h"
#include "quoting/rules/alternates.h"
#include "quoting/rules/quantities.h"
#include "quoting/rules/sourcing_settings.h"
#include "quoting/service/make_quote.h"
#include "quoting/service/quote_settings.h"
#include "quoting/store/rfq_buying.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/rules/supplier_facts.h"
#include "sourcing/service/suppliers.h"

namespace tl::quoting {
namespace {

// The names under which suppliers, or parts, are the same, each once.
std::vector<std::string> keys_of(const std::vector<std::string>& names, auto&& key) {
  std::vector<std::string> keys;
  for (const std::string& name : names) keys.push_back(key(name));
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return keys;
}

// What a plan is by, besides its offers and its quantity.
std::string words_of(const Buying& buying) {
  const auto text = [](const std::optional<Cost>& cost) {
    return cost ? cost->text() : std::string();
  };
  return cat(enum_name(buying.strategy), "\n", text(buying.excess_cap), "\n",
             buying.suppliers_max.value_or(0), "\n", text(buying.split_saving));
}

Result<PlanGround::Loaded> load(database::Transaction& tx, const Date& today,
                                std::string_view number) {
  TL_TRY(LoadedRfq rfq, load_rfq(tx, number));
  rfq.row.as_of = quote_day(rfq.row, std::nullopt, today);
  TL_TRY(const RateTable rates, rates_for(tx, rfq.row));
  PlanGround::Loaded out{.rfq = rfq.row};
  TL_TRY(out.input, costing_input_of(tx, rfq, rates, QuoteClass::firm));
  TL_TRY(out.kept, kept_buying(tx, rfq.row.id));
  TL_TRY(out.terms, sourcing::supplier_terms_for(tx, rfq.row.customer_id, rfq.row.as_of, {}));
  TL_TRY(out.known_suppliers, sourcing::supplier_names(tx));
  TL_TRY(out.stale_after_days, accounts::house_setting_on(tx, offer_stale_days, rfq.row.as_of));
  return out;
}

// Records about these leave every plan as it is. What is not named here may be anything.
bool is_beside_plans(const database::AuditedChange& change, RfqId rfq) {
  static constexpr std::array<std::string_view, 14> beside = {
      "person",  "task",    "thread", "issue",     "contact", "objective",        "meeting",
      "product", "session", "skill",  "api_token", "quote",   "supplier_request", "job"};
  if (change.entity == "rfq") return change.entity_id != rfq.raw();
  return std::ranges::find(beside, change.entity) != beside.end();
}

// The grounds of one process.
class Grounds {
 public:
  Result<std::shared_ptr<PlanGround>> of(database::Database& db, const Date& today,
                                         std::string_view rfq);

 private:
  static constexpr std::int64_t looked_back = 256;  // for rows that come to light late
  static constexpr std::int64_t changes_looked_through_max = 2'000;

  struct Entry {
    std::mutex loading;  // held by the one who loads; the others wait for what it loads
    std::mutex mutex;    // of what follows
    std::shared_ptr<PlanGround> ground;
    database::Seen seen;  // the ground is good as of here
    std::atomic<std::uint64_t> used = 0;
  };

  std::shared_ptr<Entry> entry(const std::string& key);
  // What is kept while it is still good; else nothing.
  static Result<std::shared_ptr<PlanGround>> current(database::Transaction& tx, Entry& entry);

  std::mutex mutex_;
  std::uint64_t uses_ = 0;
  std::map<std::string, std::shared_ptr<Entry>, std::less<>> entries_;
};

std::shared_ptr<Grounds::Entry> Grounds::entry(const std::string& key) {
  const std::lock_guard lock(mutex_);
  std::shared_ptr<Entry>& found = entries_[key];
  if (!found) found = std::make_shared<Entry>();
  found->used = ++uses_;
  std::shared_ptr<Entry> result = found;
  if (entries_.size() > grounds_kept_max) {
    entries_.erase(std::ranges::min_element(
        entries_, {}, [](const auto& one) { return one.second->used.load(); }));
  }
  return result;
}

Result<std::shared_ptr<PlanGround>> Grounds::current(database::Transaction& tx, Entry& entry) {
  std::shared_ptr<PlanGround> ground;
  database::Seen seen;
  {
    const std::lock_guard lock(entry.mutex);
    ground = entry.ground;
    seen = entry.seen;
  }
  if (!ground) return ground;
  TL_TRY(auto now, database::seen_now(tx, looked_back));
  if (now == seen) return ground;
  TL_TRY(const auto changes, database::changes_since(tx, seen, changes_looked_through_max));
  const bool is_untouched = !std::cmp_equal(changes.size(), changes_looked_through_max) &&
                            std::ranges::all_of(changes, [&](const database::AuditedChange& one) {
                              return is_beside_plans(one, ground->rfq().id);
                            });
  if (!is_untouched) return std::shared_ptr<PlanGround>();
  const std::lock_guard lock(entry.mutex);
  // Whoever reads in an older snapshot leaves the mark be.
  if (entry.ground == ground && entry.seen.newest <= now.newest) entry.seen = std::move(now);
  return ground;
}

Result<std::shared_ptr<PlanGround>> Grounds::of(database::Database& db, const Date& today,
                                                std::string_view rfq) {
  const std::string number = to_upper(trim(rfq));
  const auto kept = entry(cat(db.place(), "\n", number, "\n", today.text()));
  TL_TRY(auto good, db.read([&](database::Transaction& tx) { return current(tx, *kept); }));
  if (good) return good;
  const std::lock_guard loading(kept->loading);
  return db.read([&](database::Transaction& tx) -> Result<std::shared_ptr<PlanGround>> {
    TL_TRY(auto loaded_by_another, current(tx, *kept));
    if (loaded_by_another) return loaded_by_another;
    TL_TRY(auto seen, database::seen_now(tx, looked_back));
    TL_TRY(PlanGround::Loaded loaded, load(tx, today, number));
    auto ground = std::make_shared<PlanGround>(std::move(loaded));
    const std::lock_guard lock(kept->mutex);
    kept->ground = ground;
    kept->seen = std::move(seen);
    return ground;
  });
}

}  // namespace

PlanGround::PlanGround(Loaded loaded) : loaded_(std::move(loaded)) {
  std::map<std::string, std::string> suppliers;
  std::set<std::string> alternates;
  for (const Demand& demand : loaded_.input.demands) {
    for (const sourcing::OfferRecord& offer : demand.offers)
      suppliers.try_emplace(sourcing::supplier_key(offer.supplier), offer.supplier);
    for (const Alternate& alternate : demand.alternates) {
      if (!alternate.offers.empty()) alternates.insert(part_text(alternate.part));
      for (const sourcing::OfferRecord& offer : alternate.offers)
        suppliers.try_emplace(sourcing::supplier_key(offer.supplier), offer.supplier);
    }
  }
  for (auto& [key, name] : suppliers) suppliers_.push_back(name);
  alternates_.assign(alternates.begin(), alternates.end());
}

Result<std::vector<sourcing::SupplierTerm>> PlanGround::terms_without(
    const std::vector<std::string>& excluded) const {
  return sourcing::without_suppliers(loaded_.terms, loaded_.known_suppliers, excluded);
}

template <class Outcome, class Compute>
Outcome PlanGround::once(Shelf<Outcome>& shelf, const std::string& key, std::size_t kept_max,
                         Compute&& compute) {
  std::promise<Outcome> promise;
  std::shared_future<Outcome> known;
  {
    const std::lock_guard lock(mutex_);
    const auto [found, is_new] = shelf.try_emplace(key);
    found->second.used = ++uses_;
    if (is_new) {
      found->second.outcome = promise.get_future().share();
      if (shelf.size() > kept_max) {
        shelf.erase(
            std::ranges::min_element(shelf, {}, [](const auto& one) { return one.second.used; }));
      }
    } else {
      known = found->second.outcome;
    }
  }
  if (known.valid()) return known.get();
  try {
    Outcome outcome = compute();
    promise.set_value(outcome);
    return outcome;
  } catch (...) {
    // A bug: whoever waits hears of it too, and the next one tries again.
    promise.set_exception(std::current_exception());
    const std::lock_guard lock(mutex_);
    shelf.erase(key);
    throw;
  }
}

PlanGround::MarketResult PlanGround::market(const std::vector<std::string>& excluded,
                                            const std::vector<std::string>& alternates) const {
  auto out = std::make_shared<PlanMarket>();
  out->with_alternates.reserve(loaded_.input.demands.size());  // spans point into it
  for (const Demand& demand : loaded_.input.demands) {
    std::vector<sourcing::OfferRecord> more;
    for (const Alternate& alternate : demand.alternates) {
      if (std::ranges::find(alternates, fold(part_text(alternate.part))) == alternates.end())
        continue;
      more.insert(more.end(), alternate.offers.begin(), alternate.offers.end());
    }
    if (more.empty()) {
      out->offers.emplace_back(demand.offers);
      continue;
    }
    more.insert(more.begin(), demand.offers.begin(), demand.offers.end());
    out->with_alternates.push_back(std::move(more));
    out->offers.emplace_back(out->with_alternates.back());
  }
  TL_TRY(auto terms, terms_without(excluded));
  TL_TRY(out->market,
         sourcing::open_market({.currency = loaded_.input.rates.currency,
                                .on = loaded_.input.on,
                                .rates = loaded_.input.rates.exchange,
                                .dispatch_days = loaded_.input.rates.terms.dispatch_days,
                                .suppliers = std::move(terms)},
                               out->offers));
  return std::shared_ptr<const PlanMarket>(std::move(out));
}

PlanGround::PlanResult PlanGround::plan(const PlanMarket& market, const Buying& buying,
                                        std::int64_t boards) const {
  auto out = std::make_shared<QuantityPlan>();
  out->boards = boards;
  out->settings = settings_of(buying);
  TL_TRY(out->needs, needs_of(loaded_.input, boards));
  TL_TRY(out->plan, plan_material(buying, market.market, out->needs));
  out->row = plan_row(boards, out->plan);
  return std::shared_ptr<const QuantityPlan>(std::move(out));
}

Result<PlansAnswer> PlanGround::plans(const PlanQuestion& question) {
  TL_CHECK(check_quantities(question.quantities));
  const auto excluded = keys_of(question.buying.excluded_suppliers, [](const std::string& name) {
    return sourcing::supplier_key(name);
  });
  const auto taken_in = keys_of(question.alternates,
                                [](const std::string& text) { return fold(squeeze_spaces(text)); });
  for (const std::string& key : taken_in) {
    const bool is_there = std::ranges::any_of(
        alternates_, [&](const std::string& known) { return fold(known) == key; });
    if (is_there) continue;
    return not_found("alternate_unknown", cat("'", visible(utf8_prefix(key, 60)),
                                              "' is no alternate of a part of this list"));
  }
  TL_TRY(const Buying buying, buying_terms(loaded_.input.rates, question.buying));
  const std::string side = cat(join(excluded, "\n"), "\n\n", join(taken_in, "\n"));
  PlansAnswer out;
  TL_TRY(out.market, once(markets_, side, markets_kept_max,
                          [&] { return market(question.buying.excluded_suppliers, taken_in); }));
  std::vector<std::string> keys;
  for (const std::int64_t boards : question.quantities)
    keys.push_back(cat(boards, "\n", words_of(buying), "\n", side));
  for (PlanResult& one : computed(keys, question.quantities, *out.market, buying)) {
    TL_TRY(auto plan, std::move(one));
    out.plans.push_back(std::move(plan));
  }
  return out;
}

// Quantities do not touch each other: of a long list several are planned at the same time, while
// there are processors for it. Whoever asks plans as well, and the last one always alone.
std::vector<PlanGround::PlanResult> PlanGround::computed(
    const std::vector<std::string>& keys, const std::vector<std::int64_t>& quantities,
    const PlanMarket& market, const Buying& buying) {
  static std::counting_semaphore<> free_processors(
      std::max<std::ptrdiff_t>(1, std::thread::hardware_concurrency()) - 1);
  const std::size_t kept_max =
      std::max(plans_kept_min, part_plans_kept_max / (loaded_.input.demands.size() + 1));
  std::vector<std::optional<PlanResult>> found(keys.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t at = next++; at < keys.size(); at = next++) {
      found[at] =
          once(plans_, keys[at], kept_max, [&] { return plan(market, buying, quantities[at]); });
    }
  };
  const auto missing =
      std::ranges::count_if(keys, [&](const std::string& key) { return !is_kept(key); });
  const bool is_long = loaded_.input.demands.size() >= parts_planned_apart_min;
  std::vector<std::future<void>> helpers;
  while (is_long && std::cmp_greater(missing, helpers.size() + 1) &&
         free_processors.try_acquire()) {
    helpers.push_back(std::async(std::launch::async | std::launch::deferred, [&work] {
      const auto release = [](auto* processors) { processors->release(); };
      const std::unique_ptr<std::counting_semaphore<>, decltype(release)> held(&free_processors);
      work();
    }));
  }
  work();
  for (std::future<void>& helper : helpers) helper.get();
  std::vector<PlanResult> out;
  for (std::optional<PlanResult>& one : found) out.push_back(*std::move(one));
  return out;
}

PlanSide PlansAnswer::side(const QuantityPlan& plan) const {
  return {.boards = plan.boards,
          .offers = market->offers,
          .plan = &plan.plan,
          .market = &market->market,
          .needs = plan.needs,
          .settings = plan.settings};
}

bool PlanGround::is_kept(const std::string& key) {
  const std::lock_guard lock(mutex_);
  return plans_.contains(key);
}

Result<std::shared_ptr<PlanGround>> plan_ground(database::Database& db, const Date& today,
                                                std::string_view rfq) {
  static Grounds grounds;
  return grounds.of(db, today, rfq);
}

Result<std::shared_ptr<PlanGround>> fresh_plan_ground(database::Database& db, const Date& today,
                                                      std::string_view rfq) {
  return db.read([&](database::Transaction& tx) -> Result<std::shared_ptr<PlanGround>> {
    TL_TRY(PlanGround::Loaded loaded, load(tx, today, to_upper(trim(rfq))));
    return std::make_shared<PlanGround>(std::move(loaded));
  });
}

Result<BuyingRequest> kept_buying(database::Transaction& tx, RfqId rfq) {
  TL_TRY(const auto row, newest_rfq_buying(tx, rfq));
  BuyingRequest out;
  if (!row) return out;
  out.strategy = row->strategy;
  out.excess_cap = row->excess_cap;
  out.suppliers_max = row->suppliers_max;
  for (const std::string_view name : split(row->excluded, '\n')) {
    if (!name.empty()) out.excluded_suppliers.emplace_back(name);
  }
  return out;
}

}  // namespace tl::quoting
