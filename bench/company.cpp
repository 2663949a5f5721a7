#include "bench/company.h"

#include <cstdlib>

#include <libpq-fe.h>
#include <unistd.h>

#include "accounts/service/company.h"
#include "accounts/service/customers.h"
#include "bench/bench.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/all_stores.h"
#include "parts/service/import_parts.h"
#include "platform/database/migrate.h"
#include "platform/documents/read_document.h"
#include "quoting/service/quotes.h"
#include "quoting/service/rates.h"
#include "quoting/service/rfqs.h"
#include "sourcing/service/offers.h"

namespace tl::bench {
namespace {

constexpr std::int64_t parts_on_file = 5'000;
constexpr std::int64_t suppliers = 3;

constexpr std::string_view rates_csv =
    "kind,code,value,unit,group,driver,rate,setup\n"
    "currency,EUR,,,,,,\n"
    "term,valid_from,2026-01-01,,,,,\n"
    "labour_rate,smt,72,,,,,\n"
    "labour_time,place,0.5,s,assembly,smt_placement,smt,\n"
    "labour_time,set-up,5,min,batch,smt_line,smt,\n"
    "attrition,0603,2,%,,,,20\n"
    "mark_up,material,10,%,,,,\n"
    "one_off,stencil,200,,,,,\n";

std::string mpn_of(std::int64_t part) {
  return cat("NR0603-", 10'000 + part);
}

std::string parts_csv() {
  std::string text = "part number,description,manufacturer,mpn,package,state\n";
  for (std::int64_t part = 0; part < parts_on_file; ++part) {
    text += cat("10-", 10'000 + part, ",Chip resistor,Northgate Resistors,", mpn_of(part),
                ",0603,released\n");
  }
  return text;
}

std::string prices_csv(Random& random) {
  std::string text =
      "supplier,sku,manufacturer,mpn,currency,price 1,price 100,price 1000,price 5000,moq,multiple,"
      "stock,lead time weeks,retrieved\n";
  for (std::int64_t part = 0; part < parts_on_file; ++part) {
    for (std::int64_t supplier = 0; supplier < suppliers; ++supplier) {
      const std::int64_t price = 20'000 + random.below(500'000);
      text += cat("Supplier ", supplier, ",S", supplier, "-", part, ",Northgate Resistors,",
                  mpn_of(part), ",EUR");
      for (const std::int64_t off : {1, 2, 4, 7}) {
        text += cat(",", format_decimal(price / off, 6));
      }
      text += cat(",", supplier == 1 ? "5000,5000," : "10,10,", random.below(100'000), ",",
                  2 + random.below(20), ",2026-02-20\n");
    }
  }
  return text;
}

std::string bom_csv(Random& random, std::int64_t lines) {
  std::string text = "Designator,Qty,Description,Manufacturer,MPN,Package\n";
  std::int64_t place = 0;
  for (std::int64_t line = 0; line < lines; ++line) {
    const std::int64_t count = 1 + random.below(6);
    text += "\"";
    for (std::int64_t i = 0; i < count; ++i) text += cat(i == 0 ? "R" : ", R", ++place);
    text += cat("\",", count, ",Chip resistor,Northgate Resistors,",
                mpn_of(line * (parts_on_file / lines)), ",0603\n");
  }
  return text;
}

std::string schema_name() {
  return cat("bench_", ::getpid());
}

void run_sql(const std::string& url, const std::string& sql) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(url.c_str()),
                                                                &PQfinish);
  const std::unique_ptr<PGresult, decltype(&PQclear)> result(
      PQexec(connection.get(), ("set client_min_messages = error; " + sql).c_str()), &PQclear);
  ENSURE(PQresultStatus(result.get()) == PGRES_COMMAND_OK, PQerrorMessage(connection.get()));
}

// The address of an empty place in the database, for this process alone.
std::string own_schema(const std::string& url) {
  run_sql(url, cat("create schema ", schema_name()));
  return cat(url, contains(url, "?") ? "&" : "?", "options=-csearch_path%3D", schema_name());
}

}  // namespace

std::vector<Engine> engines() {
  std::vector<Engine> out{{"SQLite", ""}};
  if (const char* const named = std::getenv("THROUGHLINE_BENCH_POSTGRES"); named != nullptr) {
    out.push_back({"PostgreSQL", named});
  }
  return out;
}

Company::Company(std::int64_t lines, std::string books, const std::string& postgres)
    : path_(std::filesystem::temp_directory_path() /
            cat("throughline-bench-", ::getpid(), "-", lines, books)),
      postgres_(postgres),
      db_(database::Database::open(postgres.empty() ? path_.string() : own_schema(postgres),
                                   {.if_missing = database::IfMissing::create})
              .value()),
      books_(std::move(books)) {
  Random random(11);
  const auto done = [](const auto& result) { ENSURE(result, result.error().message); };
  done(database::migrate(*db_, all_stores(), caller_.now));
  done(accounts::set_company(*db_, caller_, {.name = "Bench EMS"}));
  done(accounts::add_customer(*db_, caller_, {.name = "Customer"}));
  done(parts::import_parts(*db_, caller_,
                           documents::read_document(parts_csv(), "parts.csv").value()));
  done(sourcing::import_offers(*db_, caller_,
                               {.bytes = prices_csv(random), .file_name = "prices.csv"}, nobody_));
  done(quoting::import_rates(*db_, caller_, rates_csv, "rates.csv"));
  done(quoting::release_rates(*db_, caller_, std::nullopt, ""));
  bom_ = bom_csv(random, lines);
}

Company::~Company() {
  db_.reset();
  if (!postgres_.empty()) run_sql(postgres_, cat("drop schema ", schema_name(), " cascade"));
  for (const char* suffix : {"", "-wal", "-shm"}) {
    std::error_code ignored;
    std::filesystem::remove(path_.string() + suffix, ignored);
  }
}

std::string Company::rfq() {
  const auto made = quoting::new_rfq(*db_, caller_,
                                     {.customer = "C1",
                                      .assembly = "A-1",
                                      .revision = "B",
                                      .bom_file = "bom.csv",
                                      .bom_bytes = bom_,
                                      .quantities = {10, 50, 100, 500, 1'000}});
  ENSURE(made, made.error().message);
  return made->number;
}

Result<std::int64_t> Company::quote() {
  const std::string number = rfq();
  TL_TRY(const auto quoted,
         quoting::quote_rfq(
             *db_, caller_, number,
             quoting::QuoteOptions{.settings = {{quoting::SettingKind::books, books_}}}, nobody_));
  TL_TRY(const auto issued, quoting::issue_quote(*db_, caller_, quoted.number));
  const bool complete = !issued.pdf.empty() && !issued.xlsx.empty() && !issued.json.empty() &&
                        issued.quote.sheet.prices.size() == 5;
  return complete ? issued.quote.sheet.assembly.lines : 0;
}

}  // namespace tl::bench
