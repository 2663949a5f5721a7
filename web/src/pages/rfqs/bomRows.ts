// The two halves of the BOM grid as plain values: what the file holds, and what was understood of
// each of its rows. Rows are fetched block by block and kept by their number in the file.
import { type Finding } from '../../api/problem';
import { markKey, type Mark } from '../../parts/SheetGrid';
import type { Rows } from '../../parts/sheet';
import type { BomHead, BomLine, LineStand, SheetRow } from './api';

export type Shown = 'all' | 'unmatched' | 'findings' | 'not_fitted';

/** Which sheet, from 0, a place is on; a text file's places name none. */
export function sheetIndex(head: BomHead, sheet: string | null | undefined): number {
  const at = head.file.sheets.findIndex(({ name }) => name === (sheet ?? ''));
  return at < 0 ? Math.max(0, head.file.sheets.findIndex(({ name }) => name === head.sheet)) : at;
}

export const rowsOf = (head: BomHead, sheet: number): number =>
  head.file.sheets[sheet]?.rows ?? head.file.tree_rows;

/** Rows of the file, from 0, in the order in which they are shown. */
export function shownRows(
  shown: Shown,
  head: BomHead,
  sheet: number,
  stands: readonly LineStand[],
): number[] {
  const total = rowsOf(head, sheet);
  if (shown === 'all') return Array.from({ length: total }, (_, row) => row);
  const rows = new Set<number>();
  const isHere = (stand: LineStand) => stand.sheet === 0 || stand.sheet - 1 === sheet;
  if (shown === 'findings') {
    for (const { place } of head.findings) {
      if (place.row > 0 && sheetIndex(head, place.sheet) === sheet) rows.add(place.row - 1);
    }
  } else {
    for (const stand of stands) {
      if (!isHere(stand)) continue;
      const fits =
        shown === 'not_fitted'
          ? !stand.fitted
          : stand.fitted && !stand.assembly && stand.state !== 'matched';
      if (fits) stand.rows.forEach((row) => rows.add(row - 1));
    }
  }
  return [...rows].filter((row) => row < total).sort((a, b) => a - b);
}

const RANK = { error: 2, warning: 1, note: 0 };

/** Marks of the file's cells; of several at one the gravest. A finding about a whole row marks its
 * first cell. */
export function cellMarks(head: BomHead, sheet: number, rows: readonly number[]): Map<string, Mark> {
  const at = new Map(rows.map((row, index) => [row, index]));
  const marks = new Map<string, Mark>();
  for (const { place, severity, message } of head.findings) {
    const row = at.get(place.row - 1);
    if (row === undefined || sheetIndex(head, place.sheet) !== sheet) continue;
    const key = markKey({ row, column: Math.max(0, place.column - 1) });
    const before = marks.get(key);
    if (!before || RANK[severity] > RANK[before.severity]) marks.set(key, { severity, message });
  }
  return marks;
}

/** What is wanted for a line, in one text: its approved parts, else what describes it. */
export function wantedText(line: BomLine): string {
  if (line.assembly) return line.description || line.customer_pn;
  const parts = line.alternates.map(({ manufacturer, mpn }) =>
    manufacturer ? `${manufacturer} ${mpn}` : mpn,
  );
  if (parts.length > 0) return parts.join(' or ');
  const value = `${line.value} ${line.package}`.trim();
  return value || line.description || line.customer_pn;
}

const STATES: Record<LineStand['state'], string> = {
  matched: 'matched',
  suggested: 'to decide',
  unknown: 'new part',
  refused: 'none of ours',
  nothing: 'no part named',
};

export function standText(stand: LineStand | undefined): string {
  if (!stand) return '';
  if (stand.assembly) return 'assembly';
  if (!stand.fitted) return 'not fitted';
  if (stand.state === 'matched') return stand.grade.replaceAll('_', ' ');
  if (stand.suggestions > 0) {
    return `${stand.suggestions} ${stand.suggestions === 1 ? 'suggestion' : 'suggestions'}`;
  }
  return STATES[stand.state];
}

const OTHER_ROWS: Record<string, string> = {
  title: 'title',
  header: 'header row',
  section: 'heading',
  total: 'total',
  note: 'note',
  other_table: 'another table',
  past_line_limit: 'past the limit of lines',
};

/** The right half of one row; rows that belong to a line above say to which. */
export function understoodCells(
  row: SheetRow | undefined,
  stands: readonly LineStand[],
  lineOfRow: ReadonlyMap<number, number>,
): string[] {
  if (!row) return [];
  const first = row.lines[0];
  if (!first) {
    if (row.other) return [OTHER_ROWS[row.other] ?? row.other];
    const above = lineOfRow.get(row.row);
    return above === undefined ? [] : [`goes on from line ${above}`];
  }
  const { line, number } = first;
  const stand = stands[number - 1];
  const placed = line.refdes.join(' ');
  const notPlaced =
    !line.dnp && line.dnp_refdes.length > 0 ? ` (not fitted: ${line.dnp_refdes.join(' ')})` : '';
  return [
    placed + notPlaced,
    line.qty ?? String(line.refdes.length || ''),
    wantedText(line),
    stand ? [stand.part, stand.maker].filter(Boolean).join(' ') : '',
    standText(stand),
  ];
}

/** Of rows beyond the first that a line was read from: whose they are. */
export function goesOn(stands: readonly LineStand[], sheet: number): Map<number, number> {
  const map = new Map<number, number>();
  for (const stand of stands) {
    if (stand.sheet !== 0 && stand.sheet - 1 !== sheet) continue;
    stand.rows.slice(1).forEach((row) => map.set(row, stand.line));
  }
  return map;
}

export const BLOCK_ROWS = 250;

export const cellsOf = (rows: readonly number[], kept: ReadonlyMap<number, SheetRow>): Rows =>
  rows.map((row) => kept.get(row)?.cells ?? []);

/** Findings with a place in the file, in the order of the file, for those who walk them. */
export function walked(head: BomHead): Finding[] {
  return head.findings
    .filter(({ place }) => place.row > 0)
    .map((finding, index) => ({ finding, index, sheet: sheetIndex(head, finding.place.sheet) }))
    .sort(
      (a, b) =>
        a.sheet - b.sheet ||
        a.finding.place.row - b.finding.place.row ||
        a.finding.place.column - b.finding.place.column ||
        a.index - b.index,
    )
    .map(({ finding }) => finding);
}

export const ROLES: Record<string, string> = {
  refdes: 'Designators',
  qty: 'Quantity',
  mpn: 'Part number',
  manufacturer: 'Manufacturer',
  description: 'Description',
  value: 'Value',
  package: 'Package',
  customer_pn: 'Customer’s number',
  supplier: 'Supplier',
  supplier_pn: 'Supplier’s number',
  dnp: 'Fitted or not',
  notes: 'Notes',
  level: 'Level',
  unit: 'Unit',
  item: 'Line number',
  other: 'Not used',
};
