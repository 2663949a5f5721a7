// Rows of suppliers' profiles, requests and answers. Each function runs in the caller's
// transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/transaction.h"
#include "sourcing/rules/supplier_request.h"
#include "sourcing/store/landed_store.h"

namespace tl::sourcing {

using RequestId = Id<struct RequestTag>;

// Files the supplier when it is new.
Result<SupplierId> supplier_named(database::Transaction& tx, std::string_view name);
Result<std::int64_t> insert_profile(database::Transaction& tx, const SupplierProfile& profile,
                                    const RecordedBy& by);
// The latest of every supplier that has one, by name.
Result<std::vector<SupplierProfile>> profiles(database::Transaction& tx);

struct RequestRow {
  RequestId id;
  std::string number;
  std::string rfq;
  SupplierId supplier_id;
  std::string supplier;
  Date asked_on;
  std::optional<Date> answer_by;
};
TL_DESCRIBE(RequestRow, id, number, rfq, supplier_id, supplier, asked_on, answer_by)

Result<RequestId> insert_request(database::Transaction& tx, const RequestRow& row,
                                 const std::vector<AskedLine>& lines, const RecordedBy& by);
Result<std::optional<RequestRow>> request_by_number(database::Transaction& tx,
                                                    std::string_view number);
Result<std::vector<AskedLine>> lines_of_request(database::Transaction& tx, RequestId request);

struct RequestState {
  RequestId id;
  std::string number;
  std::string rfq;
  std::string supplier;
  Date asked_on;
  std::optional<Date> answer_by;
  std::int64_t lines = 0;
  std::optional<Date> answered_on;  // the last answer
  std::optional<Date> sent_on;      // the last time that it went out; nullopt: nobody said
};
TL_DESCRIBE(RequestState, id, number, rfq, supplier, asked_on, answer_by, lines, answered_on,
            sent_on)

struct RequestSentRow {
  RequestId request_id;
  Date sent_on;
  std::optional<Date> answer_by;  // nullopt: as it was
  std::string how;                // "mail to Mr Weaver"
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(RequestSentRow, request_id, sent_on, answer_by, how, recorded_at, recorded_by)
Result<std::int64_t> insert_request_sent(database::Transaction& tx, const RequestSentRow& row);

Result<std::vector<RequestState>> request_states(database::Transaction& tx);
Result<std::vector<RequestState>> request_states_of_rfq(database::Transaction& tx,
                                                        std::string_view rfq);
Result<RequestState> request_state(database::Transaction& tx, RequestId request);

struct AnswerRow {
  RequestId request_id;
  std::optional<ImportId> import_id;  // nullopt: no price was told
  Date answered_on;
  std::string file_name;
  std::string file_hash;
  Instant recorded_at;
  std::string recorded_by;
};
TL_DESCRIBE(AnswerRow, request_id, import_id, answered_on, file_name, file_hash, recorded_at,
            recorded_by)

Result<std::int64_t> insert_answer(database::Transaction& tx, const AnswerRow& row,
                                   const std::vector<AnsweredLine>& lines);
// Of the last answer; empty before the first.
Result<std::vector<AnsweredLine>> newest_answer_lines(database::Transaction& tx, RequestId request);
Result<bool> was_answered_by(database::Transaction& tx, RequestId request,
                             std::string_view file_hash);

}  // namespace tl::sourcing
