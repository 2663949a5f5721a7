#include "main/program.h"

#include <fstream>
#include <set>

#include "main/command_line.h"
#include "main/console.h"
#include "main/files.h"
#include "support/matchers.h"

namespace tl::cli {
namespace {

using ::testing::HasSubstr;

std::vector<std::string> words(std::initializer_list<const char*> all) {
  return {all.begin(), all.end()};
}

TEST(CommandLine, FindsTheLongestCommandAndItsArguments) {
  const auto parsed = parse(all_commands(), words({"rfq", "quote", "R12", "--budgetary",
                                                   "--explain=total.10", "--database", "x.db"}));
  ASSERT_OK(parsed);
  EXPECT_EQ(parsed->command->path, "rfq quote");
  EXPECT_EQ(parsed->arguments.operand("RFQ"), "R12");
  EXPECT_TRUE(parsed->arguments.has("budgetary"));
  EXPECT_EQ(parsed->arguments.value("explain"), "total.10");
  EXPECT_EQ(parsed->arguments.value_or("database", ""), "x.db");
}

TEST(CommandLine, SaysWhatToTypeInstead) {
  EXPECT_FAILS("usage_command_unknown", parse(all_commands(), words({"rfg"})));
  EXPECT_FAILS("usage_command_incomplete", parse(all_commands(), words({"rfq"})));
  EXPECT_FAILS("usage_option_missing", parse(all_commands(), words({"customer", "add"})));
  EXPECT_FAILS("usage_option_repeated",
               parse(all_commands(), words({"customer", "add", "--name", "a", "--name", "b"})));
  EXPECT_FAILS("usage_option_wrong",
               parse(all_commands(), words({"customer", "add", "--nam", "a"})));
  EXPECT_FAILS("usage_operands_wrong", parse(all_commands(), words({"rfq", "show"})));
}

TEST(CommandLine, EveryCommandStandsOnce) {
  std::set<std::string_view> paths;
  for (const Command& command : all_commands()) {
    EXPECT_TRUE(paths.insert(command.path).second) << command.path;
  }
}

TEST(CommandLine, EveryCommandHasHelpThatNamesItsWords) {
  for (const Command& command : all_commands()) {
    const std::string help = help_for(all_commands(), command.path);
    EXPECT_THAT(help, HasSubstr(std::string(command.path)));
    EXPECT_THAT(help, HasSubstr("--json"));
    for (const Option& option : command.options)
      EXPECT_THAT(help, HasSubstr(std::string(option.name))) << command.path;
    EXPECT_NE(command.run, nullptr);
  }
}

TEST(ExitCodes, TellTheKindsOfFailureApart) {
  std::set<int> seen;
  for (const ErrorKind kind :
       {ErrorKind::invalid, ErrorKind::not_found, ErrorKind::conflict, ErrorKind::denied,
        ErrorKind::limit, ErrorKind::unavailable, ErrorKind::unsupported, ErrorKind::corrupt}) {
    EXPECT_TRUE(seen.insert(static_cast<int>(exit_code_for(kind))).second) << name_of(kind);
  }
  EXPECT_FALSE(seen.contains(0));
}

TEST(TextTable, AlignsByCharactersNotBytes) {
  TextTable table;
  table.column("name");
  table.column("n", TextTable::Align::right);
  table.row({"Würth", "5"});
  table.row({"Yageo Corp", "12"});
  EXPECT_EQ(table.text(), "name         n\nWürth        5\nYageo Corp  12\n");
}

TEST(TextTable, KeepsARowOnOneLineAndATerminalInOneState) {
  TextTable table;
  table.column("name");
  table.column("n", TextTable::Align::right);
  table.row({"抵抗\n器", "1"});  // ideographs are two columns wide
  table.row({"a\x1B[31m", "2"});
  EXPECT_EQ(table.text(), "name           n\n抵抗 器        1\na<U+001B>[31m  2\n");
}

TEST(Findings, ArePrintedWorstFirstWithTheirPlace) {
  EXPECT_EQ(print({{"a", Severity::note, {}, "to know"},
                   {"b",
                    Severity::error,
                    {.file = "x.csv", .sheet = "S", .row = 3, .column = 28},
                    "stop"}}),
            "  error  x.csv [S] row 3 column AB: stop\n  note  to know\n");
}

class InvocationTest : public ::testing::Test {
 protected:
  Invocation invocation() { return {arguments, console, environment}; }

  testing::TemporaryFolder folder;
  Arguments arguments;
  Console console{Format::text};
  Environment environment{.variables = {{"THROUGHLINE_NOW", "2026-03-02T23:30:00Z"},
                                        {"THROUGHLINE_ZONE", "Europe/Berlin"}},
                          .user = "ann"};
};

TEST_F(InvocationTest, AsksClockAndZoneOnce) {
  const auto caller = invocation().caller();
  ASSERT_OK(caller);
  EXPECT_EQ(caller->actor, "ann");
  EXPECT_EQ(caller->today.text(), "2026-03-03") << "it is tomorrow in Berlin";
  environment.variables["THROUGHLINE_NOW"] = "yesterday";
  EXPECT_FAILS("instant_malformed", invocation().caller());
}

TEST_F(InvocationTest, NeedsADatabaseToBeNamed) {
  EXPECT_FAILS("database_not_named", invocation().database_place());
  environment.variables["THROUGHLINE_DATABASE"] = "a.db";
  EXPECT_EQ(*invocation().database_place(), "a.db");
  arguments.options["database"] = {"b.db"};
  EXPECT_EQ(*invocation().database_place(), "b.db") << "what is said goes before what is set";
}

TEST_F(InvocationTest, TellsWhenTheAnswerCouldNotBeWritten) {
  const auto into_full_disk = [&] {
    if (std::freopen("/dev/full", "w", stdout) == nullptr) std::exit(1);
    std::exit(run_program(words({"--help"}), environment));
  };
  EXPECT_EXIT(into_full_disk(), ::testing::ExitedWithCode(75), "the command ran")
      << "output_not_written";
}

TEST_F(InvocationTest, RunsWholeCommands) {
  EXPECT_EQ(run_program(words({"--help"}), environment), 0);
  EXPECT_THAT(parse(all_commands(), words({"--version"}))->help, HasSubstr("throughline 0."));
  EXPECT_EQ(run_program(words({"nonsense"}), environment), 64);
  EXPECT_EQ(run_program(words({"customer", "list"}), environment), 65);
  const std::string db = (folder.path() / "x.db").string();
  EXPECT_EQ(run_program(words({"init", "--database", db.c_str()}), environment), 0);
  EXPECT_EQ(run_program(words({"rfq", "show", "R1", "--database", db.c_str()}), environment), 66);
  EXPECT_EQ(run_program(words({"audit", "--limit", "0", "--database", db.c_str()}), environment),
            65)
      << "limit_invalid";
}

}  // namespace
}  // namespace tl::cli
