// account contact add, change, left; contacts, team, title, duty, roles, matrix, skill, skills.
#include <algorithm>
#include <iterator>

#include "accounts/service/account_team.h"
#include "accounts/service/contacts.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/account_text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"
#include "main/files.h"

namespace tl::cli {
namespace {

using accounts::Contact;

std::string spaced(std::string_view name) {
  return replace_all(name, "_", " ");
}

Result<accounts::ContactRole> contact_role(std::string_view text) {
  const std::string plain = replace_all(squeeze_spaces(to_lower(text)), " ", "_");
  if (const auto role = enum_from_name<accounts::ContactRole>(plain)) return *role;
  return invalid("contact_role_unknown",
                 cat("'", utf8_prefix(text, 40),
                     "' is no role; say buyer, engineering, quality, logistics, production, "
                     "finance, \"senior management\" or other"));
}

std::string contacts_text(const std::vector<Contact>& contacts) {
  if (contacts.empty()) return "nobody is on file\n";
  TextTable table;
  for (const std::string_view heading : {"contact", "name", "role", "function", "decides", "e-mail",
                                         "phone", "language", "since", "left", "note"})
    table.column(heading);
  for (const Contact& contact : contacts) {
    table.row({contact.number, contact.name, spaced(enum_name(contact.role)), contact.function,
               contact.decides, contact.email, contact.phone, contact.language,
               contact.since.text(), contact.until ? contact.until->text() : std::string(),
               contact.note});
  }
  return table.text();
}

Result<ExitCode> add_contact(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewContact request{.account = std::string(said.operand("ACCOUNT")),
                               .name = said.required("name"),
                               .function = said.value_or("function", ""),
                               .email = said.value_or("email", ""),
                               .phone = said.value_or("phone", ""),
                               .decides = said.value_or("decides", ""),
                               .language = said.value_or("language", ""),
                               .note = said.value_or("note", "")};
  TL_TRY(request.role, contact_role(said.value_or("role", "other")));
  TL_TRY(request.since, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const Contact contact, accounts::add_contact(*db, caller, request));
  invocation.answer(contact, contacts_text({contact}));
  return ExitCode::done;
}

Result<ExitCode> change_contact(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::ContactChange request{.contact = std::string(said.operand("CONTACT")),
                                  .name = said.value("name"),
                                  .function = said.value("function"),
                                  .email = said.value("email"),
                                  .phone = said.value("phone"),
                                  .decides = said.value("decides"),
                                  .language = said.value("language"),
                                  .note = said.value_or("note", "")};
  if (const auto role = said.value("role")) {
    TL_TRY(request.role, contact_role(*role));
  }
  TL_TRY(request.from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const Contact contact, accounts::change_contact(*db, caller, request));
  invocation.answer(contact, contacts_text({contact}));
  return ExitCode::done;
}

Result<ExitCode> contact_left(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::ContactDeparture request{.contact = std::string(said.operand("CONTACT")),
                                     .note = said.value_or("note", "")};
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const Contact contact, accounts::contact_left(*db, caller, request));
  invocation.answer(
      contact, cat(contact.number, "  ", contact.name, " left on ", contact.until->text(), "\n"));
  return ExitCode::done;
}

Result<ExitCode> list_contacts(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto contacts,
         accounts::list_contacts(*db, invocation.arguments().operand("ACCOUNT"), day));
  invocation.answer(contacts, contacts_text(contacts));
  return ExitCode::done;
}

std::string team_text(const std::vector<accounts::TeamMember>& team) {
  if (team.empty()) return "nobody works on this account\n";
  TextTable table;
  for (const std::string_view heading : {"role", "who", "since", "as"}) table.column(heading);
  for (const accounts::TeamMember& member : team)
    table.row({spaced(enum_name(member.role)), member.sign_in, member.since.text(), member.as});
  return table.text();
}

Result<ExitCode> change_team(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::TeamChange request{
      .account = std::string(said.operand("ACCOUNT")),
      .sign_in = std::string(said.operand("SIGN-IN")),
      .membership = said.has("leaves") ? accounts::Membership::leaves : accounts::Membership::joins,
      .note = said.value_or("note", "")};
  TL_TRY(request.role, accounts::parse_team_role(said.required("as")));
  TL_TRY(request.from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto team, accounts::change_team(*db, caller, request));
  invocation.answer(team, team_text(team));
  return ExitCode::done;
}

