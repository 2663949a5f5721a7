#include "quoting/rules/quote_compare.h"

#include <algorithm>
#include <map>
#include <set>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

// What stands on the board at one place: the part, or that there is none.
std::string fitted_text(const QuotedLine& line) {
  if (line.fitting == Fitting::not_fitted) return "not fitted";
  const std::string part = line.maker.empty() ? line.part : line.maker;
  return line.fitting == Fitting::customer_supplied ? cat(part, ", supplied by you") : part;
}

std::vector<std::string> names_of(const QuotedLine& line) {
  std::vector<std::string> names;
  for (const std::string_view name : split_any(line.designators, " ,;")) names.emplace_back(name);
  if (names.empty())
    names.push_back(cat("(", line.description.empty() ? line.maker : line.description, ")"));
  return names;
}

// The text of each place. A line without designators is a place of its own, with its pieces.
std::map<std::string, std::string> places_of(const QuoteSheet& sheet) {
  std::map<std::string, std::string> places;
  for (const QuotedLine& line : sheet.lines) {
    const bool named = !trim(line.designators).empty();
    const std::string count = named ? std::string() : cat(", ", pieces(line.pieces), " pcs");
    for (std::string& name : names_of(line))
      places.insert_or_assign(std::move(name), cat(fitted_text(line), count));
  }
  return places;
}

void compare_lines(const QuoteSheet& before, const QuoteSheet& after, QuoteComparison& out) {
  const auto old_places = places_of(before);
  const auto new_places = places_of(after);
  std::vector<std::string> names;
  for (const QuoteSheet* sheet : {&after, &before}) {
    for (const QuotedLine& line : sheet->lines) {
      for (std::string& name : names_of(line)) names.push_back(std::move(name));
    }
  }
  const auto text_at = [](const std::map<std::string, std::string>& places,
                          const std::string& name) {
    const auto found = places.find(name);
    return found == places.end() ? std::string() : found->second;
  };
  // Places that changed in the same way are told together, where the first of them stands.
  std::map<std::pair<std::string, std::string>, std::size_t> told;
  std::set<std::string_view> seen;
  for (const std::string& name : names) {
    if (!seen.insert(name).second) continue;
    std::string was = text_at(old_places, name);
    std::string is = text_at(new_places, name);
    if (was == is) continue;
    const auto [at, first] = told.try_emplace({was, is}, out.lines.size());
    if (first) {
      out.lines.push_back({name, std::move(was), std::move(is)});
    } else {
      out.lines[at->second].designators += cat(" ", name);
    }
  }
  for (const QuotedLine& line : after.lines) {
    const bool same = std::ranges::all_of(names_of(line), [&](const std::string& name) {
      return text_at(old_places, name) == text_at(new_places, name);
    });
    if (same) ++out.lines_unchanged;
  }
}

const QuotedPrice* price_at(const QuoteSheet& sheet, std::int64_t boards) {
  const auto found = std::ranges::find(sheet.prices, boards, &QuotedPrice::boards);
  return found == sheet.prices.end() ? nullptr : &*found;
}

void compare_prices(const QuoteSheet& before, const QuoteSheet& after, QuoteComparison& out) {
  std::set<std::int64_t> quantities;
  for (const QuoteSheet* sheet : {&before, &after}) {
    for (const QuotedPrice& price : sheet->prices) quantities.insert(price.boards);
  }
  for (const std::int64_t boards : quantities) {
    PriceChange change{.boards = boards};
    if (const QuotedPrice* price = price_at(before, boards)) {
      change.before = price->unit_price;
      change.lead_before = lead_time_days(price->lead_time);
      change.lines_not_priced_before = price->lines_not_priced;
    }
    if (const QuotedPrice* price = price_at(after, boards)) {
      change.after = price->unit_price;
      change.lead_after = lead_time_days(price->lead_time);
      change.lines_not_priced_after = price->lines_not_priced;
    }
    if (change.before && change.after)
      change.difference = change_text(*change.before, *change.after);
    out.prices.push_back(std::move(change));
  }
}

