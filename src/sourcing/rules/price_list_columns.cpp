#include "sourcing/rules/price_list_columns.h"

#include <algorithm>
#include <string>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "sourcing/rules/number_text.h"
#include "sourcing/rules/offer_facts.h"

namespace tl::sourcing {
namespace {

using enum PriceListField;

constexpr std::size_t header_search_rows = 50;
constexpr std::int64_t price_unit_max = 1'000'000;

struct HeaderWord {
  std::string_view text;
  PriceListField field;
};

constexpr HeaderWord header_words[] = {
    {"supplier", supplier},
    {"supplier name", supplier},
    {"distributor", supplier},
    {"vendor", supplier},
    {"lieferant", supplier},
    {"sku", sku},
    {"supplier sku", sku},
    {"supplier part number", sku},
    {"supplier part no", sku},
    {"supplier pn", sku},
    {"distributor part number", sku},
    {"vendor part number", sku},
    {"order number", sku},
    {"order no", sku},
    {"order code", sku},
    {"bestellnummer", sku},
    {"manufacturer", manufacturer},
    {"manufacturer name", manufacturer},
    {"mfr", manufacturer},
    {"mfg", manufacturer},
    {"maker", manufacturer},
    {"brand", manufacturer},
    {"hersteller", manufacturer},
    {"mpn", mpn},
    {"manufacturer part number", mpn},
    {"manufacturer part no", mpn},
    {"manufacturer part", mpn},
    {"manufacturer pn", mpn},
    {"mfr part number", mpn},
    {"mfr part no", mpn},
    {"mfr pn", mpn},
    {"mfg part number", mpn},
    {"mfg pn", mpn},
    {"herstellernummer", mpn},
    {"hersteller teilenummer", mpn},
    {"description", description},
    {"beschreibung", description},
    {"bezeichnung", description},
    {"currency", currency},
    {"wahrung", currency},
    {"break quantity", break_quantity},
    {"break qty", break_quantity},
    {"break", break_quantity},
    {"price break", break_quantity},
    {"quantity", break_quantity},
    {"qty", break_quantity},
    {"from quantity", break_quantity},
    {"from qty", break_quantity},
    {"from", break_quantity},
    {"menge", break_quantity},
    {"ab menge", break_quantity},
    {"price unit", price_unit},
    {"price per", price_unit},
    {"per", price_unit},
    {"unit of price", price_unit},
    {"preiseinheit", price_unit},
    {"moq", moq},
    {"minimum order quantity", moq},
    {"minimum order qty", moq},
    {"min order qty", moq},
    {"min order quantity", moq},
    {"minimum quantity", moq},
    {"mindestmenge", moq},
    {"mindestbestellmenge", moq},
    {"multiple", multiple},
    {"order multiple", multiple},
    {"multiples of", multiple},
    {"vielfaches", multiple},
    {"stock", stock},
    {"in stock", stock},
    {"available", stock},
    {"availability", stock},
    {"quantity available", stock},
    {"bestand", stock},
    {"lead time", lead_time},
    {"lead time days", lead_time},
    {"lead time weeks", lead_time},
    {"leadtime", lead_time},
    {"lead days", lead_time},
    {"lead weeks", lead_time},
    {"lieferzeit", lead_time},
    {"lieferzeit tage", lead_time},
    {"lieferzeit wochen", lead_time},
    {"pack", pack},
    {"pack form", pack},
    {"packaging", pack},
    {"package type", pack},
    {"packing", pack},
    {"verpackung", pack},
    {"pack fee", pack_fee},
    {"packaging fee", pack_fee},
    {"reel fee", pack_fee},
    {"reeling fee", pack_fee},
    {"valid until", valid_until},
    {"valid to", valid_until},
    {"price valid until", valid_until},
    {"expiry date", valid_until},
    {"gultig bis", valid_until},
    {"retrieved", retrieved},
    {"retrieved on", retrieved},
    {"price date", retrieved},
    {"quoted on", retrieved},
    {"date", retrieved},
    {"ncnr", ncnr},
    {"non cancellable", ncnr},
    {"status", status},
    {"lifecycle", status},
    {"life cycle", status},
    {"lifecycle status", status},
    {"commodity code", commodity_code},
    {"hs code", commodity_code},
    {"htsus code", commodity_code},
    {"tariff number", commodity_code},
    {"taric", commodity_code},
    {"zolltarifnummer", commodity_code},
    {"origin", origin},
    {"country of origin", origin},
    {"coo", origin},
    {"ursprung", origin},
    {"ursprungsland", origin},
};

// Lower case, without accents, letters and digits and single spaces only.
std::string plain_header(std::string_view header) {
  std::string plain;
  for (const char c : strip_accents(fold(header))) {
    plain.push_back(is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 ? c : ' ');
  }
  return squeeze_spaces(plain);
}

// Takes one of the prefixes off, the longest first.
bool take_prefix(std::string& text, std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (!text.starts_with(prefix)) continue;
    const std::string_view rest = std::string_view(text).substr(prefix.size());
    if (!rest.empty() && is_alpha(rest.front())) continue;  // "priceless"
    text = std::string(trim(rest));
    return true;
  }
  return false;
}

// "unit price [EUR]" -> "unit price" and EUR.
std::optional<Currency> take_currency(std::string& header) {
  const auto letters_end = header.find_last_not_of(" ])}");
  if (letters_end == std::string::npos || letters_end < 3) return std::nullopt;
  const std::string_view code = std::string_view(header).substr(letters_end - 2, 3);
  const auto parsed = Currency::parse(code);
  if (!parsed || is_alnum(header[letters_end - 3])) return std::nullopt;
  header.resize(letters_end - 2);
  const auto end = header.find_last_not_of(" [({/,");
  header.resize(end == std::string::npos ? 0 : end + 1);
  return *parsed;
}

std::optional<std::int64_t> whole_number(std::string_view plain, std::int64_t most) {
  const auto parsed = parse_decimal(plain, 0);
  if (plain.empty() || !parsed || *parsed < 0 || *parsed > most) return std::nullopt;
  return *parsed;
}

}  // namespace

