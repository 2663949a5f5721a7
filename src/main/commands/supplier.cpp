// supplier prefer, block, allow, order-cost, terms: whom parts are bought from, and what an order
// costs.
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "sourcing/service/suppliers.h"

namespace tl::cli {
namespace {

std::string terms_text(const std::vector<sourcing::SupplierTermView>& all) {
  TextTable table;
  for (const std::string_view heading : {"supplier", "for", "says", "from", "note"}) {
    table.column(heading);
  }
  for (const sourcing::SupplierTermView& term : all) {
    table.row({term.supplier, term.customer.empty() ? std::string("all customers") : term.customer,
               term.says, term.valid_from.text(), term.note});
  }
  return table.text();
}

Result<ExitCode> set_standing(Invocation& invocation, sourcing::Standing standing,
                              std::string_view says) {
  const Arguments& said = invocation.arguments();
  sourcing::NewStanding request{.supplier = std::string(said.operand("NAME")),
                                .customer = said.value_or("customer", ""),
                                .standing = standing,
                                .note = said.value_or("note", "")};
  if (const auto within = said.value("within")) {
    TL_TRY(request.premium, Rate::parse_percent(*within));
  }
  TL_TRY(request.valid_from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto kept, sourcing::set_standing(*db, caller, request));
  invocation.answer(kept,
                    cat(kept.supplier, " ", says, " from ", kept.valid_from.text(),
                        kept.customer_id ? cat(" for ", request.customer) : std::string(), "\n"));
  return ExitCode::done;
}

Result<ExitCode> prefer(Invocation& invocation) {
  return set_standing(invocation, sourcing::Standing::preferred, "is preferred");
}

Result<ExitCode> block(Invocation& invocation) {
  return set_standing(invocation, sourcing::Standing::blocked, "is blocked");
}

Result<ExitCode> allow(Invocation& invocation) {
  return set_standing(invocation, sourcing::Standing::neutral, "counts as any other");
}

Result<ExitCode> set_order_cost(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Currency currency, Currency::parse(said.required("currency")));
  sourcing::NewOrderCost request{.supplier = std::string(said.operand("NAME")),
                                 .note = said.value_or("note", "")};
  TL_TRY(const Money amount, Money::parse(said.required("amount"), currency));
  TL_TRY(request.amount, Cost::from_money(amount));
  TL_TRY(request.valid_from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto kept, sourcing::set_order_cost(*db, caller, request));
  invocation.answer(kept, cat("an order to ", kept.supplier, " costs ", kept.amount.pretty(),
                              " from ", kept.valid_from.text(), "\n"));
  return ExitCode::done;
}

Result<ExitCode> list_terms(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto all, sourcing::all_supplier_terms(*db));
  invocation.answer(
      all, all.empty() ? std::string("nothing is on record about suppliers\n") : terms_text(all));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> supplier_commands() {
  const Operand name{"NAME", "the supplier, as their offers say it"};
  const Option customer{"customer", "C", "code or name; for all customers unless said"};
  const Option from{"from", "DATE", "the day it begins; today unless said"};
  const Option note{"note", "TEXT", "why, who agreed it"};
  return {
      {.path = "supplier prefer",
       .summary = "Buy from a supplier where it costs no more, or little more",
       .operands = {name},
       .options = {customer,
                   {"within", "PERCENT", "taken while no dearer than this, such as 3"},
                   from,
                   note},
       .run = &prefer},
      {.path = "supplier block",
       .summary = "Leave the offers of a supplier out of plans and quotes",
       .operands = {name},
       .options = {customer, from, note},
       .run = &block},
      {.path = "supplier allow",
       .summary = "Neither prefer nor block a supplier any longer",
       .operands = {name},
       .options = {customer, from, note},
       .run = &allow},
      {.path = "supplier order-cost",
       .summary = "Record what an order to a supplier costs, whatever is in it",
       .operands = {name},
       .options = {{"amount", "AMOUNT", "freight and handling of one order", Takes::value,
                    Times::once},
                   {"currency", "CODE", "of the amount", Takes::value, Times::once},
                   from,
                   note},
       .run = &set_order_cost},
      {.path = "supplier terms",
       .summary = "Show what is on record about suppliers",
       .run = &list_terms},
  };
}

}  // namespace tl::cli
