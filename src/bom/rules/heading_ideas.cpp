#include "bom/rules/heading_ideas.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "foundation/one_edit.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

using enum Idea;

// Words of one meaning, separated by blanks.
struct WordList {
  IdeaSet ideas;
  std::string_view words;
};

// Folded and without accents; words of one meaning in several languages stand together.
constexpr WordList words_table[] = {
    {maker,
     "manufacturer manufacturers manufacture manufactures manufactured manufacter "
     "manufacturor manufaturer manufacurer manufactuer manufacturing manf manuf manuf. "
     "manu mfr mfrs mfg mfgr mfct mnf mnfr mf man maker brand make producer hersteller "
     "fabrikat fabricant marque produttore costruttore fabbricante marca fabricante "
     "fabrikant merk oem herst constructeur casa производитель изготовитель производителя "
     "фирма herstellername construtor fabr valmistaja tillverkare vyrobce производ proizvodjac"},
    {supplier,
     "supplier suppliers vendor vendors vend distributor distributors dist distr disti "
     "lieferant lieferanten distributeur fournisseur fournisseurs fornitore distributore "
     "proveedor distribuidor fornecedor leverancier поставщик поставщика seller source "
     "reseller shop store bezugsquelle quelle laden bezug handler haendler proveedores boutique "
     "origen fonte negozio магазин suplier supplyer grossist toimittaja leverantor dodavatel "
     "dostawca sourcing"},
    {supplier | number | distributor,
     "dk dkpn digikeypn mouserpn lcscpn digikey mouser lcsc farnell jlcpcb jlc newark element14 "
     "arrow avnet tme szlcsc "
     "rutronik reichelt conrad radiospares seeed distrelec future rs sparkfun adafruit "
     "aliexpress amazon ebay opl"},
    {supplier | number, "sku skus lieferantennummer spn vpn dpn"},
    {model, "model models modell modele modello modelo модель"},
    {unrelated,
     "octopart findchips packaging verpackung link links url http datasheet datasheets "
     "datenblatt ссылка ссылки lien liens enlace enlaces collegamento web website page stock "
     "inventory lager vorhanden available availability "
     "backorder lead leadtime time date rohs reach lifecycle status tolerance toleranz tol "
     "voltage spannung power current temperature temp height width length weight side "
     "layer rotation rot x y z mid center pins pin pads pad image picture photo library "
     "lib sheet sheetpath timestamp tstamp revision rev author msl coo country origin hts "
     "eccn attrition scrap spare surplus minimum min max multiple reel approved checked consigned "
     "consignment furnished beigestellt beistellung beistellen supplied issue issued free"},
    {part,
     "art komponente comp cmp part article artikel teil teile component components bauteil "
     "bauteile bauelement "
     "composant composants componente componenti componentes componentе materiaal "
     "onderdeel material product produkt produit prodotto producto piece компонент элемент "
     "деталь articolo articulo artigo peca pecas pieza komponent komponenten onderdelen parte"},
    {part | designator, "parts"},
    {designator | name_idea, "names"},
    {part | kind_idea, "device"},
    {number,
     "codice codigo number numbers no no. nr num nbr nummer numero code codes номер код id "
     "nº n nmbr numer cislo"},
    {part | number,
     "artikul артикул pn partnumber partnumbers partno partnr partnum artikelnummer "
     "artikelnr teilenummer teilenr typnummer typenummer onderdeelnummer artikkelnr партномер "
     "bauteilnummer"},
    {customer | number, "sachnummer materialnummer ipn cpn hpn stockcode materialnr sachnr"},
    {order | number, "bestellnummer bestellnr bestellcode bestelnummer bestelcode"},
    {maker | number,
     "herstellernummer herstellernr herstellerteilenummer herstellerartikelnummer herstellertyp "
     "herstellerbezeichnung fabrikantnummer"},
    {mpn_word,
     "mpn mpns mp mfgpn mfrpn manpn mfpn manufacturerpn manpartno mfrpartno mfgpartno mfrno "
     "mfrnum mfgno mpnr"},
    {quantity,
     "qtty qta qty qty. q qtty qnty qt qt. qte quantity quantities quant quan quanity quantitiy "
     "quatity quantite quantites quantita qta quantidade qtd qtde cantidad cant cant. "
     "menge anzahl anazhl anz stuck stuckzahl stueck stueckzahl stk aantal hoeveelheid nb "
     "nbre count pcs pieces usage количество кол штук шт antal ilosc mnozstvi pocet adet "
     "pezzi qpa qtyper kolicina maara kpl quantidades cantidades stck"},
    {quantity | name_idea, "nombre"},
    {quantity | unit_idea, "units"},
    {quantity | price, "amount"},
    {designator,
     "designator designators refdes refdesignator repere reperes bezeichner "
     "bauteilbezeichner identifier identifiers location locations loc refid desig desigs "
     "des referencedesignator referencedesignators refdesig refnum reference(s) "
     "обозначение позиционное emplacement oznaczenie oznaceni positions circuit "
     "topographique topo designador designadores instance instances schaltplan sigla "
     "referenzbezeichner  referenzkennzeichen bauteilposition "
     "referans designatore designateur обозн rep"},
    {reference,
     "ref refs reference references referenz referenzen referenznummer referencias "
     "referencia riferimento riferimenti rif referentie referenties referinta"},
    {position | designator, "поз poz posizione posicion"},
    {designator | kind_idea, "symbol label метка etikett kennzeichen kennung oznaka"},
    {placement, "placement"},
    {designation, "designation designations bauteilbezeichnung bauteilname"},
    {describing,
     "description descriptions desc descr discription decription beschreibung bezeichnung "
     "benennung libelle descrizione descripcion descricao omschrijving beschrijving "
     "наименование описание название denominazione denominacion denomination opis popis "
     "spezifikation specification specifications spec specs detail details libref "
     "designitemid caracteristiques title parameters artikelbezeichnung typenbezeichnung"},
    {describing | remark, "sonstiges"},
    {describing | name_idea, "nazwa"},
    {value_idea,
     "value values val wert valeur valeurs valore valor waarde номинал значение wartosc "
     "hodnota bauteilwert nennwert"},
    {value_idea | unrelated, "rating"},
    {package_idea,
     "package packages pkg footprint footprints case pattern gehause gehaeuse bauform "
     "boitier empreinte contenitore impronta encapsulado encapsulamento huella behuizing "
     "корпус decal size obudowa pouzdro land casing formfactor gehauseform gehaeuseform "
     "encapsulamento kotelo jedec"},
    {fitted_idea | negation, "dnp dni dnf dnm nopop unpopulated exclude nostuff"},
    {fitted_idea,
     "fitted fit populate populated population mount mounted install installed assembly "
     "assemble assembled stuff stuffed stuffing placed place bestuckt bestueckt bestucken "
     "bestuckung monte equipe montato montare montado montar geplaatst include included "
     "fitting bestuckungsstatus einbauen poblar load loaded"},
    {fitted_idea | kind_idea, "mounting"},
    {filler,
     "do 1 of the de du des. in for fur pour and or a to s primary main preferred first "
     "1st et und optional bom full short actual final original recommended schematic "
     "electrical di del da"},
    {negation, "not nicht non ne pas nao niet не don't dont"},
    {remark,
     "note notes remark remarks bemerkung bemerkungen anmerkung anmerkungen hinweis "
     "commentaire commentaires remarque remarques osservazioni nota notas observaciones "
     "observacoes opmerking opmerkingen примечание примечания комментарий info information "
     "substitution substitutions uwagi poznamka anmerk osservazione observacion observacao "
     "observation observations obs bem anm"},
    {remark | comment, "comments kommentar"},
    {comment, "comment"},
    {level_idea, "level lvl ebene stufe niveau livello nivel уровень indent"},
    {item_idea,
     "item items line zeile lfd ligne riga linea index idx serial sl sn sr seq row find "
     "entry п пп rang group positionsnummer posnr lfdnr"},
    {position, "pos position positionen posiciones posizioni"},
    {price,
     "price prices cost costs preis preise kosten prix prezzo costo precio preco prijs "
     "цена стоимость usd eur gbp $ € subtotal moq budget gesamtpreis "
     "einzelpreis stuckpreis cena currency"},
    {extended, "extended ext"},
    {total, "total gesamt insgesamt totale sum summe totaal итого всего totals overall"},
    {kind_idea, "category class family kind type typ tipo тип series technology smd smt tht"},
    {order,
     "purchase purchased order ordered ordering bestell bestellung commande ordine pedido "
     "buy needed required request"},
    {unit_idea,
     "unit uom um einheit unite unita unidad unidade eenheid ед изм me measure mengeneinheit"},
    {customer,
     "customer internal company inhouse house our own kunden kunde intern interne interno "
     "eigene client cliente klant erp sap warehouse agile customers"},
    {per_board, "per pro par board pcb pcba assy boards leiterplatte each carte platine"},
    {name_idea, "name nom nome naam 名"},
    {alternate,
     "alternate alternative alternatives alternates alt second 2nd secondary substitute "
     "equivalent equivalents replacement ersatz backup 3rd"},
};