Result<ExitCode> change_title(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::TitleChange request{.site = said.value_or("site", ""),
                                .title = std::string(said.operand("TITLE"))};
  TL_TRY(request.role, accounts::parse_team_role(said.operand("ROLE")));
  TL_TRY(request.from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const accounts::RoleTitle title, accounts::change_title(*db, caller, request));
  const std::string role = spaced(enum_name(title.role));
  invocation.answer(title,
                    cat("the ", role, " is called ", title.title.empty() ? role : title.title,
                        title.site.empty() ? std::string() : cat(" at ", title.site), " from ",
                        title.valid_from.text(), " on\n"));
  return ExitCode::done;
}

Result<ExitCode> list_roles(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto roles, accounts::role_catalogue(*db, day));
  std::string text;
  for (const accounts::RoleInCatalogue& role : roles) {
    text += spaced(enum_name(role.role));
    for (const accounts::RoleTitle& title : role.titles)
      text +=
          cat("; ", title.site.empty() ? std::string("elsewhere") : title.site, ": ", title.title);
    text += "\n";
    for (const std::string& answers : role.answers) text += cat("  answers for  ", answers, "\n");
    for (const std::string& does : role.does) text += cat("  does         ", does, "\n");
  }
  invocation.answer(roles, text);
  return ExitCode::done;
}

std::string matrix_text(const accounts::ResponsibilityMatrix& matrix) {
  TextTable table;
  table.column("responsibility");
  for (const accounts::MatrixColumn& column : matrix.columns) table.column(column.title);
  std::vector<std::string> people = {""};
  for (const accounts::MatrixColumn& column : matrix.columns)
    people.push_back(join(column.people, ", "));
  table.row(std::move(people));
  for (const accounts::MatrixRow& row : matrix.rows) {
    std::vector<std::string> cells = {row.title};
    cells.insert(cells.end(), row.letters.begin(), row.letters.end());
    table.row(std::move(cells));
  }
  return cat(matrix.customer.code, "  ", matrix.customer.name, ", as of ", matrix.day.text(), "\n",
             table.text(), "A answers for it, R does it, C is asked before, I is told after\n",
             print(matrix.findings));
}

Result<ExitCode> change_duty(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::DutyChange request{.account = std::string(said.operand("ACCOUNT")),
                               .responsibility = std::string(said.operand("RESPONSIBILITY")),
                               .letter = said.required("letter"),
                               .note = said.value_or("note", "")};
  TL_TRY(request.role, accounts::parse_team_role(said.required("role")));
  TL_TRY(request.from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto matrix, accounts::change_duty(*db, caller, request));
  invocation.answer(matrix, matrix_text(matrix));
  return ExitCode::done;
}

Result<ExitCode> show_matrix(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const std::string account(said.operand("ACCOUNT"));
  TL_TRY(const auto matrix, accounts::matrix_of(*db, account, said.value_or("site", ""), day));
  std::string text = matrix_text(matrix);
  if (const auto path = said.value("out")) {
    TL_TRY(const std::string pdf,
           accounts::matrix_pdf(
               *db, caller, {.account = account, .site = said.value_or("site", ""), .day = day}));
    const FileToWrite file{*path, pdf};
    TL_CHECK(write_files({&file, 1}));
    text = cat("wrote ", *path, "\n", print(matrix.findings));
  }
  invocation.answer(matrix, text);
  return ExitCode::done;
}

std::string skills_text(const std::vector<accounts::SkillRow>& rows) {
  if (rows.empty()) return "nobody's skills were rated\n";
  TextTable table;
  table.column("who");
  for (const accounts::Skill skill : accounts::skills) table.column(spaced(enum_name(skill)));
  for (const accounts::SkillRow& row : rows) {
    std::vector<std::string> cells = {row.sign_in};
    for (const accounts::SkillCell& cell : row.cells)
      cells.push_back(cell.level
                          ? cat(*cell.level, " (", cell.rated_by, ", ", cell.rated_on->text(), ")")
                          : std::string("not rated"));
    table.row(std::move(cells));
  }
  return cat(table.text(),
             "0 none, 1 learning, 2 works alone, 3 helps others, 4 sets the standard\n");
}

Result<ExitCode> rate_skill(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewSkillRating request{.sign_in = std::string(said.operand("SIGN-IN")),
                                   .rated_by = said.value_or("rated-by", ""),
                                   .note = said.value_or("note", "")};
  TL_TRY(request.skill, accounts::parse_skill(said.operand("SKILL")));
  TL_TRY(request.level, parse_decimal(said.operand("LEVEL"), 0));
  TL_TRY(request.on, day_option(said, "on"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const accounts::SkillRow row, accounts::rate_skill(*db, caller, request));
  invocation.answer(row, skills_text({row}));
  return ExitCode::done;
}

Result<ExitCode> list_skills(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto rows,
         accounts::skills_of(*db, invocation.arguments().operand_or_none("ACCOUNT"), day));
  invocation.answer(rows, skills_text(rows));
  return ExitCode::done;
}

