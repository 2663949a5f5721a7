// For tests: what a file with this text would be read as.
#pragma once

#include <string>
#include <string_view>

#include "foundation/text.h"
#include "platform/documents/read_document.h"
#include "sourcing/rules/read_offers.h"
#include "support/matchers.h"

namespace tl::sourcing {

inline SourceDocument document_of(std::string_view text, std::string_view name) {
  auto document = documents::read_document(text, name);
  EXPECT_OK(document) << text;
  return document ? std::move(document).value() : SourceDocument{};
}

inline OfferFile offers_of(std::string_view text, std::string_view name,
                           const ReadOptions& options = {}) {
  auto file = read_offers(document_of(text, name), options);
  EXPECT_OK(file) << text;
  return file ? std::move(file).value() : OfferFile{};
}

// "1:0.0125 100:0.01"
inline std::string breaks_of(const OfferRecord& offer) {
  std::string text;
  for (const PriceBreak& step : offer.breaks) {
    if (!text.empty()) text.push_back(' ');
    text.append(cat(step.from, ":", step.price.text()));
  }
  return text;
}

inline std::size_t count_code(const OfferFile& file, std::string_view code) {
  std::size_t count = 0;
  for (const Finding& finding : file.findings.all()) count += finding.code == code ? 1U : 0U;
  return count;
}

}  // namespace tl::sourcing
