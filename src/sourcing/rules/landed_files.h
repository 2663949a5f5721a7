// Files of exchange rates and of duty rates: one dated figure a row, columns by header.
//
//   currency | rate  | from       | in  | source          commodity code | origin | percent | from
//   USD      | 0.915 | 2026-03-01 | EUR | ECB             8532           | CN     | 2.5     | ...
//
// A row that cannot be read is left out and told; the others are taken.
#pragma once

#include <cstdint>
#include <vector>

#include "foundation/finding.h"
#include "foundation/source_document.h"
#include "sourcing/rules/landed.h"

namespace tl::sourcing {

struct ExchangeFile {
  std::vector<ExchangeRate> rates;
  std::int64_t refused = 0;
  Findings findings;
};

// `home` is what rates are in where the file does not say; not set: it has to.
Result<ExchangeFile> read_exchange_file(const SourceDocument& document, const Currency& home);

struct DutyFile {
  std::vector<DutyRate> duties;
  std::int64_t refused = 0;
  Findings findings;
};

Result<DutyFile> read_duty_file(const SourceDocument& document);

// "8532 21 00", "8536.69.8000" -> digits; 2 to 12 of them. `commodity_code_malformed`.
Result<std::string> parse_commodity_code(std::string_view text);

// "cn" -> "CN"; "" stays. `origin_malformed`.
Result<std::string> parse_origin(std::string_view text);

// Of one unit, greater than zero. `exchange_rate_malformed`.
Result<UnitPrice> parse_exchange_rate(std::string_view text, const Currency& home);

}  // namespace tl::sourcing
