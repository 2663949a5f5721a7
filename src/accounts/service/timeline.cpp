#include "accounts/service/timeline.h"

#include "accounts/rules/customer_settings.h"
#include "accounts/service/customers.h"
#include "accounts/store/customer_settings.h"
#include "accounts/store/customers.h"
#include "accounts/store/timeline.h"
#include "foundation/text.h"

namespace tl::accounts {
namespace {

using database::Transaction;

std::string setting_words(const CustomerSetting& setting) {
  std::string text = setting.value.empty() ? std::string("taken away") : setting.value;
  if (setting.said_by != setting.recorded_by) text += cat(", said by ", setting.said_by);
  if (!setting.note.empty()) text += cat(" (", setting.note, ")");
  return text;
}

TimelineEntry entry_of(const Fact& fact) {
  return {.happened_on = fact.happened_on,
          .what = std::string(enum_name(fact.kind)),
          .about = fact.reference,
          .says = fact.evidence,
          .recorded_by = fact.recorded_by,
          .recorded_at = fact.recorded_at,
          .kind = TimelineKind::commerce};
}

TimelineEntry entry_of(const CustomerSetting& setting) {
  return {.happened_on = setting.valid_from,
          .what = "setting",
          .about = std::string(enum_name(setting.kind)),
          .says = setting_words(setting),
          .recorded_by = setting.recorded_by,
          .recorded_at = setting.recorded_at,
          .kind = TimelineKind::agreed};
}

}  // namespace

Result<std::vector<TimelineEntry>> timeline_of(Transaction& tx, CustomerId account,
                                               const TimelineFilter& filter) {
  TL_TRY(const auto facts, facts_of_customer(tx, account));
  TL_TRY(const auto settings, settings_of_customer(tx, account));
  TL_TRY(const auto others, timeline_of_customer(tx, account));
  std::vector<TimelineEntry> out;
  for (const Fact& fact : facts) {
    // The outcome of the query tells it already.
    if (fact.kind != FactKind::query_answered) out.push_back(entry_of(fact));
  }
  for (const CustomerSetting& setting : settings) out.push_back(entry_of(setting));
  out.insert(out.end(), others.begin(), others.end());
  return filtered(std::move(out), filter);
}

Result<std::vector<TimelineEntry>> account_timeline(database::Database& db,
                                                    std::string_view account,
                                                    const TimelineFilter& filter) {
  return db.read([&](Transaction& tx) -> Result<std::vector<TimelineEntry>> {
    TL_TRY(const Customer customer, find_customer(tx, account));
    return timeline_of(tx, customer.id, filter);
  });
}

}  // namespace tl::accounts
