#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "parts/service/known_numbers.h"
#include "platform/database/audit.h"
#include "platform/database/checksum.h"
#include "platform/documents/media_type.h"
#include "platform/documents/read_document.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"
#include "stock/rules/stock_file.h"
#include "stock/service/stock.h"
#include "stock/store/stock.h"

namespace tl::stock {
namespace {

using database::Transaction;

// The lots of the file under their keys, with their owners; what cannot be filed is told.
class Filing {
 public:
  Filing(Transaction& tx, StockImport& out) : tx_(tx), out_(out) {}

  Result<std::vector<Lot>> file(const std::vector<LotRecord>& records) {
    std::vector<Lot> lots;
    for (const LotRecord& record : records) {
      Lot lot = record.lot;
      if (!record.owner.empty()) {
        TL_TRY(lot.owner, owner_of(record.owner));
        if (!lot.owner) {
          refuse("stock_owner_unknown", record,
                 cat("there is no customer '", utf8_prefix(record.owner, 60),
                     "'; add one with customer add, or leave the owner out when it is ours"));
          continue;
        }
      }
      lot.key = lot_key(lot);
      if (!keys_.insert(lot.key).second) {
        refuse("stock_lot_repeated", record,
               cat(lot_text(lot), " stands twice; give every lot a name of its own"));
        continue;
      }
      lots.push_back(std::move(lot));
    }
    return lots;
  }

 private:
  void refuse(std::string_view code, const LotRecord& record, std::string why) {
    out_.findings.error(code, record.place, cat(why, "; the row is left out"));
    ++out_.refused;
  }

  // nullopt: nobody of that name.
  Result<std::optional<CustomerId>> owner_of(const std::string& name) {
    const auto known = owners_.find(name);
    if (known != owners_.end()) return known->second;
    std::optional<CustomerId> id;
    const auto customer = accounts::find_customer(tx_, name);
    if (customer) {
      id = customer->id;
    } else if (customer.error().kind != ErrorKind::not_found) {
      return customer.error();
    }
    owners_.emplace(name, id);
    return id;
  }

