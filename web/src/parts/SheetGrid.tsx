// A grid that behaves as a spreadsheet: ranges, arrows, Tab, F2, copy and paste, fill down, undo and
// redo. Cells carry the marks of findings. Used for what customers and suppliers send.
//
//   const [sheet, setSheet] = useState(() => newSheet(rows, columns.length));
//   <SheetGrid label="Offers" columns={columns} sheet={sheet} onSheet={setSheet} grows />
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { useActions } from '../app/actions';
import { rowHeight, useDensity } from '../app/preferences';
import {
  apply,
  ARROWS,
  boxOf,
  clamp,
  clear,
  fillDown,
  jump,
  parseTsv,
  paste,
  placeOf,
  rangeTsv,
  redo,
  sizeText,
  textAt,
  undo,
  type Cell,
  type Selection,
  type Sheet,
} from './sheet';
import { markKey, NUMBERS_WIDTH, SheetHead, SheetLine, SIGNS, type Mark, type SheetColumn } from './SheetLine';
import { useSheetMouse } from './useSheetMouse';
import './SheetGrid.css';

export { markKey, type Mark, type SheetColumn } from './SheetLine';

export interface SheetHandle {
  goTo: (cell: Cell) => void;
  /** Shows the cell and chooses it, and leaves the focus where it is. */
  show: (cell: Cell) => void;
  /** For two grids that go in step. */
  scrollTo: (top: number) => void;
}

interface Props {
  label: string;
  columns: SheetColumn[];
  sheet: Sheet;
  /** Absent: the grid is for reading and copying only. */
  onSheet?: (next: Sheet) => void;
  marks?: ReadonlyMap<string, Mark>;
  /** Rows may be added at the end by typing and pasting. */
  grows?: true;
  /** A row that stands out: the header row of a customer's file. */
  headerRow?: number;
  onFocusCell?: (cell: Cell) => void;
  handle?: React.Ref<SheetHandle>;
  height?: number;
  /** Of the head, where a name takes two lines. */
  headHeight?: number;
  /** What stands before a row; its number from 1 otherwise. */
  numberOf?: (row: number) => string;
  /** A row that stands back: it is no part of what the grid is about. */
  isQuiet?: (row: number) => boolean;
  /** The row that the grid beside this one is at. */
  activeRow?: number | undefined;
  /** Which rows are to be seen, so that they can be fetched. */
  onRange?: (first: number, last: number) => void;
  onScrollTop?: (top: number) => void;
}

interface Editing {
  text: string;
  /** Began with F2: arrows move inside the text instead of leaving the cell. */
  inside: boolean;
}

