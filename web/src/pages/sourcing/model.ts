// What the sourcing pages make of what the server tells: words for gaps and differences, the what-if
// as it stands in the address, cells of the matrix, curves of a part.
import type { PlotData } from '../../parts/Plot';
import { showDecimal } from '../../parts/amounts';
import type { Tone } from '../../parts/StatusWord';
import type {
  PartOffers,
  PlanCell,
  PlanDifference,
  PlanMatrix,
  PlanRow,
  SupplyGap,
  WhatIfAnswer,
  WhatIfBody,
} from './api';

export const STRATEGIES = [
  { id: 'least-cost', name: 'Least cost' },
  { id: 'least-excess', name: 'Least left over' },
  { id: 'fastest', name: 'Fastest' },
  { id: 'least-suppliers', name: 'Fewest suppliers' },
];
export const strategyName = (id: string): string =>
  STRATEGIES.find((one) => one.id === id)?.name ?? id;

export const GAPS: Record<SupplyGap, [Tone, string]> = {
  no_part: ['bad', 'no part known'],
  no_offer: ['bad', 'no offer'],
  no_price: ['bad', 'no price'],
  expired: ['bad', 'expired'],
  unusable: ['bad', 'cannot be taken'],
  partial: ['warn', 'covers part'],
  no_lead_time: ['warn', 'no date'],
  stale: ['warn', 'old price'],
};

/** "EUR +12.30", "EUR −4.00"; to the cent, which is what is compared. */
export function showMore(more: { amount: string } | null | undefined): string {
  if (!more) return '–';
  const text = toCents(more.amount);
  if (/^-?0(\.0+)?$/.test(text)) return '±0.00';
  return text.startsWith('-') ? showDecimal(text) : `+${showDecimal(text)}`;
}

/** A decimal text to two places, half up, without a floating-point number in between. */
export function toCents(amount: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount.trim());
  if (!match) return amount;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = BigInt(whole + fraction.padEnd(3, '0').slice(0, 3));
  const cents = (digits + 5n) / 10n;
  const text = cents.toString().padStart(3, '0');
  const shown = `${text.slice(0, -2)}.${text.slice(-2)}`;
  return cents === 0n ? shown : sign + shown;
}

export const showCents = (money: { amount: string } | null | undefined): string =>
  money ? showDecimal(toCents(money.amount)) : '–';

/** A unit price with as many places as it has, and at least two. */
export function showPrice(price: { amount: string } | null | undefined): string {
  if (!price) return '–';
  const trimmed = price.amount.replace(/(\.\d\d\d*?)0+$/, '$1');
  return showDecimal(trimmed.includes('.') ? trimmed : `${trimmed}.00`);
}

export function showDays(count: number | null | undefined): string {
  if (count == null) return 'no date';
  return `${count.toLocaleString()} day${Math.abs(count) === 1 ? '' : 's'}`;
}

export function showDaysMore(more: number | null | undefined): string {
  if (more == null) return 'no date';
  if (more === 0) return 'as soon';
  return `${showDays(Math.abs(more))} ${more > 0 ? 'later' : 'sooner'}`;
}

/** What a strategy does against the kept one at the largest quantity: "+12.30 · 14 days sooner". */
export function strategyDifference(totals: PlanRow[], strategy: string, kept: string): string {
  const largest = Math.max(0, ...totals.map((row) => row.boards));
  const of = (name: string) =>
    totals.find((row) => row.boards === largest && row.strategy === name);
  const asked = of(strategy);
  const before = of(kept);
  if (!asked || !before) return '';
  if (strategy === kept) return 'as kept';
  const money = showMore({ amount: minus(asked.money.amount, before.money.amount) });
  return `${money} · ${showDaysMore(asked.latest_dated_days - before.latest_dated_days)}`;
}

/** Until the last piece is dispatched; where some have no date, of those that have one. */
export function dispatchWords(row: PlanRow): string {
  if (row.latest_days != null) return showDays(row.latest_days);
  return row.purchases > 0 ? `${showDays(row.latest_dated_days)} ▲` : 'no date';
}

