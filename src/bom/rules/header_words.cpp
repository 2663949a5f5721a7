#include "bom/rules/header_words.h"

#include <algorithm>
#include <string>

#include "bom/rules/heading_ideas.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

using enum Idea;

class Scorer {
 public:
  Scorer(const HeadingIdeas& ideas, HeadingReading& out) : ideas_(ideas), out_(out) {}

  void run() {
    if (ideas_.all.empty()) return;
    const bool amount = has(price) && has(quantity) && ideas_.known == 1;
    const bool priced = has(price) || (has(extended) && !has(quantity));
    const bool off_topic = (priced && !amount) || has(unrelated);
    if (has(maker) || has(mpn_word))
      makers();
    else if (has(customer))
      customers();
    else if (has(supplier))
      suppliers();
    else
      plain_numbers();
    if (has(quantity)) quantities();
    if (has(designator) || has(reference)) designators();
    texts();
    if (has(fitted_idea)) fitting();
    if (has(level_idea)) put(ColumnRole::level, 90);
    if (has(item_idea) && !has(part) && !has(customer))
      put(ColumnRole::item, has(name_idea) || has(describing) ? 40 : 85);
    if (has(position)) {
      put(ColumnRole::item, 70);
      put(ColumnRole::refdes, 35);
    }
    if (has(unit_idea) && !has(price)) put(ColumnRole::unit, has(quantity) ? 40 : 85);
    if (off_topic) weaken();
    if (off_topic) put(ColumnRole::other, priced ? 95 : 85);
    if (amount) put(ColumnRole::other, 55);
  }

 private:
  bool has(Idea idea) const { return ideas_.has(idea); }
  void put(ColumnRole role, int score) {
    int& slot = out_.scores[static_cast<std::size_t>(role)];
    slot = std::max(slot, score);
  }
  void weaken() {
    for (int& score : out_.scores) score = score * 35 / 100;
  }

  void makers() {
    out_.named_maker = true;
    const bool named_part = has(part) && !has(number) && !has(reference) && !has(mpn_word);
    if (named_part && ideas_.last.has(maker)) {  // "Part manufacturer"
      put(ColumnRole::manufacturer, 95);
      put(ColumnRole::mpn, 25);
      return;
    }
    const bool numbered = has(number) || has(part) || has(reference) || has(mpn_word) ||
                          has(kind_idea) || has(model) || has(order);
    if (has(mpn_word))
      put(ColumnRole::mpn, 100);
    else if (has(number) || has(reference) || has(order))
      put(ColumnRole::mpn, 98);
    else if (has(part))
      put(ColumnRole::mpn, 88);
    else if (has(kind_idea) || has(model))
      put(ColumnRole::mpn, has(model) ? 90 : 60);
    if (!numbered || has(name_idea))
      put(ColumnRole::manufacturer, 100);
    else if (has(supplier) && !has(number))
      put(ColumnRole::manufacturer, 70);
    else
      put(ColumnRole::manufacturer, 25);
  }

  void customers() {
    if (has(number) || has(part) || has(reference) || has(item_idea))
      put(ColumnRole::customer_pn, 90);
    else
      put(ColumnRole::customer_pn, 40);
    if (has(reference)) put(ColumnRole::refdes, 45);
  }

  void suppliers() {
    if (has(number) || has(part) || has(reference) || has(order)) {
      put(ColumnRole::supplier_pn, 95);
      put(ColumnRole::mpn, 30);
      if (!has(number) || !has(part)) put(ColumnRole::supplier, 50);
    } else {
      put(ColumnRole::supplier, 90);
      put(ColumnRole::supplier_pn, 35);
      put(ColumnRole::manufacturer, 40);
    }
  }

  void plain_numbers() {
    if (has(alternate)) put(ColumnRole::mpn, has(part) || has(number) ? 85 : 50);
    if (has(part) && has(number)) {
      put(ColumnRole::mpn, 75);
      put(ColumnRole::refdes, 20);
      put(ColumnRole::customer_pn, 60);
      put(ColumnRole::supplier_pn, 50);
    } else if (has(order) && has(number)) {
      put(ColumnRole::mpn, 55);
      put(ColumnRole::supplier_pn, 65);
    } else if (has(part) && !has(reference) && !has(designator)) {
      put(ColumnRole::mpn, has(kind_idea) ? 0 : 33);
      put(ColumnRole::description, has(name_idea) || has(kind_idea) ? 55 : 45);
      put(ColumnRole::value, 35);
      put(ColumnRole::customer_pn, 30);
      put(ColumnRole::refdes, has(kind_idea) ? 20 : 40);
    } else if (has(number) && has(per_board)) {
      put(ColumnRole::qty, 80);
    } else if (has(number) && has(item_idea)) {
      put(ColumnRole::item, 80);
      put(ColumnRole::customer_pn, 45);
    } else if (ideas_.all == IdeaSet(number) || ideas_.all == (number | filler)) {
      put(ColumnRole::item, 80);
      put(ColumnRole::qty, 20);
    }
    if (has(model)) {
      put(ColumnRole::mpn, 62);
      put(ColumnRole::description, 30);
    }
    if (has(kind_idea) && !has(part)) {
      put(ColumnRole::mpn, 35);
      put(ColumnRole::description, 40);
      put(ColumnRole::value, 30);
    }
  }

