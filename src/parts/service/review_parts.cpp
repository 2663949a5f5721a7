#include "parts/service/review_parts.h"

#include <algorithm>
#include <map>

#include "foundation/text.h"
#include "parts/rules/decode_mpn.h"
#include "parts/rules/parametric_index.h"
#include "parts/rules/plain_text.h"
#include "parts/store/catalogue.h"
#include "parts/store/parts.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::parts {
namespace {

using database::Transaction;

Error no_such_part(std::string_view number) {
  return not_found("part_not_found",
                   cat("nothing on file has the number '", utf8_prefix(number, 60),
                       "'; say a part number of ours or a manufacturer's"));
}

// What is on file, with names for the ids.
class Shelf {
 public:
  explicit Shelf(PartsOnFile on_file) : on_file_(std::move(on_file)) {
    for (const Manufacturer& maker : on_file_.manufacturers) makers_[maker.id] = maker.name;
    for (const ManufacturerPart& part : on_file_.manufacturer_parts) made_[part.id] = &part;
    for (const Part& part : on_file_.parts) {
      for (const ManufacturerPartId id : part.approved) numbers_[id].push_back(part.number.text());
    }
  }

  const PartsOnFile& on_file() const { return on_file_; }
  const ManufacturerPart& made(ManufacturerPartId id) const { return *made_.at(id); }

  PartView view(const Part& part) const {
    PartView out{part.number.text(), part.description, part.state, {}};
    for (const ManufacturerPartId id : part.approved) {
      out.approved.push_back(cat(makers_.at(made(id).manufacturer), " ", made(id).mpn.text()));
    }
    return out;
  }

  ManufacturerPartView view(const ManufacturerPart& part) const {
    ManufacturerPartView out = told_of(part);
    out.manufacturer = makers_.at(part.manufacturer);
    const auto numbers = numbers_.find(part.id);
    if (numbers != numbers_.end()) out.numbers = numbers->second;
    return out;
  }

 private:
  PartsOnFile on_file_;
  std::map<ManufacturerId, std::string> makers_;
  std::map<ManufacturerPartId, const ManufacturerPart*> made_;
  std::map<ManufacturerPartId, std::vector<std::string>> numbers_;
};

bool approves(const Part& part, ManufacturerPartId id) {
  return std::ranges::find(part.approved, id) != part.approved.end();
}

}  // namespace

ManufacturerPartView told_of(const ManufacturerPart& part) {
  ManufacturerPartView out{.mpn = part.mpn.text(),
                           .description = part.description,
                           .package = part.package,
                           .lifecycle = part.lifecycle,
                           .parameters = parameters_text(parameters_of(part)),
                           .moisture_level = part.moisture_level,
                           .rohs = part.rohs,
                           .reach = part.reach,
                           .origin = part.origin,
                           .series = part.series};
  const auto decoded = decode_mpn(part.mpn.text());
  if (!part.parameters.empty()) {
    out.parameters_from = "what was told";
  } else if (decoded) {
    out.parameters_from = cat("its number (", decoded->series, ")");
  } else if (!out.parameters.empty()) {
    out.parameters_from = "its description";
  }
  return out;
}

Result<PartsFound> show_parts(database::Database& db, std::string_view number) {
  return db.read([&](Transaction& tx) -> Result<PartsFound> {
    TL_TRY(PartsOnFile on_file, load_parts(tx));
    const Shelf shelf(std::move(on_file));
    PartsFound found;
    const auto ours = PartNumber::parse(number);
    for (const Part& part : shelf.on_file().parts) {
      if (!ours || part.number != *ours) continue;
      found.parts.push_back(shelf.view(part));
      for (const ManufacturerPartId id : part.approved)
        found.manufactured.push_back(shelf.view(shelf.made(id)));
    }
    const auto mpn = Mpn::parse(number);
    for (const ManufacturerPart& made : shelf.on_file().manufacturer_parts) {
      if (!found.parts.empty() || !mpn || made.mpn.key() != mpn->key()) continue;
      found.manufactured.push_back(shelf.view(made));
    }
    if (found.parts.empty()) {
      for (const Part& part : shelf.on_file().parts) {
        const bool any = std::ranges::any_of(
            shelf.on_file().manufacturer_parts, [&](const ManufacturerPart& made) {
              return mpn && made.mpn.key() == mpn->key() && approves(part, made.id);
            });
        if (any) found.parts.push_back(shelf.view(part));
      }
    }
    if (found.manufactured.empty() && found.parts.empty()) return no_such_part(number);
    return found;
  });
}

Result<std::vector<PartView>> proposed_parts(database::Database& db) {
  return db.read([&](Transaction& tx) -> Result<std::vector<PartView>> {
    TL_TRY(PartsOnFile on_file, load_parts(tx));
    const Shelf shelf(std::move(on_file));
    std::vector<PartView> waiting;
    for (const Part& part : shelf.on_file().parts) {
      if (part.state == PartState::proposed) waiting.push_back(shelf.view(part));
    }
    std::ranges::sort(waiting, {}, &PartView::number);
    return waiting;
  });
}

}  // namespace tl::parts
