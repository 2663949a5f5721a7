#include "parts/service/save_audited.h"

#include "parts/store/parts.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::parts {
namespace {

class AuditLog {
 public:
  explicit AuditLog(const Caller& caller) : caller_(caller) {}

  // `before` is nullptr for what is new.
  template <class Thing>
  void add(std::string_view entity, const Thing* before, const Thing& after) {
    database::AuditEntry entry = database::audit_of(
        caller_, cat(entity, before == nullptr ? "_added" : "_changed"), {entity, after.id.raw()});
    if (before != nullptr) entry.before_json = json::to_json(*before);
    entry.after_json = json::to_json(after);
    entries_.push_back(std::move(entry));
  }

  const std::vector<database::AuditEntry>& entries() const { return entries_; }

 private:
  const Caller& caller_;
  std::vector<database::AuditEntry> entries_;
};

}  // namespace

Result<void> save_audited(database::Transaction& tx, const Caller& caller, ImportPlan& plan) {
  std::size_t known_makers = 0;  // those on file come first in a plan
  while (known_makers < plan.manufacturers.size() && plan.manufacturers[known_makers].id.valid()) {
    ++known_makers;
  }
  TL_CHECK(save_plan(tx, plan));
  AuditLog log(caller);
  for (std::size_t i = known_makers; i < plan.manufacturers.size(); ++i) {
    log.add<Manufacturer>("manufacturer", nullptr, plan.manufacturers[i]);
  }
  for (const PlannedManufacturerPart& planned : plan.manufacturer_parts) {
    if (planned.step == PlanStep::keep) continue;
    log.add("manufacturer_part", planned.step == PlanStep::update ? &planned.before : nullptr,
            planned.after);
  }
  for (const PlannedPart& planned : plan.parts) {
    if (planned.step == PlanStep::keep && planned.new_approved.empty()) continue;
    log.add("part", planned.step == PlanStep::insert ? nullptr : &planned.before, planned.after);
  }
  return database::record_audits(tx, log.entries());
}

}  // namespace tl::parts
