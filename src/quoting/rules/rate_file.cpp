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

constexpr std::int64_t ppm_of_a_percent = 10'000;
constexpr std::int64_t mark_up_percent_max = 1'000;
constexpr std::int64_t attrition_percent_max = 100;
constexpr std::int64_t setup_pieces_max = 1'000'000;
constexpr std::int64_t term_days_max = 3'660;
constexpr std::int64_t term_count_max = 10'000'000;  // minutes a day, boards a batch

enum class DecimalSign { point, comma };

// "0,24" and "72,5" can only be decimals, "1,234" may be a thousand: one figure beyond doubt
// decides for the whole file, and without any the comma is refused.
bool proves_comma(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos || comma == 0 || comma + 1 == text.size()) return false;
  return text.size() - comma != 4 || text.front() == '0' || contains(text.substr(0, comma), ".");
}

DecimalSign decimal_sign_of(const Table& table) {
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (const std::string_view column : {"value", "setup"}) {
      if (proves_comma(trim(table.cell(row, column)))) return DecimalSign::comma;
    }
  }
  return DecimalSign::point;
}

// One row under work: turns every trouble into a finding at the right cell.
class RowReader {
 public:
  RowReader(const Table& table, std::size_t row, DecimalSign sign, RateFile& out)
      : table_(table), row_(row), sign_(sign), out_(out) {}

  void read();

 private:
  std::string text(std::string_view column) const { return std::string(table_.cell(row_, column)); }
  // As parse_decimal() wants it; what is no number stays as it is, and is named.
  std::string number(std::string_view column) const {
    const std::string said = text(column);
    const auto groups = split(said.substr(0, said.find(',')), '.');
    const bool grouped = std::all_of(groups.begin() + 1, groups.end(),
                                     [](std::string_view group) { return group.size() == 3; });
    if (sign_ == DecimalSign::point || !grouped || std::ranges::count(said, ',') > 1) return said;
    return replace_all(replace_all(said, ".", ""), ",", ".");
  }
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
    if (!take(target, Cost::parse(number("value"), out_.table.currency), "value")) return false;
    return not_negative(target.raw());
  }
  bool take_percent(Rate& target, std::int64_t most) {
    return take(target, Rate::parse_percent(number("value")), "value") &&
           not_negative(target.ppm()) &&
           at_most((target.ppm() + ppm_of_a_percent - 1) / ppm_of_a_percent, most, "value",
                   "percent");
  }
  // A figure beyond what any company has is a slip of the keyboard, and would make every quote
  // wrong.
  bool at_most(std::int64_t value, std::int64_t most, std::string_view column,
               std::string_view what) {
    if (value <= most) return true;
    wrong(column,
          cat("'", utf8_prefix(text(column), 30), "' is more than ", format_grouped(most, 0),
              what.empty() ? "" : " ", what, "; that cannot be meant"));
    return false;
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
  DecimalSign sign_;
  RateFile& out_;
};

void RowReader::read_currency() {
  take(out_.table.currency, Currency::parse(text("code")), "code");
}

void RowReader::read_labour_rate() {
  LabourRate rate{.code = text("code"), .description = text("description")};
  if (find_rate(out_.table, rate.code) != nullptr) {
    wrong("code", cat("labour rate '", rate.code, "' stands twice"));
  } else {
    // Kept when its amount is wrong too, so that the times that name it are not called wrong as
    // well.
    take_cost(rate.per_hour);
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
  if (!take(thousandths, parse_decimal(number("value"), 6), "value") || !not_negative(thousandths))
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
    take_percent(mark_ups.material, mark_up_percent_max);
  } else if (category == "labour") {
    take_percent(mark_ups.labour, mark_up_percent_max);
  } else if (category == "one_off") {
    take_percent(mark_ups.one_off, mark_up_percent_max);
  } else {
    wrong("code",
          cat("'", category, "' is not a category of mark-up; use material, labour or one_off"));
  }
}

void RowReader::read_attrition() {
  sourcing::AttritionRule rule{.package_class = to_lower(text("code"))};
  if (!take_percent(rule.rate, attrition_percent_max)) return;
  const std::string setup = text("setup");
  if (!setup.empty()) {
    Quantity pieces;
    if (!take(pieces, Quantity::parse(number("setup")), "setup")) return;
    rule.setup_pieces = pieces.whole();
    if (rule.setup_pieces < 0) return wrong("setup", "setup pieces are not negative");
    if (!at_most(rule.setup_pieces, setup_pieces_max, "setup", "pieces")) return;
  }
  out_.table.attrition.push_back(std::move(rule));
}

void RowReader::read_exchange() {
  sourcing::ExchangeRate rate{.valid_from = out_.table.valid_from, .source = text("description")};
  if (!take(rate.from, Currency::parse(text("code")), "code")) return;
  if (!take(rate.rate, UnitPrice::parse(number("value"), out_.table.currency), "value")) return;
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
    if (!take(days, Quantity::parse(number("value")), "value") || !not_negative(days.whole()))
      return;
    const bool in_days = name.ends_with("_days") || name.starts_with("build_days");
    if (!at_most(days.whole(), in_days ? term_days_max : term_count_max, "value",
                 in_days ? "days" : "")) {
      return;
    }
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
  const DecimalSign sign = decimal_sign_of(rows);
  for (std::size_t row = 0; row < rows.rows(); ++row) RowReader(rows, row, sign, out).read();
  check_references(rows, out);
  return out;
}

}  // namespace tl::quoting