std::optional<PriceListField> price_list_field_of(std::string_view header) {
  const std::string plain = plain_header(header);
  const auto* found = std::ranges::find(header_words, std::string_view(plain), &HeaderWord::text);
  if (found == std::end(header_words)) return std::nullopt;
  return found->field;
}

std::optional<PriceColumn> price_column_of(std::string_view header) {
  if (price_list_field_of(header)) return std::nullopt;  // "price unit", "price date"
  std::string rest = squeeze_spaces(strip_accents(fold(header)));
  PriceColumn column;
  column.currency = take_currency(rest);
  if (!take_prefix(rest, {"unit price", "unitprice", "unit_price", "unit cost", "price", "preis",
                          "stuckpreis"})) {
    return std::nullopt;
  }
  if (rest.empty()) return column;
  if (take_prefix(rest, {"per", "pro", "je", "par", "por", "/"})) {
    column.per = price_unit_of(rest).value_or(0);
    return column.per > 0 ? std::optional(column) : std::nullopt;
  }
  while (take_prefix(rest, {"from", "at", "ab", "qty", "@", ":", "_", "for"})) {
  }
  // "price in 100" may be a price of one piece or of a hundred: a word nobody knows is no quantity.
  if (rest.empty() || is_alpha(rest.front())) return std::nullopt;
  const auto from = whole_number(plain_break(rest, DecimalSign::unknown), order_pieces_max);
  if (!from) return std::nullopt;
  column.from = std::max<std::int64_t>(*from, 1);
  return column;
}

std::optional<std::int64_t> price_unit_of(std::string_view text) {
  std::string word = plain_header(text);
  take_prefix(word, {"per", "pro", "price per"});
  for (const std::string_view unit : {" pcs", " pieces", " pc", " stk", " stuck", " units"}) {
    if (word.ends_with(unit)) word.resize(word.size() - unit.size());
  }
  // C and M are the Roman hundred and thousand that price lists count in; E is "each".
  if (word == "c") return 100;
  if (word == "m") return 1'000;
  for (const std::string_view one : {"e", "ea", "each", "piece", "pc", "pcs", "unit", "stuck"}) {
    if (word == one) return 1;
  }
  // "1,000" was cut in two by its comma.
  const auto unit = whole_number(replace_all(word, " ", ""), price_unit_max);
  return unit && *unit > 0 ? unit : std::nullopt;
}

std::optional<PriceListColumns> price_list_columns_of(const Grid& grid) {
  const std::size_t rows = std::min(grid.rows.size(), header_search_rows);
  for (std::size_t row = 0; row < rows; ++row) {
    PriceListColumns columns;
    columns.header_row = row;
    for (std::size_t column = 0; column < grid.rows[row].size(); ++column) {
      const std::string_view header = trim(grid.text(row, column));
      if (header.empty()) continue;
      if (const auto field = price_list_field_of(header)) {
        auto& at = columns.at[static_cast<std::size_t>(*field)];
        if (at) continue;  // the first of two columns of one name counts
        at = column;
        const std::string plain = plain_header(header);
        if (*field == lead_time && (contains(plain, "week") || contains(plain, "woche"))) {
          columns.lead_time_unit = LeadTimeUnit::weeks;
        }
      } else if (auto price = price_column_of(header)) {
        price->column = column;
        columns.prices.push_back(*price);
      }
    }
    if (columns.column_of(mpn) && !columns.prices.empty()) return columns;
  }
  return std::nullopt;
}

}  // namespace tl::sourcing
