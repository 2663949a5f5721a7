import { describe, expect, it } from 'vitest';

import { grouped, holderWords, type DayItem } from './dayModel';

const item = (over: Partial<DayItem>): DayItem => ({
  group: 'due',
  kind: 'quote_due',
  account_id: 7,
  account: 'Kranich',
  about: 'R7',
  what: 'Quote MC-200 C',
  why: 'due today',
  holder: 'us',
  since: null,
  due: null,
  working_days_late: 0,
  action: 'Prepare the quote',
  target: '/rfqs/R7',
  ...over,
});

describe('my day', () => {
  it('keeps the order of the server within each group', () => {
    const groups = grouped({
      day: '2026-03-09',
      counts: [],
      items: [item({ about: 'R1' }), item({ about: 'R2', group: 'waiting' }), item({ about: 'R3' })],
    });
    expect(groups.due.map(({ about }) => about)).toEqual(['R1', 'R3']);
    expect(groups.waiting.map(({ about }) => about)).toEqual(['R2']);
    expect(groups.fresh).toEqual([]);
  });

  it('says who holds a thing', () => {
    expect(holderWords(item({}), 'ann')).toBe('yours');
    expect(holderWords(item({ holder: 'ann' }), 'ann')).toBe('yours');
    expect(holderWords(item({ holder: 'the customer' }), 'ann')).toBe('waits on the customer');
    expect(holderWords(item({ group: 'fresh', holder: 'ben' }), 'ann')).toBe('by ben');
    expect(holderWords(item({ group: 'fresh', holder: 'ann' }), 'ann')).toBe('by you');
  });
});
