#include "platform/documents/read_xml_scanner.h"

#include <algorithm>
#include <charconv>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_encoding.h"

namespace tl::documents {
namespace {

std::string_view local(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool ends_name(char c) {
  return is_space(c) || c == '>' || c == '/' || c == '=' || c == '<' || c == '"' || c == '\'';
}

void append_code_point(std::uint32_t c, std::string& out) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

struct Entity {
  std::string_view name;
  char sign;
};
constexpr Entity entities[] = {
    {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};

// The reference between '&' and ';'. False when it is none that we resolve.
bool append_reference(std::string_view reference, std::string& out) {
  for (const Entity& entity : entities) {
    if (reference != entity.name) continue;
    out.push_back(entity.sign);
    return true;
  }
  if (!reference.starts_with('#')) return false;
  reference.remove_prefix(1);
  const bool hex = reference.starts_with('x') || reference.starts_with('X');
  if (hex) reference.remove_prefix(1);
  std::uint32_t code = 0;
  const char* end = reference.data() + reference.size();
  const auto [stop, error] = std::from_chars(reference.data(), end, code, hex ? 16 : 10);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (error != std::errc() || stop != end || code == 0 || code > 0x10FFFF || surrogate)
    return false;
  append_code_point(code, out);
  return true;
}

constexpr std::size_t reference_bytes_max = 12;

}  // namespace

void append_resolved(std::string_view raw, std::string& out) {
  for (;;) {
    const std::size_t at = raw.find_first_of("&\r");
    out.append(raw.substr(0, at));
    if (at == std::string_view::npos) return;
    if (raw[at] == '\r') {
      out.push_back('\n');
      raw.remove_prefix(at + (raw.substr(at).starts_with("\r\n") ? 2 : 1));
      continue;
    }
    const std::size_t end = raw.substr(at, reference_bytes_max).find(';');
    if (end != std::string_view::npos && append_reference(raw.substr(at + 1, end - 1), out)) {
      raw.remove_prefix(at + end + 1);
    } else {
      out.push_back('&');
      raw.remove_prefix(at + 1);
    }
  }
}

XmlScanner::XmlScanner(std::string_view text, Doctype doctype) : text_(text), doctype_(doctype) {}

bool XmlScanner::fail(std::string_view why) {
  if (token_ != Token::failed) {
    why_ = why;
    if (code_.empty()) code_ = "xml_malformed";
  }
  token_ = Token::failed;
  return false;
}

Result<void> XmlScanner::check(std::string_view where) const {
  if (token_ != Token::failed) return {};
  const auto line = 1 + std::ranges::count(text_.substr(0, at_), '\n');
  std::string message = cat(where, ", line ", line, ": ", why_);
  if (code_ == "xml_too_deep") return limit_exceeded(std::string(code_), std::move(message));
  if (code_ == "xml_doctype_refused") return unsupported(std::string(code_), std::move(message));
  return corrupt(std::string(code_), std::move(message));
}

std::int64_t XmlScanner::line() {
  counted_lines_ += std::ranges::count(text_.substr(counted_at_, at_ - counted_at_), '\n');
  counted_at_ = at_;
  return counted_lines_;
}

bool XmlScanner::next() {
  if (token_ == Token::failed) return false;
  if (pending_end_) {
    pending_end_ = false;
    token_ = Token::end;
    open_.pop_back();
    return true;
  }
  while (at_ < text_.size()) {
    if (text_[at_] == '<') {
      token_ = Token::none;
      if (!scan_markup()) return false;
      if (token_ != Token::none) return true;
      continue;
    }
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    value_ = text_.substr(at_, end - at_);
    at_ = end;
    if (open_.empty()) {
      if (!trim(value_).empty()) return fail("text outside of the root element");
      continue;
    }
    cdata_ = false;
    token_ = Token::text;
    return true;
  }
  if (!open_.empty()) return fail("the file ends inside an element; it is cut short");
  if (!root_seen_) return fail("there is no element in it");
  return false;
}

// Leaves token_ none for what is skipped: comments, instructions.
bool XmlScanner::scan_markup() {
  const std::string_view rest = text_.substr(at_);
  if (rest.starts_with("</")) return scan_end();
  if (rest.starts_with("<?")) return skip_past("?>", "an instruction that never ends");
  if (rest.starts_with("<!--")) return skip_past("-->", "a comment that never ends");
  if (rest.starts_with("<![CDATA[")) {
    const std::size_t begin = at_ + 9;
    if (open_.empty()) return fail("text outside of the root element");
    if (!skip_past("]]>", "a CDATA section that never ends")) return false;
    value_ = text_.substr(begin, at_ - 3 - begin);
    cdata_ = true;
    token_ = Token::text;
    return true;
  }
  if (rest.starts_with("<!DOCTYPE") || rest.starts_with("<!doctype")) return skip_doctype();
  if (rest.starts_with("<!")) return fail("a declaration that has no place here");
  return scan_start();
}

bool XmlScanner::skip_past(std::string_view closing, std::string_view what) {
  const std::size_t end = text_.find(closing, at_ + 2);
  if (end == std::string_view::npos) return fail(what);
  at_ = end + closing.size();
  return true;
}

bool XmlScanner::skip_doctype() {
  const std::size_t end = text_.find('>', at_);
  const std::string_view declaration = text_.substr(at_, end - at_);
  if (doctype_ == Doctype::refuse || root_seen_ || contains(declaration, "[")) {
    code_ = "xml_doctype_refused";
    return fail("a document type declaration, which is not read because it can hide attacks");
  }
  if (end == std::string_view::npos) return fail("a document type declaration that never ends");
  at_ = end + 1;
  return true;
}

std::string_view XmlScanner::scan_name() {
  const std::size_t begin = at_;
  while (at_ < text_.size() && !ends_name(text_[at_])) ++at_;
  return text_.substr(begin, at_ - begin);
}

void XmlScanner::skip_space() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

bool XmlScanner::scan_start() {
  ++at_;
  const std::string_view full = scan_name();
  if (full.empty()) return fail("'<' without the name of an element");
  if (open_.empty() && root_seen_) return fail("a second root element");
  root_seen_ = true;
  attributes_.clear();
  for (;;) {
    skip_space();
    if (at_ >= text_.size()) return fail("the file ends inside a tag; it is cut short");
    if (text_[at_] == '>' || text_[at_] == '/') break;
    if (!scan_attribute()) return false;
  }
  pending_end_ = text_[at_] == '/';
  if (pending_end_) ++at_;
  if (at_ >= text_.size() || text_[at_] != '>') return fail("a tag that is not closed");
  ++at_;
  if (open_.size() >= limits::xml_depth_max) {
    code_ = "xml_too_deep";
    return fail("elements nest deeper than is read");
  }
  open_.push_back(full);
  name_ = local(full);
  token_ = Token::start;
  return true;
}

bool XmlScanner::scan_attribute() {
  const std::string_view name = scan_name();
  skip_space();
  if (name.empty() || at_ >= text_.size() || text_[at_] != '=') {
    return fail("an attribute without a value");
  }
  ++at_;
  skip_space();
  const char quote = at_ < text_.size() ? text_[at_] : '\0';
  if (quote != '"' && quote != '\'') return fail("an attribute value without quotes");
  const std::size_t end = text_.find(quote, at_ + 1);
  if (end == std::string_view::npos) return fail("an attribute value that never ends");
  if (attributes_.size() >= limits::xml_attributes_max) {
    code_ = "xml_too_deep";
    return fail("an element has more attributes than are read");
  }
  attributes_.push_back({local(name), text_.substr(at_ + 1, end - at_ - 1)});
  at_ = end + 1;
  return true;
}

bool XmlScanner::scan_end() {
  at_ += 2;
  const std::string_view full = scan_name();
  skip_space();
  if (at_ >= text_.size() || text_[at_] != '>') return fail("an end tag that is not closed");
  if (open_.empty() || open_.back() != full) return fail("an end tag that matches no start tag");
  ++at_;
  open_.pop_back();
  name_ = local(full);
  token_ = Token::end;
  return true;
}

std::string_view XmlScanner::raw_attribute(std::string_view local_name) const {
  for (const Attribute& attribute : attributes_) {
    if (attribute.name == local_name) return attribute.raw;
  }
  return {};
}

bool XmlScanner::has_attribute(std::string_view local_name) const {
  return std::ranges::any_of(attributes_, [&](const Attribute& a) { return a.name == local_name; });
}

std::string XmlScanner::attribute(std::string_view local_name) const {
  std::string out;
  append_resolved(raw_attribute(local_name), out);
  return out;
}

void XmlScanner::append_text(std::string& out) const {
  if (cdata_ && value_.find('\r') == std::string_view::npos) {
    out.append(value_);
  } else if (cdata_) {
    out.append(replace_all(replace_all(value_, "\r\n", "\n"), "\r", "\n"));
  } else {
    append_resolved(value_, out);
  }
}

void XmlScanner::skip_element() {
  const std::size_t outside = open_.size() - 1;
  while (open_.size() > outside && next()) {
  }
}

Result<std::string> xml_to_utf8(std::string_view bytes, std::string_view where) {
  const auto refused = [&](std::string_view why) {
    return corrupt("xml_encoding_unreadable", cat(where, ": ", why));
  };
  std::string declared = encoding_of_mark(bytes);
  if (declared.empty()) {
    const std::string_view head = bytes.substr(0, bytes.substr(0, 512).find("?>"));
    const std::size_t at = head.starts_with("<?xml") ? head.find("encoding") : head.npos;
    const std::size_t open = at == head.npos ? at : head.find_first_of("\"'", at);
    if (open != head.npos) {
      const std::size_t close = head.find(head[open], open + 1);
      if (close != head.npos) declared = head.substr(open + 1, close - open - 1);
    }
  }
  if (declared.empty() || iequals(declared, "UTF-8") || iequals(declared, "US-ASCII")) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!is_valid_utf8(bytes)) return refused("its text is not valid UTF-8, as it must be");
    return std::string(bytes);
  }
  auto converted = convert_to_utf8(bytes, declared);
  if (!converted) return refused(cat("its encoding '", declared, "' is not known"));
  return std::move(*converted);
}

}  // namespace tl::documents
