#include <gtest/gtest.h>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "platform/documents/read_json.h"
#include "platform/documents/read_tree_builder.h"
#include "platform/documents/read_xml.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

Tree json(std::string_view text, std::string_view name = "a.json") {
  auto document = read_json(text, name);
  EXPECT_OK(document);
  return document && document->tree ? *std::move(document).value().tree : Tree();
}

TEST(ReadJson, KeepsTheDigitsOfNumbers) {
  const Tree tree = json(
      R"({"BreakQuantity": 10, "UnitPrice": 0.163, "Big": 123456789012345678901234567890,
          "Small": 1.50E-3, "Negative": -0.10})");
  EXPECT_EQ(tree.kind, NodeKind::object);
  EXPECT_EQ(tree.text_of("BreakQuantity"), "10");
  EXPECT_EQ(tree.text_of("UnitPrice"), "0.163");
  EXPECT_EQ(tree.text_of("Big"), "123456789012345678901234567890");
  EXPECT_EQ(tree.text_of("Small"), "1.50E-3");
  EXPECT_EQ(tree.text_of("Negative"), "-0.10");
  EXPECT_EQ(tree.child("Big")->kind, NodeKind::number);
  EXPECT_EQ(tree.child("Small")->line, 2);
}

TEST(ReadJson, KnowsTheLineOfEveryObject) {
  const Tree lines =
      json("{\"a\": \"x{y\"}\n{\"a\": 2}\nnot json\n\n{\"a\": {\n\"b\": 1}}\n", "parts.jsonl");
  ASSERT_EQ(lines.children.size(), 3u);
  EXPECT_EQ(lines.children[0].line, 1);
  EXPECT_EQ(lines.children[1].line, 2);
  EXPECT_EQ(lines.children[2].line, 5);
  EXPECT_EQ(lines.children[2].children[0].children[0].line, 6);
  const Tree list = json("[\n {\"a\": null},\n {\"a\": [\n  {}]}\n]");
  ASSERT_EQ(list.children.size(), 2u);
  EXPECT_EQ(list.line, 1);
  EXPECT_EQ(list.children[0].line, 2);
  EXPECT_EQ(list.children[1].line, 3);
  EXPECT_EQ(list.children[1].children[0].children[0].line, 4);
}

TEST(ReadJson, LeavesOutNulCharactersAndSaysSo) {
  const auto document = read_json(R"({"mpn": "LM\u0000358"})", "a.json");
  ASSERT_OK(document);
  EXPECT_EQ(document->tree->text_of("mpn"), "LM358");
  ASSERT_EQ(document->findings.all().size(), 1u);
  EXPECT_EQ(document->findings.all()[0].code, "text_nul_removed");
}

TEST(ReadJson, ReadsEveryKindOfValue) {
  const Tree tree = json(R"([ {"a": [1, "x\n\u03A9", true, false, null]}, {}, [] ])");
  ASSERT_EQ(tree.children.size(), 3u);
  const Tree* list = tree.children[0].child("a");
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->children.size(), 5u);
  EXPECT_EQ(list->children[1].text, "x\nΩ");
  EXPECT_EQ(list->children[1].kind, NodeKind::text);
  EXPECT_EQ(list->children[2].text, "true");
  EXPECT_EQ(list->children[3].kind, NodeKind::boolean);
  EXPECT_EQ(list->children[4].kind, NodeKind::null);
  EXPECT_EQ(list->children[4].text, "");
  EXPECT_EQ(list->children[0].name, "");
  EXPECT_EQ(tree.children[1].kind, NodeKind::object);
  EXPECT_EQ(tree.children[2].kind, NodeKind::array);
}

TEST(ReadJson, ReadsLinesAndLeavesOutDamagedOnes) {
  const std::string text = "{\"q\": 1}\n{\"q\": \n{\"q\": 3}\r\n\n[\"q\", 4]\n{\"q\": 5";
  const auto document = read_json(text, "answers.jsonl");
  ASSERT_OK(document);
  ASSERT_EQ(document->tree->children.size(), 3u);
  EXPECT_EQ(document->tree->children[1].text_of("q"), "3");
  ASSERT_EQ(document->findings.size(), 2u);
  EXPECT_EQ(document->findings.all()[0].code, "json_line_unreadable");
  EXPECT_EQ(document->findings.all()[0].place.row, 2);
  EXPECT_EQ(document->findings.all()[1].place.row, 6);
}

TEST(ReadJson, ASingleLineIsAnArrayWhereTheNameSaysLines) {
  EXPECT_EQ(json("{\"q\": 1}\n", "a.jsonl").kind, NodeKind::array);
  EXPECT_EQ(json("{\"q\": 1}\n", "a.json").kind, NodeKind::object);
}

