// How a person's sign-in stands, in a word.
import type { Role } from '../../api/access';
import type { components } from '../../api/schema';
import type { Tone } from '../../parts/StatusWord';

type View = components['schemas']['AccessPersonView'];

/** What somebody inside can be; a customer's people are customers and nothing else. */
export const INSIDE_ROLES: Role[] = [
  'owner',
  'sales_manager',
  'sales',
  'independent_rep_manager',
  'marketing',
  'account_manager',
  'procurement',
  'engineering',
  'stores_and_production',
  'quality',
  'finance',
  'human_resources',
  'administrator',
];

export function stateOf(view: Pick<View, 'person' | 'password' | 'locked_until'>): {
  tone: Tone;
  words: string;
} {
  if (!view.person.active) return { tone: 'none', words: 'shut out' };
  if (view.locked_until) return { tone: 'bad', words: 'locked out' };
  if (view.password === 'none') return { tone: 'warn', words: 'no password' };
  if (view.password === 'one_time') return { tone: 'warn', words: 'has not begun' };
  return { tone: 'good', words: 'may sign in' };
}
