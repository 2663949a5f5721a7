#include "sourcing/rules/read_jlc_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include "foundation/text.h"
#include "sourcing/rules/header_columns.h"
#include "sourcing/rules/number_text.h"
#include "sourcing/rules/offer_collection.h"
#include "sourcing/rules/offer_facts.h"

namespace tl::sourcing {
namespace {

enum Column : std::uint8_t {
  sku,
  mpn,
  manufacturer,
  status,
  description,
  price,
  stock,
  column_count
};

constexpr std::array<std::string_view, column_count> column_names = {
    "LCSC Part", "MFR.Part", "Manufacturer", "Library Type", "Description", "Price", "Stock"};

using Columns = std::array<std::size_t, column_count>;

std::optional<Columns> columns_of(const SourceDocument& document) {
  return header_columns(document, column_names, iequals);
}

// "1-199:0.0052,200-:0.0018"
void read_prices(std::string_view text, OfferFacts& facts, OfferRecord& record) {
  for (const std::string_view step : split(text, ',')) {
    if (trim(step).empty()) continue;
    const auto colon = step.find(':');
    if (colon == std::string_view::npos) {
      facts.warn("price_malformed", cat("price: '", utf8_prefix(step, 40),
                                        "' is not a quantity and an amount; left out"));
      continue;
    }
    const auto from = facts.break_quantity(plain_break(step.substr(0, colon), DecimalSign::point));
    const auto unit = facts.price(trim(step.substr(colon + 1)), {record.currency});
    if (from && unit) record.breaks.push_back({*from, *unit});
  }
  facts.settle_breaks(record.breaks);
}

}  // namespace

bool is_jlc_list(const SourceDocument& document) {
  return columns_of(document).has_value();
}

Result<OfferFile> read_jlc_list(const SourceDocument& document) {
  OfferCollection collection(document, OfferLayout::price_list);
  const auto columns = columns_of(document);
  ENSURE(columns.has_value(), "is_jlc_list() was asked first");
  const Grid& grid = document.sheets.front();
  for (std::size_t row = 1; row < grid.rows.size(); ++row) {
    const auto cell = [&](Column column) { return trim(grid.text(row, (*columns)[column])); };
    if (std::ranges::all_of(grid.rows[row], [](const Cell& c) { return trim(c.text).empty(); })) {
      continue;
    }
    OfferFacts facts(collection.findings(), collection.place(static_cast<std::int64_t>(row) + 1));
    OfferRecord record;
    record.supplier = "JLCPCB";
    record.sku = squeeze_spaces(cell(sku));
    record.mpn = squeeze_spaces(cell(mpn));
    record.manufacturer = squeeze_spaces(cell(manufacturer));
    record.description = squeeze_spaces(cell(description));
    record.status = squeeze_spaces(cell(status));
    record.stock = facts.stock(cell(stock));
    record.stock_pool = cat(record.supplier, " ", record.sku);
    record.source = "JLCPCB list";
    record.place = cat("row ", row + 1);
    if (!facts.names_part(record)) {
      collection.refuse();
      continue;
    }
    TL_TRY(record.currency, Currency::parse("USD"));
    read_prices(cell(price), facts, record);
    TL_CHECK(collection.add(std::move(record), 0));
  }
  return collection.finish();
}

}  // namespace tl::sourcing
