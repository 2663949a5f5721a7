// Where the readers of one file put their offers; it counts, and settles what stands in the file
// more than once.
//
// A file of collected answers may hold the same offer several times, because the same part was
// asked for twice. Each answer is a retrieval of its own, so of one key (supplier, order number,
// part, pack form) the last answer that holds it counts. Within one answer several offers of a key
// are several currencies or several lots, as brokers list them, and all stay, except for exact
// copies.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "foundation/result.h"
#include "sourcing/rules/collected_findings.h"
#include "sourcing/rules/read_offers.h"

namespace tl::sourcing {

class OfferCollection {
 public:
  explicit OfferCollection(const SourceDocument& document, OfferLayout layout);

  // The offer belongs to the answer with this order; it rises through the file. Fails past
  // limits::offer_rows_max.
  Result<void> add(OfferRecord offer, std::int64_t answer);
  void refuse() { ++file_.refused; }
  void not_found(const Place& place, std::string_view query);

  CollectedFindings& findings() { return findings_; }
  const std::string& file_name() const { return file_name_; }
  Place place(std::int64_t row, std::string_view sheet = {}) const {
    return {.file = file_name_, .sheet = std::string(sheet), .row = row};
  }

  // Settles repeats; the collection is used up.
  OfferFile finish();

 private:
  OfferFile file_;
  CollectedFindings findings_;
  std::string file_name_;
  std::vector<std::int64_t> answers_;  // of file_.offers, by index
};

}  // namespace tl::sourcing
