// What a table does with its rows, apart from showing them: filter, sort in a total order, and text
// for the clipboard and for files.

export type CellValue = string | number | null | undefined;

export interface ColumnModel<T> {
  id: string;
  name: string;
  /** What sorting, filtering and copying see. An amount or a date is its plain text or number. */
  value: (row: T) => CellValue;
}

export interface Sort {
  column: string;
  direction: 'up' | 'down';
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const isBlank = (value: CellValue): boolean => value === null || value === undefined || value === '';

function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Blank last in either direction, and the id decides what the values leave open. */
export function sortRows<T>(
  rows: T[],
  columns: ColumnModel<T>[],
  sort: Sort | undefined,
  idOf: (row: T) => string,
): T[] {
  const column = columns.find((one) => one.id === sort?.column);
  if (!sort || !column) return rows;
  const sign = sort.direction === 'up' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: column.value(row), id: idOf(row) }));
  keyed.sort((a, b) => {
    if (isBlank(a.value) !== isBlank(b.value)) return isBlank(a.value) ? 1 : -1;
    const by = isBlank(a.value) ? 0 : sign * compareValues(a.value, b.value);
    return by !== 0 ? by : collator.compare(a.id, b.id) || (a.id < b.id ? -1 : 1);
  });
  return keyed.map((one) => one.row);
}

type Test = (value: CellValue) => boolean;

const NUMBER = '(-?\\d+(?:\\.\\d+)?)';
const COMPARED = new RegExp(`^(<=|>=|<|>|=)\\s*${NUMBER}$`);
const BETWEEN = new RegExp(`^${NUMBER}\\s*\\.\\.\\s*${NUMBER}$`);

const numberOf = (value: CellValue): number =>
  isBlank(value) ? NaN : typeof value === 'number' ? value : Number(value);

/** "cap" contains; ">10", "<=5", "10..20" compare; "=x" is exactly; "!" is blank, "*" is not. */
export function filterTest(typed: string): Test {
  const text = typed.trim();
  if (text === '') return () => true;
  if (text === '!') return isBlank;
  if (text === '*') return (value) => !isBlank(value);
  const compared = COMPARED.exec(text);
  if (compared) {
    const limit = Number(compared[2]);
    const tests: Record<string, (value: number) => boolean> = {
      '<': (value) => value < limit,
      '<=': (value) => value <= limit,
      '>': (value) => value > limit,
      '>=': (value) => value >= limit,
      '=': (value) => value === limit,
    };
    const test = tests[compared[1] ?? '='];
    return (value) => test?.(numberOf(value)) ?? false;
  }
  const between = BETWEEN.exec(text);
  if (between) {
    const [low, high] = [Number(between[1]), Number(between[2])];
    return (value) => numberOf(value) >= low && numberOf(value) <= high;
  }
  if (text.startsWith('=')) {
    const exact = text.slice(1).trim().toLocaleLowerCase();
    return (value) => String(value ?? '').toLocaleLowerCase() === exact;
  }
  const part = text.toLocaleLowerCase();
  return (value) => String(value ?? '').toLocaleLowerCase().includes(part);
}

export function filterRows<T>(
  rows: T[],
  columns: ColumnModel<T>[],
  filters: Record<string, string>,
): T[] {
  const tests = columns
    .filter((column) => (filters[column.id] ?? '').trim() !== '')
    .map((column) => ({ column, test: filterTest(filters[column.id] ?? '') }));
  if (tests.length === 0) return rows;
  return rows.filter((row) => tests.every(({ column, test }) => test(column.value(row))));
}

const asText = (value: CellValue): string => (isBlank(value) ? '' : String(value));

/** A cell of tab-separated text: quoted where a tab, a quote or a line break stands in it. */
export function tsvCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toTsv<T>(rows: T[], columns: ColumnModel<T>[]): string {
  const lines = [columns.map((column) => tsvCell(column.name)).join('\t')];
  for (const row of rows) {
    lines.push(columns.map((column) => tsvCell(asText(column.value(row)))).join('\t'));
  }
  return lines.join('\n');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; a number stays one. */
export function csvCell(value: CellValue): string {
  const text = asText(value);
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv<T>(rows: T[], columns: ColumnModel<T>[]): string {
  const lines = [columns.map((column) => csvCell(column.name)).join(',')];
  for (const row of rows) lines.push(columns.map((column) => csvCell(column.value(row))).join(','));
  return lines.join('\r\n') + '\r\n';
}

/** A click on a head: up, then down, then as it came. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, direction: 'up' };
  return sort.direction === 'up' ? { column, direction: 'down' } : undefined;
}

export const sortText = (sort: Sort | undefined): string =>
  sort ? (sort.direction === 'down' ? `-${sort.column}` : sort.column) : '';

export function sortFrom(text: string): Sort | undefined {
  if (text === '') return undefined;
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'down' }
    : { column: text, direction: 'up' };
}
