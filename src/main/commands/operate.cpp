// init, migrate, backup, restore, doctor, audit: running the system itself.
#include "accounts/service/company.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/all_stores.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"
#include "platform/database/audit.h"
#include "platform/database/backup.h"
#include "platform/database/doctor.h"
#include "platform/database/migrate.h"
#include "platform/vault/vault.h"
#include "sourcing/service/source_terms.h"

namespace tl::cli {
namespace {

struct SchemaReply {
  std::vector<std::string> applied;
  std::int64_t version = 0;
};
TL_DESCRIBE(SchemaReply, applied, version)

Result<std::string> erase_what_ended(database::Database& db, const Caller& caller) {
  TL_TRY(const sourcing::ErasureReport report, sourcing::erase_expired(db, caller));
  if (report.erased.empty()) return std::string();
  return cat("erased ", count_of(report.offers, "offer"), " and ", count_of(report.files, "file"),
             " whose term to be stored had ended\n");
}

Result<ExitCode> bring_up_to_date(Invocation& invocation, database::IfMissing if_missing) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_any(invocation, if_missing));
  TL_TRY(const database::MigrationReport report, database::migrate(*db, all_stores(), caller.now));
  if (const auto company = invocation.arguments().value("company")) {
    TL_TRY(const accounts::CompanyView known, accounts::show_company(*db));
    const auto lines = [&](std::string_view option, const std::string& before) {
      const auto said = invocation.arguments().value(option);
      return said ? lines_of_option(*said) : before;
    };
    TL_CHECK(
        accounts::set_company(*db, caller,
                              {.name = *company,
                               .address = lines("address", known.company.address),
                               .contact = lines("contact", known.company.contact),
                               .registration = lines("registration", known.company.registration),
                               .bank = lines("bank", known.company.bank)}));
  }
  if (const auto logo = invocation.arguments().value("logo")) {
    TL_TRY(const std::string png, read_file(*logo));
    TL_CHECK(accounts::set_logo(*db, caller, png));
  }
  TL_TRY(const std::string erased, erase_what_ended(*db, caller));
  const auto applied = static_cast<std::int64_t>(report.applied.size());
  std::string text = report.applied.empty()
                         ? cat("the database is up to date, at version ", report.version, "\n")
                         : cat(count_of(applied, "migration"),
                               " applied, the database is at version ", report.version, "\n");
  text += erased;
  invocation.answer(SchemaReply{report.applied, report.version}, text);
  return ExitCode::done;
}

Result<ExitCode> init(Invocation& invocation) {
  return bring_up_to_date(invocation, database::IfMissing::create);
}
Result<ExitCode> migrate(Invocation& invocation) {
  return bring_up_to_date(invocation, database::IfMissing::refuse);
}

std::string backup_text(std::string_view verb, const database::BackupReport& report,
                        std::string_view file) {
  return cat(verb, " ", file, ": ", count_of(report.tables, "table"), ", ",
             count_of(report.rows, "row"), ", version ", report.version, "; verified\n");
}

Result<ExitCode> backup(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string file(invocation.arguments().operand("FILE"));
  TL_TRY(const auto report, database::backup(*db, all_stores(), file, caller.now));
  invocation.answer(report, backup_text("backed up to", report, file));
  return ExitCode::done;
}

Result<ExitCode> restore(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  const std::string file(invocation.arguments().operand("FILE"));
  // Before a database is made for it.
  TL_TRY(const auto report, database::verify_backup(file, all_stores()));
  TL_TRY(const auto db, open_any(invocation, database::IfMissing::create));
  TL_CHECK(database::restore_verified(file, all_stores(), *db, caller.now));
  TL_CHECK(database::migrate(*db, all_stores(), caller.now));
  // What a source's terms have taken away since must not come back with an old backup.
  TL_TRY(const std::string erased, erase_what_ended(*db, caller));
  invocation.answer(report, cat(backup_text("restored", report, file), erased));
  return ExitCode::done;
}

Result<ExitCode> doctor(Invocation& invocation) {
  TL_TRY(const auto db, open_any(invocation, database::IfMissing::refuse));
  TL_TRY(const Findings findings,
         database::doctor(*db, all_stores(), {.checks = {vault::check_contents}}));
  invocation.answer(findings, print(findings.all()));
  return findings.has(Severity::error) ? ExitCode::done_with_errors : ExitCode::done;
}

Result<ExitCode> audit(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  database::AuditFilter filter{.entity = invocation.arguments().value("entity"),
                               .who = invocation.arguments().value("who")};
  if (const auto limit = invocation.arguments().value("limit")) {
    const auto rows = parse_decimal(*limit, 0);
    if (!rows || *rows < 1) {
      return invalid("limit_invalid",
                     cat("--limit ", utf8_prefix(*limit, 40), ": say a number of rows from 1 on"));
    }
    filter.limit = *rows;
  }
  TL_TRY(const auto rows,
         db->read([&](database::Transaction& tx) { return database::list_audit(tx, filter); }));
  TextTable table;
  for (const std::string_view heading : {"when", "who", "what", "on"}) table.column(heading);
  for (const database::AuditRow& row : rows) {
    table.row({row.at.text(), row.who, row.action, cat(row.entity, " ", row.entity_id)});
  }
  invocation.answer(rows, table.text());
  return ExitCode::done;
}

}  // namespace

std::vector<Command> set_up_commands() {
  return {{.path = "init",
           .summary = "Make a database ready, and say who we are",
           .options = {{"company", "NAME", "our name on documents"},
                       {"address", "\"A; B\"", "our address, lines separated by semicolons"},
                       {"contact", "\"A; B\"", "telephone, mail, web"},
                       {"registration", "\"A; B\"",
                        "register and tax numbers, in the foot of documents"},
                       {"bank", "\"A; B\"", "where to pay, beside them"},
                       {"logo", "FILE", "a PNG for the head of documents"}},
           .run = &init}};
}

std::vector<Command> operating_commands() {
  return {
      {.path = "migrate", .summary = "Bring the tables of a database up to date", .run = &migrate},
      {.path = "backup",
       .summary = "Copy a running system into one verified file",
       .operands = {{"FILE", "a file that is not there yet"}},
       .run = &backup},
      {.path = "restore",
       .summary = "Fill an empty database from a backup and verify it",
       .operands = {{"FILE", "a backup"}},
       .run = &restore},
      {.path = "doctor",
       .summary = "Check a database: tables, references, files, disk",
       .run = &doctor},
      {.path = "audit",
       .summary = "Show who changed what, newest first",
       .options = {{"entity", "NOUN", "only changes of quote, rfq, part, ..."},
                   {"who", "PERSON", "only changes by one person"},
                   {"limit", "N", "at most so many rows (100)"}},
       .run = &audit},
  };
}

}  // namespace tl::cli
