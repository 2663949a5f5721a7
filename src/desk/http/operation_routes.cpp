// Running the system: who changed what, and long work.
#include "desk/http/desk_routes.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/jobs/jobs.h"

namespace tl::desk {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct AuditPage {
  std::vector<database::AuditRow> items;
  std::string next;  // "" at the end
};
TL_DESCRIBE(AuditPage, items, next)

struct JobPage {
  std::vector<jobs::Job> items;
};
TL_DESCRIBE(JobPage, items)

std::optional<std::string> text_in(const Call& call, std::string_view name) {
  const std::string_view text = call.query(name);
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

Result<AuditPage> audit(const Call& call) {
  database::AuditFilter filter{.entity = text_in(call, "entity"), .who = text_in(call, "who")};
  TL_TRY(filter.entity_id, call.number("id"));
  TL_TRY(filter.before_id, call.number("after"));
  return call.db().read([&](database::Transaction& tx) -> Result<AuditPage> {
    AuditPage page;
    TL_TRY(page.items, database::list_audit(tx, filter));
    if (static_cast<std::int64_t>(page.items.size()) == filter.limit) {
      page.next = std::to_string(page.items.back().id);
    }
    return page;
  });
}

// Their own jobs; of everybody for who may see all jobs.
Result<jobs::Job> job_in(const Call& call) {
  const auto id = parse_decimal(call.path("job"), 0);
  if (!id) return not_found("job_unknown", "a job has a number");
  TL_TRY(jobs::Job job, jobs::job_of(call.db(), jobs::JobId(*id)));
  const bool all = call.who().reach(Permission::job_read) == access::Reach::all;
  if (!all && job.asked_by != call.who().sign_in) {
    return not_found("job_unknown", cat("no job of yours has the number ", *id));
  }
  return job;
}

}  // namespace

void add_operation_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/desk/audit",
              .summary = "Who changed what, newest first",
              .permission = Permission::audit_read,
              .query = {{"entity", "only quote, rfq, customer, person, ..."},
                        {"id", "only of this one"},
                        {"who", "only by this person"},
                        {"after", "the 'next' of the page before"}}},
             &audit);
  routes.add({.path = "/api/v1/jobs",
              .summary = "Long work: mine, or everybody's for who may see it",
              .permission = Permission::job_read},
             [](const Call& call) -> Result<JobPage> {
               const bool all = call.who().reach(Permission::job_read) == access::Reach::all;
               TL_TRY(auto all_jobs,
                      jobs::list_jobs(call.db(), {.asked_by = all ? "" : call.who().sign_in}));
               return JobPage{std::move(all_jobs)};
             });
  routes.add({.path = "/api/v1/jobs/{job}",
              .summary = "How far a job is",
              .permission = Permission::job_read},
             &job_in);
  routes.add(
      {.path = "/api/v1/jobs/{job}/result",
       .summary = "What a job gave, once it is done",
       .permission = Permission::job_read},
      [](const Call& call) -> Result<http::WholeResponse> {
        TL_TRY(const jobs::Job job, job_in(call));
        TL_TRY(std::string result, jobs::result_of(call.db(), job.id));
        return http::WholeResponse{{.media_type = "application/json", .body = std::move(result)}};
      });
  routes.add({.method = Method::post,
              .path = "/api/v1/jobs/{job}/cancel",
              .summary = "Stop a job",
              .permission = Permission::job_run},
             [](const Call& call) -> Result<jobs::Job> {
               TL_TRY(const jobs::Job job, job_in(call));
               return jobs::cancel_job(call.db(), call.caller(), job.id);
             });
}

}  // namespace tl::desk
