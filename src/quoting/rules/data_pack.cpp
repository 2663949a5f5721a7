#include "quoting/rules/data_pack.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string enum_key(std::string_view text) {
  return replace_all(replace_all(to_lower(trim(text)), " ", "_"), "-", "_");
}

constexpr std::array kinds = {
    DataKind::bom,           DataKind::gerber,      DataKind::placement,
    DataKind::drawing,       DataKind::stencil,     DataKind::test_specification,
    DataKind::specification, DataKind::programming, DataKind::other};
constexpr std::array tags_known = {DataTag::nda, DataTag::export_control};

template <class Enum>
std::string names_of(std::span<const Enum> all) {
  std::vector<std::string> names;
  for (const Enum one : all) names.emplace_back(enum_name(one));
  return join(names, ", ");
}

// Not an archive, a picture or a PDF.
bool is_text(std::string_view bytes) {
  return is_valid_utf8(bytes) && bytes.find('\0') == std::string_view::npos;
}

}  // namespace

Result<DataKind> parse_data_kind(std::string_view text) {
  if (const auto kind = enum_from_name<DataKind>(enum_key(text))) return *kind;
  return invalid("data_kind_unknown",
                 cat("'", utf8_prefix(text, 40), "' is no kind of build data; say one of ",
                     names_of(std::span<const DataKind>(kinds))));
}

Result<std::vector<DataTag>> parse_data_tags(std::string_view text) {
  std::vector<DataTag> tags;
  for (const std::string_view word : split_any(text, ",; ")) {
    const auto tag = enum_from_name<DataTag>(enum_key(word));
    if (!tag) {
      return invalid("data_tag_unknown", cat("'", utf8_prefix(word, 40), "' is no tag; say ",
                                             names_of(std::span<const DataTag>(tags_known))));
    }
    tags.push_back(*tag);
  }
  std::ranges::sort(tags);
  tags.erase(std::ranges::unique(tags).begin(), tags.end());
  return tags;
}

std::string tags_text(std::span<const DataTag> tags) {
  return names_of(tags);
}

std::vector<DataKind> missing_data(std::span<const PackFile> files) {
  std::vector<DataKind> missing;
  for (const DataKind needed :
       {DataKind::gerber, DataKind::placement, DataKind::drawing, DataKind::test_specification}) {
    if (std::ranges::find(files, needed, &PackFile::kind) == files.end()) missing.push_back(needed);
  }
  return missing;
}

std::vector<DataCheck> data_checks(std::span<const PackFile> files,
                                   std::span<const DataAsked> asked) {
  constexpr std::array listed = {DataKind::bom,
                                 DataKind::gerber,
                                 DataKind::placement,
                                 DataKind::drawing,
                                 DataKind::test_specification,
                                 DataKind::programming,
                                 DataKind::stencil,
                                 DataKind::specification};
  constexpr std::size_t needed = 5;  // the first of them; the others not for every build
  std::vector<DataCheck> checks;
  for (const DataKind kind : listed) {
    DataCheck check{.kind = kind,
                    .words = data_kind_words(kind),
                    .need = checks.size() < needed ? DataNeed::every_build : DataNeed::some_builds};
    std::set<std::string_view> names;
    for (const PackFile& file : files) {
      if (file.kind == kind) names.insert(file.name);
    }
    check.files = static_cast<std::int64_t>(names.size());
    for (const DataAsked& ask : asked) {
      if (ask.kind == kind) check.asked = ask;  // the latest
    }
    if (check.files > 0)
      check.state = DataState::present;
    else if (check.asked)
      check.state = DataState::asked;
    checks.push_back(std::move(check));
  }
  return checks;
}

std::optional<Finding> build_data_missing(std::string_view rfq, std::span<const DataKind> missing) {
  if (missing.empty()) return std::nullopt;
  std::vector<std::string> words;
  for (const DataKind kind : missing) words.push_back(data_kind_words(kind));
  return Finding{"build_data_missing",
                 Severity::warning,
                 {},
                 cat("no build can be planned without: ", join(words, ", "),
                     "; ask the customer before the order, and add what comes with: throughline "
                     "rfq attach ",
                     rfq, " FILE --kind KIND")};
}

FileDifference difference(std::string_view before, std::string_view after) {
  FileDifference out{.same_content = before == after,
                     .bytes_before = static_cast<std::int64_t>(before.size()),
                     .bytes_after = static_cast<std::int64_t>(after.size())};
  if (!is_text(before) || !is_text(after)) return out;
  std::map<std::string_view, std::int64_t> lines;  // how many more the later one has
  for (const std::string_view line : split(after, '\n')) ++lines[trim(line)];
  for (const std::string_view line : split(before, '\n')) --lines[trim(line)];
  std::int64_t added = 0;
  std::int64_t removed = 0;
  for (const auto& [line, more] : lines) {
    if (line.empty()) continue;
    added += std::max<std::int64_t>(0, more);
    removed += std::max<std::int64_t>(0, -more);
  }
  out.lines_added = added;
  out.lines_removed = removed;
  return out;
}

std::string data_kind_words(DataKind kind) {
  switch (kind) {
    case DataKind::bom: return "bill of materials";
    case DataKind::gerber: return "bare-board data (Gerber, ODB++ or IPC-2581)";
    case DataKind::placement: return "placement data";
    case DataKind::drawing: return "assembly drawing";
    case DataKind::stencil: return "stencil data";
    case DataKind::test_specification: return "test specification";
    case DataKind::specification: return "specification";
    case DataKind::programming: return "programming file";
    case DataKind::other: break;
  }
  return "other file";
}

}  // namespace tl::quoting
