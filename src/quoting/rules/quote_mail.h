// The mail that a quote goes out with: who it is for, what the prices are, what it waits for. Ready
// to be copied; the PDF goes with it.
//
//   const QuoteMail mail = quote_mail(sheet);
//   mail.subject     // "Quotation Q7 revision 2: FLOWSENSE MAIN C"
//
// It says only what the printed quote says.
#pragma once

#include <string>

#include "foundation/describe.h"
#include "quoting/rules/quote_sheet.h"

namespace tl::quoting {

struct QuoteMail {
  std::string to;  // the customer's person, "" when not known
  std::string subject;
  std::string text;
};
TL_DESCRIBE(QuoteMail, to, subject, text)

QuoteMail quote_mail(const QuoteSheet& sheet);

}  // namespace tl::quoting
