#include "parts/store/parts.h"

#include "parts/store/catalogue.h"
#include "parts/store/columns.h"
#include "parts/store/statements.h"
#include "platform/database/statements.h"
#include "support/databases.h"

namespace tl::parts {
namespace {

using database::Transaction;

constexpr CustomerId acme(1), other(2);

struct Row {
  std::string number, manufacturer, mpn;
};

PartsFile file_of(const std::vector<Row>& rows) {
  PartsFile file;
  for (const Row& row : rows) {
    PartRecord record{.description = "d", .manufacturer = row.manufacturer, .package = "0603"};
    if (!row.number.empty()) record.number = *PartNumber::parse(row.number);
    if (!row.mpn.empty()) record.mpn = *Mpn::parse(row.mpn);
    file.records.push_back(record);
  }
  return file;
}

class PartsStore : public testing::OnBothDatabases {
 protected:
  PartsStore() : OnBothDatabases({&database::store_schema(), &parts::store_schema()}) {}

  ImportPlan save(const std::vector<Row>& rows) {
    const auto saved = db().write([&](Transaction& tx) -> Result<ImportPlan> {
      TL_TRY(const PartsOnFile on_file, load_parts(tx));
      ImportPlan plan = plan_import(on_file, file_of(rows));
      TL_CHECK(save_plan(tx, plan));
      return plan;
    });
    EXPECT_OK(saved);
    return saved.value_or({});
  }

  Catalogue catalogue() {
    auto loaded = db().read([](Transaction& tx) { return load_catalogue(tx); });
    EXPECT_OK(loaded);
    return std::move(loaded).value();
  }

