// Offers: what a supplier would sell a manufacturer part for, as of the day it was asked.
//
// A row of a price list or one packaging of a distributor's answer is one offer: the minimum order
// quantity, the multiple and the stock belong to it, not to the part, and pack forms never mix
// (a reel's price with a cut-tape order number is an error in the trade's best-known tools). An
// offer that is priced in several currencies is one record per currency, all of one stock pool.
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
using ImportId = Id<struct ImportTag>;  // one file of offers, read once

enum class PackForm { unknown, cut_tape, full_reel, re_reel, tray, tube, bulk, bag, box, other };
TL_DESCRIBE_ENUM(PackForm, unknown, cut_tape, full_reel, re_reel, tray, tube, bulk, bag, box, other)

// Whether the supplier still takes orders.
enum class Sale {
  open,
  stock_only,  // what is on the shelf, and no orders beyond it: "while stocks last", obsolete
  closed,      // cannot be ordered, or not by us
};
TL_DESCRIBE_ENUM(Sale, open, stock_only, closed)

struct PriceBreak {
  std::int64_t from = 1;  // pieces
  UnitPrice price;

  friend bool operator==(const PriceBreak&, const PriceBreak&) = default;
};
TL_DESCRIBE(PriceBreak, from, price)

// An offer as it stands in a file, before suppliers and parts were looked up.
struct OfferRecord {
  std::string supplier;
  std::string seller;  // who ships, where the supplier is a marketplace; "" when it ships itself
  std::string sku;     // the supplier's order number
  std::string manufacturer;
  std::string mpn;
  std::string description;
  Currency currency;
  std::vector<PriceBreak> breaks;     // ascending by `from`, each `from` once; empty: no price told
  std::optional<std::int64_t> stock;  // pieces; nullopt: not told
  // Offers of one pool sell the same pieces, so their stock counts once, at its largest figure: cut
  // tape and re-reel of one part, or one offer in several currencies. "": shares with nobody.
  std::string stock_pool;
  std::optional<std::int64_t> moq;             // minimum order quantity, pieces
  std::optional<std::int64_t> multiple;        // order in multiples of, pieces
  std::optional<std::int64_t> lead_time_days;  // the factory's, when stock does not cover
  std::optional<std::int64_t> dispatch_days;   // from stock to the carrier, where told
  PackForm pack = PackForm::unknown;
  std::string packaging;  // the source's own word: "EACH (SUPPLIED ON CUT TAPE)"
  std::optional<std::int64_t> pack_quantity;  // pieces of a full reel, tray or tube
  std::optional<Cost> pack_fee;  // per order line, for re-reeling; of a re_reel nullopt: not told
  parts::Lifecycle lifecycle = parts::Lifecycle::unknown;
  std::string status;  // the source's own word: "Active", "Activo"
  Sale sale = Sale::open;
  std::string origin;            // country of origin, ISO 3166-1 alpha-2; "" when not told
  std::string commodity_code;    // customs tariff number, digits only; "" when not told
  bool non_cancellable = false;  // NCNR
  std::optional<Date> retrieved_on;
  std::optional<Date> valid_until;
  std::string source;  // "Digi-Key v4 answer", "price list"
  std::string place;   // where in the file: "row 7", "line 12, product 1, variation 2"
  // Of the part, as the source tells it (part_words.h).
  parts::Compliance rohs = parts::Compliance::unknown;
  parts::Compliance reach = parts::Compliance::unknown;
  std::string moisture_level;  // MSL: "1", "2a"; "" when not told
  std::string body;            // package, in the source's words: "0603 (1608 Metric)"

  friend bool operator==(const OfferRecord&, const OfferRecord&) = default;
};
TL_DESCRIBE(OfferRecord, supplier, seller, sku, manufacturer, mpn, description, currency, breaks,
            stock, stock_pool, moq, multiple, lead_time_days, dispatch_days, pack, packaging,
            pack_quantity, pack_fee, lifecycle, status, sale, origin, commodity_code,
            non_cancellable, retrieved_on, valid_until, source, place, rohs, reach, moisture_level,
            body)

// A stored offer. Its manufacturer and part number stay the texts of its file: which of our parts
// it is for is asked anew for every quote, see offers_of_part.h.
struct Offer {
  OfferId id;
  ImportId import_id;
  SupplierId supplier_id;
  OfferRecord record;
};
TL_DESCRIBE(Offer, id, import_id, supplier_id, record)

}  // namespace tl::sourcing
