#include "parts/rules/value_check.h"

#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/decode_mpn.h"

namespace tl::parts {
namespace {

std::string_view text_of(const LineText& line, TextCell cell) {
  switch (cell) {
    case TextCell::designator: return line.designator;
    case TextCell::value: return line.value;
    case TextCell::description: return line.description;
    case TextCell::part: return line.part;
    case TextCell::package: return line.package;
  }
  return {};
}

// ">=600R": any part at or past the bound will do.
bool is_bound(const LineText& line, const ParameterOrigin& value) {
  const std::string_view before =
      trim(text_of(line, value.cell).substr(0, static_cast<std::size_t>(value.offset)));
  return before.ends_with('>') || before.ends_with('<') || before.ends_with('=') ||
         before.ends_with("≥") || before.ends_with("≤");
}

const ParameterOrigin* origin_of_value(const ParametricReading& reading) {
  const auto at = std::ranges::find(reading.origins, Parameter::value, &ParameterOrigin::parameter);
  return at == reading.origins.end() ? nullptr : &*at;
}

bool is_assumed(const ParametricReading& reading) {
  return std::ranges::any_of(reading.notes,
                             [](const std::string& note) { return note.contains("is taken as"); });
}

// A bare number may be an article number or a count.
bool names_a_unit(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80; });
}

// At most one per cent apart, of the second.
bool are_near(std::int64_t said, std::int64_t is) {
  return (said > is ? said - is : is - said) <= is / 100;
}

}  // namespace

std::optional<ValueMismatch> value_mismatch(const LineText& line, std::string_view mpn) {
  const auto decoded = decode_mpn(mpn);
  if (!decoded || !decoded->parameters.value) return std::nullopt;
  const ParametricReading reading = read_parameters(line);
  const Parameters& said = reading.parameters;
  const ParameterOrigin* origin = origin_of_value(reading);
  if (!said.value || origin == nullptr || said.kind != decoded->parameters.kind)
    return std::nullopt;
  const std::int64_t is = *decoded->parameters.value;
  if (*said.value == is || is_bound(line, *origin) || is_assumed(reading)) return std::nullopt;
  return ValueMismatch{
      .message = cat("the ", enum_name(origin->cell), " says ", value_text(said.kind, *said.value),
                     ", ", mpn, " is ", value_text(said.kind, is), " (", decoded->series, ")"),
      .is = value_text(said.kind, is),
      .near = are_near(*said.value, is)};
}

std::optional<ValueConflict> values_disagree(const LineText& line) {
  if (line.value.empty() || line.description.empty()) return std::nullopt;
  const LineText by_value{.designator = line.designator, .value = line.value};
  const LineText by_words{.designator = line.designator, .description = line.description};
  const ParametricReading first = read_parameters(by_value);
  const ParametricReading second = read_parameters(by_words);
  const Parameters& a = first.parameters;
  const Parameters& b = second.parameters;
  if (!a.value || !b.value || a.kind != b.kind || *a.value == *b.value) return std::nullopt;
  if (is_assumed(first) || is_assumed(second)) return std::nullopt;
  const ParameterOrigin* in_value = origin_of_value(first);
  const ParameterOrigin* in_words = origin_of_value(second);
  if (in_value == nullptr || in_words == nullptr) return std::nullopt;
  if (!names_a_unit(in_value->text) || !names_a_unit(in_words->text)) return std::nullopt;
  if (is_bound(by_value, *in_value) || is_bound(by_words, *in_words)) return std::nullopt;
  return ValueConflict{.value = value_text(a.kind, *a.value),
                       .described = value_text(b.kind, *b.value),
                       .near = are_near(*a.value, *b.value)};
}

}  // namespace tl::parts
