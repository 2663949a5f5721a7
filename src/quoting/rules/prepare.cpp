#include "quoting/rules/prepare.h"

#include <algorithm>
#include <tuple>

#include "bom/rules/piece_units.h"
#include "bom/rules/structure.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "quoting/rules/home_price.h"
#include "quoting/rules/match_words.h"
#include "sourcing/rules/part_facts.h"

namespace tl::quoting {
namespace {

// More than this on one board is a slip of the pen or a misread column.
constexpr std::int64_t pieces_per_board_max = 100'000;

using parts::Candidate;
using parts::Match;
using parts::MatchState;

class Preparer {
 public:
  explicit Preparer(const PrepareInput& from) : from_(from) {
    ENSURE(from.catalogue != nullptr && from.offers != nullptr, "a snapshot of parts and offers");
    ENSURE(from.matches.size() == from.lines.size(), "a match for every line");
    out_.input.rates = from.rates;
    out_.input.on = from.on;
    out_.input.landed = LandedCosts::in_price;
    out_.input.quantities = from.quantities;
    out_.input.labour = from.labour;
    Findings told;  // what is unclear was told when the list was read
    structure_ = bom::structure_of(from.lines, told);
  }

  Prepared run() {
    for (std::size_t i = 0; i < from_.lines.size(); ++i) add_line(i);
    return std::move(out_);
  }

 private:
  using DemandKey =
      std::tuple<std::int64_t, std::vector<std::int64_t>>;  // our part, approved parts

  void add_line(std::size_t at);
  std::string note_of(std::size_t at) const;
  void supply_by_customer(CostingLine& line) const;
  const LineSupply* supply_of(std::int64_t line) const;
  std::string_view package_of(const bom::BomLine& line, const Match& match) const;
  std::int64_t demand_for(const Match& match, const LineBuild& build);
  const parts::Part* part_of(const Match& match) const {
    return match.part ? from_.catalogue->part(*match.part) : nullptr;
  }
  bool is_in_state(const Match& match, parts::PartState state) const {
    const parts::Part* part = part_of(match);
    return part != nullptr && part->state == state;
  }
  std::int64_t approved_parts(const Match& match) const {
    const parts::Part* part = part_of(match);
    return static_cast<std::int64_t>(
        std::max(match.usable.size(), part == nullptr ? 0 : part->approved.size()));
  }
  // As it is on file, or the graver word of whoever offers it, whether bought from or not.
  parts::Lifecycle life_of(const parts::CatalogueRow& row) const {
    const auto offers = from_.offers->find(row.id);
    return offers == from_.offers->end() ? row.lifecycle
                                         : sourcing::life_of(row.lifecycle, offers->second);
  }
  ApprovedPart approved_part(const parts::CatalogueRow& row) const {
    return {.manufacturer = std::string(from_.catalogue->manufacturer_name(row.manufacturer)),
            .mpn = std::string(row.mpn),
            .lifecycle = life_of(row)};
  }
  void add_alternates(const Match& match, Demand& demand) const;
  Demand make_demand(const Match& match) const;
  std::optional<UnitPrice> least_price(const Demand& demand) const;
  void add_stock(const Match& match, Demand& demand) const;
  void add_promised(const CostingLine& line, Demand& demand) const;

