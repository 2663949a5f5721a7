// The head of a table: what each column is called, sorted by and filtered for.
import { Checkbox } from './Checkbox';
import type { Column } from './TableColumns';
import type { TableAddress } from './useTableAddress';

interface Props<T> {
  columns: Column<T>[];
  address: TableAddress;
  template: string;
  chosen: 'all' | 'some' | 'none';
  onChooseAll: () => void;
  showsFilters: boolean;
}

export function TableHead<T>({ columns, address, template, chosen, onChooseAll, showsFilters }: Props<T>) {
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
