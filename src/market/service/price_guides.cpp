#include "market/service/price_guides.h"

#include "foundation/text.h"
#include "market/rules/price_guide_file.h"
#include "market/store/price_guide.h"
#include "platform/database/audit.h"
#include "platform/documents/read_document.h"
#include "platform/json/read_json.h"
#include "platform/json/write_json.h"

namespace tl::market {
namespace {

Result<PriceGuide> guide_of(const PriceGuideRow& row) {
  TL_TRY(const SourceDocument document, documents::read_document(row.content_json, "guide.json"));
  if (!document.tree) return corrupt("price_guide_damaged", "a price guide is not JSON any more");
  auto guide = json::from_tree<PriceGuide>(*document.tree, json::Missing::keeps_default);
  if (!guide) return with_context(guide.error(), cat("price guide ", row.id.raw()));
  guide->id = row.id;
  return guide;
}

}  // namespace

Result<std::optional<PriceGuide>> guide_on(database::Transaction& tx, const Date& day) {
  TL_TRY(const auto row, price_guide_on(tx, day));
  if (!row) return std::optional<PriceGuide>();
  TL_TRY(PriceGuide guide, guide_of(*row));
  return std::optional(std::move(guide));
}

Result<PriceGuide> show_price_guide(database::Database& db, const Date& day) {
  return db.read([&](database::Transaction& tx) -> Result<PriceGuide> {
    TL_TRY(const auto guide, guide_on(tx, day));
    if (guide) return *guide;
    return not_found("price_guide_missing",
                     cat("no price guide holds on ", day.text(),
                         "; import one with: throughline price-guide import FILE"));
  });
}

Result<GuideImport> import_price_guide(database::Database& db, const Caller& caller,
                                       std::string_view bytes, std::string_view file_name) {
  TL_TRY(const SourceDocument document, documents::read_document(bytes, file_name));
  TL_TRY(const PriceGuideFile file, read_price_guide(document, caller.today));
  GuideImport out{.guide = file.guide, .findings = file.findings};
  if (!file.usable()) {
    out.state = GuideImportState::refused;
    return out;
  }
  const PriceGuideRow row{.name = file.guide.name,
                          .valid_from = file.guide.valid_from,
                          .currency = std::string(file.guide.currency.code()),
                          .content_json = json::to_json(file.guide),
                          .imported_at = caller.now,
                          .imported_by = caller.actor};
  return db.write([&](database::Transaction& tx) -> Result<GuideImport> {
    GuideImport done = out;
    TL_TRY(const auto newest, price_guide_on(tx, row.valid_from));
    if (newest && newest->valid_from == row.valid_from &&
        newest->content_json == row.content_json) {
      done.state = GuideImportState::known_already;
      return done;
    }
    TL_TRY(done.guide.id, insert_price_guide(tx, row));
    TL_CHECK(database::record_change(tx, caller, "price_guide_imported",
                                     {"price_guide", done.guide.id.raw()}, row.content_json));
    return done;
  });
}

}  // namespace tl::market
