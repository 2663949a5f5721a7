// From assemblies that consist of parts and of other assemblies to the parts of one order: each
// part once, with how many are needed and where they are used.
//
//   const Exploded all = explode({.assemblies = {{"A-100", "top.csv", top}, {"B-7", "b.csv", sub}},
//                                 .quantity = 50});
//   all.parts[0].quantity      for 50 of A-100, at 1e-6
//   all.parts[0].uses          A-100 > B-7, row 4, 3 each, 300 in all
//
// The first assembly is the one that is ordered. A line stands for another assembly when its
// customer's number, part number, value or description is that assembly's name. An assembly that
// contains itself is told as a finding with its path, and entered once. No recursion: the way down
// is a list of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bom/rules/bom_reading.h"
#include "foundation/finding.h"

namespace tl::bom {

struct AssemblyList {
  std::string name;  // as other lists write it
  std::string file;
  std::vector<BomLine> lines;
};

struct ExplodeInput {
  std::vector<AssemblyList> assemblies;  // the first is the whole
  std::int64_t quantity = 1;             // of the whole
};

struct PartUse {
  std::string path;  // "A-100 > B-7"
  std::int64_t row = 0;
  std::vector<std::string> refdes;
  std::string each;   // for one of the assembly that the path names
  std::string total;  // for the order
};
TL_DESCRIBE(PartUse, path, row, refdes, each, total)

struct ExplodedPart {
  std::vector<ApprovedPart> alternates;
  std::string value;
  std::string package;
  std::string description;
  std::string customer_pn;
  std::string unit;
  bool customer_supplied = false;
  std::int64_t quantity = 0;  // at 1e-6
  std::vector<PartUse> uses;
};
TL_DESCRIBE(ExplodedPart, alternates, value, package, description, customer_pn, unit,
            customer_supplied, quantity, uses)

struct BuiltAssembly {
  std::string path;
  std::string file;
  std::int64_t row = 0;  // of an indented list; 0: the list is of it as a whole
  std::string quantity;
};
TL_DESCRIBE(BuiltAssembly, path, file, row, quantity)

struct Exploded {
  std::int64_t quantity = 0;
  std::vector<BuiltAssembly> assemblies;  // the whole first, then in the order of the lists
  std::vector<ExplodedPart> parts;        // in the order in which they are first used
  std::vector<Finding> findings;
};
TL_DESCRIBE(Exploded, quantity, assemblies, parts, findings)

Exploded explode(const ExplodeInput& input);

}  // namespace tl::bom
