// The figures of others that a quote rests on, as values that can be looked at again later (E3):
// what a seller asked for a part, how many it had, how long it needs, what it takes at least; what
// a foreign currency cost; what our own hours cost.
//
//   const std::vector<RestingFigure> figures = resting_figures(input, costing);
//   figure_text(figures[0]);   // "price of 10-00231 Yageo RC0603FR-0710KL at 1,070 pcs: Alpha A-1"
//
// They are kept with the quote. check_figures() (quote_check.h) compares them with a later day.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "foundation/describe.h"
#include "quoting/rules/costing.h"

namespace tl::quoting {

enum class FigureKind {
  price,           // of an offer at an order of so many pieces: at most
  stock,           // of an offer: at least so many pieces
  lead_time,       // of an offer, where stock does not cover: at most so many days
  order_quantity,  // what the offer makes us order: at most so many pieces
  exchange_rate,   // of a foreign currency in ours: at most
  labour,          // what the work of an order costs: at most
};
TL_DESCRIBE_ENUM(FigureKind, price, stock, lead_time, order_quantity, exchange_rate, labour)

// What was bought on paper: a purchase of a later day that is as good covers for it.
struct PaperDeal {
  UnitPrice unit_price;                     // in the quote's currency
  std::optional<std::int64_t> supply_days;  // until dispatch; nullopt: nobody told
  std::int64_t order_pieces = 0;
};
TL_DESCRIBE(PaperDeal, unit_price, supply_days, order_pieces)

struct RestingFigure {
  FigureKind kind = FigureKind::price;
  std::vector<std::int64_t> boards;  // the quantities of the quote that rest on it, ascending
  std::vector<std::int64_t> lines;   // of the BOM; empty: about the whole
  std::string part;                  // "10-00231 Yageo RC0603FR-0710KL"
  std::string supplier;
  std::string sku;
  sourcing::PackForm pack = sourcing::PackForm::unknown;
  std::optional<UnitPrice> price;  // in the offer's currency; of an exchange rate: of one unit
  std::string currency;            // of an exchange rate: the foreign one
  std::int64_t pieces = 0;
  std::int64_t days = 0;
  std::optional<Cost> cost;         // of labour
  std::optional<Date> valid_until;  // of a price: told by its supplier
  std::optional<Date> told_on;
  std::optional<PaperDeal> deal;  // at the quantity that asks most of it
};
TL_DESCRIBE(RestingFigure, kind, boards, lines, part, supplier, sku, pack, price, currency, pieces,
            days, cost, valid_until, told_on, deal)

// By demand, kind and offer; then exchange rates by currency; then labour by quantity.
std::vector<RestingFigure> resting_figures(const CostingInput& input, const Costing& costing);

// What was bought of one demand.

// "price of 10-00231 Yageo RC0603FR-0710KL at 1,070 pcs, Alpha A-1"
std::string figure_text(const RestingFigure& figure);
// "at most EUR 0.006, valid until 2026-04-01"
std::string figure_value(const RestingFigure& figure);

}  // namespace tl::quoting
