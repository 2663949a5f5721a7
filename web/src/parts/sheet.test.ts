import { describe, expect, test } from 'vitest';

import {
  apply,
  boxOf,
  clear,
  fillDown,
  jump,
  newSheet,
  parseTsv,
  paste,
  placeOf,
  rangeTsv,
  redo,
  STEPS_KEPT,
  undo,
  type Selection,
} from './sheet';

const at = (row: number, column: number) => ({ row, column });
const over = (top: number, left: number, bottom: number, right: number): Selection => ({
  anchor: at(top, left),
  focus: at(bottom, right),
});
const open = () => false;
const start = () =>
  newSheet(
    [
      ['a', '1'],
      ['b', '2'],
      ['c', ''],
    ],
    2,
  );

describe('edits', () => {
  test('a step is taken back and made again, also one that added rows', () => {
    const typed = apply(start(), [{ row: 4, column: 1, text: 'x' }]);
    expect(typed.rows).toHaveLength(5);
    expect(typed.rows[3]).toEqual(['', '']);
    const back = undo(typed);
    expect(back.rows).toEqual(start().rows);
    expect(redo(back).rows).toEqual(typed.rows);
    expect(undo(start())).toEqual(start());
  });

  test('typing what stands there is no step, and a new step ends what could be made again', () => {
    const sheet = start();
    expect(apply(sheet, [{ row: 0, column: 0, text: 'a' }])).toBe(sheet);
    const back = undo(apply(sheet, [{ row: 0, column: 0, text: 'z' }]));
    expect(apply(back, [{ row: 1, column: 0, text: 'y' }]).undone).toEqual([]);
  });

  test('rows that were not changed stay the very same, so that nothing is drawn twice', () => {
    const sheet = start();
    const typed = apply(sheet, [{ row: 0, column: 0, text: 'z' }]);
    expect(typed.rows[1]).toBe(sheet.rows[1]);
    expect(sheet.rows[0]).toEqual(['a', '1']);
  });

  test('only so many steps are kept', () => {
    let sheet = start();
    for (let step = 0; step < STEPS_KEPT + 5; step += 1) {
      sheet = apply(sheet, [{ row: 0, column: 0, text: String(step) }]);
    }
    expect(sheet.done).toHaveLength(STEPS_KEPT);
  });

  test('the place of a step is the block that it changed', () => {
    const sheet = clear(start(), over(0, 0, 1, 1), open);
    expect(placeOf(sheet.done[0])).toEqual(over(0, 0, 1, 1));
    expect(placeOf(undefined)).toBeUndefined();
  });
});

describe('clipboard', () => {
  test('what a spreadsheet writes is read: CRLF, quotes, tabs inside, no row too many', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseTsv('"two\nlines"\t"a ""q"""\n')).toEqual([['two\nlines', 'a "q"']]);
    expect(parseTsv('\t\n')).toEqual([['', '']]);
    expect(parseTsv('')).toEqual([]);
  });

  test('a quote that nothing closes is an inch', () => {
    expect(parseTsv('"5 inch\tx')).toEqual([['"5 inch', 'x']]);
    expect(parseTsv('5" disk\ty')).toEqual([['5" disk', 'y']]);
  });

  test('a range that is copied comes back as it was', () => {
    const rows = [
      ['a\tb', '"q"'],
      ['two\nlines', '5"'],
    ];
    expect(parseTsv(rangeTsv(rows, boxOf(over(0, 0, 1, 1))))).toEqual(rows);
  });
});

describe('paste', () => {
  test('one cell fills the range, and so does a block that fits several times', () => {
    const one = paste(start(), over(0, 0, 2, 1), [['x']], { grows: false, locked: open });
    expect(one.sheet.rows.flat()).toEqual(['x', 'x', 'x', 'x', 'x', 'x']);
    const row = paste(start(), over(0, 0, 2, 0), [['p', 'q']], { grows: false, locked: open });
    expect(row.sheet.rows).toEqual([
      ['p', 'q'],
      ['p', 'q'],
      ['p', 'q'],
    ]);
  });

  test('rows grow at the end where they may, and otherwise what has no place is counted', () => {
    const block = [['x'], ['y']];
    const grown = paste(start(), over(2, 0, 2, 0), block, { grows: true, locked: open });
    expect(grown.sheet.rows).toHaveLength(4);
    expect(grown.left).toBe(0);
    const kept = paste(start(), over(2, 0, 2, 0), block, { grows: false, locked: open });
    expect(kept.sheet.rows).toHaveLength(3);
    expect(kept.left).toBe(1);
    expect(kept.selection).toEqual(over(2, 0, 2, 0));
  });

  test('a locked column is left alone', () => {
    const locked = (column: number) => column === 1;
    const pasted = paste(start(), over(0, 0, 0, 0), [['x', 'y']], { grows: false, locked });
    expect(pasted.sheet.rows[0]).toEqual(['x', '1']);
    expect(pasted.left).toBe(1);
  });

  test('it is taken back as one step', () => {
    const block = [
      ['x', 'y'],
      ['z', 'w'],
    ];
    const pasted = paste(start(), over(0, 0, 0, 0), block, { grows: true, locked: open });
    expect(undo(pasted.sheet).rows).toEqual(start().rows);
  });
});

describe('fill and jump', () => {
  test('the first row goes into the others; alone, the row above comes down', () => {
    const filled = fillDown(start(), over(0, 0, 2, 0), open);
    expect(filled.rows.map((row) => row[0])).toEqual(['a', 'a', 'a']);
    expect(fillDown(start(), over(2, 1, 2, 1), open).rows[2]).toEqual(['c', '2']);
    const sheet = start();
    expect(fillDown(sheet, over(0, 0, 0, 0), open)).toBe(sheet);
  });

  test('with Ctrl an arrow goes to the edge of what is filled', () => {
    const { rows } = newSheet([['a'], ['b'], [''], ['c'], ['']], 1);
    const down = at(1, 0);
    expect(jump(rows, 1, at(0, 0), down)).toEqual(at(1, 0));
    expect(jump(rows, 1, at(1, 0), down)).toEqual(at(3, 0));
    expect(jump(rows, 1, at(3, 0), down)).toEqual(at(4, 0));
    expect(jump(rows, 1, at(4, 0), down)).toEqual(at(4, 0));
  });
});
