#include "sourcing/store/offer_store.h"

#include <unordered_map>
#include <utility>

#include "sourcing/rules/offer_key.h"
#include "sourcing/store/statements.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

// An offer as it lies in its table; money as counts, words as text.
struct OfferRow {
  OfferId id;
  ImportId import_id;
  SupplierId supplier_id;
  std::string offer_key;
  std::string mpn_key;
  std::string supplier;
  std::string seller;
  std::string sku;
  std::string manufacturer;
  std::string mpn;
  std::string description;
  std::string currency;
  std::optional<std::int64_t> stock;
  std::string stock_pool;
  std::optional<std::int64_t> moq;
  std::optional<std::int64_t> multiple;
  std::optional<std::int64_t> lead_time_days;
  std::optional<std::int64_t> dispatch_days;
  PackForm pack = PackForm::unknown;
  std::string packaging;
  std::optional<std::int64_t> pack_quantity;
  std::optional<std::int64_t> pack_fee;
  parts::Lifecycle lifecycle = parts::Lifecycle::unknown;
  std::string status;
  Sale sale = Sale::open;
  std::string origin;
  std::string commodity_code;
  bool non_cancellable = false;
  Date retrieved_on;
  std::optional<Date> valid_until;
  std::string source;
  std::string place;
  parts::Compliance rohs = parts::Compliance::unknown;
  parts::Compliance reach = parts::Compliance::unknown;
  std::string moisture_level;
  std::string body;
};
TL_DESCRIBE(OfferRow, id, import_id, supplier_id, offer_key, mpn_key, supplier, seller, sku,
            manufacturer, mpn, description, currency, stock, stock_pool, moq, multiple,
            lead_time_days, dispatch_days, pack, packaging, pack_quantity, pack_fee, lifecycle,
            status, sale, origin, commodity_code, non_cancellable, retrieved_on, valid_until,
            source, place, rohs, reach, moisture_level, body)

struct BreakRow {
  OfferId offer_id;
  std::int64_t from_pieces = 0;
  std::int64_t price = 0;
};
TL_DESCRIBE(BreakRow, offer_id, from_pieces, price)

struct NewSupplier {
  std::string name;
  std::string name_key;
};
TL_DESCRIBE(NewSupplier, name, name_key)

struct KeyAsked {
  std::string mpn_key;
  Date as_of;
};
TL_DESCRIBE(KeyAsked, mpn_key, as_of)

OfferRow row_of(const OfferRecord& record, Date retrieved_on) {
  OfferRow row;
  row.offer_key = offer_key(record);
  row.mpn_key = mpn_key(record);
  row.supplier = record.supplier;
  row.seller = record.seller;
  row.sku = record.sku;
  row.manufacturer = record.manufacturer;
  row.mpn = record.mpn;
  row.description = record.description;
  row.currency = record.currency.code();
  row.stock = record.stock;
  row.stock_pool = record.stock_pool;
  row.moq = record.moq;
  row.multiple = record.multiple;
  row.lead_time_days = record.lead_time_days;
  row.dispatch_days = record.dispatch_days;
  row.pack = record.pack;
  row.packaging = record.packaging;
  row.pack_quantity = record.pack_quantity;
  if (record.pack_fee) row.pack_fee = record.pack_fee->raw();
  row.lifecycle = record.lifecycle;
  row.status = record.status;
  row.sale = record.sale;
  row.origin = record.origin;
  row.commodity_code = record.commodity_code;
  row.non_cancellable = record.non_cancellable;
  row.retrieved_on = record.retrieved_on.value_or(retrieved_on);
  row.valid_until = record.valid_until;
  row.source = record.source;
  row.place = record.place;
  row.rohs = record.rohs;
  row.reach = record.reach;
  row.moisture_level = record.moisture_level;
  row.body = record.body;
  return row;
}

// "XXX" is what an offer without a price carries.
Result<Currency> currency_of(const OfferRow& row) {
  if (row.currency == Currency().code()) return Currency();
  return Currency::parse(row.currency);
}

Result<Offer> offer_of(OfferRow row) {
  TL_TRY(const Currency currency, currency_of(row));
  Offer offer{.id = row.id, .import_id = row.import_id, .supplier_id = row.supplier_id};
  OfferRecord& record = offer.record;
  record.supplier = std::move(row.supplier);
  record.seller = std::move(row.seller);
  record.sku = std::move(row.sku);
  record.manufacturer = std::move(row.manufacturer);
  record.mpn = std::move(row.mpn);
  record.description = std::move(row.description);
  record.currency = currency;
  record.stock = row.stock;
  record.stock_pool = std::move(row.stock_pool);
  record.moq = row.moq;
  record.multiple = row.multiple;
  record.lead_time_days = row.lead_time_days;
  record.dispatch_days = row.dispatch_days;
  record.pack = row.pack;
  record.packaging = std::move(row.packaging);
  record.pack_quantity = row.pack_quantity;
  if (row.pack_fee) record.pack_fee = Cost::of_raw(*row.pack_fee, currency);
  record.lifecycle = row.lifecycle;
  record.status = std::move(row.status);
  record.sale = row.sale;
  record.origin = std::move(row.origin);
  record.commodity_code = std::move(row.commodity_code);
  record.non_cancellable = row.non_cancellable;
  record.retrieved_on = row.retrieved_on;
  record.valid_until = row.valid_until;
  record.source = std::move(row.source);
  record.place = std::move(row.place);
  record.rohs = row.rohs;
  record.reach = row.reach;
  record.moisture_level = std::move(row.moisture_level);
  record.body = std::move(row.body);
  return offer;
}

