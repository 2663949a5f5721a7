// setting list, set, show: the figures by which the program judges, with their history.
#include "accounts/service/settings.h"
#include "desk/rules/desk_settings.h"
#include "foundation/decimal.h"
#include "foundation/text.h"
#include "main/commands/commands.h"
#include "main/commands/store.h"

namespace tl::cli {
namespace {

using accounts::HouseSettingState;

accounts::HouseSettings catalogue() {
  return desk::all_house_settings();
}

std::string value_text(const HouseSettingState& setting) {
  return cat(setting.value, " ", setting.unit);
}

Result<ExitCode> list_settings(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto as_of, day_option(invocation.arguments(), "as-of"));
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto settings,
         accounts::list_house_settings(*db, catalogue(), as_of.value_or(caller.today)));
  TextTable table;
  for (const std::string_view heading : {"setting", "is", "since", "what it decides"})
    table.column(heading);
  for (const HouseSettingState& setting : settings) {
    table.row({setting.name, value_text(setting),
               setting.since ? setting.since->text() : std::string("default"),
               cat(setting.title, " (", setting.source, ")")});
  }
  invocation.answer(settings, table.text());
  return ExitCode::done;
}

Result<std::optional<std::int64_t>> value_said(const Arguments& said) {
  const std::string text(trim(said.operand("VALUE")));
  if (to_lower(text) == "default") return std::optional<std::int64_t>();
  const auto number = parse_decimal(text, 0);
  if (!number) {
    return invalid("house_setting_malformed",
                   cat("'", utf8_prefix(text, 30), "' is no whole number; say one, or default"));
  }
  return std::optional<std::int64_t>(*number);
}

Result<ExitCode> set_setting(Invocation& invocation) {
  const Arguments& said = invocation.arguments();
  accounts::HouseSettingChange change{.name = std::string(said.operand("SETTING")),
                                      .note = said.value_or("note", "")};
  TL_TRY(change.value, value_said(said));
  TL_TRY(change.valid_from, day_option(said, "from"));
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const HouseSettingState setting,
         accounts::change_house_setting(*db, caller, catalogue(), change));
  invocation.answer(setting, cat(setting.name, "  ", value_text(setting), " from ",
                                 change.valid_from.value_or(caller.today).text(),
                                 " on; the default is ", setting.by_default, "\n"));
  return ExitCode::done;
}

Result<ExitCode> show_setting(Invocation& invocation) {
  TL_TRY(const Caller caller, invocation.caller());
  TL_TRY(const auto db, open_current(invocation));
  TL_TRY(const auto course,
         accounts::course_of_house_setting(
             *db, catalogue(), invocation.arguments().operand("SETTING"), caller.today));
  const HouseSettingState& setting = course.setting;
  std::string text = cat(setting.name, "  ", value_text(setting), "\n  ", setting.title, " (",
                         setting.source, ")\n  default ", setting.by_default, ", from ",
                         setting.lowest, " to ", setting.highest, "\n");
  for (const accounts::HouseSettingFact& fact : course.facts) {
    text += cat("  from ", fact.valid_from.text(), ": ",
                fact.value ? std::to_string(*fact.value) : std::string("the default"), ", said by ",
                fact.recorded_by, fact.note.empty() ? "" : ": ", fact.note, "\n");
  }
  invocation.answer(course, text);
  return ExitCode::done;
}

}  // namespace

std::vector<Command> setting_commands() {
  const Operand setting{"SETTING", "its name, such as insiders_met_max"};
  return {
      {.path = "setting list",
       .summary = "List the figures by which the program judges",
       .options = {{"as-of", "DATE", "as they stood on a day; today unless said"}},
       .run = &list_settings},
      {.path = "setting set",
       .summary = "Change a setting from a day on",
       .operands = {setting, {"VALUE", "a whole number, or default"}},
       .options = {{"from", "DATE", "the day it begins; today unless said"},
                   {"note", "TEXT", "why"}},
       .run = &set_setting},
      {.path = "setting show",
       .summary = "Show a setting and everything that was said about it",
       .operands = {setting},
       .run = &show_setting},
  };
}

}  // namespace tl::cli
