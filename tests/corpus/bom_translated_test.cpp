// The same real lists with their headings in the languages that customers write in.
#include <algorithm>
#include <iostream>
#include <map>
#include <string_view>

#include "bom/rules/read_bom.h"
#include "corpus/bom_files.h"
#include "corpus/bom_grade.h"
#include "foundation/text.h"
#include "support/matchers.h"

namespace tl::corpus {
namespace {

struct Language {
  std::string_view name;
  std::map<std::string_view, std::string_view> headings;  // by the truth's key of the column
};

const std::vector<Language>& languages() {
  static const std::vector<Language> all = [] {
    constexpr std::string_view keys[] = {"refdes",       "qty",         "mpn",
                                         "manufacturer", "description", "value",
                                         "package",      "supplier_pn", "notes"};
    constexpr std::string_view table[][10] = {
        {"German", "Bauteil", "Menge", "Hersteller-Nr.", "Hersteller", "Bezeichnung", "Wert",
         "Bauform", "Bestellnummer", "Bemerkung"},
        {"French", "Repère", "Qté", "Référence fabricant", "Fabricant", "Désignation", "Valeur",
         "Boîtier", "Référence fournisseur", "Remarques"},
        {"Spanish", "Designador", "Cantidad", "Número de parte del fabricante", "Fabricante",
         "Descripción", "Valor", "Encapsulado", "Referencia del proveedor", "Observaciones"},
        {"Italian", "Riferimento", "Quantità", "Codice produttore", "Produttore", "Descrizione",
         "Valore", "Contenitore", "Codice fornitore", "Note"},
        {"Portuguese", "Designador", "Quantidade", "Código do fabricante", "Fabricante",
         "Descrição", "Valor", "Encapsulamento", "Código do fornecedor", "Observações"},
        {"Dutch", "Referentie", "Aantal", "Fabrikantnummer", "Fabrikant", "Omschrijving", "Waarde",
         "Behuizing", "Bestelnummer leverancier", "Opmerkingen"},
        {"Japanese", "部品記号", "数量", "メーカー型番", "メーカー", "品名", "定数", "パッケージ",
         "仕入先品番", "備考"},
        {"Chinese", "位号", "数量", "制造商型号", "制造商", "描述", "参数", "封装", "供应商编号",
         "备注"},
        {"Russian", "Поз. обозначение", "Кол.", "Артикул производителя", "Производитель",
         "Наименование", "Номинал", "Корпус", "Артикул поставщика", "Примечание"},
    };
    std::vector<Language> out;
    for (const auto& row : table) {
      Language& language = out.emplace_back();
      language.name = row[0];
      for (std::size_t i = 0; i < std::size(keys); ++i) language.headings[keys[i]] = row[i + 1];
    }
    return out;
  }();
  return all;
}

// The columns that the truth names get the language's headings, the second of a kind with a "2".
std::map<std::string, std::string> translate(Tree& truth, const Language& language) {
  std::map<std::string, std::string> renamed;
  for (Tree& member : truth.children) {
    if (member.name != "columns") continue;
    for (Tree& column : member.children) {
      const auto heading = language.headings.find(column.name);
      if (heading == language.headings.end()) continue;
      std::size_t index = 0;
      const auto rename = [&](std::string& text) {
        if (text.empty()) return;
        std::string wanted(heading->second);
        if (++index > 1) wanted = cat(wanted, ' ', index);
        renamed.emplace(squeeze_spaces(text), wanted);
        text = renamed[squeeze_spaces(text)];
      };
      if (column.kind == NodeKind::array) {
        for (Tree& item : column.children) rename(item.text);
      } else if (column.kind != NodeKind::null) {
        rename(column.text);
      }
    }
  }
  return renamed;
}

void rename_headings(SourceDocument& document, const Tree& truth,
                     const std::map<std::string, std::string>& renamed) {
  std::size_t header = 0;
  for (const char c : truth.text_of("header_row")) {
    header = header * 10 + static_cast<std::size_t>(c - '0');
  }
  for (Grid& grid : document.sheets) {
    if (header == 0 || header > grid.rows.size()) continue;
    std::vector<Cell> heading = grid.rows[header - 1];
    for (auto& row : grid.rows) {
      const bool repeats = row.size() == heading.size() &&
                           std::ranges::equal(row, heading, {}, &Cell::text, &Cell::text);
      if (!repeats) continue;
      for (Cell& cell : row) {
        const auto it = renamed.find(squeeze_spaces(cell.text));
        if (it != renamed.end()) cell.text = it->second;
      }
    }
  }
}

BomGrade grade_in(const Language& language, const std::filesystem::path& folder) {
  BomGrade total;
  for (const std::filesystem::path& path : truths_of(folder)) {
    auto truth = open(path);
    auto document = open(graded_file(path));
    EXPECT_OK(truth);
    EXPECT_OK(document);
    if (!truth || !document || !truth->tree || document->tree) continue;
    const auto renamed = translate(*truth->tree, language);
    rename_headings(*document, *truth->tree, renamed);
    const auto reading = bom::read_bom(*document);
    total += grade(*truth->tree, reading ? *reading : bom::BomReading{.file = document->file});
  }
  return total;
}

std::int64_t share(std::int64_t part, std::int64_t of) {
  return of == 0 ? 0 : part * 1000 / of;
}

TEST(BomTranslated, R40_part_HeadingsInNineLanguagesReadAsWellAsTheirOwn) {
  const auto corpus = testing::corpus_dir();
  if (!corpus) GTEST_SKIP() << "no corpus of real files here; set THROUGHLINE_CORPUS to its folder";
  for (const Language& language : languages()) {
    const BomGrade total = grade_in(language, *corpus / "bom");
    std::cout << cat(language.name, ": files ", total.files, ", headers ", total.headers,
                     ", columns ", total.columns, ", perfect ", total.perfect, ", lines ",
                     total.exact, " of ", total.lines, "\n")
              << total.misses;
    EXPECT_GE(share(total.headers, total.files), 990) << language.name;
    EXPECT_GE(share(total.perfect, total.files), 980) << language.name;
    EXPECT_GE(share(total.exact, total.lines), 992) << language.name;
  }
}

}  // namespace
}  // namespace tl::corpus
