#include "accounts/rules/customer_settings.h"

#include <algorithm>
#include <tuple>

#include "foundation/money.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

constexpr std::size_t setting_length_max = 120;

struct IncotermRow {
  std::string_view code;
  Carriage carriage;
};
// Incoterms 2020.
constexpr IncotermRow incoterms[] = {
    {"EXW", Carriage::theirs}, {"FCA", Carriage::theirs},        {"FAS", Carriage::theirs},
    {"FOB", Carriage::theirs}, {"CFR", Carriage::ours},          {"CIF", Carriage::ours},
    {"CPT", Carriage::ours},   {"CIP", Carriage::ours},          {"DAP", Carriage::ours},
    {"DPU", Carriage::ours},   {"DDP", Carriage::ours_with_duty}};

Error malformed(std::string_view text, std::string_view says) {
  return invalid("customer_setting_malformed", cat("'", utf8_prefix(text, 60), "' ", says));
}

Result<std::string> checked_books(std::string_view text) {
  const std::string plain = to_lower(text);
  if (plain == "open" || plain == "closed") return plain;
  return malformed(text, "says nothing about our books; say open or closed");
}

Result<std::string> checked_excess(std::string_view text) {
  std::string plain = to_lower(text);
  if (enum_from_name<ExcessCarrier>(plain)) return plain;
  return malformed(text,
                   "does not say who carries what is left over; say customer, us, absorbed or "
                   "shared");
}

Result<std::string> checked_currency(std::string_view text) {
  TL_TRY(const Currency currency, Currency::parse(to_upper(text)));
  return std::string(currency.code());
}

Result<std::string> checked_incoterm(std::string_view text) {
  const std::size_t space = text.find(' ');
  const std::string code = to_upper(text.substr(0, space));
  if (std::ranges::find(incoterms, code, &IncotermRow::code) == std::end(incoterms)) {
    return malformed(text,
                     "begins with no term of Incoterms 2020; say EXW, FCA, FAS, FOB, CFR, CIF, "
                     "CPT, CIP, DAP, DPU or DDP and the place, such as DAP Munich");
  }
  if (space != std::string_view::npos) return cat(code, text.substr(space));
  if (code == "EXW") return code;  // our works
  return malformed(text, cat("names no place; say which, such as ", code, " Munich"));
}

}  // namespace

Result<std::string> checked_setting(SettingKind kind, std::string_view value) {
  std::string text = squeeze_spaces(value);
  if (text.empty()) return text;
  if (text.size() > setting_length_max) {
    return malformed(text, cat("and so on: a setting has at most ", setting_length_max, " bytes"));
  }
  if (!is_valid_utf8(text) || visible(text) != text) {
    return malformed(visible(text), "holds characters that cannot be printed");
  }
  switch (kind) {
    case SettingKind::books: return checked_books(text);
    case SettingKind::excess: return checked_excess(text);
    case SettingKind::currency: return checked_currency(text);
    case SettingKind::incoterm: return checked_incoterm(text);
    case SettingKind::segment: return to_lower(text);
    case SettingKind::payment: break;
  }
  return text;
}

Result<SettingKind> parse_setting_kind(std::string_view name) {
  const auto kind = enum_from_name<SettingKind>(to_lower(trim(name)));
  if (kind) return *kind;
  std::vector<std::string_view> names;
  for (const SettingKind known : setting_kinds) names.push_back(enum_name(known));
  return invalid("customer_setting_unknown",
                 cat("'", utf8_prefix(name, 30), "' is no setting of a customer; they are ",
                     join(names, ", ")));
}

std::vector<CustomerSetting> in_force(std::span<const CustomerSetting> facts, const Date& day) {
  std::vector<CustomerSetting> out;
  for (const SettingKind kind : setting_kinds) {
    const CustomerSetting* latest = nullptr;
    for (const CustomerSetting& fact : facts) {
      if (fact.kind != kind || day < fact.valid_from) continue;
      if (latest == nullptr || std::tuple(latest->valid_from, latest->id.raw()) <
                                   std::tuple(fact.valid_from, fact.id.raw())) {
        latest = &fact;
      }
    }
    if (latest != nullptr && !latest->value.empty()) out.push_back(*latest);
  }
  return out;
}

const CustomerSetting* find_setting(std::span<const CustomerSetting> settings, SettingKind kind) {
  const auto found = std::ranges::find(settings, kind, &CustomerSetting::kind);
  return found == settings.end() ? nullptr : &*found;
}

Carriage carriage_of(std::string_view incoterm) {
  const std::string code = to_upper(incoterm.substr(0, incoterm.find(' ')));
  const auto* const row = std::ranges::find(incoterms, code, &IncotermRow::code);
  return row == std::end(incoterms) ? Carriage::theirs : row->carriage;
}

}  // namespace tl::accounts
