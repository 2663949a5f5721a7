// A pull scanner for XML: start, text, end, one after the other, without building a document. What
// XLSX, ODS and XML files are read with, because its memory does not grow with the file and because
// nothing in the file makes it do anything: no entity is expanded but the five of XML and character
// references, no file is opened, depth is limited.
//
//   XmlScanner xml(text);
//   while (xml.next()) {
//     if (xml.is_start("row")) ... xml.attribute("hidden") ...
//     if (xml.is_text()) xml.append_text(cell);
//   }
//   TL_CHECK(xml.check("xl/worksheets/sheet1.xml"));   // why it stopped
//
// Names are local names: a prefix is cut off, as writers choose prefixes freely. It is not a
// validator: it checks that elements nest and that the markup is closed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/result.h"

namespace tl::documents {

class XmlScanner {
 public:
  enum class Doctype {
    refuse,          // any: containers of spreadsheets never have one
    without_subset,  // one that only names a file, which is never opened
  };

  // The text must be valid UTF-8 and outlive the scanner.
  explicit XmlScanner(std::string_view text, Doctype doctype = Doctype::refuse);

  // False at the end and on an error; check() tells them apart. An empty element <a/> gives a start
  // and then an end.
  bool next();
  Result<void> check(std::string_view where) const;

  bool is_start() const { return token_ == Token::start; }
  bool is_end() const { return token_ == Token::end; }
  bool is_text() const { return token_ == Token::text; }
  bool is_start(std::string_view local_name) const { return is_start() && name_ == local_name; }
  bool is_end(std::string_view local_name) const { return is_end() && name_ == local_name; }

  std::string_view name() const { return name_; }     // local name of the start or end
  std::size_t depth() const { return open_.size(); }  // elements open, this start included

  // Of the present start. raw: as in the file, references not resolved; "" when absent.
  std::string_view raw_attribute(std::string_view local_name) const;
  std::string attribute(std::string_view local_name) const;
  bool has_attribute(std::string_view local_name) const;
  struct Attribute {
    std::string_view name;  // local name
    std::string_view raw;
  };
  const std::vector<Attribute>& attributes() const { return attributes_; }

  // Of the present text: resolved, line ends as LF.
  void append_text(std::string& out) const;

  // Goes on to the end of the element that was just started.
  void skip_element();

  std::size_t offset() const { return at_; }
  std::int64_t line();  // 1-based, of the present position

 private:
  enum class Token : std::uint8_t { none, start, end, text, failed };

  bool fail(std::string_view why);
  bool scan_markup();
  bool scan_start();
  bool scan_attribute();
  bool scan_end();
  bool skip_past(std::string_view closing, std::string_view what);
  bool skip_doctype();
  std::string_view scan_name();
  void skip_space();

  std::string_view text_;
  Doctype doctype_;
  std::size_t at_ = 0;
  Token token_ = Token::none;
  bool pending_end_ = false;  // the start was <a/>
  bool cdata_ = false;
  bool root_seen_ = false;
  std::string_view name_;
  std::string_view value_;
  std::vector<Attribute> attributes_;
  std::vector<std::string_view> open_;  // full names
  std::string_view why_;
  std::string_view code_;
  std::size_t counted_at_ = 0;
  std::int64_t counted_lines_ = 1;
};

// Resolves the five entities and character references; anything else stays as it is written.
void append_resolved(std::string_view raw, std::string& out);

// The bytes of an XML file as UTF-8: by byte order mark, NUL pattern or declaration.
Result<std::string> xml_to_utf8(std::string_view bytes, std::string_view where);

}  // namespace tl::documents
