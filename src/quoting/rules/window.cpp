#include "quoting/rules/window.h"

#include <algorithm>
#include <tuple>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::quoting {
namespace {

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    out += cat(at == 0 ? "" : at + 1 == words.size() ? " and " : ", ", words[at]);
  }
  return out;
}

WindowItem item_of(const WindowRfqFacts& rfq, WindowGroup group, WindowKind kind) {
  return {.group = group, .kind = kind, .rfq = rfq.number, .title = rfq.title};
}

void add_asked(const WindowRfqFacts& rfq, std::vector<WindowItem>& items) {
  for (const WindowAsked& asked : rfq.asked) {
    WindowItem item = item_of(rfq, WindowGroup::needs_answer,
                              asked.alternate ? WindowKind::alternate : WindowKind::query);
    item.about = asked.number;
    item.what = asked.alternate ? "Say whether another part may be fitted" : "Answer our question";
    item.detail = asked.question;
    item.since = asked.since;
    items.push_back(std::move(item));
  }
  if (rfq.data_asked.empty()) return;
  WindowItem item = item_of(rfq, WindowGroup::needs_answer, WindowKind::data);
  item.about = rfq.number;
  item.what = "Send what is missing";
  item.detail = listed(rfq.data_asked);
  item.since = rfq.data_asked_on.value_or(rfq.received_on);
  items.push_back(std::move(item));
}

std::string done_words(const WindowRevision& quote) {
  const std::string day = quote.answered_on ? cat(" on ", quote.answered_on->pretty()) : "";
  switch (quote.state) {
    case WindowQuoteState::accepted: return cat("You accepted it", day);
    case WindowQuoteState::declined: return cat("You declined it", day);
    case WindowQuoteState::expired: return cat("It was valid until ", quote.valid_until.pretty());
    case WindowQuoteState::withdrawn: return "We withdrew it";
    case WindowQuoteState::superseded: return "A later revision replaced it";
    case WindowQuoteState::open: break;
  }
  return "Budgetary quotation, to plan with";
}

// The newest that was sent; what it replaced stands with it.
void add_quote(const WindowRfqFacts& rfq, std::vector<WindowItem>& items) {
  for (const WindowRevision& quote : rfq.revisions) {
    if (quote.state == WindowQuoteState::superseded) continue;
    const bool asks =
        quote.state == WindowQuoteState::open && quote.quote_class == QuoteClass::firm;
    WindowItem item =
        item_of(rfq, asks ? WindowGroup::needs_answer : WindowGroup::done, WindowKind::quote);
    item.about = quote.document;
    item.what = asks ? cat("Accept or decline ", quote.shown_as) : done_words(quote);
    item.detail = cat(asks ? "" : cat(quote.shown_as, " for "), boards_words(rfq.quantities));
    item.since = quote.answered_on.value_or(quote.issued_on);
    if (quote.state == WindowQuoteState::open) item.until = quote.valid_until;
    items.push_back(std::move(item));
  }
}

void add_progress(const WindowRfqFacts& rfq, std::vector<WindowItem>& items) {
  if (!rfq.revisions.empty()) return;
  WindowItem item = item_of(rfq, WindowGroup::in_progress, WindowKind::rfq);
  item.about = rfq.number;
  const bool waits = !rfq.asked.empty() || !rfq.data_asked.empty();
  item.what = waits                 ? "Waits for what we asked you"
              : rfq.asked_of_us > 0 ? "We prepare your quotation and look into open points"
                                    : "We prepare your quotation";
  item.detail = boards_words(rfq.quantities);
  item.since = rfq.received_on;
  items.push_back(std::move(item));
}

}  // namespace

WindowQuoteState window_state(QuoteState state, const std::optional<QuoteDecision>& decision) {
  if (state == QuoteState::withdrawn) return WindowQuoteState::withdrawn;
  if (decision == QuoteDecision::accepted) return WindowQuoteState::accepted;
  if (state == QuoteState::superseded) return WindowQuoteState::superseded;
  if (decision == QuoteDecision::declined) return WindowQuoteState::declined;
  return state == QuoteState::expired ? WindowQuoteState::expired : WindowQuoteState::open;
}

std::vector<WindowItem> window_items(const std::vector<WindowRfqFacts>& rfqs) {
  std::vector<WindowItem> items;
  for (const WindowRfqFacts& rfq : rfqs) {
    add_asked(rfq, items);
    add_quote(rfq, items);
    add_progress(rfq, items);
  }
  std::ranges::sort(items, {}, [](const WindowItem& item) {
    const std::int64_t day = item.since.days();
    return std::tuple(item.group, item.group == WindowGroup::done ? -day : day, item.rfq, item.kind,
                      item.about);
  });
  return items;
}

std::string boards_words(std::string_view quantities) {
  std::vector<std::string> words;
  for (const std::string_view one : split(quantities, ',')) {
    const auto boards = parse_decimal(one, 0);
    words.push_back(boards ? format_grouped(*boards, 0) : std::string(one));
  }
  return cat(listed(words), quantities == "1" ? " board" : " boards");
}

std::string revision_words(std::string_view number, std::int64_t revision) {
  return revision <= 1 ? std::string(number) : cat(number, " revision ", revision);
}

}  // namespace tl::quoting
