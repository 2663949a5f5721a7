#include "bom/rules/header_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "foundation/text.h"

namespace tl::bom {
namespace {

enum Idea : std::uint32_t {
  maker = 1u << 0,
  supplier = 1u << 1,
  part = 1u << 2,
  number = 1u << 3,
  quantity = 1u << 4,
  designator = 1u << 5,
  reference = 1u << 6,  // "ref": a designator, or with a maker its number
  describing = 1u << 7,
  value_idea = 1u << 8,
  package_idea = 1u << 9,
  fitted_idea = 1u << 10,
  negation = 1u << 11,
  remark = 1u << 12,
  level_idea = 1u << 13,
  item_idea = 1u << 14,
  price = 1u << 15,
  unrelated = 1u << 16,  // links, stock, dates, dimensions: none of our business
  customer = 1u << 17,
  unit_idea = 1u << 18,
  per_board = 1u << 19,
  name_idea = 1u << 20,
  kind_idea = 1u << 21,
  alternate = 1u << 22,
  total = 1u << 23,
  order = 1u << 24,
  comment = 1u << 25,
  position = 1u << 26,
  designation = 1u << 27,
  mpn_word = 1u << 28,
  placement = 1u << 29,
  filler = 1u << 30,
};

struct Word {
  std::string_view text;
  std::uint32_t ideas;
};

// Folded and without accents. Words of one meaning in several languages stand together.
constexpr Word words_table[] = {
    {"manufacturer", maker},
    {"manufacturers", maker},
    {"manufacture", maker},
    {"manufactures", maker},
    {"manufactured", maker},
    {"manufacter", maker},
    {"manufacturor", maker},
    {"manufaturer", maker},
    {"manufacurer", maker},
    {"manufactuer", maker},
    {"manufacturing", maker},
    {"manf", maker},
    {"manuf", maker},
    {"manuf.", maker},
    {"manu", maker},
    {"mfr", maker},
    {"mfrs", maker},
    {"mfg", maker},
    {"mfgr", maker},
    {"mfct", maker},
    {"mnf", maker},
    {"mnfr", maker},
    {"mf", maker},
    {"man", maker},
    {"maker", maker},
    {"brand", maker},
    {"make", maker},
    {"producer", maker},
    {"hersteller", maker},
    {"fabrikat", maker},
    {"fabricant", maker},
    {"marque", maker},
    {"produttore", maker},
    {"costruttore", maker},
    {"fabbricante", maker},
    {"marca", maker},
    {"fabricante", maker},
    {"fabrikant", maker},
    {"merk", maker},
    {"oem", maker},
    {"herst", maker},
    {"constructeur", maker},
    {"casa", maker},
    {"производитель", maker},
    {"изготовитель", maker},
    {"производителя", maker},
    {"фирма", maker},
    {"supplier", supplier},
    {"suppliers", supplier},
    {"vendor", supplier},
    {"vendors", supplier},
    {"vend", supplier},
    {"distributor", supplier},
    {"distributors", supplier},
    {"dist", supplier},
    {"distr", supplier},
    {"disti", supplier},
    {"lieferant", supplier},
    {"lieferanten", supplier},
    {"distributeur", supplier},
    {"fournisseur", supplier},
    {"fournisseurs", supplier},
    {"fornitore", supplier},
    {"distributore", supplier},
    {"proveedor", supplier},
    {"distribuidor", supplier},
    {"fornecedor", supplier},
    {"leverancier", supplier},
    {"поставщик", supplier},
    {"поставщика", supplier},
    {"seller", supplier},
    {"source", supplier},
    {"reseller", supplier},
    {"shop", supplier},
    {"store", supplier},
    {"bezugsquelle", supplier},
    {"digikey", supplier | number},
    {"mouser", supplier | number},
    {"lcsc", supplier | number},
    {"farnell", supplier | number},
    {"jlcpcb", supplier | number},
    {"jlc", supplier | number},
    {"newark", supplier | number},
    {"element14", supplier | number},
    {"arrow", supplier | number},
    {"avnet", supplier | number},
    {"tme", supplier | number},
    {"szlcsc", supplier | number},
    {"rutronik", supplier | number},
    {"reichelt", supplier | number},
    {"conrad", supplier | number},
    {"radiospares", supplier | number},
    {"seeed", supplier | number},
    {"distrelec", supplier | number},
    {"future", supplier | number},
    {"rs", supplier | number},
    {"octopart", unrelated},
    {"findchips", unrelated},
    {"sparkfun", supplier | number},
    {"adafruit", supplier | number},
    {"aliexpress", supplier | number},
    {"amazon", supplier | number},
    {"ebay", supplier | number},
    {"opl", supplier | number},
    {"part", part},
    {"parts", part | designator},
    {"article", part},
    {"artikel", part},
    {"teil", part},
    {"teile", part},
    {"component", part},
    {"components", part},
    {"bauteil", part},
    {"bauteile", part},
    {"bauelement", part},
    {"composant", part},
    {"composants", part},
    {"componente", part},
    {"componenti", part},
    {"componentes", part},
    {"componentе", part},
    {"materiaal", part},
    {"onderdeel", part},
    {"material", part},
    {"product", part},
    {"produkt", part},
    {"produit", part},
    {"prodotto", part},
    {"producto", part},
    {"piece", part},
    {"device", part | kind_idea},
    {"codice", number},
    {"codigo", number},
    {"artikul", part | number},
    {"артикул", part | number},
    {"компонент", part},
    {"элемент", part},
    {"деталь", part},
    {"articolo", part},
    {"articulo", part},
    {"artigo", part},
    {"number", number},
    {"numbers", number},
    {"no", number},
    {"no.", number},
    {"nr", number},
    {"num", number},
    {"nbr", number},
    {"nummer", number},
    {"numero", number},
    {"code", number},
    {"codes", number},
    {"sku", supplier | number},
    {"skus", supplier | number},
    {"номер", number},
    {"код", number},
    {"id", number},
    {"nº", number},
    {"n", number},
    {"nmbr", number},
    {"pn", part | number},
    {"partnumber", part | number},
    {"partnumbers", part | number},
    {"partno", part | number},
    {"partnr", part | number},
    {"partnum", part | number},
    {"artikelnummer", part | number},
    {"artikelnr", part | number},
    {"teilenummer", part | number},
    {"teilenr", part | number},
    {"sachnummer", customer | number},
    {"materialnummer", customer | number},
    {"bestellnummer", order | number},
    {"bestellnr", order | number},
    {"bestellcode", order | number},
    {"typnummer", part | number},
    {"herstellernummer", maker | number},
    {"herstellernr", maker | number},
    {"herstellerteilenummer", maker | number},
    {"herstellerartikelnummer", maker | number},
    {"lieferantennummer", supplier | number},
    {"mpn", mpn_word},
    {"mpns", mpn_word},
    {"mfgpn", mpn_word},
    {"mfrpn", mpn_word},
    {"manpn", mpn_word},
    {"mfpn", mpn_word},
    {"manufacturerpn", mpn_word},
    {"manpartno", mpn_word},
    {"mfrpartno", mpn_word},
    {"mfgpartno", mpn_word},
    {"mfrno", mpn_word},
    {"mfrnum", mpn_word},
    {"mfgno", mpn_word},
    {"mpnr", mpn_word},
    {"spn", supplier | number},
    {"vpn", supplier | number},
    {"dpn", supplier | number},
    {"ipn", customer | number},
    {"cpn", customer | number},
    {"hpn", customer | number},
    {"qty", quantity},
    {"qty.", quantity},
    {"qtty", quantity},
    {"qnty", quantity},
    {"qt", quantity},
    {"qt.", quantity},
    {"qte", quantity},
    {"quantity", quantity},
    {"quantities", quantity},
    {"quant", quantity},
    {"quan", quantity},
    {"quanity", quantity},
    {"quantitiy", quantity},
    {"quatity", quantity},
    {"quantite", quantity},
    {"quantites", quantity},
    {"quantita", quantity},
    {"qta", quantity},
    {"quantidade", quantity},
    {"qtd", quantity},
    {"qtde", quantity},
    {"cantidad", quantity},
    {"cant", quantity},
    {"cant.", quantity},
    {"menge", quantity},
    {"anzahl", quantity},
    {"anazhl", quantity},
    {"anz", quantity},
    {"stuck", quantity},
    {"stuckzahl", quantity},
    {"stueck", quantity},
    {"stueckzahl", quantity},
    {"stk", quantity},
    {"aantal", quantity},
    {"hoeveelheid", quantity},
    {"nombre", quantity | name_idea},
    {"nb", quantity},
    {"nbre", quantity},
    {"count", quantity},
    {"pcs", quantity},
    {"pieces", quantity},
    {"usage", quantity},
    {"количество", quantity},
    {"кол", quantity},
    {"штук", quantity},
    {"шт", quantity},
    {"antal", quantity},
    {"ilosc", quantity},
    {"mnozstvi", quantity},
    {"pocet", quantity},
    {"adet", quantity},
    {"pezzi", quantity},
    {"units", quantity | unit_idea},
    {"amount", quantity | price},
    {"qpa", quantity},
    {"qtyper", quantity},
    {"designator", designator},
    {"designators", designator},
    {"refdes", designator},
    {"refdesignator", designator},
    {"ref", reference},
    {"refs", reference},
    {"reference", reference},
    {"references", reference},
    {"referenz", reference},
    {"referenzen", reference},
    {"referenznummer", reference},
    {"referencias", reference},
    {"referencia", reference},
    {"riferimento", reference},
    {"riferimenti", reference},
    {"rif", reference},
    {"referentie", reference},
    {"referenties", reference},
    {"referinta", reference},
    {"repere", designator},
    {"reperes", designator},
    {"bezeichner", designator},
    {"bauteilbezeichner", designator},
    {"identifier", designator},
    {"identifiers", designator},
    {"location", designator},
    {"locations", designator},
    {"loc", designator},
    {"refid", designator},
    {"desig", designator},
    {"desigs", designator},
    {"des", designator},
    {"referencedesignator", designator},
    {"referencedesignators", designator},
    {"refdesig", designator},
    {"refnum", designator},
    {"reference(s)", designator},
    {"обозначение", designator},
    {"позиционное", designator},
    {"поз", position | designator},
    {"poz", position | designator},
    {"posizione", position | designator},
    {"posicion", position | designator},
    {"emplacement", designator},
    {"oznaczenie", designator},
    {"oznaceni", designator},
    {"positions", designator},
    {"symbol", designator | kind_idea},
    {"circuit", designator},
    {"topographique", designator},
    {"topo", designator},
    {"designador", designator},
    {"designadores", designator},
    {"placement", placement},
    {"instance", designator},
    {"instances", designator},
    {"schaltplan", designator},
    {"designation", designation},
    {"designations", designation},
    {"description", describing},
    {"descriptions", describing},
    {"desc", describing},
    {"descr", describing},
    {"discription", describing},
    {"decription", describing},
    {"beschreibung", describing},
    {"bezeichnung", describing},
    {"benennung", describing},
    {"libelle", describing},
    {"descrizione", describing},
    {"descripcion", describing},
    {"descricao", describing},
    {"omschrijving", describing},
    {"beschrijving", describing},
    {"наименование", describing},
    {"описание", describing},
    {"название", describing},
    {"denominazione", describing},
    {"denominacion", describing},
    {"denomination", describing},
    {"opis", describing},
    {"popis", describing},
    {"spezifikation", describing},
    {"specification", describing},
    {"specifications", describing},
    {"spec", describing},
    {"specs", describing},
    {"detail", describing},
    {"details", describing},
    {"sonstiges", describing | remark},
    {"libref", describing},
    {"designitemid", describing},
    {"caracteristiques", describing},
    {"title", describing},
    {"parameters", describing},
    {"nazwa", describing | name_idea},
    {"value", value_idea},
    {"values", value_idea},
    {"val", value_idea},
    {"wert", value_idea},
    {"valeur", value_idea},
    {"valeurs", value_idea},
    {"valore", value_idea},
    {"valor", value_idea},
    {"waarde", value_idea},
    {"номинал", value_idea},
    {"значение", value_idea},
    {"wartosc", value_idea},
    {"hodnota", value_idea},
    {"rating", value_idea | unrelated},
    {"bauteilwert", value_idea},
    {"package", package_idea},
    {"packages", package_idea},
    {"pkg", package_idea},
    {"footprint", package_idea},
    {"footprints", package_idea},
    {"case", package_idea},
    {"pattern", package_idea},
    {"gehause", package_idea},
    {"gehaeuse", package_idea},
    {"bauform", package_idea},
    {"boitier", package_idea},
    {"empreinte", package_idea},
    {"contenitore", package_idea},
    {"impronta", package_idea},
    {"encapsulado", package_idea},
    {"encapsulamento", package_idea},
    {"huella", package_idea},
    {"behuizing", package_idea},
    {"корпус", package_idea},
    {"decal", package_idea},
    {"size", package_idea},
    {"obudowa", package_idea},
    {"pouzdro", package_idea},
    {"land", package_idea},
    {"casing", package_idea},
    {"packaging", unrelated},
    {"verpackung", unrelated},
    {"formfactor", package_idea},
    {"dnp", fitted_idea | negation},
    {"dni", fitted_idea | negation},
    {"dnf", fitted_idea | negation},
    {"dnm", fitted_idea | negation},
    {"nopop", fitted_idea | negation},
    {"unpopulated", fitted_idea | negation},
    {"exclude", fitted_idea | negation},
    {"fitted", fitted_idea},
    {"fit", fitted_idea},
    {"populate", fitted_idea},
    {"populated", fitted_idea},
    {"population", fitted_idea},
    {"mount", fitted_idea},
    {"mounted", fitted_idea},
    {"mounting", fitted_idea | kind_idea},
    {"install", fitted_idea},
    {"installed", fitted_idea},
    {"assembly", fitted_idea},
    {"assemble", fitted_idea},
    {"assembled", fitted_idea},
    {"stuff", fitted_idea},
    {"stuffed", fitted_idea},
    {"stuffing", fitted_idea},
    {"nostuff", fitted_idea | negation},
    {"placed", fitted_idea},
    {"place", fitted_idea},
    {"bestuckt", fitted_idea},
    {"bestueckt", fitted_idea},
    {"bestucken", fitted_idea},
    {"bestuckung", fitted_idea},
    {"monte", fitted_idea},
    {"equipe", fitted_idea},
    {"montato", fitted_idea},
    {"montare", fitted_idea},
    {"montado", fitted_idea},
    {"montar", fitted_idea},
    {"geplaatst", fitted_idea},
    {"include", fitted_idea},
    {"included", fitted_idea},
    {"fitting", fitted_idea},
    {"do", filler},
    {"not", negation},
    {"nicht", negation},
    {"non", negation},
    {"ne", negation},
    {"pas", negation},
    {"nao", negation},
    {"niet", negation},
    {"не", negation},
    {"don't", negation},
    {"dont", negation},
    {"note", remark},
    {"notes", remark},
    {"remark", remark},
    {"remarks", remark},
    {"comments", remark | comment},
    {"bemerkung", remark},
    {"bemerkungen", remark},
    {"anmerkung", remark},
    {"anmerkungen", remark},
    {"hinweis", remark},
    {"kommentar", remark | comment},
    {"commentaire", remark},
    {"commentaires", remark},
    {"remarque", remark},
    {"remarques", remark},
    {"osservazioni", remark},
    {"nota", remark},
    {"notas", remark},
    {"observaciones", remark},
    {"observacoes", remark},
    {"opmerking", remark},
    {"opmerkingen", remark},
    {"примечание", remark},
    {"примечания", remark},
    {"комментарий", remark},
    {"info", remark},
    {"information", remark},
    {"substitution", remark},
    {"substitutions", remark},
    {"uwagi", remark},
    {"poznamka", remark},
    {"comment", comment},
    {"level", level_idea},
    {"lvl", level_idea},
    {"ebene", level_idea},
    {"stufe", level_idea},
    {"niveau", level_idea},
    {"livello", level_idea},
    {"nivel", level_idea},
    {"уровень", level_idea},
    {"indent", level_idea},
    {"item", item_idea},
    {"items", item_idea},
    {"line", item_idea},
    {"zeile", item_idea},
    {"lfd", item_idea},
    {"ligne", item_idea},
    {"riga", item_idea},
    {"linea", item_idea},
    {"index", item_idea},
    {"idx", item_idea},
    {"serial", item_idea},
    {"sl", item_idea},
    {"sn", item_idea},
    {"sr", item_idea},
    {"seq", item_idea},
    {"row", item_idea},
    {"pos", position},
    {"position", position},
    {"find", item_idea},
    {"entry", item_idea},
    {"п", item_idea},
    {"пп", item_idea},
    {"rang", item_idea},
    {"group", item_idea},
    {"price", price},
    {"prices", price},
    {"cost", price},
    {"costs", price},
    {"preis", price},
    {"preise", price},
    {"kosten", price},
    {"prix", price},
    {"prezzo", price},
    {"costo", price},
    {"precio", price},
    {"preco", price},
    {"prijs", price},
    {"цена", price},
    {"стоимость", price},
    {"usd", price},
    {"eur", price},
    {"gbp", price},
    {"$", price},
    {"€", price},
    {"extended", price},
    {"ext", price},
    {"subtotal", price},
    {"moq", price},
    {"budget", price},
    {"gesamtpreis", price},
    {"einzelpreis", price},
    {"stuckpreis", price},
    {"cena", price},
    {"currency", price},
    {"total", total},
    {"gesamt", total},
    {"insgesamt", total},
    {"totale", total},
    {"sum", total},
    {"summe", total},
    {"totaal", total},
    {"итого", total},
    {"всего", total},
    {"totals", total},
    {"overall", total},
    {"link", unrelated},
    {"links", unrelated},
    {"url", unrelated},
    {"http", unrelated},
    {"datasheet", unrelated},
    {"datasheets", unrelated},
    {"datenblatt", unrelated},
    {"web", unrelated},
    {"website", unrelated},
    {"page", unrelated},
    {"stock", unrelated},
    {"inventory", unrelated},
    {"lager", unrelated},
    {"vorhanden", unrelated},
    {"available", unrelated},
    {"availability", unrelated},
    {"backorder", unrelated},
    {"lead", unrelated},
    {"leadtime", unrelated},
    {"time", unrelated},
    {"date", unrelated},
    {"rohs", unrelated},
    {"reach", unrelated},
    {"lifecycle", unrelated},
    {"status", unrelated},
    {"tolerance", unrelated},
    {"toleranz", unrelated},
    {"tol", unrelated},
    {"voltage", unrelated},
    {"spannung", unrelated},
    {"power", unrelated},
    {"current", unrelated},
    {"temperature", unrelated},
    {"temp", unrelated},
    {"height", unrelated},
    {"width", unrelated},
    {"length", unrelated},
    {"weight", unrelated},
    {"side", unrelated},
    {"layer", unrelated},
    {"rotation", unrelated},
    {"rot", unrelated},
    {"x", unrelated},
    {"y", unrelated},
    {"z", unrelated},
    {"mid", unrelated},
    {"center", unrelated},
    {"pins", unrelated},
    {"pin", unrelated},
    {"pads", unrelated},
    {"pad", unrelated},
    {"image", unrelated},
    {"picture", unrelated},
    {"photo", unrelated},
    {"library", unrelated},
    {"lib", unrelated},
    {"sheet", unrelated},
    {"sheetpath", unrelated},
    {"timestamp", unrelated},
    {"tstamp", unrelated},
    {"revision", unrelated},
    {"rev", unrelated},
    {"author", unrelated},
    {"msl", unrelated},
    {"coo", unrelated},
    {"country", unrelated},
    {"origin", unrelated},
    {"hts", unrelated},
    {"eccn", unrelated},
    {"attrition", unrelated},
    {"scrap", unrelated},
    {"spare", unrelated},
    {"surplus", unrelated},
    {"minimum", unrelated},
    {"min", unrelated},
    {"max", unrelated},
    {"multiple", unrelated},
    {"reel", unrelated},
    {"approved", unrelated},
    {"checked", unrelated},
    {"category", kind_idea},
    {"class", kind_idea},
    {"family", kind_idea},
    {"kind", kind_idea},
    {"type", kind_idea},
    {"typ", kind_idea},
    {"tipo", kind_idea},
    {"тип", kind_idea},
    {"series", kind_idea},
    {"technology", kind_idea},
    {"smd", kind_idea},
    {"smt", kind_idea},
    {"tht", kind_idea},
    {"purchase", order},
    {"purchased", order},
    {"order", order},
    {"ordered", order},
    {"ordering", order},
    {"bestell", order},
    {"bestellung", order},
    {"commande", order},
    {"ordine", order},
    {"pedido", order},
    {"buy", order},
    {"needed", order},
    {"required", order},
    {"request", order},
    {"unit", unit_idea},
    {"uom", unit_idea},
    {"um", unit_idea},
    {"einheit", unit_idea},
    {"unite", unit_idea},
    {"unita", unit_idea},
    {"unidad", unit_idea},
    {"unidade", unit_idea},
    {"eenheid", unit_idea},
    {"ед", unit_idea},
    {"изм", unit_idea},
    {"me", unit_idea},
    {"measure", unit_idea},
    {"customer", customer},
    {"internal", customer},
    {"company", customer},
    {"inhouse", customer},
    {"house", customer},
    {"our", customer},
    {"own", customer},
    {"kunden", customer},
    {"kunde", customer},
    {"intern", customer},
    {"interne", customer},
    {"interno", customer},
    {"eigene", customer},
    {"client", customer},
    {"cliente", customer},
    {"klant", customer},
    {"stockcode", customer | number},
    {"erp", customer},
    {"sap", customer},
    {"warehouse", customer},
    {"agile", customer},
    {"per", per_board},
    {"pro", per_board},
    {"par", per_board},
    {"board", per_board},
    {"pcb", per_board},
    {"pcba", per_board},
    {"assy", per_board},
    {"boards", per_board},
    {"leiterplatte", per_board},
    {"each", per_board},
    {"carte", per_board},
    {"platine", per_board},
    {"1", filler},
    {"name", name_idea},
    {"nom", name_idea},
    {"nome", name_idea},
    {"naam", name_idea},
    {"名", name_idea},
    {"alternate", alternate},
    {"alternative", alternate},
    {"alternatives", alternate},
    {"alternates", alternate},
    {"alt", alternate},
    {"second", alternate},
    {"2nd", alternate},
    {"secondary", alternate},
    {"substitute", alternate},
    {"equivalent", alternate},
    {"equivalents", alternate},
    {"replacement", alternate},
    {"ersatz", alternate},
    {"backup", alternate},
    {"3rd", alternate},
    {"of", filler},
    {"the", filler},
    {"de", filler},
    {"du", filler},
    {"des.", filler},
    {"in", filler},
    {"for", filler},
    {"fur", filler},
    {"pour", filler},
    {"and", filler},
    {"or", filler},
    {"a", filler},
    {"to", filler},
    {"s", filler},
    {"primary", filler},
    {"main", filler},
    {"preferred", filler},
    {"first", filler},
    {"1st", filler},
    {"et", filler},
    {"und", filler},
    {"optional", filler},
    {"bom", filler},
    {"full", filler},
    {"short", filler},
    {"actual", filler},
    {"final", filler},
    {"original", filler},
    {"recommended", filler},
    {"schematic", filler},
    {"electrical", filler},
    {"di", filler},
    {"del", filler},
    {"da", filler},
};

// Languages without blanks between words: a part of the heading.
constexpr Word parts_table[] = {
    {"メーカー型番", mpn_word},
    {"メーカ型番", mpn_word},
    {"メーカー品番", mpn_word},
    {"メーカ品番", mpn_word},
    {"製造元型番", mpn_word},
    {"型番", part | number},
    {"品番", part | number},
    {"型式", part | number},
    {"部品番号", part | number},
    {"メーカー", maker},
    {"メーカ", maker},
    {"製造元", maker},
    {"製造者", maker},
    {"製造会社", maker},
    {"仕入先", supplier},
    {"購入先", supplier},
    {"代理店", supplier},
    {"数量", quantity},
    {"個数", quantity},
    {"員数", quantity},
    {"使用数", quantity},
    {"用量", quantity},
    {"参照", reference},
    {"部品記号", designator},
    {"回路記号", designator},
    {"回路番号", designator},
    {"リファレンス", designator},
    {"部品名", describing},
    {"品名", describing},
    {"名称", describing},
    {"説明", describing},
    {"仕様", describing},
    {"値", value_idea},
    {"定数", value_idea},
    {"パッケージ", package_idea},
    {"フットプリント", package_idea},
    {"外形", package_idea},
    {"備考", remark},
    {"実装", fitted_idea},
    {"単価", price},
    {"合計", total},
    {"サイト", unrelated},
    {"価格", price},
    {"金額", price},
    {"番号", number},
    {"制造商型号", mpn_word},
    {"厂家型号", mpn_word},
    {"厂商型号", mpn_word},
    {"原厂型号", mpn_word},
    {"制造商料号", mpn_word},
    {"原厂料号", mpn_word},
    {"规格型号", part | number},
    {"型号", part | number},
    {"料号", customer | number},
    {"物料编码", customer | number},
    {"物料编号", customer | number},
    {"编码", number},
    {"编号", number},
    {"制造商", maker},
    {"厂家", maker},
    {"厂商", maker},
    {"品牌", maker},
    {"生产商", maker},
    {"供应商", supplier},
    {"立创", supplier | number},
    {"商品编号", supplier | number},
    {"位号", designator},
    {"参考", reference},
    {"标号", designator},
    {"器件位号", designator},
    {"位置", designator},
    {"描述", describing},
    {"规格", describing},
    {"物料名称", describing},
    {"参数", value_idea},
    {"阻值", value_idea},
    {"容值", value_idea},
    {"封装", package_idea},
    {"备注", remark},
    {"说明", remark},
    {"贴装", fitted_idea},
    {"价格", price},
    {"单价", price},
    {"金额", price},
    {"单位", unit_idea},
    {"序号", item_idea},
    {"项目", item_idea},
    {"层级", level_idea},
    {"製造商", maker},
    {"廠商", maker},
    {"廠牌", maker},
    {"料號", customer | number},
    {"數量", quantity},
    {"規格", describing},
    {"封裝", package_idea},
    {"備註", remark},
    {"位號", designator},
    {"型號", part | number},
    {"供應商", supplier},
    {"제조사", maker},
    {"수량", quantity},
    {"품번", part | number},
    {"부품번호", part | number},
    {"설명", describing},
};

const std::unordered_map<std::string_view, std::uint32_t>& word_map() {
  static const std::unordered_map<std::string_view, std::uint32_t> map = [] {
    std::unordered_map<std::string_view, std::uint32_t> out;
    for (const Word& word : words_table) out.emplace(word.text, word.ideas);
    return out;
  }();
  return map;
}

// "PartNumber" -> "Part Number", "MfrPN" -> "Mfr PN"; runs of capitals stay together.
std::string split_camel(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool up = text[i] >= 'A' && text[i] <= 'Z';
    const bool after_low = i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z';
    if (up && after_low) out.push_back(' ');
    out.push_back(text[i]);
  }
  return out;
}

// Words of the heading, folded; signs that mean something become words.
std::vector<std::string> heading_words(std::string_view text) {
  std::string plain =
      strip_accents(fold(replace_all(replace_all(text, "№", " number "), "n°", " number ")));
  plain = replace_all(plain, "#", " number ");
  plain = replace_all(plain, "p/n", " pn ");
  plain = replace_all(plain, "p / n", " pn ");
  plain = replace_all(plain, "p. n.", " pn ");
  plain = replace_all(plain, "p.n", " pn ");
  plain = replace_all(plain, "s/n", " sn ");
  plain = replace_all(plain, "u/m", " uom ");
  plain = replace_all(plain, "c/n", " number ");
  plain = replace_all(plain, "digi-key", "digikey");
  plain = replace_all(plain, "digi key", "digikey");
  plain = replace_all(plain, "jlc pcb", "jlcpcb");
  plain = replace_all(plain, "ref des", "refdes");
  plain = replace_all(plain, "p/p", " per ");
  plain = replace_all(plain, "n/n", " number ");
  std::string out;
  for (const char c : plain) {
    const bool keep = is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || c == '$' || c == '\'';
    out.push_back(keep ? c : ' ');
  }
  std::vector<std::string> result;
  for (const std::string_view word : words(out)) result.emplace_back(word);
  return result;
}

bool is_foreign(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

struct Ideas {
  std::uint32_t all = 0;
  int words = 0;
  int known = 0;
  int index = 0;

  bool has(std::uint32_t idea) const { return (all & idea) != 0; }
};

// "mpn2" -> "mpn", 2.
int cut_trailing_number(std::string& word) {
  std::size_t end = word.size();
  while (end > 0 && is_digit(word[end - 1])) --end;
  if (end == 0 || word.size() - end > 2 || end == word.size()) return 0;
  int number_value = 0;
  for (const char c : std::string_view(word).substr(end))
    number_value = number_value * 10 + (c - '0');
  word.resize(end);
  return number_value;
}

void take_word(Ideas& ideas, std::string word) {
  if (word.size() <= 2 && std::ranges::all_of(word, is_digit)) {
    ideas.index =
        static_cast<int>(word.size() == 1 ? word[0] - '0' : (word[0] - '0') * 10 + word[1] - '0');
    return;
  }
  auto found = word_map().find(word);
  if (found == word_map().end()) {
    const int index = cut_trailing_number(word);
    if (index != 0) {
      found = word_map().find(word);
      if (found != word_map().end()) ideas.index = index;
    }
  }
  if (found == word_map().end()) {
    ++ideas.words;
    return;
  }
  if (found->second != filler) {
    ++ideas.words;
    ++ideas.known;
  }
  ideas.all |= found->second;
}

Ideas ideas_in(std::string_view text) {
  Ideas ideas;
  for (std::string& word : heading_words(split_camel(text))) take_word(ideas, std::move(word));
  // "REFDES", "PartNo", "MfrPartNo" hide in one word; the unsplit spelling may know better.
  Ideas whole;
  for (std::string& word : heading_words(text)) take_word(whole, std::move(word));
  if (whole.words > 0 && whole.known * ideas.words > ideas.known * whole.words) ideas = whole;
  if (is_foreign(text)) {
    const std::string folded = fold(text);
    std::uint32_t found = 0;
    for (const Word& word : parts_table) {
      if (contains(folded, word.text)) found |= word.ideas;
    }
    if (found != 0) {
      ideas.all |= found;
      ideas.words = std::max(ideas.words, 1);
      ideas.known = ideas.words;
    }
  }
  return ideas;
}

class Scorer {
 public:
  Scorer(const Ideas& ideas, HeadingReading& out) : ideas_(ideas), out_(out) {}

  void run() {
    if (ideas_.all == 0) return;
    const bool off_topic = has(price) || has(unrelated);
    if (has(maker) || has(mpn_word))
      makers();
    else if (has(customer))
      customers();
    else if (has(supplier))
      suppliers();
    else
      plain_numbers();
    if (has(quantity)) quantities();
    if (has(designator) || has(reference)) designators();
    texts();
    if (has(fitted_idea)) fitting();
    if (has(level_idea)) put(ColumnRole::level, 90);
    if (has(item_idea) && !has(part) && !has(customer)) put(ColumnRole::item, 85);
    if (has(position)) put(ColumnRole::item, 70);
    if (has(unit_idea) && !has(price)) put(ColumnRole::unit, has(quantity) ? 40 : 85);
    if (off_topic) weaken();
    if (off_topic) put(ColumnRole::other, has(price) ? 95 : 85);
  }

 private:
  bool has(std::uint32_t idea) const { return ideas_.has(idea); }
  void put(ColumnRole role, int score) {
    int& slot = out_.scores[static_cast<std::size_t>(role)];
    slot = std::max(slot, score);
  }
  void weaken() {
    for (int& score : out_.scores) score = score * 35 / 100;
  }

  void makers() {
    out_.named_maker = true;
    const bool numbered =
        has(number) || has(part) || has(reference) || has(mpn_word) || has(kind_idea) || has(order);
    if (has(mpn_word))
      put(ColumnRole::mpn, 100);
    else if (has(number) || has(reference) || has(order))
      put(ColumnRole::mpn, 98);
    else if (has(part))
      put(ColumnRole::mpn, 88);
    else if (has(kind_idea))
      put(ColumnRole::mpn, 60);
    if (!numbered || has(name_idea))
      put(ColumnRole::manufacturer, 100);
    else if (has(supplier) && !has(number))
      put(ColumnRole::manufacturer, 70);
    else
      put(ColumnRole::manufacturer, 25);
  }

  void customers() {
    if (has(number) || has(part) || has(reference) || has(item_idea))
      put(ColumnRole::customer_pn, 90);
    else
      put(ColumnRole::customer_pn, 40);
    if (has(reference)) put(ColumnRole::refdes, 45);
  }

  void suppliers() {
    if (has(number) || has(part) || has(reference) || has(order)) {
      put(ColumnRole::supplier_pn, 95);
      put(ColumnRole::mpn, 30);
      if (!has(number) || !has(part)) put(ColumnRole::supplier, 50);
    } else {
      put(ColumnRole::supplier, 90);
      put(ColumnRole::supplier_pn, 35);
      put(ColumnRole::manufacturer, 40);
    }
  }

  void plain_numbers() {
    if (has(part) && has(number)) {
      put(ColumnRole::mpn, 75);
      put(ColumnRole::customer_pn, 60);
      put(ColumnRole::supplier_pn, 50);
    } else if (has(order) && has(number)) {
      put(ColumnRole::mpn, 55);
      put(ColumnRole::supplier_pn, 65);
    } else if (has(part) && !has(reference) && !has(designator)) {
      put(ColumnRole::mpn, has(kind_idea) ? 0 : 40);
      put(ColumnRole::description, has(name_idea) || has(kind_idea) ? 55 : 45);
      put(ColumnRole::value, 35);
      put(ColumnRole::customer_pn, 30);
      put(ColumnRole::refdes, has(kind_idea) ? 20 : 40);
    } else if (has(number) && has(item_idea)) {
      put(ColumnRole::item, 80);
      put(ColumnRole::customer_pn, 45);
    } else if (ideas_.all == number || ideas_.all == (number | filler)) {
      put(ColumnRole::item, 80);
      put(ColumnRole::qty, 20);
    }
    if (has(kind_idea) && !has(part)) {
      put(ColumnRole::mpn, 35);
      put(ColumnRole::description, 40);
      put(ColumnRole::value, 30);
    }
  }

  void quantities() {
    int score = 100;
    if (has(total) || has(order)) score = 70;
    if (has(supplier) || has(maker)) score = 20;
    if (has(package_idea) || has(fitted_idea)) score = 60;
    if (has(name_idea) && ideas_.known == 1) score = 70;
    put(ColumnRole::qty, score);
  }

  void designators() {
    if (has(maker) || has(supplier) || has(order)) return;
    if (has(designator))
      put(ColumnRole::refdes,
          has(kind_idea) || has(position) ? 60 : (has(part) && ideas_.known == 1 ? 60 : 100));
    else
      put(ColumnRole::refdes, has(customer) ? 45 : has(number) ? 70 : 85);
    if (has(reference) && !has(per_board) && ideas_.known == 1) put(ColumnRole::mpn, 25);
  }

  void texts() {
    const bool elsewhere = has(maker) || has(supplier);
    if (has(describing)) put(ColumnRole::description, elsewhere ? 60 : has(number) ? 50 : 95);
    if (has(designation)) {
      put(ColumnRole::description, 70);
      put(ColumnRole::value, 45);
      put(ColumnRole::refdes, 65);
    }
    if (has(value_idea)) put(ColumnRole::value, elsewhere ? 40 : 95);
    if (has(package_idea)) put(ColumnRole::package, elsewhere || has(quantity) ? 40 : 92);
    if (has(remark)) put(ColumnRole::notes, has(fitted_idea) ? 60 : 88);
    if (has(comment)) {
      put(ColumnRole::value, has(remark) ? 30 : 75);
      put(ColumnRole::notes, 60);
      put(ColumnRole::description, 50);
    }
    if (has(name_idea) && !elsewhere && !has(quantity)) {
      put(ColumnRole::description, 50);
      put(ColumnRole::value, 50);
      put(ColumnRole::mpn, 25);
    }
  }

  void fitting() {
    if (has(number) || has(part)) {
      put(ColumnRole::dnp, 30);
      return;
    }
    put(ColumnRole::dnp, has(negation) ? 100 : has(kind_idea) ? 50 : 80);
    out_.fitted = has(negation) ? FittedHeading::not_fitted
                                : (has(remark) ? FittedHeading::unclear : FittedHeading::fitted);
  }

  const Ideas& ideas_;
  HeadingReading& out_;
};

}  // namespace

ColumnRole HeadingReading::best_role() const {
  const auto best = std::ranges::max_element(scores);
  return *best == 0 ? ColumnRole::other : static_cast<ColumnRole>(best - scores.begin());
}

HeadingReading read_heading(std::string_view text) {
  HeadingReading out;
  text = trim(text);
  if (text.empty() || text.size() > 120) return out;
  const Ideas ideas = ideas_in(text);
  out.index = ideas.index;
  out.alternative = ideas.has(alternate);
  out.words = ideas.words;
  out.known_words = ideas.known;
  Scorer(ideas, out).run();
  // Words that mean nothing to us make a heading less certain: "Description of the changes made".
  const int unknown = ideas.words - ideas.known;
  if (unknown > 0) {
    for (int& score : out.scores)
      score = score * std::max(ideas.known * 2 + 1, 1) / (ideas.known * 2 + 1 + unknown * 2);
  }
  return out;
}

bool is_total_word(std::string_view text) {
  static constexpr std::string_view totals[] = {
      "total",         "totals",      "subtotal",      "sub-total",
      "sub total",     "sum",         "summe",         "gesamt",
      "zwischensumme", "totale",      "totaal",        "somme",
      "sous-total",    "suma",        "soma",          "итого",
      "всего",         "合計",        "合计",          "小计",
      "小計",          "总计",        "grand total",   "总数",
      "gesamtsumme",   "gesamtpreis", "total general", "component count",
      "parts total",   "total parts", "total qty",     "total quantity",
  };
  std::string folded = squeeze_spaces(strip_accents(fold(text)));
  while (!folded.empty() && (folded.back() == ':' || folded.back() == '=' || folded.back() == ' '))
    folded.pop_back();
  if (std::ranges::find(totals, folded) != std::end(totals)) return true;
  return folded.starts_with("total ") || folded.starts_with("subtotal") ||
         folded.starts_with("sous-total") || folded.starts_with("summe ") ||
         folded.starts_with("grand total");
}

}  // namespace tl::bom
