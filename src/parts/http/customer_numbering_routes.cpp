// How a customer numbers parts, tried on samples before it holds, and what they call ours.
#include "accounts/http/account_routes.h"
#include "parts/http/part_routes.h"
#include "parts/service/customer_numberings.h"

namespace tl::parts {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct NumberingBody {
  std::string pattern;
  std::vector<std::string> fields;  // "tol=F:1%,J:5%"
  std::optional<Date> verified_on;
  std::optional<std::string> note;
};
TL_DESCRIBE(NumberingBody, pattern, fields, verified_on, note)

struct TrialBody {
  std::vector<std::string> samples;
  std::optional<std::string> pattern;  // none: the rules that hold
  std::optional<std::vector<std::string>> fields;
};
TL_DESCRIBE(TrialBody, samples, pattern, fields)

struct Trial {
  std::vector<NumberDecoding> items;
};
TL_DESCRIBE(Trial, items)

struct CrossReferenceBody {
  std::string number;
  std::string part;
};
TL_DESCRIBE(CrossReferenceBody, number, part)

struct CrossReferences {
  std::vector<CustomerNumberView> items;
};
TL_DESCRIBE(CrossReferences, items)

Result<Trial> try_samples(const Call& call, const TrialBody& body) {
  if (body.pattern) {
    TL_TRY(auto tried,
           try_numbering_rules({.pattern = *body.pattern,
                                .fields = body.fields.value_or(std::vector<std::string>())},
                               body.samples));
    return Trial{std::move(tried)};
  }
  TL_TRY(auto tried, try_customer_numbering(call.db(), call.path("account"), body.samples));
  return Trial{std::move(tried)};
}

Result<CustomerNumberingView> set(const Call& call, const NumberingBody& body) {
  return set_customer_numbering(call.db(), call.caller(),
                                {.customer = std::string(call.path("account")),
                                 .rules = {.pattern = body.pattern, .fields = body.fields},
                                 .verified_on = body.verified_on,
                                 .note = body.note.value_or("")});
}

Result<CrossReferences> add_number(const Call& call, const CrossReferenceBody& body) {
  TL_TRY(auto numbers, cross_reference(call.db(), call.caller(),
                                       {.customer = std::string(call.path("account")),
                                        .number = body.number,
                                        .part = body.part}));
  return CrossReferences{std::move(numbers)};
}

}  // namespace

void add_customer_numbering_routes(http::Routes& routes) {
  routes.add(
      {.path = "/api/v1/parts/accounts/{account}/numbering",
       .summary = "How the customer numbers parts, now and before",
       .permission = Permission::account_read,
       .account = accounts::account_in_path},
      [](const Call& call) { return show_customer_numbering(call.db(), call.path("account")); });
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/accounts/{account}/numbering",
              .summary = "Say how the customer numbers parts",
              .permission = Permission::account_edit,
              .account = accounts::account_in_path},
             &set);
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/accounts/{account}/numbering/trial",
              .summary = "Try rules on samples; nothing is saved",
              .permission = Permission::account_read,
              .account = accounts::account_in_path,
              .writes = http::Door::Writes::nothing},
             &try_samples);
  routes.add({.path = "/api/v1/parts/accounts/{account}/numbers",
              .summary = "What the customer calls parts of ours",
              .permission = Permission::account_read,
              .account = accounts::account_in_path},
             [](const Call& call) -> Result<CrossReferences> {
               TL_TRY(auto numbers, cross_references(call.db(), call.path("account")));
               return CrossReferences{std::move(numbers)};
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/accounts/{account}/numbers",
              .summary = "From now on their number means that part of ours",
              .permission = Permission::account_edit,
              .account = accounts::account_in_path},
             &add_number);
}

}  // namespace tl::parts
