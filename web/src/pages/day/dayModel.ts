// My day as the server gives it, and how its lines are put into words.
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type DayGroup = Schemas['DeskDayGroup'];
export type DayItem = Schemas['DeskDayItem'];
export type MyDay = Schemas['DeskMyDay'];

export const GROUPS: { id: DayGroup; name: string; empty: string }[] = [
  { id: 'due', name: 'Due', empty: 'Nothing is due: everything that is yours is done.' },
  { id: 'waiting', name: 'Waiting on others', empty: 'Nobody keeps you waiting.' },
  { id: 'fresh', name: 'New since yesterday', empty: 'Nothing happened since yesterday.' },
];

export function grouped(day: MyDay): Record<DayGroup, DayItem[]> {
  const groups: Record<DayGroup, DayItem[]> = { due: [], waiting: [], fresh: [] };
  for (const item of day.items) groups[item.group].push(item);
  return groups;
}

/** Who holds it, as the reader would say it: "you", "waits on Beta", "by ann". */
export function holderWords(item: DayItem, me: string): string {
  if (item.group === 'fresh') return item.holder === me ? 'by you' : `by ${item.holder}`;
  if (item.holder === 'us' || item.holder === me) return 'yours';
  return `waits on ${item.holder}`;
}
