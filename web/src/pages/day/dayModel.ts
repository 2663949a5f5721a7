// My day as the server gives it, and how its lines are put into words.
export type DayGroup = 'due' | 'waiting' | 'fresh';

export interface DayItem {
  group: DayGroup;
  kind: string;
  account: string;
  about: string;
  what: string;
  why: string;
  holder: string;
  since: string | null;
  due: string | null;
  working_days_late: number;
  action: string;
  target: string;
}

export interface MyDay {
  day: string;
  items: DayItem[];
}

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
