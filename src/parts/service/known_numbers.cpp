#include "parts/service/known_numbers.h"

#include "foundation/text.h"
#include "parts/store/catalogue.h"

namespace tl::parts {

Result<KnownNumbers> KnownNumbers::load(database::Transaction& tx) {
  TL_TRY(const PartsOnFile on_file, load_parts(tx));
  KnownNumbers known;
  for (const Part& part : on_file.parts) known.ours_.insert(fold(part.number.text()));
  for (const ManufacturerPart& made : on_file.manufacturer_parts)
    known.made_.insert(std::string(made.mpn.spelling()));
  return known;
}

bool KnownNumbers::has_part(std::string_view our_number) const {
  return ours_.contains(fold(trim(our_number)));
}

bool KnownNumbers::has_made(std::string_view mpn) const {
  const auto parsed = Mpn::parse(mpn);
  return parsed && made_.contains(std::string(parsed->spelling()));
}

}  // namespace tl::parts
