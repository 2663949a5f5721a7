// The build data of an RFQ: which files the customer sent, of which kind, and what is still missing
// before a build can be planned from them.
//
// Versions follow from the name: the same name sent again is its next version, and the newest one
// counts. Whether a file may be shown to somebody, its tags say; who enforces it is access.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/finding.h"
#include "foundation/result.h"

namespace tl::quoting {

enum class DataKind {
  bom,
  gerber,     // or ODB++, IPC-2581: what the bare board is made from
  placement,  // pick-and-place coordinates
  drawing,    // assembly drawing
  stencil,
  test_specification,
  specification,  // workmanship, coating, packing, quality clauses
  other,
  programming,  // what is loaded into the parts
};
TL_DESCRIBE_ENUM(DataKind, bom, gerber, placement, drawing, stencil, test_specification,
                 specification, other, programming)

enum class DataTag {
  nda,             // under a non-disclosure agreement
  export_control,  // shown only to people who may see controlled data
};
TL_DESCRIBE_ENUM(DataTag, nda, export_control)

struct PackFile {
  std::string name;
  std::int64_t version = 0;  // from 1
  DataKind kind = DataKind::other;
  std::vector<DataTag> tags;
  std::string sha256;
  std::int64_t bytes = 0;
  std::string sender;  // who at the customer's sent it; "" when not told
  Date received_on;
  std::string received_by;
  std::string note;  // of our own: "supersedes the drawing of May"
};
TL_DESCRIBE(PackFile, name, version, kind, tags, sha256, bytes, sender, received_on, received_by,
            note)

// "gerber", "test specification"; `data_kind_unknown` lists the kinds.
Result<DataKind> parse_data_kind(std::string_view text);
// "nda,export_control"; `data_tag_unknown` lists the tags. Each once, in the order of the enum.
Result<std::vector<DataTag>> parse_data_tags(std::string_view text);
std::string tags_text(std::span<const DataTag> tags);

// What a build is planned from and nobody sent yet, in the order in which to ask for it.
std::vector<DataKind> missing_data(std::span<const PackFile> files);

// The check list of build data, in the order in which to ask for it.
enum class DataNeed { every_build, some_builds };
TL_DESCRIBE_ENUM(DataNeed, every_build, some_builds)
enum class DataState { missing, asked, present };
TL_DESCRIBE_ENUM(DataState, missing, asked, present)

struct DataAsked {
  DataKind kind = DataKind::other;
  Date on;
  std::string of;  // who at the customer's; "" when not told
  std::string by;
};
TL_DESCRIBE(DataAsked, kind, on, of, by)

struct DataCheck {
  DataKind kind = DataKind::other;
  std::string words;
  DataNeed need = DataNeed::every_build;
  DataState state = DataState::missing;
  std::int64_t files = 0;          // by name, whatever their versions
  std::optional<DataAsked> asked;  // the last time, whatever came since
};
TL_DESCRIBE(DataCheck, kind, words, need, state, files, asked)

std::vector<DataCheck> data_checks(std::span<const PackFile> files,
                                   std::span<const DataAsked> asked);

// What to ask the customer for before the order, in one finding; none when all is here.
std::optional<Finding> build_data_missing(std::string_view rfq, std::span<const DataKind> missing);

// What two versions of a file have in common; lines only where both are text.
struct FileDifference {
  std::string name;
  std::int64_t before = 0;  // version
  std::int64_t after = 0;
  bool same_content = false;
  std::int64_t bytes_before = 0;
  std::int64_t bytes_after = 0;
  std::optional<std::int64_t> lines_added;  // that the later one has and the earlier has not
  std::optional<std::int64_t> lines_removed;
};
TL_DESCRIBE(FileDifference, name, before, after, same_content, bytes_before, bytes_after,
            lines_added, lines_removed)

// Lines count as often as they stand; where they stand does not matter.
FileDifference difference(std::string_view before, std::string_view after);

std::string data_kind_words(DataKind kind);  // "placement data"

}  // namespace tl::quoting
