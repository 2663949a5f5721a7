// The data pack of an RFQ: files in, files out, and the log of both.
#include "foundation/decimal.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/data_pack.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Form;
using http::Method;
using http::WholeResponse;

struct PackLog {
  std::vector<PackLogEntry> items;
};
TL_DESCRIBE(PackLog, items)

Result<PackFile> attach(const Call& call) {
  TL_TRY(const Form form, Form::of(call));
  TL_TRY(const http::Part* file, form.required_file("file"));
  const std::string_view kind = form.text("kind");
  TL_TRY(const DataKind parsed, parse_data_kind(kind.empty() ? "other" : kind));
  TL_TRY(auto tags, parse_data_tags(form.text("tags")));
  return attach_file(call.db(), call.caller(), call.path("rfq"),
                     {.name = file->file_name,
                      .bytes = file->bytes,
                      .kind = parsed,
                      .tags = std::move(tags),
                      .sender = std::string(form.text("sender")),
                      .note = std::string(form.text("note"))});
}

Result<WholeResponse> fetch(const Call& call) {
  FileRequest request{.name = std::string(call.path("file")),
                      .purpose = std::string(call.query("purpose"))};
  if (const std::string_view version = call.query("version"); !version.empty()) {
    const auto number = parse_decimal(version, 0);
    if (!number) return invalid("version_malformed", "version: say a number from 1 on");
    request.version = *number;
  }
  TL_TRY(ReadFile file, read_pack_file(call.db(), call.caller(), call.path("rfq"), request));
  return http::file_reply({.name = file.file.name,
                           .media_type = "application/octet-stream",
                           .bytes = std::move(file.bytes)});
}

}  // namespace

void add_data_pack_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/files",
              .summary = "What the customer sent, every version, and what is missing",
              .permission = Permission::file_read,
              .account = account_of_rfq},
             [](const Call& call) { return data_pack(call.db(), call.path("rfq")); });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/files",
              .summary = "Keep a file that the customer sent",
              .permission = Permission::file_add,
              .account = account_of_rfq,
              .form = {{"file", "as it came", http::FormField::Holds::file},
                       {"kind", "bom, gerber, placement, drawing, ..."},
                       {"tags", "nda, export_control"},
                       {"sender", "who at the customer's sent it"},
                       {"note", "of our own"}},
              .body_max = limits::file_bytes_max + (1u << 20)},
             &attach);
  // That it was read is recorded: the one reading door that writes.
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/files/{file}",
              .summary = "A file as it came; recorded, and of a tagged one for a purpose only",
              .permission = Permission::file_read,
              .account = account_of_rfq,
              .query = {{"version", "the newest unless said"}, {"purpose", "what it is read for"}}},
             &fetch);
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/file-log",
              .summary = "Who received and who read which file",
              .permission = Permission::file_read,
              .account = account_of_rfq},
             [](const Call& call) -> Result<PackLog> {
               TL_TRY(auto log, pack_log(call.db(), call.path("rfq")));
               return PackLog{std::move(log)};
             });
}

}  // namespace tl::quoting
