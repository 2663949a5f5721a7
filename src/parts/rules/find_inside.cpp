#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/match_finders.h"

namespace tl::parts {
namespace {

constexpr std::size_t words_max = 24;
constexpr std::size_t run_words_max = 4;
constexpr std::size_t key_length_min = 5;

bool may_be_number(std::string_view key) {
  return key.size() >= key_length_min && std::ranges::any_of(key, is_digit);
}

}  // namespace

std::vector<FoundRow> find_inside(const Catalogue& catalogue, std::string_view text) {
  const std::vector<std::string_view> said = split_any(text, " ()[];|");
  std::vector<FoundRow> best;
  std::size_t longest = 0;
  if (said.size() < 2 || said.size() > words_max) return best;
  for (std::size_t first = 0; first < said.size(); ++first) {
    std::string key;
    for (std::size_t last = first; last < std::min(first + run_words_max, said.size()); ++last) {
      key += mpn_key(to_upper(fold(said[last])));
      if (last - first + 1 == said.size() || !may_be_number(key) || key.size() < longest) continue;
      const auto rows = catalogue.with_key(key);
      if (rows.empty()) continue;
      if (key.size() > longest) best.clear();
      longest = key.size();
      std::vector<std::string_view> rest(said.begin(), said.begin() + static_cast<long>(first));
      rest.insert(rest.end(), said.begin() + static_cast<long>(last) + 1, said.end());
      const std::string beside = join(rest, " ");
      for (const CatalogueRow& row : rows) {
        const bool only_maker = catalogue.manufacturers().filed_as(beside) == row.manufacturer;
        const bool named =
            contains(manufacturer_key(beside),
                     manufacturer_key(catalogue.manufacturer_name(row.manufacturer)));
        best.push_back(
            {row, only_maker ? MatchGrade::normalised : MatchGrade::fuzzy,
             only_maker || named ? 0 : 1,
             cat("'", utf8_prefix(text, 60), "' holds the number of ", full_name(catalogue, row))});
      }
    }
  }
  return best;
}

}  // namespace tl::parts