Result<void> file_suppliers(Transaction& tx, std::vector<OfferRow>& rows) {
  std::vector<NewSupplier> suppliers;
  std::unordered_map<std::string, std::size_t> by_key;
  std::vector<std::size_t> of_row;
  of_row.reserve(rows.size());
  for (const OfferRow& row : rows) {
    const std::string key = supplier_key(row.supplier);
    const auto [found, is_new] = by_key.try_emplace(key, suppliers.size());
    if (is_new) suppliers.push_back({row.supplier, key});
    of_row.push_back(found->second);
  }
  TL_TRY(const auto ids, tx.query_each<SupplierId>(statements::insert_supplier, suppliers));
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].supplier_id = ids[of_row[i]];
  return {};
}

}  // namespace

Result<ImportId> insert_import(Transaction& tx, const ImportRow& row) {
  return tx.query_one<ImportId>(statements::insert_import, row);
}

Result<std::vector<ImportRow>> imports_of_file(Transaction& tx, const std::string& file_hash) {
  return tx.query<ImportRow>(statements::imports_of_file, file_hash);
}

Result<std::vector<ImportRow>> list_imports(Transaction& tx, std::int64_t limit) {
  return tx.query<ImportRow>(statements::list_imports, limit);
}

Result<std::vector<SupplierRow>> list_suppliers(Transaction& tx) {
  return tx.query<SupplierRow>(statements::list_suppliers);
}

Result<void> insert_offers(Transaction& tx, ImportId import, Date retrieved_on,
                           std::span<const OfferRecord> records) {
  std::vector<OfferRow> rows;
  rows.reserve(records.size());
  for (const OfferRecord& record : records) rows.push_back(row_of(record, retrieved_on));
  TL_CHECK(file_suppliers(tx, rows));
  for (OfferRow& row : rows) row.import_id = import;
  TL_TRY(const auto ids, tx.query_each<OfferId>(statements::insert_offer, rows));
  std::vector<BreakRow> breaks;
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (const PriceBreak& step : records[i].breaks) {
      breaks.push_back({ids[i], step.from, step.price.raw()});
    }
  }
  TL_CHECK(tx.execute_each(statements::insert_price_break, breaks));
  return {};
}

Result<std::vector<std::vector<Offer>>> current_offers(Transaction& tx,
                                                       std::span<const std::string> mpn_keys,
                                                       Date as_of) {
  // Each key is asked for once, however many lines name it.
  std::vector<KeyAsked> asked;
  std::unordered_map<std::string, std::size_t> place;
  for (const std::string& key : mpn_keys) {
    if (!key.empty() && place.try_emplace(key, asked.size()).second) asked.push_back({key, as_of});
  }
  TL_TRY(auto rows, tx.query_each<OfferRow>(statements::current_offers, asked));
  TL_TRY(const auto breaks, tx.query_each<BreakRow>(statements::current_price_breaks, asked));
  std::vector<std::vector<Offer>> by_asked(asked.size());
  std::unordered_map<OfferId, Offer*> by_id;
  std::vector<std::size_t> counts(asked.size(), 0);
  for (const OfferRow& row : rows) ++counts[place[row.mpn_key]];
  for (std::size_t i = 0; i < asked.size(); ++i) by_asked[i].reserve(counts[i]);
  for (OfferRow& row : rows) {
    std::vector<Offer>& offers = by_asked[place[row.mpn_key]];
    TL_TRY(Offer offer, offer_of(std::move(row)));
    offers.push_back(std::move(offer));
    by_id[offers.back().id] = &offers.back();
  }
  for (const BreakRow& row : breaks) {
    const auto found = by_id.find(row.offer_id);
    ENSURE(found != by_id.end(), "both statements ask for the same offers");
    OfferRecord& record = found->second->record;
    record.breaks.push_back({row.from_pieces, UnitPrice::of_raw(row.price, record.currency)});
  }
  std::vector<std::vector<Offer>> out;
  out.reserve(mpn_keys.size());
  for (const std::string& key : mpn_keys) {
    out.push_back(key.empty() ? std::vector<Offer>() : by_asked[place[key]]);
  }
  return out;
}

}  // namespace tl::sourcing
