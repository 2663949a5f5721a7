#include "parts/rules/catalogue.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "foundation/ensure.h"
#include "foundation/one_edit.h"
#include "parts/rules/edits.h"
#include "parts/rules/known_manufacturers.h"

namespace tl::parts {
namespace {

constexpr std::size_t text_length_max = std::numeric_limits<std::uint16_t>::max();

// The first sixteen bytes as numbers that sort as they do, so that most comparisons of a sort touch
// no text: ordering codes of one family share their first eight.
struct SortKey {
  std::array<std::uint64_t, 2> prefix = {};
  std::uint32_t row = 0;
};

std::array<std::uint64_t, 2> prefix_of(std::string_view key) {
  std::array<std::uint64_t, 2> prefix = {};
  for (std::size_t i = 0; i < 16; ++i) {
    prefix[i / 8] = prefix[i / 8] << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
  }
  return prefix;
}

}  // namespace

std::string_view Catalogue::mpn_of(const Row& row) const {
  return {text_.data() + row.offset, row.mpn_length};
}

std::string_view Catalogue::key_of(const Row& row) const {
  return {text_.data() + row.offset + row.mpn_length, row.key_length};
}

CatalogueRow Catalogue::view(const Row& row) const {
  const char* package = text_.data() + row.offset + row.mpn_length + row.key_length;
  return {.id = ManufacturerPartId(row.id),
          .manufacturer = ManufacturerId(row.manufacturer),
          .mpn = mpn_of(row),
          .key = key_of(row),
          .package = {package, row.package_length},
          .lifecycle = row.lifecycle};
}

std::vector<CatalogueRow> Catalogue::with_key(std::string_view key) const {
  const RowRange range = by_key_.find(key, [&](std::uint32_t at) { return key_of(rows_[at]); });
  std::vector<CatalogueRow> out;
  out.reserve(range.size());
  for (std::uint32_t at = range.first; at < range.last; ++at) out.push_back(view(rows_[at]));
  return out;
}

std::vector<CatalogueRow> Catalogue::with_look_alike(std::string_view folded) const {
  std::vector<CatalogueRow> out;
  by_look_alike_.each(edits::hash_of(folded), [&](std::uint32_t row) {
    if (look_alike_key(key_of(rows_[row])) == folded) out.push_back(view(rows_[row]));
  });
  return out;
}

std::vector<CatalogueRow> Catalogue::one_edit_away(std::string_view key) const {
  const std::string folded = look_alike_key(key);
  std::vector<std::uint32_t> found;
  edits::each_hash(folded, [&](std::uint64_t hash) {
    by_look_alike_.each(hash, [&](std::uint32_t row) {
      if (one_edit_apart(look_alike_key(key_of(rows_[row])), folded)) found.push_back(row);
    });
  });
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  std::vector<CatalogueRow> out;
  for (const std::uint32_t row : found) out.push_back(view(rows_[row]));
  return out;
}

std::vector<CatalogueRow> Catalogue::beginning_with(std::string_view key, std::size_t most) const {
  const auto begins = [&](const Row& row) { return key_of(row).substr(0, key.size()); };
  std::vector<CatalogueRow> out;
  for (auto at = std::ranges::lower_bound(rows_, key, {}, begins);
       at != rows_.end() && begins(*at) == key; ++at) {
    if (at->key_length == key.size()) continue;
    if (out.size() == most) return {};
    out.push_back(view(*at));
  }
  return out;
}

std::vector<CatalogueRow> Catalogue::with_base(std::string_view base) const {
  const std::string key = mpn_key(base);
  std::vector<CatalogueRow> out;
  by_base_.each(edits::hash_of(key), [&](std::uint32_t row) {
    const CatalogueRow one = view(rows_[row]);
    const OrderingCode code = read_ordering_code(packing_rules_of(one.manufacturer), one.mpn);
    if (mpn_key(code.base) == key) out.push_back(one);
  });
  return out;
}

const PackingRules& Catalogue::packing_rules_of(ManufacturerId id) const {
  const auto at =
      std::ranges::lower_bound(rules_of_, id, {}, [](const auto& e) { return e.first; });
  const bool known = at != rules_of_.end() && at->first == id;
  return rule_sets_[known ? at->second : 0];
}

std::optional<CatalogueRow> Catalogue::find(ManufacturerPartId id) const {
  const auto at =
      std::ranges::lower_bound(by_id_, id.raw(), {}, [](const auto& e) { return e.first; });
  if (at == by_id_.end() || at->first != id.raw()) return std::nullopt;
  return view(rows_[at->second]);
}

std::string_view Catalogue::manufacturer_name(ManufacturerId id) const {
  const Manufacturer* maker = manufacturers_.get(id);
  ENSURE(maker != nullptr, "a manufacturer part belongs to a manufacturer of the catalogue");
  return maker->name;
}

const Part* Catalogue::part(PartId id) const {
  const auto at = std::ranges::lower_bound(parts_, id, {}, &Part::id);
  return at != parts_.end() && at->id == id ? &*at : nullptr;
}

std::vector<PartId> Catalogue::approving(ManufacturerPartId id) const {
  std::vector<PartId> out;
  for (const Approval& approval :
       std::ranges::equal_range(approvals_, id, {}, &Approval::approved)) {
    out.push_back(approval.part);
  }
  return out;
}

std::optional<PartId> Catalogue::by_customer_number(CustomerId customer,
                                                    std::string_view number) const {
  const std::string key = customer_number_key(number);
  const auto at = std::ranges::lower_bound(
      customer_numbers_, std::tie(customer, key), {},
      [](const CustomerNumber& entry) { return std::tie(entry.customer, entry.key); });
  if (at == customer_numbers_.end() || at->customer != customer || at->key != key) {
    return std::nullopt;
  }
  return at->part;
}

void Catalogue::sort_rows() {
  std::vector<SortKey> order;
  order.reserve(rows_.size());
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    order.push_back({prefix_of(key_of(rows_[row])), row});
  }
  std::ranges::sort(order, [&](const SortKey& a, const SortKey& b) {
    if (a.prefix != b.prefix) return a.prefix < b.prefix;
    const Row& x = rows_[a.row];
    const Row& y = rows_[b.row];
    if (const int keys = key_of(x).compare(key_of(y)); keys != 0) return keys < 0;
    return std::tuple(x.manufacturer, mpn_of(x), x.id) <
           std::tuple(y.manufacturer, mpn_of(y), y.id);
  });
  std::vector<Row> sorted;
  sorted.reserve(rows_.size());
  for (const SortKey& key : order) sorted.push_back(rows_[key.row]);
  rows_ = std::move(sorted);
}

