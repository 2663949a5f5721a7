#include "platform/documents/write_pdf_columns.h"

#include <algorithm>

namespace tl::documents::pdf {
namespace {

constexpr double widest_fitted = 0.45;   // of the table, for one column
constexpr double widest_word = 0.3;      // of the table: longer words may be broken
constexpr double shared_at_least = 0.3;  // of the table, for all columns with a share

// Divides `width` by shares; whoever would get less than its widest word gets that, and the others
// divide the rest; all words are asked for less where they do not fit beside each other. Each round
// settles at least one column, so it ends.
void divide_shares(const std::vector<ColumnWish>& wishes, double width, double table,
                   std::vector<ColumnPlace>& places) {
  std::vector<bool> settled(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) settled[i] = wishes[i].share <= 0;
  const double words_max = table * widest_word;
  double wanted = 0;
  for (const ColumnWish& wish : wishes) {
    if (wish.share > 0) wanted += std::min(wish.word, words_max);
  }
  const double squeeze = std::min(1.0, width / std::max(wanted, 1.0));
  for (bool changed = true; changed;) {
    changed = false;
    double left = width;
    double shares = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      if (wishes[i].share <= 0) continue;
      if (settled[i]) left -= places[i].width;
      if (!settled[i]) shares += wishes[i].share;
    }
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      if (settled[i]) continue;
      places[i].width = std::max(left, 0.0) * wishes[i].share / shares;
      const double least = std::min(wishes[i].word, words_max) * squeeze;
      if (changed || places[i].width >= least) continue;
      places[i].width = least;
      settled[i] = changed = true;
    }
  }
}

}  // namespace

std::vector<ColumnPlace> place_columns(const std::vector<ColumnWish>& wishes, double width) {
  std::vector<ColumnPlace> places(wishes.size());
  double fitted = 0;
  bool shared = false;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    shared = shared || wishes[i].share > 0;
    if (wishes[i].share > 0) continue;
    places[i].width = std::min(std::max(wishes[i].natural, wishes[i].word), width * widest_fitted);
    fitted += places[i].width;
  }
  const double fitted_max = shared ? width * (1 - shared_at_least) : width;
  const double squeeze = fitted > fitted_max ? fitted_max / fitted : 1;
  const double left_over = width - fitted * squeeze;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (wishes[i].share > 0) continue;
    places[i].width *= squeeze;
    if (!shared) places[i].width += left_over / static_cast<double>(wishes.size());
  }
  if (shared) divide_shares(wishes, left_over, width, places);
  double x = 0;
  for (ColumnPlace& place : places) {
    place.x = x;
    x += place.width;
  }
  return places;
}

}  // namespace tl::documents::pdf
