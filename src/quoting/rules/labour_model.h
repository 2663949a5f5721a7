// The labour model of engineering: hourly rates, and the steps whose time follows from what is
// built. It comes with the rate table as one version, and is a draft until engineering releases it.
//
//   labour_rate,smt,72.00,per hour,...                  who works, with efficiency and learning
//   labour_time,place,0.24,s,assembly,smt_placement,smt one step: time for one of its driver
//   labour_speed,place,30000,,assembly,smt_placement,smt   nameplate speed, 45 % derate
//
// A step's count is fixed ("3"), recommended (one driver, counted from the BOM or told for the
// RFQ), or a formula of them: "parts[qfp] + 2*parts[bga] + 0.5*through_hole_joint". A selector is a
// package class, a way of mounting, or the letters of designators ("U*").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"
#include "foundation/money.h"
#include "foundation/rate.h"

namespace tl::quoting {

// How often a step is paid for (docs/domain/costing.md).
enum class LabourGroup {
  assembly,  // every board
  batch,     // every run: set-up, kitting
  job,       // every order: order entry, purchasing, contract review
  one_off,   // once per product: programming, stencil design (NRE)
  panel,     // every panel: loading, fiducials, unloading
};
TL_DESCRIBE_ENUM(LabourGroup, assembly, batch, job, one_off, panel)

// What a step's time is multiplied by. Set-up grows with BOM lines, run time with placements.
enum class Driver {
  once,               // 1
  smt_placement,      // surface-mounted components on a board
  smt_line,           // different surface-mounted parts: feeders
  through_hole_part,  // through-hole components on a board
  through_hole_line,  // different through-hole parts
  line,               // fitted BOM lines
  part_to_buy,        // different parts to purchase
  smt_side,           // sides of the board with surface-mounted parts
  bottom_placement,   // of the surface-mounted components, those on the second side
  fine_pitch,  // components with leads or balls 0.65 mm apart or closer, and 0201 and smaller
  smt_joint,   // solder joints of surface-mounted components on a board
  through_hole_joint,  // joints of through-hole components on a board
  hand_operation,      // things done by hand on a board: wires, labels, glue, screws
  programmed_device,   // devices programmed on a board
  test_second,         // seconds of test of a board
  coating_second,      // seconds of coating of a board, masking included
  box_build_second,    // seconds of building a board into its box
  parts_of,            // components that the selector picks
  lines_of,            // lines that the selector picks
};
TL_DESCRIBE_ENUM(Driver, once, smt_placement, smt_line, through_hole_part, through_hole_line, line,
                 part_to_buy, smt_side, bottom_placement, fine_pitch, smt_joint, through_hole_joint,
                 hand_operation, programmed_device, test_second, coating_second, box_build_second,
                 parts_of, lines_of)

struct LabourRate {
  std::string code;
  Cost per_hour;
  std::string description;
  std::string site = {};                 // "": every site without a rate of its own
  Rate efficiency = Rate::percent(100);  // standard hours / hours worked
  Rate learning = Rate::percent(100);    // time of unit 2n / time of unit n; 100 %: none
  std::int64_t learning_units = 0;       // the unit at which the standard time is reached
};
TL_DESCRIBE(LabourRate, code, per_hour, description, site, efficiency, learning, learning_units)

// One term of a count: factor x driver.
struct DriverTerm {
  std::int64_t factor_millionths = 1'000'000;
  Driver driver = Driver::once;
  std::string selector = {};  // of parts_of and lines_of: "qfp", "through_hole", "U*"
};
TL_DESCRIBE(DriverTerm, factor_millionths, driver, selector)

struct LabourStep {
  std::string code;
  LabourGroup group = LabourGroup::assembly;
  Driver driver = Driver::once;
  std::int64_t milliseconds = 0;  // per unit of the driver
  std::string rate;               // code of a LabourRate
  std::string description;
  std::vector<DriverTerm> formula = {};  // what is counted; empty: `driver` alone
  std::int64_t per_hour = 0;             // nameplate speed of a machine; 0: `milliseconds` holds
  Rate derate = Rate::percent(100);      // placed / elapsed, stops included: 30 to 60 %
};
TL_DESCRIBE(LabourStep, code, group, driver, milliseconds, rate, description, formula, per_hour,
            derate)

enum class CountKind { fixed, recommended, formula };
TL_DESCRIBE_ENUM(CountKind, fixed, recommended, formula)

CountKind count_kind(const LabourStep& step);
std::vector<DriverTerm> terms_of(const LabourStep& step);

// "smt_placement", "3", "parts[qfp] + 0.5*smt_joint"; `driver_unknown` says what there is.
Result<std::vector<DriverTerm>> parse_formula(std::string_view text);
std::string formula_text(const std::vector<DriverTerm>& terms);

// The average time of `boards` units that follow `units_before`, against the standard time, in
// parts per million. Wright's curve: unit n takes (n / reference)^(log2 learning) of the standard
// time, and the standard time from the reference on. Statistics, so `double` inside, rounded once.
Rate learning_factor(const LabourRate& rate, std::int64_t units_before, std::int64_t boards);

inline constexpr std::int64_t learning_units_max = 10'000;

}  // namespace tl::quoting
