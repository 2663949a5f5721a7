#include "main/commands/quote_text.h"

#include <algorithm>
#include <map>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/console.h"
#include "quoting/rules/quote_words.h"

namespace tl::cli {
namespace {

std::string price_table(const quoting::QuoteSheet& sheet) {
  TextTable table;
  for (const std::string_view heading :
       {"boards", "unit price", "total", "left over", "lead time", "lines without price"}) {
    table.column(heading, TextTable::Align::right);
  }
  for (const quoting::QuotedPrice& price : sheet.prices) {
    table.row({format_grouped(price.boards, 0), price.unit_price.pretty(), price.total.pretty(),
               price.excess.pretty(), quoting::lead_time_days(price.lead_time),
               std::to_string(price.lines_not_priced)});
  }
  return table.text();
}

std::string turn_table(const quoting::QuoteSheet& sheet) {
  if (sheet.prices.empty() || sheet.prices.front().turns.empty()) return {};
  TextTable table;
  table.column("boards", TextTable::Align::right);
  table.column("turn time");
  for (const std::string_view heading : {"working days", "unit price", "total", "ready after"})
    table.column(heading, TextTable::Align::right);
  table.column("limited by");
  for (const quoting::QuotedPrice& price : sheet.prices) {
    for (const quoting::QuotedTurn& turn : price.turns) {
      table.row({format_grouped(price.boards, 0), turn.code, std::to_string(turn.working_days),
                 turn.unit_price.pretty(), turn.total.pretty(),
                 turn.calendar_days ? cat(*turn.calendar_days, " days")
                                    : cat("at least ", turn.days_at_least, " days"),
                 turn.limited_by_material ? "material" : ""});
    }
  }
  return cat("\n", table.text());
}

// What a board pays for, as the customer will see it.
std::string split_table(const quoting::QuoteSheet& sheet) {
  if (sheet.disclosure != quoting::Disclosure::open_book) return {};
  TextTable table;
  for (const std::string_view heading :
       {"boards", "material", "labour", "overhead", "reserves", "profit", "unit price"})
    table.column(heading, TextTable::Align::right);
  for (const quoting::QuotedPrice& price : sheet.prices) {
    if (!price.split) continue;
    table.row({format_grouped(price.boards, 0), price.split->material.pretty(),
               price.split->labour.pretty(), price.split->overhead.pretty(),
               price.split->reserves.pretty(), price.split->profit.pretty(),
               price.unit_price.pretty()});
  }
  return cat("\nOpen books, per board:\n", table.text());
}

std::string amortised_text(const quoting::QuoteSheet& sheet) {
  if (!sheet.amortised_boards || sheet.prices.empty() || !sheet.prices.front().one_off_share)
    return {};
  return cat("\nOne-off charges are spread over ", format_grouped(*sheet.amortised_boards, 0),
             " boards: ", sheet.prices.front().one_off_share->pretty(),
             " on each, beside the unit price\n");
}

std::string deferred_text(const quoting::QuoteSheet& sheet) {
  if (sheet.deferred.empty()) return {};
  std::string text = "\nLeft for after the order:\n";
  for (const quoting::DeferredItem& item : sheet.deferred) text += cat("  ", item.text, "\n");
  for (const quoting::QuotedPrice& price : sheet.prices) {
    if (!price.lead_time.net_days) continue;
    text += cat("  net lead time at ", format_grouped(price.boards, 0), ": ",
                *price.lead_time.net_days, " of ", *price.lead_time.calendar_days, " days\n");
  }
  return text;
}

template <class Items, class Line>
std::string section(std::string_view heading, const Items& items, Line&& line) {
  if (items.empty()) return {};
  std::string text = cat("\n", heading, ":\n");
  for (const auto& item : items) text += cat("  ", line(item), "\n");
  return text;
}

std::string title(const quoting::QuoteView& quote) {
  return quote.revisions == 1 ? quote.number : cat(quote.number, " revision ", quote.revision);
}

// What happened to it, where it is more than having been made.
std::string course(const quoting::QuoteView& quote) {
  std::string text;
  if (quote.issued_on) text += cat("  issued ", quote.issued_on->text(), "\n");
  if (!quote.reason.empty()) text += cat("  revised: ", quote.reason, "\n");
  if (quote.withdrawn_on)
    text += cat("  withdrawn ", quote.withdrawn_on->text(), ": ", quote.withdrawal_reason, "\n");
  if (quote.broken_on) text += cat("  broken since ", quote.broken_on->text(), "\n");
  if (quote.issued_on && !quote.not_orderable.empty())
    text += cat("  no order may rest on it: ", quote.not_orderable, "\n");
  return text;
}

std::string check_section(const quoting::QuoteCheck& check) {
  if (check.broken.empty() && check.covered.empty()) return {};
  std::string text = cat("\nWhat it rests on, as of ", check.on.text(), ":\n");
  for (const quoting::Drift& drift : check.broken)
    text += cat("  broken   ", quoting::drift_text(drift), "\n");
  for (const quoting::Drift& drift : check.covered)
    text += cat("  covered  ", quoting::drift_text(drift), "\n");
  return text;
}

// "86.7 %"
std::string percent_words(const Rate& rate) {
  constexpr std::int64_t ppm_of_a_tenth = 1'000;
  const auto tenths = divide_rounded(rate.ppm(), ppm_of_a_tenth, Rounding::half_up);
  return cat(format_decimal(static_cast<std::int64_t>(tenths), 1, 1), " %");
}

std::string notice_line(const quoting::Notice& notice) {
  std::vector<std::string> values;
  for (const quoting::NoticeValue& value : notice.values)
    values.push_back(cat(value.ordered.pretty(), " at ", format_grouped(value.boards, 0)));
  return cat(quoting::notice_words(notice.kind), ": ",
             notice.lines.size() == 1 ? "line " : "lines ", quoting::line_numbers(notice.lines),
             ", ", notice.part, ": ", notice.text,
             values.empty() ? "" : cat(" (", join(values, ", "), ")"));
}

// The first of each kind; --json has them all.
std::string notices_section(const std::vector<quoting::Notice>& notices) {
  constexpr std::int64_t shown = 8;
  std::vector<std::string> lines;
  std::map<quoting::NoticeKind, std::int64_t> counts;
  for (const quoting::Notice& notice : notices) {
    if (++counts[notice.kind] <= shown) lines.push_back(notice_line(notice));
  }
  for (const auto& [kind, count] : counts) {
    if (count > shown)
      lines.push_back(cat(quoting::notice_words(kind), ": and ", count - shown, " more"));
  }
  return section("What to watch", lines, [](const std::string& line) { return line; });
}

// The dearest of the quantity that leaves most over; the documents have them all.
std::string exposures_section(const quoting::QuoteSheet& sheet) {
  constexpr std::size_t shown = 5;
  const auto most = std::ranges::max_element(
      sheet.prices, {}, [](const quoting::QuotedPrice& price) { return price.excess.minor(); });
  if (most == sheet.prices.end()) return {};
  std::vector<quoting::Exposure> largest;
  for (const quoting::Exposure& exposure : sheet.exposures) {
    if (exposure.boards == most->boards) largest.push_back(exposure);
  }
  const std::size_t all = largest.size();
  if (all > shown) largest.resize(shown);
  std::string text = section(
      cat("Left over at ", format_grouped(most->boards, 0), " boards, and who carries it"), largest,
      [](const quoting::Exposure& exposure) {
        const auto value = exposure.value.to_money(Rounding::half_up);
        return cat(value ? value->pretty() : exposure.value.pretty(), "  ",
                   format_grouped(exposure.excess_pieces, 0), " of ", exposure.part, " ",
                   exposure.maker, " (", exposure.why, "): ", quoting::carrier_words(exposure));
      });
  if (all > shown) text += cat("  and ", all - shown, " more\n");
  return text;
}

// What it was made with and nobody would take for granted.
std::string settings_section(const quoting::QuoteSheet& sheet) {
  std::vector<quoting::TakenSetting> told;
  for (const quoting::TakenSetting& setting : sheet.settings) {
    if (setting.source != quoting::SettingSource::unsaid &&
        setting.source != quoting::SettingSource::rates)
      told.push_back(setting);
  }
  return section("Made with", told, [](const quoting::TakenSetting& setting) {
    return cat(quoting::setting_words(setting.kind), ": ",
               setting.value.empty() ? "none" : setting.value, "  (", setting.from, ")");
  });
}

}  // namespace

std::string completeness_text(const quoting::Completeness& done) {
  if (done.items.empty()) return {};
  std::string text = cat("Completeness ", percent_words(done.score), ":\n");
  for (const quoting::ItemScore& item : done.items) {
    text += cat("  ", item.done, " of ", item.of, "  ", quoting::item_words(item.item));
    if (!item.open_lines.empty()) {
      text += cat(item.open_lines.size() == 1 ? "; open: line " : "; open: lines ",
                  utf8_prefix(quoting::line_numbers(item.open_lines), 60));
    }
    text += "\n";
  }
  return text;
}

std::string quote_text(const quoting::QuoteView& quote) {
  const quoting::QuoteSheet& sheet = quote.sheet;
  std::string text =
      cat(title(quote), "  ", enum_name(sheet.quote_class), " quote, ", enum_name(quote.state),
          "  for ", sheet.customer.company, "  ", sheet.assembly.name, " revision ",
          sheet.assembly.revision, "  (", quote.rfq, ")\n", "  valid until ",
          sheet.valid_until.text(), "; ", count_of(sheet.assembly.lines, "BOM line"), ", ",
          count_of(sheet.assembly.placements, "placement"), "\n", course(quote), "\n",
          price_table(sheet));
  if (quote.new_parts > 0)
    text +=
        cat("\n", count_of(quote.new_parts, "new part"), " proposed for engineering to review\n");
  text += settings_section(sheet);
  text += turn_table(sheet) + split_table(sheet);
  text += section("One-off charges", sheet.one_off, [](const quoting::QuotedCharge& c) {
    return cat(c.price.pretty(), "  ", c.description);
  });
  text += amortised_text(sheet);
  if (quote.last_check) text += check_section(*quote.last_check);
  if (!quote.missing.empty() && quote.state == quoting::QuoteState::draft)
    text += cat("\nTo be firm it lacks:\n", quoting::missing_text(quote.missing));
  text += section("Questions to the customer", sheet.questions,
                  [](const quoting::Question& q) { return cat(q.number, "  ", q.text); });
  text += section("Assumptions", sheet.assumptions, [](const quoting::Assumption& a) {
    return cat(a.number, ". ", a.text, a.rests_on.empty() ? "" : cat("  [", a.rests_on, "]"));
  });
  text += notices_section(sheet.notices);
  text += exposures_section(sheet);
  const std::string complete = completeness_text(sheet.completeness);
  if (!complete.empty()) text += cat("\n", complete);
  text += section("Left out", sheet.omissions, [](const std::string& o) { return o; });
  text += deferred_text(sheet);
  text += section("Deviations from the price guide, to be explained when it is issued",
                  sheet.deviations, [](const market::PriceDeviation& d) { return d.message; });
  if (!quote.findings.empty()) text += cat("\nFor us to look at:\n", print(quote.findings));
  return text;
}

}  // namespace tl::cli
