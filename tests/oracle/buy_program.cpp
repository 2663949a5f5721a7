#include "oracle/buy_program.h"

#include <algorithm>
#include <map>
#include <set>

#include "oracle/integer_program.h"

namespace tl::testing {
namespace {

using sourcing::OfferRecord;
using sourcing::Strategy;

constexpr double seconds_max = 1;  // of one solve
constexpr std::int64_t purchases_max = 8;
constexpr std::int64_t splits_max = 3;

std::int64_t rounded_up(std::int64_t pieces, std::int64_t multiple) {
  return (pieces + multiple - 1) / multiple * multiple;
}

// One offer at one price, within its stock or beyond it. More than `high` of it is never wanted: it
// covers the need alone, and more would cost more and leave more over.
struct Choice {
  std::size_t part = 0;
  std::size_t offer = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::int64_t multiple = 1;
  std::int64_t price = 0;
  std::int64_t fee = 0;
  std::int64_t leader = 0;
  std::int64_t dated = 0;  // pieces that have a date, at most
  bool is_from_stock = false;
  bool is_undated = false;
  int open = 0;   // column: whether it is ordered
  int packs = 0;  // column: multiples ordered
  bool is_alone() const { return excess_alone >= 0; }
  std::int64_t excess_alone = -1;  // its least order covers the need, with so much left over
};

// An order of so many packs, as terms of a row.
Terms pieces_of(const Choice& choice, std::int64_t sign, std::int64_t less_each = 0) {
  return {{choice.packs, sign * choice.multiple}, {choice.open, -sign * less_each}};
}

void append(Terms& to, const Terms& more) {
  to.insert(to.end(), more.begin(), more.end());
}

class BuyProgram {
 public:
  BuyProgram(const BuyCase& made, SplitRule rule, std::optional<std::int64_t> days_max)
      : made_(made), rule_(rule), days_max_(days_max) {
    for (const sourcing::SupplierTerm& term : made.terms.suppliers) {
      const int column = program_.add_column({.upper = 1});
      suppliers_[term.supplier] = column;
      money_.push_back({column, term.order_cost->raw()});
      counted_.push_back({column, 1});
    }
    std::map<std::string, std::size_t> seen;
    for (std::size_t p = 0; p < made.offers.size(); ++p) {
      for (const OfferRecord& offer : made.offers[p]) {
        if (!seen.emplace(offer.sku, p).second) shared_.insert(offer.sku);
      }
    }
    for (std::size_t p = 0; p < made.offers.size(); ++p) add_part(p);
    add_shelves();
    if (made.settings.suppliers_max) {
      program_.add_row(counted_, Row::at_most, *made.settings.suppliers_max);
    }
  }

  OracleAnswer solve();
  // The least number of missing and of undated pieces; nullopt: no answer in time.
  std::optional<std::pair<std::int64_t, std::int64_t>> solve_fullness();

 private:
  bool is_one_promise(const OfferRecord& offer) const;
  void add_choices(std::size_t part, std::size_t offer);
  void drop_beaten(std::size_t first);
  void add_part(std::size_t part);
  void add_splits(const std::vector<Choice>& choices, std::int64_t most);
  void add_excess(std::size_t part, const std::vector<Choice>& choices, const Terms& surplus);
  void add_undated(std::size_t part, const std::vector<Choice>& choices, const Terms& surplus);
  void add_shelves();
  std::int64_t purchases_most(std::size_t part, const std::vector<Choice>& choices) const;
  std::optional<std::int64_t> hold(const Terms& objective, bool& is_infeasible);
  Orders orders_of(const std::vector<std::int64_t>& values) const;

