import { describe, expect, test } from 'vitest';

import type { Finding } from '../../api/problem';
import type { BomHead, BomLine, LineStand, SheetRow } from './api';
import {
  cellMarks,
  goesOn,
  sheetIndex,
  shownRows,
  standText,
  understoodCells,
  walked,
  wantedText,
} from './bomRows';
import { blockOf } from './pasted';

const finding = (row: number, column: number, severity: Finding['severity'], sheet = ''): Finding => ({
  code: `${severity}_${row}`,
  severity,
  place: { file: 'board.csv', sheet, row, column, text: '' },
  message: `row ${row}`,
});

function head(findings: Finding[] = []): BomHead {
  return {
    rfq: 'R1',
    reading: 1,
    file_name: 'board.csv',
    sha256: 'x',
    file: {
      format: 'delimited_text',
      encoding: 'UTF-8',
      sheets: [{ name: '', rows: 6, columns: 3, columns_shown: 3, hidden: false }],
      tree_rows: 0,
    },
    sheet: null,
    header_row: 1,
    mapping: [],
    told: { columns: '', header_row: null, sheet: '', variant: '' },
    counts: { lines: 3, placements: 3, fitted: 2, not_fitted: 1, errors: 0, warnings: 0, notes: 0 },
    findings,
    readings: [],
  };
}

const stand = (line: number, rows: number[], more: Partial<LineStand> = {}): LineStand => ({
  line,
  sheet: 1,
  rows,
  fitted: true,
  assembly: false,
  state: 'matched',
  grade: 'exact',
  part: '10-1',
  maker: 'Yageo RC',
  suggestions: 0,
  ...more,
});

const bomLine = (more: Partial<BomLine> = {}): BomLine => ({
  row: 2,
  refdes: ['R1', 'R2'],
  qty: '2',
  alternates: [{ manufacturer: 'Yageo', mpn: 'RC0402' }],
  dnp: false,
  dnp_refdes: [],
  description: '',
  value: '10k',
  package: '0402',
  customer_pn: '',
  customer_supplied: false,
  assembly: false,
  level: 0,
  notes: '',
  source_rows: [],
  supplier_pns: [],
  unit: '',
  ...more,
});

describe('which rows are shown', () => {
  const stands = [
    stand(1, [2, 3]),
    stand(2, [4], { state: 'suggested', suggestions: 2 }),
    stand(3, [5], { fitted: false, state: 'unknown' }),
  ];
  test('all, those without a part, those with findings, those not fitted', () => {
    const bom = head([finding(4, 2, 'warning'), finding(0, 0, 'note')]);
    expect(shownRows('all', bom, 0, stands)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(shownRows('unmatched', bom, 0, stands)).toEqual([3]);
    expect(shownRows('findings', bom, 0, stands)).toEqual([3]);
    expect(shownRows('not_fitted', bom, 0, stands)).toEqual([4]);
  });
  test('of a workbook only those of the sheet that is shown', () => {
    const bom = head([finding(2, 1, 'note', 'Bottom')]);
    bom.file.sheets = ['Top', 'Bottom'].map((name) => ({
      name,
      rows: 3,
      columns: 2,
      columns_shown: 2,
      hidden: false,
    }));
    bom.sheet = 'Top';
    expect(sheetIndex(bom, 'Bottom')).toBe(1);
    expect(sheetIndex(bom, null)).toBe(0);
    expect(shownRows('findings', bom, 0, [])).toEqual([]);
    expect(shownRows('findings', bom, 1, [])).toEqual([1]);
  });
});

test('the gravest finding marks a cell, and one about a row its first cell', () => {
  const bom = head([finding(4, 2, 'note'), finding(4, 2, 'error'), finding(5, 0, 'warning')]);
  const marks = cellMarks(bom, 0, [3, 4]);
  expect(marks.get('0:1')?.severity).toBe('error');
  expect(marks.get('1:0')?.severity).toBe('warning');
  expect(marks.size).toBe(2);
});

test('findings are walked in the order of the file', () => {
  const bom = head([finding(5, 1, 'note'), finding(2, 3, 'error'), finding(2, 1, 'note'), finding(0, 0, 'error')]);
  expect(walked(bom).map(({ place }) => [place.row, place.column])).toEqual([[2, 1], [2, 3], [5, 1]]);
});

describe('what was understood of a row', () => {
  const row = (more: Partial<SheetRow>): SheetRow => ({
    row: 2,
    cells: [],
    cut: [],
    lines: [],
    other: null,
    ...more,
  });
  const stands = [stand(1, [2, 3])];
  const above = goesOn(stands, 0);
  test('a line with what is wanted, what we take, and how sure that is', () => {
    expect(understoodCells(row({ lines: [{ number: 1, line: bomLine() }] }), stands, above)).toEqual([
      'R1 R2',
      '2',
      'Yageo RC0402',
      '10-1 Yageo RC',
      'exact',
    ]);
  });
  test('a row that is no line says what it is, and one that goes on says from where', () => {
    expect(understoodCells(row({ other: 'total' }), stands, above)).toEqual(['total']);
    expect(understoodCells(row({ row: 3 }), stands, above)).toEqual(['goes on from line 1']);
    expect(understoodCells(undefined, stands, above)).toEqual([]);
  });
  test('places that are not fitted stand beside those that are', () => {
    const line = bomLine({ dnp_refdes: ['R2'] });
    expect(understoodCells(row({ lines: [{ number: 1, line }] }), [], above)[0]).toBe(
      'R1 R2 (not fitted: R2)',
    );
  });
});

test('a part is told by its numbers, else by what describes it', () => {
  expect(wantedText(bomLine({ alternates: [{ manufacturer: '', mpn: 'A' }, { manufacturer: 'B', mpn: 'C' }] }))).toBe('A or B C');
  expect(wantedText(bomLine({ alternates: [] }))).toBe('10k 0402');
  expect(wantedText(bomLine({ alternates: [], value: '', package: '', customer_pn: 'X-1' }))).toBe('X-1');
});

test('how a line stands is said in a word', () => {
  expect(standText(stand(1, [2], { state: 'suggested', suggestions: 1 }))).toBe('1 suggestion');
  expect(standText(stand(1, [2], { state: 'unknown' }))).toBe('new part');
  expect(standText(stand(1, [2], { fitted: false }))).toBe('not fitted');
  expect(standText(undefined)).toBe('');
});

test('a block of cells is pasted, a word is not', () => {
  expect(blockOf('Ref\tQty\nR1\t1\n')?.columns).toBe(2);
  expect(blockOf('Ref\tQty')).toBeUndefined();
  expect(blockOf('a word\nand another')).toBeUndefined();
});
