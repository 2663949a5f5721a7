// supplier list, show, prefer, block, allow, order-cost, minimum, terms: who the suppliers are,
// whom parts are bought from, and what an order costs.
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

std::string cost_text(const std::optional<Cost>& cost) {
  return cost ? cost->pretty() : std::string();
}

std::string list_text(const std::vector<sourcing::SupplierCard>& all) {
  if (all.empty()) {
    return "no supplier is known yet; they come with their offers (offers import) or with supplier "
           "set\n";
  }
  TextTable table;
  for (const std::string_view heading : {"supplier", "asked for", "preference", "an order costs",
                                         "no order below", "freight", "quotes in", "contact"}) {
    table.column(heading);
  }
  for (const sourcing::SupplierCard& card : all) {
    table.row({card.supplier, sourcing::categories_text(card.categories),
               sourcing::standing_text(card.standing, card.premium), cost_text(card.order_cost),
               cost_text(card.minimum),
               sourcing::freight_text(card.freight_rate, card.freight_amount),
               card.currency ? std::string(card.currency->code()) : std::string(), card.contact});
  }
  return table.text();
}

std::string request_line(const sourcing::RequestState& request) {
  std::string text = cat("  ", request.number, " for ", request.rfq, ", ",
                         count_of(request.lines, "part"), ", asked on ", request.asked_on.text());
  if (request.answered_on) return cat(text, ", answered on ", request.answered_on->text(), "\n");
  return cat(text, ", open", request.answer_by ? cat(", due ", request.answer_by->text()) : "",
             "\n");
}

std::string show_text(const sourcing::SupplierDetails& details) {
  const sourcing::SupplierCard& card = details.card;
  std::string text = cat(card.supplier, "\n");
  const auto line = [&](std::string_view what, std::string_view says, std::string_view otherwise) {
    constexpr std::size_t column = 16;
    text += cat("  ", what, std::string(column - what.size(), ' '), says.empty() ? otherwise : says,
                "\n");
  };
  line("asked for", sourcing::categories_text(card.categories), "nothing (supplier set)");
  line("contact", card.contact, "not told");
  line("quotes in", card.currency ? card.currency->code() : std::string_view(), "not told");
  line("preference", sourcing::standing_text(card.standing, card.premium), "as any other");
  line("an order costs", cost_text(card.order_cost), "nothing by itself");
  line("no order below", cost_text(card.minimum), "no least order told");
  line("freight", sourcing::freight_text(card.freight_rate, card.freight_amount), "not told");
  line("offers told", std::to_string(details.offers), "");
  if (card.order_cost && (card.freight_rate || card.freight_amount)) {
    text += "  A plan pays what an order costs, and no freight; freight is for comparing offers.\n";
  }
  if (!details.requests.empty()) text += "Requests:\n";
  for (const sourcing::RequestState& request : details.requests) text += request_line(request);
  if (!details.terms.empty()) text += cat("On record:\n", terms_text(details.terms));
  return text;
}

Result<ExitCode> list_suppliers(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto all, sourcing::all_suppliers(*db, caller.today));
  invocation.answer(all, list_text(all));
  return ExitCode::done;
}

Result<ExitCode> show(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto details,
         sourcing::show_supplier(*db, invocation.arguments().operand("NAME"), caller.today));
  invocation.answer(details, show_text(details));
  return ExitCode::done;
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

Result<sourcing::NewSupplierAmount> amount_options(const Arguments& said) {
  TL_TRY(const Currency currency, Currency::parse(said.required("currency")));
  sourcing::NewSupplierAmount request{.supplier = std::string(said.operand("NAME")),
                                      .note = said.value_or("note", "")};
  TL_TRY(const Money amount, Money::parse(said.required("amount"), currency));
  TL_TRY(request.amount, Cost::from_money(amount));
  TL_TRY(request.valid_from, day_option(said, "from"));
  return request;
}

Result<ExitCode> set_order_cost(Invocation& invocation) {
  TL_TRY(const auto request, amount_options(invocation.arguments()));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto kept, sourcing::set_order_cost(*db, caller, request));
  invocation.answer(kept, cat("an order to ", kept.supplier, " costs ", kept.amount.pretty(),
                              " from ", kept.valid_from.text(), "\n"));
  return ExitCode::done;
}

Result<ExitCode> set_minimum(Invocation& invocation) {
  TL_TRY(const auto request, amount_options(invocation.arguments()));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto kept, sourcing::set_minimum(*db, caller, request));
  invocation.answer(kept, cat(kept.supplier, " takes no order below ", kept.amount.pretty(),
                              " from ", kept.valid_from.text(), "\n"));
  return ExitCode::done;
}

Result<ExitCode> list_terms(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto all, sourcing::all_supplier_terms(*db, caller.today));
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
      {.path = "supplier list",
       .summary = "List all suppliers, with what is known of them",
       .run = &list_suppliers},
      {.path = "supplier show",
       .summary = "Show all that is known of a supplier",
       .operands = {name},
       .run = &show},
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
      {.path = "supplier minimum",
       .summary = "Record the least that a supplier takes an order for",
       .operands = {name},
       .options = {{"amount", "AMOUNT", "of the goods of one order", Takes::value, Times::once},
                   {"currency", "CODE", "of the amount", Takes::value, Times::once},
                   from,
                   note},
       .run = &set_minimum},
      {.path = "supplier terms",
       .summary = "Show what was decided and told about suppliers, day by day",
       .run = &list_terms},
  };
}

}  // namespace tl::cli