  Transaction& tx_;
  StockImport& out_;
  std::set<std::string> keys_;
  std::map<std::string, std::optional<CustomerId>> owners_;
};

bool same(const Lot& a, const Lot& b) {
  return a.owner == b.owner && a.part_number == b.part_number && a.manufacturer == b.manufacturer &&
         a.mpn == b.mpn && a.pieces == b.pieces && a.location == b.location &&
         a.date_code == b.date_code && a.cost == b.cost && a.received_on == b.received_on;
}

// A file of headings is a slip; one of rows that were all left out answers with its findings.
Result<StockImport> nothing_read(StockImport out, std::string_view file_name) {
  if (out.refused > 0) return out;
  return invalid("stock_none_read", cat(file_name, " lists no lot: is this the right file?"));
}

// Counts what is new, and adds the lots that a count of everything did not find.
void compare(const std::vector<LotOnHand>& before, Extent extent, std::vector<Lot>& lots,
             StockImport& out) {
  std::map<std::string_view, const Lot*> known;
  for (const LotOnHand& lot : before) known.emplace(lot.lot.key, &lot.lot);
  std::set<std::string> found;
  for (const Lot& lot : lots) {
    found.insert(lot.key);
    const auto at = known.find(lot.key);
    if (at == known.end() || at->second->pieces == 0) {
      ++out.created;
    } else {
      ++(same(*at->second, lot) ? out.unchanged : out.changed);
    }
  }
  if (extent == Extent::some) return;
  if (out.refused > 0) {
    out.findings.warn("stock_count_incomplete", {},
                      cat("no lot is taken for gone, because ", count_of(out.refused, "row"),
                          " could not be read: mend and import the file again"));
    return;
  }
  for (const LotOnHand& lot : before) {
    if (lot.lot.pieces == 0 || found.contains(lot.lot.key)) continue;
    lots.push_back(lot.lot);
    lots.back().pieces = 0;
    ++out.gone;
  }
}

// A lot with pieces whose number no part on file has is a slip of the pen, or a part that nobody
// entered yet: it is taken, and told.
Result<void> tell_unknown_parts(Transaction& tx, const std::vector<Lot>& lots, StockImport& out) {
  constexpr std::size_t named_max = 10;
  TL_TRY(const parts::KnownNumbers known, parts::KnownNumbers::load(tx));
  std::vector<std::string> named;
  std::int64_t count = 0;
  for (const Lot& lot : lots) {
    const bool is_known =
        lot.mpn.empty() ? known.has_part(lot.part_number) : known.has_made(lot.mpn);
    if (is_known || lot.pieces == 0) continue;
    ++count;
    const std::string name =
        lot.mpn.empty() ? lot.part_number : squeeze_spaces(cat(lot.manufacturer, " ", lot.mpn));
    if (std::ranges::find(named, name) == named.end()) named.push_back(name);
  }
  if (count == 0) return {};
  std::string list = join(named | std::views::take(named_max), ", ");
  if (named.size() > named_max) list += cat(" and ", named.size() - named_max, " more");
  out.findings.warn("stock_parts_unknown", {},
                    cat(count_of(count, "lot"), count == 1 ? " is" : " are",
                        " of parts that are not on file: ", list,
                        "; taken all the same, but a quote uses such a lot only for a line that "
                        "names the very number. Correct the number in the file, or add the part "
                        "with: throughline parts import FILE"));
  return {};
}

Result<void> keep_file(Transaction& tx, const Caller& caller, const StockFileToImport& file,
                       const CountRow& count, DocumentFormat format) {
  TL_CHECK(vault::put(tx, {.name = cat("stock/", count.file_hash, "/", file.file_name),
                           .data = std::as_bytes(std::span(file.bytes)),
                           .media_type = documents::media_type_of(format),
                           .who = caller.actor,
                           .at = caller.now}));
  return {};
}

Result<Date> counted_day(const StockFileToImport& file, const Date& today) {
  const Date day = file.counted_on.value_or(today);
  if (day > today) {
    return invalid("counted_in_future",
                   cat("nobody counted on ", day.text(), " yet: today is ", today.text()));
  }
  return day;
}

}  // namespace

Result<StockImport> import_stock(database::Database& db, const Caller& caller,
                                 const StockFileToImport& file) {
  TL_TRY(const Date counted_on, counted_day(file, caller.today));
  TL_TRY(const SourceDocument document, documents::read_document(file.bytes, file.file_name));
  TL_TRY(const StockFile read, read_stock(document));
  return db.write([&](Transaction& tx) -> Result<StockImport> {
    StockImport out{.counted_on = counted_on,
                    .rows = static_cast<std::int64_t>(read.records.size()) + read.refused,
                    .refused = read.refused,
                    .findings = read.findings};
    CountRow count{.file_name = std::string(file.file_name),
                   .file_hash = database::sha256_hex(file.bytes),
                   .counted_on = counted_on,
                   .complete = file.extent == Extent::everything,
                   .counted_at = caller.now,
                   .counted_by = caller.actor};
    TL_TRY(const auto earlier, counts_of_file(tx, count.file_hash, counted_on));
    out.known_already = std::ranges::any_of(
        earlier, [&](const CountRow& row) { return row.complete == count.complete; });
    TL_TRY(std::vector<Lot> lots, Filing(tx, out).file(read.records));
    if (lots.empty()) return nothing_read(std::move(out), file.file_name);
    TL_TRY(const auto before, lots_on(tx, counted_on));
    if (out.known_already) {
      out.unchanged = static_cast<std::int64_t>(lots.size());
      return out;
    }
    TL_CHECK(tell_unknown_parts(tx, lots, out));
    compare(before, file.extent, lots, out);
    count.lots = static_cast<std::int64_t>(lots.size());
    count.refused = out.refused;
    TL_CHECK(keep_file(tx, caller, file, count, document.format));
    TL_TRY(count.id, insert_count(tx, count));
    TL_CHECK(insert_lots(tx, count, lots));
    TL_CHECK(database::record_change(tx, caller, "stock_counted", {"stock_count", count.id.raw()},
                                     json::to_json(count)));
    return out;
  });
}

}  // namespace tl::stock
