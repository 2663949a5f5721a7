// exchange, duty, freight, offers compare: what foreign goods cost when they lie on our shelf.
#include "sourcing/service/landed.h"

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "quoting/service/rates.h"
#include "sourcing/rules/landed_files.h"

namespace tl::cli {
namespace {

// --in, else the currency of our rate table.
Result<Currency> home_currency(const Arguments& said, database::Database& db, const Date& day) {
  if (const auto in = said.value("in")) return Currency::parse(*in);
  TL_TRY(const quoting::RateTable rates, quoting::rates_on(db, day));
  return rates.currency;
}

std::string with_findings(std::string text, const Findings& findings) {
  if (!findings.empty()) text += cat("Findings:\n", print(findings.all()));
  return text;
}

ExitCode answer_import(Invocation& invocation, std::string_view what,
                       const sourcing::FactsImport& done) {
  invocation.answer(done, with_findings(cat(what, ": ", done.created, " new, ", done.unchanged,
                                            " unchanged, ", done.refused, " refused\n"),
                                        done.findings));
  return done.findings.has(Severity::error) ? ExitCode::done_with_errors : ExitCode::done;
}

Result<ExitCode> set_exchange(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  sourcing::ExchangeRate rate{.valid_from = caller.today, .source = said.value_or("source", "")};
  TL_TRY(rate.from, Currency::parse(said.operand("CURRENCY")));
  TL_TRY(const Currency home, home_currency(said, *db, caller.today));
  TL_TRY(rate.rate, sourcing::parse_exchange_rate(said.operand("RATE"), home));
  TL_TRY(const auto from, day_option(said, "from"));
  rate.valid_from = from.value_or(caller.today);
  TL_CHECK(sourcing::set_exchange_rate(*db, caller, rate));
  invocation.answer(rate, cat(sourcing::rate_text(rate), "\n"));
  return ExitCode::done;
}

Result<ExitCode> import_exchange(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  const std::string path(said.operand("FILE"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::string bytes, read_file(path));
  Currency home;
  // Without a rate table the file itself has to say what its rates are in.
  if (const auto known = home_currency(said, *db, caller.today)) {
    home = *known;
  } else if (said.has("in")) {
    return known.error();
  }
  TL_TRY(const auto done, sourcing::import_exchange(*db, caller, bytes, file_name_of(path), home));
  return answer_import(invocation, "exchange rates", done);
}

Result<ExitCode> list_exchange(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto rates, sourcing::all_exchange_rates(*db));
  std::string text;
  for (const sourcing::ExchangeRate& rate : rates) text += cat(sourcing::rate_text(rate), "\n");
  invocation.answer(rates, rates.empty() ? std::string("no exchange rate is recorded; quotes use "
                                                       "those of the rate table\n")
                                         : text);
  return ExitCode::done;
}

std::string duty_line(const sourcing::DutyRate& duty) {
  return cat(duty.commodity_code, "  ",
             duty.origin.empty() ? std::string("from anywhere") : cat("from ", duty.origin), "  ",
             duty.rate.percent_text(), " %  since ", duty.valid_from.text(),
             duty.source.empty() ? "" : "  ", duty.source, "\n");
}

Result<ExitCode> set_duty(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  sourcing::DutyRate duty{.valid_from = caller.today, .source = said.value_or("source", "")};
  TL_TRY(duty.commodity_code, sourcing::parse_commodity_code(said.operand("CODE")));
  TL_TRY(duty.origin, sourcing::parse_origin(said.value_or("origin", "")));
  TL_TRY(duty.rate, Rate::parse_percent(said.required("percent")));
  TL_TRY(const auto from, day_option(said, "from"));
  duty.valid_from = from.value_or(caller.today);
  TL_CHECK(sourcing::set_duty(*db, caller, duty));
  invocation.answer(duty, duty_line(duty));
  return ExitCode::done;
}

Result<ExitCode> import_duty(Invocation& invocation) {
  const std::string path(invocation.arguments().operand("FILE"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const std::string bytes, read_file(path));
  TL_TRY(const auto done, sourcing::import_duty(*db, caller, bytes, file_name_of(path)));
  return answer_import(invocation, "duty rates", done);
}

std::string freight_line(const sourcing::FreightTerms& freight) {
  return cat(freight.supplier, "  ", freight.rate.percent_text(), " % of the goods",
             freight.amount ? cat(" and ", freight.amount->pretty(), " per order line") : "",
             "  since ", freight.valid_from.text(), freight.note.empty() ? "" : "  ", freight.note,
             "\n");
}

Result<ExitCode> set_freight(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  sourcing::FreightTerms freight{.supplier = std::string(said.operand("SUPPLIER")),
                                 .valid_from = caller.today,
                                 .note = said.value_or("note", "")};
  if (const auto percent = said.value("percent")) {
    TL_TRY(freight.rate, Rate::parse_percent(*percent));
  }
  if (const auto amount = said.value("amount")) {
    TL_TRY(const Currency currency, Currency::parse(said.value_or("currency", "")));
    TL_TRY(freight.amount, Cost::parse(*amount, currency));
  }
  TL_TRY(const auto from, day_option(said, "from"));
  freight.valid_from = from.value_or(caller.today);
  TL_CHECK(sourcing::set_freight(*db, caller, freight));
  invocation.answer(freight, freight_line(freight));
  return ExitCode::done;
}

struct LandedList {
  std::vector<sourcing::DutyRate> duties;
  std::vector<sourcing::FreightTerms> freights;
};
TL_DESCRIBE(LandedList, duties, freights)

Result<ExitCode> list_landed(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const sourcing::LandedRates rates, sourcing::all_landed_rates(*db));
  std::string text;
  for (const sourcing::DutyRate& duty : rates.duties) text += duty_line(duty);
  for (const sourcing::FreightTerms& freight : rates.freights) text += freight_line(freight);
  if (text.empty()) text = "neither duty nor freight is recorded\n";
  invocation.answer(LandedList{rates.duties, rates.freights}, text);
  return ExitCode::done;
}

std::string compared_text(const std::vector<sourcing::LandedOffer>& offers) {
  TextTable table;
  for (const std::string_view heading : {"supplier", "order number", "pack"}) table.column(heading);
  for (const std::string_view heading :
       {"order", "price", "goods", "freight", "duty", "landed each"})
    table.column(heading, TextTable::Align::right);
  for (const std::string_view heading : {"duty rests on", "freight rests on", "exchange"})
    table.column(heading);
  for (const sourcing::LandedOffer& each : offers) {
    table.row({each.offer.supplier, each.offer.sku,
               replace_all(enum_name(each.offer.pack), "_", " "),
               format_grouped(each.purchase.order_pieces, 0), each.purchase.unit_price.pretty(),
               each.landed.goods.pretty(), each.landed.freight.pretty(), each.landed.duty.pretty(),
               each.landed.each.pretty(), each.terms.duty_source, each.terms.freight_source,
               each.purchase.exchange});
  }
  return table.text();
}

Result<ExitCode> compare(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto as_of, day_option(said, "as-of"));
  sourcing::LandedQuestion question{.day = as_of.value_or(caller.today)};
  TL_TRY(question.pieces, parse_decimal(said.required("pieces"), 0));
  TL_TRY(const quoting::RateTable rates, quoting::rates_on(*db, question.day));
  question.home = rates.currency;
  question.table = rates.exchange;
  TL_TRY(const auto offers, sourcing::compare_landed(*db, said.operand("MPN"), question));
  invocation.answer(offers, offers.empty() ? cat("no usable offer for ", said.operand("MPN"), "\n")
                                           : compared_text(offers));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> landed_commands() {
  const Option from{"from", "DATE", "the day from which it holds; today unless said"};
  const Option source{"source", "TEXT", "who says so: ECB, the tariff, our bank"};
  const Option in{"in", "CODE", "what the rate is in; the currency of the rate table unless said"};
  const Operand file{"FILE", "CSV, XLSX, ODS or XLS; see docs/operating/files.md"};
  return {
      {.path = "exchange set",
       .summary = "Record what one unit of a foreign currency costs",
       .operands = {{"CURRENCY", "such as USD"}, {"RATE", "such as 0.915"}},
       .options = {from, source, in},
       .run = &set_exchange},
      {.path = "exchange import",
       .summary = "Take in a file of exchange rates",
       .operands = {file},
       .options = {in},
       .run = &import_exchange},
      {.path = "exchange list", .summary = "Show the recorded rates", .run = &list_exchange},
      {.path = "duty set",
       .summary = "Record the duty on goods of a commodity code",
       .operands = {{"CODE", "2 to 12 digits; it stands for all codes that begin with it"}},
       .options = {{"percent", "P", "of the price", Takes::value, Times::once},
                   {"origin", "CC", "from this country alone, such as CN"},
                   from,
                   source},
       .run = &set_duty},
      {.path = "duty import",
       .summary = "Take in a file of duty rates",
       .operands = {file},
       .run = &import_duty},
      {.path = "freight set",
       .summary = "Record what the way from a supplier costs",
       .operands = {{"SUPPLIER", "its name, as its offers have it"}},
       .options = {{"percent", "P", "of the goods"},
                   {"amount", "AMOUNT", "per order line"},
                   {"currency", "CODE", "of the amount"},
                   from,
                   {"note", "TEXT", "who says so"}},
       .run = &set_freight},
      {.path = "duty list",
       .summary = "Show the recorded duties and freights",
       .run = &list_landed},
      {.path = "offers compare",
       .summary = "Compare offers by what a piece costs on our shelf: price, freight, duty",
       .operands = {{"MPN", "the manufacturer part number"}},
       .options = {{"pieces", "N", "that are needed", Takes::value, Times::once},
                   {"as-of", "DATE", "the day whose offers and rates count; today unless said"}},
       .run = &compare},
  };
}

}  // namespace tl::cli
