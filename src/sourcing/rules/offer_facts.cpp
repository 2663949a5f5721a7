#include "sourcing/rules/offer_facts.h"

#include <algorithm>

#include "foundation/decimal.h"
#include "foundation/limits.h"
#include "foundation/rounding.h"
#include "foundation/text.h"
#include "parts/rules/mpn.h"

namespace tl::sourcing {
namespace {

std::string shown(std::string_view text) {
  return cat("'", utf8_prefix(text, 40), "'");
}

// The power of ten that `per` is, or -1.
int power_of(std::int64_t per) {
  for (int exponent = 0; exponent <= 6; ++exponent) {
    if (power_of_ten(exponent) == per) return exponent;
  }
  return -1;
}

struct Parsed {
  std::int64_t raw = 0;
  bool rounded = false;
};

// At 1e-8 of the currency for one piece.
Result<Parsed> parse_price(std::string_view text, std::int64_t per) {
  // A price per 1,000 at three decimals fewer is the price of one piece, with nothing lost.
  const int exponent = power_of(per);
  const int scale = exponent >= 0 ? UnitPrice::scale - exponent : UnitPrice::scale;
  auto exact = parse_decimal(text, scale);
  Parsed parsed;
  if (!exact && exact.error().code == "number_too_precise") {
    exact = parse_decimal(text, scale, ExtraDigits::round);
    parsed.rounded = true;
  }
  if (!exact) return exact.error();
  parsed.raw = *exact;
  if (exponent < 0) {
    parsed.rounded = parsed.rounded || parsed.raw % per != 0;
    TL_TRY(parsed.raw, checked_narrow(divide_rounded(parsed.raw, per, Rounding::half_up)));
  }
  return parsed;
}

}  // namespace

void OfferFacts::add(Severity severity, std::string_view code, std::string message) {
  findings_.add({.code = std::string(code),
                 .severity = severity,
                 .place = place_,
                 .message = std::move(message)});
}

std::optional<std::int64_t> OfferFacts::pieces(std::string_view what, std::string_view text,
                                               std::int64_t most) {
  if (text.empty()) return std::nullopt;
  const auto parsed = parse_decimal(text, 3);
  if (!parsed && parsed.error().kind != ErrorKind::limit) {
    warn("offer_number_malformed",
         cat(what, ": ", shown(text), " is not a number of pieces; it counts as not told"));
    return std::nullopt;
  }
  if (!parsed || *parsed / 1'000 > most) {
    warn("offer_number_absurd",
         cat(what, ": ", shown(text), " is more than ", most, " pieces; it counts as not told"));
    return std::nullopt;
  }
  if (*parsed % 1'000 != 0) {
    warn("offer_pieces_not_whole",
         cat(what, ": ", shown(text), " is not a whole number of pieces; it counts as not told"));
    return std::nullopt;
  }
  if (*parsed < 0) {
    warn("offer_number_negative",
         cat(what, ": ", shown(text), " is negative; it counts as not told"));
    return std::nullopt;
  }
  return *parsed / 1'000;
}

std::optional<std::int64_t> OfferFacts::stock(std::string_view text) {
  return pieces("stock", text, stock_pieces_max);
}

std::optional<std::int64_t> OfferFacts::minimum(std::string_view what, std::string_view text) {
  const auto told = pieces(what, text, order_pieces_max);
  return told && *told > 0 ? told : std::nullopt;
}

std::optional<std::int64_t> OfferFacts::octopart_stock(std::string_view text) {
  if (text == "-1") return 0;
  if (text == "-2" || text == "-3" || text == "-4") return std::nullopt;
  return stock(text);
}

std::optional<std::int64_t> OfferFacts::factory_lead_time(std::string_view text,
                                                          LeadTimeUnit bare) {
  if (trim(text).empty()) return std::nullopt;
  const auto days = lead_time_days_of(text, bare);
  if (!days) {
    note("lead_time_unreadable",
         cat("lead time: ", shown(text), " is not a number of days or weeks"));
  }
  return days && *days > 0 ? days : std::nullopt;
}

void OfferFacts::tell_lead_time(OfferRecord& record, std::string_view text, LeadTimeUnit bare) {
  if (icontains(text, "process")) {
    record.dispatch_days = lead_time_days_of(text, LeadTimeUnit::days);
  } else {
    record.lead_time_days = factory_lead_time(text, bare);
  }
}

std::optional<std::int64_t> OfferFacts::break_quantity(std::string_view text, std::int64_t per) {
  if (text.empty()) {
    warn("offer_number_malformed", "a price without the quantity it begins at; it is left out");
    return std::nullopt;
  }
  const auto told = pieces("break quantity", text, order_pieces_max);
  if (!told) return told;
  if (*told == 0) return 1;  // "0-99" begins with the first piece
  if (*told > order_pieces_max / per) {
    warn("offer_number_absurd", cat("break quantity: ", shown(text), " packs of ", per,
                                    " are more than ", order_pieces_max, " pieces; left out"));
    return std::nullopt;
  }
  return *told * per;
}

std::optional<UnitPrice> OfferFacts::price(std::string_view text, const PriceTerms& terms) {
  const auto parsed = parse_price(text, terms.per);
  if (!parsed) {
    warn("price_malformed", cat("price: ", shown(text), " is not a price; it is left out"));
    return std::nullopt;
  }
  if (parsed->raw <= 0) {
    warn("price_not_positive",
         cat("price: ", shown(text), " is not above zero at eight decimals; it is left out"));
    return std::nullopt;
  }
  if (parsed->rounded) {
    note("price_rounded", cat("price: ", shown(text), terms.per > 1 ? " per " : "",
                              terms.per > 1 ? std::to_string(terms.per) : std::string(),
                              " has more than eight decimals; it was rounded half up"));
  }
  return UnitPrice::of_raw(parsed->raw, terms.currency);
}

std::optional<Cost> OfferFacts::fee(std::string_view text, Currency currency) {
  if (text.empty()) return std::nullopt;
  const auto raw = parse_decimal(text, Cost::scale, ExtraDigits::round);
  if (!raw || *raw < 0) {
    warn("offer_fee_malformed", cat("fee: ", shown(text), " is not an amount; it is left out"));
    return std::nullopt;
  }
  if (*raw == 0) return std::nullopt;
  return Cost::of_raw(*raw, currency);
}

std::optional<Currency> OfferFacts::currency(std::string_view text) {
  if (trim(text).empty()) return std::nullopt;
  const auto parsed = Currency::parse(text);
  if (!parsed) {
    warn("offer_currency_unknown", cat(parsed.error().message, "; its prices are left out"));
    return std::nullopt;
  }
  return *parsed;
}

std::string OfferFacts::origin(std::string_view text) {
  const std::string code = to_upper(trim(text));
  const bool is_code = code.size() == 2 && is_alpha(code[0]) && is_alpha(code[1]);
  if (!is_code && !code.empty()) {
    note("origin_unreadable",
         cat("country of origin: ", shown(text), " is no two-letter code; it counts as not told"));
  }
  return is_code ? code : std::string();
}

std::string OfferFacts::commodity_code(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) digits.push_back(c);
  }
  // Six digits are the same in every country, ten and twelve are a country's own.
  return digits.size() >= 4 && digits.size() <= 12 ? digits : std::string();
}

