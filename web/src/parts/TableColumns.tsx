// The columns of a table: what each one is, and which of them somebody wants to see.
import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { Checkbox } from './Checkbox';
import type { ColumnModel } from './tableModel';

export interface Column<T> extends ColumnModel<T> {
  /** What the cell shows; its value otherwise. */
  show?: (row: T) => ReactNode;
  align?: 'right';
  /** In pixels; what is left goes to the columns that have none. */
  width?: number;
  hidden?: true;
}

export function useShownColumns<T>(name: string, columns: Column<T>[]) {
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

export function Chooser<T>(props: {
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
