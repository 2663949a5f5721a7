#include "quoting/rules/quote_items.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

// One item a part: its minimum binds at every quantity that it leaves something over at.
void add_minimums(const QuoteSheet& sheet, std::vector<QuoteItem>& out) {
  std::vector<std::string> parts;
  for (const Exposure& exposure : sheet.exposures) {
    if (std::ranges::find(parts, exposure.part) == parts.end()) parts.push_back(exposure.part);
  }
  for (const std::string& part : parts) {
    std::vector<std::string> left;
    std::string maker;
    for (const Exposure& exposure : sheet.exposures) {
      if (exposure.part != part) continue;
      maker = exposure.maker;
      left.push_back(cat(format_grouped(exposure.excess_pieces, 0), " left over at ",
                         format_grouped(exposure.boards, 0), " (", exposure.why, ", ",
                         exposure.value.pretty(), "), carried by ", carrier_words(exposure)));
    }
    out.push_back({.key = cat("M", out.size() + 1),
                   .kind = ItemKind::minimum_order,
                   .text = cat(squeeze_spaces(cat(part, " ", maker)), ": ", join(left, "; "))});
  }
}

struct Range {
  std::string_view letters;
  std::int64_t first = 0;
  std::int64_t last = 0;
};

// "A1-A3", "A1-3", "TQ4".
std::optional<Range> range_of(std::string_view text) {
  const auto part = [](std::string_view one) -> std::optional<Range> {
    const std::size_t digits = one.find_first_of("0123456789");
    if (digits == std::string_view::npos) return std::nullopt;
    const auto number = parse_decimal(one.substr(digits), 0);
    if (!number) return std::nullopt;
    return Range{one.substr(0, digits), *number, *number};
  };
  const std::size_t dash = text.find('-');
  auto first = part(trim(text.substr(0, dash)));
  if (!first || first->letters.empty() || dash == std::string_view::npos) {
    return first && !first->letters.empty() ? first : std::nullopt;
  }
  const auto last = part(trim(text.substr(dash + 1)));
  const bool fits = last && (last->letters.empty() || iequals(last->letters, first->letters)) &&
                    last->first >= first->first;
  if (!fits) return std::nullopt;
  first->last = last->first;
  return first;
}

Error malformed(std::string_view text) {
  return invalid("items_malformed",
                 cat("'", utf8_prefix(text, 40), "' names no items; say all, or such as A1-A4,T1"));
}

}  // namespace

std::vector<QuoteItem> items_of(const QuoteSheet& sheet) {
  std::vector<QuoteItem> out;
  add_minimums(sheet, out);
  for (std::size_t i = 0; i < sheet.one_off.size(); ++i) {
    const QuotedCharge& charge = sheet.one_off[i];
    out.push_back({.key = cat("T", i + 1),
                   .kind = ItemKind::tooling,
                   .text = cat(charge.description, ", ", charge.price.pretty())});
  }
  for (const Question& question : sheet.questions) {
    out.push_back(
        {.key = question.number, .kind = ItemKind::technical_query, .text = question.text});
  }
  for (const Assumption& assumption : sheet.assumptions)
    out.push_back({.key = cat("A", assumption.number), .text = assumption.text});
  return out;
}

Result<std::vector<std::string>> chosen_items(std::string_view text,
                                              const std::vector<QuoteItem>& items) {
  std::vector<std::string> out;
  if (iequals(trim(text), "all")) {
    for (const QuoteItem& item : items) {
      if (item.kind != ItemKind::technical_query && item.state == ItemState::open)
        out.push_back(item.key);
    }
    return out;
  }
  for (const std::string_view one : split(text, ',')) {
    const auto range = range_of(trim(one));
    if (!range) return malformed(text);
    const auto wanted = static_cast<std::size_t>(range->last - range->first + 1);
    if (wanted > items.size()) {
      return not_found("item_not_found", cat("the quote has no ", trim(one), "; it has ",
                                             items.size(), " items in all"));
    }
    for (std::int64_t number = range->first; number <= range->last; ++number) {
      const std::string key = to_upper(cat(range->letters, number));
      const auto item = std::ranges::find(items, key, &QuoteItem::key);
      if (item == items.end())
        return not_found("item_not_found", cat("the quote has no item ", key));
      if (item->kind == ItemKind::technical_query) {
        return invalid("item_is_query",
                       cat(key, " is a question: it is not accepted but answered, ",
                           "with: throughline query answer ", key));
      }
      if (std::ranges::find(out, key) == out.end()) out.push_back(key);
    }
  }
  return out;
}

std::string item_kind_words(ItemKind kind) {
  switch (kind) {
    case ItemKind::minimum_order: return "minimum quantity";
    case ItemKind::tooling: return "tooling";
    case ItemKind::technical_query: return "technical query";
    case ItemKind::assumption: return "assumption";
  }
  return "";
}

}  // namespace tl::quoting
