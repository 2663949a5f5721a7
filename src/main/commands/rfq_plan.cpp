// rfq plan: what would be bought for an RFQ, by which strategy, and why. rfq keep: buy so from now
// on.
#include "quoting/service/rfq_plan.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/buying_options.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "quoting/service/rfq_buying.h"
#include "quoting/service/rfqs.h"

namespace tl::cli {
namespace {

// Plans are exact at 1e-8; people compare them in cents.
std::string shown(const Cost& cost) {
  const auto money = cost.to_money(Rounding::half_up);
  return money ? money->pretty() : cost.pretty();
}

std::string days_text(const quoting::PlanRow& row) {
  if (row.purchases == 0) return "-";
  return row.latest_days ? count_of(*row.latest_days, "day") : std::string("unknown");
}

std::string proof_text(const quoting::PlanRow& row) {
  if (row.purchases == 0) return "nothing bought";
  if (row.proven) return "proven";
  return row.gap ? cat("within ", row.gap->percent_text(), " %") : std::string("not proven");
}

std::string short_text(const quoting::PlanRow& row) {
  std::vector<std::string> parts;
  if (row.missing_pieces > 0)
    parts.push_back(cat(format_grouped(row.missing_pieces, 0), " missing"));
  if (row.undated_pieces > 0)
    parts.push_back(cat(format_grouped(row.undated_pieces, 0), " without a date"));
  return parts.empty() ? std::string("none") : join(parts, ", ");
}

std::string comparison_text(const quoting::PlanComparison& plans) {
  TextTable table;
  table.column("boards", TextTable::Align::right);
  table.column("strategy");
  for (const std::string_view heading : {"money", "above least", "of it orders", "left over",
                                         "last dispatch", "suppliers", "purchases"}) {
    table.column(heading, TextTable::Align::right);
  }
  table.column("short pieces");
  table.column("best");
  for (const quoting::PlanRow& row : plans.rows) {
    table.row({format_grouped(row.boards, 0), row.strategy, shown(row.money),
               row.above_least.raw() == 0 ? std::string() : shown(row.above_least),
               shown(row.order_costs), shown(row.excess), days_text(row),
               std::to_string(row.suppliers), std::to_string(row.purchases), short_text(row),
               proof_text(row)});
  }
  std::string text = cat(plans.rfq, "  ", count_of(plans.lines, "line"), "\n\n", table.text());
  if (plans.lines_without_part > 0) {
    text += cat("\n", count_of(plans.lines_without_part, "fitted line"),
                " without a part that can be bought: see rfq match\n");
  }
  if (!plans.findings.empty()) text += cat("\nFindings:\n", print(plans.findings.capped().all()));
  return text;
}

std::string supply_text(const quoting::PlannedPurchase& bought) {
  return bought.days ? cat(bought.availability, ", ", count_of(*bought.days, "day"))
                     : bought.availability;
}

// Whose dispatch is the last one, where not all come at the same time.
std::string last_text(const quoting::PlanDetail& plan) {
  if (!plan.total.latest_days) return {};
  std::vector<const quoting::PlannedPurchase*> last;
  for (const quoting::PlannedPurchase& bought : plan.purchases) {
    if (bought.days == plan.total.latest_days) last.push_back(&bought);
  }
  if (last.empty() || last.size() == plan.purchases.size()) return {};
  const auto more = static_cast<std::int64_t>(last.size()) - 1;
  return cat(" (", last[0]->part.empty() ? last[0]->maker : last[0]->part, " from ",
             last[0]->supplier, more > 0 ? cat(" and ", more, " more") : std::string(), ")");
}

std::string purchases_text(const quoting::PlanDetail& plan) {
  TextTable table;
  for (const std::string_view heading : {"supplier", "order number", "part", "pack"}) {
    table.column(heading);
  }
  for (const std::string_view heading :
       {"required", "ordered", "break", "unit price", "cost", "left over"}) {
    table.column(heading, TextTable::Align::right);
  }
  for (const std::string_view heading : {"supply", "why", "runner-up"}) table.column(heading);
  for (const quoting::PlannedPurchase& bought : plan.purchases) {
    table.row({bought.supplier, bought.order_number,
               bought.part.empty() ? bought.maker : bought.part, bought.pack,
               format_grouped(bought.required_pieces, 0), format_grouped(bought.order_pieces, 0),
               format_grouped(bought.break_from, 0), bought.unit_price.text(),
               shown(bought.order_cost), shown(bought.excess), supply_text(bought), bought.why,
               bought.runner_up});
  }
  return table.text();
}

std::string detail_text(const quoting::PlanDetail& plan) {
  const quoting::PlanRow& total = plan.total;
  std::string text =
      cat(plan.rfq, "  ", format_grouped(total.boards, 0), " boards, ", total.strategy, ": ",
          shown(total.money), ", of it ", shown(total.excess), " left over; last dispatch ",
          days_text(total), last_text(plan), "; ", proof_text(total), "\n\n", purchases_text(plan));
  if (!plan.orders.empty()) {
    text += "\nOrders:\n";
    for (const sourcing::SupplierOrder& order : plan.orders) {
      text += cat("  ", order.supplier, ": ", count_of(order.purchases, "purchase"), " for ",
                  shown(order.goods),
                  order.order_cost.raw() == 0
                      ? std::string()
                      : cat(", and ", shown(order.order_cost), " for the order"),
                  "\n");
    }
  }
  if (!plan.missing.empty()) {
    text += "\nCannot be bought:\n";
    for (const quoting::MissingPart& part : plan.missing) {
      text += cat("  ", part.part, " ", part.maker, ": ", format_grouped(part.missing_pieces, 0),
                  " of ", format_grouped(part.required_pieces, 0), " pcs",
                  part.why.empty() ? "" : " - ", part.why, "\n");
    }
  }
  if (!plan.findings.empty()) text += cat("\nFindings:\n", print(plan.findings.all()));
  return text;
}

bool is_short(const quoting::PlanRow& row) {
  return row.missing_pieces > 0;
}

Result<ExitCode> plan_rfq(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const quoting::BuyingRequest buying, buying_options(said));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const auto quantity = said.value("quantity");
  if (!quantity) {
    if (said.has("strategy")) {
      return invalid("plan_quantity_missing",
                     "one plan purchase by purchase is of one quantity; say --quantity too, or "
                     "neither to see all plans");
    }
    TL_TRY(const auto plans,
           quoting::compare_plans(*db, caller.today, said.operand("RFQ"), buying));
    invocation.answer(plans, comparison_text(plans));
    return std::ranges::any_of(plans.rows, is_short) ? ExitCode::done_with_errors : ExitCode::done;
  }
  TL_TRY(const std::int64_t boards, parse_decimal(*quantity, 0));
  TL_TRY(const auto plan,
         quoting::show_plan(*db, caller.today, said.operand("RFQ"), buying, boards));
  invocation.answer(plan, detail_text(plan));
  return is_short(plan.total) ? ExitCode::done_with_errors : ExitCode::done;
}

std::string kept_text(const quoting::KeptPlan& kept, const quoting::BuyingToKeep& said) {
  std::vector<std::string> boards;
  for (const std::int64_t one : kept.quantities) boards.push_back(format_grouped(one, 0));
  std::string text =
      cat(kept.rfq, ": bought by ", kept.buying.strategy, " at ", join(boards, ", "), "\n");
  if (kept.buying.excess_cap) text += cat("  left over at most ", *kept.buying.excess_cap, "\n");
  if (kept.buying.suppliers_max) {
    text += cat("  of at most ", count_of(*kept.buying.suppliers_max, "supplier"), "\n");
  }
  if (!kept.buying.excluded_suppliers.empty()) {
    text += cat("  without ", join(kept.buying.excluded_suppliers, ", "), "\n");
  }
  if (said.alternates) text += cat("  also from ", join(*said.alternates, ", "), "\n");
  return text;
}

Result<ExitCode> keep_plan(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  quoting::BuyingToKeep wanted{.strategy = said.value("strategy"),
                               .excess_cap = said.value("excess-cap"),
                               .note = said.value("note"),
                               .approved_by = said.value("approved-by")};
  if (const auto most = said.value("suppliers-max")) {
    TL_TRY(wanted.suppliers_max, parse_decimal(*most, 0));
  }
  if (const auto quantities = said.value("quantity")) {
    TL_TRY(wanted.quantities, quoting::parse_quantities(*quantities));
  }
  const auto named = [&](std::string_view option) -> std::optional<std::vector<std::string>> {
    const auto found = said.options.find(option);
    if (found == said.options.end()) return std::nullopt;
    return found->second;
  };
  wanted.excluded_suppliers = named("exclude-supplier");
  wanted.alternates = named("alternate");
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const quoting::KeptPlan kept,
         quoting::keep_buying(*db, caller, said.operand("RFQ"), wanted,
                              quoting::ApprovalRight::records_for_customer));
  invocation.answer(kept, kept_text(kept, wanted));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> rfq_plan_commands() {
  return {
      {.path = "rfq plan",
       .summary = "Compare what would be bought for an RFQ by each strategy, or show one plan",
       .operands = {{"RFQ", "its number, such as R12"}},
       .options = with_buying_options(
           {{"quantity", "N", "boards of the plan to show purchase by purchase"}}),
       .run = &plan_rfq},
      {.path = "rfq keep",
       .summary = "Buy the material of an RFQ so from now on; what is not said stays",
       .operands = {{"RFQ", "its number, such as R12"}},
       .options = with_buying_changes(
           {{"quantity", "N,N,...", "boards, such as 100,500,1000"},
            {"alternate", "PART", "a part of our approved list that the customer agreed to",
             Takes::value, Times::any},
            {"approved-by", "NAME", "who of the customer agreed to it"},
            {"note", "TEXT", "why, for those who come after"}}),
       .run = &keep_plan},
  };
}

}  // namespace tl::cli
