// How wide the columns of a table are. Internal to the PDF writer.
#pragma once

#include <vector>

#include "foundation/document.h"

namespace tl::documents::pdf {

struct ColumnWish {
  double natural = 0;  // its widest cell on one line
  double word = 0;     // its widest word, head included: narrower would break inside a word
  std::int32_t share = 1;
};

struct ColumnPlace {
  double x = 0;
  double width = 0;
};

// The columns fill `width`. Those without a share get what their content needs, as long as the
// others keep a readable part; the others divide what is left over by their shares, but none gets
// less than its widest word while there is room. Where nobody has a share, what is left over goes
// to all alike.
std::vector<ColumnPlace> place_columns(const std::vector<ColumnWish>& wishes, double width);

}  // namespace tl::documents::pdf
