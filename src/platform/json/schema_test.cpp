#include "platform/json/schema.h"

#include <gtest/gtest.h>

namespace tl::json::schema_sample {

enum class Colour { red, green };
TL_DESCRIBE_ENUM(Colour, red, green)

struct Node {
  std::string name;
  std::optional<Date> due;
  std::vector<Node> children;
  Colour colour = Colour::red;
  Money price;
};
TL_DESCRIBE(Node, name, due, children, colour, price)

struct Wide {
  std::map<std::string, std::int64_t> counts;
  bool done = false;
  Id<struct WideTag> id;
  Findings findings;
  Quantity pieces;
};
TL_DESCRIBE(Wide, counts, done, id, findings, pieces)

TEST(Schema, NamesAStructAfterItsRooms) {
  EXPECT_EQ(schema_name("tl::quoting::QuoteView"), "QuotingQuoteView");
  EXPECT_EQ(schema_name("tl::Finding"), "Finding");
  EXPECT_EQ(schema_name("tl::cli::{anonymous}::Reply"), "CliReply");
}

TEST(Schema, DescribesEveryMemberAndEndsWhereAStructHoldsItself) {
  Schemas schemas;
  EXPECT_EQ(schemas.of<Node>(), R"({"$ref":"#/components/schemas/JsonSchema_sampleNode"})");
  EXPECT_EQ(schemas.components().at("JsonSchema_sampleNode"),
            R"({"type":"object","properties":{"name":{"type":"string"},)"
            R"("due":{"anyOf":[{"type":"string","format":"date"},{"type":"null"}]},)"
            R"("children":{"type":"array","items":)"
            R"({"$ref":"#/components/schemas/JsonSchema_sampleNode"}},)"
            R"("colour":{"$ref":"#/components/schemas/JsonSchema_sampleColour"},)"
            R"("price":{"$ref":"#/components/schemas/Amount"}},)"
            R"("required":["name","children","colour","price"]})");
  EXPECT_EQ(schemas.components().at("JsonSchema_sampleColour"),
            R"({"type":"string","enum":["red","green"]})");
}

TEST(Schema, KnowsEveryKindOfValueThatTheWriterKnows) {
  Schemas schemas;
  schemas.of<Wide>();
  const std::string& wide = schemas.components().at("JsonSchema_sampleWide");
  EXPECT_NE(wide.find(R"("counts":{"type":"object","additionalProperties":{"type":"integer")"),
            wide.npos);
  EXPECT_NE(wide.find(R"("done":{"type":"boolean"})"), wide.npos);
  EXPECT_NE(wide.find(R"("id":{"type":"integer","format":"int64"})"), wide.npos);
  EXPECT_NE(wide.find(R"("findings":{"type":"array","items":{"$ref":)"), wide.npos);
  EXPECT_TRUE(schemas.components().contains("Finding"));
  EXPECT_TRUE(schemas.components().contains("Severity"));
}

}  // namespace tl::json::schema_sample
