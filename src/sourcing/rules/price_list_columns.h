// Which column of a price list holds what, from its header row.
//
// The words are those of docs/operating/files.md with the synonyms that suppliers use; order, case,
// spaces and punctuation do not matter. Prices stand in rows (a quantity and a unit price) or in
// columns ("price 1", "price 10", "price 100"); a header may name the currency ("unit price [EUR]")
// and how many pieces the price buys ("price per 1000").
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/currency.h"
#include "foundation/grid.h"
#include "sourcing/rules/offer_words.h"

namespace tl::sourcing {

enum class PriceListField : std::uint8_t {
  supplier,
  sku,
  manufacturer,
  mpn,
  description,
  currency,
  break_quantity,
  price_unit,
  moq,
  multiple,
  stock,
  lead_time,
  pack,
  pack_fee,
  valid_until,
  retrieved,
  ncnr,
  status,
  commodity_code,
  origin,
};
inline constexpr std::size_t price_list_field_count = 20;

struct PriceColumn {
  std::size_t column = 0;
  std::optional<std::int64_t> from;  // nullopt: the row says the quantity
  std::int64_t per = 1;              // pieces that the price buys
  std::optional<Currency> currency;
};

struct PriceListColumns {
  std::size_t header_row = 0;  // from 0
  std::array<std::optional<std::size_t>, price_list_field_count> at;
  std::vector<PriceColumn> prices;
  LeadTimeUnit lead_time_unit = LeadTimeUnit::days;

  std::optional<std::size_t> column_of(PriceListField field) const {
    return at[static_cast<std::size_t>(field)];
  }
};

// "Supplier PN" -> sku; nullopt for words that are no field. Prices are no field.
std::optional<PriceListField> price_list_field_of(std::string_view header);

// A price column's header: "Price 100 (EUR)", "unit price per 1000". nullopt for another header.
std::optional<PriceColumn> price_column_of(std::string_view header);

// The first of the leading rows that names an MPN and a price; nullopt when none does.
std::optional<PriceListColumns> price_list_columns_of(const Grid& grid);

// A price unit in a cell: "1000", "per 100", "C", "M", "each". nullopt for anything else.
std::optional<std::int64_t> price_unit_of(std::string_view text);

}  // namespace tl::sourcing
