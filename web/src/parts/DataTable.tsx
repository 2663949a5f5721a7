// A table that people live in: thousands of rows without lag, sorted and filtered by column, chosen
// and copied as in a spreadsheet, opened by Enter. Sort and filter stand in the address.
//
//   <DataTable name="quotes" rows={quotes} idOf={(q) => q.number} columns={columns}
//     onOpen={(q) => open(q)} empty={{ reason: 'No quote yet.', step: … }} />
import { Button, Popover } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';

import { useActions } from '../app/actions';
import { rowHeight, useDensity } from '../app/preferences';
import { showDecimal } from './amounts';
import { Checkbox } from './Checkbox';
import { saveFile } from './saveFile';
import {
  filterRows,
  nextSort,
  sortFrom,
  sortRows,
  sortText,
  toCsv,
  toTsv,
  type ColumnModel,
} from './tableModel';
import './DataTable.css';

export interface Column<T> extends ColumnModel<T> {
  /** What the cell shows; its value otherwise. */
  show?: (row: T) => ReactNode;
  align?: 'right';
  /** In pixels; what is left goes to the columns that have none. */
  width?: number;
  hidden?: true;
}

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

const FILTER_MARK = 'f.';
const FILTER_HEIGHT = 29;

function useTableAddress() {
  const [parameters, setParameters] = useSearchParams();
  const sort = sortFrom(parameters.get('sort') ?? '');
  const filters: Record<string, string> = {};
  parameters.forEach((value, name) => {
    if (name.startsWith(FILTER_MARK)) filters[name.slice(FILTER_MARK.length)] = value;
  });
  const put = (change: (next: URLSearchParams) => void) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        change(next);
        return next;
      },
      { replace: true },
    );
  const setOrDrop = (name: string, value: string) =>
    put((next) => (value === '' ? next.delete(name) : next.set(name, value)));
  return {
    sort,
    filters,
    sortBy: (column: string) => setOrDrop('sort', sortText(nextSort(sort, column))),
    filterBy: (column: string, value: string) => setOrDrop(FILTER_MARK + column, value),
    clear: () =>
      put((next) =>
        [...next.keys()].filter((key) => key.startsWith(FILTER_MARK)).forEach((key) => next.delete(key)),
      ),
  };
}

function useShownColumns<T>(name: string, columns: Column<T>[]) {
  const key = `throughline-columns-${name}`;
  const [hidden, setHidden] = useState<string[]>(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      if (Array.isArray(kept)) return kept.map(String);
    } catch {
      // What cannot be read is as good as nothing kept.
    }
    return columns.filter((column) => column.hidden).map((column) => column.id);
  });
  const toggle = (id: string) => {
    const next = hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id];
    if (next.length === columns.length) return; // at least one stays
    setHidden(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // It holds until the page is closed.
    }
  };
  const shown = columns.filter((column) => !hidden.includes(column.id));
  return { shown: shown.length > 0 ? shown : columns, toggle };
}

function Chooser<T>(props: {
  columns: Column<T>[];
  shown: Column<T>[];
  toggle: (id: string) => void;
}) {
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default">
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="table-chooser" data-keys="own">
        {props.columns.map((column) => (
          <label key={column.id} className="row">
            <Checkbox
              checked={props.shown.includes(column)}
              onChange={() => props.toggle(column.id)}
            />
            {column.name}
          </label>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
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

interface HeadProps<T> {
  columns: Column<T>[];
  address: ReturnType<typeof useTableAddress>;
  template: string;
  chosen: 'all' | 'some' | 'none';
  onChooseAll: () => void;
  showsFilters: boolean;
}

function Head<T>({ columns, address, template, chosen, onChooseAll, showsFilters }: HeadProps<T>) {
  const { sort, filters } = address;
  return (
    <div role="rowgroup" className="table-head">
      <div role="row" className="table-row" style={{ gridTemplateColumns: template }}>
        <div role="columnheader" className="table-check">
          <Checkbox
            aria-label="Select all"
            checked={chosen === 'all'}
            indeterminate={chosen === 'some'}
            onChange={onChooseAll}
          />
        </div>
        {columns.map((column) => {
          const isSorted = sort?.column === column.id;
          const direction = sort?.direction === 'down' ? 'descending' : 'ascending';
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={isSorted ? direction : 'none'}
              className={column.align === 'right' ? 'table-name number' : 'table-name'}
            >
              <button
                type="button"
                className="plain"
                onClick={() => address.sortBy(column.id)}
                title={`Sort by ${column.name}`}
              >
                {column.name}
                <span aria-hidden="true" className="table-sort">
                  {isSorted ? (sort.direction === 'down' ? ' ↓' : ' ↑') : ''}
                </span>
              </button>
            </div>
          );
        })}
      </div>
      {showsFilters && (
        <div role="row" className="table-row" style={{ gridTemplateColumns: template }}>
          <div role="gridcell" />
          {columns.map((column) => (
            <div key={column.id} role="gridcell" className="table-filter">
              <input
                aria-label={`Filter ${column.name}`}
                placeholder="filter"
                value={filters[column.id] ?? ''}
                onChange={(event) => address.filterBy(column.id, event.target.value)}
                onKeyDown={(event) => event.stopPropagation()}
              />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

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
          <Head
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
