// A table that people live in: thousands of rows without lag, sorted and filtered by column, chosen
// and copied as in a spreadsheet, opened by Enter. Sort and filter stand in the address.
//
//   <DataTable name="quotes" rows={quotes} idOf={(q) => q.number} columns={columns}
//     onOpen={(q) => open(q)} empty={{ reason: 'No quote yet.', step: … }} />
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';

import { useActions } from '../app/actions';
import { rowHeight, useDensity } from '../app/preferences';
import { showDecimal } from './amounts';
import { Checkbox } from './Checkbox';
import { saveFile } from './saveFile';
import { Chooser, useShownColumns, type Column } from './TableColumns';
import { TableHead } from './TableHead';
import { filterRows, sortFrom, sortRows, sortText, toCsv, toTsv } from './tableModel';
import { useTableAddress } from './useTableAddress';
import './DataTable.css';

export type { Column } from './TableColumns';

const FILTER_HEIGHT = 29;

interface Props<T> {
  /** Short and stable: under it the shown columns are kept, and the CSV file is called so. */
  name: string;
  rows: T[];
  idOf: (row: T) => string;
  columns: Column<T>[];
  empty: { reason: string; step?: ReactNode };
  onOpen?: (row: T) => void;
  /** The one that is open beside the table. */
  openId?: string | undefined;
  /** What can be done with the chosen rows. */
  bulk?: (chosen: T[], clear: () => void) => ReactNode;
  /** Height of the table; it fills its place otherwise. */
  height?: number;
}

function plainCell<T>(column: Column<T>, row: T): string {
  const value = column.value(row);
  if (value === null || value === undefined) return '';
  return column.align === 'right' ? showDecimal(String(value)) : String(value);
}

const templateOf = <T,>(columns: Column<T>[]): string =>
  ['36px', ...columns.map(({ width }) => (width ? `${width}px` : 'minmax(120px, 1fr)'))].join(' ');

const widthOf = <T,>(columns: Column<T>[]): number =>
  columns.reduce((sum, { width }) => sum + (width ?? 120), 36);

