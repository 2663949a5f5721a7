#include "accounts/rules/account_paper.h"

#include "foundation/text.h"

namespace tl::accounts {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view line : split(text, '\n')) {
    if (!trim(line).empty()) out.emplace_back(trim(line));
  }
  return out;
}

DocumentTable people_table(const ResponsibilityMatrix& matrix) {
  DocumentTable table;
  table.columns = {{.title = "Name", .share = 3},
                   {.title = "Function", .share = 3},
                   {.title = "Decides", .share = 4},
                   {.title = "E-mail, phone", .share = 4}};
  for (const Contact& contact : matrix.contacts) {
    const std::string function = contact.function.empty()
                                     ? replace_all(enum_name(contact.role), "_", " ")
                                     : contact.function;
    table.add_row(
        {contact.name, function, contact.decides, TableCell(contact.email, contact.phone)});
  }
  table.density = Density::compact;
  table.when_empty = "Nobody is on file yet";
  return table;
}

}  // namespace

Document letter(const PaperStock& paper, const TitleBlock& title) {
  Document document;
  document.info = {.title = cat(title.title, " ", title.number),
                   .author = paper.company.name,
                   .created = paper.made_at};
  document.letterhead = {.company = paper.company.name,
                         .address = lines_of(paper.company.address),
                         .contact = lines_of(paper.company.contact),
                         .registration = lines_of(paper.company.registration),
                         .logo_png = paper.logo_png};
  document.running_title = cat(title.title, " · ", title.number);
  document.add(title);
  return document;
}

Document matrix_document(const ResponsibilityMatrix& matrix, const PaperStock& paper) {
  Document document = letter(
      paper,
      {.title = "Who does what",
       .number = matrix.customer.name,
       .summary = cat("As of ", matrix.day.pretty(),
                      ". A answers for it, R does it, C is asked before, I is told after.")});
  document.page.orientation = Orientation::landscape;
  DocumentTable table;
  table.density = Density::compact;
  table.columns.push_back({.title = "Responsibility", .share = 5});
  for (const MatrixColumn& column : matrix.columns)
    table.columns.push_back({.title = column.title, .align = Align::centre, .share = 2});
  std::vector<TableCell> people = {TableCell(RichText().add("On this account", TextStyle::muted))};
  for (const MatrixColumn& column : matrix.columns)
    people.emplace_back(column.people.empty() ? std::string("–") : join(column.people, ", "));
  table.add_row(std::move(people));
  for (const MatrixRow& row : matrix.rows) {
    std::vector<TableCell> cells = {TableCell(row.title)};
    for (const std::string& letter : row.letters)
      cells.emplace_back(RichText(letter), letter == "A" ? CellTone::strong : CellTone::plain);
    table.add_row(std::move(cells));
  }
  document.add(std::move(table));
  document.add(Heading{.text = cat("People of ", matrix.customer.name), .level = 1});
  document.add(people_table(matrix));
  return document;
}

}  // namespace tl::accounts
