// Collects what a reader notices in one file, and stops repeating itself: after
// limits::findings_per_code_max findings of one code it only counts, and says at the end how many
// more there were.
//
//   FindingLog log("bom.csv");
//   log.warn("csv_quote_unterminated", {.row = 17, .column = 3}, "the quote is never closed");
//   document.findings = log.take();
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "foundation/finding.h"

namespace tl::documents {

// A place inside the file; rows and columns count from 1, 0 means "does not apply".
struct Spot {
  std::string_view sheet = {};
  std::int64_t row = 0;
  std::int64_t column = 0;
  std::string_view text = {};
};

class FindingLog {
 public:
  explicit FindingLog(std::string_view file) : file_(file) {}

  void note(std::string_view code, const Spot& spot, std::string message);
  void warn(std::string_view code, const Spot& spot, std::string message);
  void error(std::string_view code, const Spot& spot, std::string message);

  const std::string& file() const { return file_; }
  bool empty() const { return findings_.empty(); }

  // Everything collected, then one finding per code that was cut short.
  Findings take();

 private:
  struct Tally {
    std::int64_t seen = 0;
    Severity severity = Severity::note;
  };

  void add(Severity severity, std::string_view code, const Spot& spot, std::string message);

  std::string file_;
  Findings findings_;
  std::map<std::string, Tally, std::less<>> tallies_;
};

}  // namespace tl::documents
