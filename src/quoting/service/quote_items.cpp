#include "quoting/service/quote_items.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"
#include "quoting/service/quote_kept.h"

namespace tl::quoting {
namespace {

constexpr std::size_t said_by_max = 100;
constexpr std::size_t note_max = 500;

Result<QuoteItems> items_with_acceptance(database::Transaction& tx, const KeptQuote& quote,
                                         ItemsFor whom = ItemsFor::us) {
  TL_TRY(QuoteSheet sheet, sheet_of(tx, quote.row));
  if (whom == ItemsFor::customer) sheet = customer_copy(sheet);
  TL_TRY(const std::vector<AcceptanceRow> accepted, acceptances_of_quote(tx, quote.head.id));
  QuoteItems out{.document = quote.head.document, .items = items_of(sheet)};
  for (QuoteItem& item : out.items) {
    const auto row = std::ranges::find(accepted, item.key, &AcceptanceRow::item);
    if (row == accepted.end()) {
      ++out.open;
      continue;
    }
    item.state = ItemState::accepted;
    item.accepted_on = row->accepted_on;
    item.said_by = row->said_by;
    item.note = row->note;
  }
  return out;
}

Result<void> check_acceptance(const KeptQuote& quote, const AcceptanceRow& row, const Date& today) {
  const std::string& document = quote.head.document;
  if (!quote.head.issued_on) {
    return conflict("quote_not_issued",
                    cat(document, " is a draft that the customer has not seen; ",
                        "issue it first: throughline quote issue ", document));
  }
  if (quote.head.withdrawn_on) {
    return conflict("quote_withdrawn",
                    cat(document, " was withdrawn on ", quote.head.withdrawn_on->text()));
  }
  if (row.said_by.empty())
    return invalid("acceptance_unsigned", "say with --said-by who of the customer accepts it");
  if (row.said_by.size() > said_by_max || row.note.size() > note_max) {
    return invalid("acceptance_too_long",
                   cat("a name has at most ", said_by_max, " bytes, a note ", note_max));
  }
  if (row.accepted_on < *quote.head.issued_on) {
    return invalid("acceptance_too_early",
                   cat(document, " was issued on ", quote.head.issued_on->text(),
                       "; nobody accepted it before"));
  }
  if (row.accepted_on > today)
    return invalid("acceptance_in_future", cat(row.accepted_on.text(), " is still to come"));
  return {};
}

}  // namespace

Result<QuoteItems> items_of_quote(database::Database& db, std::string_view number, ItemsFor whom) {
  return db.read([&](database::Transaction& tx) -> Result<QuoteItems> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    return items_with_acceptance(tx, quote, whom);
  });
}

Result<QuoteItems> accept_items(database::Database& db, const Caller& caller,
                                std::string_view number, const Acceptance& acceptance) {
  return db.write([&](database::Transaction& tx) -> Result<QuoteItems> {
    TL_TRY(const KeptQuote quote, load_quote(tx, number));
    AcceptanceRow row{.quote_id = quote.head.id,
                      .accepted_on = acceptance.on.value_or(caller.today),
                      .said_by = squeeze_spaces(acceptance.said_by),
                      .note = squeeze_spaces(acceptance.note),
                      .recorded_at = caller.now,
                      .recorded_by = caller.actor};
    TL_CHECK(check_acceptance(quote, row, caller.today));
    TL_TRY(const QuoteItems before, items_with_acceptance(tx, quote));
    TL_TRY(const std::vector<std::string> chosen, chosen_items(acceptance.items, before.items));
    for (const std::string& key : chosen) {
      const auto item = std::ranges::find(before.items, key, &QuoteItem::key);
      if (item->state == ItemState::accepted) continue;
      row.item = key;
      TL_CHECK(insert_acceptance(tx, row));
      TL_CHECK(database::record_change(tx, caller, "quote_item_accepted",
                                       {"quote", quote.head.id.raw()}, json::to_json(row)));
    }
    return items_with_acceptance(tx, quote);
  });
}

}  // namespace tl::quoting
