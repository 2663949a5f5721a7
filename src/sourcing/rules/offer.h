// Offers: what a supplier would sell a manufacturer part for, as of the day it was asked.
//
// A row of a price list or one packaging of a distributor's answer is one offer: the minimum order
// quantity, the multiple and the stock belong to it, not to the part, and pack forms never mix
// (a reel's price with a cut-tape order number is an error in the trade's best-known tools).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/id.h"
#include "foundation/money.h"
#include "parts/rules/part.h"

namespace tl::sourcing {

using SupplierId = Id<struct SupplierTag>;
using OfferId = Id<struct OfferTag>;

enum class PackForm { unknown, cut_tape, full_reel, re_reel, tray, tube, bulk, bag, box, other };
TL_DESCRIBE_ENUM(PackForm, unknown, cut_tape, full_reel, re_reel, tray, tube, bulk, bag, box, other)

struct PriceBreak {
  std::int64_t from = 1;  // pieces
  UnitPrice price;

  friend bool operator==(const PriceBreak&, const PriceBreak&) = default;
};
TL_DESCRIBE(PriceBreak, from, price)

// An offer as it stands in a file, before suppliers and parts were looked up.
struct OfferRecord {
  std::string supplier;
  std::string sku;  // the supplier's order number
  std::string manufacturer;
  std::string mpn;
  std::string description;
  Currency currency;
  std::vector<PriceBreak> breaks;     // ascending by `from`, each `from` once; empty: no price told
  std::optional<std::int64_t> stock;  // pieces; nullopt: not told
  std::optional<std::int64_t> moq;    // minimum order quantity, pieces
  std::optional<std::int64_t> multiple;        // order in multiples of, pieces
  std::optional<std::int64_t> lead_time_days;  // the factory's, when stock does not cover
  PackForm pack = PackForm::unknown;
  std::optional<Cost> pack_fee;  // per order line, e.g. for re-reeling
  parts::Lifecycle lifecycle = parts::Lifecycle::unknown;
  std::string status;            // the source's own word: "Active", "Activo"
  bool non_cancellable = false;  // NCNR
  std::optional<Date> retrieved_on;
  std::optional<Date> valid_until;
  std::string source;  // "Digi-Key v4 answer", a price list's name
  std::string place;   // where in the file: "row 7", "line 12, variation 2"
};
TL_DESCRIBE(OfferRecord, supplier, sku, manufacturer, mpn, description, currency, breaks, stock,
            moq, multiple, lead_time_days, pack, pack_fee, lifecycle, status, non_cancellable,
            retrieved_on, valid_until, source, place)

// A stored offer: the record with what it was matched to.
struct Offer {
  OfferId id;
  SupplierId supplier_id;
  parts::ManufacturerPartId part;
  OfferRecord record;
};
TL_DESCRIBE(Offer, id, supplier_id, part, record)

}  // namespace tl::sourcing
