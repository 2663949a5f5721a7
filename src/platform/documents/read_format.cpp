#include "platform/documents/read_format.h"

#include <algorithm>
#include <string>

#include "foundation/text.h"

namespace tl::documents {
namespace {

struct Signature {
  std::string_view bytes;
  FileFormat format;
};

constexpr Signature signatures[] = {
    {"PK\x03\x04", FileFormat::zip},
    {"PK\x05\x06", FileFormat::zip},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileFormat::compound},
    {std::string_view("\x09\x08\x10\x00\x00\x06", 6), FileFormat::biff},
    {std::string_view("\x09\x08\x08\x00\x00\x05", 6), FileFormat::biff},
    {"%PDF-", FileFormat::pdf},
    {"\x89PNG", FileFormat::picture},
    {"\xFF\xD8\xFF", FileFormat::picture},
    {"GIF8", FileFormat::picture},
    {std::string_view("II*\0", 4), FileFormat::picture},
    {std::string_view("MM\0*", 4), FileFormat::picture},
    {"Rar!\x1A", FileFormat::archive},
    {"7z\xBC\xAF", FileFormat::archive},
    {"\x1F\x8B\x08", FileFormat::archive},
    {"BZh", FileFormat::archive},
    {"\xFD"
     "7zXZ",
     FileFormat::archive},
};

// The beginning as plain ASCII, white space before it removed, UTF-16 thinned to its ASCII.
std::string readable_head(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
  std::string head;
  for (const char c : bytes.substr(0, 4096)) {
    if (c == '\0' || (head.empty() && is_space(c))) continue;
    head.push_back(c);
  }
  return head;
}

bool begins_like_json(std::string_view head) {
  if (!head.starts_with('{') && !head.starts_with('[')) return false;
  const std::string_view inside = trim(head.substr(1));
  if (inside.empty()) return true;
  const char c = inside.front();
  if (head.front() == '{') return c == '"' || c == '}';
  return c == '{' || c == '[' || c == '"' || c == ']' || c == '-' || is_digit(c) ||
         inside.starts_with("true") || inside.starts_with("false") || inside.starts_with("null");
}

bool begins_like_markup(std::string_view head) {
  return head.size() >= 2 && head[0] == '<' &&
         (is_alpha(head[1]) || head[1] == '?' || head[1] == '!' || head[1] == '_');
}

}  // namespace

FileFormat detect_format(std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) return signature.format;
  }
  const std::string head = readable_head(bytes);
  if (begins_like_json(head)) return FileFormat::json;
  if (!begins_like_markup(head)) return FileFormat::text;
  if (contains(head, "urn:schemas-microsoft-com:office:spreadsheet") &&
      contains(head, "<Workbook")) {
    return FileFormat::spreadsheet_xml;
  }
  const bool html = icontains(head, "<!doctype html") || icontains(head, "<html") ||
                    to_lower(head).starts_with("<table") || to_lower(head).starts_with("<meta");
  return html ? FileFormat::html : FileFormat::xml;
}

std::string_view ending_of(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : file_name.substr(dot + 1);
}

}  // namespace tl::documents