const SCALE = 8;
const raw = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(SCALE, '0').slice(0, SCALE));
  return amount.startsWith('-') ? -value : value;
};

/** Exact, at 1e-8. */
export function minus(a: string, b: string): string {
  const difference = raw(a) - raw(b);
  const digits = (difference < 0n ? -difference : difference).toString().padStart(SCALE + 1, '0');
  const text = `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`;
  return difference < 0n ? `-${text}` : text;
}

// ---- the what-if ----

export interface Asked {
  quantities: string;
  strategy: string;
  suppliersMax: string;
  excluded: string[];
  alternates: string[];
}

/** "10, 50 100" -> [10, 50, 100]; undefined while it is no list of whole numbers. */
export function parseQuantities(text: string): number[] | undefined {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  if (words.length === 0 || words.some((word) => !/^\d{1,9}$/.test(word))) return undefined;
  return [...new Set(words.map(Number))].sort((a, b) => a - b);
}

/** Who is left out now: what the address says, else as it is kept. */
export const keptAsked = (plan: PlanMatrix): Asked => ({
  quantities: plan.quantities.join(', '),
  strategy: plan.kept.strategy,
  suppliersMax: plan.kept.suppliers_max != null ? String(plan.kept.suppliers_max) : '',
  excluded: plan.kept.excluded_suppliers,
  alternates: [],
});

const sameList = (a: string[], b: string[]): boolean =>
  a.length === b.length && [...a].sort().every((one, at) => one === [...b].sort()[at]);

/** What differs from what is kept, as the door takes it; undefined when nothing does, or while
 * something is not understood. */
export function whatIfBody(plan: PlanMatrix, asked: Asked): Partial<WhatIfBody> | undefined {
  const kept = keptAsked(plan);
  const body: Partial<WhatIfBody> = {};
  const quantities = parseQuantities(asked.quantities);
  if (!quantities) return undefined;
  if (quantities.join() !== plan.quantities.join()) body.quantities = quantities;
  if (asked.strategy !== kept.strategy) body.strategy = asked.strategy;
  if (asked.suppliersMax !== kept.suppliersMax) {
    if (!/^\d{0,3}$/.test(asked.suppliersMax)) return undefined;
    body.suppliers_max = Number(asked.suppliersMax);
  }
  if (!sameList(asked.excluded, kept.excluded)) body.excluded_suppliers = asked.excluded;
  if (asked.alternates.length > 0) body.alternates = asked.alternates;
  return Object.keys(body).length > 0 ? body : undefined;
}

