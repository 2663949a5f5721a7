// What a customer does in their window: send, answer, decide. Only they do it there; what they told
// one of ours is recorded at the RFQ, the query or the quote.
#include "accounts/http/account_routes.h"
#include "foundation/text.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/window.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Audience;
using http::Call;
using http::Form;
using http::Method;
using http::Subject;

Result<void> check_theirs(const Call& call) {
  if (call.who().account) return {};
  return denied("window_is_the_customers",
                "only the customer's own people do this in their window; record what they told you "
                "on the quote, the question or the RFQ");
}

Result<WindowRfq> send_rfq(const Call& call) {
  TL_CHECK(check_theirs(call));
  TL_TRY(const Form form, Form::of(call));
  TL_TRY(const http::Part* bom, form.required_file("bom"));
  TL_TRY(auto quantities, parse_quantities(form.text("quantities")));
  TL_TRY(const auto need_by, form.day("need_by"));
  TL_TRY(std::string account, accounts::code_of_account(call, *call.who().account));
  return window_send_rfq(call.db(), call.caller(),
                         {.customer = std::move(account),
                          .assembly = std::string(form.text("assembly")),
                          .revision = std::string(form.text("revision")),
                          .bom_file = bom->file_name,
                          .bom_bytes = bom->bytes,
                          .quantities = std::move(quantities),
                          .need_by = need_by,
                          .sender = call.who().name});
}

Result<WindowFile> send_file(const Call& call) {
  TL_CHECK(check_theirs(call));
  TL_TRY(const Form form, Form::of(call));
  TL_TRY(const http::Part* file, form.required_file("file"));
  return window_send_file(call.db(), call.caller(), call.path("rfq"),
                          {.name = file->file_name,
                           .bytes = file->bytes,
                           .kind = recognised_kind(file->file_name, file->bytes),
                           .sender = call.who().name});
}

struct WindowAnswerBody {
  std::string text;
};
TL_DESCRIBE(WindowAnswerBody, text)

Result<WindowRfq> answer(const Call& call, const WindowAnswerBody& body) {
  TL_CHECK(check_theirs(call));
  TL_TRY(const std::string query, window_query(call.db(), call.caller(), call.path("query")));
  TL_TRY(const auto answered, answer_query(call.db(), call.caller(), query, body.text));
  return window_rfq(call.db(), call.caller(), answered.about);
}

struct WindowAlternateBody {
  AlternateDecision decision = AlternateDecision::approved;
  std::optional<std::string> note;
};
TL_DESCRIBE(WindowAlternateBody, decision, note)

Result<WindowRfq> decide_alternate(const Call& call, const WindowAlternateBody& body) {
  TL_CHECK(check_theirs(call));
  TL_TRY(const std::string query, window_query(call.db(), call.caller(), call.path("query")));
  TL_CHECK(answer_alternate(
      call.db(), call.caller(), query,
      {.decision = body.decision, .said_by = call.who().name, .note = body.note.value_or("")}));
  TL_TRY(const std::string about, window_rfq_of_query(call.db(), query));
  return window_rfq(call.db(), call.caller(), about);
}

// What they looked at comes with the decision, so that nobody accepts what they did not see.
struct WindowDecisionBody {
  QuoteDecision decision = QuoteDecision::accepted;
  std::string pdf_sha256;
  std::optional<std::string> reference;
  std::optional<std::string> note;
};
TL_DESCRIBE(WindowDecisionBody, decision, pdf_sha256, reference, note)

Result<WindowQuote> decide_quote(const Call& call, const WindowDecisionBody& body) {
  TL_CHECK(check_theirs(call));
  if (body.pdf_sha256.empty())
    return invalid("quote_file_unsaid", "say with pdf_sha256 which document was looked at");
  TL_TRY(const std::string document, window_document(call.db(), call.path("quote")));
  TL_CHECK(answer_quote(call.db(), call.caller(), document,
                        {.decision = body.decision,
                         .said_by = call.who().name,
                         .pdf_sha256 = body.pdf_sha256,
                         .reference = body.reference.value_or(""),
                         .note = body.note.value_or("")}));
  return window_quote(call.db(), call.caller().today, document);
}

// Of ours, in the customer's name.
struct ToldDecisionBody {
  QuoteDecision decision = QuoteDecision::accepted;
  std::string said_by;
  std::optional<std::string> reference;
  std::optional<std::string> note;
};
TL_DESCRIBE(ToldDecisionBody, decision, said_by, reference, note)

struct ToldAlternateBody {
  AlternateDecision decision = AlternateDecision::approved;
  std::string said_by;
  std::optional<std::string> note;
};
TL_DESCRIBE(ToldAlternateBody, decision, said_by, note)

void add_told(http::Routes& routes) {
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/quotes/{quote}/answers",
              .summary = "Record that the customer accepted or declined a revision",
              .permission = Permission::quote_accept,
              .account = account_of_quote},
             [](const Call& call, const ToldDecisionBody& body) {
               return answer_quote(call.db(), call.caller(), call.path("quote"),
                                   {.decision = body.decision,
                                    .said_by = body.said_by,
                                    .reference = body.reference.value_or(""),
                                    .note = body.note.value_or("")});
             });
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/quoting/queries/{query}/alternate",
       .summary = "Record that the customer approved or refused another part",
       .permission = Permission::alternate_approve,
       .account = accounts::account_of_query},
      [](const Call& call, const ToldAlternateBody& body) {
        return answer_alternate(
            call.db(), call.caller(), call.path("query"),
            {.decision = body.decision, .said_by = body.said_by, .note = body.note.value_or("")});
      });
}

}  // namespace

void add_window_answer_routes(http::Routes& routes) {
  routes.add({.method = Method::post,
              .path = "/api/v1/window/rfqs",
              .summary = "Send a request for quotation with its BOM",
              .permission = Permission::rfq_send,
              .subject = Subject::filtered,
              .audience = Audience::customers_too,
              .form = {{"bom", "the parts list", http::FormField::Holds::file},
                       {"assembly", "what is to be built"},
                       {"revision", "its revision"},
                       {"quantities", "such as 100,500,1000"},
                       {"need_by", "when the boards are needed"}},
              .body_max = limits::request_body_bytes_max},
             &send_rfq);
  routes.add({.method = Method::post,
              .path = "/api/v1/window/rfqs/{rfq}/files",
              .summary = "Send a further file of a request, or its next version",
              .permission = Permission::file_add,
              .account = account_of_rfq,
              .audience = Audience::customers_too,
              .form = {{"file", "as it is", http::FormField::Holds::file}},
              .body_max = limits::request_body_bytes_max},
             &send_file);
  routes.add({.method = Method::post,
              .path = "/api/v1/window/queries/{query}/answer",
              .summary = "Answer a question",
              .permission = Permission::query_answer,
              .account = accounts::account_of_query,
              .audience = Audience::customers_too},
             &answer);
  routes.add({.method = Method::post,
              .path = "/api/v1/window/queries/{query}/alternate",
              .summary = "Approve or refuse another part",
              .permission = Permission::alternate_approve,
              .account = accounts::account_of_query,
              .audience = Audience::customers_too},
             &decide_alternate);
  routes.add({.method = Method::post,
              .path = "/api/v1/window/quotes/{quote}/decision",
              .summary = "Accept or decline a quotation as it was looked at",
              .permission = Permission::quote_accept,
              .account = account_of_quote,
              .audience = Audience::customers_too},
             &decide_quote);
  add_told(routes);
}

}  // namespace tl::quoting
