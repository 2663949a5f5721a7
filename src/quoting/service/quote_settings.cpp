#include "quoting/service/quote_settings.h"

#include "accounts/service/customer_settings.h"
#include "accounts/service/customers.h"
#include "quoting/service/rates.h"

namespace tl::quoting {
namespace {

Result<RateTable> rates_with(database::Transaction& tx, const Date& day,
                             std::string_view currency) {
  if (currency.empty()) return rates_on(tx, day);
  TL_TRY(const Currency wanted, Currency::parse(currency));
  return rates_in(tx, day, wanted);
}

}  // namespace

KeptSettings kept_settings(std::string document, const QuoteSheet& sheet,
                           const CostingInput& input) {
  KeptSettings out{.document = std::move(document), .settings = sheet.settings};
  if (!out.settings.empty()) return out;
  const bool is_open = sheet.disclosure == Disclosure::open_book;
  out.settings = {{.kind = SettingKind::books,
                   .value = is_open ? "open" : "closed",
                   .source = SettingSource::said,
                   .from = "as it was made"},
                  {.kind = SettingKind::excess,
                   .value = std::string(enum_name(input.rates.excess_carrier)),
                   .source = SettingSource::said,
                   .from = "as it was made"},
                  {.kind = SettingKind::currency,
                   .value = std::string(sheet.currency.code()),
                   .source = SettingSource::said,
                   .from = "as it was made"}};
  return out;
}

Result<QuoteGround> basis_of(database::Transaction& tx, const RfqRow& rfq,
                             const std::vector<SaidSetting>& said, const KeptSettings& before) {
  const accounts::CustomerId id(rfq.customer_id);
  TL_TRY(const accounts::Customer customer, accounts::customer_of(tx, id));
  SettingSources sources{.said = said,
                         .before = before.settings,
                         .before_document = before.document,
                         .customer_code = customer.code};
  TL_TRY(sources.customer, accounts::settings_on(tx, id, rfq.as_of));
  QuoteGround out{.settings = take_settings(sources)};
  TL_TRY(out.rates, rates_with(tx, rfq.as_of, setting_value(out.settings, SettingKind::currency)));
  fill_from_rates(out.settings, out.rates);
  const auto carrier =
      enum_from_name<ExcessCarrier>(setting_value(out.settings, SettingKind::excess));
  ENSURE(carrier.has_value(), "a setting is checked before it is kept or taken");
  out.rates.excess_carrier = *carrier;
  out.findings = check_settings(out.settings, sources);
  return out;
}

Result<RateTable> rates_for(database::Transaction& tx, const RfqRow& rfq) {
  TL_TRY(const QuoteGround basis, basis_of(tx, rfq, {}));
  return basis.rates;
}

}  // namespace tl::quoting
