// Splits of one part over several offers. Internal to the buy plan.
//
// Two offers are looked at completely. At fixed prices pieces move from the dearer one to the
// cheaper, a common multiple of both at a time, until one of them is within it of the least or the
// most that its price holds for. So one of them, the one of the larger multiple, is tried close to
// its own ends, and where it brings the other one close to an end; the other one covers the rest.
// While one multiple divides the other (1, 10, 100, 5,000), close means the next multiple.
//
// Of three and more all but two are tried at their ends, which misses nothing while at most two
// different multiples are among the offers: of two with one multiple, one stands at its end.
//
// A split is only looked at where no order of one of its offers alone can be as good: prices per
// piece fall with the quantity, so that splitting pays only where stock ends, or where a minimum or
// multiple makes pieces left over.
#pragma once

#include <cstdint>
#include <span>

#include "sourcing/rules/way_list.h"

namespace tl::sourcing {

// Adds the ways that take `purchases` of these lots, or fewer, but at least two. false: some may
// have been missed.
bool add_splits(const MarketPart& part, const WayNeed& need, std::span<const std::size_t> lots,
                std::int64_t purchases, WayList& ways);

}  // namespace tl::sourcing
