#include "quoting/rules/quote_mail.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

std::string revision_words(const QuoteSheet& sheet) {
  return sheet.revision > 1 ? cat(" revision ", sheet.revision) : std::string();
}

std::string price_lines(const QuoteSheet& sheet) {
  std::string text;
  for (const QuotedPrice& price : sheet.prices) {
    text += cat("  ", pieces(price.boards), " boards: ", price.unit_price.pretty(), " each, ",
                lead_time_words(price.lead_time), "\n");
    for (const QuotedTurn& turn : price.turns) {
      if (turn.unit_price == price.unit_price) continue;  // said in the line above
      text += cat("      ", turn.description.empty() ? turn.code : turn.description, ": ",
                  turn.unit_price.pretty(), " each, ",
                  turn.calendar_days ? count_of(*turn.calendar_days, "day")
                                     : cat("at least ", count_of(turn.days_at_least, "day")),
                  "\n");
    }
  }
  return text;
}

std::string charge_lines(const QuoteSheet& sheet) {
  if (sheet.one_off.empty()) return {};
  std::string text = "\nOnce, beside the unit price:\n";
  for (const QuotedCharge& charge : sheet.one_off)
    text += cat("  ", charge.description, ": ", charge.price.pretty(), "\n");
  return text;
}

std::string question_lines(const QuoteSheet& sheet) {
  if (sheet.questions.empty()) return {};
  std::string text = "\nTo promise the lead time we need your answers to:\n";
  for (const Question& question : sheet.questions)
    text += cat("  ", question.number, question.number.empty() ? "" : "  ", question.text, "\n");
  return text;
}

std::string letter_line(const QuoteSheet& sheet) {
  const bool needs_letter = std::ranges::any_of(sheet.exposures, &Exposure::needs_letter);
  return needs_letter
             ? "\nSome minimum quantities leave material over; with the order we need your signed "
               "letter about it (see the list in the quote).\n"
             : "";
}

}  // namespace

QuoteMail quote_mail(const QuoteSheet& sheet) {
  const std::string board = squeeze_spaces(cat(sheet.assembly.name, " ", sheet.assembly.revision));
  const std::string title = cat(quote_title(sheet), " ", sheet.number, revision_words(sheet));
  QuoteMail mail{.to = sheet.customer.contact, .subject = cat(title, ": ", board)};
  const bool budgetary = sheet.quote_class == QuoteClass::budgetary;
  mail.text = cat(
      sheet.customer.contact.empty() ? "Good day,\n\n"
                                     : cat("Dear ", sheet.customer.contact, ",\n\n"),
      "thank you for your request",
      sheet.customer.reference.empty() ? "" : cat(" ", sheet.customer.reference),
      ". Attached is our ", to_lower(quote_title(sheet)), " ", sheet.number, revision_words(sheet),
      " for ", board, ", valid until ", sheet.valid_until.pretty(), ".\n\n", price_lines(sheet),
      charge_lines(sheet), question_lines(sheet), letter_line(sheet),
      budgetary ? "\nThe figures are for planning and bind neither of us; on your word we make "
                  "them firm.\n"
                : "\nPlease name the quote and its revision on your order.\n",
      "\nWith kind regards\n", sheet.prepared_by, "\n", sheet.provider.company, "\n");
  return mail;
}

}  // namespace tl::quoting
