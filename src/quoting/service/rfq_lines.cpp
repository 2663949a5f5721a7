#include "quoting/service/rfq_lines.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "bom/rules/structure.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/service/create_parts.h"
#include "quoting/service/customer_answers.h"
#include "sourcing/service/offers.h"

namespace tl::quoting {

Result<RfqRow> load_rfq_row(database::Transaction& tx, std::string_view number) {
  TL_TRY(const auto row, rfq_by_number(tx, to_upper(trim(number))));
  if (row) return *row;
  return not_found("rfq_not_found", cat("there is no RFQ '", utf8_prefix(number, 30), "'"));
}

Result<LoadedRfq> load_rfq(database::Transaction& tx, std::string_view number) {
  LoadedRfq out;
  TL_TRY(out.row, load_rfq_row(tx, number));
  TL_TRY(out.bom, bom::stored_bom(tx, bom::ReadingId(out.row.reading_id)));
  // Quantities for one of the whole, whatever assembly a line belongs to. What could not be
  // understood of the levels was told when the list was read.
  Findings told;
  out.bom.lines = bom::flattened(out.bom.lines, bom::structure_of(out.bom.lines, told));
  return out;
}

std::vector<parts::MatchRequest> match_requests(const LoadedRfq& rfq) {
  std::vector<parts::MatchRequest> requests;
  for (const bom::BomLine& line : rfq.bom.lines) {
    parts::MatchRequest request{.customer = parts::CustomerId(rfq.row.customer_id),
                                .customer_part_number = line.customer_pn,
                                .value = line.value,
                                .package = line.package,
                                .description = line.description};
    if (!line.refdes.empty()) request.designator = line.refdes.front();
    for (const bom::ApprovedPart& part : line.alternates)
      request.alternates.push_back({part.manufacturer, part.mpn});
    requests.push_back(std::move(request));
  }
  return requests;
}

std::vector<std::int64_t> quantities_of(const RfqRow& row) {
  std::vector<std::int64_t> quantities;
  for (const std::string_view text : split(row.quantities, ',')) {
    const auto boards = parse_decimal(text, 0);
    ENSURE(boards.ok(), "quantities were checked before they were stored");
    quantities.push_back(*boards);
  }
  return quantities;
}

Result<parts::MatchedLines> match_loaded(database::Transaction& tx, const LoadedRfq& rfq,
                                         const parts::MatchPolicy& policy) {
  TL_TRY(auto matched, parts::match_lines(tx, parts::CustomerId(rfq.row.customer_id),
                                          match_requests(rfq), policy));
  TL_TRY(const auto approved, approved_fits(tx, rfq.row.id));
  add_approved(matched.matches, approved);
  return matched;
}

namespace {

using MakerByNumber = std::map<std::string, std::string>;  // by Mpn::key()

// The numbers of unknown lines that stand without a maker.
std::vector<sourcing::WantedPart> nameless_numbers(const LoadedRfq& rfq,
                                                   const parts::MatchedLines& matched) {
  std::map<std::string, parts::Mpn> nameless;
  for (std::size_t i = 0; i < rfq.bom.lines.size(); ++i) {
    if (matched.matches[i].state != parts::MatchState::unknown) continue;
    for (const bom::ApprovedPart& part : rfq.bom.lines[i].alternates) {
      const auto mpn = parts::Mpn::parse(part.mpn);
      if (mpn && trim(part.manufacturer).empty()) nameless.emplace(mpn->key(), *mpn);
    }
  }
  std::vector<sourcing::WantedPart> wanted;
  for (const auto& [key, mpn] : nameless) wanted.push_back({mpn, ""});
  return wanted;
}

// The maker that all offers of a number agree on.
Result<MakerByNumber> makers_from_offers(database::Transaction& tx, const LoadedRfq& rfq,
                                         const parts::MatchedLines& matched) {
  const std::vector<sourcing::WantedPart> wanted = nameless_numbers(rfq, matched);
  const parts::Manufacturers& makers = matched.catalogue.manufacturers();
  TL_TRY(const auto offers, sourcing::offers_on(tx, wanted, rfq.row.as_of, makers));
  MakerByNumber found;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    std::string agreed;
    bool unanimous = true;
    for (const sourcing::Offer& offer : offers[i]) {
      const std::string& maker = offer.record.manufacturer;
      if (trim(maker).empty()) continue;
      if (agreed.empty()) agreed = maker;
      unanimous = unanimous && sourcing::is_same_maker(agreed, maker, makers);
    }
    if (unanimous && !agreed.empty()) found.emplace(wanted[i].mpn.key(), agreed);
  }
  return found;
}

parts::NewPartLine new_part_line(const bom::BomLine& line, const MakerByNumber& makers) {
  parts::NewPartLine out{
      .designator = line.refdes.empty() ? std::string() : line.refdes.front(),
      .description = squeeze_spaces(line.description.empty() ? line.value : line.description),
      .package = line.package};
  for (const bom::ApprovedPart& part : line.alternates) {
    std::string maker = part.manufacturer;
    if (trim(maker).empty()) {
      const auto mpn = parts::Mpn::parse(part.mpn);
      const auto told = mpn ? makers.find(mpn->key()) : makers.end();
      // A number without a maker cannot be filed: a person names the maker first.
      if (told == makers.end()) continue;
      maker = told->second;
    }
    out.alternates.push_back({maker, part.mpn});
  }
  return out;
}

Place row_of(const LoadedRfq& rfq, std::size_t at) {
  const bom::BomLine& line = rfq.bom.lines[at];
  return {rfq.bom.about.file_name, line.sheet.value_or(""), line.row, 0, {}};
}

constexpr std::string_view misspelt_code = "part_manufacturer_misspelt";

// What was found at a line's number, at the rows of the customer's file.
std::vector<Finding> at_their_rows(const LoadedRfq& rfq, const Findings& found) {
  std::vector<Finding> out;
  for (Finding finding : found.all()) {
    if (finding.code == misspelt_code) continue;  // told once for each name, see below
    if (finding.place.row > 0)
      finding.place = row_of(rfq, static_cast<std::size_t>(finding.place.row) - 1);
    out.push_back(std::move(finding));
  }
  return out;
}

// Makers' names with a slip of the pen on lines that wait for a person: once for each name, at the
// first line that has it.
std::vector<Finding> misspelt_makers(const LoadedRfq& rfq, const parts::MatchedLines& matched) {
  std::vector<Finding> out;
  std::set<std::string> told;
  for (std::size_t i = 0; i < matched.matches.size(); ++i) {
    const parts::Match& match = matched.matches[i];
    if (match.state == parts::MatchState::matched || rfq.bom.lines[i].dnp) continue;
    for (const parts::AlternateMatch& one : match.alternates) {
      const std::string name = squeeze_spaces(one.alternate.manufacturer);
      if (one.probable_makers.empty() || !told.insert(parts::manufacturer_key(name)).second)
        continue;
      out.push_back({std::string(misspelt_code), Severity::warning, row_of(rfq, i),
                     parts::misspelt_advice(name, one.probable_makers)});
    }
  }
  return out;
}

}  // namespace

