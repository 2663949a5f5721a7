#include "parts/rules/lifecycle_words.h"

#include <algorithm>

#include "foundation/text.h"

namespace tl::parts {
namespace {

struct LifecycleWord {
  std::string_view text;  // folded, without accents
  Lifecycle lifecycle;
};

// The first that the text contains decides, so the particular stands before the general:
// "not in production" before "production".
//
// "NO_LONGER_STOCKED" and "Discontinued at Digi-Key" say what one supplier does, not what the maker
// does, so they are no life cycle and stand before "discontinued".
constexpr LifecycleWord known_words[] = {
    {"discontinued at", Lifecycle::unknown},
    {"discontinuo en", Lifecycle::unknown},
    {"descatalogado en", Lifecycle::unknown},
    {"no longer stocked", Lifecycle::unknown},
    {"not recommended", Lifecycle::not_recommended},
    {"not for new design", Lifecycle::not_recommended},
    {"no para disenos nuevos", Lifecycle::not_recommended},
    {"no recomendado", Lifecycle::not_recommended},
    {"nicht fur neu", Lifecycle::not_recommended},
    {"pas pour nouvelles conceptions", Lifecycle::not_recommended},
    {"nrnd", Lifecycle::not_recommended},
    {"nrfnd", Lifecycle::not_recommended},
    {"last time buy", Lifecycle::last_time_buy},
    {"last shipment", Lifecycle::last_time_buy},
    {"last order", Lifecycle::last_time_buy},
    {"ultima compra", Lifecycle::last_time_buy},
    {"letzte kaufmoglichkeit", Lifecycle::last_time_buy},
    {"to be discontinued", Lifecycle::last_time_buy},
    {"ltb", Lifecycle::last_time_buy},
    {"obsolet", Lifecycle::obsolete},
    {"no longer manufactured", Lifecycle::obsolete},
    {"discontinued", Lifecycle::obsolete},
    {"abgekundigt", Lifecycle::obsolete},
    {"end of life", Lifecycle::obsolete},
    {"eol", Lifecycle::obsolete},
    {"inactive", Lifecycle::obsolete},
    {"inactivo", Lifecycle::obsolete},
    {"not in production", Lifecycle::obsolete},
    {"out of production", Lifecycle::obsolete},
    {"pre release", Lifecycle::unknown},
    {"preliminary", Lifecycle::unknown},
    {"in production", Lifecycle::active},
    {"production", Lifecycle::active},
    {"activ", Lifecycle::active},  // Active, Activo, Activa
    {"aktiv", Lifecycle::active},
    {"actif", Lifecycle::active},
    {"attivo", Lifecycle::active},
    {"new product", Lifecycle::active},
    {"unknown", Lifecycle::unknown},
};

}  // namespace

std::optional<Lifecycle> lifecycle_of(std::string_view text) {
  std::string plain = strip_accents(fold(squeeze_spaces(text)));
  // "NO_LONGER_STOCKED", "pre-release"
  std::ranges::replace_if(plain, [](char c) { return c == '_' || c == '-'; }, ' ');
  for (const LifecycleWord& word : known_words) {
    if (contains(plain, word.text)) return word.lifecycle;
  }
  return std::nullopt;
}

}  // namespace tl::parts
