#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/match_finders.h"

namespace tl::parts {
namespace {

std::string tell_code(const OrderingCode& code) {
  return code.told.empty() ? std::string("without a packing code") : join(code.told, ", ");
}

bool lists(const std::vector<FoundRow>& found, ManufacturerPartId id) {
  return std::ranges::any_of(found, [&](const FoundRow& one) { return one.row.id == id; });
}

// Rows that are the text when packing and finish are taken out of both, by the rules of their
// maker.
void add_same_base(const Catalogue& catalogue, std::string_view text, std::vector<FoundRow>& out) {
  std::vector<std::string> tried;
  for (const PackingRules& rules : catalogue.packing_rule_sets()) {
    const OrderingCode asked = read_ordering_code(rules, text);
    if (std::ranges::find(tried, asked.base) != tried.end()) continue;
    tried.push_back(asked.base);
    for (const CatalogueRow& row : catalogue.with_base(asked.base)) {
      const PackingRules& its = catalogue.packing_rules_of(row.manufacturer);
      const OrderingCode code = read_ordering_code(its, text);
      const OrderingCode on_file = read_ordering_code(its, row.mpn);
      if (mpn_key(code.base) != mpn_key(on_file.base) || lists(out, row.id)) continue;
      const bool finish = code.finish != on_file.finish;
      out.push_back({row, finish ? MatchGrade::finish : MatchGrade::packing,
                     on_file.packing.empty() ? 0 : 1,
                     cat("'", text, "' is ", full_name(catalogue, row),
                         finish ? " but for its finish" : " in other packing", ": asked ",
                         tell_code(code), ", on file ", tell_code(on_file))});
    }
  }
}

}  // namespace

std::string full_name(const Catalogue& catalogue, const CatalogueRow& row) {
  return cat(catalogue.manufacturer_name(row.manufacturer), " ", row.mpn);
}

std::vector<FoundRow> find_other_packing(const Catalogue& catalogue, const Mpn& mpn) {
  std::vector<FoundRow> out;
  add_same_base(catalogue, mpn.text(), out);
  std::erase_if(out, [&](const FoundRow& one) { return one.row.key == mpn.key(); });
  if (!out.empty()) return out;

  std::string without;
  const PackingRule* added = added_suffix(mpn.text(), without);
  if (added == nullptr) return out;
  const std::string end = mpn.spelling().substr(std::min(without.size(), mpn.spelling().size()));
  const std::string told =
      cat("'", mpn.text(), "' without '", end, "', which no maker writes, is ");
  for (const CatalogueRow& row : catalogue.with_key(mpn_key(without))) {
    out.push_back({row, MatchGrade::packing, 0, cat(told, full_name(catalogue, row))});
  }
  if (!out.empty()) return out;
  add_same_base(catalogue, without, out);
  for (FoundRow& one : out) {
    one.distance += 2;
    one.why = cat(told, "'", without, "'; ", one.why);
  }
  return out;
}

}  // namespace tl::parts
