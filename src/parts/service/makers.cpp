#include "parts/service/makers.h"

#include <algorithm>

#include "foundation/text.h"
#include "parts/rules/known_manufacturers.h"
#include "parts/service/match_lines.h"
#include "parts/store/catalogue.h"

namespace tl::parts {
namespace {

MakerView view_of(const Manufacturer& maker) {
  MakerView out{.name = maker.name, .aliases = maker.aliases, .successions = {}};
  const std::string_view known = known_manufacturer(maker.name);
  for (const KnownSuccession& one : known_successions()) {
    const bool all = one.kind == SuccessionKind::merger;
    if (one.to == known) {
      out.successions.push_back(
          cat("took over ", all ? "" : "parts of ", one.from, " in ", one.year));
    } else if (one.from == known) {
      out.successions.push_back(cat(all ? "now " : "in part now ", one.to, ", since ", one.year));
    }
  }
  return out;
}

Result<Manufacturers> load_makers(database::Database& db) {
  return db.read([](database::Transaction& tx) -> Result<Manufacturers> {
    TL_TRY(const Catalogue catalogue, load_catalogue(tx));
    return catalogue.manufacturers();
  });
}

}  // namespace

Result<std::vector<MakerView>> list_makers(database::Database& db) {
  TL_TRY(const Manufacturers makers, load_makers(db));
  std::vector<MakerView> out;
  for (const Manufacturer& maker : makers.all()) out.push_back(view_of(maker));
  std::ranges::sort(out, {}, &MakerView::name);
  return out;
}

Result<MakerView> add_maker_alias(database::Database& db, const Caller& caller,
                                  std::string_view maker, std::string_view alias) {
  TL_TRY(const Manufacturers makers, load_makers(db));
  const auto id = makers.find_one(maker);
  if (!id) {
    const bool several = makers.find(maker).size() > 1;
    const std::string name = utf8_prefix(maker, 60);
    if (several) {
      return conflict("manufacturer_ambiguous",
                      cat("'", name, "' may be several manufacturers on file; say its full name, ",
                          "see: throughline parts makers"));
    }
    return not_found("manufacturer_not_found", cat("no manufacturer on file is called '", name,
                                                   "'; see: throughline parts makers"));
  }
  TL_CHECK(add_alias(db, caller, *id, alias));
  TL_TRY(const Manufacturers after, load_makers(db));
  return view_of(*after.get(*id));
}

}  // namespace tl::parts
