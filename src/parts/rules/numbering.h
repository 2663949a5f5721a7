// The company's scheme for its own part numbers: a pattern with a class and a counter.
//
//   TL_TRY(const Numbering numbering, Numbering::of(standard_numbering()));
//   const NumberClass& kind = numbering.class_for("R12", "thick film 10k");   // 10, resistors
//   TL_TRY(const PartNumber number, numbering.number(kind.code, 231));        // "10-00231"
//   numbering.decode(number);                                                 // class 10, counter
//   231
//
// decode() is how a scheme is tried on samples before it is put to use, and how numbers that came
// by import push the counter on. How customers number their parts is another matter (R63): their
// decode rules will stand beside this scheme, in a file of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"
#include "foundation/result.h"
#include "parts/rules/mpn.h"

namespace tl::parts {

struct NumberClass {
  std::string code;                      // letters and digits: "10", "RES"
  std::string name;                      // "Resistors"
  std::vector<std::string> designators;  // letters that designators of the class begin with
  std::vector<std::string> words;        // words of a description, when the designator says nothing
};
TL_DESCRIBE(NumberClass, code, name, designators, words)

struct NumberingScheme {
  std::string pattern;               // literals, {class} once and {counter:N} once, N digits
  std::vector<NumberClass> classes;  // the last is for what fits nowhere else
};
TL_DESCRIBE(NumberingScheme, pattern, classes)

// "{class}-{counter:5}" with two-digit classes, as many providers have it.
NumberingScheme standard_numbering();

struct DecodedNumber {
  std::string class_code;
  std::int64_t counter = 0;

  friend bool operator==(const DecodedNumber&, const DecodedNumber&) = default;
};
TL_DESCRIBE(DecodedNumber, class_code, counter)

class Numbering {
 public:
  // Fails with numbering_pattern_invalid or numbering_class_invalid, saying what is wrong.
  static Result<Numbering> of(NumberingScheme scheme);

  const NumberingScheme& scheme() const { return scheme_; }
  // By the leading letters of the designator, then by the words, else the last class.
  const NumberClass& class_for(std::string_view designator, std::string_view description) const;
  // Counters start at 1. Fails with numbering_exhausted past the digits of the pattern.
  Result<PartNumber> number(std::string_view class_code, std::int64_t counter) const;
  // nullopt for a number that another scheme made.
  std::optional<DecodedNumber> decode(const PartNumber& number) const;

 private:
  Result<void> read_pattern();
  Result<void> check_classes() const;

  NumberingScheme scheme_;
  std::string before_, between_, after_;  // the literals around class and counter
  std::size_t digits_ = 0;
  bool counter_first_ = false;
};

}  // namespace tl::parts
