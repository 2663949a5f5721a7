#include "parts/service/create_parts.h"

#include <map>
#include <unordered_map>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "parts/rules/near_names.h"
#include "parts/rules/plain_text.h"
#include "parts/service/save_audited.h"
#include "parts/store/catalogue.h"
#include "parts/store/parts.h"

namespace tl::parts {
namespace {

using database::Transaction;

class PartMaker {
 public:
  PartMaker(Transaction& tx, const Numbering& numbering, Catalogue catalogue)
      : tx_(tx), numbering_(numbering), catalogue_(std::move(catalogue)) {}

  Result<void> take(const NewPartLine& line) {
    ++place_;
    row_ = line.number > 0 ? line.number : place_;
    LinePart& made = out_.lines.emplace_back();
    const Match match = match_line(catalogue_, {.alternates = line.alternates}, MatchPolicy());
    if (match.part) {
      made = {PartOrigin::on_file, *match.part, catalogue_.part(*match.part)->number};
      return {};
    }
    const std::size_t told = out_.findings.size();
    const std::vector<PartRecord> records = records_of(line, match);
    if (records.empty()) {
      if (out_.findings.size() > told) return {};
      out_.findings.warn("part_without_mpn", place(),
                         "the line names no manufacturer part, so no part was made for it");
      return {};
    }
    if (const auto earlier = made_before(records)) {
      made = {PartOrigin::earlier_line, std::nullopt, *earlier};
      return {};
    }
    TL_TRY(const PartNumber number, next_number(line));
    for (PartRecord record : records) {
      made_for_[key_of(record)] = number;
      record.number = number;
      file_.records.push_back(std::move(record));
    }
    made = {PartOrigin::created, std::nullopt, number};
    ++out_.created;
    return {};
  }

  const PartsFile& file() const { return file_; }

  CreatedParts finish(const ImportPlan& plan) && {
    std::map<PartNumber, PartId> ids;
    for (const PlannedPart& planned : plan.parts) ids[planned.after.number] = planned.after.id;
    for (LinePart& line : out_.lines) {
      if (line.number) line.id = ids.at(*line.number);
    }
    out_.findings.append(plan.findings);
    out_.findings = out_.findings.capped();
    return std::move(out_);
  }

 private:
  Place place() const { return {.row = row_}; }

  // The maker as it is on file, or as it will be filed.
  std::string key_of(const PartRecord& record) const {
    const auto filed = catalogue_.manufacturers().filed_as(record.manufacturer);
    const std::string maker =
        filed ? cat("#", filed->raw())
              : manufacturer_key(preferred_manufacturer_name(record.manufacturer));
    return cat(maker, "|", record.mpn->spelling());
  }

  // The manufacturer parts of a line as they are, or would be, on file.
  std::vector<PartRecord> records_of(const NewPartLine& line, const Match& match) {
    std::vector<PartRecord> records;
    for (std::size_t i = 0; i < line.alternates.size(); ++i) {
      const auto mpn = Mpn::parse(line.alternates[i].mpn);
      if (!mpn) continue;
      PartRecord record{.description = plain_text(line.description),
                        .mpn = *mpn,
                        .package = plain_text(line.package),
                        .state = PartState::proposed,
                        .place = place()};
      const AlternateMatch& known = match.alternates[i];
      if (MatchPolicy().allows(known.grade)) {
        const CatalogueRow row = *catalogue_.find(known.candidates.front().part);
        record.manufacturer = catalogue_.manufacturer_name(row.manufacturer);
        record.mpn = *Mpn::parse(row.mpn);
      } else if (const auto maker = manufacturer_name(line.alternates[i].manufacturer); maker) {
        if (is_misspelt(*maker)) continue;
        const auto filed = catalogue_.manufacturers().filed_as(*maker);
        record.manufacturer = filed ? std::string(catalogue_.manufacturer_name(*filed)) : *maker;
      } else {
        out_.findings.warn(
            "part_manufacturer_missing", place(),
            cat("nobody is named as the maker of ", mpn->text(), ", so it was not put on file"));
        continue;
      }
      records.push_back(std::move(record));
    }
    return records;
  }

  bool is_misspelt(const std::string& maker) {
    const std::vector<std::string> probably = catalogue_.manufacturers().probably(maker);
    if (probably.empty()) return false;
    out_.findings.warn("part_manufacturer_misspelt", place(), misspelt_advice(maker, probably));
    return true;
  }

  std::optional<PartNumber> made_before(const std::vector<PartRecord>& records) const {
    for (const PartRecord& record : records) {
      const auto at = made_for_.find(key_of(record));
      if (at != made_for_.end()) return at->second;
    }
    return std::nullopt;
  }

  // Ends, because counters run out at the digits of the pattern.
  Result<PartNumber> next_number(const NewPartLine& line) {
    const NumberClass& kind = numbering_.class_for(line.designator, line.description);
    for (;;) {
      TL_TRY(const std::int64_t counter, take_counter(tx_, kind.code));
      TL_TRY(PartNumber number, numbering_.number(kind.code, counter));
      TL_TRY(const bool taken, number_taken(tx_, number));
      if (!taken) return number;
    }
  }

  Transaction& tx_;
  const Numbering& numbering_;
  Catalogue catalogue_;
  PartsFile file_;
  CreatedParts out_;
  std::unordered_map<std::string, PartNumber> made_for_;
  std::int64_t place_ = 0;
  std::int64_t row_ = 0;  // of the line at hand, for findings
};

}  // namespace

Result<CreatedParts> create_parts(Transaction& tx, const Caller& caller,
                                  const std::vector<NewPartLine>& lines,
                                  const NumberingScheme& scheme,
                                  std::optional<CustomerId> customer) {
  if (lines.size() > limits::bom_lines_max) {
    return limit_exceeded("part_lines_too_many",
                          cat(lines.size(), " lines at once; at most ", limits::bom_lines_max));
  }
  TL_TRY(const Numbering numbering, Numbering::of(scheme));
  TL_TRY(Catalogue catalogue, load_catalogue(tx, customer));
  PartMaker maker(tx, numbering, std::move(catalogue));
  for (const NewPartLine& line : lines) TL_CHECK(maker.take(line));
  TL_TRY(const PartsOnFile on_file, load_parts(tx));
  ImportPlan plan = plan_import(on_file, maker.file());
  TL_CHECK(save_audited(tx, caller, plan));
  return std::move(maker).finish(plan);
}

Result<CreatedParts> create_parts(database::Database& db, const Caller& caller,
                                  const std::vector<NewPartLine>& lines,
                                  const NumberingScheme& scheme) {
  return db.write([&](Transaction& tx) { return create_parts(tx, caller, lines, scheme); });
}

}  // namespace tl::parts
