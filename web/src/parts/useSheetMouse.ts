// The mouse in a grid: a click chooses a cell, a drag a range, the number of a row the row, a double
// click opens the cell.
import { useRef, type MouseEvent } from 'react';

import type { Cell, Selection } from './sheet';

interface Options {
  selection: Selection;
  focus: Cell;
  lastColumn: number;
  choose: (next: Selection, follow?: 'show' | 'stay') => void;
  /** Makes the grid ready for what is chosen next; false where the press is not for it. */
  take: (event: MouseEvent) => boolean;
  /** Begins to edit the cell that has the focus. */
  open: () => void;
}

function cellAt(target: EventTarget): Cell | undefined {
  const element = (target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!element) return undefined;
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column'] ?? -1) };
}

export function useSheetMouse(options: Options) {
  const { selection, focus, lastColumn, choose, take, open } = options;
  const dragging = useRef(false);
  return {
    onMouseDown: (event: MouseEvent) => {
      const cell = cellAt(event.target);
      if (event.button !== 0 || !cell || !take(event)) return;
      if (cell.column < 0) {
        // The number of a row chooses the row.
        const row = event.shiftKey ? selection.anchor.row : cell.row;
        choose({ anchor: { row, column: 0 }, focus: { row: cell.row, column: lastColumn } }, 'stay');
        return;
      }
      dragging.current = true;
      choose({ anchor: event.shiftKey ? selection.anchor : cell, focus: cell });
    },
    onMouseMove: (event: MouseEvent) => {
      if (!dragging.current) return;
      if (event.buttons === 0) {
        dragging.current = false;
        return;
      }
      const cell = cellAt(event.target);
      if (!cell || cell.column < 0) return;
      if (cell.row !== focus.row || cell.column !== focus.column) {
        choose({ anchor: selection.anchor, focus: cell }, 'stay');
      }
    },
    onDoubleClick: (event: MouseEvent) => {
      if (cellAt(event.target)?.column === focus.column) open();
    },
  };
}