void Catalogue::collect_packing_rules() {
  rule_sets_.assign(1, {});
  for (const Manufacturer& maker : manufacturers_.all()) {
    const PackingRules rules = parts::packing_rules_of(known_manufacturer(maker.name));
    const auto at = std::ranges::find(rule_sets_, rules);
    rules_of_.emplace_back(maker.id, static_cast<std::size_t>(at - rule_sets_.begin()));
    if (at == rule_sets_.end()) rule_sets_.push_back(rules);
  }
}

void Catalogue::index_rows() {
  const auto count = static_cast<std::uint32_t>(rows_.size());
  by_key_ = KeyIndex(count, [&](std::uint32_t at) { return key_of(rows_[at]); });

  std::vector<std::uint64_t> hashes(count);
  for (std::uint32_t row = 0; row < count; ++row) {
    hashes[row] = edits::hash_of(look_alike_key(key_of(rows_[row])));
  }
  by_look_alike_ = RowsByHash(hashes);
  for (std::uint32_t row = 0; row < count; ++row) {
    const PackingRules& rules = packing_rules_of(ManufacturerId(rows_[row].manufacturer));
    hashes[row] = rules.empty()
                      ? edits::hash_of(key_of(rows_[row]))
                      : edits::hash_of(mpn_key(read_ordering_code(rules, mpn_of(rows_[row])).base));
  }
  by_base_ = RowsByHash(hashes);

  by_id_.reserve(count);
  for (std::uint32_t row = 0; row < count; ++row) by_id_.emplace_back(rows_[row].id, row);
  std::ranges::sort(by_id_);
  const auto twice = std::ranges::adjacent_find(
      by_id_, [](const auto& a, const auto& b) { return a.first == b.first; });
  ENSURE(twice == by_id_.end(), "a manufacturer part stands in a catalogue once");
}

void CatalogueBuilder::add(const CatalogueRow& row) {
  ENSURE(row.mpn.size() <= text_length_max && row.key.size() <= text_length_max &&
             row.package.size() <= text_length_max,
         "Mpn::parse() and the store bound the texts of a part");
  made_.rows_.push_back({.id = row.id.raw(),
                         .manufacturer = row.manufacturer.raw(),
                         .offset = made_.text_.size(),
                         .mpn_length = static_cast<std::uint16_t>(row.mpn.size()),
                         .key_length = static_cast<std::uint16_t>(row.key.size()),
                         .package_length = static_cast<std::uint16_t>(row.package.size()),
                         .lifecycle = row.lifecycle});
  made_.text_.append(row.mpn).append(row.key).append(row.package);
}

void CatalogueBuilder::add(const ManufacturerPart& part) {
  add(CatalogueRow{.id = part.id,
                   .manufacturer = part.manufacturer,
                   .mpn = part.mpn.text(),
                   .key = part.mpn.key(),
                   .package = part.package,
                   .lifecycle = part.lifecycle});
}

void CatalogueBuilder::add(Part part) {
  for (const ManufacturerPartId approved : part.approved) {
    made_.approvals_.push_back({approved, part.id});
  }
  made_.parts_.push_back(std::move(part));
}

void CatalogueBuilder::add(const CustomerPartNumber& number) {
  made_.customer_numbers_.push_back(
      {number.customer, customer_number_key(number.number), number.part});
}

Catalogue CatalogueBuilder::build() && {
  made_.manufacturers_ = Manufacturers::of(std::move(manufacturers_), spellings_);
  made_.collect_packing_rules();
  made_.sort_rows();
  made_.index_rows();
  std::ranges::sort(made_.parts_, {}, &Part::id);
  std::ranges::sort(made_.approvals_);
  std::ranges::sort(made_.customer_numbers_);
  return std::move(made_);
}

}  // namespace tl::parts
