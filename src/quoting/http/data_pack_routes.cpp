// The data pack of an RFQ: files in, files out, and the log of both.
#include "foundation/decimal.h"
#include "foundation/text.h"
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
  DataKind kind = DataKind::other;
  if (form.text("kind").empty()) {
    kind = recognised_kind(file->file_name, file->bytes);
  } else {
    TL_TRY(kind, parse_data_kind(form.text("kind")));
  }
  TL_TRY(auto tags, parse_data_tags(form.text("tags")));
  return attach_file(call.db(), call.caller(), call.path("rfq"),
                     {.name = file->file_name,
                      .bytes = file->bytes,
                      .kind = kind,
                      .tags = std::move(tags),
                      .sender = std::string(form.text("sender")),
                      .note = std::string(form.text("note"))});
}

struct Recognised {
  std::string name;
  DataKind kind = DataKind::other;
  std::string words;
};
TL_DESCRIBE(Recognised, name, kind, words)

Result<Recognised> recognise(const Call& call) {
  TL_TRY(const Form form, Form::of(call));
  TL_TRY(const http::Part* file, form.required_file("file"));
  const DataKind kind = recognised_kind(file->file_name, file->bytes);
  return Recognised{file->file_name, kind, data_kind_words(kind)};
}

struct AskBody {
  std::vector<DataKind> kinds;
  std::optional<std::string> asked_of;
};
TL_DESCRIBE(AskBody, kinds, asked_of)

Result<std::int64_t> version_in(std::string_view text, std::string_view what) {
  const auto number = parse_decimal(text, 0);
  if (number) return *number;
  return invalid("version_malformed", cat(what, ": say a number from 1 on"));
}

Result<FileDifference> compare(const Call& call) {
  TL_TRY(const std::int64_t before, version_in(call.query("before"), "before"));
  TL_TRY(const std::int64_t after, version_in(call.query("after"), "after"));
  return compare_versions(call.db(), call.path("rfq"), call.path("file"), before, after);
}

Result<WholeResponse> fetch(const Call& call) {
  FileRequest request{.name = std::string(call.path("file")),
                      .purpose = std::string(call.query("purpose"))};
  if (const std::string_view version = call.query("version"); !version.empty()) {
    TL_TRY(request.version, version_in(version, "version"));
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
                       {"kind", "bom, gerber, placement, ...; as recognised unless said"},
                       {"tags", "nda, export_control"},
                       {"sender", "who at the customer's sent it"},
                       {"note", "of our own"}},
              .body_max = limits::request_body_bytes_max},
             &attach);
  // That it was read is recorded.
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/files/{file}",
              .summary = "A file as it came; recorded, and of a tagged one for a purpose only",
              .permission = Permission::file_read,
              .account = account_of_rfq,
              .query = {{"version", "the newest unless said"}, {"purpose", "what it is read for"}},
              .writes = http::Door::Writes::by_itself},
             &fetch);
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/file-log",
              .summary = "Who received and who read which file",
              .permission = Permission::file_read,
              .account = account_of_rfq},
             [](const Call& call) -> Result<PackLog> {
               TL_TRY(auto log, pack_log(call.db(), call.path("rfq")));
               return PackLog{std::move(log)};
             });
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/files/{file}/compare",
              .summary = "What two versions of a file have in common",
              .permission = Permission::file_read,
              .account = account_of_rfq,
              .query = {{"before", "a version"}, {"after", "another"}}},
             &compare);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/data-asked",
              .summary = "The customer was asked for build data that is missing",
              .permission = Permission::rfq_edit,
              .account = account_of_rfq},
             [](const Call& call, const AskBody& body) {
               return ask_for_data(call.db(), call.caller(), call.path("rfq"), body.kinds,
                                   body.asked_of.value_or(""));
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/recognise-file",
              .summary = "What kind of build data a file is; nothing of it is kept",
              .permission = Permission::file_add,
              .form = {{"file", "as it came", http::FormField::Holds::file}},
              .body_max = limits::request_body_bytes_max,
              .writes = http::Door::Writes::nothing},
             &recognise);
}

}  // namespace tl::quoting
