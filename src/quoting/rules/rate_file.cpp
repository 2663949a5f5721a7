#include "quoting/rules/rate_file.h"

#include <algorithm>
#include <array>

#include "foundation/decimal.h"
#include "foundation/table.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

constexpr TableColumn columns[] = {{"kind", Presence::required},
                                   {"code", Presence::required},
                                   {"value", Presence::required},
                                   {"unit"},
                                   {"group"},
                                   {"driver"},
                                   {"rate"},
                                   {"setup"},
                                   {"valid_from"},
                                   {"description", Presence::optional, "note|comment"}};

// One row under work: turns every trouble into a finding at the right cell.
class RowReader {
 public:
  RowReader(const Table& table, std::size_t row, RateFile& out)
      : table_(table), row_(row), out_(out) {}

  void read();

 private:
  std::string text(std::string_view column) const { return std::string(table_.cell(row_, column)); }
  void wrong(std::string_view column, std::string message) {
    out_.findings.error("rate_row_invalid", table_.place(row_, column), std::move(message));
  }
  template <class T>
  bool take(T& target, Result<T> parsed, std::string_view column) {
    if (!parsed) {
      wrong(column, parsed.error().message);
      return false;
    }
    target = std::move(parsed).value();
    return true;
  }
  // Amounts, times, percentages: none of them may be negative.
  bool take_cost(Cost& target) {
    if (!take(target, Cost::parse(table_.cell(row_, "value"), out_.table.currency), "value"))
      return false;
    return not_negative(target.raw());
  }
  bool take_rate(Rate& target) {
    return take(target, Rate::parse_percent(table_.cell(row_, "value")), "value") &&
           not_negative(target.ppm());
  }
  bool not_negative(std::int64_t value) {
    if (value >= 0) return true;
    wrong("value", cat("'", text("value"), "' is negative; rates, times and amounts are not"));
    return false;
  }

  void read_currency();
  void read_labour_rate();
  void read_labour_time();
  void read_one_off();
  void read_mark_up();
  void read_attrition();
  void read_exchange();
  void read_term();

  const Table& table_;
  std::size_t row_;
  RateFile& out_;
};

void RowReader::read_currency() {
  take(out_.table.currency, Currency::parse(text("code")), "code");
}

void RowReader::read_labour_rate() {
  LabourRate rate{.code = text("code"), .description = text("description")};
  if (find_rate(out_.table, rate.code) != nullptr) {
    wrong("code", cat("labour rate '", rate.code, "' stands twice"));
  } else if (take_cost(rate.per_hour)) {
    out_.table.labour_rates.push_back(std::move(rate));
  }
}

