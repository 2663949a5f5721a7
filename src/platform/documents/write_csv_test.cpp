#include "platform/documents/write_csv.h"

#include <random>

#include "platform/documents/read_document.h"
#include "support/matchers.h"

namespace tl::documents {
namespace {

Grid grid_of(std::vector<std::vector<Cell>> rows) {
  Grid grid;
  grid.rows = std::move(rows);
  return grid;
}

Cell text(std::string value) {
  return {.text = std::move(value), .kind = CellKind::text};
}

TEST(WriteCsv, QuotesWhatNeedsQuotes) {
  const Grid grid = grid_of({{text("plain"), text("a,b"), text("say \"so\""), text("two\nlines")},
                             {text(" spaced "), {}, text("日本語")},
                             {}});
  EXPECT_EQ(write_csv(grid),
            "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n\" spaced \",,日本語\r\n\r\n");
  EXPECT_EQ(write_csv(grid_of({{text("a,b"), text("c;d")}}), {.delimiter = ';'}),
            "a,b;\"c;d\"\r\n");
}

TEST(WriteCsv, GuardsTextThatASpreadsheetWouldRun) {
  const std::vector<std::string> hostile = {"=1+1", "+1", "-1", "@A1", " =1", "\t=1", "＝1"};
  for (const std::string& value : hostile) {
    const Grid grid = grid_of({{text(value)}});
    EXPECT_THAT(write_csv(grid), ::testing::HasSubstr("'" + value)) << value;
    EXPECT_EQ(write_csv(grid, {.formulas = Formulas::keep}).find('\''), std::string::npos);
  }
  EXPECT_EQ(write_csv(grid_of({{{.text = "-5", .kind = CellKind::number}}})), "-5\r\n");
  EXPECT_EQ(write_csv(grid_of({{text("R1-R4"), text("")}})), "R1-R4,\r\n");
}

TEST(WriteCsv, MarksUtf8WhereAsked) {
  EXPECT_EQ(write_csv(grid_of({{text("ü")}}), {.mark = ByteMark::utf8}), "\xEF\xBB\xBFü\r\n");
  EXPECT_EQ(write_csv(grid_of({{text("")}})), "\"\"\r\n");
  EXPECT_EQ(write_csv(Grid{}), "");
}

TEST(WriteCsv, ReadsBackCellByCell) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"a", "\"", ",", "\n", "ü", "'", "=", "1", " b"};
  for (int round = 0; round < 200; ++round) {
    Grid grid;
    for (int r = 0; r < 4; ++r) {
      std::vector<Cell> row{text("head")};
      for (int c = 0; c < 3; ++c) {
        std::string value = "x";
        for (auto n = random() % 6; n > 0; --n) value += pieces[random() % pieces.size()];
        row.push_back(text(value + "x"));
      }
      grid.rows.push_back(std::move(row));
    }
    const auto read = read_document(write_csv(grid), "round.csv");
    ASSERT_OK(read);
    for (std::size_t r = 0; r < 4; ++r) {
      for (std::size_t c = 0; c < 4; ++c) {
        ASSERT_EQ(read->sheets[0].text(r, c), grid.text(r, c)) << round << ' ' << r << ' ' << c;
      }
    }
  }
}

}  // namespace
}  // namespace tl::documents
