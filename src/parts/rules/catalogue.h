// An unchanging snapshot of what we know of parts, laid out for matching: manufacturer parts sorted
// by key in contiguous memory with their text in one block, the manufacturers, our own parts with
// their approved vendor lists, and the numbers that customers use for them.
//
//   CatalogueBuilder builder;
//   builder.add(Manufacturer{...}); builder.add(CatalogueRow{...}); builder.add(Part{...});
//   const Catalogue catalogue = std::move(builder).build();
//   for (const CatalogueRow& row : catalogue.with_key(mpn.key())) ...
//
// The order in which things were added leaves no trace. Safe to read from several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parts/rules/key_index.h"
#include "parts/rules/manufacturers.h"
#include "parts/rules/packing.h"
#include "parts/rules/part.h"
#include "parts/rules/rows_by_hash.h"

namespace tl::parts {

// One manufacturer part; the texts view the catalogue (or, on the way in, the caller's memory).
struct CatalogueRow {
  ManufacturerPartId id;
  ManufacturerId manufacturer;
  std::string_view mpn;
  std::string_view key;  // Mpn::key()
  std::string_view package;
  Lifecycle lifecycle = Lifecycle::unknown;
};

class Catalogue {
 public:
  std::size_t size() const { return rows_.size(); }
  // Of one key, ordered by manufacturer, text, id.
  std::vector<CatalogueRow> with_key(std::string_view key) const;
  // Of all keys that look alike: the argument is a look_alike_key().
  std::vector<CatalogueRow> with_look_alike(std::string_view folded) const;
  // Whose look_alike_key() is one edit away from that of the key; in the order of keys.
  std::vector<CatalogueRow> one_edit_away(std::string_view key) const;
  // Whose keys begin with the key and go on, in the order of keys; none when there are more than
  // `most`, because a beginning that fits so many says too little.
  std::vector<CatalogueRow> beginning_with(std::string_view key, std::size_t most) const;
  // Whose number is the base when packing and finish are taken out (packing.h).
  std::vector<CatalogueRow> with_base(std::string_view base) const;
  std::optional<CatalogueRow> find(ManufacturerPartId id) const;

  // The packing rules of a maker on file.
  const PackingRules& packing_rules_of(ManufacturerId id) const;
  // Those of all makers on file, each set once.
  const std::vector<PackingRules>& packing_rule_sets() const { return rule_sets_; }

  const Manufacturers& manufacturers() const { return manufacturers_; }
  std::string_view manufacturer_name(ManufacturerId id) const;

  const std::vector<Part>& parts() const { return parts_; }  // by id
  const Part* part(PartId id) const;
  // Our parts that approve the manufacturer part, by id.
  std::vector<PartId> approving(ManufacturerPartId id) const;
  std::optional<PartId> by_customer_number(CustomerId customer, std::string_view number) const;

 private:
  friend class CatalogueBuilder;

  // Where the texts of one row stand in text_: mpn, key and package, one after the other.
  struct Row {
    std::int64_t id = 0;
    std::int64_t manufacturer = 0;
    std::uint64_t offset = 0;
    std::uint16_t mpn_length = 0;
    std::uint16_t key_length = 0;
    std::uint16_t package_length = 0;
    Lifecycle lifecycle = Lifecycle::unknown;
  };
  struct Approval {
    ManufacturerPartId approved;
    PartId part;
    friend auto operator<=>(const Approval&, const Approval&) = default;
  };
  struct CustomerNumber {
    CustomerId customer;
    std::string key;
    PartId part;
    friend auto operator<=>(const CustomerNumber&, const CustomerNumber&) = default;
  };

  std::string_view mpn_of(const Row& row) const;
  std::string_view key_of(const Row& row) const;
  CatalogueRow view(const Row& row) const;
  void sort_rows();
  void collect_packing_rules();
  void index_rows();

  std::string text_;
  std::vector<Row> rows_;  // by key, manufacturer, mpn, id
  KeyIndex by_key_;
  RowsByHash by_look_alike_;
  RowsByHash by_base_;
  std::vector<std::pair<std::int64_t, std::uint32_t>> by_id_;  // id, row
  Manufacturers manufacturers_;
  std::vector<PackingRules> rule_sets_;                           // the first has no rule
  std::vector<std::pair<ManufacturerId, std::size_t>> rules_of_;  // by id; place in rule_sets_
  std::vector<Part> parts_;
  std::vector<Approval> approvals_;
  std::vector<CustomerNumber> customer_numbers_;
};

class CatalogueBuilder {
 public:
  void add(Manufacturer manufacturer) { manufacturers_.push_back(std::move(manufacturer)); }
  void add(MakerSpelling spelling) { spellings_.push_back(std::move(spelling)); }
  void add(const CatalogueRow& row);
  void add(const ManufacturerPart& part);
  void add(Part part);
  void add(const CustomerPartNumber& number);
  Catalogue build() &&;

 private:
  std::vector<Manufacturer> manufacturers_;
  std::vector<MakerSpelling> spellings_;  // of the customer whose lines are matched
  Catalogue made_;
};

}  // namespace tl::parts
