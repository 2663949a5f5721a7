// Everything a printed quote says, as one plain value: the service fills it from the costing, the
// RFQ and the findings; quote_document.h and quote_workbook.h turn it into pages and sheets. It is
// kept with an issued quote, so that what the customer got can be shown again to the word.
//
// Amounts are final: rounded once by the costing. Nothing here is computed, only said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/finding.h"
#include "foundation/money.h"
#include "market/rules/price_guide.h"
#include "quoting/rules/completeness.h"
#include "quoting/rules/costing.h"
#include "quoting/rules/deferred_work.h"
#include "quoting/rules/quote_review.h"
#include "quoting/rules/quote_settings.h"

namespace tl::quoting {

enum class QuoteStanding { draft, issued };
TL_DESCRIBE_ENUM(QuoteStanding, draft, issued)

enum class Disclosure { closed, open_book };
TL_DESCRIBE_ENUM(Disclosure, closed, open_book)

struct ProviderHead {
  std::string company;
  std::vector<std::string> address;  // one line each, as all lists here
  std::vector<std::string> contact;
  std::vector<std::string> registration;  // printed in the foot of every page
};
TL_DESCRIBE(ProviderHead, company, address, contact, registration)

struct CustomerHead {
  std::string company;
  std::string contact;  // a person
  std::vector<std::string> address;
  std::string reference;  // the customer's own name for the request
};
TL_DESCRIBE(CustomerHead, company, contact, address, reference)

// What is built, and the file that says so.
struct QuotedAssembly {
  std::string name;
  std::string revision;
  std::string bom_file;
  std::string bom_sha256;
  std::int64_t lines = 0;       // of the BOM
  std::int64_t placements = 0;  // fitted designators on one board
};
TL_DESCRIBE(QuotedAssembly, name, revision, bom_file, bom_sha256, lines, placements)

struct LeadDriver {
  std::string part;
  std::int64_t days = 0;  // calendar days until it is here
};
TL_DESCRIBE(LeadDriver, part, days)

struct QuotedLeadTime {
  std::optional<std::int64_t> calendar_days;  // from order to ready; nullopt: not known
  std::int64_t days_at_least = 0;             // over the parts that are known
  std::int64_t build_working_days = 0;        // of these, in our shop
  std::vector<LeadDriver> drivers;            // slowest first
  std::vector<std::string> unknown_parts;     // nobody told when they can be had
  std::int64_t lines_without_part = 0;        // fitted lines that nothing can be bought for yet
  LeadTimeRule rule = LeadTimeRule::serial;   // the one that calendar_days follows
  std::int64_t serial_days_at_least = 0;      // by either rule, over the parts that are known
  std::int64_t parallel_days_at_least = 0;
  std::optional<std::int64_t> net_days;  // what the deferred work leaves of calendar_days
  std::string turn = {};                 // the turn time that calendar_days are those of, if one
};
TL_DESCRIBE(QuotedLeadTime, calendar_days, days_at_least, build_working_days, drivers,
            unknown_parts, lines_without_part, rule, serial_days_at_least, parallel_days_at_least,
            net_days, turn)

// Per board, printed only where the books are open. The parts add up to the unit price.
struct PriceSplit {
  Money material;
  Money labour;
  Money overhead = {};  // freight in, duty, material overhead, finance, SG&A
  Money reserves = {};  // scrap, warranty
  Money profit = {};    // mark-ups and margins of categories, profit, commission
};
TL_DESCRIBE(PriceSplit, material, labour, overhead, reserves, profit)

// How the price of the whole order comes about, for a workbook that computes it again.
struct PriceBuild {
  Cost material;
  Cost labour;
  std::vector<RollUpItem> added;
};
TL_DESCRIBE(PriceBuild, material, labour, added)

// The same boards at a turn time.
struct QuotedTurn {
  std::string code;
  std::string description;
  std::int64_t working_days = 0;
  Money unit_price;
  Money total;
  std::optional<std::int64_t> calendar_days;  // nullopt: a part's lead time is not known
  std::int64_t days_at_least = 0;
  bool limited_by_material = false;
};
TL_DESCRIBE(QuotedTurn, code, description, working_days, unit_price, total, calendar_days,
            days_at_least, limited_by_material)

struct QuotedPrice {
  std::int64_t boards = 0;
  Money unit_price;
  Money total;
  std::optional<PriceSplit> split;
  std::int64_t lines_not_priced = 0;  // not in this price
  QuotedLeadTime lead_time;
  Money excess;  // material that must be bought and is not used: see QuoteSheet::exposures
  std::vector<QuotedTurn> turns = {};
  std::optional<PriceBuild> build = {};     // of the order; open books only
  std::optional<Money> one_off_share = {};  // per board, beside the unit price, when asked for
};
TL_DESCRIBE(QuotedPrice, boards, unit_price, total, split, lines_not_priced, lead_time, excess,
            turns, build, one_off_share)

// NRE and tooling.
struct QuotedCharge {
  std::string description;
  Money price;
  std::string note;
};
TL_DESCRIBE(QuotedCharge, description, price, note)

struct FindingSummary {
  Severity severity = Severity::note;
  std::int64_t count = 0;
  std::string message;
};
TL_DESCRIBE(FindingSummary, severity, count, message)

// What a line costs in an order of so many boards, losses and fees included.
struct LineCost {
  std::int64_t boards = 0;
  std::int64_t pieces = 0;  // fitted
  Cost cost;                // of all of them
};
TL_DESCRIBE(LineCost, boards, pieces, cost)

struct QuotedLine {
  std::int64_t number = 0;  // of the BOM, from 1
  std::string designators;
  std::int64_t pieces = 0;  // per board
  Fitting fitting = Fitting::fitted;
  std::string maker;  // and its number: "Yageo RC0603FR-0710KL"
  std::string part;   // our part number
  std::string description;
  std::string note;
  std::optional<Cost> material;  // per board at the headline quantity; printed with open books only
  std::vector<LineCost> costs = {};  // by quantity; printed with open books only
};
TL_DESCRIBE(QuotedLine, number, designators, pieces, fitting, maker, part, description, note,
            material, costs)

struct QuoteSheet {
  ProviderHead provider;
  CustomerHead customer;
  std::string number;  // "Q7"
  std::int64_t revision = 1;
  QuoteClass quote_class = QuoteClass::firm;
  QuoteStanding standing = QuoteStanding::issued;
  Disclosure disclosure = Disclosure::closed;
  Date date;
  Date valid_until;
  std::string prepared_by;
  Currency currency;
  QuotedAssembly assembly;
  std::vector<QuotedPrice> prices;   // ascending by boards
  std::int64_t headline_boards = 0;  // the price set large; 0: the middle one
  std::vector<QuotedCharge> one_off;
  std::vector<Question> questions;
  std::vector<Assumption> assumptions;
  std::vector<Exposure> exposures;     // by quantity, dearest first
  std::vector<std::string> omissions;  // what a budgetary quote leaves out, apart from the gaps
  std::vector<Gap> gaps;               // lines without part, price, lead time or quantity
  std::vector<FindingSummary> findings;
  std::vector<std::string> terms;
  std::vector<QuotedLine> lines;
  std::vector<DeferredItem> deferred = {};              // work that is left for after the order
  std::vector<market::PriceDeviation> deviations = {};  // from the price guide; never printed
  std::optional<std::int64_t> amortised_boards = {};    // one-off charges are spread over so many
  std::vector<Notice> notices = {};
  Completeness completeness = {};
  std::vector<TakenSetting> settings = {};  // what it was made with; never printed
};
TL_DESCRIBE(QuoteSheet, provider, customer, number, revision, quote_class, standing, disclosure,
            date, valid_until, prepared_by, currency, assembly, prices, headline_boards, one_off,
            questions, assumptions, exposures, omissions, gaps, findings, terms, lines, deferred,
            deviations, amortised_boards, notices, completeness, settings)

// What the customer may see: without costs, mark-ups and inner work, unless the books are open.
QuoteSheet customer_copy(const QuoteSheet& sheet);

}  // namespace tl::quoting