  void quantities() {
    int score = 100;
    if (has(total) || has(order) || has(extended)) score = 70;
    if (has(supplier) || has(maker)) score = 20;
    if (has(price) && ideas_.known == 1) score = 75;  // "Amount": of pieces or of money
    if (has(package_idea) || (has(fitted_idea) && !has(per_board))) score = 60;
    if (has(name_idea) && ideas_.known == 1) score = 70;
    put(ColumnRole::qty, score);
  }

  void designators() {
    if (has(maker) || has(supplier) || has(order)) return;
    if (has(part) && has(number))
      put(ColumnRole::refdes, has(reference) ? 70 : 30);  // "Part number / identifier"
    else if (has(designator))
      put(ColumnRole::refdes,
          has(kind_idea) || has(position) ? 60 : (has(part) && ideas_.known == 1 ? 60 : 100));
    else
      put(ColumnRole::refdes, has(customer) ? 45 : has(number) ? 70 : 85);
    if (has(reference) && !has(per_board) && ideas_.known == 1) put(ColumnRole::mpn, 25);
  }

  void texts() {
    const bool elsewhere = has(maker) || has(supplier);
    if (has(describing)) put(ColumnRole::description, elsewhere ? 60 : has(number) ? 50 : 95);
    if (has(designation)) {
      put(ColumnRole::description, 70);
      put(ColumnRole::value, 45);
      put(ColumnRole::refdes, 65);
    }
    if (has(value_idea)) put(ColumnRole::value, elsewhere ? 40 : 95);
    if (has(package_idea)) put(ColumnRole::package, elsewhere || has(quantity) ? 40 : 92);
    if (has(remark)) put(ColumnRole::notes, has(fitted_idea) ? 60 : 88);
    if (has(comment)) {
      put(ColumnRole::value, has(remark) ? 30 : 75);
      put(ColumnRole::notes, 60);
      put(ColumnRole::description, 50);
    }
    if (has(name_idea) && !elsewhere && !has(quantity)) {
      put(ColumnRole::description, 50);
      put(ColumnRole::value, 50);
      put(ColumnRole::mpn, 25);
      put(ColumnRole::refdes, 40);
    }
  }

  void fitting() {
    if (has(quantity) && has(per_board)) return;  // "Quantity per assembly"
    if (has(number) || has(part)) {
      put(ColumnRole::dnp, 30);
      return;
    }
    put(ColumnRole::dnp, has(negation) ? 100 : has(kind_idea) ? 50 : 80);
    out_.fitted = has(negation) ? FittedHeading::not_fitted
                                : (has(remark) ? FittedHeading::unclear : FittedHeading::fitted);
  }

  const HeadingIdeas& ideas_;
  HeadingReading& out_;
};

// Cheap refusal before folding: the first three letters of each word below.
bool may_be_total(std::string_view text) {
  static constexpr std::string_view heads[] = {"tot", "sub", "sum", "ges", "zwi",
                                               "som", "sou", "gra", "com", "par"};
  text = trim(text);
  if (text.size() < 3 || static_cast<unsigned char>(text.front()) >= 0x80) return !text.empty();
  const std::string_view head = text.substr(0, 3);
  return std::ranges::any_of(heads, [&](std::string_view known) { return iequals(known, head); });
}

}  // namespace

ColumnRole HeadingReading::best_role() const {
  const auto best = std::ranges::max_element(scores);
  return *best == 0 ? ColumnRole::other : static_cast<ColumnRole>(best - scores.begin());
}

HeadingReading read_heading(std::string_view text) {
  HeadingReading out;
  text = trim(text);
  if (text.empty() || text.size() > 120) return out;
  const HeadingIdeas ideas = ideas_in(text);
  out.index = ideas.index;
  out.alternative = ideas.has(Idea::alternate);
  out.named_distributor = ideas.has(Idea::distributor);
  out.words = ideas.words;
  out.known_words = ideas.known;
  Scorer(ideas, out).run();
  // Words that mean nothing to us make a heading less certain: "Description of the changes made".
  const int unknown = ideas.words - ideas.known;
  if (unknown > 0) {
    for (int& score : out.scores)
      score = score * std::max(ideas.known * 2 + 1, 1) / (ideas.known * 2 + 1 + unknown * 2);
  }
  return out;
}

bool is_total_word(std::string_view text) {
  if (!may_be_total(text)) return false;
  static constexpr std::string_view totals[] = {
      "total",         "totals",      "subtotal",      "sub-total",
      "sub total",     "sum",         "summe",         "gesamt",
      "zwischensumme", "totale",      "totaal",        "somme",
      "sous-total",    "suma",        "soma",          "итого",
      "всего",         "合計",        "合计",          "小计",
      "小計",          "总计",        "grand total",   "总数",
      "gesamtsumme",   "gesamtpreis", "total general", "component count",
      "parts total",   "total parts", "total qty",     "total quantity",
  };
  std::string folded = squeeze_spaces(strip_accents(fold(text)));
  while (!folded.empty() && (folded.back() == ':' || folded.back() == '=' || folded.back() == ' '))
    folded.pop_back();
  if (std::ranges::find(totals, folded) != std::end(totals)) return true;
  return folded.starts_with("total ") || folded.starts_with("subtotal") ||
         folded.starts_with("sous-total") || folded.starts_with("summe ") ||
         folded.starts_with("grand total");
}

}  // namespace tl::bom
