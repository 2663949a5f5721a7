import { describe, expect, test } from 'vitest';

import {
  csvCell,
  filterRows,
  filterTest,
  nextSort,
  sortFrom,
  sortRows,
  sortText,
  toCsv,
  toTsv,
  tsvCell,
  type ColumnModel,
} from './tableModel';

interface Row {
  id: string;
  mpn: string;
  price: number | null;
}

const columns: ColumnModel<Row>[] = [
  { id: 'mpn', name: 'Part', value: (row) => row.mpn },
  { id: 'price', name: 'Price', value: (row) => row.price },
];
const rows: Row[] = [
  { id: '3', mpn: 'R10', price: 2 },
  { id: '1', mpn: 'r2', price: null },
  { id: '2', mpn: 'R10', price: 1 },
  { id: '10', mpn: 'Ω', price: 2 },
];
const idOf = (row: Row) => row.id;
const ids = (list: Row[]) => list.map(idOf).join(' ');

describe('sort', () => {
  test('numbers in texts count as numbers, and equal rows are ordered by their id', () => {
    expect(ids(sortRows(rows, columns, { column: 'mpn', direction: 'up' }, idOf))).toBe('1 2 3 10');
    expect(ids(sortRows(rows, columns, { column: 'price', direction: 'up' }, idOf))).toBe(
      '2 3 10 1',
    );
  });

  test('what is blank comes last in either direction', () => {
    expect(ids(sortRows(rows, columns, { column: 'price', direction: 'down' }, idOf))).toBe(
      '3 10 2 1',
    );
  });

  test('an unknown column leaves the rows as they came', () => {
    expect(sortRows(rows, columns, { column: 'gone', direction: 'up' }, idOf)).toBe(rows);
  });

  test('a head is clicked through up, down and as it came, and the address says which', () => {
    const up = nextSort(undefined, 'mpn');
    const down = nextSort(up, 'mpn');
    expect([up, down, nextSort(down, 'mpn')].map(sortText)).toEqual(['mpn', '-mpn', '']);
    expect(sortFrom('-mpn')).toEqual(down);
    expect(sortFrom('')).toBeUndefined();
  });
});

describe('filter', () => {
  test('text is contained, whatever its case', () => {
    expect(ids(filterRows(rows, columns, { mpn: 'r1' }))).toBe('3 2');
    expect(filterTest('=r10')('R10')).toBe(true);
    expect(filterTest('=r1')('R10')).toBe(false);
  });

  test('numbers are compared, and a blank is no number', () => {
    expect(ids(filterRows(rows, columns, { price: '>=2' }))).toBe('3 10');
    expect(ids(filterRows(rows, columns, { price: '1..2' }))).toBe('3 2 10');
    expect(ids(filterRows(rows, columns, { price: '<1' }))).toBe('');
    expect(filterTest('=2')(2)).toBe(true);
  });

  test('blank and not blank can be asked for', () => {
    expect(ids(filterRows(rows, columns, { price: '!' }))).toBe('1');
    expect(ids(filterRows(rows, columns, { price: '*' }))).toBe('3 2 10');
  });

  test('every column has its say', () => {
    expect(ids(filterRows(rows, columns, { mpn: 'r10', price: '1' }))).toBe('2');
    expect(filterRows(rows, columns, { mpn: '  ' })).toBe(rows);
  });
});

describe('text of a table', () => {
  test('for a spreadsheet: tabs between cells, quotes where they are needed', () => {
    expect(toTsv(rows.slice(0, 2), columns)).toBe('Part\tPrice\nR10\t2\nr2\t');
    expect(tsvCell('two\nlines "quoted"')).toBe('"two\nlines ""quoted"""');
  });

  test('for a file: a text that a spreadsheet would compute does not begin as a formula', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell('@cmd')).toBe("'@cmd");
    expect(csvCell('-12.50')).toBe('-12.50');
    expect(csvCell('-1+2')).toBe("'-1+2");
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(toCsv(rows.slice(1, 2), columns)).toBe('Part,Price\r\nr2,\r\n');
  });
});
