#include "main/commands/quote_options.h"

namespace tl::cli {

Result<std::vector<quoting::SaidSetting>> setting_options(const Arguments& said) {
  using quoting::SettingKind;
  std::vector<quoting::SaidSetting> out;
  if (said.has("open-book") && said.has("closed-book"))
    return invalid("books_said_twice", "say --open-book or --closed-book, not both");
  if (said.has("open-book")) out.push_back({SettingKind::books, "open"});
  if (said.has("closed-book")) out.push_back({SettingKind::books, "closed"});
  for (const SettingKind kind : accounts::setting_kinds) {
    if (kind == SettingKind::books) continue;
    const auto text = said.value(enum_name(kind));
    if (!text) continue;
    TL_TRY(std::string value, accounts::checked_setting(kind, *text));
    if (value.empty() && (kind == SettingKind::excess || kind == SettingKind::currency))
      return invalid("customer_setting_malformed",
                     kind == SettingKind::excess
                         ? "--excess: somebody carries what is left over; say customer, us, "
                           "absorbed or shared"
                         : "--currency: a quote is in a currency; say which, such as EUR");
    out.push_back({kind, std::move(value)});
  }
  return out;
}

std::vector<Option> with_setting_options(std::vector<Option> options) {
  options.insert(
      options.end(),
      {{"open-book", "", "show the customer costs, mark-ups and the costed BOM", Takes::nothing},
       {"closed-book", "", "keep them to ourselves", Takes::nothing},
       {"segment", "NAME", "of the customer, for the price guide: medical; \"\" for none"},
       {"excess", "WHO",
        "who carries what is left over: customer, us, absorbed, shared; as the rate table says "
        "unless said"},
       {"currency", "CODE", "of the quote: that of a rate table on file"},
       {"payment", "TEXT", "terms of payment, such as \"30 days net\"; \"\" for none"},
       {"incoterm", "TERM", "terms of delivery, such as \"DAP Munich\"; \"\" for ex works"}});
  return options;
}

}  // namespace tl::cli
