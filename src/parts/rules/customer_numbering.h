// How a customer numbers parts, so that a number says what it stands for (R63).
//
//   TL_TRY(const CustomerNumbering rules, CustomerNumbering::of({
//       .pattern = "{class:2}-{value:4}-{tol:1}",
//       .fields = {"class=RC:resistor,CC:capacitor", "value=ohms", "tol=F:1%,J:5%"}}));
//   const NumberDecoding read = rules.decode("RC-1002-F");
//   read.text;      // "resistor 10kΩ 1%"
//   read.failure;   // "" or why the number is none of these
//
// A field of N signs is {name:N}; {name} runs to the next literal sign or the end. A field means
// one of its table's words, or a value by code: `ohms`, `picofarads`, `nanohenries` ("1002",
// "4R7"), or is read as it stands (`text`), or says nothing (`ignore`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"
#include "foundation/result.h"

namespace tl::parts {

struct CustomerNumberingRules {
  std::string pattern;
  std::vector<std::string> fields;  // "tol=F:1%,J:5%", one for each field of the pattern
};
TL_DESCRIBE(CustomerNumberingRules, pattern, fields)

struct DecodedField {
  std::string name;
  std::string signs;
  std::string meaning;

  friend bool operator==(const DecodedField&, const DecodedField&) = default;
};
TL_DESCRIBE(DecodedField, name, signs, meaning)

struct NumberDecoding {
  std::string number;
  std::vector<DecodedField> fields;
  std::string text;     // the meanings, for read_parameters()
  std::string failure;  // "" when the number fits
};
TL_DESCRIBE(NumberDecoding, number, fields, text, failure)

class CustomerNumbering {
 public:
  // Fails with customer_numbering_invalid, saying what is wrong.
  static Result<CustomerNumbering> of(CustomerNumberingRules rules);

  const CustomerNumberingRules& rules() const { return rules_; }
  NumberDecoding decode(std::string_view number) const;

 private:
  enum class Coded { table, ohms, picofarads, nanohenries, text, ignore };
  struct Entry {
    std::string signs;
    std::string meaning;
  };
  struct Piece {
    std::string literal;  // in capitals; "" for a field
    std::string name;
    std::size_t length = 0;  // 0: to the next literal
    Coded coded = Coded::text;
    std::vector<Entry> table;
  };

  Result<void> read_pattern();
  Result<void> read_field(std::string_view text);
  std::string meaning_of(const Piece& piece, std::string_view signs) const;

  CustomerNumberingRules rules_;
  std::vector<Piece> pieces_;
};

}  // namespace tl::parts
