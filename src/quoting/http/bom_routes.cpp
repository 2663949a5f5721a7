// The BOM of an RFQ: the file as it came, what was understood, and how to read it otherwise.
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/rfq_bom.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Method;

Result<std::int64_t> number_or(const Call& call, std::string_view name, std::int64_t otherwise) {
  TL_TRY(const auto said, call.number(name));
  return said.value_or(otherwise);
}

Result<bom::SheetRows> rows(const Call& call) {
  const auto reading = parse_decimal(call.path("reading"), 0);
  if (!reading) return not_found("reading_unknown", "readings are numbered from 1");
  bom::RowRange range;
  TL_TRY(range.sheet, number_or(call, "sheet", range.sheet));
  TL_TRY(range.first, number_or(call, "from", range.first));
  TL_TRY(range.count, number_or(call, "limit", range.count));
  return rfq_bom_rows(call.db(), call.path("rfq"), *reading, range);
}

struct ReadAgainBody {
  std::optional<std::int64_t> column;
  std::optional<bom::ColumnRole> role;
  std::optional<std::int64_t> header_row;
  std::optional<std::string> sheet;
  std::optional<std::string> variant;
  std::optional<std::string> file;
  std::optional<std::int64_t> version;
};
TL_DESCRIBE(ReadAgainBody, column, role, header_row, sheet, variant, file, version)

Result<BomHead> read(const Call& call, const ReadAgainBody& body) {
  return read_again(call.db(), call.caller(), call.path("rfq"),
                    {.column = body.column,
                     .role = body.role,
                     .header_row = body.header_row,
                     .sheet = body.sheet,
                     .variant = body.variant,
                     .file = body.file.value_or(""),
                     .version = body.version});
}

struct ReturnBody {
  std::int64_t reading = 0;
};
TL_DESCRIBE(ReturnBody, reading)

}  // namespace

void add_bom_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/bom",
              .summary = "How the BOM was read: file, columns, findings, every reading",
              .permission = Permission::bom_read,
              .account = account_of_rfq,
              .kept = http::Kept::for_reach},
             [](const Call& call) { return rfq_bom(call.db(), call.path("rfq")); });
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/bom/lines",
              .summary = "Every line in short: its rows in the file, and how it is matched",
              .permission = Permission::bom_read,
              .account = account_of_rfq,
              .kept = http::Kept::for_reach},
             [](const Call& call) { return rfq_bom_lines(call.db(), call.path("rfq")); });
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/bom/readings/{reading}/rows",
              .summary = "Rows of the file as it came, beside what was understood of each",
              .permission = Permission::bom_read,
              .account = account_of_rfq,
              .query = {{"sheet", "from 1"}, {"from", "row, from 1"}, {"limit", "rows"}},
              .kept = http::Kept::for_reach},
             &rows);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/bom/read",
              .summary = "Read the BOM again: a column, the header row, the sheet, another file",
              .permission = Permission::bom_edit,
              .account = account_of_rfq},
             &read);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/bom/return",
              .summary = "Let an earlier reading count again",
              .permission = Permission::bom_edit,
              .account = account_of_rfq},
             [](const Call& call, const ReturnBody& body) {
               return return_to_reading(call.db(), call.caller(), call.path("rfq"), body.reading);
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/bom/remember",
              .summary = "Read the customer's files that are laid out alike in the same way",
              .permission = Permission::bom_edit,
              .account = account_of_rfq},
             [](const Call& call) {
               return remember_mapping(call.db(), call.caller(), call.path("rfq"));
             });
}

}  // namespace tl::quoting
