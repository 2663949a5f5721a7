#include "sourcing/service/offers.h"

#include <algorithm>
#include <utility>

#include "foundation/text.h"
#include "platform/database/checksum.h"
#include "platform/documents/read_document.h"
#include "sourcing/rules/read_offers.h"
#include "sourcing/rules/supplier_request.h"
#include "sourcing/service/keep_offers.h"
#include "sourcing/store/request_store.h"
#include "sourcing/store/source_terms_store.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

// A file that was read, ready to be stored.
struct Readied {
  OfferFile offers;
  DocumentFormat format = DocumentFormat::delimited_text;
  std::string file_hash;
  Date retrieved_on;
};

// No offer may come from tomorrow: it would win over every honest one until then.
void hold_to_today(OfferFile& file, std::string_view file_name, Date today) {
  std::int64_t held = 0;
  for (OfferRecord& offer : file.offers) {
    if (!offer.retrieved_on || *offer.retrieved_on <= today) continue;
    offer.retrieved_on = today;
    ++held;
  }
  if (held == 0) return;
  file.findings.warn(
      "offer_date_in_future", {.file = std::string(file_name)},
      cat(count_of(held, "offer"), held == 1 ? " bears" : " bear",
          " a date that is still to come; counted as retrieved today, ", today.text()));
}

// The request file that a supplier sent back closes that request too, and its lines are told one by
// one: that is another command's work. A file that names a request of somebody else is a price
// list.
Result<void> refuse_answer(database::Database& db, const SourceDocument& document,
                           std::string_view file_name) {
  const std::string number = request_number_in(document);
  if (number.empty()) return {};
  TL_TRY(const auto request,
         db.read([&](Transaction& tx) { return request_by_number(tx, number); }));
  if (!request) return {};
  return invalid("offers_answer_a_request",
                 cat(file_name, " is our request ", number, " to ", request->supplier,
                     ", filled in; take it in with: throughline rfq answer ", file_name));
}

Result<Readied> ready(const OfferImport& request, const SourceDocument& document, Date today) {
  if (request.retrieved && *request.retrieved > today) {
    return invalid("retrieved_in_future",
                   cat("the prices cannot have been retrieved on ", request.retrieved->text(),
                       ": that is after today, ", today.text()));
  }
  TL_TRY(OfferFile offers,
         read_offers(document, {.supplier = request.source, .currency = request.currency}));
  if (offers.offers.empty() && offers.not_found == 0) {
    return invalid(
        "offers_none_read",
        cat(request.file_name, ": ", count_of(offers.refused, "row"), " and not one offer; ",
            offers.findings.empty() ? std::string("is this the right file?")
                                    : offers.findings.all().front().message));
  }
  hold_to_today(offers, request.file_name, today);
  const bool undated = std::ranges::any_of(
      offers.offers, [](const OfferRecord& offer) { return !offer.retrieved_on; });
  if (!request.retrieved && undated) {
    offers.findings.note("retrieved_assumed", {.file = std::string(request.file_name)},
                         cat("nothing says when these prices were retrieved; they count as of "
                             "today, ",
                             today.text(), ". Name the day if it was another"));
  }
  return Readied{.offers = std::move(offers),
                 .format = document.format,
                 .file_hash = database::sha256_hex(request.bytes),
                 .retrieved_on = request.retrieved.value_or(today)};
}

std::string source_of(const OfferImport& request, const OfferFile& file) {
  if (!request.source.empty()) return squeeze_spaces(request.source);
  if (file.offers.empty()) return std::string(enum_name(file.layout));
  return file.offers.front().source;
}

Result<std::optional<ImportRow>> known_import(Transaction& tx, const OfferImport& request,
                                              const ImportRow& wanted) {
  TL_TRY(const auto earlier, imports_of_file(tx, wanted.file_hash));
  for (const ImportRow& row : earlier) {
    if (row.source != wanted.source) continue;
    if (!request.retrieved || row.retrieved_on == *request.retrieved) {
      return std::optional<ImportRow>(row);
    }
  }
  return std::optional<ImportRow>();
}

// What was current on the day, valid and priced as the terms of its source let it be.
Result<std::vector<std::vector<Offer>>> offers_under_terms(Transaction& tx,
                                                           std::span<const std::string> keys,
                                                           Date as_of) {
  TL_TRY(auto by_key, current_offers(tx, keys, as_of));
  TL_TRY(const auto all_terms, list_source_terms(tx));
  if (all_terms.empty()) return by_key;
  for (std::vector<Offer>& offers : by_key) {
    for (Offer& offer : offers) {
      const SourceTerms* terms = terms_on(all_terms, source_name(offer.record), as_of);
      if (terms != nullptr) apply_terms(offer.record, *terms);
    }
  }
  return by_key;
}

}  // namespace

Result<ImportOutcome> import_offers(database::Database& db, const Caller& caller,
                                    const OfferImport& request, jobs::Progress& progress) {
  progress.begin(cat("Reading ", request.file_name), 0);
  TL_TRY(const SourceDocument document, documents::read_document(request.bytes, request.file_name));
  TL_CHECK(refuse_answer(db, document, request.file_name));
  TL_TRY(const Readied readied, ready(request, document, caller.today));
  const OfferFile& file = readied.offers;
  const ImportRow wanted{.source = source_of(request, file),
                         .file_name = std::string(request.file_name),
                         .file_hash = readied.file_hash,
                         .layout = std::string(enum_name(file.layout)),
                         .retrieved_on = readied.retrieved_on,
                         .imported_at = caller.now,
                         .imported_by = caller.actor,
                         .offers = static_cast<std::int64_t>(file.offers.size()),
                         .price_breaks = file.breaks,
                         .not_found = file.not_found,
                         .refused = file.refused};
  return db.write([&](Transaction& tx) -> Result<ImportOutcome> {
    ImportOutcome outcome{.import = wanted, .repeated = file.repeated, .findings = file.findings};
    TL_TRY(const auto known, known_import(tx, request, wanted));
    if (known) {
      outcome.state = ImportState::known_already;
      outcome.import = *known;
      return outcome;
    }
    TL_TRY(outcome.import,
           keep_offers(
               tx, caller,
               {.bytes = request.bytes, .file_name = request.file_name, .format = readied.format},
               wanted, file.offers, progress));
    return outcome;
  });
}

Result<std::vector<std::vector<Offer>>> offers_on(Transaction& tx,
                                                  std::span<const WantedPart> parts, Date as_of,
                                                  const parts::Manufacturers& makers) {
  std::vector<std::string> keys;
  keys.reserve(parts.size());
  for (const WantedPart& part : parts) keys.push_back(part.mpn.key());
  TL_TRY(auto by_key, offers_under_terms(tx, keys, as_of));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::vector<Offer> of_part;
    for (const std::size_t at : offers_of_part(parts[i], by_key[i], makers)) {
      of_part.push_back(std::move(by_key[i][at]));
    }
    by_key[i] = std::move(of_part);
  }
  return by_key;
}

Result<std::vector<Offer>> offers_of_number(database::Database& db, std::string_view mpn,
                                            Date as_of) {
  TL_TRY(const parts::Mpn number, parts::Mpn::parse(mpn));
  return db.read([&](Transaction& tx) -> Result<std::vector<Offer>> {
    const std::string keys[] = {number.key()};
    TL_TRY(auto found, offers_under_terms(tx, keys, as_of));
    return std::move(found.front());
  });
}

Result<std::vector<ImportRow>> recent_imports(database::Database& db, std::int64_t limit) {
  return db.read([&](Transaction& tx) { return list_imports(tx, limit); });
}

}  // namespace tl::sourcing
