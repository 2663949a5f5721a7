// Sourcing of an RFQ: what is still to find out, requests to suppliers and their answers, the buy
// plan part by part, what would be if, and what is kept of it.
#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/jobs/progress.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/rfq_buying.h"
#include "quoting/service/rfq_requests.h"
#include "quoting/service/sourcing_desk.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Form;
using http::Method;
using http::Subject;
using http::WholeResponse;

constexpr http::QueryParameter by_strategy = {
    "strategy", "least-cost, least-excess, fastest or least-suppliers; as kept unless said"};

Result<std::optional<sourcing::Strategy>> strategy_of(const Call& call) {
  const std::string_view said = call.query("strategy");
  if (said.empty()) return std::optional<sourcing::Strategy>();
  TL_TRY(const sourcing::Strategy strategy, parse_strategy(said));
  return std::optional(strategy);
}

Result<SourcingPage> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  RfqFilter filter{.text = std::string(call.query("q")), .after = std::string(call.query("after"))};
  TL_TRY(filter.limit, call.rows(filter.limit));
  return list_sourcing(call.db(), day, std::move(filter),
                       [&](std::int64_t id) { return call.sees(id); });
}

struct WorkCounts {
  std::int64_t parts = 0;
  std::int64_t parts_open = 0;
  std::int64_t lines_without_part = 0;
};
TL_DESCRIBE(WorkCounts, parts, parts_open, lines_without_part)

Result<WorkCounts> counts(const Call& call) {
  TL_TRY(const SourcingWork work,
         show_sourcing_work(call.db(), call.caller().today, call.path("rfq")));
  const auto all = static_cast<std::int64_t>(work.items.size());
  return WorkCounts{work.parts, work.parts_open, all - work.parts_open};
}

Result<PlanMatrix> matrix(const Call& call) {
  TL_TRY(const auto strategy, strategy_of(call));
  return show_plan_matrix(call.db(), call.caller().today, call.path("rfq"), strategy);
}

Result<PartOffers> offers(const Call& call) {
  TL_TRY(const auto strategy, strategy_of(call));
  const auto demand = parse_decimal(call.path("demand"), 0);
  if (!demand) return not_found("demand_unknown", "the parts of a plan are numbered from 1");
  return show_part_offers(call.db(), call.caller().today, call.path("rfq"), *demand, strategy);
}

Result<Explanation> explain_figure(const Call& call) {
  TL_TRY(const auto strategy, strategy_of(call));
  return explain_plan(call.db(), call.caller().today, call.path("rfq"), strategy,
                      call.query("path"));
}

struct AskBody {
  std::optional<std::vector<std::int64_t>> lines;     // none: those that nobody offers
  std::optional<std::vector<std::string>> suppliers;  // none: those asked for the categories
  std::optional<Date> answer_by;
};
TL_DESCRIBE(AskBody, lines, suppliers, answer_by)

Result<RfqRequests> ask(const Call& call, const AskBody& body) {
  return request_offers(call.db(), call.caller(), call.path("rfq"),
                        {.lines = body.lines.value_or(std::vector<std::int64_t>()),
                         .suppliers = body.suppliers.value_or(std::vector<std::string>()),
                         .answer_by = body.answer_by,
                         .whom = sourcing::RequestsToMake::Whom::as_named});
}

struct RequestList {
  std::vector<sourcing::RequestWithLines> items;
};
TL_DESCRIBE(RequestList, items)

Result<RequestList> requests(const Call& call) {
  RequestList out;
  TL_TRY(out.items, sourcing::requests_of_rfq(call.db(), to_upper(trim(call.path("rfq")))));
  return out;
}

struct SentBody {
  std::optional<Date> sent_on;
  std::optional<Date> answer_by;
  std::optional<std::string> how;
};
TL_DESCRIBE(SentBody, sent_on, answer_by, how)

Result<sourcing::RequestState> sent(const Call& call, const SentBody& body) {
  return sourcing::note_request_sent(
      call.db(), call.caller(), to_upper(trim(call.path("rfq"))), call.path("request"),
      {.sent_on = body.sent_on, .answer_by = body.answer_by, .how = body.how.value_or("")});
}

enum class RequestKind { csv, xlsx };
TL_DESCRIBE_ENUM(RequestKind, csv, xlsx)

void add_request_file(http::Routes& routes, RequestKind kind) {
  routes.add({.path = cat("/api/v1/quoting/rfqs/{rfq}/requests/{request}/file.", enum_name(kind)),
              .summary = cat("The request as ", enum_name(kind), ", for its supplier to fill in"),
              .permission = Permission::plan_read,
              .account = account_of_rfq},
             [kind](const Call& call) -> Result<WholeResponse> {
               TL_TRY(sourcing::RequestFiles files,
                      sourcing::files_of_request(call.db(), to_upper(trim(call.path("rfq"))),
                                                 call.path("request")));
               const bool is_csv = kind == RequestKind::csv;
               return http::file_reply(
                   {.name = cat(files.name, ".", enum_name(kind)),
                    .media_type = is_csv ? "text/csv; charset=utf-8"
                                         : "application/vnd.openxmlformats-officedocument."
                                           "spreadsheetml.sheet",
                    .bytes = is_csv ? std::move(files.csv) : std::move(files.xlsx)});
             });
}

