#include "quoting/rules/quote_notices.h"

#include <algorithm>
#include <set>

#include "foundation/text.h"
#include "quoting/rules/resting_figure.h"

namespace tl::quoting {
namespace {

// What was bought of one demand over all quantities, as far as notices ask.
struct Bought {
  std::vector<NoticeValue> values;
  std::vector<NoticeValue> bound;  // non-cancellable
  std::set<parts::Lifecycle> lifecycles;
  std::optional<std::int64_t> longest_days;
  std::optional<Date> first_end;
};

class NoticeFinder {
 public:
  NoticeFinder(const CostingInput& input, const Costing& costing, const Date& valid_until)
      : input_(input), costing_(costing), valid_until_(valid_until) {}

  Result<std::vector<Notice>> run();

 private:
  Result<Bought> bought_of(std::size_t at) const;
  Result<void> add_purchase(std::size_t at, const sourcing::Purchase& purchase, Bought& out,
                            NoticeValue& value, NoticeValue& bound) const;
  void look_at(std::size_t at, const Bought& bought);
  void add(NoticeKind kind, std::size_t at, std::string text, std::vector<NoticeValue> values);
  bool is_single_source(std::size_t at) const;

  const CostingInput& input_;
  const Costing& costing_;
  const Date& valid_until_;
  std::vector<Notice> notices_;
};

Result<void> NoticeFinder::add_purchase(std::size_t at, const sourcing::Purchase& purchase,
                                        Bought& out, NoticeValue& value, NoticeValue& bound) const {
  const sourcing::OfferRecord& offer = input_.demands[at].offers[purchase.offer];
  TL_TRY(value.ordered, value.ordered.plus(purchase.order_cost));
  if (offer.non_cancellable) {
    TL_TRY(bound.ordered, bound.ordered.plus(purchase.order_cost));
  }
  out.lifecycles.insert(offer.lifecycle);
  const SupplyTime supply =
      supply_time(static_cast<std::int64_t>(at), purchase, offer, input_.rates.terms);
  if (supply.supply_days && supply.supply_days > out.longest_days) {
    out.longest_days = supply.supply_days;
  }
  if (offer.valid_until && (!out.first_end || *offer.valid_until < *out.first_end)) {
    out.first_end = offer.valid_until;
  }
  return {};
}

Result<Bought> NoticeFinder::bought_of(std::size_t at) const {
  Bought out;
  for (const QuantityCosting& q : costing_.quantities) {
    NoticeValue value{q.boards, Cost::zero(input_.rates.currency)};
    NoticeValue bound = value;
    for (const sourcing::Purchase& purchase : purchases_of(q.demands[at])) {
      TL_CHECK(add_purchase(at, purchase, out, value, bound));
    }
    out.values.push_back(value);
    if (bound.ordered.raw() > 0) out.bound.push_back(bound);
  }
  return out;
}

void NoticeFinder::add(NoticeKind kind, std::size_t at, std::string text,
                       std::vector<NoticeValue> values) {
  const Demand& demand = input_.demands[at];
  Notice notice{.kind = kind,
                .part = squeeze_spaces(cat(demand.part, " ", demand.maker)),
                .text = std::move(text),
                .values = std::move(values)};
  for (const CostingLine& line : input_.lines) {
    if (line.fitting == Fitting::fitted && line.demand == static_cast<std::int64_t>(at))
      notice.lines.push_back(line.number);
  }
  if (!notice.lines.empty()) notices_.push_back(std::move(notice));
}

bool NoticeFinder::is_single_source(std::size_t at) const {
  const Demand& demand = input_.demands[at];
  if (demand.approved.size() != 1) return false;
  std::set<std::string_view> sellers;
  for (const QuantityCosting& q : costing_.quantities) {
    const sourcing::BuyDecision& decision = q.demands[at].decision;
    for (const sourcing::Purchase& one : decision.considered)
      sellers.insert(demand.offers[one.offer].supplier);
  }
  return sellers.size() == 1;
}

void NoticeFinder::look_at(std::size_t at, const Bought& bought) {
  const Demand& demand = input_.demands[at];
  if (!bought.bound.empty()) {
    add(NoticeKind::non_cancellable, at, "once ordered it is paid, whatever becomes of the order",
        bought.bound);
  }
  std::set<parts::Lifecycle> lifecycles = bought.lifecycles;
  if (!demand.approved.empty()) lifecycles.insert(demand.approved.front().lifecycle);
  const auto has = [&](parts::Lifecycle state) { return lifecycles.contains(state); };
  if (has(parts::Lifecycle::obsolete)) {
    add(NoticeKind::obsolete, at, "its maker builds it no more", bought.values);
  } else if (has(parts::Lifecycle::last_time_buy)) {
    add(NoticeKind::last_time_buy, at, "its maker takes last orders", bought.values);
  } else if (has(parts::Lifecycle::not_recommended)) {
    add(NoticeKind::not_recommended, at, "its maker advises against it in new designs",
        bought.values);
  }
  if (bought.longest_days && *bought.longest_days >= input_.rates.terms.long_lead_days) {
    add(NoticeKind::long_lead, at, cat("takes ", count_of(*bought.longest_days, "day"), " to come"),
        {});
  }
  if (is_single_source(at)) {
    add(NoticeKind::single_source, at, "one approved part, and one seller who offers it", {});
  }
  if (bought.first_end && *bought.first_end < valid_until_) {
    add(NoticeKind::offer_ends_before, at,
        cat("its price may change after ", bought.first_end->pretty()), {});
  }
}

Result<std::vector<Notice>> NoticeFinder::run() {
  for (std::size_t at = 0; at < input_.demands.size(); ++at) {
    TL_TRY(const Bought bought, bought_of(at));
    look_at(at, bought);
  }
  std::ranges::stable_sort(notices_, {}, [](const Notice& notice) {
    return std::pair(notice.kind, notice.lines.front());
  });
  return std::move(notices_);
}

}  // namespace

Result<std::vector<Notice>> find_notices(const CostingInput& input, const Costing& costing,
                                         const Date& valid_until) {
  return NoticeFinder(input, costing, valid_until).run();
}

std::string notice_words(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::non_cancellable: return "Cannot be cancelled or returned";
    case NoticeKind::obsolete: return "Obsolete";
    case NoticeKind::last_time_buy: return "Last-time buy";
    case NoticeKind::not_recommended: return "Not recommended for new designs";
    case NoticeKind::long_lead: return "Long lead time";
    case NoticeKind::single_source: return "Single source";
    case NoticeKind::offer_ends_before: return "Offer ends before this quote";
  }
  return {};
}

}  // namespace tl::quoting
