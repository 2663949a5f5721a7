#include "sourcing/rules/landed_files.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/table.h"
#include "foundation/text.h"
#include "sourcing/rules/date_text.h"

namespace tl::sourcing {
namespace {

constexpr std::size_t code_digits_min = 2;
constexpr std::size_t code_digits_max = 12;
constexpr std::int64_t duty_percent_max = 1'000;

constexpr TableColumn exchange_columns[] = {
    {"currency", Presence::required, "code|from currency|währung"},
    {"rate", Presence::required, "exchange rate|price|kurs"},
    {"from", Presence::required, "valid from|date|day|on|datum|gültig ab"},
    {"in", Presence::optional, "home|base|to currency"},
    {"per", Presence::optional, "units|per units"},
    {"source", Presence::optional, "who|note"},
};

constexpr TableColumn duty_columns[] = {
    {"commodity code", Presence::required, "code|hs code|tariff number|taric|zolltarifnummer"},
    {"percent", Presence::required, "duty|duty rate|rate|zollsatz"},
    {"from", Presence::required, "valid from|date|day|datum|gültig ab"},
    {"origin", Presence::optional, "country|country of origin|ursprung|ursprungsland"},
    {"source", Presence::optional, "who|note"},
};

// Takes a cell's value, or remembers the first thing that is wrong with its row.
class Row {
 public:
  Row(const Table& table, std::size_t row) : table_(table), row_(row) {}

  std::string_view text(std::string_view column) {
    where_ = table_.place(row_, column);
    return table_.cell(row_, column);
  }
  const Place& where() const { return where_; }

 private:
  const Table& table_;
  std::size_t row_;
  Place where_;
};

Result<ExchangeRate> exchange_row(Row& row, const Currency& home) {
  ExchangeRate out;
  TL_TRY(out.from, Currency::parse(row.text("currency")));
  Currency in = home;
  if (const auto said = row.text("in"); !said.empty()) {
    TL_TRY(in, Currency::parse(said));
  }
  if (!in.is_set()) {
    return invalid("exchange_home_missing",
                   "nothing says in which currency the rate is: add a column in, or say --in EUR");
  }
  if (in == out.from) {
    return invalid("exchange_rate_malformed", cat("a rate of ", in.code(), " in itself"));
  }
  TL_TRY(out.rate, parse_exchange_rate(row.text("rate"), in));
  if (const auto per = row.text("per"); !per.empty()) {
    TL_TRY(const std::int64_t units, parse_decimal(per, 0));
    if (units < 1) return invalid("exchange_rate_malformed", "a rate is for at least 1 unit");
    out.rate = UnitPrice::of_raw(
        static_cast<std::int64_t>(divide_rounded(out.rate.raw(), units, Rounding::half_up)), in);
    if (out.rate.raw() == 0) return invalid("exchange_rate_malformed", "the rate is nothing");
  }
  TL_TRY(out.valid_from, parse_date_text(row.text("from")));
  out.source = squeeze_spaces(row.text("source"));
  return out;
}

Result<DutyRate> duty_row(Row& row) {
  DutyRate out;
  TL_TRY(out.commodity_code, parse_commodity_code(row.text("commodity code")));
  TL_TRY(out.origin, parse_origin(row.text("origin")));
  TL_TRY(out.rate, Rate::parse_percent(row.text("percent")));
  if (out.rate.ppm() < 0 || out.rate > Rate::percent(duty_percent_max)) {
    return invalid("duty_rate_malformed",
                   cat("a duty is 0 to ", duty_percent_max, " percent of the price"));
  }
  TL_TRY(out.valid_from, parse_date_text(row.text("from")));
  out.source = squeeze_spaces(row.text("source"));
  return out;
}

template <class File, class Rows, class ReadRow>
Result<File> read_rows(const SourceDocument& document, std::span<const TableColumn> columns,
                       Rows File::* rows, const ReadRow& read_row) {
  File file;
  TL_TRY(const Table table, Table::open(document, columns, file.findings));
  for (std::size_t at = 0; at < table.rows(); ++at) {
    Row row(table, at);
    auto read = read_row(row);
    if (read) {
      (file.*rows).push_back(std::move(read).value());
      continue;
    }
    file.findings.error(read.error().code, row.where(),
                        cat(read.error().message, "; the row is left out"));
    ++file.refused;
  }
  return file;
}

}  // namespace

Result<std::string> parse_commodity_code(std::string_view text) {
  std::string digits;
  for (const char c : trim(text)) {
    if (is_digit(c)) digits.push_back(c);
    if (!is_digit(c) && !is_space(c) && c != '.') digits.append("?");
  }
  if (digits.size() < code_digits_min || digits.size() > code_digits_max || contains(digits, "?")) {
    return invalid("commodity_code_malformed",
                   cat("'", utf8_prefix(text, 30), "' is no commodity code: ", code_digits_min,
                       " to ", code_digits_max, " digits, such as 8532 21"));
  }
  return digits;
}

Result<std::string> parse_origin(std::string_view text) {
  const std::string code = to_upper(trim(text));
  const bool plain = code.size() == 2 && is_alpha(code[0]) && is_alpha(code[1]);
  if (!code.empty() && !plain) {
    return invalid("origin_malformed", cat("'", utf8_prefix(text, 30),
                                           "' is no country code of two letters, such as CN"));
  }
  return code;
}

Result<UnitPrice> parse_exchange_rate(std::string_view text, const Currency& home) {
  TL_TRY(const UnitPrice rate, UnitPrice::parse(text, home));
  if (rate.raw() <= 0) {
    return invalid("exchange_rate_malformed",
                   cat("'", utf8_prefix(text, 30), "': a rate is greater than zero"));
  }
  return rate;
}

Result<ExchangeFile> read_exchange_file(const SourceDocument& document, const Currency& home) {
  return read_rows<ExchangeFile>(document, exchange_columns, &ExchangeFile::rates,
                                 [&](Row& row) { return exchange_row(row, home); });
}

Result<DutyFile> read_duty_file(const SourceDocument& document) {
  return read_rows<DutyFile>(document, duty_columns, &DutyFile::duties,
                             [](Row& row) { return duty_row(row); });
}

}  // namespace tl::sourcing