  const PrepareInput& from_;
  bom::ListStructure structure_;
  std::map<DemandKey, std::int64_t> demands_;
  std::vector<std::optional<sourcing::ValueClass>> classes_;  // as the demands
  Prepared out_;
};

// A BOM that names no package means the one of the part that will be bought: it decides how the
// part is mounted and what is lost on the way.
std::string_view Preparer::package_of(const bom::BomLine& line, const Match& match) const {
  if (!line.package.empty() || match.usable.empty()) return line.package;
  const auto row = from_.catalogue->find(match.usable.front().part);
  return row ? row->package : std::string_view();
}

Demand Preparer::make_demand(const Match& match) const {
  Demand demand;
  const parts::Part* part = match.part ? from_.catalogue->part(*match.part) : nullptr;
  if (part != nullptr) demand.part = part->number.text();
  for (const Candidate& candidate : match.usable) {
    const auto row = from_.catalogue->find(candidate.part);
    if (!row) continue;
    demand.approved.push_back(approved_part(*row));
    if (demand.maker.empty())
      demand.maker = cat(from_.catalogue->manufacturer_name(row->manufacturer), " ", row->mpn);
    const auto offers = from_.offers->find(candidate.part);
    if (offers == from_.offers->end()) continue;
    for (const sourcing::Offer& offer : offers->second) {
      demand.offers.push_back(offer.record);
      if (from_.landed == nullptr) continue;
      demand.terms.push_back(sourcing::terms_of(offer.record, *from_.landed, from_.rates.exchange,
                                                from_.rates.currency, from_.on));
    }
  }
  add_alternates(match, demand);
  return demand;
}

// What our own number approves besides: the customer may say yes to it.
void Preparer::add_alternates(const Match& match, Demand& demand) const {
  const parts::Part* part = part_of(match);
  if (part == nullptr) return;
  for (const parts::ManufacturerPartId id : part->approved) {
    const auto used = [&](const Candidate& candidate) { return candidate.part == id; };
    const auto row = from_.catalogue->find(id);
    const auto offers = from_.offers->find(id);
    if (!row || std::ranges::any_of(match.usable, used)) continue;
    Alternate alternate{.part = approved_part(*row)};
    if (offers != from_.offers->end()) {
      for (const sourcing::Offer& offer : offers->second) alternate.offers.push_back(offer.record);
    }
    if (!alternate.offers.empty()) demand.alternates.push_back(std::move(alternate));
  }
}

// What a piece costs in the smallest order, at the seller who asks least: the value of a part does
// not hang on how many boards are quoted.
std::optional<UnitPrice> Preparer::least_price(const Demand& demand) const {
  std::optional<UnitPrice> least;
  for (const sourcing::OfferRecord& offer : demand.offers) {
    const bool expired = offer.valid_until && *offer.valid_until < from_.on;
    if (offer.breaks.empty() || expired || offer.sale == sourcing::Sale::closed) continue;
    const auto price = home_price(offer.breaks.front().price, from_.rates, from_.on);
    if (price && (!least || price->raw() < least->raw())) least = price;
  }
  return least;
}

// The lots that this customer's job may use, at what they cost us; a customer's own cost nothing.
void Preparer::add_stock(const Match& match, Demand& demand) const {
  if (from_.stock == nullptr) return;
  stock::StockQuestion question{
      .customer = from_.customer, .rfq = from_.rfq, .part_number = demand.part};
  std::vector<parts::ManufacturerPartId> wanted;
  for (const Candidate& candidate : match.usable) {
    const auto row = from_.catalogue->find(candidate.part);
    const auto mpn = row ? parts::Mpn::parse(row->mpn) : Result<parts::Mpn>(not_found("", ""));
    if (!mpn) continue;
    wanted.push_back(candidate.part);
    question.wanted.push_back(
        {std::string(from_.catalogue->manufacturer_name(row->manufacturer)), *mpn});
  }
  const parts::Part* part = match.part ? from_.catalogue->part(*match.part) : nullptr;
  question.all_of_part_wanted =
      part != nullptr && std::ranges::all_of(part->approved, [&](parts::ManufacturerPartId id) {
        return std::ranges::find(wanted, id) != wanted.end();
      });
  for (const stock::UsableLot& use :
       from_.stock->usable_for(question, from_.catalogue->manufacturers())) {
    const stock::LotOnHand& lot = from_.stock->lots()[use.lot];
    const bool ours = lot.lot.is_ours();
    const auto price = ours ? home_price(*lot.lot.cost, from_.rates, from_.on)
                            : std::optional(UnitPrice::of_raw(0, from_.rates.currency));
    if (!price) continue;
    demand.stock.push_back({.lot = stock::lot_text(lot.lot),
                            .owner = ours ? stock::Owner::ours : stock::Owner::customer,
                            .hold = use.hold,
                            .pieces = use.pieces,
                            .price = *price,
                            .source = lot.count,
                            .part = lot.lot.mpn.empty() ? lot.lot.part_number : lot.lot.mpn,
                            .lot_name = lot.lot.name});
  }
}

// What the customer sends of a line that we otherwise buy goes before everything else.
void Preparer::add_promised(const CostingLine& line, Demand& demand) const {
  const LineSupply* supply = supply_of(line.number);
  if (supply == nullptr || supply->by != SuppliedBy::customer || !supply->pieces) return;
  const auto first_on_shelf = std::ranges::find(demand.stock, 0, &stock::StockCover::promised_line);
  demand.stock.insert(first_on_shelf, {.lot = cat("sent by the customer for line ", line.number),
                                       .owner = stock::Owner::customer,
                                       .hold = stock::Hold::reserved,
                                       .pieces = *supply->pieces,
                                       .price = UnitPrice::of_raw(0, from_.rates.currency),
                                       .promised_line = line.number,
                                       .promised_on = supply->supplied_on,
                                       .source = supply->note});
}

const LineSupply* Preparer::supply_of(std::int64_t line) const {
  const auto found = std::ranges::find(from_.supplies, line, &LineSupply::line);
  return found == from_.supplies.end() ? nullptr : &*found;
}

void Preparer::supply_by_customer(CostingLine& line) const {
  const LineSupply* supply = supply_of(line.number);
  if (supply == nullptr || line.fitting == Fitting::not_fitted) return;
  // What was said goes before what the BOM marks.
  const bool all_of_it = supply->by == SuppliedBy::customer && !supply->pieces;
  line.fitting = all_of_it ? Fitting::customer_supplied : Fitting::fitted;
  if (all_of_it) line.supplied_on = supply->supplied_on;
}

std::int64_t Preparer::demand_for(const Match& match, const LineBuild& build) {
  std::vector<std::int64_t> approved;
  for (const Candidate& candidate : match.usable) approved.push_back(candidate.part.raw());
  const DemandKey key(match.part ? match.part->raw() : 0, approved);
  const auto [at, added] =
      demands_.try_emplace(key, static_cast<std::int64_t>(out_.input.demands.size()));
  if (added) {
    Demand demand = make_demand(match);
    classes_.push_back(value_class_of(from_.rates, least_price(demand)));
    demand.attrition = attrition_for(from_.rates, build.package_class, classes_.back());
    add_stock(match, demand);
    out_.input.demands.push_back(std::move(demand));
  }
  return at->second;
}

// An assembly is built from the lines that belong to it: nobody buys or places it.
Fitting fitting_of(const bom::BomLine& line) {
  if (line.dnp || line.assembly) return Fitting::not_fitted;
  return line.customer_supplied ? Fitting::customer_supplied : Fitting::fitted;
}

// Where a quantity does not stand in the file as it is used, the quote says how it came about.
std::string Preparer::note_of(std::size_t at) const {
  const bom::BomLine& line = from_.lines[at];
  if (line.assembly)
    return "an assembly whose parts stand below it; it is built, not bought, and its quantity is "
           "in theirs.";
  std::string note = match_note(from_.matches[at]);
  const auto parent = structure_.lines[at].parent;
  if (!parent) return note;
  const bom::BomLine& assembly = from_.lines[*parent];
  const auto built = bom::quantity_of(assembly);
  if (!built || *built == Quantity::one) return note;
  const std::string& name =
      assembly.description.empty() ? assembly.customer_pn : assembly.description;
  return cat("part of ", utf8_prefix(squeeze_spaces(name), 40), ", ",
             format_decimal(*built, Quantity::scale, 0),
             " of which are in one assembly: its quantity is multiplied by that.",
             note.empty() ? "" : " Also, ", note);
}

void Preparer::add_line(std::size_t at) {
  const bom::BomLine& line = from_.lines[at];
  const Match& match = from_.matches[at];
  const LinePieces pieces = pieces_of(line);
  CostingLine costed{
      .number = static_cast<std::int64_t>(at) + 1,
      .designators = join(line.refdes, " "),
      .description = squeeze_spaces(line.description.empty() ? line.value : line.description),
      .fitting = fitting_of(line),
      .pieces = pieces.pieces,
      .build = classify({.designator = line.refdes.empty() ? std::string_view()
                                                           : std::string_view(line.refdes.front()),
                         .package = package_of(line, match),
                         .value = line.value,
                         .description = line.description})};
  supply_by_customer(costed);
  const bool needed = costed.fitting != Fitting::not_fitted && pieces.question.empty();
  if (needed && match.state == MatchState::matched && !match.usable.empty())
    costed.demand = demand_for(match, costed.build);
  if (costed.demand && costed.fitting == Fitting::fitted)
    add_promised(costed, out_.input.demands[static_cast<std::size_t>(*costed.demand)]);
  if (costed.fitting == Fitting::customer_supplied) {
    const auto value_class = costed.demand ? classes_[static_cast<std::size_t>(*costed.demand)]
                                           : std::optional<sourcing::ValueClass>();
    costed.kit_overage = kit_overage_for(from_.rates, costed.build.package_class, value_class);
  }
  out_.knowledge.push_back(
      {.line = costed.number,
       .rows = line.source_rows.empty() ? std::vector{line.row} : line.source_rows,
       .sheet = line.sheet,
       .wanted = wanted_of(line),
       .part_question = part_question(match),
       .quantity_question = line.dnp || line.assembly ? std::string() : pieces.question,
       .note = line.dnp ? std::string() : note_of(at),
       .part_blocked = is_in_state(match, parts::PartState::blocked),
       .part_coded = is_in_state(match, parts::PartState::released),
       .approved_parts = approved_parts(match),
       .assembly = line.assembly});
  out_.input.lines.push_back(std::move(costed));
}

}  // namespace

Prepared prepare(const PrepareInput& from) {
  return Preparer(from).run();
}

LinePieces pieces_of(const bom::BomLine& line) {
  const auto designators = static_cast<std::int64_t>(line.refdes.size());
  const auto not_fitted = static_cast<std::int64_t>(line.dnp_refdes.size());
  if (!bom::counts_pieces(line.unit)) {
    return {0, cat("the quantity is in '", utf8_prefix(line.unit, 20),
                   "', which this quote cannot price yet.")};
  }
  std::int64_t pieces = designators;
  if (line.quantity) {
    if (*line.quantity < 0)
      return {0, cat("the quantity ", line.qty.value_or(""), " is negative.")};
    if (*line.quantity % Quantity::one != 0)
      return {0, cat("the quantity ", line.qty.value_or(""), " is not a whole number of pieces.")};
    pieces = *line.quantity / Quantity::one;
  } else if (line.qty && !trim(*line.qty).empty()) {
    return {0, cat("the quantity '", utf8_prefix(*line.qty, 30), "' is not a number.")};
  } else if (designators == 0) {
    return {0, "the BOM names neither a quantity nor designators."};
  }
  if (pieces > pieces_per_board_max)
    return {0, cat("the quantity ", pieces, " on one board cannot be meant.")};
  // The quantity may count the fitted places alone.
  if (pieces == designators - not_fitted) return {pieces, ""};
  return {std::max<std::int64_t>(0, pieces - not_fitted), ""};
}

}  // namespace tl::quoting
