// Findings while a file is read. A hostile file can give millions of one kind; only the first
// limits::findings_per_code_max of a code are kept, the others are counted as they come.
//
//   CollectedFindings found;
//   found.warn("price_malformed", place, "...");
//   file.findings = found.take();
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "foundation/finding.h"

namespace tl::sourcing {

class CollectedFindings {
 public:
  CollectedFindings() = default;
  explicit CollectedFindings(const Findings& earlier);

  void add(Finding finding);
  void note(std::string_view code, Place place, std::string message);
  void warn(std::string_view code, Place place, std::string message);

  const Findings& kept() const { return kept_; }
  // What was kept, then one finding per code that was cut short.
  Findings take();

 private:
  struct Tally {
    std::size_t seen = 0;
    Severity worst = Severity::note;
  };

  Findings kept_;
  std::map<std::string, Tally, std::less<>> tallies_;
};

}  // namespace tl::sourcing
