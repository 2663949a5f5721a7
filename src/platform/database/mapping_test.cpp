#include "platform/database/mapping.h"

#include <limits>

#include "foundation/limits.h"
#include "support/things.h"

namespace tl::database {
namespace {

using testing::AdHoc;

enum class Kind { round, square };
TL_DESCRIBE_ENUM(Kind, round, square)

using ThingId = Id<struct ThingTag>;

struct Thing {
  ThingId number;
  std::optional<std::int64_t> whole;
  std::optional<std::string> words;
  std::optional<Bytes> content;
  std::optional<bool> flag;
  std::optional<Kind> kind;

  friend bool operator==(const Thing&, const Thing&) = default;
};
TL_DESCRIBE(Thing, number, whole, words, content, flag, kind)

const AdHoc<6>& insert_thing() {
  static const AdHoc<6> statement(
      "insert into thing (number, whole, words, content, flag, kind) "
      "values (:number, :whole, :words, :content, :flag, :kind)");
  return statement;
}
const AdHoc<1>& get_thing() {
  static const AdHoc<1> statement(
      "select kind, flag, content, words, whole, number from thing where number = ?1");
  return statement;
}

class MappingTest : public OnThings {};
TL_ON_BOTH_DATABASES(MappingTest);

TEST_P(MappingTest, KeepsEveryTypeAtItsLimits) {
  Bytes every_byte;
  for (int i = 0; i < 256; ++i) every_byte.push_back(static_cast<std::byte>(i));
  const std::vector<Thing> things{
      {ThingId(1), std::numeric_limits<std::int64_t>::max(), "", Bytes(), true, Kind::round},
      {ThingId(2), std::numeric_limits<std::int64_t>::min(), "Ω 抵抗 🔌 'x' \"y\" ?1 :a $1 \\ \n",
       every_byte, false, Kind::square},
      {ThingId(3), 0, "x", Bytes(1), std::nullopt, std::nullopt},
      {ThingId(4), -1, std::nullopt, std::nullopt, std::nullopt, std::nullopt},
      {ThingId(5), std::nullopt, std::string(100'000, 'q'), Bytes(300'000, std::byte{0xff}), true,
       std::nullopt},
  };
  for (const Thing& thing : things) {
    ASSERT_OK(write(insert_thing(), thing));
    EXPECT_EQ(read_one<Thing>(get_thing(), thing.number).value(), thing);
  }
}

TEST_P(MappingTest, KeepsDatesInstantsAndNarrowIntegers) {
  const AdHoc<2> insert("insert into thing (words, whole) values (?1, ?2)");
  const Date day = Date::parse("2024-02-29").value();
  const Instant at = Instant::from_micros(-1);
  ASSERT_OK(write(insert, day, at));
  EXPECT_EQ(read_one<Date>(AdHoc<0>("select words from thing")).value(), day);
  EXPECT_EQ(read_one<Instant>(AdHoc<0>("select whole from thing")).value(), at);
  EXPECT_EQ(read_one<std::int8_t>(AdHoc<0>("select whole from thing")).value(), -1);
  EXPECT_FAILS("column_value_unexpected",
               read_one<std::uint8_t>(AdHoc<0>("select whole from thing")));
}

TEST_P(MappingTest, RefusesWhatDoesNotFitInsteadOfCuttingIt) {
  const AdHoc<1> whole("insert into thing (whole) values (?1)");
  const AdHoc<1> words("insert into thing (words) values (?1)");
  EXPECT_FAILS("integer_out_of_range", write(whole, std::uint64_t{1} << 63));
  EXPECT_OK(write(whole, (std::uint64_t{1} << 63) - 1));
  EXPECT_FAILS("text_invalid", write(words, std::string("a\0b", 3)));
  EXPECT_FAILS("text_invalid", write(words, "\xff\xfe"));
  EXPECT_FAILS("text_invalid", write(words, "\xc3"));
  EXPECT_EQ(count("thing"), 1);
}

TEST_P(MappingTest, StopsAtTheLargestStoredValue) {
  const AdHoc<1> insert("insert into thing (content) values (?1)");
  Bytes content(limits::stored_value_bytes_max, std::byte{7});
  EXPECT_OK(write(insert, content));
  content.push_back(std::byte{7});
  EXPECT_FAILS("value_too_large", write(insert, content));
  EXPECT_EQ(count("thing"), 1);
}

TEST_P(MappingTest, ReadsNothingAsSomethingElse) {
  ASSERT_OK(write(AdHoc<0>("insert into thing (number, words, whole) values (1, 'x', 300)")));
  EXPECT_FAILS("column_type_unexpected",
               read_one<std::int64_t>(AdHoc<0>("select words from thing")));
  EXPECT_FAILS("column_type_unexpected",
               read_one<std::string>(AdHoc<0>("select whole from thing")));
  EXPECT_FAILS("column_type_unexpected", read_one<Bytes>(AdHoc<0>("select words from thing")));
  EXPECT_FAILS("column_value_unexpected",
               read_one<std::int8_t>(AdHoc<0>("select whole from thing")));
  EXPECT_FAILS("column_value_unexpected", read_one<bool>(AdHoc<0>("select whole from thing")));
  EXPECT_FAILS("column_value_unexpected", read_one<Kind>(AdHoc<0>("select words from thing")));
  EXPECT_FAILS("column_value_unexpected",
               read_one<std::int64_t>(AdHoc<0>("select flag from thing")));
  EXPECT_FAILS("value_refused", read_one<std::int64_t>(AdHoc<0>("select 1.5")));
  EXPECT_FAILS("row_not_found",
               read_one<Kind>(AdHoc<0>("select kind from thing where number = 2")));
}

TEST_P(MappingTest, NamesTheStatementAndTheColumnOfABadValue) {
  ASSERT_OK(write(AdHoc<0>("insert into thing (number, words, whole) values (1, 'x', 1)")));
  const auto read = read_one<Kind>(AdHoc<0>("select words from thing"));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message, "ad hoc: column words: holds 'x', which is none of its names");
}

TEST_P(MappingTest, TakesNamedValuesInAnyOrder) {
  const AdHoc<2> insert("insert into thing (words, whole) values (:words, :whole)");
  ASSERT_OK(write(insert, named("whole", std::int64_t{5}), named("words", std::string("five"))));
  EXPECT_EQ(
      read_one<std::int64_t>(AdHoc<1>("select whole from thing where words = ?1"), "five").value(),
      5);
}

TEST_P(MappingTest, ADisagreementOfStatementAndStructIsABug) {
  ASSERT_OK(write(AdHoc<0>("insert into thing (number) values (1)")));
  EXPECT_THROW((void)read_one<Thing>(AdHoc<0>("select number, whole from thing")), Bug);
  EXPECT_THROW((void)read_one<Thing>(AdHoc<0>("select * from thing")), Bug);
  EXPECT_THROW((void)read_one<std::int64_t>(AdHoc<0>("select number, whole from thing")), Bug);
  EXPECT_THROW((void)read_one<std::int64_t>(AdHoc<0>("select 1 as a union select 2")), Bug);
  EXPECT_THROW((void)write(AdHoc<0>("select id from thing")), Bug);
  const AdHoc<1> by_name("insert into thing (words) values (:nobody)");
  EXPECT_THROW((void)write(by_name, Thing{}), Bug);
  const AdHoc<2> half("insert into thing (words, whole) values (:words, :nobody)");
  EXPECT_THROW((void)write(half, Thing{}), Bug);
  const AdHoc<1> numbered("insert into thing (words) values (?1)");
  EXPECT_THROW((void)write(numbered, Thing{}), Bug);
}

TEST_P(MappingTest, FillsManyRowsFastAndSaysWhichOneFailed) {
  std::vector<Thing> things(12'345);
  for (std::size_t i = 0; i < things.size(); ++i) {
    things[i].number = ThingId(static_cast<std::int64_t>(i) + 1);
    things[i].words = cat("thing ", i);
  }
  const auto fill = [&] {
    return db().write([&](Transaction& tx) { return tx.execute_each(insert_thing(), things); });
  };
  things[7'000].number = things[6'999].number;
  const auto failed = fill();
  EXPECT_FAILS("unique_violation", failed);
  EXPECT_EQ(failed.error().message.substr(0, 27), "row 7001 of 12345: ad hoc: ");
  EXPECT_EQ(count("thing"), 0);
  things[7'000].number = ThingId(7'001);
  EXPECT_EQ(fill().value(), 12'345);
  EXPECT_EQ(count("thing"), 12'345);
}

TEST_P(MappingTest, ReturnsARowForEachOfMany) {
  const auto ids = db().write([&](Transaction& tx) -> Result<std::vector<std::int64_t>> {
    const AdHoc<2> returning(
        "insert into thing (whole, kind) values (:whole, :kind) returning whole");
    std::vector<Named<std::int64_t>> rows;
    std::vector<std::int64_t> values(1'000);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = static_cast<std::int64_t>(i * i);
      rows.push_back(named("whole", values[i]));
    }
    return tx.query_each<std::int64_t>(returning, rows, named("kind", Kind::square));
  });
  ASSERT_OK(ids);
  ASSERT_EQ(ids->size(), 1'000u);
  EXPECT_EQ((*ids)[999], 999 * 999);
  EXPECT_EQ(db().write([&](Transaction& tx) {
                  return tx.execute_each(insert_thing(), std::vector<Thing>());
                })
                .value(),
            0);
}

}  // namespace
}  // namespace tl::database
