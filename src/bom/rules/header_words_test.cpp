#include "bom/rules/header_words.h"

#include "support/matchers.h"

namespace tl::bom {
namespace {

struct Expectation {
  const char* heading;
  ColumnRole role;
};

TEST(HeaderWords, R40_part_EnglishHeadingsInAllTheirSpellings) {
  using enum ColumnRole;
  for (const auto& [heading, role] :
       std::vector<Expectation>{{"Designator", refdes},
                                {"Reference Designator", refdes},
                                {"RefDes", refdes},
                                {"REF DES", refdes},
                                {"Ref.", refdes},
                                {"References", refdes},
                                {"Board Ref", refdes},
                                {"Part/Designator", refdes},
                                {"Reference(s)", refdes},
                                {"Qty", qty},
                                {"Qty.", qty},
                                {"QTY", qty},
                                {"Quantity Per PCB", qty},
                                {"Quantity", qty},
                                {"Manufacturer Part Number 1", mpn},
                                {"Mfr. P/N", mpn},
                                {"MFG#", mpn},
                                {"MPN", mpn},
                                {"Manuf. Part No", mpn},
                                {"ManufacturerPartNumber", mpn},
                                {"Mfr No.", mpn},
                                {"manf#", mpn},
                                {"Part Number", mpn},
                                {"Manufacturer", manufacturer},
                                {"Mfg.", manufacturer},
                                {"Brand", manufacturer},
                                {"Manufacturer_Name", manufacturer},
                                {"Supplier Part Number 1", supplier_pn},
                                {"Digi-Key Part Number", supplier_pn},
                                {"LCSC", supplier_pn},
                                {"Mouser #", supplier_pn},
                                {"SKU", supplier_pn},
                                {"Supplier", supplier},
                                {"Vendor", supplier},
                                {"Description", description},
                                {"Value", value},
                                {"Footprint", package},
                                {"Case/Package", package},
                                {"DNP", dnp},
                                {"Do Not Populate", dnp},
                                {"Fitted", dnp},
                                {"Notes", notes},
                                {"Remarks", notes},
                                {"Internal Part Number", customer_pn},
                                {"IPN", customer_pn},
                                {"Item", item},
                                {"Line No.", item},
                                {"#", item},
                                {"Level", level},
                                {"UOM", unit},
                                {"Unit Price", other},
                                {"Extended Cost", other},
                                {"Datasheet", other},
                                {"Stock", other}}) {
    EXPECT_EQ(read_heading(heading).best_role(), role) << heading;
  }
}

TEST(HeaderWords, R40_part_HeadingsInOtherLanguages) {
  using enum ColumnRole;
  for (const auto& [heading, role] :
       std::vector<Expectation>{{"Hersteller", manufacturer},
                                {"Hersteller-Nr.", mpn},
                                {"Herstellerteilenummer", mpn},
                                {"Menge", qty},
                                {"Stückzahl", qty},
                                {"Wert", value},
                                {"Gehäuse", package},
                                {"Bauform", package},
                                {"Beschreibung", description},
                                {"Referenz", refdes},
                                {"Bemerkung", notes},
                                {"Lieferant", supplier},
                                {"Bestückung", dnp},
                                {"Fabricant", manufacturer},
                                {"Référence fabricant", mpn},
                                {"Quantité", qty},
                                {"Qté", qty},
                                {"Boitier", package},
                                {"Repère", refdes},
                                {"Valeur", value},
                                {"Produttore", manufacturer},
                                {"Codice produttore", mpn},
                                {"Quantità", qty},
                                {"Descrizione", description},
                                {"Riferimento", refdes},
                                {"Fabricante", manufacturer},
                                {"Cantidad", qty},
                                {"Descripción", description},
                                {"Quantidade", qty},
                                {"Fabrikant", manufacturer},
                                {"Aantal", qty},
                                {"Omschrijving", description},
                                {"メーカー", manufacturer},
                                {"メーカー型番", mpn},
                                {"数量", qty},
                                {"備考", notes},
                                {"部品名", description},
                                {"制造商", manufacturer},
                                {"位号", refdes},
                                {"封装", package},
                                {"用量", qty},
                                {"制造商料号", mpn},
                                {"Производитель", manufacturer},
                                {"Кол.", qty},
                                {"Наименование", description},
                                {"Примечание", notes},
                                {"Позиционное обозначение", refdes}}) {
    EXPECT_EQ(read_heading(heading).best_role(), role) << heading;
  }
}

TEST(HeaderWords, ANumberInTheHeadingIsItsIndex) {
  EXPECT_EQ(read_heading("Manufacturer Part Number 2").index, 2);
  EXPECT_EQ(read_heading("MPN3").index, 3);
  EXPECT_EQ(read_heading("MPN").index, 0);
  EXPECT_TRUE(read_heading("Alternate MPN").alternative);
}

TEST(HeaderWords, OrdinaryWordsAreNoHeading) {
  for (const char* text : {"", "Hermes", "GRM155R61E105KA12D",
                           "Some long sentence that explains how the board was made in 2019"}) {
    EXPECT_LT(read_heading(text).best_score(), 30) << text;
  }
}

TEST(HeaderWords, AFittedHeadingKnowsWhatAYesMeans) {
  EXPECT_EQ(read_heading("DNP").fitted, FittedHeading::not_fitted);
  EXPECT_EQ(read_heading("Do not fit").fitted, FittedHeading::not_fitted);
  EXPECT_EQ(read_heading("Populate").fitted, FittedHeading::fitted);
  EXPECT_EQ(read_heading("Assembly Info").fitted, FittedHeading::unclear);
}

TEST(HeaderWords, TotalsAreKnown) {
  for (const char* text :
       {"Total", "TOTAL:", "Subtotal", "Summe", "Sous-total", "合计", "Итого", "Total Boitier :"}) {
    EXPECT_TRUE(is_total_word(text)) << text;
  }
  EXPECT_FALSE(is_total_word("Totalizer"));
  EXPECT_FALSE(is_total_word("R1"));
}

TEST(HeaderWords, R40_part_OneSlipInALongWordIsForgiven) {
  EXPECT_EQ(read_heading("Designater").best_role(), ColumnRole::refdes);
  EXPECT_EQ(read_heading("Manufacturre").best_role(), ColumnRole::manufacturer);
  EXPECT_EQ(read_heading("Desciption").best_role(), ColumnRole::description);
  EXPECT_EQ(read_heading("Valve").best_role(), ColumnRole::other);  // short: another word
}

TEST(HeaderWords, R40_part_TheLastWordSaysWhetherThePartOrItsMakerIsMeant) {
  EXPECT_EQ(read_heading("Part Manufacturer").best_role(), ColumnRole::manufacturer);
  EXPECT_EQ(read_heading("Manufacturer Part").best_role(), ColumnRole::mpn);
  EXPECT_EQ(read_heading("Part Manufacturer Number").best_role(), ColumnRole::mpn);
  EXPECT_EQ(read_heading("Manufacturer Model").best_role(), ColumnRole::mpn);
  EXPECT_GT(read_heading("Model").score(ColumnRole::mpn), 50);
}

TEST(HeaderWords, R40_part_HeadingsOfTheTradeInEachLanguage) {
  using enum ColumnRole;
  for (const auto& [heading, role] :
       std::vector<Expectation>{{"Herst.-Nr.", mpn},
                                {"Hersteller Artikelnummer", mpn},
                                {"Referenzbezeichner", refdes},
                                {"Menge/Stk", qty},
                                {"Gehäuseform", package},
                                {"Lieferant Bestellnummer", supplier_pn},
                                {"Réf. fabricant", mpn},
                                {"Rep", refdes},
                                {"Référence fournisseur", supplier_pn},
                                {"Núm. de pieza del fabricante", mpn},
                                {"Cantidades", qty},
                                {"Sigla", refdes},
                                {"Codice costruttore", mpn},
                                {"Q.tà", qty},
                                {"Código do fabricante", mpn},
                                {"Encapsulamento", package},
                                {"Aantal", qty},
                                {"Fabrikantnummer", mpn},
                                {"Onderdeelnummer", mpn},
                                {"指定子", refdes},
                                {"部番", mpn},
                                {"定格", value},
                                {"元件编号", refdes},
                                {"品牌/厂家", manufacturer},
                                {"是否贴片", dnp},
                                {"Партномер", mpn},
                                {"Кол.", qty},
                                {"Поз. обозначение", refdes},
                                {"Stock Code", customer_pn},
                                {"JEDEC_TYPE", package},
                                {"No Pop", dnp},
                                {"Loaded", dnp},
                                {"Quantity per Assembly", qty},
                                {"No. of parts", qty},
                                {"Number Off", qty},
                                {"# Required", qty},
                                {"Item Name", description},
                                {"Substitute", mpn},
                                {"Names", refdes}}) {
    EXPECT_EQ(read_heading(heading).best_role(), role) << heading;
  }
}

TEST(HeaderWords, PartsThatTheCustomerSuppliesAreNoPartNumbersOfHis) {
  for (const char* heading : {"Customer supplied", "Consigned", "Free issue", "Beigestellt"}) {
    EXPECT_EQ(read_heading(heading).best_role(), ColumnRole::other) << heading;
  }
}

}  // namespace
}  // namespace tl::bom
