// RFQs: listed, received, shown, matched, their clock.
#include "accounts/http/account_routes.h"
#include "foundation/text.h"
#include "platform/jobs/job_queue.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/receive_rfq.h"
#include "quoting/service/rfq_course.h"
#include "quoting/service/rfq_list.h"
#include "quoting/service/rfqs.h"
#include "quoting/service/whose.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Form;
using http::Method;
using http::Subject;

Result<RfqFilter> filter_of(const Call& call) {
  RfqFilter filter{.text = std::string(call.query("q")), .after = std::string(call.query("after"))};
  if (const std::string_view stage = call.query("stage"); !stage.empty()) {
    filter.stage = enum_from_name<RfqStage>(stage);
    if (!filter.stage) {
      return invalid("rfq_stage_unknown",
                     cat("stage=", visible(utf8_prefix(stage, 40)),
                         ": say collecting, preparing, drafted, issued or resting"));
    }
  }
  TL_TRY(filter.limit, call.rows(filter.limit));
  return filter;
}

Result<RfqPage> list(const Call& call) {
  TL_TRY(const Date day, call.day());
  TL_TRY(const RfqFilter filter, filter_of(call));
  return list_rfqs(call.db(), day, filter, [&](std::int64_t id) { return call.sees(id); });
}

// The bytes stay those of the request.
Result<NewRfq> sent_rfq(const Call& call, const Form& form) {
  TL_TRY(const http::Part* bom, form.required_file("bom"));
  NewRfq rfq{.customer = std::string(call.path("account")),
             .assembly = std::string(form.text("assembly")),
             .revision = std::string(form.text("revision")),
             .bom_file = bom->file_name,
             .bom_bytes = bom->bytes,
             .sender = std::string(form.text("sender"))};
  TL_TRY(rfq.quantities, parse_quantities(form.text("quantities")));
  TL_TRY(rfq.need_by, form.day("need_by"));
  TL_TRY(rfq.bom_tags, parse_data_tags(form.text("tags")));
  return rfq;
}

Result<RfqView> receive(const Call& call) {
  TL_TRY(const Form form, Form::of(call));
  TL_TRY(const NewRfq rfq, sent_rfq(call, form));
  return new_rfq(call.db(), call.caller(), rfq);
}

Result<jobs::Job> receive_as_job(const Call& call) {
  TL_TRY(const Form form, Form::of(call));
  TL_TRY(const NewRfq rfq, sent_rfq(call, form));
  return receive_later(call.db(), call.caller(), rfq);
}

const std::vector<http::FormField> rfq_form = {
    {"bom", "the customer's BOM", http::FormField::Holds::file},
    {"assembly", "what is to be built"},
    {"revision", "its revision"},
    {"quantities", "such as 100,500,1000"},
    {"need_by", "when the boards are needed"},
    {"tags", "of the BOM: nda, export_control"},
    {"sender", "who at the customer's sent it"}};

struct DecisionBody {
  std::vector<std::int64_t> lines;
  std::optional<std::string> manufacturer;
  std::optional<std::string> mpn;  // none: none of our parts
  std::optional<std::string> note;
};
TL_DESCRIBE(DecisionBody, lines, manufacturer, mpn, note)

Result<MatchReport> decide(const Call& call, const DecisionBody& body) {
  return decide_lines(call.db(), call.caller(), call.path("rfq"),
                      {.lines = body.lines,
                       .manufacturer = body.manufacturer.value_or(""),
                       .mpn = body.mpn.value_or(""),
                       .note = body.note.value_or("")});
}

struct EventBody {
  std::optional<Date> on;
  std::optional<std::string> reason;
};
TL_DESCRIBE(EventBody, on, reason)

using RecordEvent = Result<RfqClock> (*)(database::Database&, const Caller&, std::string_view,
                                         const RfqEvent&);

void add_event(http::Routes& routes, std::string_view verb, std::string summary,
               RecordEvent record) {
  routes.add({.method = Method::post,
              .path = cat("/api/v1/quoting/rfqs/{rfq}/", verb),
              .summary = std::move(summary),
              .permission = Permission::rfq_edit,
              .account = account_of_rfq},
             [record](const Call& call, const EventBody& body) {
               return record(call.db(), call.caller(), call.path("rfq"),
                             {.on = body.on, .reason = body.reason.value_or("")});
             });
}

}  // namespace

Result<std::int64_t> account_of_rfq(database::Transaction& tx, const Call& call) {
  TL_TRY(const accounts::CustomerId customer, customer_of_rfq(tx, call.path("rfq")));
  return customer.raw();
}

void add_rfq_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/rfqs",
              .summary = "RFQs, newest first",
              .permission = Permission::rfq_read,
              .subject = Subject::filtered,
              .query = {{"stage", "collecting, preparing, drafted, issued or resting"},
                        {"q", "words in its number, assembly or customer"},
                        {"after", "the 'next' of the page before"},
                        {"limit", "rows of a page"},
                        {"as_of", "the day; today unless said"}},
              .kept = http::Kept::for_reach},
             &list);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/accounts/{account}/rfqs",
              .summary = "Receive an RFQ with its BOM",
              .permission = Permission::rfq_edit,
              .account = accounts::account_in_path,
              .form = rfq_form,
              .body_max = limits::request_body_bytes_max},
             &receive);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/accounts/{account}/rfqs/later",
              .summary = "Receive an RFQ whose BOM is large, as a job",
              .permission = Permission::rfq_edit,
              .account = accounts::account_in_path,
              .form = rfq_form,
              .body_max = limits::request_body_bytes_max},
             &receive_as_job);
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}",
              .summary = "An RFQ: its BOM as understood, findings, quotes",
              .permission = Permission::rfq_read,
              .account = account_of_rfq,
              .kept = http::Kept::for_reach},
             [](const Call& call) { return show_rfq(call.db(), call.path("rfq")); });
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/summary",
              .summary = "An RFQ as the list shows it",
              .permission = Permission::rfq_read,
              .account = account_of_rfq,
              .query = {{"as_of", "the day; today unless said"}},
              .kept = http::Kept::for_reach},
             [](const Call& call) -> Result<RfqSummary> {
               TL_TRY(const Date day, call.day());
               return rfq_summary(call.db(), day, call.path("rfq"));
             });
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/quoting/rfqs/{rfq}/match",
       .summary = "Match every line; parts that are new get a proposed number",
       .permission = Permission::match_decide,
       .account = account_of_rfq},
      [](const Call& call) { return match_rfq(call.db(), call.caller(), call.path("rfq")); });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/decisions",
              .summary = "Say what lines mean, all of them or none",
              .permission = Permission::match_decide,
              .account = account_of_rfq},
             &decide);
  routes.add(
      {.path = "/api/v1/quoting/rfqs/{rfq}/clock",
       .summary = "How long it has taken, with its rests",
       .permission = Permission::rfq_read,
       .account = account_of_rfq,
       .kept = http::Kept::for_reach},
      [](const Call& call) { return rfq_clock(call.db(), call.caller(), call.path("rfq")); });
  add_event(routes, "pause", "Let its clock rest for a reason that is not ours", &pause_rfq);
  add_event(routes, "resume", "Let its clock run again", &resume_rfq);
  add_event(routes, "complete", "All that the quote needs has arrived", &complete_data);
}

}  // namespace tl::quoting