bool OfferFacts::can_price(const OfferRecord& record) {
  if (record.currency.is_set()) return true;
  warn("offer_currency_missing",
       cat(record.sku, ": the answer names no currency; its prices are left out"));
  return false;
}

bool OfferFacts::names_part(const OfferRecord& record) {
  if (record.mpn.empty() && !record.sku.empty()) {
    note("offer_without_mpn", cat("order number ", shown(record.sku),
                                  " comes without a manufacturer part number; it is found by its "
                                  "order number only"));
    return true;
  }
  const auto mpn = parts::Mpn::parse(record.mpn);
  if (mpn) return true;
  warn("offer_part_missing",
       record.mpn.empty() ? "neither a manufacturer part number nor an order number; left out"
                          : cat(mpn.error().message, "; left out"));
  return false;
}

void OfferFacts::settle_breaks(std::vector<PriceBreak>& breaks) {
  // Dearer first among equals, so that unique() below keeps the dearer.
  std::ranges::sort(breaks, [](const PriceBreak& a, const PriceBreak& b) {
    if (a.from != b.from) return a.from < b.from;
    return a.price.raw() > b.price.raw();
  });
  for (std::size_t i = 1; i < breaks.size(); ++i) {
    const PriceBreak& dearer = breaks[i - 1];
    if (breaks[i].from != dearer.from) continue;
    if (breaks[i].price == dearer.price) {
      note("price_break_repeated", cat("the price from ", dearer.from, " pieces stands twice"));
    } else {
      warn("price_break_contradicted",
           cat("from ", dearer.from, " pieces there are two prices, ", dearer.price.text(), " and ",
               breaks[i].price.text(), "; the dearer is kept"));
    }
  }
  const auto repeated = std::ranges::unique(breaks, {}, &PriceBreak::from);
  breaks.erase(repeated.begin(), repeated.end());
  for (std::size_t i = 1; i < breaks.size(); ++i) {
    if (breaks[i].price.raw() <= breaks[i - 1].price.raw()) continue;
    warn("price_rises",
         cat("from ", breaks[i].from, " pieces the price rises from ", breaks[i - 1].price.text(),
             " to ", breaks[i].price.text(), "; it is kept as stated"));
    break;  // one per offer says it
  }
  if (breaks.size() > limits::price_breaks_max) {
    warn("price_breaks_too_many", cat(breaks.size(), " price breaks; only the lowest ",
                                      limits::price_breaks_max, " quantities are kept"));
    breaks.resize(limits::price_breaks_max);
  }
}

}  // namespace tl::sourcing
