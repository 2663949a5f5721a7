// The passive parts on file by their parameters, to find those that satisfy a line.
//
//   const ParametricIndex index(std::move(parts));
//   for (const ParametricFound& one : index.find(asked)) ...   // best first
//
// Safe to read from several threads.
#pragma once

#include <vector>

#include "parts/rules/parametric_fit.h"
#include "parts/rules/part.h"

namespace tl::parts {

struct ParametricPart {
  ManufacturerPartId id;
  Parameters parameters;
  // What a person would rather see first.
  std::int64_t accepted = 0;  // times that this customer took it
  bool approved = false;      // one of our own part numbers stands for it
};

// What is known of a part on file: what was told of it counts most, then what its number says by
// the maker's scheme, then what its description and package say.
Parameters parameters_of(const ManufacturerPart& part);

struct ParametricFound {
  ManufacturerPartId part;
  ParametricFit fit;
};

class ParametricIndex {
 public:
  ParametricIndex() = default;
  // Parts without a kind or a value are left out.
  explicit ParametricIndex(std::vector<ParametricPart> parts);

  std::size_t size() const { return parts_.size(); }
  // Those that satisfy before those of which something is not known; among them those that the
  // customer took before, that are approved, that are nearest to what was asked; at most
  // limits::match_candidates_max.
  std::vector<ParametricFound> find(const Parameters& asked) const;

 private:
  std::vector<ParametricPart> parts_;  // by kind, value, id
};

}  // namespace tl::parts
