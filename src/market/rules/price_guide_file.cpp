#include "market/rules/price_guide_file.h"

#include <algorithm>
#include <array>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/table.h"
#include "foundation/text.h"

namespace tl::market {
namespace {

constexpr TableColumn columns[] = {{"measure", Presence::required},
                                   {"segment"},
                                   {"class", Presence::optional, "assembly class"},
                                   {"complexity"},
                                   {"from", Presence::optional, "boards from"},
                                   {"value", Presence::required},
                                   {"tolerance"},
                                   {"description", Presence::optional, "note|comment"}};

class GuideReader {
 public:
  GuideReader(const Table& table, std::size_t row, PriceGuideFile& out)
      : table_(table), row_(row), out_(out) {}

  void read();

 private:
  std::string text(std::string_view column) const { return std::string(table_.cell(row_, column)); }
  void wrong(std::string_view column, std::string message) {
    out_.findings.error("price_guide_row_invalid", table_.place(row_, column), std::move(message));
  }
  template <class T>
  bool take(T& target, Result<T> parsed, std::string_view column) {
    if (parsed) {
      target = std::move(parsed).value();
      return true;
    }
    wrong(column, parsed.error().message);
    return false;
  }
  bool take_word(std::string& target, std::string_view column,
                 std::initializer_list<std::string_view> words);
  bool take_percent(Rate& target, std::string_view column);
  bool take_from(std::int64_t& target);
  void read_row(GuideMeasure measure);

  const Table& table_;
  std::size_t row_;
  PriceGuideFile& out_;
};

bool GuideReader::take_word(std::string& target, std::string_view column,
                            std::initializer_list<std::string_view> words) {
  target = to_lower(text(column));
  if (target.empty() || std::ranges::find(words, target) != words.end()) return true;
  wrong(column, cat("'", utf8_prefix(target, 30), "' is not known here; use ",
                    join(std::vector<std::string_view>(words), ", "), " or leave it blank"));
  return false;
}

bool GuideReader::take_percent(Rate& target, std::string_view column) {
  if (!take(target, Rate::parse_percent(text(column)), column)) return false;
  if (target.ppm() >= 0 && target.ppm() <= Rate::one) return true;
  wrong(column, cat("'", text(column), "' lies outside 0 to 100 percent"));
  return false;
}

bool GuideReader::take_from(std::int64_t& target) {
  if (text("from").empty()) return true;
  if (!take(target, parse_decimal(text("from"), 0), "from")) return false;
  if (target >= 1 && target <= limits::quote_quantity_max) return true;
  wrong("from", cat("'", text("from"), "' is not a number of boards from 1 to ",
                    limits::quote_quantity_max));
  return false;
}

void GuideReader::read_row(GuideMeasure measure) {
  GuideRow row{.row = table_.place_of_row(row_).row,
               .measure = measure,
               .segment = to_lower(text("segment")),
               .description = text("description")};
  if (!take_word(row.assembly_class, "class", {"smt", "through_hole", "mixed"}) ||
      !take_word(row.complexity, "complexity", {"small", "medium", "large"}) ||
      !take_from(row.boards_from))
    return;
  if (!text("tolerance").empty() && !take_percent(row.tolerance, "tolerance")) return;
  if (measure == GuideMeasure::target_margin) {
    if (!take_percent(row.share, "value")) return;
  } else if (!take(row.amount, Cost::parse(text("value"), out_.guide.currency), "value")) {
    return;
  }
  if (row.share.ppm() <= 0 && row.amount.raw() <= 0)
    return wrong("value", "the figure of a guide is greater than zero");
  const auto same = std::ranges::find_if(out_.guide.rows, [&](const GuideRow& other) {
    return other.measure == row.measure && other.segment == row.segment &&
           other.assembly_class == row.assembly_class && other.complexity == row.complexity &&
           other.boards_from == row.boards_from;
  });
  if (same != out_.guide.rows.end())
    return wrong("measure", cat("says again what row ", same->row, " says"));
  out_.guide.rows.push_back(std::move(row));
}

void GuideReader::read() {
  const std::string measure = to_lower(text("measure"));
  if (measure == "currency") {
    take(out_.guide.currency, Currency::parse(text("value")), "value");
  } else if (measure == "valid_from") {
    take(out_.guide.valid_from, Date::parse(text("value")), "value");
  } else if (const auto known = enum_from_name<GuideMeasure>(measure)) {
    read_row(*known);
  } else {
    wrong("measure", cat("'", utf8_prefix(measure, 30),
                         "' is not known; use currency, valid_from, price_per_placement, "
                         "order_value_min or target_margin"));
  }
}

}  // namespace

Result<PriceGuideFile> read_price_guide(const SourceDocument& document, const Date& valid_from) {
  PriceGuideFile out;
  out.guide.name = document.file;
  out.guide.valid_from = valid_from;
  TL_TRY(const Table rows, Table::open(document, columns, out.findings));
  for (std::size_t row = 0; row < rows.rows(); ++row) GuideReader(rows, row, out).read();
  if (!out.guide.currency.is_set()) {
    out.findings.error(
        "price_guide_currency_missing", rows.place_of_row(0),
        "the file does not say its currency; begin it with a row such as currency,,,,,EUR");
  }
  return out;
}

}  // namespace tl::market
