#include "quoting/service/rfq_requests.h"

#include <algorithm>
#include <map>
#include <set>

#include "accounts/service/company.h"
#include "foundation/text.h"
#include "parts/service/policies.h"
#include "quoting/rules/sourcing_work.h"
#include "quoting/service/plan_ground.h"
#include "quoting/service/prepare_rfq.h"
#include "quoting/service/quote_settings.h"

namespace tl::quoting {
namespace {

bool can_be_bought(const sourcing::OfferRecord& offer, const Date& day) {
  const bool expired = offer.valid_until && *offer.valid_until < day;
  return !offer.breaks.empty() && !expired && offer.sale != sourcing::Sale::closed;
}

class Asking {
 public:
  Asking(const LoadedRfq& rfq, const parts::MatchedLines& matched, const Prepared& prepared)
      : rfq_(rfq), matched_(matched), input_(prepared.input) {}

  Result<std::vector<sourcing::AskedLine>> lines(const std::vector<std::int64_t>& wanted) {
    std::vector<sourcing::AskedLine> asked;
    std::set<std::int64_t> demands;
    for (std::size_t at = 0; at < input_.lines.size(); ++at) {
      const CostingLine& line = input_.lines[at];
      if (line.fitting != Fitting::fitted) continue;
      const bool named = std::ranges::find(wanted, line.number) != wanted.end();
      if (!wanted.empty() && !named) continue;
      if (!line.demand) {
        without_part.push_back(line.number);
        continue;
      }
      const Demand& demand = input_.demands[static_cast<std::size_t>(*line.demand)];
      const bool offered = std::ranges::any_of(
          demand.offers, [&](const auto& offer) { return can_be_bought(offer, input_.on); });
      if ((offered && !named) || !demands.insert(*line.demand).second) continue;
      TL_TRY(sourcing::AskedLine one, line_of(at));
      if (!one.pieces.empty()) asked.push_back(std::move(one));
    }
    return asked;
  }

  std::vector<std::int64_t> without_part;

 private:
  Result<sourcing::AskedLine> line_of(std::size_t at) const {
    const CostingLine& line = input_.lines[at];
    const Demand& demand = input_.demands[static_cast<std::size_t>(*line.demand)];
    const std::string designator(line.designators.substr(0, line.designators.find(' ')));
    sourcing::AskedLine out{.key = cat(rfq_.row.number, "-", line.number),
                            .part = demand.part,
                            .description = line.description,
                            .category = sourcing::category_of(designator, line.description)};
    std::vector<std::string> others;
    for (const parts::Candidate& candidate : matched_.matches[at].usable) {
      const auto row = matched_.catalogue.find(candidate.part);
      if (!row) continue;
      const std::string_view maker = matched_.catalogue.manufacturer_name(row->manufacturer);
      if (out.mpn.empty()) {
        out.manufacturer = maker;
        out.mpn = row->mpn;
      } else {
        others.push_back(cat(maker, " ", row->mpn));
      }
    }
    out.also_approved = join(others, ", ");
    TL_TRY(out.pieces, pieces_of_demand(*line.demand));
    return out;
  }

  // What has to be bought at each quantity, each once.
  Result<std::vector<std::int64_t>> pieces_of_demand(std::int64_t demand) const {
    std::int64_t per_board = 0;
    for (const CostingLine& line : input_.lines) {
      if (line.fitting == Fitting::fitted && line.demand == demand) per_board += line.pieces;
    }
    const Demand& part = input_.demands[static_cast<std::size_t>(demand)];
    std::set<std::int64_t> pieces;
    for (const std::int64_t boards : input_.quantities) {
      TL_TRY(const std::int64_t base, checked_multiply(boards, per_board));
      TL_TRY(const std::int64_t required, sourcing::required_pieces(base, part.attrition));
      TL_TRY(const stock::Covered covered,
             stock::cover(required, part.stock, input_.rates.currency));
      if (covered.net_pieces > 0) pieces.insert(covered.net_pieces);
    }
    return std::vector<std::int64_t>(pieces.begin(), pieces.end());
  }

