#include "sourcing/rules/offer_collection.h"

#include <algorithm>
#include <unordered_map>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "sourcing/rules/offer_key.h"

namespace tl::sourcing {
namespace {

// Equal but for where they stood in the file.
bool same_facts(const OfferRecord& a, const OfferRecord& b) {
  OfferRecord moved = a;
  moved.place = b.place;
  return moved == b;
}

std::int64_t breaks_of(const OfferRecord& offer) {
  return static_cast<std::int64_t>(offer.breaks.size());
}

}  // namespace

OfferCollection::OfferCollection(const SourceDocument& document, OfferLayout layout)
    : findings_(document.findings), file_name_(document.file) {
  file_.layout = layout;
}

Result<void> OfferCollection::add(OfferRecord offer, std::int64_t answer) {
  if (file_.offers.size() >= limits::offer_rows_max) {
    return limit_exceeded("offers_too_many",
                          cat(file_name_, " holds more than ", limits::offer_rows_max,
                              " offers; split it into several files"));
  }
  file_.offers.push_back(std::move(offer));
  answers_.push_back(answer);
  return {};
}

void OfferCollection::not_found(const Place& place, std::string_view query) {
  ++file_.not_found;
  findings_.note("part_not_found", place,
                 cat("not found: ", query.empty() ? "(the question is not in the file)"
                                                  : utf8_prefix(query, 100)));
}

OfferFile OfferCollection::finish() {
  struct Seen {
    std::int64_t answer = 0;           // the last one that holds the key
    std::vector<std::size_t> offers;   // of that answer
    std::int64_t earlier_answers = 0;  // that held it too
  };
  std::unordered_map<std::string, Seen> seen;
  std::vector<bool> dropped(file_.offers.size(), false);
  for (std::size_t i = 0; i < file_.offers.size(); ++i) {
    Seen& entry = seen[offer_key(file_.offers[i])];
    if (!entry.offers.empty() && answers_[i] != entry.answer) {
      for (const std::size_t earlier : entry.offers) dropped[earlier] = true;
      entry.offers.clear();
      ++entry.earlier_answers;
    }
    entry.answer = answers_[i];
    const bool copy = std::ranges::any_of(entry.offers, [&](std::size_t other) {
      return same_facts(file_.offers[other], file_.offers[i]);
    });
    if (copy) {
      dropped[i] = true;
    } else if (entry.offers.size() >= limits::offer_lots_max) {
      dropped[i] = true;
      findings_.warn("offer_lots_too_many", {.file = file_name_, .text = file_.offers[i].place},
                     cat(file_.offers[i].supplier, " ", file_.offers[i].sku, ": more than ",
                         limits::offer_lots_max, " lots of one order number; left out"));
    } else {
      entry.offers.push_back(i);
    }
  }
  std::vector<OfferRecord> kept;
  kept.reserve(file_.offers.size());
  for (std::size_t i = 0; i < file_.offers.size(); ++i) {
    OfferRecord& offer = file_.offers[i];
    if (dropped[i]) {
      ++file_.repeated;
      file_.repeated_breaks += breaks_of(offer);
      continue;
    }
    file_.breaks += breaks_of(offer);
    kept.push_back(std::move(offer));
  }
  file_.offers = std::move(kept);
  if (file_.repeated > 0) {
    findings_.note(
        "offer_repeated", {.file = file_name_},
        cat(count_of(file_.repeated, "offer"), file_.repeated == 1 ? " stands" : " stand",
            " more than once in the file; the last answer counts"));
  }
  file_.findings = findings_.take();
  return std::move(file_);
}

}  // namespace tl::sourcing
