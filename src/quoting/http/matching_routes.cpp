// What the lines of an RFQ mean: suggestions, decisions, new parts, and what the customer sends.
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/line_supply.h"
#include "quoting/service/matching.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Method;

Result<MatchingDetail> line(const Call& call) {
  const auto number = parse_decimal(call.path("line"), 0);
  if (!number) return not_found("line_not_found", "the lines of a BOM are numbered from 1");
  return matching_line(call.db(), call.path("rfq"), *number);
}

struct ChoiceBody {
  std::int64_t line = 0;
  std::int64_t seen = 0;
  std::optional<std::string> manufacturer;
  std::optional<std::string> mpn;  // none: none of our parts
};
TL_DESCRIBE(ChoiceBody, line, seen, manufacturer, mpn)

struct ChoicesBody {
  std::int64_t reading = 0;
  std::vector<ChoiceBody> items;
  std::optional<std::string> note;
};
TL_DESCRIBE(ChoicesBody, reading, items, note)

MatchingDecisions decisions_of(const ChoicesBody& body) {
  MatchingDecisions said{.reading = body.reading, .note = body.note.value_or("")};
  for (const ChoiceBody& one : body.items) {
    said.items.push_back({one.line, one.seen, one.manufacturer.value_or(""), one.mpn.value_or("")});
  }
  return said;
}

struct NewPartBody {
  std::int64_t reading = 0;
  std::int64_t line = 0;
  std::int64_t seen = 0;
  std::string manufacturer;
  std::string mpn;
  std::optional<std::string> description;
  std::optional<std::string> package;
  std::optional<std::string> note;
};
TL_DESCRIBE(NewPartBody, reading, line, seen, manufacturer, mpn, description, package, note)

Result<NewPartMade> new_part(const Call& call, const NewPartBody& body) {
  return new_part_of_line(call.db(), call.caller(), call.path("rfq"),
                          {.reading = body.reading,
                           .line = {body.line, body.seen, body.manufacturer, body.mpn},
                           .description = body.description.value_or(""),
                           .package = body.package.value_or(""),
                           .note = body.note.value_or("")});
}

struct Supplies {
  std::vector<SuppliedLine> items;
};
TL_DESCRIBE(Supplies, items)

struct SupplyBody {
  std::vector<std::int64_t> lines;
  SuppliedBy by = SuppliedBy::customer;
  std::optional<Date> supplied_on;
  std::optional<std::int64_t> pieces;
  std::optional<std::string> note;
};
TL_DESCRIBE(SupplyBody, lines, by, supplied_on, pieces, note)

Result<Supplies> supply(const Call& call, const SupplyBody& body) {
  TL_TRY(auto items, supply_lines(call.db(), call.caller(), call.path("rfq"),
                                  {.lines = body.lines,
                                   .by = body.by,
                                   .supplied_on = body.supplied_on,
                                   .note = body.note.value_or(""),
                                   .pieces = body.pieces}));
  return Supplies{std::move(items)};
}

void add_deciding(http::Routes& routes) {
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/matching/decisions",
              .summary = "Say what lines mean, all of them or none, as they were seen",
              .permission = Permission::match_decide,
              .account = account_of_rfq},
             [](const Call& call, const ChoicesBody& body) {
               return decide_matching(call.db(), call.caller(), call.path("rfq"),
                                      decisions_of(body));
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/matching/taken-back",
              .summary = "Take the decisions about lines back",
              .permission = Permission::match_decide,
              .account = account_of_rfq},
             [](const Call& call, const ChoicesBody& body) {
               return take_back_matching(call.db(), call.caller(), call.path("rfq"),
                                         decisions_of(body));
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/matching/new-part",
              .summary = "File a new part for a line, for engineering to review",
              .permission = Permission::match_decide,
              .account = account_of_rfq},
             &new_part);
}

}  // namespace

void add_matching_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/matching",
              .summary = "How every line is matched, what is open, what was decided",
              .permission = Permission::bom_read,
              .account = account_of_rfq},
             [](const Call& call) { return matching_page(call.db(), call.path("rfq")); });
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/matching/lines/{line}",
              .summary = "A line beside the parts that it may be, and its decisions",
              .permission = Permission::bom_read,
              .account = account_of_rfq},
             &line);
  add_deciding(routes);
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/supplies",
              .summary = "The lines that the customer supplies",
              .permission = Permission::bom_read,
              .account = account_of_rfq},
             [](const Call& call) -> Result<Supplies> {
               TL_TRY(auto items, supplied_lines(call.db(), call.path("rfq")));
               return Supplies{std::move(items)};
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/supplies",
              .summary = "Say who supplies lines: the customer, or we buy them",
              .permission = Permission::bom_edit,
              .account = account_of_rfq},
             &supply);
}

}  // namespace tl::quoting