  const LoadedRfq& rfq_;
  const parts::MatchedLines& matched_;
  const CostingInput& input_;
};

Result<void> check_lines(const LoadedRfq& rfq, const std::vector<std::int64_t>& lines) {
  for (const std::int64_t line : lines) {
    if (line >= 1 && static_cast<std::size_t>(line) <= rfq.bom.lines.size()) continue;
    return not_found("line_not_found", cat(rfq.row.number, " has no line ", line));
  }
  return {};
}

}  // namespace

Result<RfqRequests> request_offers(database::Database& db, const Caller& caller,
                                   std::string_view rfq, const OffersToRequest& wanted) {
  return db.write([&](database::Transaction& tx) -> Result<RfqRequests> {
    TL_TRY(const LoadedRfq loaded, load_rfq(tx, rfq));
    TL_CHECK(check_lines(loaded, wanted.lines));
    TL_TRY(const RateTable rates, rates_for(tx, loaded.row));
    TL_TRY(const parts::MatchPolicy policy,
           parts::policy_for(tx, parts::CustomerId(loaded.row.customer_id)));
    TL_TRY(const parts::MatchedLines matched, match_loaded(tx, loaded, policy));
    TL_TRY(const Prepared prepared, prepare_rfq(tx, loaded, matched, rates));
    TL_TRY(const accounts::Company company, accounts::our_company(tx));
    Asking asking(loaded, matched, prepared);
    TL_TRY(auto lines, asking.lines(wanted.lines));
    RfqRequests out{.rfq = loaded.row.number, .without_part = asking.without_part};
    TL_TRY(out.requests, sourcing::make_requests(tx, caller,
                                                 {.rfq = loaded.row.number,
                                                  .company = company.name,
                                                  .lines = std::move(lines),
                                                  .answer_by = wanted.answer_by,
                                                  .suppliers = wanted.suppliers,
                                                  .whom = wanted.whom}));
    if (wanted.deliver) TL_CHECK(wanted.deliver(out.requests));
    return out;
  });
}

namespace {

struct Stand {
  std::vector<PlanRow> rows;
  std::int64_t parts_open = 0;
};

// Not from what is kept in memory: this may stand in a transaction that is refused in the end.
Result<Stand> stand_of(database::Database& db, const Date& today, std::string_view rfq) {
  TL_TRY(const auto ground, fresh_plan_ground(db, today, rfq));
  TL_TRY(const PlansAnswer answer,
         ground->plans({.buying = ground->kept(), .quantities = ground->quantities()}));
  Stand out;
  std::vector<PlannedQuantity> plans;
  for (const auto& one : answer.plans) {
    out.rows.push_back(one->row);
    plans.push_back({one->boards, &one->needs, &one->plan});
  }
  const auto work = sourcing_work(ground->input(), answer.market->market, plans,
                                  {.stale_after_days = ground->stale_after_days()});
  out.parts_open = std::ranges::count_if(
      work, [](const WorkLine& line) { return line.gap != SupplyGap::no_part; });
  return out;
}

}  // namespace

Result<AnswerEffect> take_answer(database::Database& db, const Caller& caller, std::string_view rfq,
                                 const sourcing::AnswerFile& file, jobs::Progress& progress) {
  TL_TRY(const RfqRow row,
         db.read([&](database::Transaction& tx) { return load_rfq_row(tx, rfq); }));
  TL_TRY(Stand before, stand_of(db, caller.today, row.number));
  AnswerEffect out;
  TL_TRY(out.report, sourcing::answer_request(db, caller, file, progress));
  TL_TRY(const auto requests, sourcing::requests_of_rfq(db, row.number));
  const bool is_ours = std::ranges::any_of(
      requests, [&](const auto& request) { return request.state.number == out.report.request; });
  if (!is_ours) {
    return invalid("request_of_another_rfq",
                   cat(file.file_name, " answers ", out.report.request, ", which was not for ",
                       row.number, "; take it in where it belongs"));
  }
  TL_TRY(Stand after, stand_of(db, caller.today, row.number));
  for (std::size_t i = 0; i < after.rows.size(); ++i) {
    TL_TRY(const Cost more, after.rows[i].money.minus(before.rows[i].money));
    out.money_more.push_back(more);
  }
  out.before = std::move(before.rows);
  out.after = std::move(after.rows);
  out.parts_open_before = before.parts_open;
  out.parts_open_after = after.parts_open;
  return out;
}

Result<SourcingPage> list_sourcing(database::Database& db, const Date& day, RfqFilter filter,
                                   const AccountShown& shown) {
  filter.is_open_only = true;
  TL_TRY(RfqPage page, list_rfqs(db, day, filter, shown));
  TL_TRY(const auto requests, sourcing::all_requests(db));
  SourcingPage out{.next = std::move(page.next)};
  std::map<std::string, std::size_t, std::less<>> places;
  for (RfqSummary& rfq : page.items) {
    places[rfq.number] = out.items.size();
    out.items.push_back({.rfq = std::move(rfq)});
  }
  for (const sourcing::RequestState& request : requests) {
    const auto place = places.find(request.rfq);
    if (place == places.end() || request.asked_on > day) continue;
    SourcingRfq& rfq = out.items[place->second];
    if (request.answered_on) {
      ++rfq.requests_answered;
      continue;
    }
    ++rfq.requests_open;
    if (!request.answer_by) continue;
    if (*request.answer_by < day) ++rfq.requests_late;
    if (!rfq.next_answer_by || *request.answer_by < *rfq.next_answer_by)
      rfq.next_answer_by = request.answer_by;
  }
  return out;
}

}  // namespace tl::quoting
