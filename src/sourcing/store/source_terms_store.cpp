#include "sourcing/store/source_terms_store.h"

#include "sourcing/store/statements.h"

namespace tl::sourcing {
namespace {

using database::Transaction;

struct TermsRow {
  SourceTermsId id;
  std::string source;
  Date valid_from;
  std::optional<std::int64_t> use_days;
  std::optional<std::int64_t> keep_days;
  std::optional<std::int64_t> re_reel_fee;
  std::optional<std::string> currency;
  std::string note;
};
TL_DESCRIBE(TermsRow, id, source, valid_from, use_days, keep_days, re_reel_fee, currency, note)

struct NewTermsRow {
  std::string source;
  Date valid_from;
  std::optional<std::int64_t> use_days;
  std::optional<std::int64_t> keep_days;
  std::optional<std::int64_t> re_reel_fee;
  std::optional<std::string> currency;
  std::string note;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(NewTermsRow, source, valid_from, use_days, keep_days, re_reel_fee, currency, note,
            recorded_at, recorded_by)

struct ErasedGroup {
  ImportId import_id;
  std::string source;
  std::string supplier;
  Date retrieved_on;
};
TL_DESCRIBE(ErasedGroup, import_id, source, supplier, retrieved_on)

struct ErasedRow {
  ImportId import_id;
  std::string source;
  std::string supplier;
  Date retrieved_on;
  Date erased_on;
  std::string erased_rule;
};
TL_DESCRIBE(ErasedRow, import_id, source, supplier, retrieved_on, erased_on, erased_rule)

}  // namespace

Result<SourceTermsId> insert_source_terms(Transaction& tx, const SourceTerms& terms,
                                          const Recorded& recorded) {
  NewTermsRow row{.source = terms.source,
                  .valid_from = terms.valid_from,
                  .use_days = terms.use_days,
                  .keep_days = terms.keep_days,
                  .note = terms.note,
                  .recorded_at = recorded.at,
                  .recorded_by = recorded.by};
  if (terms.re_reel_fee) {
    row.re_reel_fee = terms.re_reel_fee->raw();
    row.currency = terms.re_reel_fee->currency().code();
  }
  return tx.query_one<SourceTermsId>(statements::insert_source_terms, row);
}

Result<std::vector<SourceTerms>> list_source_terms(Transaction& tx) {
  TL_TRY(auto rows, tx.query<TermsRow>(statements::list_source_terms));
  std::vector<SourceTerms> all;
  all.reserve(rows.size());
  for (TermsRow& row : rows) {
    SourceTerms terms{.id = row.id,
                      .source = std::move(row.source),
                      .valid_from = row.valid_from,
                      .use_days = row.use_days,
                      .keep_days = row.keep_days,
                      .note = std::move(row.note)};
    if (row.re_reel_fee && row.currency) {
      TL_TRY(const Currency currency, Currency::parse(*row.currency));
      terms.re_reel_fee = Cost::of_raw(*row.re_reel_fee, currency);
    }
    all.push_back(std::move(terms));
  }
  return all;
}

Result<std::vector<ToldOffers>> told_offers(Transaction& tx) {
  return tx.query<ToldOffers>(statements::told_offers);
}

Result<void> erase_told_offers(Transaction& tx, const ToldOffers& told, const Erasing& erasing) {
  TL_CHECK(
      tx.execute(statements::erase_price_breaks, ErasedGroup{.import_id = told.import_id,
                                                             .source = told.source,
                                                             .supplier = told.supplier,
                                                             .retrieved_on = told.retrieved_on}));
  TL_CHECK(tx.execute(statements::erase_offers, ErasedRow{.import_id = told.import_id,
                                                          .source = told.source,
                                                          .supplier = told.supplier,
                                                          .retrieved_on = told.retrieved_on,
                                                          .erased_on = erasing.on,
                                                          .erased_rule = erasing.rule}));
  return {};
}

}  // namespace tl::sourcing
