#include "sourcing/store/request_store.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/text.h"
#include "sourcing/rules/offer_key.h"
#include "sourcing/store/statements.h"

namespace tl::sourcing {
namespace {

using database::named;
using database::Transaction;

struct NewSupplier {
  std::string name;
  std::string name_key;
};
TL_DESCRIBE(NewSupplier, name, name_key)

struct NewProfileRow {
  SupplierId supplier_id;
  std::string categories;
  std::string contact;
  std::optional<std::string> currency;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(NewProfileRow, supplier_id, categories, contact, currency, recorded_at, recorded_by)

struct ProfileRow {
  SupplierId supplier_id;
  std::string name;
  std::string categories;
  std::string contact;
  std::optional<std::string> currency;
};
TL_DESCRIBE(ProfileRow, supplier_id, name, categories, contact, currency)

struct LineRow {
  std::string line_key;
  std::string part;
  std::string manufacturer;
  std::string mpn;
  std::string also_approved;
  std::string description;
  PartCategory category = PartCategory::other;
  std::string pieces;  // "73,545"
};
TL_DESCRIBE(LineRow, line_key, part, manufacturer, mpn, also_approved, description, category,
            pieces)

LineRow row_of(const AskedLine& line) {
  std::vector<std::string> pieces;
  for (const std::int64_t count : line.pieces) pieces.push_back(std::to_string(count));
  return {.line_key = line.key,
          .part = line.part,
          .manufacturer = line.manufacturer,
          .mpn = line.mpn,
          .also_approved = line.also_approved,
          .description = line.description,
          .category = line.category,
          .pieces = join(pieces, ",")};
}

Result<AskedLine> line_of(LineRow row) {
  AskedLine line{.key = std::move(row.line_key),
                 .part = std::move(row.part),
                 .manufacturer = std::move(row.manufacturer),
                 .mpn = std::move(row.mpn),
                 .also_approved = std::move(row.also_approved),
                 .description = std::move(row.description),
                 .category = row.category};
  for (const std::string_view text : split_any(row.pieces, ",")) {
    TL_TRY(const std::int64_t pieces, parse_decimal(text, 0));
    line.pieces.push_back(pieces);
  }
  return line;
}

}  // namespace

Result<SupplierId> supplier_named(Transaction& tx, std::string_view name) {
  return tx.query_one<SupplierId>(statements::insert_supplier,
                                  NewSupplier{squeeze_spaces(name), supplier_key(name)});
}

Result<std::int64_t> insert_profile(Transaction& tx, const SupplierProfile& profile,
                                    const RecordedBy& by) {
  NewProfileRow row{.supplier_id = profile.supplier_id,
                    .categories = categories_text(profile.categories),
                    .contact = profile.contact,
                    .recorded_at = by.at,
                    .recorded_by = by.who};
  if (profile.currency) row.currency = profile.currency->code();
  return tx.query_one<std::int64_t>(statements::insert_profile, row);
}

Result<std::vector<SupplierProfile>> profiles(Transaction& tx) {
  TL_TRY(auto rows, tx.query<ProfileRow>(statements::profiles));
  std::vector<SupplierProfile> all;
  for (ProfileRow& row : rows) {
    SupplierProfile profile{.supplier_id = row.supplier_id,
                            .name = std::move(row.name),
                            .contact = std::move(row.contact)};
    TL_TRY(profile.categories, parse_categories(row.categories));
    if (row.currency) {
      TL_TRY(profile.currency, Currency::parse(*row.currency));
    }
    all.push_back(std::move(profile));
  }
  return all;
}

Result<RequestId> insert_request(Transaction& tx, const RequestRow& row,
                                 const std::vector<AskedLine>& lines, const RecordedBy& by) {
  TL_TRY(const RequestId id,
         tx.query_one<RequestId>(statements::insert_request, named("number", row.number),
                                 named("rfq", row.rfq), named("supplier_id", row.supplier_id),
                                 named("asked_on", row.asked_on), named("answer_by", row.answer_by),
                                 named("recorded_at", by.at), named("recorded_by", by.who)));
  std::vector<LineRow> rows;
  for (const AskedLine& line : lines) rows.push_back(row_of(line));
  TL_CHECK(tx.execute_each(statements::insert_request_line, rows, named("request_id", id)));
  return id;
}

Result<std::optional<RequestRow>> request_by_number(Transaction& tx, std::string_view number) {
  return tx.query_optional<RequestRow>(statements::request_by_number, std::string(number));
}

Result<std::vector<AskedLine>> lines_of_request(Transaction& tx, RequestId request) {
  TL_TRY(auto rows, tx.query<LineRow>(statements::request_lines, request));
  std::vector<AskedLine> lines;
  for (LineRow& row : rows) {
    TL_TRY(AskedLine line, line_of(std::move(row)));
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines, [](const AskedLine& a, const AskedLine& b) {
    const int order = compare_for_people(a.key, b.key);
    return order != 0 ? order < 0 : a.key < b.key;
  });
  return lines;
}

Result<std::vector<RequestState>> request_states(Transaction& tx) {
  return tx.query<RequestState>(statements::requests);
}

Result<std::vector<RequestState>> request_states_of_rfq(Transaction& tx, std::string_view rfq) {
  return tx.query<RequestState>(statements::requests_of_rfq, std::string(rfq));
}

Result<RequestState> request_state(Transaction& tx, RequestId request) {
  return tx.query_one<RequestState>(statements::request_state, request);
}

Result<std::int64_t> insert_answer(Transaction& tx, const AnswerRow& row,
                                   const std::vector<AnsweredLine>& lines) {
  TL_TRY(const std::int64_t id, tx.query_one<std::int64_t>(statements::insert_answer, row));
  TL_CHECK(tx.execute_each(statements::insert_answer_line, lines, named("answer_id", id)));
  return id;
}

Result<std::int64_t> insert_request_sent(Transaction& tx, const RequestSentRow& row) {
  return tx.query_one<std::int64_t>(statements::insert_request_sent, row);
}

Result<std::vector<AnsweredLine>> newest_answer_lines(Transaction& tx, RequestId request) {
  TL_TRY(auto lines, tx.query<AnsweredLine>(statements::newest_answer_lines, request));
  std::ranges::stable_sort(lines, [](const AnsweredLine& a, const AnsweredLine& b) {
    return compare_for_people(a.line_key, b.line_key) < 0;
  });
  return lines;
}

Result<bool> was_answered_by(Transaction& tx, RequestId request, std::string_view file_hash) {
  TL_TRY(const auto answers,
         tx.query_one<std::int64_t>(statements::answers_of_file, request, std::string(file_hash)));
  return answers > 0;
}

}  // namespace tl::sourcing
