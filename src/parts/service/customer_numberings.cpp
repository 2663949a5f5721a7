#include "parts/service/customer_numberings.h"

#include "accounts/service/customers.h"
#include "foundation/text.h"
#include "parts/rules/plain_text.h"
#include "parts/service/match_lines.h"
#include "parts/store/catalogue.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::parts {
namespace {

using database::Transaction;

CustomerNumberingRules rules_of(const CustomerNumberingRow& row) {
  CustomerNumberingRules rules{.pattern = row.pattern, .fields = {}};
  for (const std::string_view field : split_any(row.fields, "\n")) rules.fields.emplace_back(field);
  return rules;
}

Result<CustomerNumberingView> view_of(Transaction& tx, const accounts::Customer& customer) {
  CustomerNumberingView view{.customer = customer.name, .versions = {}};
  TL_TRY(const auto rows, numberings_of(tx, customer.id));
  for (const CustomerNumberingRow& row : rows) {
    view.versions.push_back({rules_of(row), row.verified_on, row.set_by, row.set_at, row.note});
  }
  return view;
}

std::vector<NumberDecoding> decoded(const CustomerNumbering& numbering,
                                    const std::vector<std::string>& samples) {
  std::vector<NumberDecoding> out;
  for (const std::string& sample : samples) out.push_back(numbering.decode(sample));
  return out;
}

}  // namespace

Result<std::vector<CustomerNumberView>> cross_references(database::Database& db,
                                                         std::string_view customer) {
  return db.read([&](Transaction& tx) -> Result<std::vector<CustomerNumberView>> {
    TL_TRY(const accounts::Customer found, accounts::find_customer(tx, customer));
    return numbers_of_customer(tx, found.id);
  });
}

Result<std::vector<CustomerNumberView>> cross_reference(database::Database& db,
                                                        const Caller& caller,
                                                        const NewCustomerNumber& number) {
  const auto wanted = PartNumber::parse(number.part);
  TL_TRY(const CustomerPartNumber checked,
         db.read([&](Transaction& tx) -> Result<CustomerPartNumber> {
           TL_TRY(const accounts::Customer customer, accounts::find_customer(tx, number.customer));
           TL_TRY(const Catalogue catalogue, load_catalogue(tx));
           for (const Part& part : catalogue.parts()) {
             if (wanted && part.number == *wanted)
               return CustomerPartNumber{customer.id, number.number, part.id};
           }
           return not_found("part_not_found",
                            cat("we have no part number '", utf8_prefix(number.part, 40), "'"));
         }));
  TL_CHECK(set_customer_number(db, caller, checked));
  return cross_references(db, number.customer);
}

Result<CustomerNumberingView> set_customer_numbering(database::Database& db, const Caller& caller,
                                                     const NewCustomerNumbering& numbering) {
  TL_TRY(const CustomerNumbering checked, CustomerNumbering::of(numbering.rules));
  const Date verified = numbering.verified_on.value_or(caller.today);
  if (verified > caller.today) {
    return invalid("verified_in_future", cat("the rules cannot have been checked on ",
                                             verified.text(), ": today is ", caller.today.text()));
  }
  return db.write([&](Transaction& tx) -> Result<CustomerNumberingView> {
    TL_TRY(const accounts::Customer customer, accounts::find_customer(tx, numbering.customer));
    const CustomerNumberingRow row{.customer_id = customer.id,
                                   .pattern = plain_text(trim(checked.rules().pattern)),
                                   .fields = join(checked.rules().fields, "\n"),
                                   .verified_on = verified,
                                   .set_by = caller.actor,
                                   .set_at = caller.now,
                                   .note = plain_text(numbering.note)};
    TL_TRY(const auto before, numberings_of(tx, customer.id));
    const bool same = !before.empty() && before.front().pattern == row.pattern &&
                      before.front().fields == row.fields &&
                      before.front().verified_on == row.verified_on;
    if (!same) {
      TL_TRY(const std::int64_t id, insert_numbering(tx, row));
      TL_CHECK(database::record_change(tx, caller, "customer_numbering_set",
                                       {"customer_numbering", id}, json::to_json(row)));
    }
    return view_of(tx, customer);
  });
}

Result<CustomerNumberingView> show_customer_numbering(database::Database& db,
                                                      std::string_view customer) {
  return db.read([&](Transaction& tx) -> Result<CustomerNumberingView> {
    TL_TRY(const accounts::Customer found, accounts::find_customer(tx, customer));
    return view_of(tx, found);
  });
}

Result<std::vector<NumberDecoding>> try_customer_numbering(
    database::Database& db, std::string_view customer, const std::vector<std::string>& samples) {
  return db.read([&](Transaction& tx) -> Result<std::vector<NumberDecoding>> {
    TL_TRY(const accounts::Customer found, accounts::find_customer(tx, customer));
    TL_TRY(const auto numbering, numbering_of(tx, found.id));
    if (!numbering) {
      return not_found("customer_numbering_missing",
                       cat("no rules are kept for the numbers of ", found.name,
                           "; set them with: throughline customer numbering set"));
    }
    return decoded(*numbering, samples);
  });
}

Result<std::vector<NumberDecoding>> try_numbering_rules(const CustomerNumberingRules& rules,
                                                        const std::vector<std::string>& samples) {
  TL_TRY(const CustomerNumbering numbering, CustomerNumbering::of(rules));
  return decoded(numbering, samples);
}

Result<std::optional<CustomerNumbering>> numbering_of(Transaction& tx, CustomerId customer) {
  TL_TRY(const auto rows, numberings_of(tx, customer));
  if (rows.empty()) return std::optional<CustomerNumbering>();
  TL_TRY(CustomerNumbering numbering, CustomerNumbering::of(rules_of(rows.front())));
  return std::optional(std::move(numbering));
}

}  // namespace tl::parts
