// JLCPCB's list of the parts that it places: a table whose one price cell holds every break.
//
//   LCSC Part;First Category;...;MFR.Part;Package;...;Manufacturer;Library Type;...;Price;Stock
//   C25725;Resistors;...;4D02WGJ0103TCE;0402_x4;...;Basic;...;"1-199:0.0052,200-:0.0018";67586
//
// Prices are in dollars of the United States.
#pragma once

#include "sourcing/rules/read_offers.h"

namespace tl::sourcing {

bool is_jlc_list(const SourceDocument& document);

Result<OfferFile> read_jlc_list(const SourceDocument& document);

}  // namespace tl::sourcing
