#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_sections.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

constexpr std::size_t notices_shown = 12;  // of each kind; the JSON has them all

std::string values_text(const Notice& notice) {
  std::vector<std::string> out;
  for (const NoticeValue& value : notice.values) {
    const auto money = value.ordered.to_money(Rounding::half_up);
    if (money) out.push_back(cat(amount(*money), " at ", pieces(value.boards)));
  }
  return join(out, ", ");
}

}  // namespace

void add_notices(Document& document, const QuoteSheet& sheet) {
  if (sheet.notices.empty()) return;
  document.add(Heading{.text = "What to watch",
                       .lead = "Parts of your list that bind money, come late or are about to end. "
                               "Tell us if you would rather have another part."});
  DocumentTable table{.density = Density::compact};
  table.columns = {{"Lines", Align::left, 2},
                   {"Part", Align::left, 5},
                   {"What", Align::left, 6},
                   {cat("Ordered for it, ", sheet.currency.code()), Align::left, 4}};
  std::size_t of_kind = 0;
  for (std::size_t i = 0; i < sheet.notices.size(); ++i) {
    const Notice& notice = sheet.notices[i];
    const bool first = i == 0 || sheet.notices[i - 1].kind != notice.kind;
    const bool last = i + 1 == sheet.notices.size() || sheet.notices[i + 1].kind != notice.kind;
    of_kind = first ? 1 : of_kind + 1;
    if (first) table.add_row({notice_words(notice.kind)}, RowKind::group);
    if (of_kind <= notices_shown) {
      table.add_row({utf8_prefix(line_numbers(notice.lines), 40), notice.part, notice.text,
                     values_text(notice)});
    }
    if (last && of_kind > notices_shown)
      table.add_row({"", cat("and ", of_kind - notices_shown, " more"), "", ""});
  }
  document.add(std::move(table));
}

}  // namespace tl::quoting