const Operand account{"ACCOUNT", "code or name of the customer"};
const Operand contact{"CONTACT", "number of the person, such as P3"};

std::vector<Command> contact_commands() {
  return {
      {.path = "account contact add",
       .summary = "Put a person of the customer on file",
       .operands = {account},
       .options = {{"name", "NAME", "of the person", Takes::value, Times::once},
                   {"role", "ROLE",
                    "buyer, engineering, quality, logistics, production, finance, \"senior "
                    "management\", other"},
                   {"function", "TEXT", "their own title"},
                   {"email", "ADDRESS", "where they read"},
                   {"phone", "NUMBER", "where they answer"},
                   {"decides", "TEXT", "what they decide"},
                   {"language", "CODE", "two letters, such as de"},
                   {"from", "DATE", "the first day; today unless said"},
                   {"note", "TEXT", "what else is to be known"}},
       .run = &add_contact},
      {.path = "account contact change",
       .summary = "Change what is known of a person; what is not said stays",
       .operands = {contact},
       .options = {{"name", "NAME", "of the person"},
                   {"role", "ROLE", "buyer, engineering and so on"},
                   {"function", "TEXT", "their own title"},
                   {"email", "ADDRESS", "where they read"},
                   {"phone", "NUMBER", "where they answer"},
                   {"decides", "TEXT", "what they decide"},
                   {"language", "CODE", "two letters, such as de"},
                   {"from", "DATE", "the first day; today unless said"},
                   {"note", "TEXT", "what else is to be known"}},
       .run = &change_contact},
      {.path = "account contact left",
       .summary = "Record that a person left the customer; they stay on file",
       .operands = {contact},
       .options = {{"on", "DATE", "the day; today unless said"},
                   {"note", "TEXT", "who follows them"}},
       .run = &contact_left},
      {.path = "account contacts",
       .summary = "List the customer's people",
       .operands = {account},
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_contacts},
  };
}

std::vector<Command> team_commands() {
  const Operand sign_in{"SIGN-IN", "of a person of ours"};
  return {
      {.path = "account team",
       .summary = "Let a person of ours join or leave an account in a role",
       .operands = {account, sign_in},
       .options = {{"as", "ROLE",
                    "buyer, engineer, quality, logistics, production, finance, \"senior "
                    "management\"",
                    Takes::value, Times::once},
                   {"leaves", "", "they do it no longer", Takes::nothing},
                   {"from", "DATE", "the first day; today unless said"},
                   {"note", "TEXT", "why"}},
       .run = &change_team},
      {.path = "account title",
       .summary = "Say what a site calls a role",
       .operands = {{"ROLE", "account manager, buyer and so on"}, {"TITLE", "\"\" for none"}},
       .options = {{"site", "NAME", "where; everywhere unless said"},
                   {"from", "DATE", "the first day; today unless said"}},
       .run = &change_title},
      {.path = "account roles",
       .summary = "List the roles with their local titles and responsibilities",
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_roles},
      {.path = "account duty",
       .summary = "Say for one account what a role has to do with a responsibility",
       .operands = {account, {"RESPONSIBILITY", "such as \"contract review\""}},
       .options = {{"role", "ROLE", "account manager, buyer and so on", Takes::value, Times::once},
                   {"letter", "LETTER", "R does it, A answers, C is asked, I is told, - none",
                    Takes::value, Times::once},
                   {"from", "DATE", "the first day; today unless said"},
                   {"note", "TEXT", "why"}},
       .run = &change_duty},
      {.path = "account matrix",
       .summary = "Show who does what for an account, or print it as a PDF",
       .operands = {account},
       .options = {{"site", "NAME", "with the titles of that site"},
                   {"out", "FILE", "the PDF to write"},
                   {"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &show_matrix},
      {.path = "account skill",
       .summary = "Rate what a person of ours can do",
       .operands = {sign_in,
                    {"SKILL", "sales, service, \"supply chain\", project, technical"},
                    {"LEVEL", "0 none to 4 sets the standard"}},
       .options = {{"rated-by", "SIGN-IN", "whose judgement it is; yours unless said"},
                   {"on", "DATE", "the day; today unless said"},
                   {"note", "TEXT", "on what evidence"}},
       .run = &rate_skill},
      {.path = "account skills",
       .summary = "Show the skills matrix of an account's team, or of everybody",
       .operands = {{"ACCOUNT", "code or name; everybody unless said", Times::at_most_once}},
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_skills},
  };
}

}  // namespace

std::vector<Command> account_people_commands() {
  std::vector<Command> all = contact_commands();
  std::ranges::move(team_commands(), std::back_inserter(all));
  return all;
}

}  // namespace tl::cli
