#include "bom/rules/supply_marks.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "foundation/text.h"

namespace tl::bom {
namespace {

constexpr std::size_t longest_text = 300;  // a specification that mentions it somewhere is no mark

// Folded, without accents; each stands between blanks.
constexpr std::string_view phrases[] = {
    "free issue",
    "free issued",
    "freeissue",
    "consigned",
    "consignment part",
    "customer supplied",
    "customer supply",
    "customer furnished",
    "customer provided",
    "customer consigned",
    "client supplied",
    "client furnished",
    "client provided",
    "supplied by customer",
    "supplied by the customer",
    "supplied by client",
    "provided by customer",
    "provided by the customer",
    "provided by client",
    "furnished by customer",
    "furnished by the customer",
    "customer will supply",
    "customer to supply",
    "customer will provide",
    "customer to provide",
    "beigestellt",
    "beistellung",
    "beistellteil",
    "beistellteile",
    "beistellware",
    "kundenbeistellung",
    "kundenbeistellteil",
    "kunde stellt bei",
    "vom kunden gestellt",
    "vom kunden geliefert",
    "fourni par le client",
    "fournis par le client",
    "fournie par le client",
    "fourni par client",
    "fourni client",
    "fourniture client",
    "fornito dal cliente",
    "fornita dal cliente",
    "conto lavoro",
    "suministrado por el cliente",
    "suministrado por cliente",
    "proporcionado por el cliente",
    "fornecido pelo cliente",
    "door klant geleverd",
    "door klant aangeleverd",
    "aangeleverd door klant",
    "geleverd door klant",
    "levereras av kund",
    "leveres af kunden",
};

// Languages without blanks between words.
constexpr std::string_view parts[] = {
    "客供",     "客户提供", "客戶提供",   "支給品",
    "支給部品", "顧客支給", "давальческ", "предоставляется заказчиком"};

// Short names that mean it only when nothing else stands in the cell.
constexpr std::string_view whole[] = {"cfm", "cfe", "gfe", "gfm", "bfm", "free issue item"};

constexpr std::string_view negations[] = {"not", "non", "no", "nicht", "kein", "keine", "pas"};

constexpr std::string_view provider_headings[] = {
    "supplied by",    "provided by",   "procured by",        "procurement by",  "purchased by",
    "sourced by",     "bought by",     "procurement",        "supply",          "supply type",
    "bereitstellung", "beschaffung",   "bereitgestellt von", "beschafft durch", "beschafft von",
    "gestellt von",   "fourni par",    "approvisionnement",  "fornito da",      "suministrado por",
    "fornecido por",  "geleverd door", "aangeleverd door"};

constexpr std::string_view customers[] = {"customer", "client", "kunde", "cliente",   "klant",
                                          "kund",     "oem",    "buyer", "customers", "kunden",
                                          "заказчик", "客户",   "客戶",  "顧客"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view stem) {
  return text.size() >= stem.size() && std::equal(stem.begin(), stem.end(), text.begin(),
                                                  [](char a, char b) { return a == lower(b); });
}

// Cheap refusal before folding, in one pass over the text: the beginnings of the words above.
bool may_say(std::string_view text) {
  if (text.empty() || text.size() > longest_text) return false;
  static constexpr std::string_view stems[] = {
      "free",  "consign", "custom", "client", "furnish", "cfm",   "cfe",   "gfe",    "gfm",  "bfm",
      "beige", "beist",   "kund",   "fourn",  "forn",    "conto", "sumin", "propor", "klant"};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0xD0) return true;
    const char first = lower(text[i]);
    for (const std::string_view stem : stems) {
      if (stem.front() == first && begins_with(text.substr(i), stem)) return true;
    }
  }
  return false;
}

// Words alone, one blank between them and around.
std::string plain(std::string_view text) {
  std::string out = " ";
  for (const char c : strip_accents(fold(text))) {
    const bool keep = is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    if (keep || out.back() != ' ') out.push_back(keep ? c : ' ');
  }
  if (out.back() != ' ') out.push_back(' ');
  return out;
}

bool is_negated(std::string_view before) {
  const std::vector<std::string_view> all = words(before);
  return !all.empty() && std::ranges::find(negations, all.back()) != std::end(negations);
}

bool is_one_of(std::string_view text, std::span<const std::string_view> known) {
  return std::ranges::find(known, trim(text)) != known.end();
}

}  // namespace

SupplyHeading read_supply_heading(std::string_view heading) {
  if (says_customer_supplied(heading)) return SupplyHeading::customer;
  return is_one_of(plain(heading), provider_headings) ? SupplyHeading::provider
                                                      : SupplyHeading::none;
}

bool says_customer_supplied(std::string_view text) {
  if (!may_say(text)) return false;
  const std::string folded = plain(text);
  if (is_one_of(folded, whole)) return true;
  for (const std::string_view part : parts) {
    if (contains(folded, part)) return true;
  }
  for (const std::string_view phrase : phrases) {
    const std::size_t at = folded.find(cat(" ", phrase, " "));
    if (at != std::string::npos && !is_negated(std::string_view(folded).substr(0, at))) return true;
  }
  return false;
}

bool is_customer(std::string_view text) {
  return says_customer_supplied(text) || is_one_of(plain(text), customers);
}

}  // namespace tl::bom
