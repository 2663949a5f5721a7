import { describe, expect, it } from 'vitest';

import { stateOf } from './people';

const person = { active: true } as Parameters<typeof stateOf>[0]['person'];

describe('the state of a sign-in', () => {
  it('says the strongest reason first', () => {
    expect(stateOf({ person, password: 'own', locked_until: null }).words).toBe('may sign in');
    expect(stateOf({ person, password: 'one_time', locked_until: null }).words).toBe(
      'has not begun',
    );
    expect(stateOf({ person, password: 'none', locked_until: null }).words).toBe('no password');
    expect(stateOf({ person, password: 'own', locked_until: '2026-01-02T03:04:05Z' }).words).toBe(
      'locked out',
    );
    const out = { ...person, active: false };
    expect(stateOf({ person: out, password: 'own', locked_until: '2026-01-02T03:04:05Z' }).words).toBe(
      'shut out',
    );
  });
});
