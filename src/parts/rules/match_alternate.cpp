#include "parts/rules/match_alternate.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/rules/match_finders.h"

namespace tl::parts {
namespace {

// A candidate with what decides its rank inside its grade.
struct Ranked {
  Candidate candidate;
  CatalogueRow row;
  int distance = 0;  // take-overs to the maker, doubled; plus one when the text differs

  bool as_good_as(const Ranked& other) const {
    return candidate.grade == other.candidate.grade && distance == other.distance;
  }
};

class AlternateMatcher {
 public:
  AlternateMatcher(const Catalogue& catalogue, const MatchAlternate& alternate)
      : catalogue_(catalogue), alternate_(alternate), named_(trim(alternate.manufacturer)) {
    makers_ = catalogue.manufacturers().find(named_);
    if (makers_.empty()) makers_ = catalogue.manufacturers().misspelt(named_);
  }

  AlternateMatch run() {
    const auto mpn = Mpn::parse(alternate_.mpn);
    if (!mpn) return without_candidates(mpn.error().message);
    mpn_ = *mpn;
    add_same_key();
    if (!is_found()) add_found(find_other_packing(catalogue_, mpn_));
    if (!is_found()) add_look_alikes();
    if (!is_found()) add_inside();
    if (!is_found()) add_found(find_near(catalogue_, mpn_));
    rank();
    if (ranked_.empty()) {
      return without_candidates(
          cat("no manufacturer part on file has the number ", mpn_.text(), tell_probable_maker()));
    }
    AlternateMatch out{.alternate = alternate_, .probable_makers = probable_makers()};
    out.grade = ranked_.front().candidate.grade;
    for (Ranked& one : ranked_) out.candidates.push_back(std::move(one.candidate));
    return out;
  }

 private:
  AlternateMatch without_candidates(std::string why) const {
    return {.alternate = alternate_, .why = std::move(why), .probable_makers = probable_makers()};
  }

  // Also of makers that are not on file: the name has to be put right before a part can be made.
  std::vector<std::string> probable_makers() const {
    return names_a_maker() ? catalogue_.manufacturers().probably(named_)
                           : std::vector<std::string>();
  }

  std::string tell_probable_maker() const {
    const std::vector<std::string> makers = probable_makers();
    return makers.empty() ? std::string()
                          : cat("; '", named_, "' is probably ", join(makers, " or "));
  }

  bool names_a_maker() const { return !manufacturer_key(named_).empty(); }

  const NamedMaker* relation_of(const CatalogueRow& row) const {
    const auto at = std::ranges::find(makers_, row.manufacturer, &NamedMaker::id);
    return at == makers_.end() ? nullptr : &*at;
  }

  std::string full_name(const CatalogueRow& row) const { return parts::full_name(catalogue_, row); }

  void add(const CatalogueRow& row, MatchGrade grade, int distance, std::string why) {
    ranked_.push_back({{row.id, grade, std::move(why)}, row, distance});
  }

  // "'rc0603fr 0710kl' is YAGEO RC0603FR-0710KL after case, dashes and spaces"
  std::string tell_number(const CatalogueRow& row) const {
    if (row.mpn == mpn_.text()) return full_name(row);
    return cat("'", mpn_.text(), "' is ", full_name(row), " after case, dashes and spaces");
  }

  void add_same_key() {
    for (const CatalogueRow& row : catalogue_.with_key(mpn_.key())) {
      const int differs = row.mpn == mpn_.text() ? 0 : 1;
      if (!names_a_maker()) {
        add(row, MatchGrade::mpn_only, differs,
            cat(tell_number(row), "; no manufacturer is named, and one on file has this number"));
        continue;
      }
      const NamedMaker* maker = relation_of(row);
      if (maker == nullptr) {
        add(row, MatchGrade::other_maker, differs,
            cat(tell_number(row), "; the line names '", named_, "'"));
      } else if (maker->relation == MakerRelation::name) {
        const bool exact = differs == 0;
        add(row, exact ? MatchGrade::exact : MatchGrade::normalised, differs,
            exact ? cat(full_name(row), ", as written") : tell_number(row));
      } else {
        add(row, grade_of(maker->relation), 2 * maker->steps + differs,
            cat(maker->why, "; ", tell_number(row)));
      }
    }
  }

  // Each further way to look is taken only where no nearer one led to a part of the maker named.
  bool is_found() const {
    return std::ranges::any_of(
        ranked_, [](const Ranked& one) { return one.candidate.grade < MatchGrade::ambiguous; });
  }

  // What was found by its number alone is as good as its maker: a part of another than the one
  // named is none, and without a name it is no better than a number without a maker.
  void add_found(const std::vector<FoundRow>& found) {
    for (const FoundRow& one : found) {
      const NamedMaker* maker = relation_of(one.row);
      if (names_a_maker() && maker == nullptr) continue;
      // A slip in the maker's name and another in the number are one guess too many.
      if (maker != nullptr && maker->relation == MakerRelation::misspelt &&
          one.grade >= MatchGrade::fuzzy)
        continue;
      MatchGrade grade = std::max(one.grade, MatchGrade::mpn_only);
      if (maker != nullptr) grade = std::max(one.grade, grade_of(maker->relation));
      std::string why = one.why;
      if (maker != nullptr && !maker->why.empty()) why = cat(maker->why, "; ", why);
      const int steps = maker == nullptr ? 1 : maker->steps;
      add(one.row, grade, 20 * steps + one.distance, std::move(why));
    }
  }