  const BuyCase& made_;
  SplitRule rule_;
  std::optional<std::int64_t> days_max_;
  IntegerProgram program_;
  std::map<std::string, int> suppliers_;
  std::set<std::string> shared_;  // order numbers that several parts may be bought by
  std::vector<Choice> choices_;
  Terms missing_;
  Terms undated_;
  Terms excess_;
  Terms counted_;
  Terms money_;
  std::vector<std::int64_t> last_;
};

// Whether it makes no difference for anything if an order is within the stock or beyond it.
bool BuyProgram::is_one_promise(const OfferRecord& offer) const {
  return !days_max_ && offer.sale == sourcing::Sale::open && offer.lead_time_days;
}

// Of orders of one offer that cover the need alone, one that costs more and leaves more over.
void BuyProgram::drop_beaten(std::size_t first) {
  const auto beats = [](const Choice& a, const Choice& b) {
    return a.offer == b.offer && a.is_alone() && b.is_alone() && !a.is_undated &&
           a.is_from_stock == b.is_from_stock && a.low < b.low &&
           a.low * a.price <= b.low * b.price &&
           a.excess_alone * a.price <= b.excess_alone * b.price;
  };
  const std::vector<Choice> all(choices_.begin() + static_cast<std::ptrdiff_t>(first),
                                choices_.end());
  std::erase_if(choices_, [&](const Choice& choice) {
    return std::ranges::any_of(all, [&](const Choice& other) {
      return choice.part == other.part && beats(other, choice);
    });
  });
}

void BuyProgram::add_choices(std::size_t part, std::size_t offer) {
  const OfferRecord& from = made_.offers[part][offer];
  const std::int64_t need = made_.needs[part].pieces;
  const bool is_tape = from.pack == sourcing::PackForm::cut_tape;
  const std::int64_t leader = is_tape ? made_.needs[part].leader_pieces : 0;
  const std::int64_t wanted = rounded_up(need + leader, *from.multiple);
  for (std::size_t b = 0; b < from.breaks.size(); ++b) {
    for (const bool is_from_stock : {true, false}) {
      if (!is_from_stock && from.sale == sourcing::Sale::stock_only) continue;
      if (is_from_stock && is_one_promise(from)) continue;
      const bool is_undated = !is_from_stock && !from.lead_time_days;
      // An order beyond a stock and without a date begins with what is there.
      const bool is_dispatched = is_from_stock || (is_undated && *from.stock > 0);
      const std::int64_t days =
          is_dispatched ? made_.terms.dispatch_days : from.lead_time_days.value_or(0);
      if (days_max_ && days > *days_max_) continue;
      std::int64_t low = std::max(*from.moq, from.breaks[b].from);
      // Where others take of the stock too, an order may be beyond it whatever its size.
      const bool may_be_within = is_one_promise(from) || shared_.contains(from.sku);
      if (!is_from_stock && !may_be_within) low = std::max(low, *from.stock + 1);
      low = rounded_up(low, *from.multiple);
      std::int64_t high = std::max(low, wanted);
      if (b + 1 < from.breaks.size()) high = std::min(high, from.breaks[b + 1].from - 1);
      if (is_from_stock) high = std::min(high, *from.stock);
      high = high / *from.multiple * *from.multiple;
      low = std::max(low, rounded_up(leader + 1, *from.multiple));
      if (low > high) continue;
      choices_.push_back({.part = part,
                          .offer = offer,
                          .low = low,
                          .high = high,
                          .multiple = *from.multiple,
                          .price = from.breaks[b].price.raw(),
                          .fee = from.pack_fee ? from.pack_fee->raw() : 0,
                          .leader = leader,
                          .dated = (is_undated ? *from.stock : high) - leader,
                          .is_from_stock = is_from_stock,
                          .is_undated = is_undated,
                          .excess_alone = low - leader >= need ? low - leader - need : -1});
    }
  }
}

// How many purchases the rule lets a part be split into.
std::int64_t BuyProgram::purchases_most(std::size_t part,
                                        const std::vector<Choice>& choices) const {
  if (rule_ == SplitRule::free) return purchases_max;
  std::map<std::size_t, std::int64_t> by_offer;
  for (const Choice& choice : choices) {
    by_offer[choice.offer] = std::max(by_offer[choice.offer], choice.dated);
  }
  std::vector<std::int64_t> most;
  for (const auto& [offer, pieces] : by_offer) most.push_back(pieces);
  std::ranges::sort(most, std::greater());
  most.resize(std::max(most.size(), static_cast<std::size_t>(splits_max)));
  const std::int64_t need = made_.needs[part].pieces;
  if (most[0] + most[1] >= need) return 2;
  return most[0] + most[1] + most[2] >= need ? splits_max : purchases_max;
}

void BuyProgram::add_splits(const std::vector<Choice>& choices, std::int64_t most) {
  Terms splits;
  std::map<std::size_t, Terms> of_offer;
  for (const Choice& choice : choices) {
    // What covers the need alone stands alone.
    splits.push_back({choice.open, choice.is_alone() ? most : 1});
    of_offer[choice.offer].push_back({choice.open, 1});
    program_.add_row(pieces_of(choice, 1, choice.low), Row::at_least, 0);
    program_.add_row(pieces_of(choice, 1, choice.high), Row::at_most, 0);
  }
  program_.add_row(splits, Row::at_most, most);
  for (auto& [offer, opened] : of_offer) {
    opened.push_back({suppliers_.at(made_.offers[choices.front().part][offer].supplier), -1});
    program_.add_row(opened, Row::at_most, 0);
  }
}

// At the dearest price of the part's purchases.
void BuyProgram::add_excess(std::size_t part, const std::vector<Choice>& choices,
                            const Terms& surplus) {
  // No purchase leaves more over than it is itself, or than one multiple.
  std::int64_t surplus_most = made_.needs[part].pieces;
  std::int64_t dearest = 0;
  for (const Choice& choice : choices) {
    if (!choice.is_alone()) surplus_most = std::max(surplus_most, choice.high);
    dearest = std::max({dearest, choice.price * choice.excess_alone, choice.price * choice.high});
  }
  const int excess = program_.add_column({.upper = dearest});
  excess_.push_back({excess, 1});
  for (const Choice& choice : choices) {
    if (choice.is_alone()) continue;
    Terms row{{excess, 1}, {choice.open, -choice.price * surplus_most}};
    for (const Term& term : surplus) row.push_back({term.column, -choice.price * term.factor});
    for (const Choice& alone : choices) {
      if (!alone.is_alone()) continue;
      row.push_back({alone.open, (choice.price - alone.price) * alone.excess_alone});
    }
    const std::int64_t need = made_.needs[part].pieces;
    program_.add_row(row, Row::at_least, -choice.price * need - choice.price * surplus_most);
  }
  Terms alone{{excess, 1}};
  for (const Choice& choice : choices) {
    if (choice.is_alone()) alone.push_back({choice.open, -choice.price * choice.excess_alone});
  }
  program_.add_row(alone, Row::at_least, 0);
}

// What is left over is taken from the undated pieces first; but a purchase that could be left out
// altogether is not placed for that.
void BuyProgram::add_undated(std::size_t part, const std::vector<Choice>& choices,
                             const Terms& surplus) {
  if (std::ranges::none_of(choices, &Choice::is_undated)) return;
  const std::int64_t need = made_.needs[part].pieces;
  const int undated = program_.add_column({.upper = need});
  const int is_split = program_.add_column({.upper = 1});
  undated_.push_back({undated, 1});
  Terms row{{undated, 1}};
  append(row, surplus);
  Terms splits{{is_split, -purchases_max}};
  std::int64_t most = 0;
  for (const Choice& choice : choices) most = std::max(most, choice.high);
  const std::int64_t beyond = most * purchases_max + need;
  for (const Choice& choice : choices) {
    splits.push_back({choice.open, 1});
    if (choice.is_undated) append(row, pieces_of(choice, -1, choice.dated + choice.leader));
    Terms useless = surplus;
    append(useless, pieces_of(choice, -1, choice.leader));
    useless.push_back({choice.open, beyond});
    useless.push_back({is_split, beyond});
    program_.add_row(useless, Row::at_most, need - 1 + 2 * beyond);
  }
  program_.add_row(row, Row::at_least, need);
  program_.add_row(splits, Row::at_most, 1);
}

void BuyProgram::add_part(std::size_t part) {
  const std::int64_t need = made_.needs[part].pieces;
  const std::size_t first = choices_.size();
  for (std::size_t o = 0; o < made_.offers[part].size(); ++o) add_choices(part, o);
  drop_beaten(first);
  const int missing = program_.add_column({.upper = need});
  missing_.push_back({missing, 1});
  Terms covered{{missing, 1}};
  for (std::size_t c = first; c < choices_.size(); ++c) {
    Choice& choice = choices_[c];
    choice.open = program_.add_column({.upper = 1});
    choice.packs = program_.add_column({.upper = choice.high / choice.multiple});
    append(covered, pieces_of(choice, 1, choice.leader));
    money_.push_back({choice.packs, choice.multiple * choice.price});
    money_.push_back({choice.open, choice.fee});
  }
  program_.add_row(covered, Row::at_least, need);
  if (first == choices_.size()) return;
  const std::vector<Choice> choices(choices_.begin() + static_cast<std::ptrdiff_t>(first),
                                    choices_.end());
  add_splits(choices, purchases_most(part, choices));
  // Covered less the need is what is left over, once the missing pieces are held at their least.
  add_undated(part, choices, covered);
  if (made_.settings.strategy == Strategy::least_excess || made_.settings.excess_cap) {
    add_excess(part, choices, covered);
  }
}

// Orders within a stock share it, whichever part they are for.
void BuyProgram::add_shelves() {
  std::map<std::string, Terms> taken;
  std::map<std::string, std::pair<std::int64_t, std::set<std::size_t>>> stock;
  for (const Choice& choice : choices_) {
    if (!choice.is_from_stock) continue;
    const OfferRecord& offer = made_.offers[choice.part][choice.offer];
    append(taken[offer.sku], pieces_of(choice, 1));
    stock[offer.sku].first = *offer.stock;
    stock[offer.sku].second.insert(choice.part);
  }
  for (const auto& [sku, terms] : taken) {
    if (stock[sku].second.size() > 1) program_.add_row(terms, Row::at_most, stock[sku].first);
  }
}

// Minimises and keeps what was reached for what comes later.
std::optional<std::int64_t> BuyProgram::hold(const Terms& objective, bool& is_infeasible) {
  if (objective.empty()) return 0;
  const IntegerProgram::Answer answer = program_.minimise(objective, seconds_max);
  is_infeasible = answer.outcome == IntegerProgram::Outcome::infeasible;
  if (answer.outcome != IntegerProgram::Outcome::optimal) return std::nullopt;
  program_.add_row(objective, Row::at_most, answer.best.value);
  // Where nothing is, presolving takes the columns out.
  if (answer.best.value == 0) {
    for (const Term& term : objective) program_.fix_at_zero(term.column);
  }
  last_ = answer.best.values;
  return answer.best.value;
}

Orders BuyProgram::orders_of(const std::vector<std::int64_t>& values) const {
  Orders out(made_.offers.size());
  for (const Choice& choice : choices_) {
    const std::int64_t packs = values[static_cast<std::size_t>(choice.packs)];
    if (packs > 0) out[choice.part].push_back({choice.offer, packs * choice.multiple});
  }
  return out;
}

std::optional<std::pair<std::int64_t, std::int64_t>> BuyProgram::solve_fullness() {
  bool is_infeasible = false;
  const auto missing = hold(missing_, is_infeasible);
  if (!missing) return std::nullopt;
  const auto undated = hold(undated_, is_infeasible);
  if (!undated) return std::nullopt;
  return std::pair(*missing, *undated);
}

OracleAnswer BuyProgram::solve() {
  const auto fullness = solve_fullness();
  if (!fullness) return {};
  if (made_.settings.excess_cap) {
    program_.add_row(excess_, Row::at_most, made_.settings.excess_cap->raw());
  }
  OracleAnswer out;
  bool is_infeasible = false;
  std::int64_t criterion = 0;
  if (made_.settings.strategy == Strategy::least_excess) {
    const auto held = hold(excess_, is_infeasible);
    if (is_infeasible) out.outcome = OracleAnswer::Outcome::cap_not_kept;
    if (!held) return out;
    criterion = *held;
  }
  if (made_.settings.strategy == Strategy::least_suppliers) {
    const auto held = hold(counted_, is_infeasible);
    if (is_infeasible) out.outcome = OracleAnswer::Outcome::cap_not_kept;
    if (!held) return out;
    criterion = *held;
  }
  const auto money = hold(money_, is_infeasible);
  if (is_infeasible) out.outcome = OracleAnswer::Outcome::cap_not_kept;
  if (!money) return out;
  out.outcome = OracleAnswer::Outcome::optimal;
  out.value = {fullness->first, fullness->second, criterion, *money};
  out.orders = orders_of(last_);
  return out;
}

// Day by day, from the earliest: the first by which as many pieces arrive as ever do.
OracleAnswer ask_fastest(const BuyCase& made, SplitRule rule) {
  std::set<std::int64_t> days{0, made.terms.dispatch_days};
  for (const auto& offers : made.offers) {
    for (const OfferRecord& offer : offers) days.insert(offer.lead_time_days.value_or(0));
  }
  const auto fullest = BuyProgram(made, rule, *days.rbegin()).solve_fullness();
  if (!fullest) return {};
  for (const std::int64_t day : days) {
    const auto fullness = BuyProgram(made, rule, day).solve_fullness();
    if (!fullness) return {};
    if (*fullness != *fullest) continue;
    OracleAnswer out = BuyProgram(made, rule, day).solve();
    // By then a cap may not be kept; later it may.
    if (out.outcome == OracleAnswer::Outcome::cap_not_kept && day < *days.rbegin()) continue;
    out.value.criterion = day;
    return out;
  }
  return {};
}

}  // namespace

OracleAnswer ask_oracle(const BuyCase& made, SplitRule rule) {
  if (made.settings.strategy == Strategy::fastest) return ask_fastest(made, rule);
  return BuyProgram(made, rule, std::nullopt).solve();
}

}  // namespace tl::testing
