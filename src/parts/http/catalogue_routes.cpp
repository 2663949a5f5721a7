// Our parts: listed, looked at, reviewed, corrected, merged; and what a text says of a part.
#include "accounts/http/account_routes.h"
#include "foundation/text.h"
#include "parts/http/part_routes.h"
#include "parts/rules/parametric.h"
#include "parts/service/part_files.h"

namespace tl::parts {
namespace {

using access::Permission;
using accounts::said;
using http::Call;
using http::Method;

Result<PartPage> list(const Call& call) {
  PartFilter filter{.text = std::string(call.query("q")),
                    .after = std::string(call.query("after"))};
  if (const std::string_view state = call.query("state"); !state.empty()) {
    filter.state = enum_from_name<PartState>(state);
    if (!filter.state) {
      return invalid("part_state_unknown", cat("state=", visible(utf8_prefix(state, 40)),
                                               ": say proposed, released or blocked"));
    }
  }
  TL_TRY(filter.limit, call.rows(filter.limit));
  return list_parts(call.db(), filter);
}

// Parts are everybody's; which customers use one is told to who may see their accounts.
Result<PartFile> show(const Call& call) {
  return part_file(call.db(), call.path("part"), [&](std::int64_t customer) {
    return call.who().may(Permission::account_read, customer);
  });
}

struct ReviewBody {
  PartState state = PartState::released;
  std::int64_t seen = 0;
  std::optional<std::string> note;
};
TL_DESCRIBE(ReviewBody, state, seen, note)

Result<PartFile> review(const Call& call, const ReviewBody& body) {
  TL_CHECK(review_part(call.db(), call.caller(),
                       {.number = std::string(call.path("part")),
                        .state = body.state,
                        .seen = body.seen,
                        .note = said(body.note)}));
  return show(call);
}

struct CorrectionBody {
  std::int64_t seen = 0;
  std::optional<std::string> description;
  std::optional<MadeCorrection> made;
  std::optional<std::string> note;
};
TL_DESCRIBE(CorrectionBody, seen, description, made, note)

Result<PartFile> correct(const Call& call, const CorrectionBody& body) {
  const PartCorrection correction{.number = std::string(call.path("part")),
                                  .seen = body.seen,
                                  .description = body.description,
                                  .made = body.made,
                                  .note = said(body.note)};
  TL_CHECK(correct_part(call.db(), call.caller(), correction));
  return show(call);
}

struct MergeBody {
  std::string into;
  std::int64_t seen = 0;
  std::optional<std::string> note;
};
TL_DESCRIBE(MergeBody, into, seen, note)

Result<PartFile> merge(const Call& call, const MergeBody& body) {
  TL_CHECK(merge_parts(call.db(), call.caller(),
                       {.number = std::string(call.path("part")),
                        .into = body.into,
                        .seen = body.seen,
                        .note = said(body.note)}));
  return show(call);
}

struct TextBody {
  std::string text;
  std::optional<std::string> designator;
  std::optional<std::string> value;
  std::optional<std::string> package;
};
TL_DESCRIBE(TextBody, text, designator, value, package)

struct TextRead {
  std::string parameters;  // "" no passive part is described
  std::vector<ParameterOrigin> origins;
  std::vector<std::string> notes;
};
TL_DESCRIBE(TextRead, parameters, origins, notes)

Result<TextRead> read(const Call&, const TextBody& body) {
  const std::string designator = said(body.designator);
  const std::string value = said(body.value);
  const std::string package = said(body.package);
  ParametricReading reading = read_parameters(
      {.designator = designator, .value = value, .description = body.text, .package = package});
  TextRead out{.origins = std::move(reading.origins), .notes = std::move(reading.notes)};
  if (reading.parameters.kind != PassiveKind::unknown)
    out.parameters = parameters_text(reading.parameters);
  return out;
}

}  // namespace

void add_catalogue_routes(http::Routes& routes) {
  routes.add(
      {.path = "/api/v1/parts/catalogue",
       .summary = "Our parts, those to review first",
       .permission = Permission::part_read,
       .query = {{"q", "words in the number or description, or how an approved number begins"},
                 {"state", "proposed, released or blocked"},
                 {"after", "the 'next' of the page before"},
                 {"limit", "rows of a page"}}},
      &list);
  routes.add({.path = "/api/v1/parts/catalogue/{part}",
              .summary = "A part of ours: its makers and values, who uses it, what was done",
              .permission = Permission::part_read},
             &show);
  routes.add({.path = "/api/v1/parts/found",
              .summary = "What is on file under a number, ours or a maker's",
              .permission = Permission::part_read,
              .query = {{"number", "in any spelling"}}},
             [](const Call& call) { return show_parts(call.db(), call.query("number")); });
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/catalogue/{part}/review",
              .summary = "Release a part for use, block it, or propose it again",
              .permission = Permission::part_review},
             &review);
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/catalogue/{part}/correction",
              .summary = "Correct what is on file of a part and of what it approves",
              .permission = Permission::part_edit},
             &correct);
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/catalogue/{part}/merge",
              .summary = "Merge a part into the one that it is the same as",
              .permission = Permission::part_review},
             &merge);
  routes.add({.method = Method::post,
              .path = "/api/v1/parts/reading",
              .summary = "What a text says of a resistor, capacitor, inductor or bead",
              .permission = Permission::part_read,
              .writes = http::Door::Writes::nothing},
             &read);
}

}  // namespace tl::parts
