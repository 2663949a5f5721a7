// Numbering and exchange rates, for who keeps the house.
#include "desk/http/desk_routes.h"
#include "desk/service/house.h"
#include "foundation/limits.h"

namespace tl::desk {
namespace {

using access::Permission;
using http::Call;
using http::Form;
using http::Method;

struct SeriesList {
  std::vector<SeriesState> items;
};
TL_DESCRIBE(SeriesList, items)

struct SeriesBody {
  std::int64_t next = 1;
  std::string reason;
};
TL_DESCRIBE(SeriesBody, next, reason)

struct ExchangeBody {
  std::string currency;
  std::string rate;
  std::optional<Date> valid_from;
  std::optional<std::string> source;
};
TL_DESCRIBE(ExchangeBody, currency, rate, valid_from, source)

}  // namespace

void add_house_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/desk/series",
              .summary = "How things are numbered, and what the next number is",
              .permission = Permission::settings_read},
             [](const Call& call) -> Result<SeriesList> {
               TL_TRY(auto all, list_series(call.db()));
               return SeriesList{std::move(all)};
             });
  routes.add(
      {.method = Method::post,
       .path = "/api/v1/desk/series/{series}",
       .summary = "Let a series go on from a higher number",
       .permission = Permission::settings_edit},
      [](const Call& call, const SeriesBody& body) {
        return continue_series(
            call.db(), call.caller(),
            {.series = std::string(call.path("series")), .next = body.next, .reason = body.reason});
      });
  routes.add({.path = "/api/v1/desk/exchange-rates",
              .summary = "Exchange rates as they were recorded, the latest first",
              .permission = Permission::exchange_rate_edit},
             [](const Call& call) { return list_exchange_rates(call.db(), call.caller().today); });
  routes.add({.method = Method::post,
              .path = "/api/v1/desk/exchange-rates",
              .summary = "Record an exchange rate from a day on",
              .permission = Permission::exchange_rate_edit},
             [](const Call& call, const ExchangeBody& body) {
               return record_exchange_rate(call.db(), call.caller(),
                                           {.currency = body.currency,
                                            .rate = body.rate,
                                            .valid_from = body.valid_from,
                                            .source = body.source.value_or("")});
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/desk/exchange-rates/file",
              .summary = "Take in a file of exchange rates",
              .permission = Permission::exchange_rate_edit,
              .form = {{"file", "currency, rate, from, source", http::FormField::Holds::file}},
              .body_max = limits::request_body_bytes_max},
             [](const Call& call) -> Result<sourcing::FactsImport> {
               TL_TRY(const Form form, Form::of(call));
               TL_TRY(const http::Part* file, form.required_file("file"));
               return import_exchange_rates(call.db(), call.caller(), file->bytes, file->file_name);
             });
}

}  // namespace tl::desk
