// One row of a rate file under work: every trouble becomes a finding at the right cell. Internal to
// rate_file.h; the kinds of rows are spread over rate_row_*.cpp.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "foundation/decimal.h"
#include "foundation/table.h"
#include "foundation/text.h"
#include "quoting/rules/rate_file.h"

namespace tl::quoting {

enum class DecimalSign { point, comma };

class RateRow {
 public:
  RateRow(const Table& table, std::size_t row, DecimalSign sign, RateFile& out)
      : table_(table), row_(row), sign_(sign), out_(out) {}

  void read();

 private:
  static constexpr std::int64_t ppm_of_a_percent = 10'000;
  static constexpr std::int64_t lost_pieces_max = 1'000'000;
  static constexpr std::int64_t term_days_max = 3'660;
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
  bool take_percent(Rate& target, std::int64_t most, std::string_view column = "value") {
    return take(target, Rate::parse_percent(number(column)), column) &&
           not_negative(target.ppm(), column) &&
           at_most((target.ppm() + ppm_of_a_percent - 1) / ppm_of_a_percent, most, column,
                   "percent");
  }
  // A percentage that something is divided by or that a blank cell leaves at 100 %.
  bool take_share(Rate& target, std::int64_t most, std::string_view column) {
    if (text(column).empty()) return true;
    if (!take_percent(target, most, column)) return false;
    if (target.ppm() > 0) return true;
    wrong(column, "0 % of the time is no time at all; leave the cell blank for 100 %");
    return false;
  }
  // A whole number of something; a blank cell leaves what is there.
  bool take_count(std::int64_t& target, std::string_view column, std::int64_t most) {
    if (text(column).empty()) return true;
    Quantity count;
    if (!take(count, Quantity::parse(number(column)), column) ||
        !not_negative(count.whole(), column) || !at_most(count.whole(), most, column, ""))
      return false;
    target = count.whole();
    return true;
  }
  // Pieces that are lost; an empty cell leaves the target alone.
  template <class Pieces>
  bool take_pieces(Pieces& target, std::string_view column) {
    if (text(column).empty()) return true;
    Quantity pieces;
    if (!take(pieces, Quantity::parse(number(column)), column)) return false;
    if (!not_negative(pieces.whole(), column)) return false;
    target = pieces.whole();
    return at_most(pieces.whole(), lost_pieces_max, column, "pieces");
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
  bool not_negative(std::int64_t value, std::string_view column = "value") {
    if (value >= 0) return true;
    wrong(column, cat("'", text(column), "' is negative; rates, times and amounts are not"));
    return false;
  }

  void read_currency();
  void read_labour_rate();
  void read_labour_time();
  void read_labour_speed();
  bool take_step(LabourStep& step);  // group, driver, rate
  void read_one_off();
  void read_category(ChargeBasis basis);
  void read_mark_up() { read_category(ChargeBasis::mark_up); }
  void read_margin() { read_category(ChargeBasis::margin); }
  void read_turn_time();
  void read_holiday();
  void read_attrition() { read_losses(out_.table.attrition); }
  void read_kit_overage() { read_losses(out_.table.kit_overage); }
  void read_losses(std::vector<sourcing::AttritionRule>& rules);
  bool take_class(std::string_view column, sourcing::ValueClass& target);
  void read_value_class();
  void read_exchange();
  void read_term();

  const Table& table_;
  std::size_t row_;
  DecimalSign sign_;
  RateFile& out_;
};

}  // namespace tl::quoting
