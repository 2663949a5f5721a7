import { expect, test } from 'vitest';

import { saidOnly, standing, words } from './model';

test('how it stands is one sentence', () => {
  expect(standing([], [])).toBe('Nothing is due; no objective is agreed.');
  const open = [
    { group: 'due', working_days_late: 2 },
    { group: 'due', working_days_late: 0 },
    { group: 'waiting', working_days_late: 0 },
    { group: 'fresh', working_days_late: 0 },
  ];
  const objectives = ['met', 'missed', 'ended'].map((status) => ({ state: { status } }));
  expect(standing(open, objectives)).toBe(
    '2 due, 1 late, 1 waiting on others; 1 of 2 objectives met.',
  );
});

test('what was left empty is not said', () => {
  expect(saidOnly({ name: 'Keller', note: ' ' })).toEqual({ name: 'Keller' });
  expect(words('monthly_review')).toBe('Monthly review');
});
