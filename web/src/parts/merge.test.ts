import { describe, expect, test } from 'vitest';

import { merge } from './merge';

const base = { role: 'buyer', email: 'a@k.example', phone: '1' };

describe('two people changed the same thing', () => {
  test('what only they changed is taken over, what only I changed stays', () => {
    const merged = merge({
      base,
      mine: { ...base, phone: '2' },
      theirs: { ...base, email: 'b@k.example' },
    });
    expect(merged.values).toEqual({ role: 'buyer', email: 'b@k.example', phone: '2' });
    expect(merged.taken).toEqual(['email']);
    expect(merged.collisions).toEqual([]);
  });

  test('what both changed is for a person to choose, and mine stands until then', () => {
    const merged = merge({
      base,
      mine: { ...base, phone: '2' },
      theirs: { ...base, phone: '3' },
    });
    expect(merged.values.phone).toBe('2');
    expect(merged.collisions).toEqual(['phone']);
  });

  test('the same change by both is no collision', () => {
    const same = { ...base, phone: '2' };
    expect(merge({ base, mine: same, theirs: same })).toEqual({
      values: same,
      taken: [],
      collisions: [],
    });
  });
});
