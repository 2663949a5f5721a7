// What a spreadsheet grid does with its cells, apart from showing them: ranges, text of the
// clipboard, pasting, filling down, and going back. Rows and columns count from 0.

export type Rows = readonly (readonly string[])[];

export interface Cell {
  row: number;
  column: number;
}

/** Both corners belong to it; the focus is the cell that moves with Shift. */
export interface Selection {
  anchor: Cell;
  focus: Cell;
}

export interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Edit extends Cell {
  text: string;
}

/** One step that can be taken back: what changed, and how many rows there were before. */
export interface Step {
  edits: Edit[];
  before: Edit[];
  rowsBefore: number;
  rowsAfter: number;
}

export interface Sheet {
  rows: Rows;
  columns: number;
  done: Step[];
  undone: Step[];
}

export const STEPS_KEPT = 200;
/** Of one paste; the server has limits of its own. */
const PASTE_CELLS_MAX = 500_000;

export function newSheet(rows: Rows, columns: number): Sheet {
  return { rows, columns, done: [], undone: [] };
}

export const boxOf = ({ anchor, focus }: Selection): Box => ({
  top: Math.min(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  bottom: Math.max(anchor.row, focus.row),
  right: Math.max(anchor.column, focus.column),
});

export const textAt = (rows: Rows, { row, column }: Cell): string => rows[row]?.[column] ?? '';

function write(rows: Rows, edits: Edit[], count: number, columns: number): Rows {
  const next = rows.slice(0, count);
  while (next.length < count) next.push(new Array<string>(columns).fill(''));
  const copied = new Set<number>();
  for (const { row, column, text } of edits) {
    if (row >= count) continue;
    if (!copied.has(row)) {
      next[row] = [...(next[row] ?? [])];
      copied.add(row);
    }
    (next[row] as string[])[column] = text;
  }
  return next;
}

/** Makes the edits one step; those that change nothing are left out, and none at all is no step. */
export function apply(sheet: Sheet, edits: Edit[]): Sheet {
  const changing = edits.filter(
    (edit) =>
      edit.column < sheet.columns &&
      (edit.row >= sheet.rows.length || textAt(sheet.rows, edit) !== edit.text),
  );
  if (changing.length === 0) return sheet;
  const rowsBefore = sheet.rows.length;
  const rowsAfter = changing.reduce((most, { row }) => Math.max(most, row + 1), rowsBefore);
  const before = changing.map((edit) => ({ ...edit, text: textAt(sheet.rows, edit) }));
  const step = { edits: changing, before, rowsBefore, rowsAfter };
  return {
    ...sheet,
    rows: write(sheet.rows, changing, rowsAfter, sheet.columns),
    done: [...sheet.done.slice(-(STEPS_KEPT - 1)), step],
    undone: [],
  };
}

export function undo(sheet: Sheet): Sheet {
  const step = sheet.done[sheet.done.length - 1];
  if (!step) return sheet;
  return {
    ...sheet,
    rows: write(sheet.rows, step.before, step.rowsBefore, sheet.columns),
    done: sheet.done.slice(0, -1),
    undone: [...sheet.undone, step],
  };
}

export function redo(sheet: Sheet): Sheet {
  const step = sheet.undone[sheet.undone.length - 1];
  if (!step) return sheet;
  return {
    ...sheet,
    rows: write(sheet.rows, step.edits, step.rowsAfter, sheet.columns),
    done: [...sheet.done, step],
    undone: sheet.undone.slice(0, -1),
  };
}

/** Where the last step or the one just taken back happened, so that the eye can follow. */
export function placeOf(step: Step | undefined): Selection | undefined {
  const first = step?.edits[0];
  if (!step || !first) return undefined;
  const box = step.edits.reduce(
    (most, { row, column }) => ({
      top: Math.min(most.top, row),
      left: Math.min(most.left, column),
      bottom: Math.max(most.bottom, row),
      right: Math.max(most.right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
  return {
    anchor: { row: box.top, column: box.left },
    focus: { row: box.bottom, column: box.right },
  };
}

/** Tab-separated text as spreadsheets write it: quotes around tabs and line breaks, doubled inside. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n');
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closes(source, at)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  // The line break at the end of the text ends the last row, and begins none.
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

/** Whether a quote at the start of a cell is closed at its end: 5" is an inch, not a quote. */
function closes(source: string, open: number): boolean {
  for (let at = source.indexOf('"', open + 1); at >= 0; at = source.indexOf('"', at + 1)) {
    if (source.charAt(at + 1) === '"') at += 1;
    else return at + 1 === source.length || /[\t\n]/.test(source.charAt(at + 1));
  }
  return false;
}

export function rangeTsv(rows: Rows, { top, left, bottom, right }: Box): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) {
      const text = textAt(rows, { row, column });
      cells.push(/[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

export type Locked = (column: number) => boolean;

/** Puts a block at the corner of the selection; one that fits the selection several times fills it.
 * Rows are added at the end where `grows`; what would lie outside or in a locked column is left out
 * and counted. */
export function paste(
  sheet: Sheet,
  selection: Selection,
  block: string[][],
  options: { grows: boolean; locked: Locked },
): { sheet: Sheet; selection: Selection; left: number } {
  const box = boxOf(selection);
  const high = block.length;
  const wide = block.reduce((most, row) => Math.max(most, row.length), 0);
  if (high === 0 || wide === 0) return { sheet, selection, left: 0 };
  const fit = (there: number, size: number) => (there % size === 0 ? there : size);
  const rows = fit(box.bottom - box.top + 1, high);
  const columns = fit(box.right - box.left + 1, wide);
  const edits: Edit[] = [];
  let left = 0;
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const cell = { row: box.top + down, column: box.left + across };
      const isOutside =
        cell.column >= sheet.columns || (!options.grows && cell.row >= sheet.rows.length);
      if (isOutside || options.locked(cell.column) || edits.length >= PASTE_CELLS_MAX) left += 1;
      else edits.push({ ...cell, text: block[down % high]?.[across % wide] ?? '' });
    }
  }
  const next = apply(sheet, edits);
  return {
    sheet: next,
    selection: {
      anchor: { row: box.top, column: box.left },
      focus: {
        row: Math.min(next.rows.length - 1, box.top + rows - 1),
        column: Math.min(sheet.columns - 1, box.left + columns - 1),
      },
    },
    left,
  };
}

/** The first row of the selection into the others; of one row alone, the row above into it. */
export function fillDown(sheet: Sheet, selection: Selection, locked: Locked): Sheet {
  const { top, left, bottom, right } = boxOf(selection);
  const from = top === bottom ? top - 1 : top;
  if (from < 0) return sheet;
  const edits: Edit[] = [];
  for (let row = from + 1; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (!locked(column)) {
        edits.push({ row, column, text: textAt(sheet.rows, { row: from, column }) });
      }
    }
  }
  return apply(sheet, edits);
}

export function clear(sheet: Sheet, selection: Selection, locked: Locked): Sheet {
  const { top, left, bottom, right } = boxOf(selection);
  const edits: Edit[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (!locked(column)) edits.push({ row, column, text: '' });
    }
  }
  return apply(sheet, edits);
}

/** Where an arrow with Ctrl goes: to the edge of the filled block, or over the gap to the next. */
export function jump(rows: Rows, columns: number, from: Cell, by: Cell): Cell {
  const inside = (cell: Cell) =>
    cell.row >= 0 && cell.row < rows.length && cell.column >= 0 && cell.column < columns;
  const plus = (cell: Cell): Cell => ({ row: cell.row + by.row, column: cell.column + by.column });
  const isFilled = (cell: Cell) => inside(cell) && textAt(rows, cell) !== '';
  let at = from;
  if (isFilled(from) && isFilled(plus(from))) {
    while (isFilled(plus(at))) at = plus(at);
    return at;
  }
  while (inside(plus(at))) {
    at = plus(at);
    if (isFilled(at)) return at;
  }
  return at;
}

/** What is chosen, in words: `2 × 3 cells chosen of 40 rows`. */
export function sizeText(box: Box, rows: number): string {
  const [down, across] = [box.bottom - box.top + 1, box.right - box.left + 1];
  const all = `${rows.toLocaleString()} rows`;
  return down * across > 1 ? `${down} × ${across} cells chosen of ${all}` : all;
}

/** Which way a key goes. */
export const ARROWS: Record<string, Cell> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
