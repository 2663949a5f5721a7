// Amounts and dates as people read them. An amount is a decimal text from the server to the screen;
// no floating-point number in between.

export interface MoneyText {
  amount: string; // "1234.50"
  currency: string; // "EUR"
}

interface Signs {
  group: string;
  decimal: string;
  primary: number;
}

const kept = new Map<string, Signs>();

function signsOf(locale: string | undefined): Signs {
  const known = kept.get(locale ?? '');
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(12345678.9);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const groups = parts.filter((part) => part.type === 'integer');
  const signs = {
    group: of('group'),
    decimal: of('decimal') || '.',
    primary: groups[groups.length - 1]?.value.length ?? 3,
  };
  kept.set(locale ?? '', signs);
  return signs;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** "-1234567.5" -> "−1,234,567.5" in the reader's own signs; what is no decimal stays as it is. */
export function showDecimal(text: string, locale?: string): string {
  const match = DECIMAL.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '', fraction] = match;
  const { group, decimal, primary } = signsOf(locale);
  let grouped = whole.slice(-primary);
  for (let end = whole.length - primary; end > 0; end -= 3) {
    grouped = whole.slice(Math.max(0, end - 3), end) + group + grouped;
  }
  return `${sign === '-' ? '−' : ''}${grouped}${fraction ? decimal + fraction : ''}`;
}

export const isNegative = (text: string): boolean => /^-.*[1-9]/.test(text.trim());

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-12-12" and "2026-12-12T08:30:00Z" -> "12 Dec 2026": of an instant, the day at the reader's. */
export function showDate(iso: string): string {
  const day = dayOf(iso);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return iso;
  const [, year, month, date] = match;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

export function dayOf(iso: string): string {
  if (!iso.includes('T')) return iso;
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The time of day of an instant at the reader's, "08:30"; nothing for a day. */
export function showTime(iso: string): string {
  if (!iso.includes('T')) return '';
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

const DAY_MS = 86_400_000;

/** "today", "in 3 days", "2 weeks ago"; only ever beside the date itself. */
export function showDistance(iso: string, today: string): string {
  const days = Math.round((Date.parse(dayOf(iso)) - Date.parse(dayOf(today))) / DAY_MS);
  if (Number.isNaN(days)) return '';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const size = Math.abs(days);
  const [count, unit] =
    size < 14 ? [size, 'day'] : size < 61 ? [Math.floor(size / 7), 'week'] : [Math.floor(size / 30.4), 'month'];
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return days > 0 ? `in ${words}` : `${words} ago`;
}
