#include "quoting/rules/quote_words.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {

std::string quote_title(const QuoteSheet& sheet) {
  return sheet.quote_class == QuoteClass::budgetary ? "Budgetary quotation" : "Quotation";
}

std::string quote_number(const QuoteSheet& sheet) {
  return cat(sheet.number, " · revision ", sheet.revision);
}

Instant quote_instant(const QuoteSheet& sheet) {
  constexpr std::int64_t micros_per_day = 86'400'000'000;
  return Instant::from_micros(sheet.date.days() * micros_per_day);
}

std::string amount(const Money& money) {
  const int decimals = money.currency().decimals();
  return format_grouped(money.minor(), decimals, decimals);
}

std::string amount(const Cost& cost) {
  return format_grouped(cost.raw(), Cost::scale, cost.currency().decimals());
}

std::string pieces(std::int64_t count) {
  return format_grouped(count, 0);
}

std::string lead_time_words(const QuotedLeadTime& lead_time) {
  // Weeks would round a lower bound up to more than is known.
  if (!lead_time.calendar_days || *lead_time.calendar_days < 14) return lead_time_days(lead_time);
  return count_of((*lead_time.calendar_days + 6) / 7, "week");
}

std::string lead_time_days(const QuotedLeadTime& lead_time) {
  if (lead_time.calendar_days) return count_of(*lead_time.calendar_days, "day");
  if (lead_time.days_at_least == 0) return "not known";
  return cat("at least ", count_of(lead_time.days_at_least, "day"));
}

std::string lead_time_reason(const QuotedLeadTime& lead_time) {
  if (!lead_time.unknown_parts.empty()) {
    const std::size_t others = lead_time.unknown_parts.size() - 1;
    return cat("not told for ", lead_time.unknown_parts.front(),
               others == 0 ? std::string() : cat(" and ", others, " more"));
  }
  if (lead_time.lines_without_part > 0) {
    return cat(count_of(lead_time.lines_without_part, "line"), " without a part yet");
  }
  if (!lead_time.turn.empty()) return lead_time.turn;
  if (lead_time.drivers.empty()) return "";
  return cat(lead_time.drivers.front().part, ", ", count_of(lead_time.drivers.front().days, "day"));
}

std::string figure_words(std::string_view path) {
  if (path.empty()) return "The whole quotation";
  const std::vector<std::string_view> steps = split(path, '.');
  std::string words = replace_all(steps.front(), "_", " ");
  if (!words.empty()) words[0] = to_upper(words.substr(0, 1))[0];
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const bool number = !steps[i].empty() && std::ranges::all_of(steps[i], is_digit);
    const auto value = number ? parse_decimal(steps[i], 0) : Result<std::int64_t>(0);
    if (number && value) {
      words += cat(i + 1 == steps.size() ? " at " : " ", pieces(*value));
    } else {
      words += cat(" ", replace_all(steps[i], "_", " "));
    }
  }
  return words;
}

std::string line_numbers(const std::vector<std::int64_t>& lines) {
  constexpr std::size_t range_min = 3;  // "4, 5" is as short as "4-5"
  std::vector<std::string> numbers;
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t end = first + 1;
    while (end < lines.size() && lines[end] == lines[end - 1] + 1) ++end;
    if (end - first < range_min) end = first + 1;
    numbers.push_back(end - first == 1 ? std::to_string(lines[first])
                                       : cat(lines[first], "-", lines[end - 1]));
    first = end;
  }
  return join(numbers, ", ");
}

std::string gap_words(GapKind kind) {
  switch (kind) {
    case GapKind::no_part: return "No part known";
    case GapKind::no_price: return "No price";
    case GapKind::no_lead_time: return "No lead time";
    case GapKind::no_quantity: return "No quantity";
    case GapKind::part_blocked: return "Part blocked";
    case GapKind::no_supply_date: return "No supply date";
    case GapKind::labour_not_released: return "Labour not released";
  }
  return "";
}

std::int64_t gaps_of(const QuoteSheet& sheet, GapKind kind) {
  return std::ranges::count(sheet.gaps, kind, &Gap::kind);
}

const QuotedPrice* headline_price(const QuoteSheet& sheet) {
  if (sheet.prices.empty()) return nullptr;
  const auto named = std::ranges::find(sheet.prices, sheet.headline_boards, &QuotedPrice::boards);
  return named != sheet.prices.end() ? &*named : &sheet.prices[sheet.prices.size() / 2];
}

Money one_off_total(const QuoteSheet& sheet) {
  Money total = Money::of_minor(0, sheet.currency);
  for (const QuotedCharge& charge : sheet.one_off) {
    const auto sum = total.plus(charge.price);
    ENSURE(sum.ok(), "one-off charges are in the quote's currency and were summed before");
    total = *sum;
  }
  return total;
}

}  // namespace tl::quoting
