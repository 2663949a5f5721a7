#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/rules/edits.h"
#include "parts/rules/match_finders.h"

namespace tl::parts {
namespace {

// A shorter number has too many neighbours, and too much begins with it.
constexpr std::size_t key_length_min = 5;
constexpr std::size_t end_length_max = 6;  // signs missing or too many at the end
constexpr std::size_t few = 5;             // numbers that a beginning fits, to miss more than that

std::string tell_edit(std::string_view asked, std::string_view on_file) {
  std::size_t at = 0;
  const std::size_t shorter = std::min(asked.size(), on_file.size());
  while (at < shorter &&
         look_alike_key(asked.substr(at, 1)) == look_alike_key(on_file.substr(at, 1)))
    ++at;
  const auto sign = [&](std::string_view key) { return key.substr(at, 1); };
  if (asked.size() < on_file.size()) return cat("with '", sign(on_file), "' put in");
  if (asked.size() > on_file.size()) return cat("with '", sign(asked), "' left out");
  if (at + 1 < shorter &&
      look_alike_key(asked.substr(at + 1)) != look_alike_key(on_file.substr(at + 1)))
    return cat("with '", asked.substr(at, 2), "' turned round");
  return cat("with '", sign(on_file), "' for '", sign(asked), "'");
}

class NearNumbers {
 public:
  NearNumbers(const Catalogue& catalogue, const Mpn& mpn) : catalogue_(catalogue), mpn_(mpn) {}

  std::vector<FoundRow> run() && {
    if (mpn_.key().size() < key_length_min) return {};
    add_longer();
    add_shorter();
    add_one_edit();
    return std::move(found_);
  }

 private:
  void add(const CatalogueRow& row, int distance, std::string_view how) {
    const bool known =
        std::ranges::any_of(found_, [&](const FoundRow& one) { return one.row.id == row.id; });
    if (known) return;
    found_.push_back({row, MatchGrade::fuzzy, distance,
                      cat("'", mpn_.text(), "' is ", full_name(catalogue_, row), " ", how)});
  }

  // The end was cut off. What misses less is nearer; what misses packing alone was found before.
  void add_longer() {
    const std::string& key = mpn_.key();
    for (const CatalogueRow& row : catalogue_.beginning_with(key, limits::match_beginnings_max)) {
      const std::size_t missing = row.key.size() - key.size();
      if (missing > end_length_max) continue;
      add(row, static_cast<int>(missing) + (missing > 3 ? 2 : 0),
          cat("with '", row.key.substr(key.size()), "' at the end"));
    }
  }

  // Something was added: the longest number that the text begins with.
  void add_shorter() {
    const std::string_view key = mpn_.key();
    for (std::size_t extra = 1; extra <= end_length_max; ++extra) {
      if (key.size() < key_length_min + extra) return;
      const auto rows = catalogue_.with_key(key.substr(0, key.size() - extra));
      for (const CatalogueRow& row : rows) {
        add(row, 2 + static_cast<int>(extra),
            cat("without '", key.substr(key.size() - extra), "' at the end"));
      }
      if (!rows.empty()) return;
    }
  }

  void add_one_edit() {
    for (const CatalogueRow& row : catalogue_.one_edit_away(mpn_.key())) {
      add(row, 2, tell_edit(mpn_.key(), row.key));
    }
  }

  const Catalogue& catalogue_;
  const Mpn& mpn_;
  std::vector<FoundRow> found_;
};

}  // namespace

std::vector<FoundRow> find_near(const Catalogue& catalogue, const Mpn& mpn) {
  return NearNumbers(catalogue, mpn).run();
}

}  // namespace tl::parts
