// What is signed with the customer, with its signed copy.
#include "accounts/http/account_routes.h"
#include "accounts/service/agreements.h"
#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using access::Permission;
using http::Call;
using http::Form;
using http::Method;
using http::WholeResponse;

struct AgreementEndBody {
  std::string why;
  std::optional<Date> on;
};
TL_DESCRIBE(AgreementEndBody, why, on)

Result<std::vector<Clause>> clauses_said(std::string_view lines) {
  std::vector<Clause> clauses;
  for (const std::string_view line : split(lines, '\n')) {
    if (trim(line).empty()) continue;
    TL_TRY(clauses.emplace_back(), parse_clause(trim(line)));
  }
  return clauses;
}

Result<std::int64_t> days_of_notice(std::string_view text) {
  if (text.empty()) return 0;
  const auto days = parse_decimal(text, 0);
  if (!days) return invalid("agreement_notice_invalid", "notice_days: say a number of days");
  return *days;
}

Result<AgreementsView> sign(const Call& call) {
  TL_TRY(const Form form, Form::of(call));
  NewAgreement agreement{.account = std::string(call.path("account")),
                         .title = std::string(form.text("title")),
                         .note = std::string(form.text("note"))};
  TL_TRY(agreement.kind, parse_agreement_kind(form.text("kind")));
  TL_TRY(agreement.signed_on, form.day("signed_on"));
  TL_TRY(agreement.valid_from, form.day("valid_from"));
  TL_TRY(agreement.valid_until, form.day("valid_until"));
  TL_TRY(agreement.notice_days, days_of_notice(form.text("notice_days")));
  TL_TRY(agreement.clauses, clauses_said(form.text("clauses")));
  AgreementCopy copy;
  if (const http::Part* file = form.file("file"); file != nullptr && !file->bytes.empty()) {
    copy = {.file_name = file->file_name, .media_type = file->media_type, .bytes = file->bytes};
  }
  return sign_agreement(call.db(), call.caller(), agreement, copy);
}

Result<WholeResponse> fetch(const Call& call) {
  TL_TRY(SignedCopy copy, fetch_agreement(call.db(), call.caller(), call.path("agreement")));
  return http::file_reply({.name = std::move(copy.file_name),
                           .media_type = "application/octet-stream",
                           .bytes = std::move(copy.bytes)});
}

}  // namespace

void add_agreement_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/accounts/{account}/agreements",
              .summary = "What is signed with the customer, and what runs out",
              .permission = Permission::agreement_read,
              .account = account_in_path,
              .query = as_of_day},
             [](const Call& call) -> Result<AgreementsView> {
               TL_TRY(const Date day, call.day());
               return show_agreements(call.db(), call.path("account"), day);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/accounts/{account}/agreements",
              .summary = "Record an agreement, with its signed copy",
              .permission = Permission::agreement_edit,
              .account = account_in_path,
              .form = {{"kind", "nda, frame, quality, logistics, service_level or other"},
                       {"title", "what it is called"},
                       {"signed_on", "today unless said"},
                       {"valid_from", "the day of signature unless said"},
                       {"valid_until", "the last day; until notice unless said"},
                       {"notice_days", "0 unless said"},
                       {"clauses", "one a line: payment=30 days net"},
                       {"note", "of our own"},
                       {"file", "the signed copy", http::FormField::Holds::file}},
              .body_max = limits::request_body_bytes_max},
             &sign);
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/accounts/agreements/{agreement}/end",
       .summary = "Notice was given, or another took its place",
       .permission = Permission::agreement_edit,
       .account = account_of_agreement},
      [](const Call& call, const AgreementEndBody& body) {
        return end_agreement(
            call.db(), call.caller(),
            {.agreement = std::string(call.path("agreement")), .why = body.why, .on = body.on});
      });
  // That it was read is recorded, as with every file of the vault.
  routes.add({.path = "/api/v1/accounts/agreements/{agreement}/copy",
              .summary = "The signed copy of an agreement; recorded",
              .permission = Permission::agreement_read,
              .account = account_of_agreement,
              .writes = http::Door::Writes::by_itself},
             &fetch);
}

}  // namespace tl::accounts