// Languages without blanks between words: a part of the heading.
constexpr WordList parts_table[] = {
    {mpn_word,
     "メーカー型番 メーカ型番 メーカー品番 メーカ品番 製造元型番 制造商型号 厂家型号 "
     "厂商型号 原厂型号 制造商料号 原厂料号"},
    {part | number,
     "型名 型番 品番 型式 部品番号 规格型号 型号 型號 품번 부품번호 元件型号 器件型号 部番"},
    {maker,
     "メーカー メーカ 製造元 製造者 製造会社 制造商 厂家 厂商 品牌 生产商 製造商 廠商 廠牌 "
     "제조사"},
    {supplier, "仕入先 購入先 代理店 供应商 供應商"},
    {quantity, "个数 数目 數目 数量 個数 員数 使用数 用量 數量 수량 单板用量"},
    {reference, "参照 参考"},
    {designator,
     "記号 部品記号 回路記号 回路番号 リファレンス 位号 标号 器件位号 位置 位號 指定子 元件编号 "
     "安装位置 シンボル"},
    {describing, "部品名 品名 名称 説明 仕様 描述 规格 物料名称 規格 설명 元件名称"},
    {value_idea, "値 定数 参数 阻值 容值 定格"},
    {package_idea, "パッケージ フットプリント 外形 封装 封裝"},
    {remark, "備考 备注 说明 備註"},
    {fitted_idea, "実装 贴装 是否贴片"},
    {price, "単価 価格 金額 价格 单价 金额"},
    {total, "合計"},
    {unrelated, "サイト"},
    {number, "番号 编码 编号"},
    {customer | number, "料号 物料编码 物料编号 料號"},
    {supplier | number, "立创 商品编号"},
    {unit_idea, "单位"},
    {item_idea, "序号 项目"},
    {level_idea, "层级"},
};

