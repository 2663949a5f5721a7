#include "quoting/rules/rate_file.h"

#include "quoting/rules/rate_row.h"

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
                                   {"site"},
                                   {"derate"},
                                   {"efficiency"},
                                   {"learning"},
                                   {"units"},
                                   {"from"},
                                   {"labour"},
                                   {"material"},
                                   {"minimum"},
                                   {"floor"},
                                   {"class"},
                                   {"description", Presence::optional, "note|comment"}};

// "0,24" and "72,5" can only be decimals, "1,234" may be a thousand: one figure beyond doubt
// decides for the whole file, and without any the comma is refused.
bool proves_comma(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos || comma == 0 || comma + 1 == text.size()) return false;
  return text.size() - comma != 4 || text.front() == '0' || contains(text.substr(0, comma), ".");
}

DecimalSign decimal_sign_of(const Table& table) {
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (const std::string_view column : {"value", "setup", "minimum", "floor", "derate",
                                          "efficiency", "learning", "labour", "material"}) {
      if (proves_comma(trim(table.cell(row, column)))) return DecimalSign::comma;
    }
  }
  return DecimalSign::point;
}

void check_references(const Table& rows, RateFile& out) {
  for (const LabourStep& step : out.table.labour_steps) {
    if (find_rate(out.table, step.rate) != nullptr) continue;
    const bool at_a_site = std::ranges::find(out.table.labour_rates, step.rate,
                                             &LabourRate::code) != out.table.labour_rates.end();
    out.findings.error(
        "rate_code_unknown", rows.place_of_row(0),
        cat("time '", step.code, "' names labour rate '", step.rate, "', which ",
            at_a_site ? "the file has for single sites only" : "the file does not have"));
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
  out.table.lead_time_promise = LeadTimePromise::turn_time;
  TL_TRY(const Table rows, Table::open(document, columns, out.findings));
  const DecimalSign sign = decimal_sign_of(rows);
  for (std::size_t row = 0; row < rows.rows(); ++row) RateRow(rows, row, sign, out).read();
  check_references(rows, out);
  return out;
}

}  // namespace tl::quoting
