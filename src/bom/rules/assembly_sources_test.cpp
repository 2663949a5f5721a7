#include "bom/rules/assembly_sources.h"

#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::bom {
namespace {

using ::testing::ElementsAre;

Result<std::vector<AssemblySource>> parsed(std::vector<std::string> texts) {
  return parse_assembly_sources(texts);
}

TEST(AssemblySources, AreFilesOrSheetsOfTheWhole) {
  EXPECT_THAT(parsed({"B-7 = power.csv", "B-8=@Control"}).value(),
              ElementsAre(AssemblySource{"B-7", ListPlace::in_file, "power.csv"},
                          AssemblySource{"B-8", ListPlace::in_sheet, "Control"}));
  EXPECT_TRUE(parsed({})->empty());
}

TEST(AssemblySources, WhatNamesNoListIsRefused) {
  for (const char* text : {"power.csv", "=power.csv", "B-7=", "B-7=@", ""})
    EXPECT_FAILS("assembly_malformed", parsed({text})) << text;
}

TEST(AssemblySources, HaveALimit) {
  std::vector<std::string> many(limits::bom_assemblies_max, "B=b.csv");
  EXPECT_OK(parsed(many));
  many.emplace_back("B=b.csv");
  EXPECT_FAILS("assemblies_too_many", parsed(many));
}

}  // namespace
}  // namespace tl::bom
