// Slips of the pen: a sign changed, left out, put in, or two neighbours swapped.
//
//   one_edit_apart("RC0603FR", "RC063FR")   // true
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace tl {

// Whether exactly one edit lies between the two; bytes count as signs.
constexpr bool one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  if (a.size() < b.size()) return a.substr(same) == b.substr(same + 1);
  if (same == a.size()) return false;
  if (a.substr(same + 1) == b.substr(same + 1)) return true;
  return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
         a.substr(same + 2) == b.substr(same + 2);
}

}  // namespace tl
