#include "sourcing/service/source_terms.h"

#include <set>

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/erasure.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/service/offer_files.h"
#include "sourcing/store/source_terms_store.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

Result<void> check(const NewSourceTerms& request) {
  if (squeeze_spaces(request.source).empty()) {
    return invalid("source_terms_malformed", "terms of a source name the source");
  }
  if (!request.use_days && !request.keep_days && !request.re_reel_fee) {
    return invalid("source_terms_malformed",
                   "terms say how long prices may be used or kept, or what a re-reel costs");
  }
  for (const auto& days : {request.use_days, request.keep_days}) {
    if (days && (*days < 0 || *days > term_days_max)) {
      return invalid("source_terms_malformed",
                     cat(*days, " days cannot be meant; say 0 to ", term_days_max));
    }
  }
  if (request.re_reel_fee && request.re_reel_fee->raw() < 0) {
    return invalid("source_terms_malformed", "a fee is not negative");
  }
  return {};
}

struct Ended {
  ToldOffers told;
  std::string source;
  std::string rule;
};

std::vector<Ended> ended_by(const Date& today, const std::vector<SourceTerms>& all,
                            const std::vector<ToldOffers>& told) {
  std::vector<Ended> ended;
  for (const ToldOffers& group : told) {
    const SourceTerms* terms = terms_on(all, source_name(group.source, group.supplier), today);
    const auto last_day = keep_until(group.retrieved_on, terms);
    if (!last_day || *last_day >= today) continue;
    ended.push_back({group, terms->source,
                     cat(terms->source, ": kept for ", *terms->keep_days, " days, terms of ",
                         terms->valid_from.text())});
  }
  return ended;
}

Result<void> erase_one(Transaction& tx, const Caller& caller, const Ended& one,
                       ErasureReport& report) {
  TL_CHECK(erase_told_offers(tx, one.told, {.on = caller.today, .rule = one.rule}));
  const Erased erased{.source = one.source,
                      .told_on = one.told.retrieved_on,
                      .file = one.told.file_name,
                      .offers = one.told.offers,
                      .rule = one.rule};
  TL_CHECK(database::record_change(tx, caller, "offers_erased",
                                   {"offer_import", one.told.import_id.raw()},
                                   json::to_json(erased)));
  report.offers += one.told.offers;
  report.erased.push_back(erased);
  return {};
}

}  // namespace

Result<SourceTerms> set_source_terms(database::Database& db, const Caller& caller,
                                     const NewSourceTerms& request) {
  TL_CHECK(check(request));
  SourceTerms terms{.source = squeeze_spaces(request.source),
                    .valid_from = request.valid_from.value_or(caller.today),
                    .use_days = request.use_days,
                    .keep_days = request.keep_days,
                    .re_reel_fee = request.re_reel_fee,
                    .note = squeeze_spaces(request.note)};
  return db.write([&](Transaction& tx) -> Result<SourceTerms> {
    SourceTerms kept = terms;
    TL_TRY(kept.id,
           insert_source_terms(tx, terms, {.at = caller.now, .by = std::string(caller.actor)}));
    TL_CHECK(database::record_change(tx, caller, "source_terms_set",
                                     {"source_terms", kept.id.raw()}, json::to_json(kept)));
    return kept;
  });
}

Result<std::vector<SourceTerms>> all_source_terms(database::Database& db) {
  return db.read([](Transaction& tx) { return list_source_terms(tx); });
}

Result<ErasureReport> erase_expired(database::Database& db, const Caller& caller) {
  return db.write([&](Transaction& tx) -> Result<ErasureReport> {
    ErasureReport report;
    TL_TRY(const auto terms, list_source_terms(tx));
    if (terms.empty()) return report;
    TL_TRY(const auto told, told_offers(tx));
    const std::vector<Ended> ended = ended_by(caller.today, terms, told);
    if (ended.empty()) return report;
    TL_CHECK(database::erase_facts(tx, "terms of sources ended", [&]() -> Result<void> {
      std::set<std::string> files;
      for (const Ended& one : ended) {
        TL_CHECK(erase_one(tx, caller, one, report));
        files.insert(vault_name_of(one.told.file_hash, one.told.file_name));
      }
      // A file goes with the first of its offers: it cannot be taken away in part.
      for (const std::string& file : files) {
        TL_TRY(const std::int64_t contents, vault::erase(tx, file));
        report.files += contents;
      }
      return {};
    }));
    return report;
  });
}

}  // namespace tl::sourcing
