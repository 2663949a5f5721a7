// customer add, list, set, show: whom we quote for, and what is agreed with them.
#include "accounts/service/customer_settings.h"
#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "main/commands/account_text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"

namespace tl::cli {
namespace {

using accounts::SettingKind;

Result<ExitCode> add_customer(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  const Arguments& said = invocation.arguments();
  TL_TRY(const accounts::Customer customer,
         accounts::add_customer(*db, caller,
                                {.name = said.required("name"),
                                 .contact = said.value_or("contact", ""),
                                 .address = lines_of_option(said.value_or("address", ""))}));
  invocation.answer(customer, cat(customer.code, "  ", customer.name, "\n"));
  return ExitCode::done;
}

Result<ExitCode> list_customers(Invocation& invocation) {
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto customers, accounts::all_customers(*db));
  TextTable table;
  for (const std::string_view heading : {"code", "name", "contact"}) table.column(heading);
  for (const accounts::Customer& customer : customers)
    table.row({customer.code, customer.name, customer.contact});
  invocation.answer(customers, table.text());
  return ExitCode::done;
}

std::string settings_table(const std::vector<accounts::CustomerSetting>& settings) {
  TextTable table;
  for (const std::string_view heading :
       {"setting", "is", "since", "said by", "recorded by", "note"})
    table.column(heading);
  for (const accounts::CustomerSetting& setting : settings) {
    table.row({std::string(enum_name(setting.kind)),
               setting.value.empty() ? std::string("taken away") : setting.value,
               setting.valid_from.text(), setting.said_by, setting.recorded_by, setting.note});
  }
  return table.text();
}

std::string timeline_text(const std::vector<accounts::TimelineEntry>& timeline) {
  if (timeline.empty()) return "nothing until then\n";
  TextTable table;
  for (const std::string_view heading : {"day", "what", "about", "", "by"}) table.column(heading);
  for (const accounts::TimelineEntry& entry : timeline) {
    table.row({entry.happened_on.text(), replace_all(entry.what, "_", " "), entry.about, entry.says,
               entry.recorded_by});
  }
  return table.text();
}

std::string customer_text(const accounts::CustomerView& view, const Date& day) {
  const accounts::Customer& customer = view.customer;
  std::string text = cat(customer.code, "  ", customer.name, "\n");
  if (!customer.contact.empty()) text += cat("  ", customer.contact, "\n");
  for (const std::string_view line : split(customer.address, '\n')) {
    if (!line.empty()) text += cat("  ", line, "\n");
  }
  text += stewards_text(view.stewards);
  text += cat("\nAgreed for all quotes, as of ", day.text(), ":\n",
              view.settings.empty()
                  ? cat("nothing; throughline customer set ", customer.code, " says it\n")
                  : settings_table(view.settings));
  if (!view.to_come.empty()) text += cat("\nTo come:\n", settings_table(view.to_come));
  text += cat("\nWhat happened:\n", timeline_text(view.timeline));
  return text;
}

Result<std::vector<accounts::SettingChange>> changes_said(const Arguments& said) {
  std::vector<accounts::SettingChange> changes;
  for (const SettingKind kind : accounts::setting_kinds) {
    const auto value = said.value(enum_name(kind));
    if (!value) continue;
    if (trim(*value).empty())
      return invalid("customer_setting_malformed",
                     cat("--", enum_name(kind), " says nothing; --unset ", enum_name(kind),
                         " takes the setting away"));
    changes.push_back({kind, *value});
  }
  const auto unset = said.options.find("unset");
  if (unset == said.options.end()) return changes;
  for (const std::string& name : unset->second) {
    TL_TRY(const SettingKind kind, accounts::parse_setting_kind(name));
    changes.push_back({kind, ""});
  }
  return changes;
}

Result<ExitCode> set_customer(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::NewSettings request{.customer = std::string(said.operand("CUSTOMER")),
                                .said_by = said.value_or("said-by", ""),
                                .note = said.value_or("note", "")};
  TL_TRY(request.changes, changes_said(said));
  TL_TRY(request.valid_from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const accounts::CustomerView view, accounts::set_customer_settings(*db, caller, request));
  const Date day = request.valid_from.value_or(caller.today);
  invocation.answer(view, cat(view.customer.code, "  ", view.customer.name, ", as of ", day.text(),
                              "\n", settings_table(view.settings)));
  return ExitCode::done;
}

Result<ExitCode> show_customer(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto as_of, day_option(invocation.arguments(), "as-of"));
  const Date day = as_of.value_or(caller.today);
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const accounts::CustomerView view,
         accounts::show_customer(*db, invocation.arguments().operand("CUSTOMER"), day));
  invocation.answer(view, customer_text(view, day));
  return ExitCode::done;
}

}  // namespace

std::vector<Command> customer_commands() {
  const Operand customer{"CUSTOMER", "code or name"};
  return {
      {.path = "customer add",
       .summary = "Add a customer",
       .options = {{"name", "NAME", "the customer's name", Takes::value, Times::once},
                   {"contact", "PERSON", "the buyer that documents are addressed to"},
                   {"address", "\"A; B\"", "lines separated by semicolons"}},
       .run = &add_customer},
      {.path = "customer list", .summary = "List the customers", .run = &list_customers},
      {.path = "customer set",
       .summary = "Record what is agreed with a customer for all their quotes",
       .operands = {customer},
       .options = {{"books", "WORD", "open: they see costs, mark-ups and the costed BOM; closed"},
                   {"excess", "WHO",
                    "who carries what is left over: customer, us, absorbed, shared (half each)"},
                   {"segment", "NAME", "for the price guide: medical"},
                   {"currency", "CODE", "of their quotes; a rate table in it has to be on file"},
                   {"payment", "TEXT", "terms of payment, such as \"30 days net\""},
                   {"incoterm", "TERM", "terms of delivery and the place, such as \"DAP Munich\""},
                   {"unset", "NAME", "take a setting away, such as segment", Takes::value,
                    Times::any},
                   {"from", "DATE", "the day it begins; today unless said"},
                   {"said-by", "PERSON", "who said so; you unless said"},
                   {"note", "TEXT", "the contract, the message"}},
       .run = &set_customer},
      {.path = "customer show",
       .summary = "Show a customer: what is agreed, and what happened when",
       .operands = {customer},
       .options = {{"as-of", "DATE", "as it stood on a day; today unless said"}},
       .run = &show_customer},
  };
}

}  // namespace tl::cli
