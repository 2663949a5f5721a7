// Cell styles as libxlsxwriter formats, made once each. Internal to the XLSX writer.
#pragma once

#include <compare>
#include <map>
#include <string>

#include <xlsxwriter.h>

#include "foundation/workbook.h"

namespace tl::documents {

class SheetStyles {
 public:
  explicit SheetStyles(lxw_workbook* book) : book_(book) {}

  // Owned by the workbook.
  lxw_format* of(const SheetCell& cell);

 private:
  struct Key {
    CellStyle style;
    std::int32_t decimals;
    std::string currency;
    bool is_text;  // a text in a column of numbers still reads from the left

    auto operator<=>(const Key&) const = default;
  };

  lxw_format* make(const Key& key);

  lxw_workbook* book_;
  std::map<Key, lxw_format*> formats_;
};

}  // namespace tl::documents
