// What kind of build data a file is, from its name and how it begins, so that nobody has to say it
// for each of forty files. A person can say otherwise; what gives no sign is `other`.
//
//   recognise_kind({.name = "board_F_Cu.gbr", .head = "%FSLAX46Y46*%"})     gerber
//   recognise_kind({.name = "fab.zip", .entries = {"top.gtl", "board.drl"}}) gerber
//   recognise_kind({.name = "list.csv", .head = "...", .reads_as_bom = true}) bom
//
// Signs of the content go before those of the name: people rename files, machines do not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quoting/rules/data_pack.h"

namespace tl::quoting {

// Of the first bytes of a file this many are looked at.
inline constexpr std::size_t file_head_bytes = 4'096;

struct FileSigns {
  std::string_view name;
  std::string_view head;                  // the first bytes
  std::vector<std::string> entries = {};  // names within a zip container
  enum class ReadsAsBom { no, yes } reads_as_bom = ReadsAsBom::no;
};

DataKind recognise_kind(const FileSigns& signs);

// Whether the file may be a table, so that it is worth reading it as a BOM.
bool may_be_list(std::string_view name);

}  // namespace tl::quoting
