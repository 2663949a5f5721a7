// The labour of an RFQ for the engineer who answers for it: what is counted and what rests on it,
// the standard timings, what was timed by hand, and what hours and cost become of every quantity -
// also while nothing is saved yet.
//
//   TL_TRY(const LabourPage page, labour_page(db, caller, "R1", {}));
//   TL_TRY(const LabourPage would, labour_page(db, caller, "R1", {.timings = {{"place",
//   45'000}}})); TL_TRY(const LabourPage asked, ask_labour(db, caller, "R1", {.to_person =
//   "eva"}));
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/rules/tasks.h"
#include "foundation/caller.h"
#include "platform/database/database.h"
#include "quoting/service/labour.h"

namespace tl::quoting {

struct LabourOfQuantity {
  std::int64_t boards = 0;
  std::int64_t milliseconds = 0;       // of the whole order, one-off work left out
  std::int64_t per_board = 0;          // milliseconds
  std::int64_t shop_milliseconds = 0;  // what occupies the line
  std::int64_t runs = 1;
  std::int64_t panels = 0;
  Cost recurring;
  Cost cost_per_board;
  Cost one_off;
};
TL_DESCRIBE(LabourOfQuantity, boards, milliseconds, per_board, shop_milliseconds, runs, panels,
            recurring, cost_per_board, one_off)

// A count of the board that labour is multiplied by.
struct LabourDriver {
  Driver driver = Driver::once;
  std::int64_t count = 0;
  std::string told;                // who said so and why; "" counted from the BOM
  std::vector<std::string> steps;  // of the model, that rest on it
};
TL_DESCRIBE(LabourDriver, driver, count, told, steps)

struct LabourPage {
  std::string rfq;
  std::string customer;
  std::string customer_code;
  std::string assembly;  // "MC-200 C"
  LabourView labour;     // at one quantity
  std::vector<LabourOfQuantity> quantities;
  std::vector<LabourDriver> drivers;
  std::vector<LabourOverride> timed;
  std::vector<BuildFactForm> forms;         // what can be told
  std::optional<accounts::TaskOnDay> task;  // the newest for it
  bool preview = false;                     // of what is not saved
};
TL_DESCRIBE(LabourPage, rfq, customer, customer_code, assembly, labour, quantities, drivers, timed,
            forms, task, preview)

struct StepTiming {
  std::string step;
  std::optional<std::int64_t> milliseconds;  // nullopt: the model's
};
TL_DESCRIBE(StepTiming, step, milliseconds)

struct ToldFact {
  BuildFactKind kind = BuildFactKind::boards_per_panel;
  std::string text;  // "4", "2.5"
};
TL_DESCRIBE(ToldFact, kind, text)

// How it would be, on top of what is saved.
struct LabourTrial {
  std::optional<std::int64_t> boards = {};  // the first quantity of the RFQ unless said
  std::vector<StepTiming> timings = {};
  std::vector<ToldFact> facts = {};
};

// `quantity_out_of_range`, `labour_step_unknown`, `labour_time_invalid`, `build_fact_invalid`.
Result<LabourPage> labour_page(database::Database& db, const Caller& caller, std::string_view rfq,
                               const LabourTrial& trial);

// What a person said in one go is saved in one go. `reason_missing`, and as above.
struct LabourSaid {
  std::vector<StepTiming> timings;
  std::vector<ToldFact> facts;
  std::string why;
};
Result<LabourPage> say_labour(database::Database& db, const Caller& caller, std::string_view rfq,
                              const LabourSaid& said);

struct LabourAsk {
  std::string to_person = {};  // a sign-in; "" anybody of engineering
  std::optional<Instant> due_at = {};
  std::string note = {};
};
// Released, and the page as it is then. What release_labour() refuses.
Result<LabourPage> release_labour_page(database::Database& db, const Caller& caller,
                                       std::string_view rfq, std::string_view note);

// A task to engineering, once while it is open; release_labour() ends it.
Result<LabourPage> ask_labour(database::Database& db, const Caller& caller, std::string_view rfq,
                              const LabourAsk& ask);

}  // namespace tl::quoting
