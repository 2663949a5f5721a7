#include "main/commands/bom_choices.h"

#include <algorithm>
#include <iterator>

namespace tl::cli {

std::vector<Option> reading_options() {
  return {
      {"map", "COLUMN=ROLE,...",
       "what a column holds, by number or heading: 3=mpn,Hersteller=manufacturer,7=other",
       Takes::value, Times::any},
      {"header-row", "N", "the row of headings, from 1; 0: the list has none"},
      {"sheet", "NAME", "the sheet that holds the list"},
      {"variant", "NAME", "of several variants side by side, the one that is meant"},
  };
}

Result<bom::ReadingChoices> reading_choices(const Arguments& said) {
  bom::ReadingChoices choices{.sheet = said.value_or("sheet", ""),
                              .variant = said.value_or("variant", "")};
  if (const auto told = said.options.find("map"); told != said.options.end()) {
    for (const std::string& text : told->second) {
      TL_TRY(std::vector<bom::ColumnChoice> columns, bom::parse_column_map(text));
      std::ranges::move(columns, std::back_inserter(choices.columns));
    }
  }
  if (const auto row = said.value("header-row")) {
    TL_TRY(choices.header_row, bom::parse_header_row(*row));
  }
  return choices;
}

}  // namespace tl::cli
