// The labour of an RFQ: what is counted, timed, told and released, and the task to give it.
#include "foundation/text.h"
#include "quoting/http/quoting_routes.h"
#include "quoting/service/labour_page.h"

namespace tl::quoting {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct TrialBody {
  std::optional<std::int64_t> boards;
  std::vector<StepTiming> timings;
  std::vector<ToldFact> facts;
};
TL_DESCRIBE(TrialBody, boards, timings, facts)

struct SaidBody {
  std::vector<StepTiming> timings;
  std::vector<ToldFact> facts;
  std::string why;
};
TL_DESCRIBE(SaidBody, timings, facts, why)

Result<LabourPage> show(const Call& call) {
  LabourTrial trial;
  TL_TRY(trial.boards, call.number("boards"));
  return labour_page(call.db(), call.caller(), call.path("rfq"), trial);
}

struct NoteBody {
  std::optional<std::string> note;
};
TL_DESCRIBE(NoteBody, note)

Result<LabourPage> release(const Call& call, const NoteBody& body) {
  return release_labour_page(call.db(), call.caller(), call.path("rfq"), body.note.value_or(""));
}

struct AskBody {
  std::optional<std::string> to_person;
  std::optional<Instant> due_at;
  std::optional<std::string> note;
};
TL_DESCRIBE(AskBody, to_person, due_at, note)

}  // namespace

void add_labour_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/quoting/rfqs/{rfq}/labour",
              .summary = "What is counted, the timings, hours and cost of every quantity",
              .permission = Permission::labour_read,
              .account = account_of_rfq,
              .query = {{"boards", "whose steps are shown; the first quantity unless said"}}},
             &show);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/labour/trial",
              .summary = "How it would be with other timings and facts; nothing is saved",
              .permission = Permission::labour_read,
              .account = account_of_rfq,
              .writes = http::Door::Writes::nothing},
             [](const Call& call, const TrialBody& body) {
               return labour_page(
                   call.db(), call.caller(), call.path("rfq"),
                   {.boards = body.boards, .timings = body.timings, .facts = body.facts});
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/labour",
              .summary = "Say what is known of the work and time steps by hand, and why",
              .permission = Permission::labour_edit,
              .account = account_of_rfq},
             [](const Call& call, const SaidBody& body) {
               return say_labour(call.db(), call.caller(), call.path("rfq"),
                                 {.timings = body.timings, .facts = body.facts, .why = body.why});
             });
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/labour/release",
              .summary = "Engineering's word for the labour as it stands; ends the task",
              .permission = Permission::labour_edit,
              .account = account_of_rfq},
             &release);
  routes.add({.method = Method::post,
              .path = "/api/v1/quoting/rfqs/{rfq}/labour/ask",
              .summary = "Ask engineering for the labour of the RFQ",
              .permission = Permission::task_edit,
              .account = account_of_rfq},
             [](const Call& call, const AskBody& body) {
               return ask_labour(call.db(), call.caller(), call.path("rfq"),
                                 {.to_person = body.to_person.value_or(""),
                                  .due_at = body.due_at,
                                  .note = body.note.value_or("")});
             });
}

}  // namespace tl::quoting
