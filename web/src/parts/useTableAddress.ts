// Sort and filter of a table, as they stand in the address: `?sort=-due&f.state=open`.
import { useSearchParams } from 'react-router';

import { nextSort, sortFrom, sortText } from './tableModel';

const FILTER_MARK = 'f.';

export function useTableAddress() {
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

export type TableAddress = ReturnType<typeof useTableAddress>;
