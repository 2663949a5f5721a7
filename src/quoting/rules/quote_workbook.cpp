// The quote as a workbook: the same words and figures as the pages, to sort and to compute with.
#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_document.h"
#include "quoting/rules/quote_words.h"
#include "quoting/rules/quote_workbook_sheets.h"

namespace tl::quoting {
namespace {

using workbook::cost_of;
using workbook::heads;
using workbook::list_sheet;
using workbook::money_of;
using workbook::wrapped;

void filter_all(Worksheet& sheet) {
  const auto last_row = static_cast<std::int32_t>(sheet.rows.size()) - 1;
  const auto last_column = static_cast<std::int32_t>(sheet.rows.front().size()) - 1;
  if (last_row > 0) sheet.autofilter = SheetRange{0, 0, last_row, last_column};
}

Worksheet summary_sheet(const QuoteSheet& sheet) {
  Worksheet out{.name = "Summary", .columns = {{24}, {64}}};
  out.add_row({text_cell(quote_title(sheet), CellStyle::title)});
  if (sheet.quote_class == QuoteClass::budgetary) {
    out.add_row({text_cell("BUDGETARY", CellStyle::warning),
                 text_cell("For planning only. Not an offer.", CellStyle::warning)});
  }
  if (sheet.standing == QuoteStanding::draft) {
    out.add_row({text_cell("DRAFT", CellStyle::warning),
                 text_cell("Not issued: figures may still change.", CellStyle::warning)});
  }
  const auto fact = [&](std::string label, SheetCell value) {
    out.add_row({text_cell(std::move(label), CellStyle::label), std::move(value)});
  };
  fact("Number", text_cell(sheet.number));
  fact("Revision", quantity_cell(sheet.revision));
  fact("From", text_cell(sheet.provider.company));
  for (const std::string& line : sheet.provider.address) fact("", text_cell(line));
  for (const std::string& line : sheet.provider.contact) fact("", text_cell(line));
  fact("For", text_cell(sheet.customer.company));
  fact("Contact", text_cell(sheet.customer.contact));
  fact("Your reference", text_cell(sheet.customer.reference));
  fact("Date", date_cell(sheet.date));
  fact("Valid until", date_cell(sheet.valid_until));
  fact("Prepared by", text_cell(sheet.prepared_by));
  fact("Currency", text_cell(std::string(sheet.currency.code())));
  fact("Assembly", text_cell(sheet.assembly.name));
  fact("Assembly revision", text_cell(sheet.assembly.revision));
  fact("BOM file", text_cell(sheet.assembly.bom_file));
  fact("BOM SHA-256", text_cell(sheet.assembly.bom_sha256));
  fact("BOM lines", quantity_cell(sheet.assembly.lines));
  fact("Placements", quantity_cell(sheet.assembly.placements));
  for (const std::string& term : sheet.terms) fact("Term", wrapped(term));
  return out;
}

// Row numbers in formulas count from 1, as spreadsheets show them.
SheetCell total_of(const QuotedPrice& price, std::size_t row) {
  return {
      .value = SheetFormula{cat("=A", row, "*B", row),
                            SheetNumber{price.total.minor(), price.total.currency().decimals()}},
      .style = CellStyle::money,
      .decimals = price.total.currency().decimals()};
}

Worksheet price_sheet(const QuoteSheet& sheet) {
  const std::string code(sheet.currency.code());
  const bool share = sheet.amortised_boards.has_value();
  std::vector<std::string> columns = {
      "Quantity",   "Unit price, " + code,         "Total, " + code,  "Lead time, calendar days",
      "Decided by", "Material left over, " + code, "Lines not priced"};
  if (share) columns.push_back(cat("One-off share, ", code));
  Worksheet out = list_sheet("Prices", columns, {12, 16, 18, 14, 36, 18, 12, 16});
  for (const QuotedPrice& price : sheet.prices) {
    const auto& days = price.lead_time.calendar_days;
    std::vector<SheetCell> row{
        quantity_cell(price.boards),
        money_of(price.unit_price),
        total_of(price, out.rows.size() + 1),
        days ? quantity_cell(*days) : text_cell(lead_time_days(price.lead_time)),
        wrapped(lead_time_reason(price.lead_time)),
        money_of(price.excess),
        quantity_cell(price.lines_not_priced)};
    if (share && price.one_off_share) row.push_back(money_of(*price.one_off_share));
    out.add_row(std::move(row));
  }
  if (sheet.one_off.empty()) return out;
  out.add_row({});
  out.add_row(heads({"One-off", "Price, " + code, "", "", "What for"}));
  const std::size_t first = out.rows.size() + 1;
  for (const QuotedCharge& charge : sheet.one_off) {
    out.add_row({{},
                 money_of(charge.price),
                 {},
                 {},
                 wrapped(cat(charge.description, charge.note.empty() ? "" : ": ", charge.note))});
  }
  const Money total = one_off_total(sheet);
  out.add_row({text_cell("Total", CellStyle::label),
               {.value = SheetFormula{cat("=SUM(B", first, ":B", out.rows.size(), ")"),
                                      SheetNumber{total.minor(), total.currency().decimals()}},
                .style = CellStyle::money_total,
                .decimals = total.currency().decimals()}});
  return out;
}

std::string fitting_words(Fitting fitting) {
  switch (fitting) {
    case Fitting::fitted: return "fitted";
    case Fitting::not_fitted: return "not fitted";
    case Fitting::customer_supplied: return "supplied by you";
  }
  return "";
}

Worksheet line_sheet(const QuoteSheet& sheet) {
  std::vector<std::string> columns = {"Line",
                                      "Designators",
                                      "Pieces per board",
                                      "Fitting",
                                      "Manufacturer part",
                                      "Our part number",
                                      "Description",
                                      "Note"};
  Worksheet out = list_sheet("Lines", columns, {8, 30, 10, 14, 22, 26, 36, 30});
  for (const QuotedLine& line : sheet.lines) {
    std::vector<SheetCell> row{quantity_cell(line.number), wrapped(line.designators),
                               quantity_cell(line.pieces), text_cell(fitting_words(line.fitting)),
                               text_cell(line.maker),      text_cell(line.part),
                               wrapped(line.description),  wrapped(line.note)};
    out.add_row(std::move(row));
  }
  filter_all(out);
  return out;
}

Worksheet excess_sheet(const QuoteSheet& sheet) {
  Worksheet out = list_sheet("Excess",
                             {"Order quantity", "Part", "Maker", "Pieces left over", "Because of",
                              cat("Value, ", sheet.currency.code())},
                             {14, 24, 30, 14, 24, 16});
  for (const Exposure& exposure : sheet.exposures) {
    out.add_row({quantity_cell(exposure.boards), text_cell(exposure.part),
                 text_cell(exposure.maker), quantity_cell(exposure.excess_pieces),
                 text_cell(exposure.why), cost_of(exposure.value)});
  }
  filter_all(out);
  return out;
}

Worksheet question_sheet(const QuoteSheet& sheet) {
  Worksheet out = list_sheet("Questions & assumptions",
                             {"No.", "Kind", "Line", "Text", "Concerns", "Your answer"},
                             {8, 14, 8, 70, 26, 40});
  const auto add = [&](std::string number, std::string kind, const std::vector<std::int64_t>& lines,
                       std::string text, std::string concerns) {
    out.add_row({text_cell(std::move(number)), text_cell(std::move(kind)),
                 lines.size() == 1 ? quantity_cell(lines.front()) : text_cell(line_numbers(lines)),
                 wrapped(std::move(text)), wrapped(std::move(concerns)),
                 text_cell("", CellStyle::wrapped)});
  };
  for (const Question& question : sheet.questions) {
    add(question.number, "Question", question.lines, question.text, "");
  }
  for (const Assumption& assumption : sheet.assumptions) {
    add(cat("A", assumption.number), "Assumption", {}, assumption.text,
        figure_words(assumption.rests_on));
  }
  for (std::size_t i = 0; i < sheet.omissions.size(); ++i) {
    add(cat("O", i + 1), "Left out", {}, sheet.omissions[i], "");
  }
  for (const Gap& gap : sheet.gaps) {
    add("", gap_words(gap.kind), {gap.line}, gap.message, gap.designators);
  }
  filter_all(out);
  return out;
}

// As above every page of the PDF: from whom, what it is worth, which quote.
PageHeader page_header(const QuoteSheet& sheet) {
  std::vector<std::string> marks;
  if (sheet.quote_class == QuoteClass::budgetary) marks.emplace_back("BUDGETARY - not an offer");
  if (sheet.standing == QuoteStanding::draft) marks.emplace_back("DRAFT");
  return {.left = sheet.provider.company,
          .middle = join(marks, ", "),
          .right = cat(quote_title(sheet), " ", sheet.number, " revision ", sheet.revision)};
}

}  // namespace

Workbook quote_workbook(const QuoteSheet& sheet, const QuotePaper& paper) {
  Workbook book;
  book.info.title = cat(quote_title(sheet), " ", sheet.number, " revision ", sheet.revision);
  book.info.author = sheet.provider.company;
  book.info.company = sheet.provider.company;
  book.info.created = quote_instant(sheet);
  book.sheets.push_back(summary_sheet(sheet));
  book.sheets.push_back(price_sheet(sheet));
  if (!sheet.prices.empty() && !sheet.prices.front().turns.empty())
    book.sheets.push_back(turn_sheet(sheet));
  if (sheet.disclosure == Disclosure::open_book) {
    book.sheets.push_back(roll_up_sheet(sheet));
    book.sheets.push_back(costed_sheet(sheet));
  }
  book.sheets.push_back(line_sheet(sheet));
  book.sheets.push_back(excess_sheet(sheet));
  book.sheets.push_back(question_sheet(sheet));
  for (Worksheet& page : book.sheets) page.page_header = page_header(sheet);
  book.sheets.front().logo_png = paper.logo_png;
  return book;
}

}  // namespace tl::quoting
