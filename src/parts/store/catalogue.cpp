#include "parts/store/catalogue.h"

#include <unordered_map>

#include "foundation/text.h"
#include "parts/store/policies.h"
#include "parts/store/rows.h"
#include "parts/store/snapshot.h"
#include "parts/store/statements.h"

namespace tl::parts {
namespace {

using database::Transaction;

struct ManufacturerRow {
  ManufacturerId id;
  std::string name;
};
TL_DESCRIBE(ManufacturerRow, id, name)

struct NameRow {
  ManufacturerId manufacturer_id;
  std::string name;
};
TL_DESCRIBE(NameRow, manufacturer_id, name)

struct CustomerNumberRow {
  CustomerId customer_id;
  std::string number;
  PartId part_id;
};
TL_DESCRIBE(CustomerNumberRow, customer_id, number, part_id)

Result<std::vector<Part>> load_our_parts(Transaction& tx) {
  std::vector<Part> all;
  std::unordered_map<std::int64_t, std::size_t> places;
  TL_CHECK(tx.for_each<PartRow>(statements::list_parts, [&](PartRow row) -> Result<void> {
    places[row.id.raw()] = all.size();
    all.push_back(part_of(std::move(row)));
    return {};
  }));
  TL_CHECK(
      tx.for_each<ApprovalRow>(statements::list_approvals, [&](ApprovalRow row) -> Result<void> {
        all[places.at(row.part_id.raw())].approved.push_back(row.manufacturer_part_id);
        return {};
      }));
  return all;
}

// Some customers have spellings of their own, so there are several of one stamp.
constexpr std::size_t catalogues_held = 4;
constexpr std::size_t parametric_lists_held = 2;

Result<Catalogue> read_catalogue(Transaction& tx, std::vector<MakerSpelling> spellings) {
  CatalogueBuilder builder;
  TL_TRY(std::vector<Manufacturer> makers, load_manufacturers(tx));
  for (Manufacturer& maker : makers) builder.add(std::move(maker));
  for (MakerSpelling& spelling : spellings) builder.add(std::move(spelling));
  TL_CHECK(tx.for_each<ManufacturerPartRow>(
      statements::list_manufacturer_parts, [&](const ManufacturerPartRow& row) -> Result<void> {
        builder.add(CatalogueRow{.id = row.id,
                                 .manufacturer = row.manufacturer_id,
                                 .mpn = row.mpn,
                                 .key = row.mpn_key,
                                 .package = row.package,
                                 .lifecycle = row.lifecycle});
        return {};
      }));
  TL_TRY(std::vector<Part> parts, load_our_parts(tx));
  for (Part& part : parts) builder.add(std::move(part));
  TL_CHECK(tx.for_each<CustomerNumberRow>(
      statements::list_customer_numbers, [&](CustomerNumberRow row) -> Result<void> {
        builder.add(CustomerPartNumber{row.customer_id, std::move(row.number), row.part_id});
        return {};
      }));
  return std::move(builder).build();
}

Result<std::vector<ParametricPart>> read_parametric_parts(Transaction& tx) {
  std::vector<ParametricPart> parts;
  TL_CHECK(tx.for_each<ManufacturerPartRow>(
      statements::list_manufacturer_parts, [&](ManufacturerPartRow row) -> Result<void> {
        if (row.lifecycle == Lifecycle::obsolete) return {};
        TL_TRY(const ManufacturerPart part, part_of(std::move(row)));
        Parameters known = parameters_of(part);
        if (known.kind != PassiveKind::unknown)
          parts.push_back({.id = part.id, .parameters = std::move(known)});
        return {};
      }));
  return parts;
}

// What `read` gives, held under the stamp and what else it depends on.
template <class T, class Read>
Result<T> held_or_read(Transaction& tx, Snapshots<T>& snapshots, std::string_view of,
                       const Read& read) {
  TL_TRY(const auto stamp, stamp_of_parts(tx));
  if (!stamp) return read();
  std::string key = cat(*stamp, "|", of);
  if (const auto held = snapshots.find(key)) return *held;
  TL_TRY(auto fresh, read());
  const auto held = std::make_shared<const T>(std::move(fresh));
  snapshots.keep(std::move(key), held);
  return *held;
}

}  // namespace

Result<std::vector<Manufacturer>> load_manufacturers(Transaction& tx) {
  std::vector<Manufacturer> all;
  std::unordered_map<std::int64_t, std::size_t> places;
  TL_CHECK(tx.for_each<ManufacturerRow>(
      statements::list_manufacturers, [&](ManufacturerRow row) -> Result<void> {
        places[row.id.raw()] = all.size();
        all.push_back({.id = row.id, .name = std::move(row.name)});
        return {};
      }));
  // A maker's own name stands among its names.
  TL_CHECK(
      tx.for_each<NameRow>(statements::list_manufacturer_names, [&](NameRow row) -> Result<void> {
        Manufacturer& maker = all[places.at(row.manufacturer_id.raw())];
        if (row.name != maker.name) maker.aliases.push_back(std::move(row.name));
        return {};
      }));
  return all;
}

Result<Catalogue> load_catalogue(Transaction& tx, std::optional<CustomerId> customer) {
  static Snapshots<Catalogue> snapshots(catalogues_held);
  std::vector<MakerSpelling> spellings;
  if (customer) {
    TL_TRY(spellings, maker_spellings(tx, *customer));
  }
  const std::string of = spellings.empty() ? "" : std::to_string(customer->raw());
  return held_or_read(tx, snapshots, of, [&] { return read_catalogue(tx, std::move(spellings)); });
}

Result<std::vector<ParametricPart>> load_parametric_parts(Transaction& tx) {
  static Snapshots<std::vector<ParametricPart>> snapshots(parametric_lists_held);
  return held_or_read(tx, snapshots, "", [&] { return read_parametric_parts(tx); });
}

Result<PartsOnFile> load_parts(Transaction& tx) {
  PartsOnFile on_file;
  TL_TRY(on_file.manufacturers, load_manufacturers(tx));
  TL_CHECK(tx.for_each<ManufacturerPartRow>(
      statements::list_manufacturer_parts, [&](ManufacturerPartRow row) -> Result<void> {
        TL_TRY(ManufacturerPart part, part_of(std::move(row)));
        on_file.manufacturer_parts.push_back(std::move(part));
        return {};
      }));
  TL_TRY(on_file.parts, load_our_parts(tx));
  return on_file;
}

}  // namespace tl::parts
