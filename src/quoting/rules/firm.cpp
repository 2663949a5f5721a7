#include "quoting/rules/firm.h"

#include "foundation/text.h"

namespace tl::quoting {
namespace {

// What the line says itself, as a gap.
bool names_a_gap(const Question& question) {
  return question.code == "part_missing" || question.code == "quantity_unclear";
}

}  // namespace

std::vector<Missing> missing_for_firm(const QuoteSheet& sheet, std::string_view rfq) {
  std::vector<Missing> out;
  for (const Gap& gap : sheet.gaps) {
    out.push_back({.line = gap.line,
                   .code = std::string(enum_name(gap.kind)),
                   .what = gap_text(gap),
                   .mend = mend_of(gap, rfq)});
  }
  for (const Question& question : sheet.questions) {
    if (names_a_gap(question) || !question.holds_up) continue;
    out.push_back(
        {.line = question.lines.empty() ? 0 : question.lines.front(),
         .code = "query_open",
         .what = cat(question.number, "  ", question.text),
         .mend =
             cat("throughline query answer ", question.number,
                 " --text \"what the customer said\" (or query assume, with what is assumed)")});
  }
  return out;
}

std::string missing_text(const std::vector<Missing>& missing) {
  std::string text;
  for (const Missing& one : missing) text += cat("  ", one.what, "\n      -> ", one.mend, "\n");
  return text;
}

}  // namespace tl::quoting
