#include "quoting/rules/quote_settings.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string shown(std::string_view value) {
  return value.empty() ? std::string("none") : std::string(value);
}

std::string customer_words(const accounts::CustomerSetting& setting, std::string_view code) {
  std::string text =
      cat(code, "'s setting since ", setting.valid_from.text(), ", said by ", setting.said_by);
  if (!setting.note.empty()) text += cat(" (", setting.note, ")");
  return text;
}

TakenSetting kept(const TakenSetting& before, std::string_view document) {
  TakenSetting out = before;
  if (before.source == SettingSource::unsaid || before.source == SettingSource::rates) return out;
  out.from = before.source == SettingSource::revision ? before.from
                                                      : cat("as ", document, ": ", before.from);
  out.source = SettingSource::revision;
  return out;
}

TakenSetting take(SettingKind kind, const SettingSources& sources) {
  const auto said = std::ranges::find(sources.said, kind, &SaidSetting::kind);
  if (said != sources.said.end())
    return {.kind = kind,
            .value = said->value,
            .source = SettingSource::said,
            .from = "said for this quote"};
  const auto before = std::ranges::find(sources.before, kind, &TakenSetting::kind);
  if (before != sources.before.end()) return kept(*before, sources.before_document);
  if (const auto* setting = accounts::find_setting(sources.customer, kind))
    return {.kind = kind,
            .value = setting->value,
            .source = SettingSource::customer,
            .from = customer_words(*setting, sources.customer_code)};
  return {.kind = kind,
          .value = kind == SettingKind::books ? "closed" : "",
          .source = SettingSource::unsaid,
          .from = "nobody said"};
}

}  // namespace

std::vector<TakenSetting> take_settings(const SettingSources& sources) {
  std::vector<TakenSetting> out;
  for (const SettingKind kind : accounts::setting_kinds) out.push_back(take(kind, sources));
  return out;
}

void fill_from_rates(std::vector<TakenSetting>& taken, const RateTable& rates) {
  for (TakenSetting& setting : taken) {
    if (setting.source != SettingSource::unsaid) continue;
    if (setting.kind == SettingKind::excess) {
      setting.value = enum_name(rates.excess_carrier);
    } else if (setting.kind == SettingKind::currency) {
      setting.value = rates.currency.code();
    } else {
      continue;
    }
    setting.source = SettingSource::rates;
    setting.from = cat("rate table ", rates.name, ", valid from ", rates.valid_from.text());
  }
}

std::string_view setting_value(const std::vector<TakenSetting>& taken, SettingKind kind) {
  const auto found = std::ranges::find(taken, kind, &TakenSetting::kind);
  return found == taken.end() ? std::string_view() : std::string_view(found->value);
}

Findings check_settings(const std::vector<TakenSetting>& taken, const SettingSources& sources) {
  Findings findings;
  for (const TakenSetting& setting : taken) {
    const bool is_said =
        std::ranges::find(sources.said, setting.kind, &SaidSetting::kind) != sources.said.end();
    const bool was_there = std::ranges::find(sources.before, setting.kind, &TakenSetting::kind) !=
                           sources.before.end();
    const auto* agreed = accounts::find_setting(sources.customer, setting.kind);
    if (is_said || !was_there || agreed == nullptr || agreed->value == setting.value) continue;
    findings.note(
        "quote_setting_differs", {},
        cat(setting_words(setting.kind), ": kept from ", sources.before_document, ", ",
            shown(setting.value), "; ", sources.customer_code, " has '", agreed->value, "' since ",
            agreed->valid_from.text(), ". Revise with --settings-anew to take what is agreed"));
  }
  const std::string_view incoterm = setting_value(taken, SettingKind::incoterm);
  const accounts::Carriage carriage = accounts::carriage_of(incoterm);
  if (carriage != accounts::Carriage::theirs)
    findings.warn("quote_carriage_not_priced", {},
                  cat("under ", incoterm, " we pay the way to the customer",
                      carriage == accounts::Carriage::ours_with_duty ? " and the duty there" : "",
                      ", and no price of this quote holds it: add it to the rates, or agree EXW or "
                      "FCA"));
  return findings;
}

Explanation explain_settings(const std::vector<TakenSetting>& taken) {
  Explanation out{.path = "settings",
                  .label = "what the quote is made with",
                  .value = count_of(static_cast<std::int64_t>(taken.size()), "setting"),
                  .rule =
                      "said for the quote, else as the revision before had it, else as agreed "
                      "with the customer, else the rate table",
                  .source = "",
                  .inputs = {}};
  for (const TakenSetting& setting : taken)
    out.inputs.push_back({.path = "",
                          .label = std::string(setting_words(setting.kind)),
                          .value = shown(setting.value),
                          .rule = "",
                          .source = setting.from,
                          .inputs = {}});
  return out;
}

std::string_view setting_words(SettingKind kind) {
  switch (kind) {
    case SettingKind::books: return "our books";
    case SettingKind::excess: return "who carries what is left over";
    case SettingKind::segment: return "segment";
    case SettingKind::currency: return "currency";
    case SettingKind::payment: return "terms of payment";
    case SettingKind::incoterm: return "terms of delivery";
  }
  return "";
}

}  // namespace tl::quoting
