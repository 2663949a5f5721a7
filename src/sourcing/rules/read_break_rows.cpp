#include "sourcing/rules/read_break_rows.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "foundation/text.h"
#include "sourcing/rules/header_columns.h"
#include "sourcing/rules/number_text.h"
#include "sourcing/rules/offer_collection.h"
#include "sourcing/rules/offer_facts.h"
#include "sourcing/rules/offer_words.h"

namespace tl::sourcing {
namespace {

enum Column : std::uint8_t {
  source,
  query,
  distributor,
  sku,
  mpn,
  manufacturer,
  currency,
  break_qty,
  unit_price,
  stock,
  moq,
  multiple,
  lead_time,
  lifecycle_or_status,
  packaging,
  column_count,
};

constexpr std::array<std::string_view, column_count> column_names = {
    "source",      "query",
    "distributor", "sku",
    "mpn",         "manufacturer",
    "currency",    "break_qty",
    "unit_price",  "stock",
    "moq",         "multiple",
    "lead_time",   "lifecycle_or_status",
    "packaging"};

using Columns = std::array<std::size_t, column_count>;

std::optional<Columns> columns_of(const SourceDocument& document) {
  return header_columns(document, column_names, std::equal_to<std::string_view>());
}

class RowReader {
 public:
  RowReader(const Grid& grid, const Columns& columns, OfferCollection& into)
      : grid_(grid), columns_(columns), into_(into) {}

  Result<void> read();

 private:
  struct Open {
    OfferRecord record;
    std::size_t row = 0;
    std::int64_t answer = 0;
    bool priced = false;  // some row states a price, usable or not
  };

  std::string_view cell(std::size_t row, Column column) const {
    return trim(grid_.text(row, columns_[column]));
  }
  // Every column but the break's own two: the rows of one offer agree in it.
  std::string identity(std::size_t row) const;
  bool read_offer(std::size_t row);
  void read_break(std::size_t row, Open& open);

  const Grid& grid_;
  const Columns& columns_;
  OfferCollection& into_;
  std::vector<Open> offers_;
  std::unordered_map<std::string, std::int64_t> answers_;  // source and query -> number
};

std::string RowReader::identity(std::size_t row) const {
  std::string text;
  for (std::size_t i = 0; i < column_count; ++i) {
    if (i == break_qty || i == unit_price) continue;
    text.append(cell(row, static_cast<Column>(i))).push_back('\x1f');
  }
  return text;
}

Result<void> RowReader::read() {
  std::unordered_map<std::string, std::optional<std::size_t>> by_identity;  // none: refused
  for (std::size_t row = 1; row < grid_.rows.size(); ++row) {
    if (std::ranges::all_of(grid_.rows[row], [](const Cell& c) { return trim(c.text).empty(); })) {
      continue;
    }
    const auto [found, is_new] = by_identity.try_emplace(identity(row));
    if (is_new && read_offer(row)) found->second = offers_.size() - 1;
    if (!found->second) {
      into_.refuse();
      continue;
    }
    read_break(row, offers_[*found->second]);
  }
  for (Open& open : offers_) {
    OfferFacts facts(into_.findings(), into_.place(static_cast<std::int64_t>(open.row) + 1));
    facts.settle_breaks(open.record.breaks);
    // Priced, but in no currency: what remains is the stock, which the offer's other rows tell.
    if (open.priced && !open.record.currency.is_set()) {
      into_.refuse();
      continue;
    }
    TL_CHECK(into_.add(std::move(open.record), open.answer));
  }
  return {};
}

bool RowReader::read_offer(std::size_t row) {
  OfferFacts facts(into_.findings(), into_.place(static_cast<std::int64_t>(row) + 1));
  OfferRecord record;
  record.supplier = squeeze_spaces(cell(row, distributor));
  record.sku = squeeze_spaces(cell(row, sku));
  record.mpn = squeeze_spaces(cell(row, mpn));
  record.manufacturer = squeeze_spaces(cell(row, manufacturer));
  if (record.supplier.empty()) {
    facts.warn("offer_supplier_missing",
               cat("order number '", utf8_prefix(record.sku, 40), "' of nobody; left out"));
    return false;
  }
  if (!facts.names_part(record)) return false;
  record.currency = facts.currency(cell(row, currency)).value_or(Currency());
  record.stock = facts.octopart_stock(cell(row, stock));  // collectors pass its codes through
  record.moq = facts.minimum("MOQ", cell(row, moq));
  record.multiple = facts.minimum("multiple", cell(row, multiple));
  const bool in_weeks = icontains(cell(row, source), "digikey_v4");
  facts.tell_lead_time(record, cell(row, lead_time),
                       in_weeks ? LeadTimeUnit::weeks : LeadTimeUnit::days);
  tell_status(record, cell(row, lifecycle_or_status));
  record.packaging = cell(row, packaging);
  record.pack = pack_form_of(record.packaging);
  record.source = cell(row, source);
  record.place = cat("row ", row + 1);
  const auto next = static_cast<std::int64_t>(answers_.size()) + 1;
  const auto asked = cat(cell(row, source), '\x1f', cell(row, query));
  const std::int64_t answer = answers_.try_emplace(asked, next).first->second;
  offers_.push_back({.record = std::move(record), .row = row, .answer = answer});
  return true;
}

void RowReader::read_break(std::size_t row, Open& open) {
  OfferRecord& record = open.record;
  const std::string_view from = cell(row, break_qty);
  const std::string_view price = cell(row, unit_price);
  if (price.empty()) return;  // an offer that nobody priced
  open.priced = true;
  OfferFacts facts(into_.findings(), into_.place(static_cast<std::int64_t>(row) + 1));
  if (!record.currency.is_set()) {
    facts.warn("offer_currency_missing", "a price without its currency; it is left out");
    return;
  }
  // Some suppliers send "$0.25"; the sign says nothing that the currency column does not.
  const std::string number = plain_number(price, DecimalSign::point);
  const auto quantity = facts.break_quantity(from);
  const auto unit =
      facts.price(number.empty() ? price : std::string_view(number), {record.currency});
  if (quantity && unit) record.breaks.push_back({*quantity, *unit});
}

}  // namespace

bool is_break_rows(const SourceDocument& document) {
  return columns_of(document).has_value();
}

Result<OfferFile> read_break_rows(const SourceDocument& document) {
  OfferCollection collection(document, OfferLayout::break_rows);
  const auto columns = columns_of(document);
  TL_CHECK(RowReader(document.sheets.front(), *columns, collection).read());
  return collection.finish();
}

}  // namespace tl::sourcing
