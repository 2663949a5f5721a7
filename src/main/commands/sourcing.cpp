// offers show, source set, source list, source erase: what suppliers would sell a part for, and
// what the terms of those who said so allow.
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "sourcing/service/offers.h"
#include "sourcing/service/source_terms.h"

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

std::string state_text(const sourcing::OfferRecord& offer, const Date& as_of) {
  std::vector<std::string> parts;
  if (offer.valid_until) {
    const std::string_view word = *offer.valid_until < as_of ? "expired " : "until ";
    parts.push_back(cat(word, offer.valid_until->text()));
  }
  if (!offer.status.empty()) parts.push_back(offer.status);
  if (offer.sale == sourcing::Sale::stock_only) parts.push_back("while stock lasts");
  if (offer.sale == sourcing::Sale::closed) parts.push_back("not for sale");
  if (offer.non_cancellable) parts.push_back("NCNR");
  return join(parts, ", ");
}

std::string offers_text(const std::vector<sourcing::Offer>& offers, const Date& as_of) {
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
               lead_text(offer), state_text(offer, as_of),
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
                                           : offers_text(offers, as_of));
  return ExitCode::done;
}

Result<std::optional<std::int64_t>> days_of(const Arguments& said, std::string_view option) {
  const auto text = said.value(option);
  if (!text) return std::optional<std::int64_t>();
  TL_TRY(const std::int64_t days, parse_decimal(*text, 0));
  return std::optional<std::int64_t>(days);
}

Result<std::optional<Cost>> fee_of(const Arguments& said) {
  const auto fee = said.value("reel-fee");
  if (!fee) return std::optional<Cost>();
  TL_TRY(const Currency currency, Currency::parse(said.value_or("currency", "")));
  TL_TRY(const Cost cost, Cost::parse(*fee, currency));
  return std::optional<Cost>(cost);
}

std::string days_text(const std::optional<std::int64_t>& days, std::string_view otherwise) {
  return days ? count_of(*days, "day") : std::string(otherwise);
}

std::string terms_text(const std::vector<sourcing::SourceTerms>& all) {
  TextTable table;
  for (const std::string_view heading : {"source", "from", "use", "keep", "re-reel fee", "note"}) {
    table.column(heading);
  }
  for (const sourcing::SourceTerms& terms : all) {
    table.row({terms.source, terms.valid_from.text(), days_text(terms.use_days, "as offered"),
               days_text(terms.keep_days, "for ever"),
               terms.re_reel_fee ? terms.re_reel_fee->pretty() : std::string("as told"),
               terms.note});
  }
  return table.text();
}

Result<ExitCode> set_source(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  sourcing::NewSourceTerms request{.source = std::string(said.operand("NAME")),
                                   .note = said.value_or("note", "")};
  if (const auto day = said.value("from")) {
    TL_TRY(request.valid_from, Date::parse(*day));
  }
  TL_TRY(request.use_days, days_of(said, "use-days"));
  TL_TRY(request.keep_days, days_of(said, "keep-days"));
  TL_TRY(request.re_reel_fee, fee_of(said));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto terms, sourcing::set_source_terms(*db, caller, request));
  invocation.answer(terms, terms_text({terms}));
  return ExitCode::done;
}

Result<ExitCode> list_sources(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto all, sourcing::all_source_terms(*db));
  invocation.answer(
      all, all.empty() ? std::string("no terms of a source are on record\n") : terms_text(all));
  return ExitCode::done;
}

Result<ExitCode> erase_sources(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const sourcing::ErasureReport report, sourcing::erase_expired(*db, caller));
  std::string text = cat("erased ", count_of(report.offers, "offer"), " and ",
                         count_of(report.files, "file"), "\n");
  for (const sourcing::Erased& each : report.erased) {
    text += cat("  ", each.file, ", told on ", each.told_on.text(), ": ",
                count_of(each.offers, "offer"), " (", each.rule, ")\n");
  }
  invocation.answer(report, text);
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
      {.path = "source set",
       .summary = "Record what the terms of a source of prices allow",
       .operands = {{"NAME", "Digi-Key, Nexar, Mouser, ..., or the supplier of a price list"}},
       .options = {{"use-days", "N", "days after it was told that a price may enter new quotes"},
                   {"keep-days", "N", "days after it was told that it may be stored"},
                   {"reel-fee", "AMOUNT", "of a re-reel, where its offers do not tell it"},
                   {"currency", "CODE", "of the fee"},
                   {"from", "DATE", "the day they begin; today unless said"},
                   {"note", "TEXT", "which clause, who read it"}},
       .run = &set_source},
      {.path = "source list", .summary = "Show the terms of sources", .run = &list_sources},
      {.path = "source erase",
       .summary = "Take away prices whose term to be stored has ended; migrate does it too",
       .run = &erase_sources},
  };
}

}  // namespace tl::cli
