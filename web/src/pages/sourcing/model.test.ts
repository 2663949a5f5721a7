import { describe, expect, it } from 'vitest';

import type { PartOffers, PlanMatrix, PlanRow, WhatIfAnswer } from './api';
import {
  cellText,
  changeWords,
  columnName,
  curvePlot,
  differencesByCell,
  dispatchWords,
  flip,
  keptAsked,
  minus,
  parseQuantities,
  showDaysMore,
  showMore,
  showPrice,
  strategyDifference,
  toCents,
  whatIfBody,
} from './model';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const plan = {
  quantities: [10, 100],
  kept: { strategy: 'least-cost', suppliers_max: null, excluded_suppliers: ['Beta'] },
} as unknown as PlanMatrix;

describe('amounts of the plan', () => {
  it('rounds to the cent without a floating-point number in between', () => {
    expect(toCents('1.005')).toBe('1.01');
    expect(toCents('-0.00400000')).toBe('0.00');
    expect(toCents('90071992547409.93550000')).toBe('90071992547409.94');
    expect(minus('0.10000000', '0.30000000')).toBe('-0.20000000');
  });
  it('says more, less and the same', () => {
    expect(showMore(eur('12.30000000'))).toBe('+12.30');
    expect(showMore(eur('-4'))).toBe('−4.00');
    expect(showMore(eur('0.00100000'))).toBe('±0.00');
    expect(showDaysMore(-1)).toBe('1 day sooner');
    expect(showDaysMore(null)).toBe('no date');
  });
  it('shows a unit price with the places that it has', () => {
    expect(showPrice(eur('0.00530000'))).toBe('0.0053');
    expect(showPrice(eur('0.50000000'))).toBe('0.50');
    expect(showPrice(eur('3'))).toBe('3.00');
  });
});

describe('a what-if', () => {
  it('reads quantities as people type them, and waits while they are none', () => {
    expect(parseQuantities('100, 10;50 10')).toEqual([10, 50, 100]);
    expect(parseQuantities('10, x')).toBeUndefined();
    expect(parseQuantities(' ')).toBeUndefined();
  });
  it('asks nothing as long as all is as kept', () => {
    expect(whatIfBody(plan, keptAsked(plan))).toBeUndefined();
  });
  it('asks for what differs alone', () => {
    const asked = { ...keptAsked(plan), quantities: '10 200', excluded: flip(['Beta'], 'Alpha') };
    expect(whatIfBody(plan, asked)).toEqual({
      quantities: [10, 200],
      excluded_suppliers: ['Beta', 'Alpha'],
    });
    expect(whatIfBody(plan, { ...keptAsked(plan), suppliersMax: 'x' })).toBeUndefined();
  });
  it('marks the cells that it changes, in the column of the quantity before', () => {
    const answer = { differences: [{ demand: 3, boards: 200, boards_before: 100 }] };
    const cells = differencesByCell(plan, answer as WhatIfAnswer);
    expect([...cells.keys()]).toEqual(['3.1']);
  });
  it('says of a change who sells then, or how many more', () => {
    const cell = (supplier: string, order_pieces: number) => ({ supplier, order_pieces });
    const words = (a: object, b: object) =>
      changeWords({ before: a, after: b } as Parameters<typeof changeWords>[0]);
    expect(words(cell('Alder', 5), cell('', 0))).toBe('Alder → nobody');
    expect(words(cell('Alder', 1000), cell('Alder', 2000))).toBe('Alder, 1,000 → 2,000 pieces');
  });
  it('heads a column with the quantity that it stands for', () => {
    const answer = { quantities: [{ asked: { boards: 10 } }, { asked: { boards: 200 } }] };
    expect(columnName(plan, answer as WhatIfAnswer, 1)).toBe('100 → 200');
    expect(columnName(plan, answer as WhatIfAnswer, 0)).toBe('10');
    expect(columnName(plan, { quantities: [] } as unknown as WhatIfAnswer, 1)).toBe('100');
  });
  it('tells the days of what has a date, and marks that not all has one', () => {
    const row = { latest_days: null, latest_dated_days: 21, purchases: 3 } as PlanRow;
    expect(dispatchWords(row)).toBe('21 days ▲');
    expect(dispatchWords({ ...row, purchases: 0 })).toBe('no date');
    expect(dispatchWords({ ...row, latest_days: 1 })).toBe('1 day');
  });
  it('compares strategies at the largest quantity', () => {
    const totals = [
      { boards: 100, strategy: 'least-cost', money: eur('10'), latest_dated_days: 20 },
      { boards: 100, strategy: 'fastest', money: eur('12.5'), latest_dated_days: 6 },
    ] as PlanRow[];
    expect(strategyDifference(totals, 'fastest', 'least-cost')).toBe('+2.50 · 14 days sooner');
    expect(strategyDifference(totals, 'least-cost', 'least-cost')).toBe('as kept');
  });
});

describe('the curve of a part', () => {
  const offers = {
    part: '10-1',
    maker: 'Yageo R',
    currency: 'EUR',
    offers: [
      {
        supplier: 'Alpha',
        order_number: 'A1',
        pack: 'cut tape',
        moq: 10,
        breaks: [
          { from: 1, price: eur('0.5') },
          { from: 100, price: eur('0.3') },
        ],
        not_taken: '',
      },
      { supplier: 'Old', order_number: 'O', pack: 'unknown', breaks: [], not_taken: 'expired' },
    ],
    chosen: [
      { boards: 50, needed_pieces: 50, cell: { supplier: 'Alpha', order_number: 'A1', order_pieces: 100 } },
    ],
  } as unknown as PartOffers;
  it('begins at the least order, steps at the breaks, and marks what was chosen', () => {
    const plot = curvePlot(offers);
    expect(plot.categories).toEqual(['1', '10', '50', '100']);
    expect(plot.series).toHaveLength(1);
    expect(plot.series[0]?.values).toEqual([null, 0.5, 0.5, 0.3]);
    expect(plot.marks).toEqual([
      { series: 0, at: 3, label: '50 boards', kind: 'chosen' },
      { series: 0, at: 1, label: 'least 10', kind: 'limit' },
    ]);
  });
  it('says in a cell who sells, and what is missing', () => {
    const cell = { supplier: '', missing_pieces: 3 } as Parameters<typeof cellText>[0];
    expect(cellText(cell)).toBe('nothing to be had');
    expect(cellText({ ...cell, supplier: 'Alpha', purchases: 2, unit_price: eur('1') } as typeof cell)).toBe(
      'Alpha and 1 more 1.00',
    );
  });
});
