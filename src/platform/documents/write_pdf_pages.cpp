#include "platform/documents/write_pdf_pages.h"

#include <algorithm>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::documents::pdf {
namespace {

class Paginator {
 public:
  explicit Paginator(const PageRoom& room) : room_(room), y_(room.first_top) {
    pages_.emplace_back();
  }

  Result<std::vector<PrintPage>> run(std::vector<Band> bands) {
    for (std::size_t i = 0; i < bands.size();) {
      const std::size_t end = chain_end(bands, i);
      if (bands[i].starts_page && !fresh_) next_page();
      const bool splits = is_taller_than_page(bands[i]);
      if (!fresh_ && (splits ? left() < room_.height() / 6 : !fits(bands, i, end))) next_page();
      for (; i < end; ++i) place(std::move(bands[i]));
      if (pages_.size() > limits::document_pages_max) {
        return limit_exceeded("document_too_long",
                              cat("the document needs more than ", limits::document_pages_max,
                                  " pages; split it or leave lines out"));
      }
    }
    return std::move(pages_);
  }

 private:
  // Bands [begin, end) wish to stay on one page; a wish taller than a page is not granted.
  std::size_t chain_end(const std::vector<Band>& bands, std::size_t begin) const {
    std::size_t end = begin + 1;
    double height = bands[begin].height;
    while (end < bands.size() && bands[end - 1].keep == Keep::with_next &&
           !bands[end].starts_page) {
      height += bands[end].space_before + bands[end].height;
      if (height > room_.height()) return end;
      ++end;
    }
    return end;
  }

  bool fits(const std::vector<Band>& bands, std::size_t begin, std::size_t end) const {
    double needed = 0;
    for (std::size_t i = begin; i < end; ++i) needed += bands[i].space_before + bands[i].height;
    return y_ + needed <= room_.bottom + 0.01;
  }

  double left() const { return room_.bottom - y_; }

  static double head_height(const Band& band) { return band.head ? band.head->height : 0; }

  bool is_taller_than_page(const Band& band) const {
    return band.height + head_height(band) > room_.height();
  }

  void place(Band band) {
    if (!is_taller_than_page(band)) return put(std::move(band));
    const double whole = std::max(room_.height() - head_height(band), room_.height() / 2);
    const double here = fresh_ ? left() - head_height(band) : left() - band.space_before;
    for (Band& piece : split_band(band, {std::clamp(here, whole / 8, whole), whole})) {
      put(std::move(piece));
    }
  }

  void put(Band band) {
    if (!fresh_ && y_ + band.space_before + band.height > room_.bottom + 0.01) next_page();
    if (fresh_ && band.head) add(*band.head, 0);
    const double before = fresh_ ? 0 : band.space_before;
    add(std::move(band), before);
  }

  void add(Band band, double before) {
    y_ += before;
    const double height = band.height;
    fresh_ = fresh_ && height == 0;  // a page break leaves its page as it was
    pages_.back().bands.push_back({y_, std::move(band)});
    y_ += height;
  }

  void next_page() {
    pages_.emplace_back();
    y_ = room_.top;
    fresh_ = true;
  }

  PageRoom room_;
  std::vector<PrintPage> pages_;
  double y_;
  bool fresh_ = true;  // nothing stands on the page yet
};

}  // namespace

Result<std::vector<PrintPage>> paginate(std::vector<Band> bands, const PageRoom& room) {
  return Paginator(room).run(std::move(bands));
}

}  // namespace tl::documents::pdf
