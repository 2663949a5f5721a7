#include "parts/rules/customer_numbering.h"

#include <gtest/gtest.h>

#include "foundation/text.h"
#include "parts/rules/parametric.h"
#include "support/matchers.h"

namespace tl::parts {
namespace {

CustomerNumbering chips() {
  return CustomerNumbering::of({.pattern = "{class:2}-{value:4}-{tol:1}{size}",
                                .fields = {"class=RC:resistor,RN:resistor array", "value=ohms",
                                           "tol=F:1%,J:5%", "size=text"}})
      .value();
}

TEST(CustomerNumbering, R63_part_DecodesSamplesAndSaysWhyOthersFail) {
  const NumberDecoding read = chips().decode("rc-1002-F0603");
  EXPECT_EQ(read.failure, "");
  EXPECT_EQ(read.text, "resistor 10kΩ 1% 0603");
  EXPECT_EQ(read.fields, (std::vector<DecodedField>{{"class", "RC", "resistor"},
                                                    {"value", "1002", "10kΩ"},
                                                    {"tol", "F", "1%"},
                                                    {"size", "0603", "0603"}}));
  EXPECT_EQ(parameters_text(read_parameters({.part = read.text}).parameters),
            "resistor 10kΩ 1% 0603");
  EXPECT_EQ(chips().decode("XC-1002-F0603").failure, "'XC' means nothing in the field class");
  EXPECT_EQ(chips().decode("RC1002F0603").failure, "'-' is missing where '1002F0603' stands");
  EXPECT_EQ(chips().decode("RC-1002-F").failure, "it ends before the field size");
  EXPECT_EQ(chips().decode("RC-10X2-F0603").failure, "'10X2' means nothing in the field value");
  EXPECT_EQ(chips().decode(std::string(101, 'R')).failure, "it is longer than 100 signs");
}

TEST(CustomerNumbering, ReadsCapacitorsAndIgnoresWhatSaysNothing) {
  const auto rules = CustomerNumbering::of(
      {.pattern = "{series}/{value:3}", .fields = {"series=ignore", "value=picofarads"}});
  ASSERT_OK(rules);
  EXPECT_EQ(rules->decode("ABC/104").text, "100nF");
  EXPECT_EQ(rules->decode("ABC/104X").failure, "'X' is left over");
}

TEST(CustomerNumbering, RefusesRulesThatCannotBeMeant) {
  const auto of = [](std::string pattern, std::vector<std::string> fields = {}) {
    return CustomerNumbering::of({std::move(pattern), std::move(fields)});
  };
  EXPECT_FAILS("customer_numbering_invalid", of("RC-1002"));
  EXPECT_FAILS("customer_numbering_invalid", of("{class"));
  EXPECT_FAILS("customer_numbering_invalid", of("{class:0}"));
  EXPECT_FAILS("customer_numbering_invalid", of("{a:1}{a:2}"));
  EXPECT_FAILS("customer_numbering_invalid", of("{a}{b}"));
  EXPECT_FAILS("customer_numbering_invalid", of("{a:1}", {"b=F:1%"}));
  EXPECT_FAILS("customer_numbering_invalid", of("{a:1}", {"a=F"}));
  std::string many = "a=";
  for (int i = 0; i < 200; ++i) many += cat(i, ":x,");
  EXPECT_OK(of("{a:1}", {many}));
  EXPECT_FAILS("customer_numbering_invalid", of("{a:1}", {cat(many, "X:y")}));
}

}  // namespace
}  // namespace tl::parts
