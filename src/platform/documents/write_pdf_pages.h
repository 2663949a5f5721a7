// Bands onto pages: keeps together what belongs together, repeats table heads, cuts what is taller
// than a page. Internal to the PDF writer.
#pragma once

#include <vector>

#include "foundation/result.h"
#include "platform/documents/write_pdf_band.h"

namespace tl::documents::pdf {

struct PlacedBand {
  double y = 0;
  Band band;
};
struct PrintPage {
  std::vector<PlacedBand> bands;
};

// Where bands may stand on a page.
struct PageRoom {
  double first_top = 0;  // on the first page
  double top = 0;        // on all others
  double bottom = 0;

  double height() const { return bottom - top; }
};

// At least one page. Fails with document_too_long past limits::document_pages_max.
Result<std::vector<PrintPage>> paginate(std::vector<Band> bands, const PageRoom& room);

}  // namespace tl::documents::pdf