export const flip = (list: string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Differences by part and by the place of the quantity, for the cells of the matrix. */
export function differencesByCell(
  plan: PlanMatrix,
  answer: WhatIfAnswer | undefined,
): Map<string, PlanDifference> {
  const cells = new Map<string, PlanDifference>();
  for (const one of answer?.differences ?? []) {
    const at = plan.quantities.indexOf(one.boards_before);
    if (at >= 0) cells.set(`${one.demand}.${at}`, one);
  }
  return cells;
}

/** Who sells before and after; of the same seller what is ordered. */
export function changeWords({ before, after }: PlanDifference): string {
  const name = (cell: PlanCell) => cell.supplier || 'nobody';
  if (name(before) !== name(after)) return `${name(before)} → ${name(after)}`;
  const pieces = (cell: PlanCell) => cell.order_pieces.toLocaleString();
  return `${name(after)}, ${pieces(before)} → ${pieces(after)} pieces`;
}

/** What a column of the plan is called: with a what-if also the quantity that it stands for then. */
export function columnName(plan: PlanMatrix, answer: WhatIfAnswer | undefined, at: number): string {
  const kept = (plan.quantities[at] ?? 0).toLocaleString();
  if (!answer || answer.quantities.length !== plan.quantities.length) return kept;
  const asked = (answer.quantities[at]?.asked.boards ?? 0).toLocaleString();
  return asked === kept ? kept : `${kept} → ${asked}`;
}

/** How a cell reads in a table, a file or a filter. */
export function cellText(cell: PlanCell | undefined): string {
  if (!cell || (!cell.supplier && cell.missing_pieces === 0)) return '';
  if (!cell.supplier) return 'nothing to be had';
  const more = cell.purchases > 1 ? ` and ${cell.purchases - 1} more` : '';
  return `${cell.supplier}${more} ${showPrice(cell.unit_price)}`;
}

// ---- one part ----

const CURVES_MAX = 4;

/** The cheapest offer of each kind at the pieces that are needed, as far as colours reach; what is
 * chosen is always among them. */
export function curvesShown(offers: PartOffers): PartOffers['offers'] {
  const usable = offers.offers.filter((one) => !one.not_taken && one.breaks.length > 0);
  const chosen = new Set(offers.chosen.map(({ cell }) => `${cell.supplier}\n${cell.order_number}`));
  const isChosen = (one: PartOffers['offers'][number]) =>
    chosen.has(`${one.supplier}\n${one.order_number}`);
  const lowest = (one: PartOffers['offers'][number]) =>
    Number(one.breaks[one.breaks.length - 1]?.price.amount ?? Infinity);
  return [...usable]
    .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || lowest(a) - lowest(b))
    .slice(0, CURVES_MAX);
}

/** A drawn price is a number: a picture needs no exact one, the table beside it has it. */
const drawn = (amount: string): number => Number(amount);

/** Price each by pieces ordered: steps at the breaks, nothing below the least order. */
export function curvePlot(offers: PartOffers): PlotData {
  const shown = curvesShown(offers);
  const chosenPieces = offers.chosen
    .filter(({ cell }) => cell.supplier)
    .map(({ cell }) => cell.order_pieces);
  const least = (one: (typeof shown)[number]) =>
    Math.max(one.moq ?? 1, one.breaks[0]?.from ?? 1);
  const at = new Set<number>([...chosenPieces, ...offers.chosen.map((one) => one.needed_pieces)]);
  for (const one of shown) {
    at.add(least(one));
    for (const step of one.breaks) at.add(step.from);
  }
  const pieces = [...at].filter((count) => count > 0).sort((a, b) => a - b);
  const priceAt = (one: (typeof shown)[number], count: number): number | null => {
    if (count < least(one)) return null;
    const step = one.breaks.filter(({ from }) => from <= count).at(-1);
    return step ? drawn(step.price.amount) : null;
  };
  const marks: NonNullable<PlotData['marks']> = [];
  shown.forEach((one, series) => {
    for (const { boards, cell } of offers.chosen) {
      const isIt = cell.supplier === one.supplier && cell.order_number === one.order_number;
      const where = pieces.indexOf(cell.order_pieces);
      if (isIt && where >= 0)
        marks.push({ series, at: where, label: `${boards.toLocaleString()} boards`, kind: 'chosen' });
    }
    const first = pieces.indexOf(least(one));
    if (least(one) > 1 && first >= 0)
      marks.push({ series, at: first, label: `least ${least(one).toLocaleString()}`, kind: 'limit' });
  });
  return {
    kind: 'step',
    title: `Price each of ${offers.maker || offers.part}`,
    unit: `${offers.currency}, by pieces ordered`,
    categories: pieces.map((count) => count.toLocaleString()),
    series: shown.map((one) => ({
      name: `${one.supplier} ${one.pack === 'unknown' ? '' : one.pack}`.trim(),
      values: pieces.map((count) => priceAt(one, count)),
      points: pieces.map((count) => one.breaks.some(({ from }) => from === count)),
    })),
    marks,
  };
}

export const breaksText = (breaks: PartOffers['offers'][number]['breaks']): string =>
  breaks.map((step) => `${step.from.toLocaleString()}: ${showPrice(step.price)}`).join(' · ');
