#include "platform/database/failure.h"

#include "foundation/text.h"

namespace tl::database {
namespace {

struct Wording {
  ErrorKind kind;
  std::string_view what;
  std::string_view advice;
};

Wording wording_of(Trouble trouble) {
  using enum Trouble;
  switch (trouble) {
    case unique_violation:
      return {ErrorKind::conflict, "a row with the same key is there already", ""};
    case foreign_key_violation:
      return {ErrorKind::conflict, "a row that it refers to is missing, or is still referred to",
              ""};
    case check_violation: return {ErrorKind::invalid, "a value breaks a rule of its table", ""};
    case not_null_violation: return {ErrorKind::invalid, "a value is missing", ""};
    case insert_only_violation:
      return {ErrorKind::conflict, "a recorded fact is never changed", "Record a later fact."};
    case value_refused: return {ErrorKind::invalid, "a column does not take this value", ""};
    case integer_out_of_range:
      return {ErrorKind::invalid, "a number does not fit into 64 bits", ""};
    case text_invalid: return {ErrorKind::invalid, "a text is not UTF-8, or holds a NUL", ""};
    case value_too_large: return {ErrorKind::limit, "a value is too large to be stored", ""};
    case database_busy:
      return {ErrorKind::unavailable, "somebody else is writing and did not finish in time",
              "Try again; if it stays so, look for a program that hangs."};
    case disk_full:
      return {ErrorKind::unavailable, "the disk is full; nothing was saved",
              "Free space and try again."};
    case database_corrupt:
      return {ErrorKind::corrupt, "the database is damaged",
              "Stop writing to it, copy the file, and restore the latest backup."};
    case not_a_database:
      return {ErrorKind::corrupt, "the file is not a database", "Check the name."};
    case database_missing:
      return {ErrorKind::not_found, "there is no such database",
              "Check the name, or make it first."};
    case folder_missing:
      return {ErrorKind::not_found, "its folder does not exist", "Make the folder."};
    case database_read_only:
      return {ErrorKind::denied, "the database cannot be written",
              "Check the permissions of the file and of its folder, or which server this is."};
    case serialization_failure:
      return {ErrorKind::unavailable, "others kept changing the same rows; nothing was saved",
              "Try again."};
    case connection_lost:
      return {ErrorKind::unavailable, "the database server does not answer; nothing was saved",
              "Check that it runs and can be reached, then try again."};
    case commit_outcome_unknown:
      return {ErrorKind::unavailable,
              "the connection broke while saving: the change may have been saved or not",
              "Look whether it is there before you repeat it."};
    case access_refused:
      return {ErrorKind::denied, "the database refuses access",
              "Check the user, the password and the permissions."};
    case too_many_connections:
      return {ErrorKind::unavailable, "the database takes no more connections", "Try again later."};
    case schema_missing:
      return {ErrorKind::unsupported, "a table or column is missing",
              "Run `throughline migrate` on this database."};
    case statement_invalid:
      return {ErrorKind::unsupported, "the database does not accept the statement", ""};
    case io_failed:
      return {ErrorKind::unavailable, "reading or writing the disk failed",
              "Check the disk and the system's log."};
    case database_failed: return {ErrorKind::unavailable, "the database failed", ""};
  }
  return {ErrorKind::unavailable, "the database failed", ""};
}

}  // namespace

bool concerns_whole_database(Trouble trouble) {
  using enum Trouble;
  switch (trouble) {
    case database_busy:
    case disk_full:
    case database_corrupt:
    case not_a_database:
    case database_missing:
    case folder_missing:
    case database_read_only:
    case serialization_failure:
    case connection_lost:
    case commit_outcome_unknown:
    case access_refused:
    case too_many_connections:
    case io_failed: return true;
    default: return false;
  }
}

Error error_of(const Failure& failure, std::string_view where) {
  const Wording wording = wording_of(failure.trouble);
  std::string message = cat(where, where.empty() ? "" : ": ", wording.what);
  if (!failure.constraint.empty()) message.append(cat(" (", failure.constraint, ")"));
  if (!failure.detail.empty()) message.append(cat(": ", failure.detail));
  if (!wording.advice.empty()) message.append(cat(". ", wording.advice));
  return {wording.kind, std::string(enum_name(failure.trouble)), std::move(message)};
}

}  // namespace tl::database
