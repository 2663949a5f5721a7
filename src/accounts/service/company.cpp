#include "accounts/service/company.h"

#include <span>

#include "accounts/store/company.h"
#include "foundation/document.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/documents/write_pdf.h"
#include "platform/json/write_json.h"
#include "platform/vault/vault.h"

namespace tl::accounts {
namespace {

constexpr std::string_view logo_name = "company/logo.png";

// None when there is none: an empty file says that it was taken away.
Result<std::optional<vault::StoredFile>> stored_logo(database::Transaction& tx) {
  const auto stored = vault::newest(tx, std::string(logo_name));
  if (!stored && stored.error().kind != ErrorKind::not_found) return stored.error();
  if (!stored || stored->byte_count == 0) return std::optional<vault::StoredFile>();
  return std::optional(*stored);
}

}  // namespace

Result<void> set_company(database::Database& db, const Caller& caller, const Company& company) {
  if (trim(company.name).empty()) {
    return invalid("company_name_missing", "the company needs a name; say --company NAME");
  }
  return db.write([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(const auto before, latest_company(tx));
    const std::string after = json::to_json(company);
    if (before && json::to_json(*before) == after) return {};
    TL_CHECK(insert_company(tx, company, caller));
    database::AuditEntry entry = database::audit_of(caller, "company_described", {"company", 1});
    if (before) entry.before_json = json::to_json(*before);
    entry.after_json = after;
    return database::record_audit(tx, entry);
  });
}

Result<void> set_logo(database::Database& db, const Caller& caller, std::string_view png) {
  if (png.size() > logo_bytes_max) {
    return limit_exceeded("logo_too_large", cat("a logo has at most ", logo_bytes_max / 1024,
                                                " KiB; this one has ", png.size() / 1024));
  }
  // What cannot be drawn must not stop a quote later, so it is drawn once now.
  Document trial;
  trial.letterhead.logo_png = png;
  trial.add(Heading{.text = "Logo"});
  TL_CHECK(documents::write_pdf(trial));
  return db.write([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(const vault::StoredFile stored, vault::put(tx, {.name = std::string(logo_name),
                                                           .data = std::as_bytes(std::span(png)),
                                                           .media_type = "image/png",
                                                           .who = caller.actor,
                                                           .at = caller.now}));
    return database::record_change(tx, caller, "company_logo_set", {"company", 1},
                                   json::to_json(stored));
  });
}

Result<std::string> our_logo(database::Transaction& tx) {
  TL_TRY(const auto stored, stored_logo(tx));
  if (!stored) return std::string();
  return vault::read_text(tx, *stored);
}

Result<void> take_logo_away(database::Database& db, const Caller& caller) {
  return db.write([&](database::Transaction& tx) -> Result<void> {
    TL_TRY(const auto stored, stored_logo(tx));
    if (!stored) return not_found("logo_missing", "there is no logo to take away");
    TL_CHECK(vault::put(tx, {.name = logo_name,
                             .data = {},
                             .media_type = "image/png",
                             .who = caller.actor,
                             .at = caller.now}));
    return database::record_change(tx, caller, "company_logo_taken_away", {"company", 1}, "null");
  });
}

Result<CompanyView> show_company(database::Database& db) {
  return db.read([](database::Transaction& tx) -> Result<CompanyView> {
    CompanyView view;
    TL_TRY(view.company, our_company(tx));
    TL_TRY(const auto stored, stored_logo(tx));
    if (stored) {
      view.logo = CompanyLogo{.version = stored->version,
                              .sha256 = stored->hash,
                              .bytes = stored->byte_count,
                              .put_at = stored->put_at,
                              .put_by = stored->put_by};
    }
    return view;
  });
}

Result<Company> our_company(database::Transaction& tx) {
  TL_TRY(const auto company, latest_company(tx));
  return company.value_or(Company());
}

}  // namespace tl::accounts
