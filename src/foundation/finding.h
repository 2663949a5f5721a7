// Findings: what a person should know about a file, a BOM or a quote that was read or computed all
// the same. They travel beside the result and never steer the control flow.
//
//   findings.add({.code = "designator_repeated", .severity = Severity::warning,
//                 .place = {.file = "bom.csv", .row = 17, .column = 3, .text = "R1,R1"},
//                 .message = "R1 stands twice on this line"});
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"

namespace tl {

enum class Severity {
  note,     // to know
  warning,  // needs a person before the quote is firm
  error,    // blocks: something could not be read or computed
};

// Where in the outside world: rows and columns count from 1, 0 means "does not apply".
struct Place {
  std::string file;
  std::string sheet;
  std::int64_t row = 0;
  std::int64_t column = 0;
  std::string text;  // the cell's own text, as in the file

  friend bool operator==(const Place&, const Place&) = default;
};
TL_DESCRIBE(Place, file, sheet, row, column, text)

struct Finding {
  std::string code;  // stable, snake_case; every code has a test that names it
  Severity severity = Severity::note;
  Place place;
  std::string message;

  friend bool operator==(const Finding&, const Finding&) = default;
};
TL_DESCRIBE_ENUM(Severity, note, warning, error)
TL_DESCRIBE(Finding, code, severity, place, message)

class Findings {
 public:
  void add(Finding finding) { all_.push_back(std::move(finding)); }
  void note(std::string_view code, Place place, std::string message);
  void warn(std::string_view code, Place place, std::string message);
  void error(std::string_view code, Place place, std::string message);
  void append(const Findings& other);

  const std::vector<Finding>& all() const { return all_; }
  bool empty() const { return all_.empty(); }
  std::size_t size() const { return all_.size(); }
  bool has(Severity at_least) const;
  bool has_code(std::string_view code) const;
  // At most limits::findings_per_code_max of one code, then one finding that counts the rest.
  Findings capped() const;

 private:
  std::vector<Finding> all_;
};

}  // namespace tl