Result<std::int64_t> milliseconds_per(std::string_view unit) {
  const std::string plain = to_lower(unit);
  if (plain.empty() || plain == "s" || plain == "sec" || plain == "seconds")
    return std::int64_t{1'000};
  if (plain == "min" || plain == "minutes") return std::int64_t{60'000};
  if (plain == "h" || plain == "hours") return std::int64_t{3'600'000};
  return invalid("rate_row_invalid",
                 cat("'", utf8_prefix(unit, 20), "' is not a unit of time; use s, min or h"));
}

void RowReader::read_labour_time() {
  LabourStep step{.code = text("code"), .rate = text("rate"), .description = text("description")};
  const auto group = enum_from_name<LabourGroup>(to_lower(text("group")));
  const auto driver = enum_from_name<Driver>(to_lower(text("driver")));
  if (!group)
    return wrong("group",
                 cat("'", text("group"), "' is not a group; use assembly, batch, job or one_off"));
  if (!driver) {
    return wrong("driver", cat("'", text("driver"),
                               "' is not a driver; use once, smt_placement, smt_line, "
                               "through_hole_part, through_hole_line, line or part_to_buy"));
  }
  std::int64_t unit = 0;
  std::int64_t thousandths = 0;
  if (!take(unit, milliseconds_per(text("unit")), "unit")) return;
  if (!take(thousandths, parse_decimal(text("value"), 6), "value") || !not_negative(thousandths))
    return;
  if (!take(step.milliseconds, multiply_divide(thousandths, unit, 1'000'000, Rounding::half_up),
            "value"))
    return;
  step.group = *group;
  step.driver = *driver;
  out_.table.labour_steps.push_back(std::move(step));
}

void RowReader::read_one_off() {
  OneOffCharge charge{.code = text("code"), .description = text("description")};
  if (take_cost(charge.amount)) out_.table.one_off_charges.push_back(std::move(charge));
}

void RowReader::read_mark_up() {
  const std::string category = to_lower(text("code"));
  MarkUps& mark_ups = out_.table.mark_ups;
  if (category == "material") {
    take_rate(mark_ups.material);
  } else if (category == "labour") {
    take_rate(mark_ups.labour);
  } else if (category == "one_off") {
    take_rate(mark_ups.one_off);
  } else {
    wrong("code",
          cat("'", category, "' is not a category of mark-up; use material, labour or one_off"));
  }
}

void RowReader::read_attrition() {
  sourcing::AttritionRule rule{.package_class = to_lower(text("code"))};
  if (!take_rate(rule.rate)) return;
  const std::string setup = text("setup");
  if (!setup.empty()) {
    Quantity pieces;
    if (!take(pieces, Quantity::parse(setup), "setup")) return;
    rule.setup_pieces = pieces.whole();
    if (rule.setup_pieces < 0) return wrong("setup", "setup pieces are not negative");
  }
  out_.table.attrition.push_back(std::move(rule));
}

void RowReader::read_exchange() {
  sourcing::ExchangeRate rate{.valid_from = out_.table.valid_from, .source = text("description")};
  if (!take(rate.from, Currency::parse(text("code")), "code")) return;
  if (!take(rate.rate, UnitPrice::parse(text("value"), out_.table.currency), "value")) return;
  if (rate.rate.raw() <= 0) return wrong("value", "an exchange rate is greater than zero");
  if (!text("valid_from").empty() &&
      !take(rate.valid_from, Date::parse(text("valid_from")), "valid_from"))
    return;
  out_.table.exchange.push_back(std::move(rate));
}

void RowReader::read_term() {
  const std::string code = to_lower(text("code"));
  if (code == "valid_from") {
    take(out_.table.valid_from, Date::parse(text("value")), "value");
    return;
  }
  bool known = false;
  for_each_member(out_.table.terms, [&](std::string_view name, std::int64_t& term) {
    if (name != code) return;
    known = true;
    Quantity days;
    if (!take(days, Quantity::parse(text("value")), "value") || !not_negative(days.whole())) return;
    term = days.whole();
  });
  if (!known) wrong("code", cat("'", code, "' is not a term of a quote"));
  if (out_.table.terms.build_minutes_per_day <= 0)
    wrong("value", "a working day has more than 0 minutes");
}

void RowReader::read() {
  struct Kind {
    std::string_view name;
    void (RowReader::*reader)();
  };
  constexpr std::array kinds = {
      Kind{"currency", &RowReader::read_currency},
      Kind{"labour_rate", &RowReader::read_labour_rate},
      Kind{"labour_time", &RowReader::read_labour_time},
      Kind{"one_off", &RowReader::read_one_off},
      Kind{"mark_up", &RowReader::read_mark_up},
      Kind{"attrition", &RowReader::read_attrition},
      Kind{"exchange", &RowReader::read_exchange},
      Kind{"term", &RowReader::read_term},
  };
  const std::string kind = to_lower(text("kind"));
  const auto* found = std::ranges::find(kinds, std::string_view(kind), &Kind::name);
  if (found == kinds.end()) {
    return wrong("kind", cat("'", utf8_prefix(kind, 30),
                             "' is not a kind of rate; use currency, labour_rate, "
                             "labour_time, one_off, mark_up, attrition, exchange or term"));
  }
  (this->*found->reader)();
}

void check_references(const Table& rows, RateFile& out) {
  for (const LabourStep& step : out.table.labour_steps) {
    if (find_rate(out.table, step.rate) != nullptr) continue;
    out.findings.error("rate_code_unknown", rows.place_of_row(0),
                       cat("time '", step.code, "' names labour rate '", step.rate,
                           "', which the file does not have"));
  }
  if (!out.table.currency.is_set()) {
    out.findings.error(
        "rate_currency_missing", rows.place_of_row(0),
        "the file does not say its currency; begin it with a row such as currency,EUR");
  }
}

}  // namespace

Result<RateFile> read_rate_file(const SourceDocument& document, const Date& valid_from) {
  RateFile out;
  out.table.name = document.file;
  out.table.valid_from = valid_from;
  TL_TRY(const Table rows, Table::open(document, columns, out.findings));
  for (std::size_t row = 0; row < rows.rows(); ++row) RowReader(rows, row, out).read();
  check_references(rows, out);
  return out;
}

}  // namespace tl::quoting
