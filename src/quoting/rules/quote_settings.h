// What a quote is made with and who decided it: said for this quote, kept from the revision before,
// agreed with the customer for all their quotes, as the rate table has it, or nobody's word.
//
//   const auto taken = take_settings({.said = said, .customer = settings, .customer_code = "C1"});
//   setting_value(taken, SettingKind::segment)        "medical"; "" for none
//   explain_settings(taken)                           each with where it is from
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/customer_settings.h"
#include "foundation/explanation.h"
#include "foundation/finding.h"
#include "quoting/rules/rate_table.h"

namespace tl::quoting {

using accounts::SettingKind;

enum class SettingSource { said, revision, customer, rates, unsaid };
TL_DESCRIBE_ENUM(SettingSource, said, revision, customer, rates, unsaid)

struct TakenSetting {
  SettingKind kind = SettingKind::books;
  std::string value;  // "" for none
  SettingSource source = SettingSource::unsaid;
  std::string from;  // in words: "C1's setting since 2026-03-01, said by Ms Keller"
};
TL_DESCRIBE(TakenSetting, kind, value, source, from)

// With the request for a quote; as accounts::checked_setting() gives it.
struct SaidSetting {
  SettingKind kind = SettingKind::books;
  std::string value;
};

struct SettingSources {
  std::vector<SaidSetting> said;
  std::vector<TakenSetting> before;  // of the revision before; what it does not hold is asked anew
  std::string before_document;       // "Q7.2"
  std::vector<accounts::CustomerSetting> customer;  // in force on the day
  std::string customer_code;                        // "C1"
};

// One of each kind, in the order of the kinds: what is said, else as the revision before had it,
// else as agreed with the customer. Nobody's word: closed books, and none of the others.
std::vector<TakenSetting> take_settings(const SettingSources& sources);

// What nobody said and the rate table has a word on: the currency, who carries what is left over.
void fill_from_rates(std::vector<TakenSetting>& taken, const RateTable& rates);

std::string_view setting_value(const std::vector<TakenSetting>& taken, SettingKind kind);

// For us, beside a quote: `quote_setting_differs` where a revision keeps what the customer has
// agreed otherwise by now, `quote_carriage_not_priced` where the terms of delivery have us pay for
// the way to the customer, which no price here holds.
Findings check_settings(const std::vector<TakenSetting>& taken, const SettingSources& sources);

Explanation explain_settings(const std::vector<TakenSetting>& taken);

// "who carries what is left over"
std::string_view setting_words(SettingKind kind);

}  // namespace tl::quoting