// Sentences of one kind that only one of the sheets has; the ones that went first.
void compare_texts(std::string_view what, const std::vector<std::string>& before,
                   const std::vector<std::string>& after, QuoteComparison& out) {
  const std::set<std::string_view> old_texts(before.begin(), before.end());
  const std::set<std::string_view> new_texts(after.begin(), after.end());
  for (const std::string& text : before) {
    if (!new_texts.contains(text)) out.texts.push_back({std::string(what), text, ""});
  }
  for (const std::string& text : after) {
    if (!old_texts.contains(text)) out.texts.push_back({std::string(what), "", text});
  }
}

template <class Items, class Words>
std::vector<std::string> words_of(const Items& items, Words&& words) {
  std::vector<std::string> out;
  for (const auto& item : items) out.push_back(words(item));
  return out;
}

void compare_all_texts(const QuoteSheet& before, const QuoteSheet& after, QuoteComparison& out) {
  const auto charge = [](const QuotedCharge& c) {
    return cat(c.description, ": ", c.price.pretty());
  };
  const auto question = [](const Question& q) { return cat(q.number, " ", q.text); };
  const auto assumption = [](const Assumption& a) { return a.text; };
  const auto gap = [](const Gap& g) { return gap_text(g); };
  compare_texts("charge", words_of(before.one_off, charge), words_of(after.one_off, charge), out);
  compare_texts("gap", words_of(before.gaps, gap), words_of(after.gaps, gap), out);
  compare_texts("question", words_of(before.questions, question),
                words_of(after.questions, question), out);
  compare_texts("assumption", words_of(before.assumptions, assumption),
                words_of(after.assumptions, assumption), out);
  compare_texts("left out", before.omissions, after.omissions, out);
  compare_texts("term", before.terms, after.terms, out);
}

void compare_heads(const QuoteSheet& before, const QuoteSheet& after, QuoteComparison& out) {
  const auto head = [&](std::string_view what, std::string_view was, std::string_view is) {
    if (was != is) out.heads.push_back({std::string(what), std::string(was), std::string(is)});
  };
  head("class", enum_name(before.quote_class), enum_name(after.quote_class));
  head("valid until", before.valid_until.text(), after.valid_until.text());
  head("prices as of", before.date.text(), after.date.text());
  head("assembly", cat(before.assembly.name, " revision ", before.assembly.revision),
       cat(after.assembly.name, " revision ", after.assembly.revision));
  const auto bom = [](const QuotedAssembly& built) {
    return cat(built.bom_file, " ", built.bom_sha256.substr(0, 16));
  };
  head("BOM", bom(before.assembly), bom(after.assembly));
  if (before.settings.empty() || after.settings.empty()) return;  // of before they were kept
  for (const SettingKind kind : accounts::setting_kinds) {
    const auto value = [&](const QuoteSheet& sheet) {
      const std::string_view text = setting_value(sheet.settings, kind);
      return text.empty() ? std::string_view("none") : text;
    };
    head(setting_words(kind), value(before), value(after));
  }
}

std::string named(const QuoteSheet& sheet) {
  return cat(sheet.number, " revision ", sheet.revision);
}

}  // namespace

std::string change_text(const Money& before, const Money& after) {
  const auto difference = after.minus(before);
  if (!difference) return {};
  if (difference->minor() == 0) return "same";
  const std::string_view sign = difference->minor() > 0 ? "+" : "";
  std::string text = cat(sign, difference->text());
  if (before.minor() <= 0) return text;
  // In tenths of a percent, rounded half away from zero.
  const auto tenths =
      multiply_divide(difference->minor(), 1'000, before.minor(), Rounding::half_up);
  if (tenths) text += cat(" (", sign, format_decimal(*tenths, 1, 1), " %)");
  return text;
}

QuoteComparison compare(const QuoteSheet& before, const QuoteSheet& after) {
  QuoteComparison out{.before = named(before), .after = named(after)};
  compare_heads(before, after, out);
  compare_prices(before, after, out);
  compare_lines(before, after, out);
  compare_all_texts(before, after, out);
  return out;
}

}  // namespace tl::quoting
