#include "platform/documents/read_xml_scanner.h"

#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

// "<a x=1><b>text</b></a>" as "a(x=1) b 'text' /b /a", or the code of what stopped it.
std::string walk(std::string_view text, XmlScanner::Doctype doctype = XmlScanner::Doctype::refuse) {
  XmlScanner xml(text, doctype);
  std::vector<std::string> steps;
  while (xml.next()) {
    if (xml.is_start()) {
      std::string step(xml.name());
      for (const auto& [name, raw] : xml.attributes()) step += cat("(", name, "=", raw, ")");
      steps.push_back(step);
    } else if (xml.is_end()) {
      steps.push_back(cat("/", xml.name()));
    } else {
      std::string text_here;
      xml.append_text(text_here);
      steps.push_back(cat("'", text_here, "'"));
    }
  }
  const auto end = xml.check("part");
  return end ? join(steps, " ") : end.error().code;
}

TEST(XmlScanner, WalksElementsAttributesAndText) {
  EXPECT_EQ(walk("<?xml version='1.0'?><!-- c --><x:a p:q='1' r=\"2\"><b/>t<c>u</c></x:a>"),
            "a(q=1)(r=2) b /b 't' c 'u' /c /a");
}

TEST(XmlScanner, ResolvesReferencesAndNothingElse) {
  EXPECT_EQ(walk("<a>&lt;&amp;&#65;&#x3a9;&quot;&apos;&gt;</a>"), "a '<&AΩ\"'>' /a");
  EXPECT_EQ(walk("<a>&own; & &#xD800; &#0; &#x110000;</a>"),
            "a '&own; & &#xD800; &#0; &#x110000;' /a");
  EXPECT_EQ(walk("<a><![CDATA[<b>&amp;]]></a>"), "a '<b>&amp;' /a");
}

TEST(XmlScanner, MakesLineEndsLf) {
  EXPECT_EQ(walk("<a>1\r\n2\r3&#13;4</a>"), "a '1\n2\n3\r4' /a");
}

TEST(XmlScanner, RefusesWhatDoesNotNestOrEnd) {
  for (const char* text : {"",
                           "   ",
                           "<a>",
                           "<a",
                           "<a b",
                           "<a b=",
                           "<a b='1",
                           "<a></b>",
                           "</a>",
                           "<a/><b/>",
                           "text",
                           "<a/>text",
                           "<a b=1/>",
                           "<!-- never",
                           "<?never",
                           "<a><![CDATA[never</a>",
                           "<a><!ELEMENT>",
                           "<>",
                           "< a/>",
                           "<a/ >",
                           "<a></a x>"}) {
    EXPECT_EQ(walk(text), "xml_malformed") << text;
  }
}

TEST(XmlScanner, RefusesDocumentTypesThatCouldHoldEntities) {
  constexpr auto lenient = XmlScanner::Doctype::without_subset;
  EXPECT_EQ(walk("<!DOCTYPE a><a/>"), "xml_doctype_refused");
  EXPECT_EQ(walk("<!DOCTYPE a SYSTEM 'a.dtd'><a/>", lenient), "a /a");
  EXPECT_EQ(walk("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", lenient), "xml_doctype_refused");
}

TEST(XmlScanner, StopsAtTheLimitOfDepthAndAttributes) {
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += "<a>";
    for (std::size_t i = 0; i < depth; ++i) text += "</a>";
    return walk(text);
  };
  EXPECT_TRUE(nested(limits::xml_depth_max).starts_with("a a"));
  EXPECT_EQ(nested(limits::xml_depth_max + 1), "xml_too_deep");
  const auto wide = [](std::size_t attributes) {
    std::string text = "<a";
    for (std::size_t i = 0; i < attributes; ++i) text += " b='1'";
    return walk(text + "/>");
  };
  EXPECT_TRUE(wide(limits::xml_attributes_max).starts_with("a(b=1)"));
  EXPECT_EQ(wide(limits::xml_attributes_max + 1), "xml_too_deep");
}

TEST(XmlToUtf8, FollowsMarkPatternAndDeclaration) {
  const auto text = [](std::string_view bytes) {
    return xml_to_utf8(bytes, "part").value_or("refused");
  };
  EXPECT_EQ(text("\xEF\xBB\xBF<a/>"), "<a/>");
  EXPECT_EQ(text("<?xml version='1.0' encoding='windows-1251'?><a>\xCA</a>"),
            "<?xml version='1.0' encoding='windows-1251'?><a>К</a>");
  EXPECT_EQ(text(std::string_view("<\0a\0/\0>\0", 8)), "<a/>");
  EXPECT_FAILS("xml_encoding_unreadable", xml_to_utf8("<a>\xFF</a>", "part"));
  EXPECT_FAILS("xml_encoding_unreadable",
               xml_to_utf8("<?xml version='1.0' encoding='no-such'?><a/>", "part"));
}

}  // namespace
}  // namespace tl::documents
