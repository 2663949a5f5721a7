import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { show } from '../test/render';
import { DataTable, type Column } from './DataTable';
import { newSheet } from './sheet';
import { markKey, SheetGrid, type Mark } from './SheetGrid';

interface Row {
  id: string;
  name: string;
}

const columns: Column<Row>[] = [
  { id: 'id', name: 'Number', value: (row) => row.id },
  { id: 'name', name: 'Name', value: (row) => row.name },
];
const idOf = (row: Row) => row.id;
const rows = [
  { id: 'a', name: 'pear' },
  { id: 'b', name: 'apple' },
];

// jsdom lays nothing out: a window to put rows into.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
  localStorage.clear();
});

const lines = () =>
  screen
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('aria-selected'))
    .map((row) => row.textContent);

function copyFrom(element: HTMLElement): string {
  const put = vi.fn();
  fireEvent.copy(element, { clipboardData: { setData: put } });
  return (put.mock.calls[0]?.[1] as string | undefined) ?? '';
}

describe('table', () => {
  const table = (more: Partial<Parameters<typeof DataTable<Row>>[0]> = {}, at = '/') =>
    show(
      <DataTable
        name="fruits"
        rows={rows}
        idOf={idOf}
        columns={columns}
        empty={{ reason: 'No fruit yet.', step: <button>Add one</button> }}
        {...more}
      />,
      at,
    );

  test('sort and filter come from the address', () => {
    table({}, '/?sort=name');
    expect(lines()).toEqual(['bapple', 'apear']);
  });

  test('a filter that hides everything says so, and can be cleared', async () => {
    table({}, '/?f.name=plum');
    expect(screen.getByText('No row matches the filter.')).toBeTruthy();
    await userEvent.click(screen.getAllByText('Clear the filter')[0] as HTMLElement);
    expect(lines()).toHaveLength(2);
  });

  test('an empty one says why and offers the first step', () => {
    table({ rows: [] });
    expect(screen.getByText('No fruit yet.')).toBeTruthy();
    expect(screen.getByText('Add one')).toBeTruthy();
  });

  test('keys move, select, copy and open', async () => {
    const open = vi.fn();
    table({ onOpen: open });
    const grid = screen.getByRole('grid');
    grid.focus();
    await userEvent.keyboard('{ArrowDown} ');
    expect(screen.getByText(/1 selected/)).toBeTruthy();
    expect(copyFrom(grid)).toBe('Number\tName\nb\tapple');
    await userEvent.keyboard('{Enter}');
    expect(open).toHaveBeenCalledWith(rows[1]);
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(screen.getByText(/2 selected/)).toBeTruthy();
  });

  test('columns are chosen, and the choice is kept', async () => {
    const view = table();
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByLabelText('Number'));
    expect(lines()).toEqual(['pear', 'apple']);
    view.unmount();
    table();
    expect(lines()).toEqual(['pear', 'apple']);
  });
});

describe('sheet', () => {
  const marks = new Map<string, Mark>([
    [markKey({ row: 1, column: 1 }), { severity: 'error', message: 'too few' }],
  ]);
  const Sheet = ({ locked }: { locked?: true }) => {
    const [sheet, setSheet] = useState(() =>
      newSheet(
        [
          ['a', '1'],
          ['b', '2'],
        ],
        2,
      ),
    );
    const columnsOfSheet = [
      { id: 'part', name: 'Part', width: 100, ...(locked ? { locked } : {}) },
      { id: 'quantity', name: 'Quantity', width: 100 },
    ];
    return (
      <SheetGrid
        label="Offers"
        columns={columnsOfSheet}
        sheet={sheet}
        onSheet={setSheet}
        marks={marks}
        grows
      />
    );
  };
  const cells = () => screen.getAllByRole('gridcell').map((cell) => cell.textContent);
  const start = (element = <Sheet />) => {
    show(element);
    screen.getByRole('grid').focus();
  };

  test('typing replaces, Enter goes down, Esc leaves it as it was', async () => {
    start();
    await userEvent.keyboard('x{Enter}y{Escape}');
    expect(cells().slice(0, 4)).toEqual(['x', '1', 'b', '✕ 2']);
  });

  test('F2 edits what stands there, Tab goes right', async () => {
    start();
    await userEvent.keyboard('{F2}!{Tab}9{Enter}');
    expect(cells().slice(0, 2)).toEqual(['a!', '9']);
  });

  test('ranges are copied, pasted, filled, emptied and taken back', async () => {
    start();
    const grid = screen.getByRole('grid');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(copyFrom(grid)).toBe('a\t1\nb\t2');
    fireEvent.paste(grid, { clipboardData: { getData: () => 'p\tq' } });
    expect(cells().slice(0, 4)).toEqual(['p', 'q', 'p', '✕ q']);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(cells().slice(0, 4)).toEqual(['a', '1', 'b', '✕ 2']);
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(cells().slice(0, 4)).toEqual(['a', '1', 'a', '✕ 1']);
    await userEvent.keyboard('{Delete}');
    expect(cells().slice(0, 3)).toEqual(['', '', '']);
  });

  test('the row after the last is typed into', async () => {
    start();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}c{Enter}d{Enter}');
    expect(cells().filter((text) => text === 'c' || text === 'd')).toEqual(['c', 'd']);
  });

  test('a locked column is not typed into, and says so', async () => {
    start(<Sheet locked />);
    await userEvent.keyboard('x');
    expect(cells()[0]).toBe('a');
    expect(screen.getByText('This column is not typed by hand.')).toBeTruthy();
  });

  test('the mark of a cell is said when it is gone to', async () => {
    start();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('status').textContent).toBe('✕ too few');
  });

  test('Tab leaves the grid at its end', async () => {
    start();
    await userEvent.keyboard('{Tab}{Tab}');
    expect(document.activeElement).not.toBe(screen.getByRole('grid'));
  });
});
