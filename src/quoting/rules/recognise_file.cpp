#include "quoting/rules/recognise_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "foundation/text.h"

namespace tl::quoting {
namespace {

using std::string_view;

// What the layers and drills of a bare board are called, over the CAD systems.
constexpr std::array layer_endings = std::to_array<string_view>(
    {"gbr", "ger", "gerber", "gtl", "gbl", "gts", "gbs", "gto", "gbo", "gko",
     "gm1", "gml", "g1",     "g2",  "g3",  "g4",  "gp1", "gp2", "drl", "xln",
     "exc", "cmp", "sol",    "stc", "sts", "plc", "pls", "art", "pho", "gbrjob"});
constexpr std::array paste_endings = std::to_array<string_view>({"gtp", "gbp", "crc", "crs"});
constexpr std::array drawing_endings = std::to_array<string_view>(
    {"pdf", "dwg", "dxf", "step", "stp", "igs", "iges", "png", "jpg", "jpeg", "tif", "tiff"});
constexpr std::array list_endings = std::to_array<string_view>(
    {"csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "xml", "json", "html", "htm"});
constexpr std::array firmware_endings =
    std::to_array<string_view>({"hex", "bin", "elf", "s19", "srec", "jed", "mcs", "pof", "svf"});

bool is_one_of(string_view text, std::span<const string_view> known) {
  return std::ranges::find(known, text) != known.end();
}

std::string ending_of(string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == string_view::npos ? std::string() : to_lower(name.substr(dot + 1));
}

bool says_any(string_view folded, std::initializer_list<string_view> words) {
  return std::ranges::any_of(words, [&](string_view word) { return contains(folded, word); });
}

// What people call documents that hold no layers.
std::optional<DataKind> by_words(string_view name) {
  const std::string folded = fold(name);
  if (says_any(folded, {"test", "ict", "flying probe", "prüf", "pruef"}))
    return DataKind::test_specification;
  if (says_any(folded, {"stencil", "paste", "schablone"})) return DataKind::stencil;
  if (says_any(folded, {"spec", "quality", "workmanship", "coating", "packing", "packaging",
                        "requirement", "anforderung", "agreement"}))
    return DataKind::specification;
  return std::nullopt;
}

bool begins_as_gerber(string_view head) {
  return says_any(head.substr(0, 512), {"%FSLA", "%FSTA", "%MOMM", "%MOIN", "G04 "}) ||
         (contains(head.substr(0, 256), "M48") && contains(head, "T01")) ||
         contains(head, "<IPC-2581");
}

// Coordinates of parts: a column of each of the two axes beside one of the angle.
bool begins_as_placement(string_view head) {
  std::size_t from = 0;
  for (int line = 0; line < 40 && from < head.size(); ++line) {
    const std::size_t end = std::min(head.find('\n', from), head.size());
    const std::string text = fold(head.substr(from, end - from));
    from = end + 1;
    if (says_any(text, {"rotation", "rot", "angle", "theta"}) &&
        says_any(text, {"posx", "pos x", "mid x", "midx", "center-x", "center x", "centerx",
                        "ref x", "x-pos", "x pos", "location x", "x(mm)", "x (mm)", ",x,", ";x;",
                        "\tx\t", "\"x\"", " x "})) {
      return true;
    }
  }
  return false;
}

std::optional<DataKind> of_entries(const std::vector<std::string>& entries) {
  std::size_t layers = 0;
  std::size_t pastes = 0;
  bool job = false;
  for (const std::string& entry : entries) {
    const std::string ending = ending_of(entry);
    layers += is_one_of(ending, layer_endings) ? 1u : 0u;
    pastes += is_one_of(ending, paste_endings) ? 1u : 0u;
    job = job || contains(entry, "matrix/matrix");  // ODB++
  }
  if (layers > 0 || job) return DataKind::gerber;
  if (pastes > 0) return DataKind::stencil;
  return std::nullopt;
}

}  // namespace

bool may_be_list(string_view name) {
  return is_one_of(ending_of(name), list_endings);
}

DataKind recognise_kind(const FileSigns& signs) {
  const std::string ending = ending_of(signs.name);
  if (begins_as_gerber(signs.head)) {
    return is_one_of(ending, paste_endings) ? DataKind::stencil : DataKind::gerber;
  }
  if (const auto kind = of_entries(signs.entries)) return *kind;
  if (may_be_list(signs.name) && begins_as_placement(signs.head)) return DataKind::placement;
  if (signs.reads_as_bom == FileSigns::ReadsAsBom::yes) return DataKind::bom;
  if (is_one_of(ending, layer_endings)) return DataKind::gerber;
  if (is_one_of(ending, paste_endings)) return DataKind::stencil;
  if (is_one_of(ending, firmware_endings)) return DataKind::programming;
  const std::string folded = fold(signs.name);
  if (ending == "pos" || ending == "mnt" || ending == "mnb" ||
      says_any(folded, {"pick", "placement", "centroid", "bestück", "cpl"})) {
    return DataKind::placement;
  }
  if (says_any(folded, {"odb", "gerber", "ipc2581", "ipc-2581"})) return DataKind::gerber;
  if (const auto kind = by_words(signs.name)) return *kind;
  return is_one_of(ending, drawing_endings) ? DataKind::drawing : DataKind::other;
}

}  // namespace tl::quoting