  static MatchGrade grade_of(MakerRelation relation) {
    switch (relation) {
      case MakerRelation::name: return MatchGrade::normalised;
      case MakerRelation::alias: return MatchGrade::alias;
      case MakerRelation::successor: return MatchGrade::successor;
      case MakerRelation::misspelt: return MatchGrade::fuzzy;
    }
    return MatchGrade::other_maker;
  }

  // Maker and number in one cell, or a number in a description.
  void add_inside() {
    for (const FoundRow& one : find_inside(catalogue_, mpn_.text())) {
      const NamedMaker* maker = relation_of(one.row);
      if (names_a_maker() && maker == nullptr) continue;
      if (maker != nullptr && maker->relation == MakerRelation::misspelt) {
        add(one.row, MatchGrade::fuzzy, one.distance, cat(maker->why, "; ", one.why));
        continue;
      }
      add(one.row, one.grade, one.distance, one.why);
    }
  }

  void add_look_alikes() {
    for (const CatalogueRow& row : catalogue_.with_look_alike(look_alike_key(mpn_.key()))) {
      if (row.key == mpn_.key()) continue;
      const NamedMaker* maker = relation_of(row);
      if (names_a_maker() && maker == nullptr) continue;
      std::string why = cat("'", mpn_.text(), "' is ", full_name(row),
                            " when O and 0, I and 1, S and 5, B and 8 are taken for each other");
      if (maker != nullptr && !maker->why.empty()) why = cat(maker->why, "; ", why);
      const bool misspelt = maker != nullptr && maker->relation == MakerRelation::misspelt;
      // Without a maker there is less to hold on to: as far off as a take-over would be.
      add(row, misspelt ? MatchGrade::fuzzy : MatchGrade::look_alike,
          maker == nullptr ? 2 : 2 * maker->steps, std::move(why));
    }
  }

  // The total order: grade, distance, and then what the parts are, whatever their ids.
  void sort() {
    std::ranges::sort(ranked_, {}, [&](const Ranked& one) {
      return std::tuple(one.candidate.grade, one.distance, one.row.mpn,
                        catalogue_.manufacturer_name(one.row.manufacturer), one.candidate.part);
    });
  }

  void rank() {
    sort();
    if (ranked_.empty()) return;
    if (!best_is_alone()) mark_ambiguous();
    sort();
    if (ranked_.size() > limits::match_candidates_max) ranked_.resize(limits::match_candidates_max);
  }

  bool best_is_alone() const {
    const Ranked& best = ranked_.front();
    return std::ranges::all_of(ranked_.begin() + 1, ranked_.end(), [&](const Ranked& other) {
      // Without a maker, a number that fits to the letter says nothing about whose it is.
      const bool whose = best.candidate.grade == MatchGrade::mpn_only &&
                         other.candidate.grade == MatchGrade::mpn_only &&
                         other.row.manufacturer != best.row.manufacturer;
      return !whose && !other.as_good_as(best);
    });
  }

  // When the best is not alone, nothing better than `ambiguous` is left: what ranks behind two
  // equals is no better than they are.
  void mark_ambiguous() {
    const auto weak = [](const Ranked& one) {
      return one.candidate.grade >= MatchGrade::ambiguous;
    };
    const auto count = std::ranges::count_if(ranked_, std::not_fn(weak));
    const Ranked best = ranked_.front();
    const auto equals =
        std::ranges::count_if(ranked_, [&](const Ranked& one) { return one.as_good_as(best); });
    for (Ranked& one : ranked_) {
      if (weak(one)) continue;
      const bool guessed = one.candidate.grade >= MatchGrade::finish;
      one.candidate.grade = MatchGrade::ambiguous;
      if (guessed) {
        if (one.distance == best.distance) one.candidate.why += cat("; ", equals, " are as near");
        continue;
      }
      one.candidate.why = cat(full_name(one.row), " is one of ", count, " parts on file that fit '",
                              as_written(), "'; choose one");
    }
  }

  std::string as_written() const {
    return names_a_maker() ? cat(named_, " ", mpn_.text()) : mpn_.text();
  }

  const Catalogue& catalogue_;
  const MatchAlternate& alternate_;
  std::string_view named_;
  std::vector<NamedMaker> makers_;
  Mpn mpn_;
  std::vector<Ranked> ranked_;
};

}  // namespace

AlternateMatch match_alternate(const Catalogue& catalogue, const MatchAlternate& alternate) {
  return AlternateMatcher(catalogue, alternate).run();
}

}  // namespace tl::parts
