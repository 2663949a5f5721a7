import { describe, expect, test } from 'vitest';

import type { Missing } from './types';
import { holderWords, leadWords, mendOf, queryOf } from './words';

const missing = (code: string, line: number, what = ''): Missing => ({ code, line, what, mend: '' });

describe('what mends a gap', () => {
  test('each kind leads to the page of whoever closes it, at its line', () => {
    expect(mendOf(missing('no_part', 14), 'R12')).toEqual({
      name: 'Match line 14',
      path: '/rfqs/R12/matching?line=14',
    });
    expect(mendOf(missing('no_price', 3), 'R12')?.name).toBe('Find a price for line 3');
    expect(mendOf(missing('labour_not_released', 0), 'R12')?.path).toBe('/labour/R12');
  });

  test('a technical query is answered here, by its number', () => {
    expect(mendOf(missing('query_open', 2), 'R12')).toBeUndefined();
    expect(queryOf(missing('query_open', 2, 'TQ31  which finish?'))).toBe('TQ31');
    expect(queryOf(missing('no_part', 2, 'TQ31'))).toBeUndefined();
  });
});

describe('in words', () => {
  test('a lead time that is not known is at least so long', () => {
    expect(leadWords({ calendar_days: 1, days_at_least: 1 })).toBe('1 day');
    expect(leadWords({ calendar_days: null, days_at_least: 9 })).toBe('at least 9 days');
  });

  test('with whom it lies, since when and what for', () => {
    expect(
      holderWords({ held_by: 'customer', who: 'Kranich', since: '2026-03-02', what: 'to decide' }),
    ).toBe('Kranich since 2 Mar 2026: to decide');
    expect(holderWords({ held_by: 'nobody', who: '', since: null, what: '' })).toBe('nobody');
  });
});