  Result<void> write(const std::function<Result<void>(Transaction&)>& body) {
    return db().write(body);
  }
};
TL_ON_BOTH_DATABASES(PartsStore);

const std::vector<Row> some_rows = {{"10-00001", "Yageo", "RC0603FR-0710KL"},
                                    {"10-00001", "Vishay", "CRCW060310K0FKEA"},
                                    {"", "TE", "1-84953-5"},
                                    {"", "TE", "184953-5"},
                                    {"85-00001", "", ""}};

TEST_P(PartsStore, GivesBackWhatWasSaved) {
  const ImportPlan plan = save(some_rows);
  const auto on_file = db().read([](Transaction& tx) { return load_parts(tx); });
  ASSERT_OK(on_file);
  ASSERT_EQ(on_file->manufacturers.size(), 3u);
  EXPECT_EQ(on_file->manufacturers[0].name, "YAGEO");
  EXPECT_TRUE(on_file->manufacturers[0].aliases.empty()) << "its own name is no alias";
  ASSERT_EQ(on_file->manufacturer_parts.size(), 4u);
  EXPECT_EQ(on_file->manufacturer_parts[2].mpn.text(), "1-84953-5");
  EXPECT_EQ(on_file->manufacturer_parts[2].package, "0603");
  ASSERT_EQ(on_file->parts.size(), 2u);
  EXPECT_EQ(on_file->parts[0].approved, plan.parts[0].after.approved);
  EXPECT_EQ(on_file->parts[0].approved.size(), 2u);
  EXPECT_EQ(plan_import(*on_file, file_of(some_rows)).counts.unchanged, 5);
}

TEST_P(PartsStore, KeepsTheOrderOfPreference) {
  save({{"10-00001", "Yageo", "RC1"}, {"", "Vishay", "CRCW1"}});
  save({{"10-00001", "Vishay", "CRCW1"}});
  save({{"10-00001", "KOA", "RK1"}});
  const Catalogue loaded = catalogue();
  std::vector<std::string> order;
  for (const ManufacturerPartId id : loaded.parts().at(0).approved) {
    order.emplace_back(loaded.find(id)->mpn);
  }
  EXPECT_EQ(order, (std::vector<std::string>{"RC1", "CRCW1", "RK1"}));
}

TEST_P(PartsStore, LoadsACatalogueThatMatches) {
  save(some_rows);
  const Catalogue loaded = catalogue();
  EXPECT_EQ(loaded.size(), 4u);
  const Match match = match_line(loaded, {.alternates = {{"yageo", "rc0603fr0710kl"}}}, {});
  EXPECT_EQ(match.grade, MatchGrade::normalised);
  EXPECT_EQ(loaded.part(*match.part)->number.text(), "10-00001");
}

TEST_P(PartsStore, UpdatesRaiseTheVersion) {
  save(some_rows);
  PartsFile file = file_of({some_rows[0]});
  file.records[0].lifecycle = Lifecycle::obsolete;
  const auto updated = db().write([&](Transaction& tx) -> Result<std::int64_t> {
    TL_TRY(const PartsOnFile on_file, load_parts(tx));
    ImportPlan plan = plan_import(on_file, file);
    TL_CHECK(save_plan(tx, plan));
    return tx.query_one<std::int64_t>(statements::version_of_manufacturer_part,
                                      plan.manufacturer_parts[0].after.id);
  });
  ASSERT_OK(updated);
  EXPECT_EQ(*updated, 2);
}

TEST_P(PartsStore, RefusesTwoRowsOfOneSpellingAndTwoMakersOfOneName) {
  save(some_rows);
  ImportPlan blind = plan_import({}, file_of(some_rows));  // as if nothing were on file
  const auto again = write([&](Transaction& tx) { return save_plan(tx, blind); });
  EXPECT_EQ(again.error().kind, ErrorKind::conflict);

  ImportPlan same_spelling = plan_import({}, file_of({{"", "Bourns", "3296W"}}));
  same_spelling.manufacturer_parts.push_back(same_spelling.manufacturer_parts[0]);
  const auto twice = write([&](Transaction& tx) { return save_plan(tx, same_spelling); });
  EXPECT_EQ(twice.error().kind, ErrorKind::conflict);
  EXPECT_TRUE(catalogue().manufacturers().find("Bourns").empty()) << "nothing half-written";
}

TEST_P(PartsStore, KeepsAliasesOfWhichOneNameLeadsToOneMaker) {
  const ImportPlan plan = save(some_rows);
  const ManufacturerId yageo = plan.manufacturers[0].id;
  EXPECT_OK(write([&](Transaction& tx) { return insert_alias(tx, yageo, "House of R"); }));
  EXPECT_FAILS("manufacturer_name_taken", write([&](Transaction& tx) {
                 return insert_alias(tx, plan.manufacturers[1].id, "HOUSE OF R Ltd.");
               }));
  EXPECT_FAILS("manufacturer_name_taken",
               write([&](Transaction& tx) { return insert_alias(tx, yageo, "Vishay"); }));
  EXPECT_EQ(catalogue().manufacturers().find_one("house of r"), yageo);
}

TEST_P(PartsStore, R63_part_KeepsCustomersNumbersAndLetsThemMove) {
  const ImportPlan plan = save(some_rows);
  const PartId first = plan.parts[0].after.id;
  const PartId second = plan.parts[1].after.id;
  const auto put = [&](CustomerId customer, std::string number, PartId part) {
    return write([&](Transaction& tx) {
      return put_customer_number(tx, {customer, std::move(number), part});
    });
  };
  EXPECT_OK(put(acme, "A 100", first));
  EXPECT_OK(put(other, "A 100", second));
  EXPECT_OK(put(acme, "a100", second));
  const Catalogue loaded = catalogue();
  EXPECT_EQ(loaded.by_customer_number(acme, "A 100"), second);
  EXPECT_EQ(put(acme, "A 101", PartId(9'999)).error().kind, ErrorKind::conflict) << "no such part";
  const auto found =
      db().read([](Transaction& tx) { return find_customer_number(tx, acme, "A100"); });
  EXPECT_EQ(*found, second);
}

TEST_P(PartsStore, R40_part_TheLatestDecisionOfALineCountsAndNoneIsLost) {
  const ImportPlan plan = save(some_rows);
  MatchDecision decision{.customer = acme,
                         .signature = "mpn|x|Y",
                         .part = plan.manufacturer_parts[0].after.id,
                         .decided_by = "ann",
                         .decided_at = testing::test_instant(),
                         .note = "as drawn"};
  const auto record = [&] {
    return db().write([&](Transaction& tx) { return insert_decision(tx, decision); });
  };
  EXPECT_OK(record());
  decision.part = std::nullopt;
  decision.decided_by = "ben";
  EXPECT_OK(record());
  decision.customer = other;
  EXPECT_OK(record());
  const auto latest =
      db().read([](Transaction& tx) { return latest_decision(tx, acme, "mpn|x|Y"); });
  ASSERT_TRUE(latest->has_value());
  EXPECT_EQ((*latest)->decided_by, "ben");
  EXPECT_EQ((*latest)->part, std::nullopt);
  const auto all = db().read([](Transaction& tx) { return latest_decisions(tx, acme); });
  ASSERT_EQ(all->size(), 1u);
  EXPECT_EQ(all->front().decided_at, testing::test_instant());
  const auto rows = db().read(
      [](Transaction& tx) { return tx.query_one<std::int64_t>(statements::count_decisions); });
  EXPECT_EQ(*rows, 3);
}

TEST_P(PartsStore, DecisionsAreFactsThatNobodyCanChange) {
  EXPECT_OK(db().write([](Transaction& tx) {
    return insert_decision(tx, {.customer = acme, .signature = "s", .decided_by = "ann"});
  }));
  EXPECT_FALSE(write(
      [](Transaction& tx) { return tx.run_ddl("update parts_decision set decided_by = 'eve'"); }));
  EXPECT_FALSE(write([](Transaction& tx) { return tx.run_ddl("delete from parts_decision"); }));
}

TEST_P(PartsStore, ASnapshotIsHeldUntilSomethingChangesAndNeverOfWhatWasUndone) {
  save(some_rows);
  const std::size_t before = catalogue().size();
  EXPECT_EQ(catalogue().size(), before);
  std::size_t inside = 0;
  const auto undone = write([&](Transaction& tx) -> Result<void> {
    TL_TRY(const PartsOnFile on_file, load_parts(tx));
    ImportPlan plan = plan_import(on_file, file_of({{"", "Yageo", "UNDONE-1"}}));
    TL_CHECK(save_plan(tx, plan));
    TL_TRY(const Catalogue seen, load_catalogue(tx));
    inside = seen.size();
    return invalid("undone", "for the test");
  });
  EXPECT_FALSE(undone);
  EXPECT_EQ(inside, before + 1) << "who changes it sees it changed";
  EXPECT_EQ(catalogue().size(), before);
  save({{"", "Yageo", "ANOTHER-1"}});
  EXPECT_EQ(catalogue().size(), before + 1);
  EXPECT_FALSE(catalogue().with_key("ANOTHER1").empty());
  EXPECT_TRUE(catalogue().with_key("UNDONE1").empty());
}

TEST_P(PartsStore, CountersCountPerClassAndAreNeverLowered) {
  const auto take = [&](std::string_view code) {
    return db().write([&](Transaction& tx) { return take_counter(tx, code); }).value();
  };
  EXPECT_EQ(take("10"), 1);
  EXPECT_EQ(take("10"), 2);
  EXPECT_EQ(take("20"), 1);
  EXPECT_OK(write([](Transaction& tx) { return raise_counter(tx, {"10", 500}); }));
  EXPECT_OK(write([](Transaction& tx) { return raise_counter(tx, {"10", 7}); }));
  EXPECT_OK(write([](Transaction& tx) { return raise_counter(tx, {"30", 7}); }));
  EXPECT_EQ(take("10"), 501);
  EXPECT_EQ(take("30"), 8);
}

TEST_P(PartsStore, CountsPartsByState) {
  save(some_rows);
  const auto counts = db().read([](Transaction& tx) { return count_parts(tx); });
  ASSERT_EQ(counts->size(), 1u);
  EXPECT_EQ(counts->front().state, PartState::released);
  EXPECT_EQ(counts->front().parts, 2);
}

TEST_P(PartsStore, AnswersWhetherThingsAreThere) {
  const ImportPlan plan = save(some_rows);
  const auto ask = [&](const auto& question) { return db().read(question).value(); };
  EXPECT_TRUE(ask([&](Transaction& tx) {
    return manufacturer_part_exists(tx, plan.manufacturer_parts[0].after.id);
  }));
  EXPECT_FALSE(
      ask([](Transaction& tx) { return manufacturer_part_exists(tx, ManufacturerPartId(99)); }));
  EXPECT_TRUE(
      ask([&](Transaction& tx) { return manufacturer_exists(tx, plan.manufacturers[0].id); }));
  EXPECT_FALSE(ask([](Transaction& tx) { return manufacturer_exists(tx, ManufacturerId(99)); }));
  EXPECT_TRUE(ask([&](Transaction& tx) { return part_exists(tx, plan.parts[0].after.id); }));
  EXPECT_FALSE(ask([](Transaction& tx) { return part_exists(tx, PartId(99)); }));
  EXPECT_TRUE(
      ask([](Transaction& tx) { return number_taken(tx, *PartNumber::parse("85-00001")); }));
  EXPECT_FALSE(
      ask([](Transaction& tx) { return number_taken(tx, *PartNumber::parse("85-00002")); }));
}

TEST_P(PartsStore, EveryStatementIsUnderstood) {
  for (const database::Statement* statement : parts::store_schema().statements) {
    EXPECT_OK(db().read([&](Transaction& tx) { return tx.check(*statement); })) << statement->name;
  }
}

}  // namespace
}  // namespace tl::parts
