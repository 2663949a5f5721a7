#include "platform/json/read_json.h"
#include "platform/json/write_json.h"
#include "support/matchers.h"

namespace tl::json {
namespace {

enum class Colour { red, green };
TL_DESCRIBE_ENUM(Colour, red, green)

struct Item {
  std::string name;
  std::int64_t count = 0;
  std::optional<Money> price;
  Colour colour = Colour::red;
};
TL_DESCRIBE(Item, name, count, price, colour)

struct Box {
  bool open = false;
  std::vector<Item> items;
  Quantity length;
  Date day;
};
TL_DESCRIBE(Box, open, items, length, day)

Tree leaf(NodeKind kind, std::string name, std::string text) {
  return {.kind = kind, .name = std::move(name), .text = std::move(text)};
}

TEST(Json, WritesDescribedStructsInOrder) {
  const Box box{.open = true,
                .items = {{.name = "a\"\n\x01",
                           .count = -3,
                           .price = Money::of_minor(1250, Currency::eur()),
                           .colour = Colour::green},
                          {.name = "", .count = 0, .price = std::nullopt, .colour = Colour::red}},
                .length = *Quantity::parse("2.5", Unit::metre),
                .day = *Date::parse("2026-03-02")};
  EXPECT_EQ(to_json(box), R"({"open":true,"items":[{"name":"a\"\n\u0001","count":-3,)"
                          R"("price":{"amount":"12.50","currency":"EUR"},)"
                          R"("colour":"green"},{"name":"","count":0,"price":null,"colour":"red"}],)"
                          R"("length":{"quantity":"2.5","unit":"metre"},"day":"2026-03-02"})");
  EXPECT_EQ(to_json(std::vector<int>{}), "[]");
  EXPECT_EQ(to_json(std::vector<int>{1, 2}, Layout::indented), "[\n  1,\n  2\n]");
}

TEST(Json, StaysValidWhateverACellHolds) {
  EXPECT_EQ(to_json(std::string("W\xFCrth")), "\"W\xEF\xBF\xBDrth\"");
}

TEST(Json, ReadsATreeIntoAStruct) {
  Tree price{.kind = NodeKind::object, .name = "price"};
  price.children = {leaf(NodeKind::text, "amount", "12.50"),
                    leaf(NodeKind::text, "currency", "EUR")};
  Tree item{.kind = NodeKind::object};
  item.children = {leaf(NodeKind::text, "name", "x"), leaf(NodeKind::number, "count", "7"), price,
                   leaf(NodeKind::text, "colour", "green"),
                   leaf(NodeKind::text, "unknown", "ignored")};
  const auto read = from_tree<Item>(item);
  ASSERT_OK(read);
  EXPECT_EQ(read->count, 7);
  EXPECT_EQ(read->price->text(), "12.50");
  EXPECT_EQ(read->colour, Colour::green);
}

TEST(Json, NamesThePathOfATrouble) {
  Tree items{.kind = NodeKind::array, .name = "items"};
  Tree item{.kind = NodeKind::object};
  item.children = {leaf(NodeKind::text, "name", "x"), leaf(NodeKind::text, "count", "7")};
  items.children = {item};
  Tree box{.kind = NodeKind::object};
  box.children = {leaf(NodeKind::boolean, "open", "true"), items};
  const auto read = from_tree<Box>(box);
  EXPECT_FAILS("json_type", read);
  EXPECT_EQ(read.error().message, "/items/0/count: an integer expected, found text '7'");
  box.children.pop_back();
  EXPECT_FAILS("json_member_missing", from_tree<Box>(box));
}

TEST(Json, ReadsWhatWasKeptBeforeAStructGainedMembers) {
  Tree item{.kind = NodeKind::object};
  item.children = {leaf(NodeKind::text, "name", "x")};
  Tree items{.kind = NodeKind::array, .name = "items"};
  items.children = {item};
  Tree box{.kind = NodeKind::object};
  box.children = {leaf(NodeKind::boolean, "open", "true"), items};
  EXPECT_FAILS("json_member_missing", from_tree<Box>(box)) << "from outside";
  const auto kept = from_tree<Box>(box, Missing::keeps_default);
  ASSERT_OK(kept);
  EXPECT_TRUE(kept->open);
  ASSERT_EQ(kept->items.size(), 1u);
  EXPECT_EQ(kept->items[0].count, 0) << "at every depth";
  EXPECT_EQ(kept->day, Date());

  Tree empty{.kind = NodeKind::object};
  const auto nothing = from_tree<Item>(empty, Missing::keeps_default);
  EXPECT_FAILS("json_member_missing", nothing);
  EXPECT_EQ(nothing.error().message, "/name: is missing") << "an empty object is damage, not age";
  box.children[0].kind = NodeKind::text;
  EXPECT_FAILS("json_type", from_tree<Box>(box, Missing::keeps_default));
}

}  // namespace
}  // namespace tl::json
