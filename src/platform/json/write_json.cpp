#include "platform/json/write_json.h"

#include "foundation/text.h"

namespace tl::json {
namespace {

void append_escaped(std::string& out, std::string_view value) {
  constexpr std::string_view hex = "0123456789abcdef";
  out.push_back('"');
  for (const char c : value) {
    switch (c) {
      case '"': out.append("\\\""); break;
      case '\\': out.append("\\\\"); break;
      case '\n': out.append("\\n"); break;
      case '\r': out.append("\\r"); break;
      case '\t': out.append("\\t"); break;
      default:
        if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
          out.append("\\u00").push_back(hex[byte >> 4]);
          out.push_back(hex[byte & 0xF]);
        } else {
          out.push_back(c);
        }
    }
  }
  out.push_back('"');
}

void write_amount(Writer& out, const std::string& amount, const Currency& currency) {
  out.begin_object();
  out.key("amount");
  out.text(amount);
  out.key("currency");
  out.text(currency.code());
  out.end_object();
}

}  // namespace

void Writer::new_line() {
  if (layout_ == Layout::indented) out_.append("\n").append(2 * has_items_.size(), ' ');
}

void Writer::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) out_.push_back(',');
  has_items_.back() = true;
  new_line();
}

void Writer::begin_object() {
  before_value();
  out_.push_back('{');
  has_items_.push_back(false);
}

void Writer::key(std::string_view name) {
  ENSURE(!has_items_.empty() && !after_key_, "a key stands in an object, before its value");
  before_value();
  append_escaped(out_, name);
  out_.append(layout_ == Layout::indented ? ": " : ":");
  after_key_ = true;
}

void Writer::end_object() {
  ENSURE(!has_items_.empty() && !after_key_, "an object ends after a value");
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  if (had_items) new_line();
  out_.push_back('}');
}

void Writer::begin_array() {
  before_value();
  out_.push_back('[');
  has_items_.push_back(false);
}

void Writer::end_array() {
  ENSURE(!has_items_.empty(), "an array ends where one began");
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  if (had_items) new_line();
  out_.push_back(']');
}

void Writer::text(std::string_view value) {
  before_value();
  // Cells come from outside: whatever they hold, the output stays valid JSON.
  if (is_valid_utf8(value)) {
    append_escaped(out_, value);
  } else {
    append_escaped(out_, repair_utf8(value));
  }
}

void Writer::integer(std::int64_t value) {
  before_value();
  out_.append(std::to_string(value));
}

void Writer::boolean(bool value) {
  before_value();
  out_.append(value ? "true" : "false");
}

void Writer::null() {
  before_value();
  out_.append("null");
}

void write_value(Writer& out, const Money& value) {
  write_amount(out, value.text(), value.currency());
}
void write_value(Writer& out, const Cost& value) {
  write_amount(out, value.text(), value.currency());
}
void write_value(Writer& out, const UnitPrice& value) {
  write_amount(out, value.text(), value.currency());
}

void write_value(Writer& out, const Quantity& value) {
  if (value.unit() == Unit::piece) {
    out.text(value.text());
    return;
  }
  out.begin_object();
  out.key("quantity");
  out.text(value.text());
  out.key("unit");
  out.text(enum_name(value.unit()));
  out.end_object();
}

void write_value(Writer& out, const Currency& value) {
  out.text(value.code());
}
void write_value(Writer& out, const Rate& value) {
  out.text(value.percent_text());
}
void write_value(Writer& out, const Findings& value) {
  write_value(out, value.all());
}

}  // namespace tl::json
