// Suffixes and marks inside a part number that say how a part is packed or finished, not what it
// is, by the rules of each maker.
//
//   const OrderingCode code = read_ordering_code(packing_rules_of("Texas Instruments"), "LM358DR");
//   code.base      "LM358D"
//   code.packing   "R"
//   code.told      {"R: tape and reel"}
//
// Numbers of one maker with the same base are one part in different packings; where the finish
// differs too ("#PBF", "/NOPB", "+"), one may hold lead, and a person has to look.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/describe.h"

namespace tl::parts {

enum class SuffixKind {
  packing,  // reel, tube, tray, cut tape
  finish,   // lead-free, RoHS
};
TL_DESCRIBE_ENUM(SuffixKind, packing, finish)

// In `before`, `codes` and `after`, alternatives are separated by '|', and d stands for a digit, a
// for a letter, x for either; all else stands for itself, in capitals.
struct PackingRule {
  std::string_view makers;  // names of known_manufacturers.h, separated by '|'
  std::string_view begins;  // what the number begins with; "" for anything
  std::string_view before;  // stands right before the code; "" for anything
  std::string_view codes;   // what says the packing, the longer ones first
  std::string_view after;   // stands right behind it; "" for the end, a last '*' for anything
  SuffixKind kind = SuffixKind::packing;
  std::string_view meaning;  // "tape and reel"
};

// In the order in which they are tried.
std::span<const PackingRule> packing_rules();

using PackingRules = std::vector<const PackingRule*>;

// The rules of one maker by the name that known_manufacturers.h uses; a maker without any has none.
PackingRules packing_rules_of(std::string_view known_maker);

struct OrderingCode {
  std::string base;               // without spaces, in capitals, without packing and finish
  std::string packing;            // the codes taken out, in order, joined
  std::string finish;             // those of the finish
  std::vector<std::string> told;  // "R: tape and reel"
};

OrderingCode read_ordering_code(const PackingRules& rules, std::string_view mpn);

// What distributors and people add to any maker's number: "-ND", "-CT-ND", " T&R", "(RoHS)". Such
// ends are no part of an order code, so they are taken off what a customer asks for only. nullptr
// when the text has none.
const PackingRule* added_suffix(std::string_view mpn, std::string& without);

}  // namespace tl::parts
