#include "parts/service/makers.h"

#include <algorithm>
#include <map>

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "parts/rules/known_manufacturers.h"
#include "parts/rules/plain_text.h"
#include "parts/service/match_lines.h"
#include "parts/service/save_audited.h"
#include "parts/store/catalogue.h"
#include "parts/store/policies.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::parts {
namespace {

using database::Transaction;

MakerView view_of(const Manufacturer& maker) {
  MakerView out{
      .name = maker.name, .aliases = maker.aliases, .successions = {}, .of_customers = {}};
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

struct Makers {
  Manufacturers on_file;
  std::map<ManufacturerId, std::vector<std::string>> of_customers;

  MakerView view(ManufacturerId id) const {
    MakerView out = view_of(*on_file.get(id));
    const auto found = of_customers.find(id);
    if (found != of_customers.end()) out.of_customers = found->second;
    return out;
  }
};

Result<Makers> load_makers(Transaction& tx) {
  TL_TRY(std::vector<Manufacturer> all, load_manufacturers(tx));
  Makers out{.on_file = Manufacturers::of(std::move(all)), .of_customers = {}};
  TL_TRY(const auto spellings, all_maker_spellings(tx));
  std::map<CustomerId, std::string> names;
  for (const CustomerSpelling& one : spellings) {
    std::string& name = names[one.customer_id];
    if (name.empty()) {
      TL_TRY(const accounts::Customer customer, accounts::customer_of(tx, one.customer_id));
      name = customer.name;
    }
    out.of_customers[one.manufacturer_id].push_back(cat("'", one.name, "' to ", name));
  }
  return out;
}

Error no_such_maker(const Manufacturers& makers, std::string_view text) {
  const std::string name = utf8_prefix(text, 60);
  if (makers.find(text).size() > 1) {
    return conflict("manufacturer_ambiguous",
                    cat("'", name, "' may be several manufacturers on file; say its full name, ",
                        "see: throughline parts makers"));
  }
  return not_found("manufacturer_not_found",
                   cat("no manufacturer on file is called '", name,
                       "', nor does the trade know one; see: throughline parts makers, or put it "
                       "on file with: throughline parts maker add"));
}

Result<ManufacturerId> file_maker(Transaction& tx, const Caller& caller, std::string_view text) {
  TL_TRY(const std::string name, manufacturer_name(preferred_manufacturer_name(text)));
  ImportPlan plan;
  plan.manufacturers.push_back({.id = {}, .name = name, .aliases = {}});
  TL_CHECK(save_audited(tx, caller, plan));
  return plan.manufacturers.front().id;
}

Result<void> record_spelling(Transaction& tx, const Caller& caller, ManufacturerId maker,
                             const NewMakerName& said) {
  TL_TRY(const std::string name, manufacturer_name(said.name));
  TL_TRY(const accounts::Customer customer, accounts::find_customer(tx, said.customer));
  const MakerSpellingRow row{.customer_id = customer.id,
                             .name_key = manufacturer_key(name),
                             .name = name,
                             .manufacturer_id = maker,
                             .told_by = caller.actor,
                             .told_at = caller.now,
                             .note = plain_text(said.note)};
  TL_TRY(const auto before, maker_spellings(tx, customer.id));
  for (const MakerSpelling& one : before) {
    if (manufacturer_key(one.name) == row.name_key && one.manufacturer == maker) return {};
  }
  TL_TRY(const std::int64_t id, insert_spelling(tx, row));
  return database::record_change(tx, caller, "maker_spelling_told", {"maker_spelling", id},
                                 json::to_json(row));
}

}  // namespace

Result<Manufacturers> manufacturers_on_file(Transaction& tx) {
  TL_TRY(std::vector<Manufacturer> makers, load_manufacturers(tx));
  return Manufacturers::of(std::move(makers));
}

Result<std::vector<MakerView>> list_makers(database::Database& db) {
  TL_TRY(const Makers makers, db.read([](Transaction& tx) { return load_makers(tx); }));
  std::vector<MakerView> out;
  for (const Manufacturer& maker : makers.on_file.all()) out.push_back(makers.view(maker.id));
  std::ranges::sort(out, {}, &MakerView::name);
  return out;
}

Result<MakerView> add_maker_alias(database::Database& db, const Caller& caller,
                                  const NewMakerName& name) {
  return db.write([&](Transaction& tx) -> Result<MakerView> {
    TL_TRY(const Makers makers, load_makers(tx));
    auto id = makers.on_file.find_one(name.maker);
    if (!id) {
      const bool of_the_trade =
          makers.on_file.find(name.maker).empty() && !known_manufacturer(name.maker).empty();
      if (!of_the_trade) return no_such_maker(makers.on_file, name.maker);
      TL_TRY(id, file_maker(tx, caller, name.maker));
    }
    if (trim(name.customer).empty()) {
      TL_CHECK(add_alias(tx, caller, *id, name.name));
    } else {
      TL_CHECK(record_spelling(tx, caller, *id, name));
    }
    TL_TRY(const Makers after, load_makers(tx));
    return after.view(*id);
  });
}

Result<MakerView> add_maker(database::Database& db, const Caller& caller, std::string_view name) {
  return db.write([&](Transaction& tx) -> Result<MakerView> {
    TL_TRY(const Makers makers, load_makers(tx));
    auto id = makers.on_file.filed_as(name);
    if (!id) {
      TL_TRY(id, file_maker(tx, caller, name));
    }
    TL_TRY(const Makers after, load_makers(tx));
    return after.view(*id);
  });
}

}  // namespace tl::parts
