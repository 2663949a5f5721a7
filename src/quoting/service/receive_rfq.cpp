#include "quoting/service/receive_rfq.h"

#include <span>

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"
#include "quoting/service/stored_json.h"

namespace tl::quoting {
namespace {

// What the job is to do; the bytes lie in the vault.
struct RfqToReceive {
  std::string customer;
  std::string assembly;
  std::string revision;
  std::string file_name;
  std::string upload;  // its name in the vault
  std::int64_t version = 1;
  std::vector<std::int64_t> quantities;
  std::optional<Date> need_by;
  std::string tags;
  std::string sender;
};
TL_DESCRIBE(RfqToReceive, customer, assembly, revision, file_name, upload, version, quantities,
            need_by, tags, sender)

// The same content is kept once, so that the copy here costs nothing beside that of the data pack.
Result<vault::StoredFile> keep_upload(database::Database& db, const Caller& caller,
                                      const NewRfq& rfq) {
  return db.write([&](database::Transaction& tx) -> Result<vault::StoredFile> {
    TL_CHECK(accounts::find_customer(tx, rfq.customer));
    return vault::put(tx, {.name = cat("upload/", caller.actor, "/", rfq.bom_file),
                           .data = std::as_bytes(std::span(rfq.bom_bytes)),
                           .media_type = "application/octet-stream",
                           .who = caller.actor,
                           .at = caller.now});
  });
}

Result<std::string> bytes_of(database::Database& db, const RfqToReceive& asked) {
  return db.read([&](database::Transaction& tx) -> Result<std::string> {
    TL_TRY(const vault::StoredFile file, vault::version(tx, asked.upload, asked.version));
    return vault::read_text(tx, file);
  });
}

std::int64_t rows_of(const SourceDocument& document) {
  std::int64_t rows = 0;
  for (const Grid& sheet : document.sheets) rows += static_cast<std::int64_t>(sheet.rows.size());
  return rows;
}

Result<std::string> receive(database::Database& db, const Caller& caller, std::string_view input,
                            jobs::Progress& progress) {
  TL_TRY(const RfqToReceive asked, from_stored_json<RfqToReceive>(input));
  TL_TRY(const std::string bytes, bytes_of(db, asked));
  progress.begin(cat("Reading ", asked.file_name), 0);
  // Before the transaction: while one writes, nobody could say how far this is.
  TL_TRY(const SourceDocument document, documents::read_document(bytes, asked.file_name));
  if (progress.cancelled()) return jobs::cancelled();
  progress.begin(cat("Understanding and keeping ", count_of(rows_of(document), "row")), 0);
  TL_TRY(auto tags, parse_data_tags(asked.tags));
  TL_TRY(const RfqView received, new_rfq(db, caller,
                                         {.customer = asked.customer,
                                          .assembly = asked.assembly,
                                          .revision = asked.revision,
                                          .bom_file = asked.file_name,
                                          .bom_bytes = bytes,
                                          .quantities = asked.quantities,
                                          .need_by = asked.need_by,
                                          .bom_tags = std::move(tags),
                                          .sender = asked.sender,
                                          .bom_document = &document}));
  return json::to_json(ReceivedRfq{received.number, received.lines});
}

}  // namespace

Result<jobs::Job> receive_later(database::Database& db, const Caller& caller, const NewRfq& rfq) {
  TL_CHECK(check_new(rfq, caller.today));
  TL_TRY(const vault::StoredFile kept, keep_upload(db, caller, rfq));
  const RfqToReceive asked{.customer = rfq.customer,
                           .assembly = rfq.assembly,
                           .revision = rfq.revision,
                           .file_name = rfq.bom_file,
                           .upload = kept.name,
                           .version = kept.version,
                           .quantities = rfq.quantities,
                           .need_by = rfq.need_by,
                           .tags = tags_text(rfq.bom_tags),
                           .sender = rfq.sender};
  return jobs::enqueue(db, caller,
                       {.kind = std::string(receive_rfq_kind), .input = json::to_json(asked)});
}

jobs::Work receive_work() {
  return &receive;
}

}  // namespace tl::quoting
