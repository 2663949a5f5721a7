#include "platform/documents/read_xml.h"

#include <string>
#include <utility>

#include "foundation/text.h"
#include "platform/documents/read_encoding.h"
#include "platform/documents/read_finding_log.h"
#include "platform/documents/read_tree_builder.h"
#include "platform/documents/read_xml_scanner.h"

namespace tl::documents {
namespace {

Result<void> check_added(TreeBuilder::Added added, std::string_view file, std::int64_t line) {
  if (added == TreeBuilder::Added::yes) return {};
  const bool deep = added == TreeBuilder::Added::too_deep;
  return limit_exceeded(deep ? "tree_too_deep" : "tree_too_large",
                        cat(file, ", line ", line, ": the file ",
                            deep ? "nests deeper" : "has more elements", " than is read"));
}

Result<void> begin_element(XmlScanner& xml, TreeBuilder& tree, std::string_view file) {
  const std::int64_t line = xml.line();
  TL_CHECK(check_added(tree.begin(NodeKind::element, std::string(xml.name()), line), file, line));
  for (const XmlScanner::Attribute& attribute : xml.attributes()) {
    std::string value;
    append_resolved(attribute.raw, value);
    tree.open().attributes.emplace_back(std::string(attribute.name), std::move(value));
  }
  return {};
}

// A file that says it is UTF-8 and is not quite: KiCad and home-made exporters.
Result<std::string> to_utf8(std::string_view bytes, FindingLog& log) {
  auto text = xml_to_utf8(bytes, log.file());
  if (text || encoding_of_mark(bytes).starts_with("UTF-16")) return text;
  log.warn("text_encoding_damaged", {},
           cat("the file holds bytes that are not the UTF-8 it claims to be; they became U+FFFD"));
  return repair_utf8(bytes);
}

}  // namespace

Result<SourceDocument> read_xml(std::string_view bytes, std::string_view file_name,
                                std::size_t nodes_max) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  document.format = DocumentFormat::xml;
  TL_TRY(const std::string text, to_utf8(bytes, log));
  XmlScanner xml(text, XmlScanner::Doctype::without_subset);
  TreeBuilder tree(nodes_max);
  while (xml.next()) {
    if (xml.is_start()) {
      TL_CHECK(begin_element(xml, tree, file_name));
    } else if (xml.is_text()) {
      xml.append_text(tree.open().text);
    } else {
      Tree& node = tree.open();
      if (const std::string_view kept = trim(node.text); kept.size() != node.text.size()) {
        node.text = std::string(kept);
      }
      tree.end();
    }
  }
  TL_CHECK(xml.check(file_name));
  document.tree = std::move(tree.roots().front());
  document.findings = log.take();
  return document;
}

}  // namespace tl::documents
