#include "accounts/service/agreements.h"

#include <span>

#include "accounts/rules/words.h"
#include "accounts/service/customers.h"
#include "accounts/service/settings.h"
#include "accounts/store/account_file.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/database/series.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"

namespace tl::accounts {
namespace {

using database::Transaction;

Result<Agreement> load(Transaction& tx, std::string_view number) {
  TL_TRY(const auto agreement, agreement_by_number(tx, to_upper(trim(number))));
  if (agreement) return *agreement;
  return not_found("agreement_not_found",
                   cat("there is no agreement '", utf8_prefix(visible(number), 30),
                       "'; 'throughline account agreements ACCOUNT' lists them"));
}

Result<std::string> keep_copy(Transaction& tx, const Caller& caller, std::string_view number,
                              const AgreementCopy& copy) {
  const std::string name = cat("agreement/", number, "/", copy.file_name);
  TL_CHECK(vault::put(tx, {.name = name,
                           .data = std::as_bytes(std::span(copy.bytes)),
                           .media_type = copy.media_type,
                           .who = caller.actor,
                           .at = caller.now}));
  return name;
}

}  // namespace

Result<AgreementsView> sign_agreement(database::Database& db, const Caller& caller,
                                      const NewAgreement& request, const AgreementCopy& copy) {
  const Date signed_on = request.signed_on.value_or(caller.today);
  TL_TRY(const Agreement checked,
         checked_agreement({.kind = request.kind,
                            .title = request.title,
                            .signed_on = signed_on,
                            .valid_from = request.valid_from.value_or(signed_on),
                            .valid_until = request.valid_until,
                            .notice_days = request.notice_days,
                            .note = request.note,
                            .clauses = request.clauses}));
  return db.write([&](Transaction& tx) -> Result<AgreementsView> {
    Agreement agreement = checked;
    TL_TRY(const Customer customer, find_customer(tx, request.account));
    agreement.customer_id = customer.id;
    TL_TRY(const std::int64_t number, database::next_number(tx, "agreement"));
    agreement.number = cat("A", number);
    if (!copy.file_name.empty()) {
      TL_TRY(agreement.file, keep_copy(tx, caller, agreement.number, copy));
    }
    TL_TRY(agreement.id, insert_agreement(tx, caller, agreement));
    TL_CHECK(database::record_change(tx, caller, "agreement_signed",
                                     {"agreement", agreement.id.raw()}, json::to_json(agreement)));
    return agreements_of(tx, customer.id, caller.today);
  });
}

Result<AgreementsView> end_agreement(database::Database& db, const Caller& caller,
                                     const AgreementEnd& request) {
  TL_TRY(const std::string why, needed_line("why it ends", request.why));
  return db.write([&](Transaction& tx) -> Result<AgreementsView> {
    TL_TRY(const Agreement agreement, load(tx, request.agreement));
    if (agreement.ended_on) {
      return conflict("agreement_ended",
                      cat(agreement.number, " ended on ", agreement.ended_on->text(), ": ",
                          agreement.ended_why));
    }
    const Date on = request.on.value_or(caller.today);
    TL_CHECK(insert_agreement_end(tx, caller, {.id = agreement.id.raw(), .on = on, .why = why}));
    TL_CHECK(database::record_change(tx, caller, "agreement_ended",
                                     {"agreement", agreement.id.raw()}, json::to_json(why)));
    return agreements_of(tx, agreement.customer_id, on);
  });
}

Result<AgreementsView> agreements_of(Transaction& tx, CustomerId account, const Date& day) {
  TL_TRY(const auto agreements, agreements_of_customer(tx, account));
  TL_TRY(const std::int64_t days, house_setting_on(tx, agreement_warning_days, day));
  return agreements_on(agreements, day, {.warning_days = days});
}

Result<AgreementsView> show_agreements(database::Database& db, std::string_view account,
                                       const Date& day) {
  return db.read([&](Transaction& tx) -> Result<AgreementsView> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    return agreements_of(tx, customer.id, day);
  });
}

Result<SignedCopy> fetch_agreement(database::Database& db, const Caller& caller,
                                   std::string_view number) {
  return db.write([&](Transaction& tx) -> Result<SignedCopy> {
    TL_TRY(const Agreement agreement, load(tx, number));
    if (agreement.file.empty()) {
      return not_found("agreement_without_copy", cat("no copy of ", agreement.number, " was kept"));
    }
    TL_TRY(const vault::StoredFile stored, vault::newest(tx, agreement.file));
    SignedCopy copy{.file_name = agreement.file.substr(agreement.file.rfind('/') + 1)};
    TL_TRY(copy.bytes, vault::read_text(tx, stored));
    TL_CHECK(database::record_change(tx, caller, "agreement_read",
                                     {"agreement", agreement.id.raw()}, json::to_json(stored)));
    return copy;
  });
}

}  // namespace tl::accounts
