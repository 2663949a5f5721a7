// account owner, deputy, show, list, unowned: who answers for which customer.
#include "accounts/service/stewards.h"
#include "foundation/text.h"
#include "main/commands/account_text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"

namespace tl::cli {
namespace {

using accounts::AccountStewards;

using AssignSteward = Result<AccountStewards> (*)(database::Database&, const Caller&,
                                                  const accounts::NewSteward&);

Result<ExitCode> assign(Invocation& invocation, AssignSteward service) {
  const Arguments& said = invocation.arguments();
  accounts::NewSteward request{.account = std::string(said.operand("ACCOUNT")),
                               .sign_in = std::string(said.operand("SIGN-IN")),
                               .note = said.value_or("note", "")};
  if (request.sign_in == "nobody") request.sign_in.clear();
  TL_TRY(request.from, day_option(said, "from"));
  TL_TRY(request.until, day_option(said, "until"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const AccountStewards account, service(*db, caller, request));
  invocation.answer(account, cat(account.customer.code, "  ", account.customer.name, ", as of ",
                                 request.from.value_or(caller.today).text(), "\n",
                                 stewards_text(account.stewards), print(account.findings)));
  return ExitCode::done;
}

Result<ExitCode> assign_owner(Invocation& invocation) {
  return assign(invocation, &accounts::assign_owner);
}

Result<ExitCode> assign_deputy(Invocation& invocation) {
  return assign(invocation, &accounts::assign_deputy);
}

std::string terms_text(const std::vector<accounts::StewardTerm>& terms) {
  if (terms.empty()) return "";
  TextTable table;
  for (const std::string_view heading : {"as", "who", "from", "until"}) table.column(heading);
  for (const accounts::StewardTerm& term : terms) {
    table.row({std::string(enum_name(term.role)), term.sign_in, term.from.text(),
               term.until ? term.until->text() : std::string()});
  }
  return cat("\n", table.text());
}

Result<ExitCode> show_account(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const AccountStewards account,
         accounts::show_stewards(*db, invocation.arguments().operand("ACCOUNT"), day));
  invocation.answer(account, cat(account.customer.code, "  ", account.customer.name, ", as of ",
                                 day.text(), "\n", stewards_text(account.stewards),
                                 print(account.findings), terms_text(account.terms)));
  return ExitCode::done;
}

std::string accounts_table(const std::vector<AccountStewards>& accounts) {
  TextTable table;
  for (const std::string_view heading : {"account", "name", "owner", "since", "deputy", "since"})
    table.column(heading);
  const auto day = [](const std::optional<Date>& since) {
    return since ? since->text() : std::string();
  };
  for (const AccountStewards& account : accounts) {
    const accounts::Stewards& who = account.stewards;
    table.row({account.customer.code, account.customer.name,
               who.owner.empty() ? std::string("nobody") : who.owner, day(who.owner_since),
               who.deputy.empty() ? std::string("nobody") : who.deputy, day(who.deputy_since)});
  }
  return table.text();
}

Result<ExitCode> list_accounts(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto all, db->read([&](database::Transaction& tx) {
    return accounts::all_account_stewards(tx, day);
  }));
  invocation.answer(all, all.empty() ? std::string("no account yet\n") : accounts_table(all));
  return ExitCode::done;
}

Result<ExitCode> list_unowned(Invocation& invocation) {
  TL_TRY(const Date day, day_asked(invocation));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto open, accounts::unowned_accounts(*db, day));
  std::vector<Finding> findings;
  for (const AccountStewards& account : open)
    findings.insert(findings.end(), account.findings.begin(), account.findings.end());
  invocation.answer(open, open.empty()
                              ? cat("every account has an owner and a deputy on ", day.text(), "\n")
                              : print(findings));
  const bool blocked =
      !open.empty() && open.front().stewards.owner.empty();  // unowned ones come first
  return blocked ? ExitCode::done_with_errors : ExitCode::done;
}

std::vector<Command> steward_commands() {
  const Operand account{"ACCOUNT", "code or name of the customer"};
  const Operand sign_in{"SIGN-IN", "of a person of ours; nobody ends the role"};
  const Option as_of{"as-of", "DATE", "as it stood on a day; today unless said"};
  return {
      {.path = "account owner",
       .summary = "Make a person the one who answers for an account; ends the former one's term",
       .operands = {account, sign_in},
       .options = {{"from", "DATE", "the first day; today unless said"},
                   {"until", "DATE", "the last day, for a time only"},
                   {"note", "TEXT", "why"}},
       .run = &assign_owner},
      {.path = "account deputy",
       .summary = "Make a person the one who stands in for the owner of an account",
       .operands = {account, sign_in},
       .options = {{"from", "DATE", "the first day; today unless said"},
                   {"until", "DATE", "the last day, for a time only"},
                   {"note", "TEXT", "why"}},
       .run = &assign_deputy},
      {.path = "account show",
       .summary = "Show who answers for an account, and who did when",
       .operands = {account},
       .options = {as_of},
       .run = &show_account},
      {.path = "account list",
       .summary = "List the accounts with who answers for them",
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_accounts},
      {.path = "account unowned",
       .summary = "List the accounts without an owner or a deputy",
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &list_unowned},
  };
}

}  // namespace

std::string stewards_text(const accounts::Stewards& stewards) {
  const auto line = [](std::string_view role, const std::string& who,
                       const std::optional<Date>& since) {
    if (who.empty()) return cat("  ", role, " nobody\n");
    return cat("  ", role, " ", who, " since ", since->text(), "\n");
  };
  return cat(line("owner ", stewards.owner, stewards.owner_since),
             line("deputy", stewards.deputy, stewards.deputy_since));
}

Result<Date> day_asked(const Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto as_of, day_option(invocation.arguments(), "as-of"));
  return as_of.value_or(caller.today);
}

std::vector<Command> account_commands() {
  std::vector<Command> all = steward_commands();
  for (const auto group : {&account_people_commands, &account_file_commands, &account_talk_commands,
                           &account_work_commands, &account_meeting_commands}) {
    for (Command& command : group()) all.push_back(std::move(command));
  }
  return all;
}

}  // namespace tl::cli
