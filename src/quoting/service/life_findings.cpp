#include "quoting/service/life_findings.h"

#include <map>

#include "foundation/text.h"
#include "quoting/service/part_offers.h"
#include "sourcing/rules/part_facts.h"

namespace tl::quoting {
namespace {

struct UsedPart {
  parts::CatalogueRow row;
  std::size_t first_line = 0;  // from 0
  std::vector<std::string> lines;
};

// The parts that fitted lines would use, in the order of the lines.
std::vector<UsedPart> used_parts(const LoadedRfq& rfq, const parts::MatchedLines& matched) {
  std::vector<UsedPart> used;
  std::map<parts::ManufacturerPartId, std::size_t> places;
  for (std::size_t i = 0; i < matched.matches.size(); ++i) {
    const parts::Match& match = matched.matches[i];
    const bom::BomLine& line = rfq.bom.lines[i];
    if (match.usable.empty() || line.dnp || line.assembly) continue;
    const auto row = matched.catalogue.find(match.usable.front().part);
    ENSURE(row.has_value(), "a candidate comes from the catalogue");
    const auto [at, first] = places.try_emplace(row->id, used.size());
    if (first) used.push_back({*row, i, {}});
    used[at->second].lines.push_back(std::to_string(i + 1));
  }
  return used;
}

std::string_view what_to_do(parts::Lifecycle life) {
  switch (life) {
    case parts::Lifecycle::obsolete:
      return "its maker builds it no more: propose another part, or secure what is left";
    case parts::Lifecycle::last_time_buy:
      return "its maker takes last orders: agree a last buy for the life of the product, or "
             "propose another part";
    case parts::Lifecycle::not_recommended:
      return "its maker advises against it in new designs: tell the customer, who may choose "
             "another part while it can still be had";
    case parts::Lifecycle::unknown:
    case parts::Lifecycle::active: break;
  }
  return {};
}

}  // namespace

Result<std::vector<Finding>> life_findings(database::Transaction& tx, const LoadedRfq& rfq,
                                           const parts::MatchedLines& matched) {
  const std::vector<UsedPart> used = used_parts(rfq, matched);
  std::vector<parts::ManufacturerPartId> ids;
  for (const UsedPart& part : used) ids.push_back(part.row.id);
  TL_TRY(const OffersByPart offers,
         offers_of_parts(tx, matched.catalogue, std::move(ids), rfq.row.as_of));
  std::vector<Finding> out;
  for (const UsedPart& part : used) {
    const parts::Lifecycle on_file = part.row.lifecycle;
    const std::vector<sourcing::Offer>& offered = offers.at(part.row.id);
    const std::string told = sourcing::life_told(on_file, sourcing::part_facts(offered));
    if (told.empty()) continue;
    const bom::BomLine& line = rfq.bom.lines[part.first_line];
    out.push_back(
        {"part_life_ends",
         Severity::warning,
         {rfq.bom.about.file_name, line.sheet.value_or(""), line.row, 0, std::string(part.row.mpn)},
         cat(matched.catalogue.manufacturer_name(part.row.manufacturer), " ", part.row.mpn,
             part.lines.size() > 1 ? " (lines " : " (line ",
             utf8_prefix(join(part.lines, ", "), 40), ") is ", told, "; ",
             what_to_do(sourcing::life_of(on_file, offered)))});
  }
  return out;
}

}  // namespace tl::quoting