const std::unordered_map<std::string_view, IdeaSet>& word_map() {
  static const std::unordered_map<std::string_view, IdeaSet> map = [] {
    std::unordered_map<std::string_view, IdeaSet> out;
    for (const WordList& list : words_table) {
      for (const std::string_view word : words(list.words)) out.emplace(word, list.ideas);
    }
    return out;
  }();
  return map;
}

// A long word with one slip: "Designater", "Manufactuerr". Short ones are too close to each other.
IdeaSet ideas_of_misspelt(std::string_view word) {
  constexpr std::size_t shortest = 7;
  if (word.size() < shortest) return {};
  struct Long {
    std::string_view word;
    IdeaSet ideas;
  };
  static const std::vector<Long> all = [] {
    std::vector<Long> out;
    for (const WordList& list : words_table) {
      for (const std::string_view known : words(list.words)) {
        if (known.size() >= shortest) out.push_back({known, list.ideas});
      }
    }
    return out;
  }();
  for (const Long& known : all) {
    if (known.word.front() == word.front() && one_edit_apart(word, known.word)) return known.ideas;
  }
  return {};
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

// Signs and spellings that mean a word.
constexpr std::pair<std::string_view, std::string_view> spellings[] = {
    {"#", " number "},
    {"q'ty", "qty"},
    {"q’ty", "qty"},
    {"p/n", " pn "},
    {"p / n", " pn "},
    {"p. n.", " pn "},
    {"p.n", " pn "},
    {"s/n", " sn "},
    {"u/m", " uom "},
    {"c/n", " number "},
    {"digi-key", "digikey"},
    {"digi key", "digikey"},
    {"jlc pcb", "jlcpcb"},
    {"ref des", "refdes"},
    {"p/p", " per "},
    {"n/n", " number "},
    {"поз. обозначение", "обозначение"},
    {"поз.обозначение", "обозначение"},
    {"stock code", "stockcode"},
    {"no mount", "nopop"},
    {"no pop", "nopop"},
    {"no fit", "nopop"},
    {"no stuff", "nopop"},
    {"no place", "nopop"},
    {"no load", "nopop"},
};

// "No. of parts", "Number off" and "# required" count; "No. of the manufacturer" does not.
void name_counts(std::vector<std::string>& heading) {
  constexpr std::string_view numbers[] = {"number", "no", "nr", "num"};
  constexpr std::string_view counting[] = {"off", "required", "needed", "req"};
  constexpr std::string_view counted[] = {"parts", "pieces", "pcs", "components", "units", "items"};
  const auto is_one_of = [](const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != std::end(list);
  };
  if (heading.size() < 2 || !is_one_of(numbers, heading[0])) return;
  const bool of = heading[1] == "of" && (heading.size() == 2 || is_one_of(counted, heading[2]));
  if (of || is_one_of(counting, heading[1])) heading = {"qty"};
}

// Words of the heading, folded; signs that mean something become words.
std::vector<std::string> heading_words(std::string_view text) {
  std::string plain =
      strip_accents(fold(replace_all(replace_all(text, "№", " number "), "n°", " number ")));
  for (const auto& [from, to] : spellings) plain = replace_all(plain, from, to);
  std::string out;
  for (const char c : plain) {
    const bool keep = is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || c == '$' || c == '\'';
    out.push_back(keep ? c : ' ');
  }
  std::vector<std::string> result;
  for (const std::string_view word : words(out)) result.emplace_back(word);
  name_counts(result);
  return result;
}

bool is_foreign(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

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

void take_word(HeadingIdeas& ideas, std::string word) {
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
  const IdeaSet meant = found == word_map().end() ? ideas_of_misspelt(word) : found->second;
  if (meant == IdeaSet(filler)) {
    ideas.all = ideas.all | meant;
    return;
  }
  ++ideas.words;
  if (meant.empty()) return;
  ++ideas.known;
  ideas.all = ideas.all | meant;
  ideas.last = meant;
}

// Words inside a heading that has no blanks.
IdeaSet ideas_of_parts(std::string_view heading) {
  IdeaSet found;
  const std::string folded = fold(heading);
  for (const WordList& list : parts_table) {
    for (const std::string_view word : words(list.words)) {
      if (contains(folded, word)) found = found | list.ideas;
    }
  }
  return found;
}

HeadingIdeas ideas_of_words(std::string_view heading) {
  HeadingIdeas ideas;
  for (std::string& word : heading_words(heading)) take_word(ideas, std::move(word));
  return ideas;
}

}  // namespace

HeadingIdeas ideas_in(std::string_view heading) {
  HeadingIdeas ideas = ideas_of_words(split_camel(heading));
  // "REFDES", "PartNo", "MfrPartNo" hide in one word; the unsplit spelling may know better.
  const HeadingIdeas whole = ideas_of_words(heading);
  if (whole.words > 0 && whole.known * ideas.words > ideas.known * whole.words) ideas = whole;
  if (!is_foreign(heading)) return ideas;
  if (const IdeaSet found = ideas_of_parts(heading); !found.empty()) {
    ideas.all = ideas.all | found;
    ideas.words = std::max(ideas.words, 1);
    ideas.known = ideas.words;
  }
  return ideas;
}

}  // namespace tl::bom