Result<AnswerEffect> answer(const Call& call) {
  TL_TRY(const Form form, Form::of(call));
  TL_TRY(const http::Part* file, form.required_file("file"));
  sourcing::AnswerFile from{.bytes = file->bytes,
                            .file_name = file->file_name,
                            .request = std::string(form.text("request"))};
  if (!form.text("currency").empty()) {
    TL_TRY(from.currency, Currency::parse(form.text("currency")));
  }
  jobs::NoProgress unwatched;
  return take_answer(call.db(), call.caller(), call.path("rfq"), from, unwatched);
}

void add_plan(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/plan",
              .summary = "The buy plan: parts down, quantities across, what each comes to",
              .permission = Permission::plan_read,
              .account = account_of_rfq,
              .query = {by_strategy}},
             &matrix);
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/plan/strategies",
              .summary = "What the plan comes to by every strategy",
              .permission = Permission::plan_read,
              .account = account_of_rfq},
             [](const Call& call) {
               return strategies_of_rfq(call.db(), call.caller().today, call.path("rfq"));
             });
  routes.add(
      {.path = "/api/v1/quoting/rfqs/{rfq}/plan/explain",
       .summary = "Why a figure of the plan is what it is",
       .permission = Permission::plan_read,
       .account = account_of_rfq,
       .query = {{"path", "the figure, such as material.1000 or line.14.price.1000"}, by_strategy}},
      &explain_figure);
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/plan/parts/{demand}",
              .summary = "The offers of one part as curves by quantity, with what was chosen",
              .permission = Permission::plan_read,
              .account = account_of_rfq,
              .query = {by_strategy}},
             &offers);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/what-if",
              .summary = "What the plan would come to otherwise, against the one that is kept",
              .permission = Permission::plan_read,
              .account = account_of_rfq,
              .writes = http::Door::Writes::nothing},
             [](const Call& call, const WhatIf& said) {
               return what_if(call.db(), call.caller().today, call.path("rfq"), said);
             });
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/quoting/rfqs/{rfq}/plan/keep",
       .summary =
           "Buy so from now on: strategy, suppliers left out, quantities, approved alternates",
       .permission = Permission::plan_edit,
       .account = account_of_rfq},
      [](const Call& call, const BuyingToKeep& said) {
        return keep_buying(call.db(), call.caller(), call.path("rfq"), said,
                           call.may(Permission::alternate_approve)
                               ? ApprovalRight::records_for_customer
                               : ApprovalRight::none);
      });
}

void add_requests(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/requests",
              .summary = "What suppliers were asked for it, what went out, what came back",
              .permission = Permission::plan_read,
              .account = account_of_rfq},
             &requests);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/requests",
              .summary = "Ask suppliers for lines: these, or those that nobody offers",
              .permission = Permission::supplier_edit,
              .account = account_of_rfq},
             &ask);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/requests/{request}/sent",
              .summary = "Record that a request went out, and until when an answer is due",
              .permission = Permission::supplier_edit,
              .account = account_of_rfq},
             &sent);
  for (const RequestKind kind : {RequestKind::csv, RequestKind::xlsx})
    add_request_file(routes, kind);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/answers",
              .summary = "Take in the file that a supplier sent back",
              .permission = Permission::supplier_edit,
              .account = account_of_rfq,
              .form = {{"file", "the request, filled in", http::FormField::Holds::file},
                       {"request", "which request it answers, where the file does not say"},
                       {"currency", "of an answer that names none"}},
              .body_max = limits::request_body_bytes_max},
             &answer);
}

}  // namespace

void add_sourcing_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/sourcing",
              .summary = "RFQs whose material is still being found, newest first",
              .permission = Permission::plan_read,
              .subject = Subject::filtered,
              .query = {{"q", "words in its number, assembly or customer"},
                        {"after", "the 'next' of the page before"},
                        {"limit", "rows of a page"},
                        {"as_of", "the day; today unless said"}}},
             &list);
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/sourcing",
              .summary = "What is still to find out for its material",
              .permission = Permission::plan_read,
              .account = account_of_rfq},
             [](const Call& call) {
               return show_sourcing_work(call.db(), call.caller().today, call.path("rfq"));
             });
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/sourcing/counts",
              .summary = "How much is still to find out, in numbers",
              .permission = Permission::plan_read,
              .account = account_of_rfq},
             &counts);
  add_plan(routes);
  add_requests(routes);
}

}  // namespace tl::quoting
