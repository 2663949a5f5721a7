#include "sourcing/rules/digikey_words.h"

#include "foundation/text.h"
#include "sourcing/rules/offer_words.h"

namespace tl::sourcing {
namespace {

PackForm pack_by_number(std::string_view id) {
  if (id == "1") return PackForm::full_reel;
  if (id == "2") return PackForm::cut_tape;
  if (id == "3") return PackForm::bulk;
  if (id == "4" || id == "61") return PackForm::box;
  if (id == "6") return PackForm::tube;
  if (id == "17") return PackForm::tray;
  if (id == "62") return PackForm::bag;
  if (id == "243") return PackForm::re_reel;
  return PackForm::other;
}

}  // namespace

PackForm digikey_pack_form(const DigikeyPack& pack) {
  if (pack.name.empty() && pack.id.empty()) return PackForm::unknown;
  const PackForm told = pack_form_of(pack.name);
  if (told != PackForm::unknown && told != PackForm::other) return told;
  return pack_by_number(pack.id);
}

std::string digikey_stock_pool(const OfferRecord& record) {
  return record.mpn.empty() ? std::string()
                            : cat(digikey_supplier, " ", record.manufacturer, " ", record.mpn);
}

void settle_digikey_multiple(OfferRecord& record) {
  const bool whole_reels = record.pack == PackForm::full_reel && record.pack_quantity &&
                           record.moq && *record.moq >= *record.pack_quantity;
  if (whole_reels) record.multiple = record.pack_quantity;
}

}  // namespace tl::sourcing
