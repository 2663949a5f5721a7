#include "quoting/service/rfq_lines.h"

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "parts/service/create_parts.h"

namespace tl::quoting {

Result<LoadedRfq> load_rfq(database::Transaction& tx, std::string_view number) {
  LoadedRfq out;
  TL_TRY(const auto row, rfq_by_number(tx, to_upper(trim(number))));
  if (!row)
    return not_found("rfq_not_found", cat("there is no RFQ '", utf8_prefix(number, 30), "'"));
  out.row = *row;
  TL_TRY(out.bom, bom::stored_bom(tx, bom::ReadingId(row->reading_id)));
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

Result<parts::MatchedLines> match_loaded(database::Transaction& tx, const LoadedRfq& rfq) {
  return parts::match_lines(tx, parts::CustomerId(rfq.row.customer_id), match_requests(rfq),
                            parts::MatchPolicy());
}

Result<std::int64_t> propose_new_parts(database::Transaction& tx, const Caller& caller,
                                       const LoadedRfq& rfq, parts::MatchedLines& matched) {
  std::vector<parts::NewPartLine> unknown;
  for (std::size_t i = 0; i < matched.matches.size(); ++i) {
    const bom::BomLine& line = rfq.bom.lines[i];
    // A number without a maker cannot be filed: a person names the maker first.
    const bool named = std::ranges::any_of(line.alternates, [](const bom::ApprovedPart& part) {
      return !trim(part.manufacturer).empty();
    });
    const bool numberless =
        matched.matches[i].state == parts::MatchState::matched && !matched.matches[i].part;
    if (line.dnp || !named) continue;
    if (matched.matches[i].state != parts::MatchState::unknown && !numberless) continue;
    parts::NewPartLine wanted{
        .designator = line.refdes.empty() ? std::string() : line.refdes.front(),
        .description = squeeze_spaces(line.description.empty() ? line.value : line.description),
        .package = line.package};
    for (const bom::ApprovedPart& part : line.alternates)
      wanted.alternates.push_back({part.manufacturer, part.mpn});
    unknown.push_back(std::move(wanted));
  }
  if (unknown.empty()) return std::int64_t{0};
  TL_TRY(const parts::CreatedParts created,
         parts::create_parts(tx, caller, unknown, parts::standard_numbering()));
  TL_TRY(matched, match_loaded(tx, rfq));
  return created.created;
}

}  // namespace tl::quoting
