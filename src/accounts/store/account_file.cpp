#include "accounts/store/account_file.h"

#include "accounts/store/columns.h"
#include "accounts/store/statements.h"

namespace tl::accounts {
namespace {

using database::Transaction;

// An agreement without the list of its clauses, which stand in a table of their own.
struct AgreementRow {
  AgreementId id;
  std::string number;
  CustomerId customer_id;
  AgreementKind kind = AgreementKind::frame;
  std::string title;
  Date signed_on;
  Date valid_from;
  std::optional<Date> valid_until;
  std::int64_t notice_days = 0;
  std::string file;
  std::string note;
  std::string recorded_by;
  std::optional<Date> ended_on;
  std::string ended_why;
};
TL_DESCRIBE(AgreementRow, id, number, customer_id, kind, title, signed_on, valid_from, valid_until,
            notice_days, file, note, recorded_by, ended_on, ended_why)

struct ClauseRow {
  AgreementId agreement_id;
  std::string name;
  std::string value;
};
TL_DESCRIBE(ClauseRow, agreement_id, name, value)

Agreement agreement_of(AgreementRow row) {
  return {.id = row.id,
          .number = std::move(row.number),
          .customer_id = row.customer_id,
          .kind = row.kind,
          .title = std::move(row.title),
          .signed_on = row.signed_on,
          .valid_from = row.valid_from,
          .valid_until = row.valid_until,
          .notice_days = row.notice_days,
          .file = std::move(row.file),
          .note = std::move(row.note),
          .recorded_by = std::move(row.recorded_by),
          .ended_on = row.ended_on,
          .ended_why = std::move(row.ended_why)};
}

}  // namespace

Result<ObjectiveId> insert_objective(Transaction& tx, const Caller& caller,
                                     const Objective& objective) {
  return tx.query_one<ObjectiveId>(statements::insert_objective, objective,
                                   database::named("recorded_at", caller.now),
                                   database::named("recorded_by", caller.actor));
}

Result<std::vector<Objective>> objectives_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<Objective>(statements::objectives_of_customer, customer);
}

Result<std::optional<Objective>> objective_by_number(Transaction& tx, std::string_view number) {
  return tx.query_optional<Objective>(statements::objective_by_number, number);
}

Result<MeasuredValueId> insert_measured(Transaction& tx, const MeasuredValue& value) {
  return tx.query_one<MeasuredValueId>(statements::insert_measured, value);
}

Result<std::vector<MeasuredValue>> measured_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<MeasuredValue>(statements::measured_of_customer, customer);
}

Result<ProductId> insert_product(Transaction& tx, const ProductFact& product) {
  return tx.query_one<ProductId>(statements::insert_product, product);
}

Result<ProductFactId> insert_product_fact(Transaction& tx, const ProductFact& fact) {
  return tx.query_one<ProductFactId>(statements::insert_product_fact, fact);
}

Result<std::vector<ProductFact>> product_facts_of_customer(Transaction& tx, CustomerId customer) {
  return tx.query<ProductFact>(statements::product_facts_of_customer, customer);
}

Result<std::vector<ProductFact>> product_facts_of_number(Transaction& tx, std::string_view number) {
  return tx.query<ProductFact>(statements::product_facts_of_number, number);
}

Result<AgreementId> insert_agreement(Transaction& tx, const Caller& caller,
                                     const Agreement& agreement) {
  const AgreementRow row{.number = agreement.number,
                         .customer_id = agreement.customer_id,
                         .kind = agreement.kind,
                         .title = agreement.title,
                         .signed_on = agreement.signed_on,
                         .valid_from = agreement.valid_from,
                         .valid_until = agreement.valid_until,
                         .notice_days = agreement.notice_days,
                         .file = agreement.file,
                         .note = agreement.note,
                         .recorded_by = caller.actor};
  TL_TRY(const AgreementId id,
         tx.query_one<AgreementId>(statements::insert_agreement, row,
                                   database::named("recorded_at", caller.now)));
  for (const Clause& clause : agreement.clauses)
    TL_CHECK(tx.execute(statements::insert_clause, id, clause.name, clause.value));
  return id;
}

Result<std::vector<Agreement>> agreements_of_customer(Transaction& tx, CustomerId customer) {
  TL_TRY(auto rows, tx.query<AgreementRow>(statements::agreements_of_customer, customer));
  TL_TRY(const auto clauses, tx.query<ClauseRow>(statements::clauses_of_customer, customer));
  std::vector<Agreement> out;
  for (AgreementRow& row : rows) {
    Agreement agreement = agreement_of(std::move(row));
    for (const ClauseRow& clause : clauses) {
      if (clause.agreement_id == agreement.id)
        agreement.clauses.push_back({clause.name, clause.value});
    }
    out.push_back(std::move(agreement));
  }
  return out;
}

Result<std::optional<Agreement>> agreement_by_number(Transaction& tx, std::string_view number) {
  TL_TRY(auto row, tx.query_optional<AgreementRow>(statements::agreement_by_number, number));
  if (!row) return std::optional<Agreement>();
  return std::optional<Agreement>(agreement_of(*std::move(row)));
}

Result<void> insert_objective_end(Transaction& tx, const Caller& caller, const EndRow& end) {
  TL_CHECK(tx.execute(statements::insert_objective_end, end.id, end.on, end.why, caller.now,
                      caller.actor));
  return {};
}

Result<void> insert_agreement_end(Transaction& tx, const Caller& caller, const EndRow& end) {
  TL_CHECK(tx.execute(statements::insert_agreement_end, end.id, end.on, end.why, caller.now,
                      caller.actor));
  return {};
}

}  // namespace tl::accounts
