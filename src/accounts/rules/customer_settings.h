// What a customer has agreed with us for all their quotes: whether our books are open to them, who
// carries what is left over, their segment, currency, terms of payment and of delivery. Each is a
// dated fact, with who said so; a quote takes those of its day unless its own request says
// otherwise.
//
//   in_force(facts, day)         one fact of each kind at most, the latest that began by the day
//   find_setting(settings, SettingKind::incoterm)->value        "DAP Munich"
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/customer.h"

namespace tl::accounts {

using CustomerSettingId = Id<struct CustomerSettingTag>;

// Who carries material that is ordered and not used.
enum class ExcessCarrier {
  customer,  // by a signed letter beyond the term excess_letter_from
  us,        // it goes into our stock
  absorbed,  // it is written off against the margin
  shared,    // half each; the customer's half as with `customer`
};
TL_DESCRIBE_ENUM(ExcessCarrier, customer, us, absorbed, shared)

enum class SettingKind { books, excess, segment, currency, payment, incoterm };
TL_DESCRIBE_ENUM(SettingKind, books, excess, segment, currency, payment, incoterm)

inline constexpr SettingKind setting_kinds[] = {SettingKind::books,   SettingKind::excess,
                                                SettingKind::segment, SettingKind::currency,
                                                SettingKind::payment, SettingKind::incoterm};

struct CustomerSetting {
  CustomerSettingId id;
  CustomerId customer_id;
  SettingKind kind = SettingKind::books;
  std::string value;  // "": taken away from that day on
  Date valid_from;
  std::string said_by;  // a person, theirs or ours
  std::string note;     // a contract, a message
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(CustomerSetting, id, customer_id, kind, value, valid_from, said_by, note, recorded_at,
            recorded_by)

// A value as it is kept: "open" or "closed" for books, an ISO code for a currency, "DAP Munich" for
// an incoterm. "" stays "": not set. Fails with `customer_setting_malformed`, `currency_unknown`,
// and tells what can be said.
Result<std::string> checked_setting(SettingKind kind, std::string_view value);

// `customer_setting_unknown` names the kinds.
Result<SettingKind> parse_setting_kind(std::string_view name);

// Of each kind the fact that holds on a day: the latest that began by then, of two of one day the
// one recorded later. Kinds that were taken away are left out. In the order of the kinds.
std::vector<CustomerSetting> in_force(std::span<const CustomerSetting> facts, const Date& day);

// nullptr: not set.
const CustomerSetting* find_setting(std::span<const CustomerSetting> settings, SettingKind kind);

// Who pays for the way to the customer under an incoterm.
enum class Carriage { theirs, ours, ours_with_duty };
Carriage carriage_of(std::string_view incoterm);

}  // namespace tl::accounts
