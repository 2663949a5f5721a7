// A request to a supplier: the parts that we have no offer for, with blanks to fill, as a file that
// comes back as a price list.
//
//   const RequestPlan plan = plan_requests(lines, profiles);   // who is asked for what
//   const Grid grid = request_grid(request);                   // -> CSV; request_workbook -> XLSX
//   const AnswerReading read = read_answer(request, document, offers);
//
// The layout is that of a price list (docs/operating/files.md), so an answer is read as one: a row
// for each part, and below it a row for each further quantity. A supplier who offers another part
// adds a row, or writes over the number: that is an alternate proposal, kept apart, and never taken
// for the part that was asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/source_document.h"
#include "foundation/workbook.h"
#include "sourcing/rules/supplier.h"

namespace tl::sourcing {

struct AskedLine {
  std::string key;   // of the RFQ and its line: "R1-14"; by it an answer is recognised
  std::string part;  // ours
  std::string manufacturer;
  std::string mpn;
  std::string also_approved;  // other parts that may be offered: "Vishay CRCW0603, ..."
  std::string description;
  PartCategory category = PartCategory::other;
  std::vector<std::int64_t> pieces;  // ascending, each once
};
TL_DESCRIBE(AskedLine, key, part, manufacturer, mpn, also_approved, description, category, pieces)

struct SupplierRequest {
  std::string number;  // "SR3"
  std::string rfq;
  std::string company;  // ours
  std::string supplier;
  std::string contact;
  std::optional<Currency> currency;
  Date asked_on;
  std::optional<Date> answer_by;
  std::vector<AskedLine> lines;
};
TL_DESCRIBE(SupplierRequest, number, rfq, company, supplier, contact, currency, asked_on, answer_by,
            lines)

struct RequestPlan {
  struct Asked {
    std::size_t supplier = 0;        // index into the profiles
    std::vector<std::size_t> lines;  // indexes into the lines
  };
  std::vector<Asked> asked;          // suppliers with something to ask for, in their order
  std::vector<std::size_t> unasked;  // lines whose category no supplier is asked for
};

RequestPlan plan_requests(const std::vector<AskedLine>& lines,
                          const std::vector<SupplierProfile>& suppliers);

Grid request_grid(const SupplierRequest& request);
Workbook request_workbook(const SupplierRequest& request);

// The number of the request that a file answers; "" where it does not say.
std::string request_number_in(const SourceDocument& document);

enum class AnswerOutcome { answered, unanswered, alternate };
TL_DESCRIBE_ENUM(AnswerOutcome, answered, unanswered, alternate)

struct AnsweredLine {
  std::string line_key;
  AnswerOutcome outcome = AnswerOutcome::unanswered;
  std::string manufacturer;  // of an alternate: what is proposed; else what was asked for
  std::string mpn;
  std::string remarks;
};
TL_DESCRIBE(AnsweredLine, line_key, outcome, manufacturer, mpn, remarks)

// One entry for every line that was asked for, then the proposals. `priced` are the offers of the
// file that tell a price.
std::vector<AnsweredLine> read_answer(const std::vector<AskedLine>& asked,
                                      const SourceDocument& document,
                                      const std::vector<OfferRecord>& priced);

}  // namespace tl::sourcing
