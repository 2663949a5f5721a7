#include "market/rules/price_guide.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::market {
namespace {

constexpr std::int64_t small_lines_max = 50;
constexpr std::int64_t medium_lines_max = 200;

bool agrees(std::string_view row, std::string_view quoted) {
  return row.empty() || row == quoted;
}

// More cells filled in say more; of these the band that begins later, then the later row.
auto weight(const GuideRow& row) {
  const int filled = (row.segment.empty() ? 0 : 1) + (row.assembly_class.empty() ? 0 : 1) +
                     (row.complexity.empty() ? 0 : 1);
  return std::tuple(filled, row.boards_from, row.row);
}

// (quoted - guide) / guide, in millionths.
Result<std::int64_t> share_beyond(std::int64_t quoted, std::int64_t guide) {
  TL_TRY(const std::int64_t difference, checked_subtract(quoted, guide));
  return multiply_divide(difference, Rate::one, guide, Rounding::half_up);
}

std::string signed_percent(std::int64_t ppm) {
  const auto tenths = static_cast<std::int64_t>(divide_rounded(ppm, 1'000, Rounding::half_up));
  return cat(tenths > 0 ? "+" : "", format_decimal(tenths, 1));
}

std::string where(const GuideRow& row) {
  std::vector<std::string> words;
  for (const std::string* cell : {&row.segment, &row.assembly_class, &row.complexity}) {
    if (!cell->empty()) words.push_back(*cell);
  }
  if (row.boards_from > 1) words.push_back(cat("from ", row.boards_from, " boards on"));
  return cat("row ", row.row, words.empty() ? "" : cat(" (", join(words, ", "), ")"));
}

class Comparer {
 public:
  Comparer(const PriceGuide& guide, const QuotedAssemblyKind& kind) : guide_(guide), kind_(kind) {}

  Result<void> compare(const QuotedFigures& quoted);
  std::vector<PriceDeviation> take() { return std::move(out_); }

 private:
  Result<void> compare_placement(const QuotedFigures& quoted);
  Result<void> compare_value(const QuotedFigures& quoted);
  Result<void> compare_margin(const QuotedFigures& quoted);
  void add(const GuideRow& row, const QuotedFigures& quoted, std::int64_t ppm,
           const std::string& words);

  const PriceGuide& guide_;
  const QuotedAssemblyKind& kind_;
  std::vector<PriceDeviation> out_;
};

void Comparer::add(const GuideRow& row, const QuotedFigures& quoted, std::int64_t ppm,
                   const std::string& words) {
  out_.push_back({.boards = quoted.boards,
                  .measure = row.measure,
                  .guide_row = row.row,
                  .percent = signed_percent(ppm),
                  .message = cat("at ", format_grouped(quoted.boards, 0), ": ", words, " (",
                                 signed_percent(ppm), " %), ", guide_.name, " ", where(row))});
}

Result<void> Comparer::compare_placement(const QuotedFigures& quoted) {
  const GuideRow* row = row_for(guide_, GuideMeasure::price_per_placement, kind_, quoted.boards);
  if (row == nullptr || quoted.placements <= 0) return {};
  TL_TRY(const Cost each, quoted.without_material.divided_by(quoted.placements, Rounding::half_up));
  TL_TRY(const std::int64_t ppm, share_beyond(each.raw(), row->amount.raw()));
  if (std::abs(ppm) > row->tolerance.ppm()) {
    add(*row, quoted, ppm,
        cat(each.pretty(), " a placement without material, the guide says ", row->amount.pretty()));
  }
  return {};
}

Result<void> Comparer::compare_value(const QuotedFigures& quoted) {
  const GuideRow* row = row_for(guide_, GuideMeasure::order_value_min, kind_, quoted.boards);
  if (row == nullptr) return {};
  TL_TRY(const Cost total, Cost::from_money(quoted.total));
  TL_TRY(const std::int64_t ppm, share_beyond(total.raw(), row->amount.raw()));
  if (ppm < -row->tolerance.ppm()) {
    add(*row, quoted, ppm,
        cat("an order of ", quoted.total.pretty(), ", the guide begins at ", row->amount.pretty()));
  }
  return {};
}

Result<void> Comparer::compare_margin(const QuotedFigures& quoted) {
  const GuideRow* row = row_for(guide_, GuideMeasure::target_margin, kind_, quoted.boards);
  if (row == nullptr) return {};
  TL_TRY(const std::int64_t ppm, share_beyond(quoted.margin.ppm(), row->share.ppm()));
  if (ppm < -row->tolerance.ppm()) {
    add(*row, quoted, ppm,
        cat("a margin of ", quoted.margin.percent_text(), " %, the guide asks for ",
            row->share.percent_text(), " %"));
  }
  return {};
}

Result<void> Comparer::compare(const QuotedFigures& quoted) {
  if (quoted.total.currency() != guide_.currency) {
    return conflict(
        "price_guide_currency",
        cat("price guide ", guide_.name, " is in ", guide_.currency.code(), ", the quote in ",
            quoted.total.currency().code(), "; import a guide in the quote's currency"));
  }
  TL_CHECK(compare_placement(quoted));
  TL_CHECK(compare_value(quoted));
  return compare_margin(quoted);
}

}  // namespace

const GuideRow* row_for(const PriceGuide& guide, GuideMeasure measure,
                        const QuotedAssemblyKind& kind, std::int64_t boards) {
  const GuideRow* found = nullptr;
  for (const GuideRow& row : guide.rows) {
    if (row.measure != measure || row.boards_from > boards || !agrees(row.segment, kind.segment) ||
        !agrees(row.assembly_class, kind.assembly_class) ||
        !agrees(row.complexity, kind.complexity)) {
      continue;
    }
    if (found == nullptr || weight(*found) < weight(row)) found = &row;
  }
  return found;
}

Result<std::vector<PriceDeviation>> deviations(const PriceGuide& guide,
                                               const QuotedAssemblyKind& kind,
                                               const std::vector<QuotedFigures>& quoted) {
  Comparer comparer(guide, kind);
  for (const QuotedFigures& figures : quoted) TL_CHECK(comparer.compare(figures));
  return comparer.take();
}

std::string assembly_class_of(std::int64_t smt, std::int64_t through_hole) {
  if (smt > 0 && through_hole > 0) return "mixed";
  if (smt > 0) return "smt";
  return through_hole > 0 ? "through_hole" : "";
}

std::string complexity_of(std::int64_t lines) {
  if (lines <= small_lines_max) return "small";
  return lines <= medium_lines_max ? "medium" : "large";
}

}  // namespace tl::market
