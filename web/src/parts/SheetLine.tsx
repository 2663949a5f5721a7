// A row of the grid, and its head.
import { memo } from 'react';

import type { Severity } from '../api/problem';
import type { Cell } from './sheet';

export interface SheetColumn {
  id: string;
  name: React.ReactNode;
  /** What a screen reader and the palette call it where `name` is no text. */
  label?: string;
  width: number;
  align?: 'right';
  locked?: true;
}

export interface Mark {
  severity: Severity;
  message: string;
}

export const markKey = ({ row, column }: Cell): string => `${row}:${column}`;

export const SIGNS: Record<Severity, string> = { error: '✕', warning: '▲', note: 'ℹ' };
export const NUMBERS_WIDTH = 52;

interface HeadProps {
  columns: SheetColumn[];
  template: string;
  /** Where a name takes two lines. */
  height: number | undefined;
}

export function SheetHead({ columns, template, height }: HeadProps) {
  return (
    <div role="rowgroup" className="sheet-head">
      <div
        role="row"
        className={height ? 'sheet-row sheet-tall-head' : 'sheet-row'}
        style={{ gridTemplateColumns: template, ...(height ? { height } : {}) }}
      >
        <div role="columnheader" className="sheet-number" aria-label="Row" />
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            aria-label={column.label}
            className={column.align === 'right' ? 'sheet-name number' : 'sheet-name'}
          >
            {column.name}
          </div>
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  id: string;
  row: number;
  cells: readonly string[];
  columns: SheetColumn[];
  template: string;
  top: number;
  /** Which columns of this row are chosen, and which is the focus: -1 for none. */
  from: number;
  to: number;
  focus: number;
  isHeader: boolean;
  isQuiet: boolean;
  isActive: boolean;
  number: string;
  marks: ReadonlyMap<string, Mark> | undefined;
}

export const SheetLine = memo(function SheetLine(props: LineProps) {
  const { id, row, cells, columns, template, top, from, to, focus, isHeader, marks } = props;
  const kind = isHeader ? ' sheet-header-row' : props.isQuiet ? ' sheet-quiet-row' : '';
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={`sheet-row sheet-line${kind}`}
      data-active={props.isActive || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className="sheet-number" data-row={row}>
        {props.number}
      </div>
      {columns.map((column, index) => {
        const mark = marks?.get(markKey({ row, column: index }));
        const isChosen = index >= from && index <= to;
        return (
          <div
            key={column.id}
            id={`${id}-${row}-${index}`}
            role="gridcell"
            aria-colindex={index + 2}
            aria-selected={isChosen}
            data-row={row}
            data-column={index}
            data-focus={index === focus || undefined}
            data-mark={mark?.severity}
            className={column.align === 'right' ? 'sheet-cell number' : 'sheet-cell'}
            title={mark?.message}
          >
            {mark && <span className="sheet-mark">{SIGNS[mark.severity]} </span>}
            {cells[index] ?? ''}
          </div>
        );
      })}
    </div>
  );
});