export function DataTable<T>(props: Props<T>) {
  const { name, rows, idOf, columns, empty, onOpen, openId, bulk, height } = props;
  const id = useId();
  const density = useDensity();
  const address = useTableAddress();
  const { shown, toggle } = useShownColumns(name, columns);
  const [asksFilters, setAsksFilters] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);

  const filterKey = JSON.stringify(address.filters);
  const sortKey = sortText(address.sort);
  const ordered = useMemo(
    () =>
      sortRows(
        filterRows(rows, columns, JSON.parse(filterKey) as Record<string, string>),
        columns,
        sortFrom(sortKey),
        idOf,
      ),
    [rows, columns, filterKey, sortKey, idOf],
  );
  const isFiltered = filterKey !== '{}';
  const showsFilters = asksFilters || isFiltered;
  const active = ordered.findIndex((row) => idOf(row) === (activeId ?? openId));
  const chosenRows = ordered.filter((row) => chosen.has(idOf(row)));

  const size = rowHeight(density);
  const headHeight = size + 1 + (showsFilters ? FILTER_HEIGHT : 0);
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 12,
    // The head lies over the first rows: it takes room in what scrolls, and hides what is under it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect: { width: 800, height: height ?? 600 },
  });

  const flip = (rowId: string) => {
    const next = new Set(chosen);
    if (!next.delete(rowId)) next.add(rowId);
    setChosen(next);
  };
  const chooseAll = () =>
    setChosen(chosenRows.length === ordered.length ? new Set() : new Set(ordered.map(idOf)));
  const go = (to: number) => {
    const row = ordered[Math.max(0, Math.min(ordered.length - 1, to))];
    if (!row) return;
    setActiveId(idOf(row));
    virtual.scrollToIndex(ordered.indexOf(row));
  };
  const exportCsv = () =>
    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', '\ufeff' + toCsv(ordered, shown));
  useActions([
    { name: `Export ${name} as CSV`, run: exportCsv },
    { name: `Filter ${name}`, run: () => setAsksFilters(true) },
  ]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / size) - 2);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active < 0 ? 0 : active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: ordered.length - 1,
    };
    const to = moves[event.key];
    const row = ordered[active];
    if (to !== undefined && !event.ctrlKey) {
      go(to);
      const next = ordered[Math.max(0, Math.min(ordered.length - 1, to))];
      if (event.shiftKey && next) setChosen(new Set([...chosen, ...(row ? [idOf(row)] : []), idOf(next)]));
    } else if (event.key === 'Enter' && row && onOpen) onOpen(row);
    else if (event.key === ' ' && row) flip(idOf(row));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chooseAll();
    else return;
    event.preventDefault();
  };

  const onCopy = (event: React.ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    if (window.getSelection()?.toString()) return; // words that were marked with the mouse
    const row = ordered[active];
    const copied = chosenRows.length > 0 ? chosenRows : row ? [row] : [];
    if (copied.length === 0) return;
    event.clipboardData.setData('text/plain', toTsv(copied, shown));
    event.preventDefault();
  };

  const template = templateOf(shown);
  const minWidth = widthOf(shown);
  return (
    <div className="table" style={height ? { height } : undefined} onCopy={onCopy}>
      <div className="table-bar">
        <span role="status">
          {isFiltered && `${ordered.length.toLocaleString()} of `}
          {rows.length === 1 ? '1 row' : `${rows.length.toLocaleString()} rows`}
          {chosenRows.length > 0 && `, ${chosenRows.length.toLocaleString()} selected`}
        </span>
        {isFiltered && (
          <Button size="compact-sm" variant="subtle" onClick={address.clear}>
            Clear the filter
          </Button>
        )}
        {chosenRows.length > 0 && bulk?.(chosenRows, () => setChosen(new Set()))}
        <span className="spread" />
        <Button
          size="compact-sm"
          variant="default"
          aria-pressed={showsFilters}
          onClick={() => setAsksFilters(!asksFilters)}
        >
          Filter
        </Button>
        <Chooser columns={columns} shown={shown} toggle={toggle} />
        <Button size="compact-sm" variant="default" onClick={exportCsv}>
          CSV
        </Button>
      </div>
      <div
        ref={scroller}
        className="table-scroller"
        role="grid"
        tabIndex={0}
        aria-label={name}
        aria-rowcount={ordered.length + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && active < 0 && ordered.length > 0) go(0);
        }}
      >
        <div style={{ minWidth }}>
          <TableHead
            columns={shown}
            address={address}
            template={template}
            chosen={
              chosenRows.length === 0 ? 'none' : chosenRows.length === ordered.length ? 'all' : 'some'
            }
            onChooseAll={chooseAll}
            showsFilters={showsFilters}
          />
          <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = ordered[item.index] as T;
              const rowId = idOf(row);
              return (
                <div
                  key={rowId}
                  id={`${id}-${item.index}`}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={chosen.has(rowId)}
                  className="table-row table-line"
                  data-active={item.index === active || undefined}
                  data-open={rowId === openId || undefined}
                  style={{ gridTemplateColumns: template, transform: `translateY(${item.start - headHeight}px)` }}
                  onClick={() => {
                    setActiveId(rowId);
                    if (!window.getSelection()?.toString()) onOpen?.(row);
                  }}
                >
                  <div
                    role="gridcell"
                    className="table-check"
                    onClick={(event) => event.stopPropagation()}
                  >
                    <Checkbox
                      aria-label={`Select ${rowId}`}
                      checked={chosen.has(rowId)}
                      onChange={() => flip(rowId)}
                      tabIndex={-1}
                    />
                  </div>
                  {shown.map((column) => (
                    <div
                      key={column.id}
                      role="gridcell"
                      className={column.align === 'right' ? 'table-cell number' : 'table-cell'}
                    >
                      {column.show ? column.show(row) : plainCell(column, row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {ordered.length === 0 && (
        <div className="table-empty">
          <p>{isFiltered && rows.length > 0 ? 'No row matches the filter.' : empty.reason}</p>
          {isFiltered && rows.length > 0 ? (
            <Button size="compact-sm" variant="default" onClick={address.clear}>
              Clear the filter
            </Button>
          ) : (
            empty.step
          )}
        </div>
      )}
    </div>
  );
}
