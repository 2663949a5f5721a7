#include "platform/documents/write_xlsx_styles.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::documents {
namespace {

constexpr lxw_color_t accent = 0x1B4F72;
constexpr lxw_color_t muted = 0x68727D;
constexpr lxw_color_t tint = 0xEEF2F6;
constexpr lxw_color_t rule = 0x8A949E;
constexpr lxw_color_t warning = 0x8A5A00;
constexpr lxw_color_t warning_tint = 0xFDF6E6;

std::string decimals_pattern(std::string_view whole, std::int32_t decimals) {
  std::string pattern(whole);
  if (decimals > 0) pattern.append(".").append(static_cast<std::size_t>(decimals), '0');
  return pattern;
}

// A currency is letters or a sign; what else may stand in the value would break the pattern.
std::string money_pattern(std::int32_t decimals, const std::string& currency) {
  std::string sign = currency;
  std::erase_if(sign,
                [](char c) { return c == '"' || c == '\\' || c == ';' || c == '[' || c == ']'; });
  const std::string number = decimals_pattern("#,##0", decimals);
  return sign.empty() ? number : cat(number, " \"", sign, "\"");
}

void apply_look(lxw_format* format, CellStyle style) {
  switch (style) {
    case CellStyle::plain:
    case CellStyle::quantity:
    case CellStyle::money:
    case CellStyle::percent:
    case CellStyle::date: return;
    case CellStyle::title:
      format_set_bold(format);
      format_set_font_size(format, 16);
      format_set_font_color(format, accent);
      return;
    case CellStyle::header:
      format_set_bold(format);
      format_set_text_wrap(format);
      format_set_bg_color(format, tint);
      format_set_bottom(format, LXW_BORDER_THIN);
      format_set_bottom_color(format, rule);
      return;
    case CellStyle::label: return format_set_font_color(format, muted);
    case CellStyle::wrapped: return format_set_text_wrap(format);
    case CellStyle::note:
      format_set_font_color(format, muted);
      format_set_font_size(format, 9);
      format_set_text_wrap(format);
      return;
    case CellStyle::warning:
      format_set_font_color(format, warning);
      format_set_bg_color(format, warning_tint);
      format_set_text_wrap(format);
      return;
    case CellStyle::money_total:
      format_set_bold(format);
      format_set_top(format, LXW_BORDER_THIN);
      format_set_top_color(format, rule);
      return;
  }
}

void apply_number(lxw_format* format, CellStyle style, std::int32_t decimals,
                  const std::string& currency) {
  decimals = std::clamp(decimals, 0, 12);
  switch (style) {
    case CellStyle::quantity:
      return format_set_num_format(format, decimals_pattern("#,##0", decimals).c_str());
    case CellStyle::money:
    case CellStyle::money_total:
      return format_set_num_format(format, money_pattern(decimals, currency).c_str());
    case CellStyle::percent:
      return format_set_num_format(format, (decimals_pattern("0", decimals) + "%").c_str());
    case CellStyle::date: return format_set_num_format(format, "yyyy-mm-dd");
    case CellStyle::plain:
    case CellStyle::title:
    case CellStyle::header:
    case CellStyle::label:
    case CellStyle::wrapped:
    case CellStyle::note:
    case CellStyle::warning: return;
  }
}

}  // namespace

lxw_format* SheetStyles::of(const SheetCell& cell) {
  const bool is_text = std::holds_alternative<SheetText>(cell.value);
  if (cell.style == CellStyle::plain && is_text) return nullptr;
  const Key key{cell.style, cell.decimals, cell.currency, is_text};
  const auto known = formats_.find(key);
  if (known != formats_.end()) return known->second;
  return formats_.emplace(key, make(key)).first->second;
}

lxw_format* SheetStyles::make(const Key& key) {
  lxw_format* format = workbook_add_format(book_);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  apply_look(format, key.style);
  if (!key.is_text) apply_number(format, key.style, key.decimals, key.currency);
  return format;
}

}  // namespace tl::documents