std::vector<std::int64_t> lines_to_file(const LoadedRfq& rfq, const parts::MatchedLines& matched) {
  std::vector<std::int64_t> lines;
  for (std::size_t i = 0; i < matched.matches.size(); ++i) {
    const parts::Match& match = matched.matches[i];
    const bool unnumbered = match.state == parts::MatchState::matched && !match.part;
    if (rfq.bom.lines[i].dnp || rfq.bom.lines[i].assembly) continue;
    if (match.state != parts::MatchState::unknown && !unnumbered) continue;
    if (!rfq.bom.lines[i].alternates.empty()) lines.push_back(static_cast<std::int64_t>(i) + 1);
  }
  return lines;
}

Result<ProposedParts> propose_new_parts(database::Transaction& tx, const Caller& caller,
                                        const LoadedRfq& rfq, const parts::MatchPolicy& policy,
                                        parts::MatchedLines& matched) {
  TL_TRY(const MakerByNumber makers, makers_from_offers(tx, rfq, matched));
  std::vector<parts::NewPartLine> unknown;
  for (const std::int64_t line : lines_to_file(rfq, matched)) {
    parts::NewPartLine wanted =
        new_part_line(rfq.bom.lines[static_cast<std::size_t>(line) - 1], makers);
    wanted.number = line;
    if (!wanted.alternates.empty()) unknown.push_back(std::move(wanted));
  }
  ProposedParts out{.findings = misspelt_makers(rfq, matched)};
  if (unknown.empty()) return out;
  TL_TRY(const parts::CreatedParts created,
         parts::create_parts(tx, caller, unknown, parts::standard_numbering(),
                             parts::CustomerId(rfq.row.customer_id)));
  TL_TRY(matched, match_loaded(tx, rfq, policy));
  out.created = created.created;
  std::ranges::move(at_their_rows(rfq, created.findings), std::back_inserter(out.findings));
  return out;
}

}  // namespace tl::quoting