export function SheetGrid(props: Props) {
  const { label, columns, sheet, onSheet, marks, grows, headerRow, onFocusCell, handle, height } =
    props;
  const { numberOf, isQuiet, activeRow, onRange, onScrollTop } = props;
  const id = useId();
  const size = rowHeight(useDensity());
  const head = props.headHeight ?? size;
  const [selection, setSelection] = useState<Selection>({
    anchor: { row: 0, column: 0 },
    focus: { row: 0, column: 0 },
  });
  const [editing, setEditing] = useState<Editing>();
  const [said, setSaid] = useState('');
  const grid = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const ending = useRef(false);
  const locked = useCallback(
    (column: number) => onSheet === undefined || columns[column]?.locked === true,
    [columns, onSheet],
  );

  const { rows } = sheet;
  // One empty row more to type into.
  const count = rows.length + (grows && onSheet ? 1 : 0);
  const lastRow = Math.max(0, count - 1);
  const lastColumn = columns.length - 1;
  const focus = { row: clamp(selection.focus.row, lastRow), column: selection.focus.column };
  const box = boxOf({ anchor: selection.anchor, focus });

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => size,
    overscan: 10,
    // The head lies over the first rows: it takes room in what scrolls, and hides what is under it.
    scrollMargin: head,
    scrollPaddingStart: head,
    scrollPaddingEnd: 12,
    initialRect: { width: 800, height: height ?? 600 },
  });
  const measure = virtual.measure;
  useEffect(() => measure(), [measure, size]);
  const seen = virtual.getVirtualItems();
  const firstSeen = seen[0]?.index ?? 0;
  const lastSeen = seen[seen.length - 1]?.index ?? 0;
  useEffect(() => onRange?.(firstSeen, lastSeen), [onRange, firstSeen, lastSeen]);

  const show = (cell: Cell) => {
    virtual.scrollToIndex(cell.row);
    const scroller = grid.current;
    if (!scroller) return;
    const left = columns.slice(0, cell.column).reduce((sum, one) => sum + one.width, 0);
    const right = left + (columns[cell.column]?.width ?? 0) + NUMBERS_WIDTH;
    if (left < scroller.scrollLeft) scroller.scrollLeft = left;
    else if (right > scroller.scrollLeft + scroller.clientWidth) {
      scroller.scrollLeft = right - scroller.clientWidth;
    }
  };
  const choose = (next: Selection, follow: 'show' | 'stay' = 'show') => {
    setSelection(next);
    if (follow === 'show') show(next.focus);
    onFocusCell?.(next.focus);
  };
  const moveTo = (cell: Cell, extend: boolean) => {
    const to = { row: clamp(cell.row, lastRow), column: clamp(cell.column, lastColumn) };
    choose({ anchor: extend ? selection.anchor : to, focus: to });
  };
  useImperativeHandle(handle, () => ({
    goTo: (cell) => {
      moveTo(cell, false);
      grid.current?.focus();
    },
    show: (cell) => moveTo(cell, false),
    scrollTo: (top) => {
      if (grid.current && grid.current.scrollTop !== top) grid.current.scrollTop = top;
    },
  }));

  const begin = (text: string, inside: boolean) => {
    if (locked(focus.column)) {
      setSaid(onSheet ? 'This column is not typed by hand.' : 'This grid is for reading.');
      return;
    }
    setSaid('');
    choose({ anchor: focus, focus });
    // At once, so that the sign just typed goes into the field, with dead keys and all.
    flushSync(() => setEditing({ text, inside }));
    field.current?.focus();
    if (inside) field.current?.setSelectionRange(text.length, text.length);
  };
  const end = (keep: boolean, step: Cell = { row: 0, column: 0 }) => {
    if (keep && editing && onSheet) onSheet(apply(sheet, [{ ...focus, text: editing.text }]));
    setEditing(undefined);
    ending.current = true;
    grid.current?.focus();
    ending.current = false;
    const to = { row: focus.row + step.row, column: focus.column + step.column };
    // A typed row at the end has just been added: one more can be gone to.
    const most = grows && keep && focus.row === rows.length ? lastRow + 1 : lastRow;
    const cell = { row: clamp(to.row, most), column: clamp(to.column, lastColumn) };
    setSelection({ anchor: cell, focus: cell });
    show(cell);
    onFocusCell?.(cell);
  };
  const change = (next: Sheet, at?: Selection) => {
    if (!onSheet || next === sheet) return;
    onSheet(next);
    if (at) choose(at);
  };
  const back = () => change(undo(sheet), placeOf(sheet.done[sheet.done.length - 1]));
  const again = () => change(redo(sheet), placeOf(sheet.undone[sheet.undone.length - 1]));
  const fill = () => change(fillDown(sheet, { anchor: selection.anchor, focus }, locked));

  useActions(
    onSheet
      ? [
          { name: `${label}: undo`, run: back, unavailable: sheet.done.length ? undefined : 'nothing to undo' },
          { name: `${label}: redo`, run: again, unavailable: sheet.undone.length ? undefined : 'nothing to redo' },
          { name: `${label}: fill down`, run: fill },
        ]
      : [],
  );

  const onCommand = (key: string, shift: boolean): boolean => {
    if (key === 'z' && !shift) back();
    else if (key === 'y' || (key === 'z' && shift)) again();
    else if (key === 'd') fill();
    else if (key === 'a') {
      choose(
        {
          anchor: { row: 0, column: 0 },
          focus: { row: Math.max(0, rows.length - 1), column: lastColumn },
        },
        'stay',
      );
    } else return false;
    return true;
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (editing || event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    const withCtrl = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? size * 10) / size) - 2);
    const handled = ((): boolean => {
      if (arrow) {
        const to = withCtrl
          ? jump(rows, columns.length, focus, arrow)
          : { row: focus.row + arrow.row, column: focus.column + arrow.column };
        moveTo(to, shiftKey);
      } else if (withCtrl && key.length === 1) return onCommand(key.toLowerCase(), shiftKey);
      else if (key === 'Home') moveTo({ row: withCtrl ? 0 : focus.row, column: 0 }, shiftKey);
      else if (key === 'End') {
        moveTo({ row: withCtrl ? rows.length - 1 : focus.row, column: lastColumn }, shiftKey);
      } else if (key === 'PageDown') moveTo({ ...focus, row: focus.row + page }, shiftKey);
      else if (key === 'PageUp') moveTo({ ...focus, row: focus.row - page }, shiftKey);
      else if (key === 'Enter') moveTo({ ...focus, row: focus.row + (shiftKey ? -1 : 1) }, false);
      else if (key === 'Tab') {
        const column = focus.column + (shiftKey ? -1 : 1);
        // At either end Tab leaves the grid, so that nobody is caught in it.
        if (column < 0 || column > lastColumn) return false;
        moveTo({ ...focus, column }, false);
      } else if (key === 'F2') begin(textAt(rows, focus), true);
      else if (key === 'Delete' || key === 'Backspace') {
        change(clear(sheet, { anchor: selection.anchor, focus }, locked));
      } else if (key === 'Escape') {
        if (box.top === box.bottom && box.left === box.right) return false;
        choose({ anchor: focus, focus });
      } else if (onSheet && key.length === 1 && !withCtrl && !event.altKey) {
        begin('', false);
        return false; // the browser now types it into the field
      } else return false;
      return true;
    })();
    if (handled) event.preventDefault();
  };

  const onFieldKey = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const arrow = editing?.inside ? undefined : ARROWS[event.key];
    if (event.key === 'Enter') end(true, { row: event.shiftKey ? -1 : 1, column: 0 });
    else if (event.key === 'Tab') end(true, { row: 0, column: event.shiftKey ? -1 : 1 });
    else if (event.key === 'Escape') end(false);
    else if (event.key === 'F2') setEditing((now) => now && { ...now, inside: true });
    else if (arrow) end(true, arrow);
    else return;
    event.preventDefault();
  };

  const onCopy = (event: React.ClipboardEvent) => {
    if (editing) return;
    event.clipboardData.setData('text/plain', rangeTsv(rows, box));
    setSaid(`Copied ${box.bottom - box.top + 1} × ${box.right - box.left + 1} cells.`);
    event.preventDefault();
  };
  const onPaste = (event: React.ClipboardEvent) => {
    if (editing || !onSheet) return;
    event.preventDefault();
    const block = parseTsv(event.clipboardData.getData('text/plain'));
    const pasted = paste(
      sheet,
      { anchor: selection.anchor, focus },
      block,
      { grows: grows === true, locked },
    );
    change(pasted.sheet, pasted.selection);
    setSaid(
      pasted.left > 0
        ? `Pasted; ${pasted.left} cells had no place here and were left out.`
        : `Pasted ${block.length} rows.`,
    );
  };

  const mouse = useSheetMouse({
    selection,
    focus,
    lastColumn,
    choose,
    take: (event) => {
      if (event.target === field.current) return false;
      if (editing) end(true);
      event.preventDefault(); // no marking of text
      grid.current?.focus();
      return true;
    },
    open: () => begin(textAt(rows, focus), true),
  });

  const template = `${NUMBERS_WIDTH}px ${columns.map(({ width }) => `${width}px`).join(' ')}`;
  const width = columns.reduce((sum, column) => sum + column.width, NUMBERS_WIDTH);
  const mark = marks?.get(markKey(focus));
  const fieldLeft = columns
    .slice(0, focus.column)
    .reduce((sum, column) => sum + column.width, NUMBERS_WIDTH);
  return (
    <div className="sheet" style={height ? { height } : undefined}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        data-keys={onSheet ? 'own' : undefined}
        onScroll={(event) => onScrollTop?.(event.currentTarget.scrollTop)}
        className="sheet-scroller"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly={onSheet === undefined}
        aria-activedescendant={editing ? undefined : `${id}-${focus.row}-${focus.column}`}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={(event) => {
          onCopy(event);
          change(clear(sheet, { anchor: selection.anchor, focus }, locked));
        }}
        onPaste={onPaste}
        {...mouse}
      >
        <div style={{ width }}>
          <SheetHead columns={columns} template={template} height={props.headHeight} />
          <div role="rowgroup" className="sheet-body" style={{ height: virtual.getTotalSize() }}>
            {seen.map(({ index, start }) => {
              const isChosen = index >= box.top && index <= box.bottom;
              return (
                <SheetLine
                  key={index}
                  id={id}
                  row={index}
                  cells={rows[index] ?? NO_CELLS}
                  columns={columns}
                  template={template}
                  top={start - head}
                  from={isChosen ? box.left : -1}
                  to={isChosen ? box.right : -1}
                  focus={index === focus.row ? focus.column : -1}
                  isHeader={index === headerRow}
                  isQuiet={isQuiet?.(index) ?? false}
                  isActive={index === activeRow}
                  number={numberOf ? numberOf(index) : String(index + 1)}
                  marks={marks}
                />
              );
            })}
            {editing && (
              <input
                ref={field}
                className="sheet-field"
                aria-label={`${columns[focus.column]?.label ?? columns[focus.column]?.id ?? ''} ${focus.row + 1}`}
                style={{
                  left: fieldLeft,
                  top: focus.row * size,
                  width: columns[focus.column]?.width,
                  height: size,
                }}
                value={editing.text}
                onChange={(event) => setEditing({ ...editing, text: event.target.value })}
                onKeyDown={onFieldKey}
                onBlur={() => {
                  if (ending.current) return;
                  // Clicked elsewhere on the page: what was typed is kept.
                  if (editing && onSheet) onSheet(apply(sheet, [{ ...focus, text: editing.text }]));
                  setEditing(undefined);
                }}
              />
            )}
          </div>
        </div>
      </div>
      <div className="sheet-foot" role="status" data-mark={mark?.severity}>
        {mark ? `${SIGNS[mark.severity]} ${mark.message}` : said || sizeText(box, rows.length)}
      </div>
    </div>
  );
}

const NO_CELLS: readonly string[] = [];
