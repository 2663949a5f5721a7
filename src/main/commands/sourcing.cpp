// offers show: what suppliers would sell a part for.
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "sourcing/service/offers.h"

namespace tl::cli {
namespace {

std::string pieces_or(const std::optional<std::int64_t>& pieces, std::string_view otherwise) {
  return pieces ? format_grouped(*pieces, 0) : std::string(otherwise);
}

std::string prices_text(const sourcing::OfferRecord& offer) {
  std::vector<std::string> steps;
  for (const sourcing::PriceBreak& step : offer.breaks) {
    steps.push_back(cat(format_grouped(step.from, 0), ": ", step.price.text()));
  }
  if (steps.empty()) return "no price";
  return cat(offer.currency.code(), " ", join(steps, "; "));
}

std::string pack_text(const sourcing::OfferRecord& offer) {
  const std::string text = offer.pack == sourcing::PackForm::re_reel
                               ? std::string("re-reel")
                               : replace_all(enum_name(offer.pack), "_", " ");
  if (offer.pack_fee) return cat(text, " + ", offer.pack_fee->pretty());
  return offer.pack == sourcing::PackForm::re_reel ? cat(text, ", fee not told") : text;
}

std::string lead_text(const sourcing::OfferRecord& offer) {
  std::vector<std::string> parts;
  if (offer.lead_time_days) parts.push_back(cat("factory ", *offer.lead_time_days, " d"));
  if (offer.dispatch_days) parts.push_back(cat("dispatch ", *offer.dispatch_days, " d"));
  return parts.empty() ? "not told" : join(parts, ", ");
}

std::string state_text(const sourcing::OfferRecord& offer) {
  std::vector<std::string> parts;
  if (!offer.status.empty()) parts.push_back(offer.status);
  if (offer.sale == sourcing::Sale::stock_only) parts.push_back("while stock lasts");
  if (offer.sale == sourcing::Sale::closed) parts.push_back("not for sale");
  if (offer.non_cancellable) parts.push_back("NCNR");
  return join(parts, ", ");
}

std::string offers_text(const std::vector<sourcing::Offer>& offers) {
  TextTable table;
  for (const std::string_view heading : {"supplier", "order number", "pack"}) table.column(heading);
  for (const std::string_view heading : {"stock", "MOQ", "multiple"}) {
    table.column(heading, TextTable::Align::right);
  }
  for (const std::string_view heading : {"prices", "lead time", "state", "told on"}) {
    table.column(heading);
  }
  for (const sourcing::Offer& each : offers) {
    const sourcing::OfferRecord& offer = each.record;
    table.row({offer.supplier, offer.sku, pack_text(offer), pieces_or(offer.stock, "?"),
               pieces_or(offer.moq, "-"), pieces_or(offer.multiple, "-"), prices_text(offer),
               lead_text(offer), state_text(offer),
               offer.retrieved_on ? offer.retrieved_on->text() : std::string()});
  }
  return table.text();
}

Result<ExitCode> show_offers(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  Date as_of = caller.today;
  if (const auto day = said.value("as-of")) {
    TL_TRY(as_of, Date::parse(*day));
  }
  TL_TRY(const auto offers, sourcing::offers_of_number(*db, said.operand("MPN"), as_of));
  invocation.answer(offers, offers.empty() ? cat("no offer for ", said.operand("MPN"), "\n")
                                           : offers_text(offers));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> sourcing_commands() {
  return {
      {.path = "offers show",
       .summary = "Show what suppliers offer for a part",
       .operands = {{"MPN", "the manufacturer part number"}},
       .options = {{"as-of", "DATE", "the day whose offers count; today unless said"}},
       .run = &show_offers},
  };
}

}  // namespace tl::cli
