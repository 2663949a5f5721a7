#include "quoting/rules/quote_document.h"

#include <algorithm>

#include "foundation/text.h"
#include "quoting/rules/quote_sections.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

bool is_budgetary(const QuoteSheet& sheet) {
  return sheet.quote_class == QuoteClass::budgetary;
}

void set_frame(Document& document, const QuoteSheet& sheet, const QuotePaper& paper) {
  document.info.title = cat(quote_title(sheet), " ", sheet.number, " revision ", sheet.revision);
  document.info.author = sheet.provider.company;
  document.info.subject = cat(sheet.assembly.name, " revision ", sheet.assembly.revision);
  document.info.created = quote_instant(sheet);
  document.page.size = paper.size;
  document.letterhead = {.company = sheet.provider.company,
                         .address = sheet.provider.address,
                         .contact = sheet.provider.contact,
                         .registration = sheet.provider.registration,
                         .logo_png = paper.logo_png,
                         .accent = paper.accent};
  document.running_title = cat(quote_title(sheet), " ", quote_number(sheet), " · ",
                               sheet.assembly.name, " ", sheet.assembly.revision);
  const bool draft = sheet.standing == QuoteStanding::draft;
  if (is_budgetary(sheet)) {
    document.marking = Marking{
        draft ? "BUDGETARY DRAFT" : "BUDGETARY",
        "For planning only. Not an offer: it cannot be ordered from until it is made firm."};
  } else if (draft) {
    document.marking = Marking{"DRAFT", "Not issued: figures may still change."};
  }
}

void add_fact(FactGroup& group, std::string label, std::string value) {
  if (!value.empty()) group.facts.push_back({std::move(label), std::move(value)});
}

// The first 16 digits tell files apart; the workbook has them all.
std::string short_hash(std::string_view sha256) {
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(sha256.size(), 16); i += 4) {
    out += cat(i == 0 ? "" : " ", sha256.substr(i, 4));
  }
  return out;
}

void add_head(Document& document, const QuoteSheet& sheet) {
  TitleBlock title{.title = quote_title(sheet), .number = quote_number(sheet)};
  title.badge = is_budgetary(sheet) ? "Not an offer" : "Firm";
  title.badge_tone = is_budgetary(sheet) ? Severity::warning : Severity::note;
  if (sheet.standing == QuoteStanding::draft) title.badge += " · draft";
  document.add(std::move(title));

  FactGroup customer{.title = "For", .share = 4};
  customer.facts.push_back({"", RichText().add(sheet.customer.company, TextStyle::strong)});
  add_fact(customer, "", sheet.customer.contact);
  for (const std::string& line : sheet.customer.address) add_fact(customer, "", line);
  FactGroup quote{.title = "This quotation", .share = 4};
  add_fact(quote, "Date", sheet.date.pretty());
  add_fact(quote, "Valid until", sheet.valid_until.pretty());
  add_fact(quote, "Your reference", sheet.customer.reference);
  add_fact(quote, "Prepared by", sheet.prepared_by);
  const QuotedAssembly& built = sheet.assembly;
  FactGroup assembly{.title = "Built to", .share = 6};
  add_fact(assembly, "Assembly", built.name);
  add_fact(assembly, "Revision", built.revision);
  add_fact(assembly, "BOM", built.bom_file);
  add_fact(assembly, "SHA-256", short_hash(built.bom_sha256));
  add_fact(assembly, "Extent",
           cat(count_of(built.lines, "line"), ", ", count_of(built.placements, "placement")));
  document.add(FactColumns{{std::move(customer), std::move(quote), std::move(assembly)}});
}

void add_key_figures(Document& document, const QuoteSheet& sheet) {
  const QuotedPrice* price = headline_price(sheet);
  if (price == nullptr) return;
  const std::string currency(sheet.currency.code());
  const std::size_t open = sheet.questions.size();
  document.add(KeyFigures{
      {{cat("Unit price at ", pieces(price->boards)), cat(currency, " ", amount(price->unit_price)),
        cat(currency, " ", amount(price->total), " in all")},
       {"Lead time", lead_time_words(price->lead_time), lead_time_reason(price->lead_time)},
       {"One-off charges", cat(currency, " ", amount(one_off_total(sheet))), "NRE and tooling"},
       {"Questions to you", open == 0 ? "none" : std::to_string(open),
        open == 0 ? "" : "see the next pages"}}});
}

// What must be known before anybody decides, each in one line.
std::vector<RichText> foundations(const QuoteSheet& sheet) {
  std::vector<RichText> points;
  if (!sheet.omissions.empty() || !sheet.gaps.empty()) {
    const auto lines = static_cast<std::int64_t>(sheet.gaps.size());
    RichText point;
    point.add("Left out: ", TextStyle::strong);
    if (lines > 0) point.add(cat(count_of(lines, "line"), " without a complete figure"));
    if (lines > 0 && !sheet.omissions.empty()) point.add(", and ");
    if (!sheet.omissions.empty()) {
      point.add(cat(count_of(static_cast<std::int64_t>(sheet.omissions.size()), "further point")));
    }
    points.push_back(point.add(". The list is below."));
  }
  if (!sheet.questions.empty()) {
    const auto count = static_cast<std::int64_t>(sheet.questions.size());
    points.push_back(RichText()
                         .add(count_of(count, "question"), TextStyle::strong)
                         .add(cat(count == 1 ? " is" : " are",
                                  " open; an answer may change price or lead time.")));
  }
  if (!sheet.assumptions.empty()) {
    const auto count = static_cast<std::int64_t>(sheet.assumptions.size());
    points.push_back(RichText()
                         .add(count_of(count, "assumption"), TextStyle::strong)
                         .add(count == 1 ? ", named with the figure that rests on it."
                                         : ", each named with the figure that rests on it."));
  }
  const auto exposed = std::ranges::max_element(
      sheet.prices, {}, [](const QuotedPrice& price) { return price.excess.minor(); });
  if (exposed != sheet.prices.end() && exposed->excess.minor() > 0) {
    points.push_back(RichText()
                         .add("Material left over", TextStyle::strong)
                         .add(cat(" because of minimum quantities: up to ", sheet.currency.code(),
                                  " ", amount(exposed->excess), ", at ", pieces(exposed->boards),
                                  ". It is not in the price.")));
  }
  return points;
}

void add_foundations(Document& document, const QuoteSheet& sheet) {
  std::vector<RichText> points = foundations(sheet);
  if (points.empty()) return;
  const bool open = !sheet.questions.empty() || !sheet.gaps.empty() || !sheet.omissions.empty();
  document.add(Callout{.severity = open ? Severity::warning : Severity::note,
                       .title = "What these figures rest on",
                       .points = std::move(points)});
}

}  // namespace

Document quote_document(const QuoteSheet& sheet, const QuotePaper& paper) {
  Document document;
  set_frame(document, sheet, paper);
  add_head(document, sheet);
  add_key_figures(document, sheet);
  add_prices(document, sheet);
  add_price_chart(document, sheet);
  add_turn_times(document, sheet);
  add_foundations(document, sheet);
  add_omissions(document, sheet);
  add_questions(document, sheet);
  add_assumptions(document, sheet);
  add_price_build(document, sheet);
  add_lead_times(document, sheet);
  add_deferred(document, sheet);
  add_exposures(document, sheet);
  add_notices(document, sheet);
  add_one_off(document, sheet);
  add_findings(document, sheet);
  add_terms(document, sheet);
  add_acceptance(document, sheet);
  add_lines(document, sheet);
  add_costed_lines(document, sheet);
  return document;
}

}  // namespace tl::quoting