TEST(ReadJson, RefusesWhatIsDamagedAndSaysWhere) {
  for (const char* text : {"{", "[1,", "{\"a\" 1}", "[1 2]", "{\"a\": 01}", "nul", "\"open", "["}) {
    EXPECT_FAILS("json_malformed", read_json(text, "a.json")) << text;
  }
  const auto failed = read_json("{\n\"a\": 1,\n\"b\" 2}", "a.json");
  EXPECT_TRUE(failed.error().message.starts_with("a.json, line 3:"));
  EXPECT_FAILS("json_malformed", read_json("{} {}", "a.json"));
}

TEST(ReadJson, StopsAtTheLimitOfDepth) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_OK(read_json(nested(limits::tree_depth_max), "a.json"));
  EXPECT_FAILS("tree_too_deep", read_json(nested(limits::tree_depth_max + 1), "a.json"));
  EXPECT_FAILS("tree_too_deep", read_json(std::string(1'000'000, '['), "a.json"));
}

TEST(ReadXml, BuildsTheTreeOfANetlist) {
  const auto document = read_xml(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<export version=\"D\">\n  <k:comp ref=\"C1\">\n"
      "    <value> 100n &amp; more </value>\n  </k:comp>\n</export>\n",
      "netlist.xml");
  ASSERT_OK(document);
  const Tree& tree = *document->tree;
  EXPECT_EQ(tree.name, "export");
  EXPECT_EQ(tree.attribute("version"), "D");
  EXPECT_EQ(tree.text, "");
  const Tree* component = tree.child("comp");
  ASSERT_NE(component, nullptr);
  EXPECT_EQ(component->attribute("ref"), "C1");
  EXPECT_EQ(component->line, 3);
  EXPECT_EQ(component->text_of("value"), "100n & more");
  EXPECT_TRUE(document->findings.empty());
}

TEST(ReadXml, RefusesEntitiesOfItsOwn) {
  EXPECT_FAILS(
      "xml_doctype_refused",
      read_xml("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "a.xml"));
  EXPECT_FAILS(
      "xml_doctype_refused",
      read_xml("<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>", "a.xml"));
  const auto harmless = read_xml("<!DOCTYPE export SYSTEM \"x.dtd\"><export>&b;</export>", "a.xml");
  ASSERT_OK(harmless);
  EXPECT_EQ(harmless->tree->text, "&b;");
}

TEST(ReadXml, StopsAtTheLimitOfDepth) {
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += "<a>";
    for (std::size_t i = 0; i < depth; ++i) text += "</a>";
    return read_xml(text, "a.xml");
  };
  EXPECT_OK(nested(limits::tree_depth_max));
  EXPECT_FAILS("tree_too_deep", nested(limits::tree_depth_max + 1));
}

TEST(ReadXml, RepairsBytesThatAreNotWhatTheyClaim) {
  const auto document =
      read_xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>10\xB5</a>", "a.xml");
  ASSERT_OK(document);
  EXPECT_EQ(document->tree->text, "10\xEF\xBF\xBD");
  EXPECT_TRUE(document->findings.has_code("text_encoding_damaged"));
}

TEST(ReadTrees, StopAtTheLimitOfNodes) {
  EXPECT_OK(read_json("[1, 2, 3]", "a.json", 4));
  EXPECT_FAILS("tree_too_large", read_json("[1, 2, 3]", "a.json", 3));
  EXPECT_FAILS("tree_too_large", read_json("1\n2\n3\n", "a.jsonl", 2));
  EXPECT_OK(read_xml("<a><b/><c/></a>", "a.xml", 3));
  EXPECT_FAILS("tree_too_large", read_xml("<a><b/><c/></a>", "a.xml", 2));
}

TEST(TreeBuilder, StopsAtTheLimitOfNodes) {
  TreeBuilder tree(3);
  EXPECT_EQ(tree.begin(NodeKind::array, "", 1), TreeBuilder::Added::yes);
  EXPECT_EQ(tree.add(NodeKind::null, "", "", 1), TreeBuilder::Added::yes);
  EXPECT_EQ(tree.begin(NodeKind::array, "", 1), TreeBuilder::Added::yes);
  EXPECT_EQ(tree.add(NodeKind::null, "", "", 1), TreeBuilder::Added::too_many);
  EXPECT_EQ(tree.begin(NodeKind::array, "", 1), TreeBuilder::Added::too_many);
}

}  // namespace
}  // namespace tl::documents
